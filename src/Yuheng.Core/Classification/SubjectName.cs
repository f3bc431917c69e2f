using System.Text;

namespace Yuheng.Core.Classification;

/// <summary>The name of a 科目 as it is compared: how wide its brackets are and where blanks stand says nothing.</summary>
public static class SubjectName
{
    private const string ChineseDigits = "一二三四五六七八九十百";

    /// <summary>
    /// The name without blanks and quotation marks, brackets narrow, 其它 as 其他.
    /// Worked example: <c>维修（护） 费</c> is <c>维修(护)费</c>.
    /// </summary>
    public static string Plain(string? name)
    {
        if (name is null)
        {
            return "";
        }

        StringBuilder? changed = null;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i] switch
            {
                '（' or '〔' or '［' => '(',
                '）' or '〕' or '］' => ')',
                '：' => ':',
                '，' => ',',
                '它' when i > 0 && name[i - 1] == '其' => '他',
                _ => name[i],
            };
            var dropped = char.IsWhiteSpace(c) || c is '“' or '”' or '"' or '＂' or '‘' or '’';
            if (changed is null && (dropped || c != name[i]))
            {
                changed = new StringBuilder(name.Length).Append(name, 0, i);
            }

            if (!dropped)
            {
                changed?.Append(c);
            }
        }

        return changed?.ToString() ?? name;
    }

    /// <summary>The plain name without the number before it: 一、教育支出 is 教育支出.</summary>
    public static string WithoutNumber(string? name)
    {
        var plain = Plain(name);
        return plain[NumberLength(plain, out _)..];
    }

    /// <summary>
    /// How deep a plain name stands by the number before it: 1 for 一、 2 for (一) 3 for 1. or 1、 4 for (1); 0 for a name without a number.
    /// </summary>
    public static int Depth(string plain)
    {
        NumberLength(plain, out var depth);
        return depth;
    }

    private static int NumberLength(string plain, out int depth)
    {
        depth = 0;
        var at = 0;
        var open = plain.Length > 0 && plain[0] == '(';
        if (open)
        {
            at++;
        }

        var start = at;
        while (at < plain.Length && ChineseDigits.Contains(plain[at], StringComparison.Ordinal))
        {
            at++;
        }

        var chinese = at > start;
        while (!chinese && at < plain.Length && char.IsAsciiDigit(plain[at]))
        {
            at++;
        }

        if (at == start || at == plain.Length || !(open ? plain[at] == ')' : plain[at] is '、' or '.' or '．' or ','))
        {
            return 0;
        }

        depth = (chinese, open) switch { (true, false) => 1, (true, true) => 2, (false, false) => 3, _ => 4 };
        at++;
        return at < plain.Length && plain[at] == '、' ? at + 1 : at;
    }
}
