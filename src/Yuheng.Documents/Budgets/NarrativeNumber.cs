using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Where the numbers of a running text begin and end, and the units behind them.</summary>
internal static class NarrativeNumber
{
    /// <summary>Whether a character is a digit, narrow or wide.</summary>
    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>The end of the digits, marks and blanks that one number is printed with; blanks only beside marks or between digits.</summary>
    public static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (IsDigit(text[end]))
            {
                end++;
                continue;
            }

            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                next++;
            }

            if (next < text.Length && text[next] is ',' or '，' or '.' or '．')
            {
                next++;
                while (next < text.Length && char.IsWhiteSpace(text[next]))
                {
                    next++;
                }
            }

            if (next == end || next >= text.Length || !IsDigit(text[next]))
            {
                return end;
            }

            end = next;
        }

        return end;
    }

    /// <summary>The end of the unit behind a number; -1 where none stands there.</summary>
    public static int UnitEnd(string text, int at, BudgetRulebook rulebook, out string unit)
    {
        unit = "";
        Span<char> plain = stackalloc char[6];
        Span<int> ends = stackalloc int[6];
        var length = 0;
        for (var i = at; i < text.Length && length < plain.Length; i++)
        {
            if (PlainText.Plain(text[i]) is { } c)
            {
                plain[length] = c;
                ends[length++] = i + 1;
            }
        }

        ReadOnlySpan<char> found = plain[..length];
        foreach (var word in (ReadOnlySpan<string>)["亿元", "万元", "千元", "元", "亿", "万"])
        {
            if (found.StartsWith(word, StringComparison.Ordinal) && !(word is "万" or "亿" && IsCounted(found[1..])))
            {
                unit = word;
                return ends[word.Length - 1];
            }
        }

        foreach (var word in rulebook[BudgetWord.CountUnit])
        {
            if (found.StartsWith(word, StringComparison.Ordinal))
            {
                unit = word;
                return ends[word.Length - 1];
            }
        }

        if (found.StartsWith("个", StringComparison.Ordinal))
        {
            unit = "个";
            return ends[0];
        }

        return -1;
    }

    /// <summary>1.2万盏 and 3万人 are no money: only the end of a clause or a bracket may follow a 万 that stands for 万元.</summary>
    private static bool IsCounted(ReadOnlySpan<char> rest) => rest.Length > 0 && rest[0] is not (',' or '。' or ';' or '、' or '(' or ')' or ':');

    /// <summary>Where a number begins, with the sign that belongs to it.</summary>
    public static int Signed(string text, int start) =>
        start > 1 && text[start - 1] is '-' or '－' or '−' && !IsDigit(text[start - 2]) && !char.IsWhiteSpace(text[start - 2]) ? start - 1 : start;
}
