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

    /// <summary>
    /// How many of the Chinese characters of <paramref name="what"/> stand in pairs that <paramref name="by"/> has too, and how many there are; common words are not counted.
    /// Worked example: 探头租赁质量 by 租赁探头质量达标 is 4 of 4, 质量 being common.
    /// </summary>
    /// <param name="what">The text whose characters are counted.</param>
    /// <param name="by">The text that is looked through.</param>
    /// <param name="common">Words of two characters that say nothing.</param>
    /// <param name="enough">Counting stops here.</param>
    public static (int Shared, int All) Shared(ReadOnlySpan<char> what, ReadOnlySpan<char> by, string[] common, int enough = int.MaxValue)
    {
        what = what.Length > MostCharacters ? what[..MostCharacters] : what;
        by = by.Length > MostCharacters ? by[..MostCharacters] : by;
        int shared = 0, all = 0, sharedTo = 0, commonTo = 0;
        for (var i = 0; i < what.Length && shared < enough; i++)
        {
            if (!IsHan(what[i]))
            {
                continue;
            }

            if (i + 1 < what.Length && IsHan(what[i + 1]))
            {
                var pair = what.Slice(i, 2);
                if (IsCommon(pair, common))
                {
                    commonTo = i + 2;
                }
                else if (by.IndexOf(pair, StringComparison.Ordinal) >= 0)
                {
                    shared += i + 2 - Math.Max(i, sharedTo);
                    sharedTo = i + 2;
                }
            }

            all += i < sharedTo || i >= commonTo ? 1 : 0;
        }

        return (shared, all);
    }

    /// <summary>The same in per cent; 0 where nothing is left to be counted.</summary>
    public static int PercentShared(ReadOnlySpan<char> what, ReadOnlySpan<char> by, string[] common) =>
        Shared(what, by, common) is (var shared, > 0 and var all) ? shared * 100 / all : 0;

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
