using System.Buffers;

namespace Yuheng.Core.Values;

/// <content>Units and words of comparison beside a number.</content>
public sealed partial class TextFigures
{
    /// <summary>The words of a cell, but 不足 and 不满, which in a sentence may be the want of a thing; the signs, which a text has in any width; and 近.</summary>
    private static readonly (string Word, Comparison Comparison)[] WordsBefore =
    [
        .. ComparisonSpelling.Before.Where(w => w.Word is not ("不足" or "不满")),
        ("≥", Comparison.AtLeast), ("≧", Comparison.AtLeast), (">=", Comparison.AtLeast), ("≤", Comparison.AtMost), ("≦", Comparison.AtMost), ("<=", Comparison.AtMost),
        (">", Comparison.MoreThan), ("＞", Comparison.MoreThan), ("<", Comparison.LessThan), ("＜", Comparison.LessThan), ("=", Comparison.Equal), ("＝", Comparison.Equal), ("近", Comparison.About),
    ];

    private static readonly SearchValues<char> LastOfWordsBefore = SearchValues.Create([.. WordsBefore.Select(w => w.Word[^1])]);
    private static readonly SearchValues<char> FirstOfWordsBehind = SearchValues.Create([.. ComparisonSpelling.Behind.Select(w => w.Word[0])]);

    /// <summary>Words that begin like a unit and are none.</summary>
    private static readonly string[] NoUnits =
        ["根据", "项目", "条件", "台账", "处理", "处置", "部门", "部署", "组织", "种植", "日常", "场地", "场所", "所有", "位于", "间隔", "名称", "名录", "班级", "年度", "人均", "家具", "本次", "本年", "本区", "次年", "户籍", "份额"];

    /// <summary>Words that end or begin like one of comparison and are none: 节约 before an amount saves it, 内部 is not within.</summary>
    private static readonly string[] NoComparisons = ["节约", "合约", "签约", "预约", "制约", "违约", "附近", "最近", "邻近", "内容", "内部", "内外", "内网"];

    /// <summary>The unit that follows, bare or in brackets: 天, (天).</summary>
    private static FigureUnit? UnitAt(string text, ref int end)
    {
        var at = SkipBlanks(text, end);
        var open = at < text.Length && text[at] is '(' or '（';
        var rest = text.AsSpan(Math.Min(text.Length, at + (open ? 1 : 0)));
        if (!FigureUnit.Begins(rest, out var unit) || (unit.Word.Length == 1 && IsOneOf(NoUnits, rest)))
        {
            return null;
        }

        at += unit.Word.Length + (open ? 1 : 0);
        if (open && !(at < text.Length && text[at] is ')' or '）'))
        {
            return null;
        }

        end = at + (open ? 1 : 0);
        return unit;
    }

    private static bool IsOneOf(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static (int Start, Comparison? Comparison) ComparisonBefore(string text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '\u3000')
        {
            end--;
        }

        if (end == 0 || !LastOfWordsBefore.Contains(text[end - 1]))
        {
            return (start, null);
        }

        var before = text.AsSpan(0, end);
        foreach (var (word, comparison) in WordsBefore)
        {
            if (before.EndsWith(word, StringComparison.Ordinal) && !(word.Length == 1 && end > 1 && IsOneOf(NoComparisons, text.AsSpan(end - 2))))
            {
                return (end - word.Length, comparison);
            }
        }

        return (start, null);
    }

    private static (int End, Comparison? Comparison) ComparisonBehind(string text, int end)
    {
        var at = SkipBlanks(text, end);
        if (at == text.Length || !FirstOfWordsBehind.Contains(text[at]))
        {
            return (end, null);
        }

        foreach (var (word, comparison) in ComparisonSpelling.Behind)
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal) && !IsOneOf(NoComparisons, text.AsSpan(at)))
            {
                return (at + word.Length, comparison);
            }
        }

        return (end, null);
    }
}
