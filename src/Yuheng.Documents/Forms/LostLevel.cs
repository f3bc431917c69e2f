using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>First levels with their points, 产出指标(50分), and what is left of one whose word is lost: (50分).</summary>
internal static class LostLevel
{
    /// <summary>A level without the points in its closing bracket; empty where nothing else is printed.</summary>
    public static ReadOnlySpan<char> WithoutPoints(ReadOnlySpan<char> level)
    {
        var text = level.TrimEnd();
        if (text.Length == 0 || text[^1] is not (')' or '）'))
        {
            return level;
        }

        var open = text.LastIndexOfAny('(', '（');
        return open >= 0 && text[open..^1].TrimEnd().EndsWith("分", StringComparison.Ordinal) ? text[..open].TrimEnd() : level;
    }

    /// <summary>The first level that a cell with nothing but points once named: the second level beside it says which. As it is where none says.</summary>
    public static Printed Restored(Printed level1, Printed level2) =>
        level1.Raw is { } points && WithoutPoints(points).IsEmpty && level2.Raw is { } below && Lexicon.Instance.ParentOf(below) is { } parent
            ? (level1 with { Raw = parent + "指标" + points }).Repaired("一级指标文字缺失，按二级指标所属补上")
            : level1;
}
