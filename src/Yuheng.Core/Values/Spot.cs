using System.Text;

namespace Yuheng.Core.Values;

/// <summary>Tells where the lines and cells of a reading stand in the document as people see it.</summary>
public abstract class Whereabouts
{
    /// <summary>Where a line, or a cell of it, stands; both counted from 1, the cell 0 for the line as a whole.</summary>
    public abstract Spot SpotOf(int line, int cell);
}

/// <summary>Where something stands in a document that has pages, sheets or tables. Every number counts from 1 and is 0 where it does not apply.</summary>
public sealed record Spot
{
    /// <summary>The page of a PDF.</summary>
    public int Page { get; init; }

    /// <summary>The name of the sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>The table of a document that has tables; 0 outside of them.</summary>
    public int Table { get; init; }

    /// <summary>The row of the sheet or the table; outside of tables the paragraph, on a page the line.</summary>
    public int Row { get; init; }

    /// <summary>The column of the sheet or the table, merged cells counted by their first; on a page the cell of the line.</summary>
    public int Column { get; init; }

    /// <summary>The rectangle on the page; null where it is not known.</summary>
    public Box? Box { get; init; }

    /// <summary>B5, for a cell of a sheet.</summary>
    public string? CellName => Sheet is null || Row == 0 || Column == 0 ? null : Letters(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>工作表“附件1”B5; 第3页第8行第2格; 第2张表第4行第3格; 第12段.</summary>
    public override string ToString()
    {
        var words = new StringBuilder();
        if (Sheet is not null)
        {
            words.Append("工作表“").Append(Sheet).Append('”');
            return CellName is { } name ? words.Append(name).ToString() : Row > 0 ? words.Append($"第{Row}行").ToString() : words.ToString();
        }

        if (Page > 0)
        {
            words.Append($"第{Page}页");
        }

        if (Table > 0)
        {
            words.Append($"第{Table}张表");
        }

        if (Row > 0)
        {
            words.Append(Table > 0 || Page > 0 ? $"第{Row}行" : $"第{Row}段");
        }

        return Column > 0 && (Table > 0 || Page > 0) ? words.Append($"第{Column}格").ToString() : words.ToString();
    }
}

/// <summary>A rectangle on a page, in points from its upper left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public readonly record struct Box(int Left, int Top, int Right, int Bottom);
