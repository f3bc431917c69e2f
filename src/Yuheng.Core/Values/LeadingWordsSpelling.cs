namespace Yuheng.Core.Values;

/// <summary>
/// A number behind words: of how it compares or was reached (完成5场, 培训合格率≥95%, 满意度95%),
/// or of a change, whose base is not printed (提升20%: by 20 %, and whether of last year or of the time before the project, nobody can tell).
/// </summary>
internal static class LeadingWordsSpelling
{
    private static readonly string[] Verbs =
    [
        "实际完成", "全部完成", "已完成", "完成率", "完成", "实现", "保持在", "维持在", "稳定在", "累计完成", "累计", "共计", "合计", "总计", "共", "为",
    ];

    /// <summary>What is to be reached may be passed, and what was reached is no more than it: 达到95% is at least 95 % as a target and 95 % as a completion.</summary>
    private static readonly string[] Reaching = ["已达到", "达到", "已达", "达"];

    private static readonly string[] More = ["提高", "提升", "增长", "增加", "上升", "升"];
    private static readonly string[] Less = ["减少", "降低", "下降", "压减", "缩短", "缩减", "降"];
    private static readonly string[] Levels = ["到", "至", "为"];

    /// <summary>Words of comparison that may stand in the middle of a text; those of one character may be part of another word there.</summary>
    private static readonly string[] Inside =
        [.. ComparisonSpelling.Before.Where(w => w.Word.Length > 1 && w.Comparison is not (Comparison.Equal or Comparison.About)).Select(w => w.Word)];

    /// <summary>Reads a text; null where it is none of these.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text) => ReadPlain(text) ?? ReadChange(text) ?? ReadBehind(text);

    /// <summary>A number with at most one verb before it.</summary>
    public static IndicatorValue? ReadPlain(ReadOnlySpan<char> text)
    {
        var rest = text;
        FoldedText.TakeAny(ref rest, Verbs);
        return FoldedText.TakeAny(ref rest, Reaching) ? Implied(NumberSpelling.Read(rest), Comparison.AtLeast) : NumberSpelling.Read(rest);
    }

    /// <summary>A number whose comparison follows from the words and is not printed, unless one is.</summary>
    private static IndicatorValue? Implied(IndicatorValue? number, Comparison comparison) =>
        number is { IsQuantity: true, IsComparisonGiven: false } quantity ? quantity with { Comparison = comparison } : number;

    /// <summary>The number behind a word of change: its comparison is the one printed, otherwise at least.</summary>
    private static IndicatorValue? ReadChangedBy(ReadOnlySpan<char> text, Direction direction)
    {
        _ = FoldedText.Take(ref text, "了") || FoldedText.Take(ref text, "率");
        return Implied(NumberSpelling.Read(text), Comparison.AtLeast) switch
        {
            { IsQuantity: true } number => number with { Change = direction },
            { Kind: IndicatorValueKind.Unreadable } number => number,
            _ => null,
        };
    }

    private static IndicatorValue? ReadChange(ReadOnlySpan<char> text)
    {
        var rest = text;
        var more = FoldedText.TakeAny(ref rest, More);
        if (!more && !FoldedText.TakeAny(ref rest, Less))
        {
            return null;
        }

        if (!FoldedText.TakeAny(ref rest, Levels))
        {
            return ReadChangedBy(rest, more ? Direction.More : Direction.Less);
        }

        // 提升至95% is a level that is to be reached, 降至5% one that is not to be passed.
        return Implied(NumberSpelling.Read(rest), more ? Comparison.AtLeast : Comparison.AtMost);
    }

    /// <summary>A date or a number with its comparison.</summary>
    private static IndicatorValue? ReadCompared(ReadOnlySpan<char> text) => DateSpelling.Read(text) ?? NumberSpelling.Read(text);

    private static IndicatorValue? ReadBehind(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOfAny("≥≤=<>±≈");
        if (sign > 0)
        {
            return ReadCompared(text[sign..]);
        }

        var digit = text.IndexOfAnyInRange('0', '9');
        if (digit <= 0)
        {
            return null;
        }

        foreach (var word in Reaching)
        {
            if (text[..digit].EndsWith(word, StringComparison.Ordinal))
            {
                return Implied(NumberSpelling.Read(text[digit..]), Comparison.AtLeast);
            }
        }

        foreach (var word in Inside)
        {
            if (text[..digit].EndsWith(word, StringComparison.Ordinal))
            {
                return ReadCompared(text[(digit - word.Length)..]);
            }
        }

        // 接报后2小时内: a term runs from what stands before it.
        if (text[digit - 1] == '后')
        {
            return NumberSpelling.Read(text[digit..]) is { Kind: IndicatorValueKind.Duration, IsComparisonGiven: true } term ? term : null;
        }

        // 满意度95%: a share names what it is a share of.
        return text[digit - 1] is '率' or '度' or '性' or '面' or '比' or '例' or ':' or '约' && NumberSpelling.Read(text[digit..]) is { Unit: "%" } share ? share : null;
    }
}
