using System.Globalization;

namespace Yuheng.Core.Values;

/// <summary>A date in the precision in which it is printed: a year, a month or a day.</summary>
/// <param name="Year">The year, four digits.</param>
/// <param name="Month">1 to 12; null where only the year is printed.</param>
/// <param name="Day">1 to 31; null where no day is printed.</param>
public readonly record struct PrintedDate(int Year, int? Month, int? Day)
{
    /// <summary>
    /// Reads <c>2023-01-01</c>, <c>2023. 1. 1</c>, <c>2023年1月1日</c>, <c>2023/1</c>, <c>20230101</c>, <c>2023年</c>.
    /// <c>2023. 1</c> is January 2023, not the 1st of January.
    /// </summary>
    public static Typed<PrintedDate> Read(Printed printed)
    {
        if (printed.IsMissing)
        {
            return Typed<PrintedDate>.Missing(printed);
        }

        Span<int> parts = stackalloc int[3];
        Span<int> widths = stackalloc int[3];
        var count = 0;
        var inNumber = false;
        foreach (var raw in printed.Raw.AsSpan())
        {
            var c = raw is >= '０' and <= '９' ? (char)(raw - '０' + '0') : raw;
            if (char.IsAsciiDigit(c))
            {
                if (!inNumber)
                {
                    if (count == 3)
                    {
                        return Unreadable(printed);
                    }

                    parts[count] = 0;
                    widths[count++] = 0;
                }

                if (++widths[count - 1] > 8)
                {
                    return Unreadable(printed);
                }

                parts[count - 1] = (parts[count - 1] * 10) + (c - '0');
                inNumber = true;
            }
            else if (char.IsWhiteSpace(c))
            {
                // "2023. 1. 1": a blank inside a number would make two, so it ends one.
                inNumber = false;
            }
            else if (c is '-' or '－' or '—' or '.' or '．' or '/' or '／' or '年' or '月' or '日' or '号')
            {
                inNumber = false;
            }
            else
            {
                return Unreadable(printed);
            }
        }

        if (count == 1 && widths[0] is 6 or 8)
        {
            var whole = parts[0];
            (parts[0], parts[1], parts[2], count) = widths[0] == 8
                ? (whole / 10000, whole / 100 % 100, whole % 100, 3)
                : (whole / 100, whole % 100, 0, 2);
            widths[0] = 4;
        }

        if (count == 0 || widths[0] != 4 || parts[0] is < 1949 or > 2200
            || (count > 1 && parts[1] is < 1 or > 12)
            || (count > 2 && (parts[2] < 1 || parts[2] > DateTime.DaysInMonth(parts[0], parts[1]))))
        {
            return Unreadable(printed);
        }

        return Typed<PrintedDate>.Known(new PrintedDate(parts[0], count > 1 ? parts[1] : null, count > 2 ? parts[2] : null), printed);
    }

    /// <summary>2023-01-01, 2023-01 or 2023.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
    };

    private static Typed<PrintedDate> Unreadable(Printed printed) =>
        Typed<PrintedDate>.Unreadable(printed, $"“{(printed.Raw!.Length > 24 ? printed.Raw[..24] + "…" : printed.Raw)}”不是日期");
}
