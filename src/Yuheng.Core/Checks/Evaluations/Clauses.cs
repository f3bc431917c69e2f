using Yuheng.Core.Profiles;

namespace Yuheng.Core.Checks.Evaluations;

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

    /// <summary>
    /// How many of the Chinese characters of <paramref name="what"/> stand in pairs that <paramref name="by"/> has too; pairs that are common words say nothing.
    /// Worked example: 探头租赁质量 by 租赁探头质量达标 is 4, 质量 being common.
    /// </summary>
    /// <param name="what">The text whose characters are counted.</param>
    /// <param name="by">The text that is looked through.</param>
    /// <param name="common">Words of two characters that say nothing.</param>
    /// <param name="enough">Counting stops here.</param>
    public static int Shared(ReadOnlySpan<char> what, ReadOnlySpan<char> by, WordList common, int enough = int.MaxValue)
    {
        what = what.Length > MostCharacters ? what[..MostCharacters] : what;
        by = by.Length > MostCharacters ? by[..MostCharacters] : by;
        int shared = 0, sharedTo = 0;
        for (var i = 0; i + 1 < what.Length && shared < enough; i++)
        {
            var pair = what.Slice(i, 2);
            if (IsHan(pair[0]) && IsHan(pair[1]) && by.IndexOf(pair, StringComparison.Ordinal) >= 0 && !common.Has(pair))
            {
                shared += i + 2 - Math.Max(i, sharedTo);
                sharedTo = i + 2;
            }
        }

        return shared;
    }

    /// <summary>The same in per cent of the Chinese characters of <paramref name="what"/>; those that only make common words, and are not shared, do not count. 0 where nothing is left.</summary>
    public static int PercentShared(ReadOnlySpan<char> what, ReadOnlySpan<char> by, WordList common)
    {
        var shared = Shared(what, by, common);
        return shared == 0 ? 0 : shared * 100 / (shared + Alone(what, by, common));
    }

    /// <summary>How many Chinese characters are neither shared nor part of a common word.</summary>
    public static int Alone(ReadOnlySpan<char> what, ReadOnlySpan<char> by, WordList common)
    {
        what = what.Length > MostCharacters ? what[..MostCharacters] : what;
        by = by.Length > MostCharacters ? by[..MostCharacters] : by;
        int alone = 0, to = 0;
        for (var i = 0; i < what.Length; i++)
        {
            var isPair = i + 1 < what.Length && IsHan(what[i]) && IsHan(what[i + 1]);
            if (isPair && (common.Has(what.Slice(i, 2)) || by.IndexOf(what.Slice(i, 2), StringComparison.Ordinal) >= 0))
            {
                to = i + 2;
            }

            alone += i >= to && IsHan(what[i]) ? 1 : 0;
        }

        return alone;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
