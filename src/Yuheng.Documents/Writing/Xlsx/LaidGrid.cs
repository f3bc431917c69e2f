using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>
/// A section put on the one grid that a sheet has: its tables below one another, lines of text as cells over all columns, every row as high as its texts need.
/// Where tables have different columns, the grid has the edges of all of them.
/// </summary>
internal sealed class LaidGrid
{
    /// <summary>What a cell's text cannot use of its width, as sheets draw it, in points.</summary>
    private const decimal Rim = 4;

    /// <summary>The distance of the lines of a text, in multiples of its size: that of 宋体 is 1.25 at most, but the fonts that stand in for it need more, and a row too low hides text.</summary>
    private const decimal LineHeight = 1.34m;

    /// <summary>In how many lines there is one in reserve.</summary>
    private const int LinesPerReserve = 6;

    /// <summary>How much of the page's width a sheet without tables uses: a column wider than the page would be cut off by programs whose digits are wider.</summary>
    private const decimal TextWidth = 0.94m;

    private readonly List<decimal> _edges;
    private readonly List<SheetRow> _rows = [];

    private LaidGrid(LaidSection section)
    {
        _edges = Edges(section);
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case LaidSpace space:
                    AddRow(space.Height, []);
                    break;
                case LaidLine line:
                    Add(line);
                    break;
                case LaidTable table:
                    Add(table);
                    break;
            }
        }
    }

    /// <summary>The widths of the columns, in points.</summary>
    public IEnumerable<decimal> Columns => _edges.Zip(_edges.Skip(1), (left, right) => right - left);

    /// <summary>How many columns there are.</summary>
    public int Width => _edges.Count - 1;

    /// <summary>The rows.</summary>
    public IReadOnlyList<SheetRow> Rows => _rows;

    /// <summary>The rows to be repeated on every page, from 0, and the row after the last; nothing to repeat where they are the same.</summary>
    public (int First, int End) Header { get; private set; }

    /// <summary>Puts a section on a grid.</summary>
    public static LaidGrid Of(LaidSection section) => new(section);

    /// <summary>Where the columns of all tables begin and end, from the left.</summary>
    private static List<decimal> Edges(LaidSection section)
    {
        var edges = new SortedSet<decimal> { 0 };
        foreach (var table in section.Blocks.OfType<LaidTable>())
        {
            var at = 0m;
            foreach (var width in table.Columns)
            {
                edges.Add(at += width);
            }
        }

        if (edges.Count == 1)
        {
            edges.Add(section.Page.PrintableWidth * TextWidth);
        }

        if (edges.Count == 2 && section.Blocks.Any(b => b is LaidLine { Right: not null }))
        {
            edges.Add(edges.Max / 2);
        }

        return [.. edges];
    }

    private void Add(LaidLine line)
    {
        var indent = line.Look.Indent > 0 ? new string('\u3000', (int)line.Look.Indent) : "";
        // The text at the right has the columns that it needs, the text at the left all others.
        var split = Width;
        if (line.Right is { Length: > 0 } right)
        {
            var needed = (TextFit.Width(right) * line.Look.Size) + Rim;
            for (split = Width - 1; split > 1 && _edges[^1] - _edges[split] < needed; split--)
            {
            }
        }

        var left = line.Right is null ? line.Look : line.Look with { Across = LaidAlign.Start };
        List<LaidCell> cells = [new(0, split, 1, indent + line.Text, left)];
        if (split < Width)
        {
            cells.Add(new(split, Width - split, 1, line.Right!, line.Look with { Across = LaidAlign.End }));
        }

        var height = Math.Max(line.Height, cells.Max(Needed));
        AddRow(height, cells.ConvertAll(c => c with { RowSpan = Parts(height) }));
    }

    private void Add(LaidTable table)
    {
        var columns = OnGrid(table);
        var rows = table.Rows.Select(row => row.Cells.Select(cell => cell with
        {
            Column = columns[cell.Column],
            ColumnSpan = columns[Math.Min(cell.Column + cell.ColumnSpan, columns.Count - 1)] - columns[cell.Column],
            RowSpan = Math.Min(cell.RowSpan, table.Rows.Count),
        }).ToList()).ToList();
        var heights = Heights(table, rows);
        var parts = heights.ConvertAll(Parts);
        if (table.HeaderRows > 0)
        {
            Header = Header.End == 0 ? (_rows.Count, _rows.Count + parts.Take(table.HeaderRows).Sum()) : (0, 0);
        }

        for (var row = 0; row < rows.Count; row++)
        {
            AddRow(heights[row], rows[row].ConvertAll(c => c with { RowSpan = parts.Skip(row).Take(c.RowSpan).Sum() }));
        }
    }

    /// <summary>The column of the grid at which each column of the table begins, and at last that at which it ends.</summary>
    private List<int> OnGrid(LaidTable table)
    {
        var columns = new List<int> { 0 };
        var at = 0m;
        foreach (var width in table.Columns)
        {
            columns.Add(_edges.BinarySearch(at += width));
        }

        return columns;
    }

    /// <summary>The heights of the rows: what the layout asks for, and what the texts need.</summary>
    private List<decimal> Heights(LaidTable table, List<List<LaidCell>> rows)
    {
        var heights = table.Rows.Select(r => r.Height).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Where(c => c.RowSpan == 1))
            {
                heights[row] = Math.Max(heights[row], Needed(cell));
            }
        }

        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Where(c => c.RowSpan > 1))
            {
                var span = Math.Min(cell.RowSpan, rows.Count - row);
                var missing = Needed(cell) - heights.GetRange(row, span).Sum();
                for (var i = row; missing > 0 && i < row + span; i++)
                {
                    heights[i] += missing / span;
                }
            }
        }

        return heights;
    }

    /// <summary>The height that a cell's text needs.</summary>
    private decimal Needed(LaidCell cell)
    {
        var width = _edges[cell.Column + cell.ColumnSpan] - _edges[cell.Column] - Rim;
        var lines = cell.Look.Wraps ? TextFit.Lines(cell.Shown, width / cell.Look.Size) : 1;

        // Marks that may not begin a line take the character before them along, so that a long text takes a little more.
        lines += lines / LinesPerReserve;
        var distance = lines == 1 ? cell.Look.LineHeight : Math.Max(cell.Look.LineHeight, LineHeight);
        return (lines * cell.Look.Size * distance) + 2;
    }

    /// <summary>Of how many rows of a sheet a row is made: one alone may only be so high.</summary>
    private static int Parts(decimal height) => Math.Max(1, (int)decimal.Ceiling(height / SheetXml.HighestRow));

    /// <summary>A row whose cells have their spans on the sheet; one that is too high for a sheet goes on in rows that it covers.</summary>
    private void AddRow(decimal height, List<LaidCell> cells)
    {
        var parts = Parts(height);
        _rows.Add(new SheetRow(height / parts, cells));
        for (var part = 1; part < parts; part++)
        {
            _rows.Add(new SheetRow(height / parts, []));
        }
    }
}

/// <summary>A row of a sheet.</summary>
/// <param name="Height">Its height.</param>
/// <param name="Cells">The cells that begin in it, by column; their columns and spans are those of the sheet.</param>
internal readonly record struct SheetRow(decimal Height, IReadOnlyList<LaidCell> Cells);
