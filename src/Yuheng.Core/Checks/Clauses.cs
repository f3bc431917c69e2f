namespace Yuheng.Core.Checks;

/// <summary>The clauses of a text, parted by commas and stops, and what two pieces of text have in common.</summary>
internal ref struct Clauses(ReadOnlySpan<char> text)
{
    /// <summary>Of longer texts the beginning is read: what a person writes into a cell is shorter.</summary>
    public const int MostCharacters = 4_000;
    private const string Marks = "，。；！？,;\n\r";

    private ReadOnlySpan<char> _rest = text.Length > MostCharacters ? text[..MostCharacters] : text;

    /// <summary>The clause at hand, without blanks around it.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly Clauses GetEnumerator() => this;

    /// <summary>Goes to the next clause that is not blank.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOfAny(Marks);
            Current = (end < 0 ? _rest : _rest[..end]).Trim();
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (!Current.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of some words that a text contains; null where it has none.</summary>
    public static string? WordIn(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Which of some words a text contains, as bits: its clauses are then looked through for these only. From the 65th word on they are not known apart.</summary>
    public static ulong WordsIn(ReadOnlySpan<char> text, string[] words)
    {
        var found = 0UL;
        for (var i = 0; i < words.Length; i++)
        {
            found |= text.Contains(words[i], StringComparison.Ordinal) ? 1UL << Math.Min(i, 63) : 0;
        }

        return found;
    }

    /// <summary>The first of some words that a clause contains, where <paramref name="inText"/> tells which of them its text has.</summary>
    public static string? WordIn(ReadOnlySpan<char> clause, string[] words, ulong inText)
    {
        for (var i = 0; inText != 0 && i < words.Length; i++)
        {
            if ((inText & (1UL << Math.Min(i, 63))) != 0 && clause.Contains(words[i], StringComparison.Ordinal))
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>
    /// How many of the Chinese characters of <paramref name="what"/> stand in pairs that <paramref name="by"/> has too; pairs that are common words say nothing.
    /// Worked example: 探头租赁质量 by 租赁探头质量达标 is 4, 质量 being common.
    /// </summary>
    /// <param name="what">The text whose characters are counted.</param>
    /// <param name="by">The text that is looked through.</param>
    /// <param name="common">Words of two characters that say nothing.</param>
    /// <param name="enough">Counting stops here.</param>
    public static int Shared(ReadOnlySpan<char> what, ReadOnlySpan<char> by, string[] common, int enough = int.MaxValue)
    {
        what = what.Length > MostCharacters ? what[..MostCharacters] : what;
        by = by.Length > MostCharacters ? by[..MostCharacters] : by;
        int shared = 0, sharedTo = 0;
        for (var i = 0; i + 1 < what.Length && shared < enough; i++)
        {
            var pair = what.Slice(i, 2);
            if (IsHan(pair[0]) && IsHan(pair[1]) && by.IndexOf(pair, StringComparison.Ordinal) >= 0 && !IsCommon(pair, common))
            {
                shared += i + 2 - Math.Max(i, sharedTo);
                sharedTo = i + 2;
            }
        }

        return shared;
    }

    /// <summary>The same in per cent of the Chinese characters of <paramref name="what"/>; those that only make common words, and are not shared, do not count. 0 where nothing is left.</summary>
    public static int PercentShared(ReadOnlySpan<char> what, ReadOnlySpan<char> by, string[] common)
    {
        var shared = Shared(what, by, common);
        return shared == 0 ? 0 : shared * 100 / (shared + Alone(what, by, common));
    }

    /// <summary>How many Chinese characters are neither shared nor part of a common word.</summary>
    public static int Alone(ReadOnlySpan<char> what, ReadOnlySpan<char> by, string[] common)
    {
        what = what.Length > MostCharacters ? what[..MostCharacters] : what;
        by = by.Length > MostCharacters ? by[..MostCharacters] : by;
        int alone = 0, to = 0;
        for (var i = 0; i < what.Length; i++)
        {
            var isPair = i + 1 < what.Length && IsHan(what[i]) && IsHan(what[i + 1]);
            if (isPair && (IsCommon(what.Slice(i, 2), common) || by.IndexOf(what.Slice(i, 2), StringComparison.Ordinal) >= 0))
            {
                to = i + 2;
            }

            alone += i >= to && IsHan(what[i]) ? 1 : 0;
        }

        return alone;
    }

    private static bool IsCommon(ReadOnlySpan<char> pair, string[] common)
    {
        foreach (var word in common)
        {
            if (word[0] == pair[0] && word.Length == 2 && word[1] == pair[1])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
