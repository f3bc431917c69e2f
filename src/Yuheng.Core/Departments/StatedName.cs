using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>Makes the name of a thing out of the words before a figure: without numbering, year, body and filling words.</summary>
/// <param name="department">The body that publishes, as compared; empty where it is not known.</param>
internal sealed class StatedName(string department)
{
    private const int Longest = 80;

    private static readonly ProseWords Words = ProseWords.Instance;

    /// <summary>The name; empty where only filling words stand there.</summary>
    public string Of(ReadOnlySpan<char> before)
    {
        var plain = before.Length <= Longest ? before : before[^Longest..];
        int length;
        do
        {
            length = plain.Length;
            plain = plain.Trim(",、;:. -。的");
            plain = plain[Math.Min(plain.Length, PlainText.NumberLength(plain))..];
            plain = WithoutBracket(plain);
            plain = WithoutYear(plain);
            plain = Without(plain, department.Length > 0 ? department : null);
            if (ProseWords.Beginning(plain, Words.Front) is { } front && plain.Length > front.Length)
            {
                plain = plain[front.Length..];
            }

            // 预算安排 is not only a 预算.
            if (ProseWords.Ending(plain, Words.Tail) is { } tail && plain.Length > tail.Length && !plain[..^tail.Length].SequenceEqual("预算"))
            {
                plain = plain[..^tail.Length];
            }
        }
        while (plain.Length < length);

        return plain.ToString();
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> plain, string? front) =>
        front is not null && plain.Length > front.Length && plain.StartsWith(front, StringComparison.Ordinal) ? plain[front.Length..] : plain;

    /// <summary>Which year a figure is of is not part of its name, wherever it stands.</summary>
    private static ReadOnlySpan<char> WithoutYear(ReadOnlySpan<char> plain)
    {
        if (plain.Length > 5 && plain[4] == '年' && plain[..4].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return plain[5..];
        }

        var end = plain.TrimEnd("度");
        return end.Length > 5 && end[^1] == '年' && end[^5..^1].IndexOfAnyExceptInRange('0', '9') < 0 ? end[..^5] : plain;
    }

    /// <summary>A remark in brackets at either end, or a bracket that lost its other half; (境), (类) and the like belong to a name.</summary>
    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> plain)
    {
        if (plain.Length > 0 && plain[0] is '(' or ')')
        {
            var close = plain.IndexOf(')');
            return plain[0] == '(' && close > 0 && close < plain.Length - 1 ? plain[(close + 1)..] : plain[1..];
        }

        if (plain.Length > 0 && plain[^1] is '(')
        {
            return plain[..^1];
        }

        var open = plain.LastIndexOf('(');
        return open > 0 && plain[^1] == ')' && plain.Length - open > 4 ? plain[..open] : plain;
    }
}
