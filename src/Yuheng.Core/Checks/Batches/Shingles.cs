namespace Yuheng.Core.Checks.Batches;

/// <summary>
/// A text as the set of its shingles (three characters in a row, blanks and marks left out), hashed and sorted,
/// and a short signature by which similar texts are found without comparing all with all.
/// </summary>
internal sealed class Shingles
{
    /// <summary>Groups of the signature. Texts that share one group are compared; with ten groups of three, 99 of 100 pairs that are 0.75 alike do.</summary>
    public const int Groups = 10;

    private const int HashesPerGroup = 3;
    private const int Length = 3;

    private readonly uint[] _sorted;
    private readonly ulong[] _groups;

    private Shingles(int characters, ulong text, uint[] sorted, ulong[] groups)
    {
        Characters = characters;
        Text = text;
        _sorted = sorted;
        _groups = groups;
    }

    /// <summary>How many characters the text has, blanks and marks left out.</summary>
    public int Characters { get; }

    /// <summary>The hash of the whole text, blanks and marks left out: verbatim copies have the same.</summary>
    public ulong Text { get; }

    /// <summary>The groups of the signature.</summary>
    public ReadOnlySpan<ulong> Signature => _groups;

    /// <summary>The shingles of a text; null where fewer than <paramref name="least"/> characters are left, for short texts are alike by chance.</summary>
    public static Shingles? Of(ReadOnlySpan<char> text, int least)
    {
        const int mostCharacters = 4000;
        Span<char> plain = stackalloc char[mostCharacters];
        var length = 0;
        foreach (var c in text)
        {
            if (length < mostCharacters && char.IsLetterOrDigit(c))
            {
                plain[length++] = c;
            }
        }

        if (length < Math.Max(least, Length))
        {
            return null;
        }

        var whole = Hash.Start;
        var hashes = new uint[length - Length + 1];
        for (var i = 0; i < length; i++)
        {
            whole = Hash.With(whole, plain[i]);
            if (i >= Length - 1)
            {
                hashes[i - Length + 1] = (uint)(Hash.Mixed(((ulong)plain[i] << 32) | ((ulong)plain[i - 1] << 16) | plain[i - 2]) >> 32);
            }
        }

        Array.Sort(hashes);
        var distinct = 1;
        for (var i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] != hashes[distinct - 1])
            {
                hashes[distinct++] = hashes[i];
            }
        }

        var sorted = hashes[..distinct];
        return new Shingles(length, whole, sorted, SignatureOf(sorted));
    }

    /// <summary>The share of shingles that two texts have in common, of all that either has: 1 for the same text.</summary>
    public decimal Likeness(Shingles other)
    {
        int i = 0, j = 0, common = 0;
        while (i < _sorted.Length && j < other._sorted.Length)
        {
            var (a, b) = (_sorted[i], other._sorted[j]);
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return (decimal)common / (_sorted.Length + other._sorted.Length - common);
    }

    /// <summary>One hash function, and for each place of the signature the smallest value in its share of the range; an empty share takes the next one's.</summary>
    private static ulong[] SignatureOf(uint[] sorted)
    {
        const int places = Groups * HashesPerGroup;
        Span<uint> smallest = stackalloc uint[places];
        smallest.Fill(uint.MaxValue);
        foreach (var shingle in sorted)
        {
            var mixed = Hash.Mixed(shingle);
            var place = (int)((mixed >> 32) % places);
            smallest[place] = Math.Min(smallest[place], unchecked((uint)mixed));
        }

        var groups = new ulong[Groups];
        for (var group = 0; group < Groups; group++)
        {
            var hash = Hash.With(Hash.Start, group);
            for (var i = 0; i < HashesPerGroup; i++)
            {
                var place = (group * HashesPerGroup) + i;
                var distance = 0u;
                while (smallest[place] == uint.MaxValue && distance < places)
                {
                    place = (place + 1) % places;
                    distance++;
                }

                hash = Hash.With(Hash.With(hash, unchecked((int)smallest[place])), (int)distance);
            }

            groups[group] = hash;
        }

        return groups;
    }
}
