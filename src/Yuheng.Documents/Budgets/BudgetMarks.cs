namespace Yuheng.Documents.Budgets;

/// <summary>Tells in one pass over the characters, without looking at lines or cells, that a document has no budget.</summary>
internal static class BudgetMarks
{
    private const int LongestTitle = 64;

    /// <summary>Whether a budget may stand in a text: a heading of its narrative, or a line or cell that ends like the title of one of its tables.</summary>
    public static bool MayStandIn(string text)
    {
        var span = text.AsSpan();
        if (span.Contains("编制说明", StringComparison.Ordinal) || span.Contains("编制情况说明", StringComparison.Ordinal))
        {
            return true;
        }

        for (var at = 0; ;)
        {
            var next = span[at..].IndexOf('表');
            if (next < 0)
            {
                return false;
            }

            at += next + 1;
            if (EndsCell(span[at..]) && IsLikeTitle(span[Math.Max(0, at - LongestTitle)..at]))
            {
                return true;
            }
        }
    }

    private static bool EndsCell(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            // A year in brackets may stand behind a title.
            if (c is '\n' or '\r' or '\t' or '|' or '（' or '(')
            {
                return true;
            }

            if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A title speaks of a 预算 or is a 总表; the title of a target form speaks of 绩效.</summary>
    private static bool IsLikeTitle(ReadOnlySpan<char> before)
    {
        var line = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
        return line.IndexOf('绩') < 0 && (line.IndexOf('预') >= 0 || line.IndexOf('总') >= 0);
    }
}
