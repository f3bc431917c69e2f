using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>The functional codes of a document by the names that its tables print beside them.</summary>
internal sealed class FunctionalNames
{
    private readonly Dictionary<string, HashSet<string>> _codes = new(StringComparer.Ordinal);

    /// <summary>Takes the rows of a table by function.</summary>
    public void Take(IEnumerable<TableRow> rows)
    {
        foreach (var row in rows)
        {
            if (row is { Code: { Raw: { Length: 3 or 5 or 7 } code, How: not How.Guessed }, Name.Raw: { } name })
            {
                var key = Key(name);
                if (!_codes.TryGetValue(key, out var codes))
                {
                    _codes[key] = codes = [];
                }

                codes.Add(code);
            }
        }
    }

    /// <summary>
    /// The code that an item names: 行政运行; 一般公共服务支出（类）财政事务（款）行政运行（项）; 教育支出-普通教育-小学教育; …（2010101项）.
    /// Null where it names none, or where the name alone stands for several.
    /// </summary>
    public string? CodeOf(string item)
    {
        var key = Key(item);
        if (PrintedCode(key) is { } printed)
        {
            return _codes.Values.Any(c => c.Contains(printed)) ? printed : null;
        }

        var path = Path(key);
        var at = "";
        foreach (var name in path)
        {
            if (!_codes.TryGetValue(name, out var codes))
            {
                return null;
            }

            // Within a path each name is one level deeper; a single name may be of any level, the deepest first.
            var below = codes.Where(c => path.Length == 1 || (c.StartsWith(at, StringComparison.Ordinal) && c.Length == (at.Length == 0 ? 3 : at.Length + 2))).ToList();
            var deepest = below.Count == 0 ? 0 : below.Max(c => c.Length);
            if (below.Count(c => c.Length == deepest) != 1)
            {
                return null;
            }

            at = below.Single(c => c.Length == deepest);
        }

        return at.Length == 0 ? null : at;
    }

    private static string Key(string name) => PlainText.Of(name).Replace('它', '他');

    private static string[] Path(string key)
    {
        if (key.Contains("(类)", StringComparison.Ordinal) || key.Contains("(款)", StringComparison.Ordinal))
        {
            // …(项)科目2023年预算
            var end = key.LastIndexOf("(项)", StringComparison.Ordinal) + 3;
            key = end >= 3 && end < key.Length && (key.AsSpan(end).StartsWith("科目", StringComparison.Ordinal) || char.IsAsciiDigit(key[end])) ? key[..end] : key;
            return key.Split(["(类)", "(款)", "(项)"], StringSplitOptions.RemoveEmptyEntries);
        }

        return key.Contains('-', StringComparison.Ordinal) ? key.Split('-', StringSplitOptions.RemoveEmptyEntries) : [key];
    }

    private static string? PrintedCode(string key)
    {
        string? code = null;
        for (var i = 0; i < key.Length; i++)
        {
            var start = i;
            while (i < key.Length && char.IsAsciiDigit(key[i]))
            {
                i++;
            }

            if (i - start is 3 or 5 or 7 && i < key.Length && key[i] is '类' or '款' or '项' && (code is null || i - start > code.Length))
            {
                code = key[start..i];
            }
            else if (i - start == 2 && i < key.Length && code is not null && ((key[i] == '款' && code.Length == 3) || (key[i] == '项' && code.Length == 5)))
            {
                // (201类)…(29款)…(02项)
                code += key[start..i];
            }
        }

        return code;
    }
}
