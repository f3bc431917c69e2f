namespace Yuheng.Cli.Reading;

/// <summary>
/// A table of text whose columns line up where half of the characters are twice as wide. Cells that are too wide for the page
/// go on in the next line, so that nothing is lost. (A library's table costs more than the whole rest of the start-up.)
/// </summary>
internal sealed class TextTable
{
    private const int Gap = 2;
    private const int MinWidth = 8;

    private readonly Column[] _columns;
    private readonly List<string[]> _rows = [];

    /// <summary>A table with these headings; one that ends with a &gt; stands at the right, as numbers do.</summary>
    public TextTable(params string[] headings)
    {
        _columns = [.. headings.Select(h => new Column(h.EndsWith('>')))];
        Add([.. headings.Select(h => h.TrimEnd('>'))]);
    }

    /// <summary>Adds a row with as many cells as there are headings.</summary>
    public void Add(params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Visible.Line(cells[i]);
            _columns[i].Width = Math.Max(_columns[i].Width, Visible.Width(cells[i]));
        }

        _rows.Add(cells);
    }

    /// <summary>Writes the table, every line beginning with <paramref name="indent"/>, no line wider than <paramref name="pageWidth"/>.</summary>
    public void WriteTo(TextWriter writer, string indent, int pageWidth)
    {
        Fit(pageWidth - indent.Length);
        foreach (var row in _rows)
        {
            var cells = row.Select((cell, i) => Visible.Wrap(cell, _columns[i].Width)).ToArray();
            var height = cells.Max(c => c.Count);
            for (var line = 0; line < height; line++)
            {
                WriteLine(writer, indent, cells, line);
            }
        }
    }

    private void WriteLine(TextWriter writer, string indent, List<string>[] cells, int line)
    {
        writer.Write(indent);
        var pending = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var text = line < cells[i].Count ? cells[i][line] : "";
            var blanks = _columns[i].Width - Visible.Width(text);
            if (text.Length > 0)
            {
                writer.Write(new string(' ', pending + (_columns[i].AtRight ? blanks : 0)));
                writer.Write(text);
                pending = _columns[i].AtRight ? 0 : blanks;
            }
            else
            {
                pending += blanks;
            }

            pending += Gap;
        }

        writer.WriteLine();
    }

    /// <summary>Takes from the widest text column until the page is wide enough.</summary>
    private void Fit(int width)
    {
        var excess = _columns.Sum(c => c.Width) + (Gap * (_columns.Length - 1)) - width;
        while (excess > 0 && _columns.Where(c => !c.AtRight).MaxBy(c => c.Width) is { Width: > MinWidth } widest)
        {
            widest.Width--;
            excess--;
        }
    }

    private sealed class Column(bool atRight)
    {
        public bool AtRight { get; } = atRight;

        public int Width { get; set; }
    }
}
