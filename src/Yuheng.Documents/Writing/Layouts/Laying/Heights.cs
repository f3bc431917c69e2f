namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>How high things will be, told from their texts: a wide character is as wide as the size of the font, a narrow one half of it.</summary>
internal static class Heights
{
    private const char FirstWide = '\u2e80';

    /// <summary>The height of a whole section, natural.</summary>
    public static decimal Of(IReadOnlyList<LaidBlock> blocks) => blocks.Sum(Of);

    /// <summary>The height of a row with these cells at these column widths, natural.</summary>
    public static decimal Of(LaidRow row, IReadOnlyList<decimal> columns)
    {
        var height = row.Height;
        foreach (var cell in row.Cells)
        {
            if (cell.RowSpan == 1)
            {
                height = Math.Max(height, Of(cell, columns));
            }
        }

        return height;
    }

    /// <summary>The width that a cell has for its text.</summary>
    public static decimal Room(LaidCell cell, IReadOnlyList<decimal> columns)
    {
        var width = -2 * cell.Look.PadX;
        for (var i = cell.Column; i < cell.Column + cell.ColumnSpan; i++)
        {
            width += columns[i];
        }

        return width;
    }

    /// <summary>The height that a cell needs for its text.</summary>
    public static decimal Of(LaidCell cell, IReadOnlyList<decimal> columns) =>
        (Lines(cell.Shown, cell.Look, Room(cell, columns)) * cell.Look.Size * cell.Look.LineHeight) + (2 * cell.Look.PadY);

    /// <summary>The share of its size at which a text fits its cell in one line; more than 1 where there is room.</summary>
    public static decimal ShareThatFits(LaidCell cell, IReadOnlyList<decimal> columns) =>
        WidthOf(cell.Text, cell.Look.Size) is > 0 and var needed ? Room(cell, columns) / needed : 1;

    /// <summary>How many lines a text takes.</summary>
    public static int Lines(ReadOnlySpan<char> text, LaidLook look, decimal width)
    {
        var lines = 0;
        foreach (var range in text.Split('\n'))
        {
            var needed = WidthOf(text[range], look.Size);
            lines += look.Wraps && width > 0 && needed > width ? (int)Math.Min(1_000_000, decimal.Ceiling(needed / width)) : 1;
        }

        return lines;
    }

    /// <summary>How wide a text is in one line.</summary>
    public static decimal WidthOf(ReadOnlySpan<char> text, decimal size)
    {
        var halves = 0L;
        foreach (var c in text)
        {
            halves += c >= FirstWide ? 2 : 1;
        }

        return halves * size / 2;
    }

    private static decimal Of(LaidBlock block) => block switch
    {
        LaidSpace space => space.Height,
        LaidLine line => Math.Max(line.Height, line.Look.Size * line.Look.LineHeight),
        LaidTable table => table.Rows.Sum(row => Of(row, table.Columns)),
        _ => 0,
    };
}
