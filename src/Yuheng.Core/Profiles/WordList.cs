namespace Yuheng.Core.Profiles;

/// <summary>Words of a profile, made ready to be looked for in many short texts: most are told apart by their first or last character.</summary>
public sealed class WordList
{
    private const int MapBits = 256;

    private readonly string[] _words;
    private readonly int _longest;
    private readonly ulong[] _firsts = new ulong[MapBits / 64];
    private readonly ulong[] _lasts = new ulong[MapBits / 64];
    private readonly Dictionary<char, string[]> _byFirst;
    private readonly Dictionary<char, string[]> _byLast;

    internal WordList(string[] words)
    {
        _words = words;
        _longest = words.Length > 0 ? words.Max(w => w.Length) : 0;
        _byFirst = words.GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.ToArray());
        _byLast = words.GroupBy(w => w[^1]).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var word in words)
        {
            Mark(_firsts, word[0]);
            Mark(_lasts, word[^1]);
        }
    }

    /// <summary>The words, in the order of the rulebook.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Whether a text is one of the words.</summary>
    public bool Has(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text.Length <= _longest && IsMarked(_firsts, text[0]) && _byFirst.TryGetValue(text[0], out var words))
        {
            foreach (var word in words)
            {
                if (text.SequenceEqual(word))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether one of the words stands in a text.</summary>
    public bool StandsIn(ReadOnlySpan<char> text) => FirstIn(text) is not null;

    /// <summary>The word that stands first in a text; null where none stands in it.</summary>
    public string? FirstIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarked(_firsts, text[i]) && Beginning(text[i..]) is { } word)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The word that a text begins with; null where it begins with none. The first of the rulebook goes.</summary>
    public string? Beginning(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && IsMarked(_firsts, text[0]) && _byFirst.TryGetValue(text[0], out var words))
        {
            foreach (var word in words)
            {
                if (text.StartsWith(word, StringComparison.Ordinal))
                {
                    return word;
                }
            }
        }

        return null;
    }

    /// <summary>The word that a text ends with; null where it ends with none. The first of the rulebook goes.</summary>
    public string? Ending(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && IsMarked(_lasts, text[^1]) && _byLast.TryGetValue(text[^1], out var words))
        {
            foreach (var word in words)
            {
                if (text.EndsWith(word, StringComparison.Ordinal))
                {
                    return word;
                }
            }
        }

        return null;
    }

    private static void Mark(ulong[] map, char c) => map[(c % MapBits) / 64] |= 1UL << (c % 64);

    private static bool IsMarked(ulong[] map, char c) => (map[(c % MapBits) / 64] >> (c % 64) & 1) != 0;
}
