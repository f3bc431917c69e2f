namespace Yuheng.Core.Values;

/// <summary>The fiscal year that a paper is about.</summary>
public static class FiscalYear
{
    /// <summary>
    /// Reads the first year named in a text such as <c>(2023 年度)</c>, <c>2021年部门整体绩效目标</c> or <c>二〇二四年度</c>:
    /// four digits that stand alone, or the beginning of a date such as <c>20230101</c>.
    /// Where none stands alone, blanks between digits (<c>2 0 2 3</c>) are taken out, and the value says so.
    /// </summary>
    public static Typed<int> Read(Printed printed)
    {
        if (printed.IsMissing)
        {
            return Typed<int>.Missing(printed);
        }

        if (First(printed.Raw, acrossBlanks: false) is { } year)
        {
            return Typed<int>.Known(year, printed);
        }

        return First(printed.Raw, acrossBlanks: true) is { } joined
            ? Typed<int>.Known(joined, printed.Repaired("去掉年度数字中间的空格"))
            : Typed<int>.Unreadable(printed, $"“{printed.Excerpt}”不是年度");
    }

    /// <summary>The first run of digits that is a year or a date.</summary>
    private static int? First(ReadOnlySpan<char> text, bool acrossBlanks)
    {
        int number = 0, digits = 0;
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit >= 0)
            {
                number = digits < 8 ? (number * 10) + digit : 0;
                digits++;
            }
            else if (!acrossBlanks || !char.IsWhiteSpace(c))
            {
                if (Year(number, digits) is { } year)
                {
                    return year;
                }

                (number, digits) = (0, 0);
            }
        }

        return Year(number, digits);
    }

    private static int? Year(int number, int digits)
    {
        var isDate = digits == 8 && number / 100 % 100 is >= 1 and <= 12 && number % 100 is >= 1 and <= 31;
        var year = digits == 4 ? number : isDate ? number / 10000 : 0;
        return year is >= 1949 and <= 2200 ? year : null;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => ChineseNumeral.DigitOfYear(c),
    };
}
