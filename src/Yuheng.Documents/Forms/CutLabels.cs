using Yuheng.Core.Classification;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Labels of merged cells that a page cut in two: 服务对象满意 in the last row of a page, 度指标 in the first of the next.</summary>
internal static class CutLabels
{
    private const string CutInTwo = "指标级别被拆到两行，已合并";

    /// <summary>The rows with such labels whole: in the row where they begin, and no more in the next.</summary>
    public static IReadOnlyList<RowLevels> Joined(FormScope scope, List<RowLevels> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (Joined(scope, rows[i - 1].Level1, rows[i].Level1, IsFirst) is { } level1)
            {
                (rows[i - 1], rows[i]) = (rows[i - 1] with { Level1 = level1 }, rows[i] with { Level1 = default });
            }

            if (Joined(scope, rows[i - 1].Level2, rows[i].Level2, IsSecond) is { } level2)
            {
                (rows[i - 1], rows[i]) = (rows[i - 1] with { Level2 = level2 }, rows[i] with { Level2 = default });
            }
        }

        return rows;
    }

    /// <summary>Both together, where that is the word of a level and one of them alone is none: 服务对象 and 满意度指标, 满意度 and 指标.</summary>
    private static Printed? Joined(FormScope scope, Printed above, Printed below, Func<string, bool> isWord) =>
        above.Raw is { } head && below.Raw is { } tail && !(isWord(head) && isWord(tail)) && isWord(head + tail)
            ? scope.Note((above with { Raw = head + tail }).Repaired(CutInTwo))
            : null;

    private static bool IsFirst(string word) => IndicatorLevels.First(word) != FirstLevel.Unknown;

    private static bool IsSecond(string word) => IndicatorLevels.Second(word) != SecondLevel.Unknown;
}
