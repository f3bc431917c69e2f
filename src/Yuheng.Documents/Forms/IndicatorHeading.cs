using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>
/// The headings of indicators as one row, whatever rows they are printed in: 指标性质, 指标值 and 度量单位 stand under 年度指标值,
/// the causes under 偏差原因分析, two scores under 得分.
/// </summary>
internal static class IndicatorHeading
{
    /// <summary>The columns that stand under a heading of several.</summary>
    private const Meaning Under = Meaning.Operator | Meaning.Target | Meaning.MeasureUnit | Meaning.HalfYearTarget | Meaning.AdjustedTarget
        | Meaning.Cause | Meaning.Deviation | Meaning.Likely | Meaning.Score | Meaning.Weight | Meaning.Actual | Meaning.OtherColumn;

    /// <summary>Whether a row right under the headings names parts of them: nothing but columns, and no levels.</summary>
    public static bool IsLower(GridRow row) =>
        row.Filled >= 2 && !row.Means(Meaning.Level1 | Meaning.Level2 | Meaning.Level3) && Array.TrueForAll(row.Cells, c => c.IsBlank || c.Means(Under));

    /// <summary>Both rows as one.</summary>
    public static GridRow Joined(GridRow upper, GridRow lower) =>
        new(IsAligned(upper, lower) ? Aligned(upper.Cells, lower.Cells) : Expanded(upper.Cells, lower.Cells, out _), upper.Line) { LastLine = lower.LastLine };

    /// <summary>Both rows as one where merged cells left no blank ones; null where the lower headings are not all parts of the upper ones.</summary>
    public static GridCell[]? Packed(GridRow upper, GridRow lower)
    {
        if (!IsLower(lower))
        {
            return null;
        }

        var cells = Expanded(upper.Cells, lower.Cells, out var placed);
        return placed == lower.Cells.Length ? cells : null;
    }

    /// <summary>
    /// Where the headings of a table stand side by side twice, once for the whole period and once for the year, the column in which
    /// the right ones begin; -1 where they stand there once.
    /// </summary>
    public static int RightSide(GridRow heading)
    {
        var (first, names, values) = (-1, 0, 0);
        for (var i = 0; i < heading.Cells.Length; i++)
        {
            var cell = heading.Cells[i];
            if (cell.Means(Meaning.Target) && ++values == 1)
            {
                first = i;
            }

            names += cell.Means(Meaning.Level3) ? 1 : 0;
        }

        return names == 2 && values == 2 ? Array.FindIndex(heading.Cells, first + 1, c => c.Means(Meaning.Level1 | Meaning.Level2 | Meaning.Level3)) : -1;
    }

    /// <summary>The cells of one side of a row, the others blank; the first level, where it is printed once, belongs to both.</summary>
    public static GridRow Side(GridRow row, int right, bool isRight, int shared)
    {
        var cells = new GridCell[row.Cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var own = i == shared || i >= right == isRight || (i < right && row.Cells[i].Means(Meaning.Block));
            cells[i] = own ? row.Cells[i] : row.Cells[i] with { Length = 0, Meaning = Meaning.None };
        }

        return new GridRow(cells, row.Line) { LastLine = row.LastLine, Repair = row.Repair };
    }

    /// <summary>Whether every lower heading stands under its upper one: blank cells, or as many cells, keep it there.</summary>
    private static bool IsAligned(GridRow upper, GridRow lower) => lower.Filled < lower.Cells.Length || lower.Cells.Length >= upper.Cells.Length;

    private static GridCell[] Aligned(GridCell[] upper, GridCell[] lower)
    {
        var cells = new GridCell[Math.Max(upper.Length, lower.Length)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = i < lower.Length && !lower[i].IsBlank ? lower[i] : i < upper.Length ? upper[i] : lower[i];
        }

        return cells;
    }

    /// <summary>The lower headings in the place of the upper ones that they are parts of, where merged cells left no blank ones.</summary>
    private static GridCell[] Expanded(GridCell[] upper, GridCell[] lower, out int placed)
    {
        var cells = new List<GridCell>(upper.Length + lower.Length);
        var next = 0;
        for (var i = 0; i < upper.Length; i++)
        {
            var parts = PartsOf(upper[i].Meaning);
            var before = next;
            while (next < lower.Length && parts != Meaning.None && lower[next].Means(parts))
            {
                cells.Add(lower[next++]);
            }

            if (next == before)
            {
                cells.Add(upper[i]);
            }

            // Blank cells behind a heading that was merged are those of its parts.
            for (var spare = next - before - 1; spare > 0 && i + 1 < upper.Length && upper[i + 1].IsBlank; spare--)
            {
                i++;
            }
        }

        placed = next;
        cells.AddRange(lower[next..]);
        return [.. cells];
    }

    private static Meaning PartsOf(Meaning upper) =>
        (upper & Meaning.Target) != 0 ? Meaning.Operator | Meaning.Target | Meaning.MeasureUnit | Meaning.HalfYearTarget | Meaning.AdjustedTarget
        : (upper & Meaning.Deviation) != 0 ? Meaning.Cause | Meaning.Deviation
        : (upper & Meaning.Likelihood) != 0 ? Meaning.Likely
        : (upper & Meaning.Score) != 0 ? Meaning.Score | Meaning.OtherColumn
        : Meaning.None;
}
