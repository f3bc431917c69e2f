namespace Yuheng.Core.Values;

/// <summary>
/// A day, month, quarter or year on or by which something is to be done: 11月底, 12月底前完成, 2023年12月31日前, 二、三季度, 1-12月, 全年.
/// <c>3月内</c>, <c>≤6月</c> and <c>≤3季度</c> may be of the calendar or of a term: they are refused.
/// </summary>
internal static class DateSpelling
{
    private const int MaxTail = 10;

    private static readonly string[] Opening = ["截至", "截止到", "截止", "预计", "计划", "力争", "确保", "于", "在", "到"];
    private static readonly string[] NotLater = ["不晚于", "不迟于", "早于"];
    private static readonly string[] Before = ["之前", "以前", "前", "为止", "止"];
    private static readonly string[] Within = ["之内", "以内", "内"];
    private static readonly string[] Actions = ["完成", "全部完成", "完成验收", "完工", "竣工", "到位", "办结", "验收", "交付", "投入使用", "支付", "拨付", "发放"];
    private static readonly string[] Marks = ["、", ",", "和", "及", "与", "--", "——", "-", "—", "~", "至", "到"];

    /// <summary>Reads a text; null where it is no date.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text)
    {
        var rest = text;
        FoldedText.TakeAny(ref rest, Opening);
        var sign = ComparisonSpelling.Take(ref rest, out var comparison);
        if (!sign && FoldedText.TakeAny(ref rest, NotLater))
        {
            (sign, comparison) = (true, Comparison.AtMost);
        }

        if (DatePoint.TryTake(ref rest, null) is not { } point)
        {
            return null;
        }

        var last = point;
        for (var more = rest; FoldedText.TakeAny(ref more, Marks) && DatePoint.TryTake(ref more, last) is { } next; rest = more)
        {
            last = next;
        }

        var before = FoldedText.TakeAny(ref rest, Before);
        var within = !before && FoldedText.TakeAny(ref rest, Within);
        if (!IsTail(rest, before || within || last.IsEnd))
        {
            return null;
        }

        if (last.IsBare && (within || (sign && !before)))
        {
            return IndicatorValue.Unreadable("可以读作日历上的月份或季度，也可以读作时长");
        }

        if (last.Due is { IsInCalendar: false } || point.Due is { IsInCalendar: false })
        {
            return IndicatorValue.Unreadable("日历上没有这个日期");
        }

        return new IndicatorValue
        {
            Kind = IndicatorValueKind.Date,
            Comparison = before || within ? Comparison.AtMost : comparison,
            IsComparisonGiven = before || within || sign,
            Due = last.Due,
        };
    }

    /// <summary>Whether a mark of dates stands behind four digits.</summary>
    public static bool HasYear(ReadOnlySpan<char> text) =>
        text.IndexOfAny("-/.—~") is var mark && mark >= 4 && mark < text.Length - 1 && text[(mark - 4)..mark].IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether digits alone may be a date as well as a number: <c>20231231</c>, <c>2023.12</c>.</summary>
    public static bool IsDoubtful(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > 8 || text[0] is not ('1' or '2') || text[..4].IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        var year = NumberOf(text[..4]);
        var rest = text[4..];
        if (year is < 1990 or > 2099)
        {
            return false;
        }

        if (rest[0] == '.')
        {
            rest = rest[1..];
            return rest.Length <= 2 && rest.IndexOfAnyExceptInRange('0', '9') < 0 && NumberOf(rest) is >= 1 and <= 12;
        }

        return rest.Length == 4 && rest.IndexOfAnyExceptInRange('0', '9') < 0 && new DueDate(year, NumberOf(rest[..2]), NumberOf(rest[2..])).IsInCalendar;
    }

    /// <summary>The number that a few digits are.</summary>
    public static int NumberOf(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var c in digits)
        {
            number = (number * 10) + (c - '0');
        }

        return number;
    }

    private static bool IsTail(ReadOnlySpan<char> rest, bool limited)
    {
        if (rest.IsEmpty || (limited && rest.Length <= MaxTail && FoldedText.IsWords(rest)))
        {
            return true;
        }

        foreach (var action in Actions)
        {
            if (rest.SequenceEqual(action))
            {
                return true;
            }
        }

        return rest[0] == '(' && rest[^1] == ')' && rest.Length is > 2 and <= MaxTail + 2 && FoldedText.IsWords(rest[1..^1]);
    }
}
