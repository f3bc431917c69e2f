using System.Collections.Frozen;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Departments;

/// <summary>The words by which statements are understood: <c>rulebook/prose-words.tsv</c>, and those of <c>budget-words.tsv</c> that finding needs too.</summary>
internal sealed class ProseWords
{
    private readonly FrozenDictionary<string, string[]> _words;

    private ProseWords() => _words = Rulebook.Rows("prose-words.tsv", 2).Concat(Rulebook.Rows("budget-words.tsv", 2))
        .GroupBy(r => r.Cells[0], r => r.Cells[1], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().OrderByDescending(w => w.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The words carried in the program.</summary>
    public static ProseWords Instance { get; } = new();

    public string[] More => _words["more"];

    public string[] Less => _words["less"];

    public string[] Same => _words["same"];

    public string[] Comparison => _words["comparison"];

    public string[] Threshold => _words["threshold"];

    public string[] CountUnit => _words["countUnit"];

    public string[] Reason => _words["reason"];

    public string[] Last => _words["last"];

    public string[] CarriedOver => _words["carriedOver"];

    public string[] Spent => _words["spent"];

    public string[] Generic => _words["generic"];

    public string[] Front => _words["front"];

    public string[] Parts => _words["parts"];

    public string[] Tail => _words["tail"];

    /// <summary>The first of the words, the longest first, that a text begins with.</summary>
    public static string? Beginning(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The first of the words that a text ends with.</summary>
    public static string? Ending(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Where the first of the words begins that a text has; -1 where it has none.</summary>
    public static int Within(ReadOnlySpan<char> text, string[] words, out string found)
    {
        var (first, word) = (-1, "");
        foreach (var candidate in words)
        {
            var at = text.IndexOf(candidate, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first))
            {
                (first, word) = (at, candidate);
            }
        }

        found = word;
        return first;
    }

    /// <summary>Whether a text is, or ends with, the name of a public body.</summary>
    public bool EndsWithBody(ReadOnlySpan<char> text) => Ending(text, _words["body"]) is not null;
}
