namespace Yuheng.Documents.Forms;

/// <summary>
/// The headings of indicators in a text whose every line is a cell. Those of two rows stand one row after the other:
/// 年度指标值, 实际完成值, 得分, and then 指标性质, 指标值, 度量单位, which stand under the first.
/// </summary>
internal static class FlowHeading
{
    /// <summary>The headings as one row, and how many cells they take; <paramref name="run"/> of them stand without a blank between.</summary>
    public static (GridCell[] Cells, int Taken) Of(List<GridCell> cells, int at, int run)
    {
        if (WithBlanks(cells, at, run) is { } width)
        {
            return (IndicatorHeading.Joined(Row(cells, at, width), Row(cells, at + width, width)).Cells, 2 * width);
        }

        for (var upper = 3; upper <= run - 2; upper++)
        {
            if (IndicatorHeading.Packed(Row(cells, at, upper), Row(cells, at + upper, run - upper)) is { } joined)
            {
                return (joined, run);
            }
        }

        return ([.. cells.GetRange(at, run)], run);
    }

    /// <summary>How wide the two rows are where merged cells left blank ones; null where they left none.</summary>
    private static int? WithBlanks(List<GridCell> cells, int at, int run)
    {
        var end = at;
        while (end < cells.Count && (cells[end].IsBlank || cells[end].Means(Meaning.IndicatorColumn)))
        {
            end++;
        }

        for (var width = run + 1; width <= (end - at) / 2; width++)
        {
            if (IndicatorHeading.IsLower(Row(cells, at + width, width)) && AreOverEachOther(cells, at, width))
            {
                return width;
            }
        }

        return null;
    }

    /// <summary>Whether under every heading stands nothing, or the first of its parts, and over the other parts nothing.</summary>
    private static bool AreOverEachOther(List<GridCell> cells, int at, int width)
    {
        for (var i = at; i < at + width; i++)
        {
            var beginsParts = i + 1 < at + width && cells[i + 1].IsBlank;
            if (cells[i + width].IsBlank ? cells[i].IsBlank : !cells[i].IsBlank && !beginsParts)
            {
                return false;
            }
        }

        return true;
    }

    private static GridRow Row(List<GridCell> cells, int at, int count) => new([.. cells.GetRange(at, count)], cells[at].Place.Line);
}
