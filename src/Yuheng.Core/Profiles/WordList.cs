using System.Buffers;

namespace Yuheng.Core.Profiles;

/// <summary>Words of a profile, made ready to be looked for in many texts.</summary>
public sealed class WordList
{
    private readonly string[] _words;
    private readonly SearchValues<string> _anywhere;
    private readonly SearchValues<char> _first;
    private readonly SearchValues<char> _last;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _whole;

    internal WordList(string[] words)
    {
        _words = words;
        _anywhere = SearchValues.Create(words, StringComparison.Ordinal);
        _first = SearchValues.Create([.. words.Select(w => w[0])]);
        _last = SearchValues.Create([.. words.Select(w => w[^1])]);
        _whole = new HashSet<string>(words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words, in the order of the rulebook.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Whether a text is one of the words.</summary>
    public bool Has(ReadOnlySpan<char> text) => _whole.Contains(text);

    /// <summary>Whether one of the words stands in a text.</summary>
    public bool StandsIn(ReadOnlySpan<char> text) => text.ContainsAny(_anywhere);

    /// <summary>The word that a text ends with; null where it ends with none. The first of the rulebook goes.</summary>
    public string? Ending(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !_last.Contains(text[^1]))
        {
            return null;
        }

        foreach (var word in _words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The word that a text begins with; null where it begins with none.</summary>
    public string? Beginning(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || !_first.Contains(text[0]))
        {
            return null;
        }

        foreach (var word in _words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
