using System.Text;

namespace Yuheng.Core.Values;

/// <summary>Text as it is compared: no blanks, no quotation marks, narrow digits, brackets and marks.</summary>
public static class PlainText
{
    /// <summary><paramref name="printed"/> as it is compared.</summary>
    public static string Of(ReadOnlySpan<char> printed)
    {
        if (printed.Length > 512)
        {
            var builder = new StringBuilder(printed.Length);
            foreach (var c in printed)
            {
                if (Plain(c) is { } plain)
                {
                    builder.Append(plain);
                }
            }

            return builder.ToString();
        }

        Span<char> buffer = stackalloc char[printed.Length];
        var length = 0;
        foreach (var c in printed)
        {
            if (Plain(c) is { } plain)
            {
                buffer[length++] = plain;
            }
        }

        return new string(buffer[..length]);
    }

    /// <summary><paramref name="printed"/> as it is compared, and where each of its characters stands in it.</summary>
    public static string Of(string printed, out int[] offsets)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var plain = new char[printed.Length];
        offsets = new int[printed.Length + 1];
        var length = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            if (Plain(printed[i]) is { } c)
            {
                offsets[length] = i;
                plain[length++] = c;
            }
        }

        offsets[length] = printed.Length;
        return new string(plain, 0, length);
    }

    /// <summary>A character as it is compared; null where it does not count.</summary>
    public static char? Plain(char c) => c switch
    {
        '“' or '”' or '"' or '‘' or '’' or '\'' or '「' or '」' or '＂' or '〝' or '〞' or '\u200b' or '\ufeff' => null,
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '（' or '［' or '[' => '(',
        '）' or '］' or ']' => ')',
        '：' => ':',
        '，' => ',',
        '．' => '.',
        '；' => ';',
        '／' => '/',
        _ => char.IsWhiteSpace(c) ? null : c,
    };

    /// <summary>
    /// How long the number of a heading or list entry at the start of <paramref name="plain"/> is:
    /// <c>一、</c>, <c>(一)</c>, <c>(一)、</c>, <c>1.</c>, <c>1、</c>, with or without a bullet before it. 0 where there is none.
    /// </summary>
    public static int NumberLength(ReadOnlySpan<char> plain)
    {
        var at = 0;
        while (at < plain.Length && plain[at] is '-' or '·' or '•' or '*')
        {
            at++;
        }

        var bullet = at;
        var bracket = at < plain.Length && plain[at] == '(';
        at += bracket ? 1 : 0;
        var first = at;
        while (at < plain.Length && at - first < 4 && plain[at] is (>= '0' and <= '9') or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
        {
            at++;
        }

        if (at == first || at == plain.Length)
        {
            return bullet;
        }

        if (bracket)
        {
            return plain[at] != ')' ? bullet : at + 1 < plain.Length && plain[at + 1] is '、' or '.' ? at + 2 : at + 1;
        }

        // "1.5" is a number and "1." a list entry; "一、" needs its mark.
        return plain[at] == '、' || (plain[at] == '.' && (at + 1 == plain.Length || !char.IsAsciiDigit(plain[at + 1]) || YearFollows(plain[(at + 1)..])))
            ? at + 1
            : bullet;
    }

    /// <summary>A title without the year or the mark in brackets behind it: 部门收入预算总表（2024年度）, …（公开）, …（续）.</summary>
    public static ReadOnlySpan<char> WithoutYearBehind(ReadOnlySpan<char> title)
    {
        var open = title.LastIndexOfAny('（', '(');
        if (open < 0 || title[^1] is not ('）' or ')'))
        {
            return title;
        }

        var behind = Of(title[(open + 1)..^1]);
        var year = behind.Length is 5 or 6 && YearFollows(behind) && (behind.Length == 5 || behind[5] == '度');
        return year || behind is "公开" or "公开表" or "续" or "续表" ? title[..open].TrimEnd() : title;
    }

    private static bool YearFollows(ReadOnlySpan<char> plain) =>
        plain.Length > 4 && plain[4] == '年' && plain[..4].IndexOfAnyExceptInRange('0', '9') < 0;
}
