namespace Yuheng.Core.Values;

/// <summary>Numbers in Chinese characters, where there is one way to read them: 九十, 一百二十, 两千三百, 九十五点五; not 一百二, which some say for 120.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>Takes the numeral off the start of <paramref name="text"/>; where there is none that all would read alike, the text stays as it is.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var rest = text;
        long whole = 0, section = 0, lastUnit = long.MaxValue, lastBig = long.MaxValue;
        int digit = -1, taken = 0;
        var zero = false;
        while (!rest.IsEmpty && taken < 16)
        {
            var c = rest[0];
            if (DigitOf(c) is var d and >= 0)
            {
                if (digit > 0 || (digit == 0 && d == 0))
                {
                    return false;
                }

                (digit, zero) = (d, d == 0 || zero);
            }
            else if (UnitOf(c) is var unit and > 0)
            {
                if (unit >= 10_000)
                {
                    section += Math.Max(digit, 0);
                    if (section == 0 || unit >= lastBig)
                    {
                        return false;
                    }

                    (whole, section, lastBig, lastUnit) = (whole + (section * unit), 0, unit, long.MaxValue);
                }
                else
                {
                    var leadingTen = unit == 10 && digit < 0 && section == 0 && whole == 0;
                    if ((digit <= 0 && !leadingTen) || unit >= lastUnit)
                    {
                        return false;
                    }

                    (section, lastUnit) = (section + (Math.Max(digit, 1) * unit), unit);
                }

                (digit, zero) = (-1, false);
            }
            else
            {
                break;
            }

            taken++;
            rest = rest[1..];
        }

        // 一百二 is 120 to some and 102 to others: a digit behind 百 or more needs its 零.
        var loose = digit > 0 && !zero && (lastUnit is >= 100 and < long.MaxValue || (lastUnit == long.MaxValue && lastBig < long.MaxValue));
        if (taken == 0 || loose)
        {
            return false;
        }

        value = whole + section + Math.Max(digit, 0);
        if (!rest.IsEmpty && rest[0] == '点' && !TryTakeDecimals(ref rest, ref value))
        {
            return false;
        }

        text = rest;
        return true;
    }

    /// <summary>What a digit is worth; -1 for any other character.</summary>
    public static int DigitOf(char c) => c switch
    {
        '两' => 2,
        '〇' => 0,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    /// <summary>What a digit is worth where digits stand one by one, as in the years 二〇二三 and 二○二三; -1 for any other character, such as 两.</summary>
    public static int DigitOfYear(char c) => c switch
    {
        '○' => 0,
        '两' => -1,
        _ => DigitOf(c),
    };

    private static bool TryTakeDecimals(ref ReadOnlySpan<char> text, ref decimal value)
    {
        var rest = text[1..];
        var (place, taken) = (0.1m, 0);
        while (!rest.IsEmpty && taken < 8 && DigitOf(rest[0]) is var d and >= 0)
        {
            (value, place, taken) = (value + (d * place), place / 10, taken + 1);
            rest = rest[1..];
        }

        text = rest;
        return taken > 0;
    }

    /// <summary>What 十 百 千 万 亿 are worth; 0 for any other character.</summary>
    public static long UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };
}
