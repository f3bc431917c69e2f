namespace Yuheng.Core.Values;

/// <summary>Tells where the lines and cells of a reading stand in the document as people see it.</summary>
public abstract class Whereabouts
{
    /// <summary>Where a line, or a cell of it, stands; both counted from 1, the cell 0 for the line as a whole.</summary>
    public abstract Spot SpotOf(int line, int cell);

    /// <summary>The size of a page, which the boxes on it are measured in; null where it is not known.</summary>
    public virtual Box? PageBox(int page) => null;
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

    /// <summary>What a field of a paper that is filled in is called, such as 第3条 指标值; null in documents.</summary>
    public string? Field { get; init; }

    /// <summary>B5, for a cell of a sheet.</summary>
    public string? CellName => Sheet is null || Row == 0 || Column == 0 ? null : Letters(Column) + Row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The part of the document that the row is counted in: 第3页, 第3页表内, 工作表“附件1”, 第2张表; empty outside of tables.</summary>
    public string Part => Sheet is not null ? $"工作表“{Sheet}”" : Page > 0 ? Table > 0 ? $"第{Page}页表内" : $"第{Page}页" : Table > 0 ? $"第{Table}张表" : "";

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
        if (Field is not null)
        {
            return Field;
        }

        if (CellName is { } name)
        {
            return Part + name;
        }

        var row = Row == 0 ? "" : Part.Length > 0 ? $"第{Row}行" : $"第{Row}段";
        return Sheet is null && Column > 0 && Part.Length > 0 ? $"{Part}{row}第{Column}格" : Part + row;
    }
}

/// <summary>A rectangle on a page, in points from its upper left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public readonly record struct Box(int Left, int Top, int Right, int Bottom);
