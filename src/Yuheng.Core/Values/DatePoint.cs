namespace Yuheng.Core.Values;

/// <summary>One point of a date's spelling: a day, month, quarter, half or whole year.</summary>
/// <param name="Due">Its last day; null where the words do not say which (初, 次年).</param>
internal readonly record struct DatePoint(DueDate? Due)
{
    private static readonly string[] End = ["底", "末"];
    private static readonly string[] QuarterMarks = ["、", ",", "和", "及", "与", "--", "——", "-", "—", "~", "至", "到"];
    private static readonly string[] YearWords = ["当年度", "当年", "本年度", "本年", "今年"];
    private static readonly string[] NextYearWords = ["次年", "明年", "下一年", "下年"];
    private static readonly string[] WholeYear = ["全年度", "全年", "年度内", "年底", "年末", "年内"];

    /// <summary>Whether it is a month or a quarter and nothing more, so that 3月 may be three months to somebody.</summary>
    public bool IsBare { get; private init; }

    /// <summary>Whether it says 底 or 末: the end is meant.</summary>
    public bool IsEnd { get; private init; }

    /// <summary>Takes a point off the start; <paramref name="first"/> is the one before it, whose year and month go on (3月1日-31日).</summary>
    public static DatePoint? TryTake(ref ReadOnlySpan<char> text, DatePoint? first)
    {
        var rest = text;
        var year = first?.Due?.Year;
        var point = TryTakeYear(ref rest, year, first) ?? TryTakeWithin(ref rest, year, first, named: false);
        text = point is null ? text : rest;
        return point;
    }

    private static DatePoint? TryTakeYear(ref ReadOnlySpan<char> text, int? year, DatePoint? first)
    {
        var rest = text;
        if (TakeDigits(ref rest, 4) is { } digits and >= 1949 and <= 2200)
        {
            var point = rest.IsEmpty || rest[0] != '年' ? TryTakeMarked(ref rest, digits) : TryTakeAfterYear(ref rest, digits, first);
            text = point is null ? text : rest;
            return point;
        }

        rest = text;
        if (FoldedText.TakeAny(ref rest, YearWords) || FoldedText.TakeAny(ref rest, NextYearWords))
        {
            var next = text[0] is '次' or '明' or '下';
            var point = TryTakeWithin(ref rest, year, first, named: true) ?? EndOfYear(ref rest, null);
            text = rest;
            return next ? point with { Due = null } : point;
        }

        return null;
    }

    private static DatePoint? TryTakeAfterYear(ref ReadOnlySpan<char> text, int year, DatePoint? first)
    {
        text = text[1..];
        return TryTakeWithin(ref text, year, first, named: true) ?? EndOfYear(ref text, year);
    }

    private static DatePoint EndOfYear(ref ReadOnlySpan<char> text, int? year)
    {
        FoldedText.Take(ref text, "度");
        return new DatePoint(new DueDate(year, 12, 31)) { IsEnd = FoldedText.TakeAny(ref text, End) };
    }

    /// <summary><c>2023-12-31</c>, <c>2023.12.31</c>, <c>2023/12</c>, <c>2023-2025</c>; <c>2023.12</c> may be a number.</summary>
    private static DatePoint? TryTakeMarked(ref ReadOnlySpan<char> text, int year)
    {
        if (text.IsEmpty || text[0] is not ('-' or '.' or '/' or '—' or '~'))
        {
            return null;
        }

        var mark = text[0];
        var rest = text[1..];
        if (TakeDigits(ref rest, 4) is { } until && until > year && until <= 2200 && mark is '-' or '—' or '~')
        {
            FoldedText.Take(ref rest, "年");
            text = rest;
            return EndOfYear(ref text, until);
        }

        rest = text[1..];
        if (mark is '—' or '~' || TakeDigits(ref rest, 2) is not { } month)
        {
            return null;
        }

        if (!rest.IsEmpty && rest[0] == mark)
        {
            rest = rest[1..];
            if (TakeDigits(ref rest, 2) is not { } day)
            {
                return null;
            }

            // A spreadsheet prints midnight behind its dates.
            _ = FoldedText.Take(ref rest, " 00:00:00") || FoldedText.Take(ref rest, " 0:00:00") || FoldedText.Take(ref rest, " 0:00");
            text = rest;
            return new DatePoint(new DueDate(year, month, day));
        }

        text = rest;
        return mark == '.' ? null : Month(ref text, year, month, named: true);
    }

    /// <summary>What stands within a year: 11月底, 11月30日, 1-12月, 二、三季度, 上半年, 全年.</summary>
    private static DatePoint? TryTakeWithin(ref ReadOnlySpan<char> text, int? year, DatePoint? first, bool named)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        if (text[0] is '上' or '下')
        {
            var half = text[0];
            var isHalf = FoldedText.Take(ref text, "上半年") || FoldedText.Take(ref text, "下半年");
            return isHalf ? new DatePoint(DueDate.EndOf(year, half == '上' ? 6 : 12)) { IsEnd = FoldedText.TakeAny(ref text, End) } : null;
        }

        if (!named && text[0] is '全' or '年')
        {
            var isEnd = text[0] == '年';
            return FoldedText.TakeAny(ref text, WholeYear) ? new DatePoint(new DueDate(year, 12, 31)) { IsEnd = isEnd } : null;
        }

        return TryTakeQuarter(ref text, year, named) ?? TryTakeMonth(ref text, year, first, named);
    }

    private static DatePoint? TryTakeQuarter(ref ReadOnlySpan<char> text, int? year, bool named)
    {
        var rest = text;
        if (FoldedText.Take(ref rest, "前三季度"))
        {
            text = rest;
            return new DatePoint(DueDate.EndOf(year, 9));
        }

        var last = 0;
        do
        {
            named |= FoldedText.Take(ref rest, "第");
            var quarter = rest.IsEmpty || rest[0] == '两' ? -1 : char.IsAsciiDigit(rest[0]) ? rest[0] - '0' : ChineseNumeral.DigitOf(rest[0]);
            if (quarter is < 1 or > 4)
            {
                return null;
            }

            last = quarter;
            rest = rest[1..];
            if (FoldedText.Take(ref rest, "季度"))
            {
                text = rest;
                var isEnd = FoldedText.TakeAny(ref text, End);
                return new DatePoint(DueDate.EndOf(year, last * 3)) { IsEnd = isEnd, IsBare = !isEnd && !named };
            }
        }
        while (FoldedText.TakeAny(ref rest, QuarterMarks));

        return null;
    }

    private static DatePoint? TryTakeMonth(ref ReadOnlySpan<char> text, int? year, DatePoint? first, bool named)
    {
        var rest = text;
        int? month;
        do
        {
            month = TakeDigits(ref rest, 2);
            if (month is null && !rest.IsEmpty && rest[0] != '两' && ChineseNumeral.TryTake(ref rest, out var numeral) && numeral is >= 1 and <= 12 && numeral == decimal.Truncate(numeral))
            {
                month = (int)numeral;
            }

            if (month is not { } number)
            {
                return null;
            }

            if (FoldedText.Take(ref rest, "月"))
            {
                text = rest;
                return number <= 12 || named ? Month(ref text, year, number, named) : null;
            }

            if (first?.Due is { } due && (FoldedText.Take(ref rest, "日") || FoldedText.Take(ref rest, "号")))
            {
                text = rest;
                return new DatePoint(due with { Day = number });
            }
        }
        while (FoldedText.TakeAny(ref rest, QuarterMarks));

        return null;
    }

    private static DatePoint? Month(ref ReadOnlySpan<char> text, int? year, int month, bool named)
    {
        FoldedText.Take(ref text, "份");
        var rest = text;
        if (TakeDigits(ref rest, 2) is { } day)
        {
            if (FoldedText.Take(ref rest, "日") || FoldedText.Take(ref rest, "号"))
            {
                text = rest;
                return new DatePoint(new DueDate(year, month, day));
            }

            return null;
        }

        if (month is < 1 or > 12)
        {
            return new DatePoint(new DueDate(year, month, 1));
        }

        var ten = FoldedText.Take(ref text, "上旬") ? 10 : FoldedText.Take(ref text, "中旬") ? 20 : 0;
        if (ten > 0)
        {
            return new DatePoint(new DueDate(year, month, ten));
        }

        if (FoldedText.Take(ref text, "初"))
        {
            return new DatePoint(null);
        }

        var isEnd = FoldedText.TakeAny(ref text, End) || FoldedText.Take(ref text, "下旬");
        return new DatePoint(DueDate.EndOf(year, month)) { IsEnd = isEnd, IsBare = !isEnd && !named };
    }

    /// <summary>Takes digits off the start, at most <paramref name="most"/>; null where there are none or more.</summary>
    private static int? TakeDigits(ref ReadOnlySpan<char> text, int most)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        length = length < 0 ? text.Length : length;
        if (length == 0 || length > most)
        {
            return null;
        }

        var number = DateSpelling.NumberOf(text[..length]);
        text = text[length..];
        return number;
    }
}
