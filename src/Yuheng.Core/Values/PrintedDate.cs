using System.Globalization;

namespace Yuheng.Core.Values;

/// <summary>A date in the precision in which it is printed: a year, a month or a day.</summary>
/// <param name="Year">The year, four digits.</param>
/// <param name="Month">1 to 12; null where only the year is printed.</param>
/// <param name="Day">1 to 31; null where no day is printed.</param>
public readonly record struct PrintedDate(int Year, int? Month, int? Day)
{
    private const char End = '\0';

    /// <summary>
    /// Reads <c>2023-01-01</c>, <c>2023. 1. 1</c>, <c>2023年1月1日</c>, <c>2023/1</c>, <c>20230101</c>, <c>2023年</c>.
    /// <c>2023. 1</c> is January 2023, not the 1st of January; <c>2023年12月底</c> is December 2023.
    /// Numbers are parted by marks: two numbers with only a blank between them are no date; a hyphen printed twice, as where a line was broken, is one.
    /// </summary>
    public static Typed<PrintedDate> Read(Printed printed)
    {
        if (printed.IsMissing)
        {
            return Typed<PrintedDate>.Missing(printed);
        }

        var doubled = printed.Raw.Contains("--", StringComparison.Ordinal);
        var text = doubled ? printed.Raw.Replace("--", "-", StringComparison.Ordinal) : printed.Raw;
        return Parse(text.AsSpan().Trim()) is { } date && date.IsInCalendar
            ? Typed<PrintedDate>.Known(date, doubled ? printed.Repaired("日期中重复的连字符按一个读") : printed)
            : Typed<PrintedDate>.Unreadable(printed, $"“{printed.Excerpt}”不是日期");
    }

    /// <summary>2023-01-01, 2023-01 or 2023.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    private bool IsInCalendar =>
        Year is >= 1949 and <= 2200 && Month is null or (>= 1 and <= 12)
        && (Day is not { } day || (day >= 1 && day <= DateTime.DaysInMonth(Year, Month!.Value)));

    private static PrintedDate? Parse(ReadOnlySpan<char> text)
    {
        var (first, width) = Number(ref text);
        if (width is 6 or 8)
        {
            var date = width == 8 ? new PrintedDate(first / 10000, first / 100 % 100, first % 100) : new PrintedDate(first / 100, first % 100, null);
            return text.IsEmpty ? date : null;
        }

        if (width != 4)
        {
            return null;
        }

        var mark = Mark(ref text);
        if (mark == End || (mark == '年' && (text.IsEmpty || text is "底" or "末" or "度")))
        {
            return new PrintedDate(first, null, null);
        }

        var (month, monthWidth) = Number(ref text);
        if (mark is not ('年' or '-' or '.' or '/') || monthWidth is not (1 or 2))
        {
            return null;
        }

        var next = Mark(ref text);
        if (next == End || (next == '月' && mark == '年' && (text.IsEmpty || text is "底" or "末")))
        {
            return new PrintedDate(first, month, null);
        }

        var (day, dayWidth) = Number(ref text);
        var parted = mark == '年' ? next == '月' : next == mark;
        if (!parted || dayWidth is not (1 or 2))
        {
            return null;
        }

        // A spreadsheet prints midnight behind its dates; any other hour was meant.
        var whole = text is "" or "00:00:00" or "0:00:00" or "00:00" or "0:00" || (mark == '年' && text is "日" or "号");
        return whole ? new PrintedDate(first, month, day) : null;
    }

    /// <summary>Takes the digits at the start of <paramref name="text"/> and the blanks behind them; the width is 0 where there are none, 9 where there are too many.</summary>
    private static (int Value, int Width) Number(ref ReadOnlySpan<char> text)
    {
        int value = 0, width = 0;
        foreach (var c in text)
        {
            var digit = c is >= '０' and <= '９' ? c - '０' : c is >= '0' and <= '9' ? c - '0' : -1;
            if (digit < 0 || width == 9)
            {
                break;
            }

            width++;
            value = width == 9 ? 0 : (value * 10) + digit;
        }

        text = text[width..].TrimStart();
        return (value, width);
    }

    /// <summary>Takes the mark at the start of <paramref name="text"/> and the blanks behind it; <see cref="End"/> where there is nothing.</summary>
    private static char Mark(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return End;
        }

        var mark = text[0] switch
        {
            '－' or '—' or '–' => '-',
            '．' => '.',
            '／' => '/',
            var c => c,
        };
        text = text[1..].TrimStart();
        return mark;
    }
}
