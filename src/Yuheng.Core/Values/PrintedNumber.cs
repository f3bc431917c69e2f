using System.Globalization;

namespace Yuheng.Core.Values;

/// <summary>
/// A number as papers print it: full-width digits, thousands marks, blanks inside (<c>14, 194. 52</c>), a sign, a word after it.
/// Thousands marks must stand where thousands marks stand: <c>41,672,69</c> and <c>4.820.58</c> are unreadable, not guessed.
/// A narrow blank is such a mark too (GB/T 15835—2011); an ordinary one may stand between two numbers.
/// </summary>
public readonly ref struct PrintedNumber
{
    /// <summary>A decimal keeps any 28 digits exactly; of more it would drop some without a word.</summary>
    private const int MaxDigits = 28;

    private PrintedNumber(decimal? value, string suffix, bool isNothing, string? why, string? repair)
    {
        Value = value;
        Suffix = suffix;
        IsNothing = isNothing;
        Why = why;
        Repair = repair;
    }

    /// <summary>The number; null when nothing or no number is printed.</summary>
    public decimal? Value { get; }

    /// <summary>What stands behind the number, such as 万元 or %; without blanks and brackets.</summary>
    public string Suffix { get; }

    /// <summary>Whether the cell is blank or holds only a mark for nothing (— - /).</summary>
    public bool IsNothing { get; }

    /// <summary>Why it cannot be read; null when it could.</summary>
    public string? Why { get; }

    /// <summary>What was put right; null when nothing had to be.</summary>
    public string? Repair { get; }

    /// <summary>Reads <paramref name="raw"/>.</summary>
    public static PrintedNumber Read(ReadOnlySpan<char> raw)
    {
        var trimmed = raw.Trim();
        if (IsMarkForNothing(trimmed))
        {
            return new PrintedNumber(null, "", true, null, null);
        }

        var rest = trimmed;
        var taken = Take(ref rest, out var value, out var repaired);
        if (taken != Outcome.Taken)
        {
            return taken == Outcome.TooLong
                ? new PrintedNumber(null, "", false, $"“{Excerpt(raw)}”超过 {MaxDigits} 位数字", null)
                : Unreadable(raw);
        }

        var suffix = Suffixed(rest);
        if (suffix.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || suffix.AsSpan().IndexOfAnyInRange('０', '９') >= 0)
        {
            return Unreadable(raw);
        }

        return new PrintedNumber(value, suffix, false, null, repaired ? "去掉数字中间的空格" : null);
    }

    /// <summary>What became of the number at the start of a text.</summary>
    internal enum Outcome : byte
    {
        /// <summary>It was taken off.</summary>
        Taken,

        /// <summary>There is none, or its marks stand where none stands.</summary>
        None,

        /// <summary>It has more digits than can be kept exactly.</summary>
        TooLong,
    }

    /// <summary>Takes the number off the start of <paramref name="text"/>; where there is none, the text stays as it is.</summary>
    internal static Outcome Take(ref ReadOnlySpan<char> text, out decimal value, out bool repaired)
    {
        Span<char> digits = stackalloc char[MaxDigits + 2];
        var trimmed = text;
        (value, repaired) = (0, false);
        int at = 0, length = 0, sinceMark = -1, blanks = 0;
        bool point = false, marks = false, open = false;
        var mark = ',';
        var i = 0;
        if (i < trimmed.Length && trimmed[i] is '-' or '－' or '−')
        {
            digits[length++] = '-';
            i++;
        }
        else if (i < trimmed.Length && trimmed[i] is '¥' or '￥')
        {
            i++;
            while (i < trimmed.Length && char.IsWhiteSpace(trimmed[i]))
            {
                i++;
            }
        }

        for (; i < trimmed.Length; i++)
        {
            var c = Narrow(trimmed[i]);
            var isMark = c == ',' || (c is '\u2009' or '\u202f' && at > 0 && !open && !point && i + 1 < trimmed.Length && char.IsAsciiDigit(Narrow(trimmed[i + 1])));
            if (!isMark && char.IsWhiteSpace(c))
            {
                blanks++;
                continue;
            }

            if (char.IsAsciiDigit(c))
            {
                // Blanks inside a number only stand beside its marks ("10. 00"); two numbers side by side are not one.
                if (blanks > 0 && at > 0 && !open)
                {
                    return Outcome.None;
                }

                if (at == MaxDigits)
                {
                    return Outcome.TooLong;
                }

                repaired |= blanks > 0;
                digits[length++] = c;
                at++;
                if (sinceMark >= 0)
                {
                    sinceMark++;
                }

                open = false;
                blanks = 0;
                continue;
            }

            if (isMark && !point)
            {
                var leadingZero = !marks && at > 0 && digits[length - at] == '0';
                if (at == 0 || leadingZero || (marks && c != mark) || (sinceMark is >= 0 and not 3) || (!marks && at > 3))
                {
                    return Outcome.None;
                }

                repaired |= blanks > 0;
                (marks, mark) = (true, c);
                sinceMark = 0;
                open = true;
                continue;
            }

            if (c == '.')
            {
                if (point || at == 0 || (sinceMark is >= 0 and not 3))
                {
                    return Outcome.None;
                }

                repaired |= blanks > 0;
                point = true;
                digits[length++] = '.';
                sinceMark = -1;
                open = true;
                continue;
            }

            break;
        }

        if (at == 0 || open || (sinceMark is >= 0 and not 3))
        {
            return Outcome.None;
        }

        value = Number(digits[..length]);
        text = trimmed[i..];
        return Outcome.Taken;
    }

    /// <summary>The number that the digits are; nearly all have so few that a long holds them.</summary>
    private static decimal Number(ReadOnlySpan<char> digits)
    {
        const int mostInLong = 18;
        if (digits.Length > mostInLong)
        {
            return decimal.Parse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        var (whole, decimals, point) = (0L, 0, false);
        foreach (var c in digits)
        {
            if (c == '.')
            {
                point = true;
            }
            else if (c != '-')
            {
                whole = (whole * 10) + (c - '0');
                decimals += point ? 1 : 0;
            }
        }

        return new decimal(unchecked((int)whole), unchecked((int)(whole >> 32)), 0, digits[0] == '-', (byte)decimals);
    }

    private static bool IsMarkForNothing(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not ('-' or '－' or '—' or '–' or '−' or '/' or '／' or '─') && !char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    private static char Narrow(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '，' => ',',
        '．' => '.',
        _ => c,
    };

    private static string Suffixed(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        if (rest.Length >= 2 && rest[0] is '(' or '（' && rest[^1] is ')' or '）')
        {
            rest = rest[1..^1].Trim();
        }

        if (rest is "%" or "％")
        {
            return "%";
        }

        return rest.IndexOf(' ') < 0 ? rest.ToString() : rest.ToString().Replace(" ", "", StringComparison.Ordinal);
    }

    private static PrintedNumber Unreadable(ReadOnlySpan<char> raw) => new(null, "", false, $"“{Excerpt(raw)}”不是规范的数字", null);

    private static string Excerpt(ReadOnlySpan<char> raw) => raw.Length <= 24 ? raw.ToString() : string.Concat(raw[..24], "…");
}
