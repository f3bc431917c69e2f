namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Puts the words that stand in a grid into its cells.</summary>
internal sealed class GridReader
{
    private readonly RuledGrid _grid;
    private readonly List<PdfWord>?[] _words;
    private readonly List<TextLine>[] _lines;

    private GridReader(RuledGrid grid, List<PdfWord> words)
    {
        _grid = grid;
        _words = new List<PdfWord>[grid.Cells.Count];
        foreach (var word in words)
        {
            Place(word);
        }

        _lines = Array.ConvertAll(_words, w => w is null ? [] : TextLines.Of(w));
    }

    /// <summary>The table.</summary>
    /// <param name="grid">Its rules.</param>
    /// <param name="words">The words whose middle lies in it.</param>
    public static PdfTable Read(RuledGrid grid, List<PdfWord> words)
    {
        var reader = new GridReader(grid, words);
        var rows = new List<PdfRow>();
        var byRow = reader.CellsByRow();
        for (var row = 0; row < grid.Rows; row++)
        {
            rows.AddRange(reader.RowsOf(byRow[row]));
        }

        return new PdfTable(grid.Area, [.. grid.Xs.Zip(grid.Xs.Skip(1))], rows, IsRuled: true);
    }

    private List<int>[] CellsByRow()
    {
        var byRow = new List<int>[_grid.Rows];
        for (var row = 0; row < byRow.Length; row++)
        {
            byRow[row] = [];
        }

        for (var cell = 0; cell < _grid.Cells.Count; cell++)
        {
            byRow[_grid.Cells[cell].Row].Add(cell);
        }

        return byRow;
    }

    /// <summary>A word goes to the cell that holds its middle; one that runs over a rule is two where both parts tell so.</summary>
    private void Place(PdfWord word)
    {
        var cell = _grid.CellAt(word.Area.MidX, word.Area.MidY);
        if (cell < 0)
        {
            return;
        }

        var area = _grid.AreaOf(_grid.Cells[cell]);
        var reach = word.Em / 3;
        var edge = word.Area.Left < area.Left - reach ? area.Left : word.Area.Right > area.Right + reach ? area.Right : -1;
        if (edge >= 0 && RunTogether.Split(word, edge) is { } parts)
        {
            Place(parts.Left);
            Place(parts.Right);
            return;
        }

        (_words[cell] ??= []).Add(word);
    }

    /// <summary>The rows of one row of the grid: more than one where the rules between them are missing.</summary>
    private List<PdfRow> RowsOf(List<int> cells)
    {
        var counted = cells.Where(c => _lines[c].Count > 1).ToList();
        var amounts = counted.FindAll(c => _lines[c].TrueForAll(l => Amounts.IsWhole(l.Text)) && _lines[c].Exists(l => Amounts.IsMoney(l.Text)) && !TextLines.IsBrokenAmount(_lines[c], WidthOf(_grid.Cells[c])));
        var leading = amounts.OrderByDescending(c => _lines[c].Count).FirstOrDefault(-1);
        if (leading < 0 || !counted.Exists(c => c != leading && _lines[c].Count == _lines[leading].Count && Level(_lines[c], _lines[leading])))
        {
            var row = new PdfRow(_grid.Columns);
            cells.ForEach(c => Fill(row, c, _lines[c]));
            return [row];
        }

        var rows = _lines[leading].ConvertAll(_ => new PdfRow(_grid.Columns));
        foreach (var cell in cells)
        {
            var parts = rows.ConvertAll(_ => new List<TextLine>());
            foreach (var line in _lines[cell])
            {
                var label = _lines[cell].Count == 1 && !Amounts.IsWhole(line.Text);
                parts[label ? 0 : NearestOf(_lines[leading], line)].Add(line);
            }

            for (var i = 0; i < rows.Count; i++)
            {
                Fill(rows[i], cell, parts[i]);
            }
        }

        return rows;
    }

    private static bool Level(List<TextLine> one, List<TextLine> other)
    {
        for (var i = 0; i < one.Count; i++)
        {
            if (Math.Abs(one[i].Area.MidY - other[i].Area.MidY) > other[i].Em / 2)
            {
                return false;
            }
        }

        return true;
    }

    private static int NearestOf(List<TextLine> lines, TextLine to)
    {
        var best = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            best = Math.Abs(lines[i].Area.MidY - to.Area.MidY) < Math.Abs(lines[best].Area.MidY - to.Area.MidY) ? i : best;
        }

        return best;
    }

    private int WidthOf(GridCell cell) => _grid.AreaOf(cell).Width;

    /// <summary>Fills a cell; one that lacks the rules between its amounts is as many as there are columns.</summary>
    private void Fill(PdfRow row, int index, List<TextLine> lines)
    {
        var cell = _grid.Cells[index];
        if (cell.Columns == 1 || lines.Count != 1 || ByColumn(cell, lines[0]) is not { } parts)
        {
            row.Put(cell.Column, lines, WidthOf(cell));
            return;
        }

        foreach (var part in parts)
        {
            row.Put(part.Key, [new TextLine([.. part], part.Select(w => w.Area).Aggregate((a, b) => a.With(b)))], WidthOf(cell));
        }
    }

    /// <summary>The words of a line by the column that they stand in; null where they are one text.</summary>
    private List<IGrouping<int, PdfWord>>? ByColumn(GridCell cell, TextLine line)
    {
        if (line.Words.Count < 2 || !line.Words.Exists(w => Amounts.IsMoney(w.Text)))
        {
            return null;
        }

        for (var i = 1; i < line.Words.Count; i++)
        {
            if (line.Words[i].Area.Left - line.Words[i - 1].Area.Right < line.Words[i].Em)
            {
                return null;
            }
        }

        var straddles = line.Words.Exists(w => RuledGrid.Interval(_grid.Xs, w.Area.Left + RuledTables.Near) != RuledGrid.Interval(_grid.Xs, w.Area.Right - RuledTables.Near));
        var parts = line.Words.GroupBy(w => RuledGrid.Interval(_grid.Xs, w.Area.MidX)).ToList();
        return straddles || parts.Count < 2 || parts.Exists(p => p.Key < cell.Column || p.Key >= cell.Column + cell.Columns) ? null : parts;
    }
}
