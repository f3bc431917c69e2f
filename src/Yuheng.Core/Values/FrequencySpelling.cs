namespace Yuheng.Core.Values;

/// <summary>How often something is done: 每季度, 按月, 每年2次, 每月不少于一次, 一年两次, 按月发放.</summary>
internal static class FrequencySpelling
{
    /// <summary>A text so short that says 每天 within it is about how often; a longer one is a sentence.</summary>
    private const int MaxPhrase = 12;

    private const int MaxTail = 6;

    private static readonly string[] Periods =
    [
        "个工作日", "工作日", "两个月", "半个月", "半年度", "个季度", "半年", "两年", "年度", "季度", "星期", "学期", "学年", "小时", "个月", "两周", "两天", "年", "季", "月", "旬", "周", "天", "日",
    ];

    private static readonly string[] Plain = ["季度", "半年度", "半年", "年度", "学期", "年", "季", "月", "旬", "周", "天", "日"];
    private static readonly string[] Once = ["一年", "1年", "一季度", "一个季度", "1个季度", "一个月", "1个月", "一月", "一周", "1周", "一天", "1天", "一日", "半年", "半个月"];
    private static readonly string[] Months = ["末月", "首月", "次月"];
    private static readonly string[] Days = ["底之前", "底前", "末前", "之前", "以前", "前", "初", "底", "末"];

    /// <summary>What begins the words behind a period that make another meaning of it: 逐年提升 says which way it goes, 按年度计划 by what, 按日常标准 neither.</summary>
    private const string Otherwise = "提增减降下上改优扩期计划要标常预工任目";

    /// <summary>Reads a text; null where it is no frequency.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text)
    {
        var rest = text;
        if (TakePeriod(ref rest))
        {
            return Often(rest);
        }

        // 一年两次: the times must stand behind it, or it is a term.
        if (FoldedText.TakeAny(ref rest, Once))
        {
            return Often(rest) is { Number: not null } often ? often : null;
        }

        var each = text.IndexOf('每');
        if (each <= 0 || text.Length > MaxPhrase || !FoldedText.IsWords(text))
        {
            return null;
        }

        rest = text[each..];
        return TakePeriod(ref rest) && !IsOtherwise(rest) ? new IndicatorValue { Kind = IndicatorValueKind.Frequency } : null;
    }

    /// <summary>What stands behind a period: nothing, how many times, by which day of it, or what is done.</summary>
    private static IndicatorValue? Often(ReadOnlySpan<char> rest)
    {
        var value = new IndicatorValue { Kind = IndicatorValueKind.Frequency };
        if (rest.IsEmpty || IsDay(rest))
        {
            return value;
        }

        var number = LeadingWordsSpelling.ReadPlain(rest);
        return number is { Kind: IndicatorValueKind.Number } often
            ? value with { Number = often.Number, Unit = often.Unit, Comparison = often.Comparison, IsComparisonGiven = often.IsComparisonGiven }
            : number is null && rest.Length <= MaxTail && FoldedText.IsWords(rest) && !IsOtherwise(rest) ? value : null;
    }

    private static bool IsOtherwise(ReadOnlySpan<char> rest) => !rest.IsEmpty && Otherwise.Contains(rest[0], StringComparison.Ordinal);

    /// <summary>By which day of the period: 每季度末, 每季度末月20日前, 每月10日前, 每年12月底前.</summary>
    private static bool IsDay(ReadOnlySpan<char> rest)
    {
        if (DateSpelling.Read(rest) is { Kind: IndicatorValueKind.Date })
        {
            return true;
        }

        FoldedText.TakeAny(ref rest, Months);
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits is 1 or 2 && rest[digits] is '日' or '号')
        {
            rest = rest[(digits + 1)..];
        }

        FoldedText.TakeAny(ref rest, Days);
        return rest.IsEmpty;
    }

    private static bool TakePeriod(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('每' or '按' or '逐'))
        {
            return false;
        }

        var rest = text[1..];
        if (text[0] != '每')
        {
            var plain = FoldedText.TakeAny(ref rest, Plain);
            text = plain ? rest : text;
            return plain;
        }

        // 每2年, 每3个月, 每一个季度.
        var counted = rest;
        if (Quantity.TryTake(ref counted, out var period) && period.IsTime)
        {
            text = counted;
            return true;
        }

        var taken = FoldedText.TakeAny(ref rest, Periods);
        text = taken ? rest : text;
        return taken;
    }
}
