namespace Yuheng.Core.Checks.Batches;

/// <summary>Hashes that are the same in every run, so that two runs say the same. Not for secrets.</summary>
internal static class Hash
{
    /// <summary>The hash of nothing.</summary>
    public const ulong Start = 14695981039346656037;

    /// <summary>The hash of what was hashed before and one more number (FNV-1a over its four bytes at once, mixed).</summary>
    public static ulong With(ulong hash, int next) => Mixed(unchecked((hash ^ (uint)next) * 1099511628211));

    /// <summary>The hash of a text, blanks left out, its end included, so that ("ab", "c") and ("a", "bc") differ.</summary>
    public static ulong With(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                hash = unchecked((hash ^ c) * 1099511628211);
            }
        }

        return With(hash, -1);
    }

    /// <summary>Spreads the bits of a number over all 64 (the finaliser of SplitMix64).</summary>
    public static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
            value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
            return value ^ (value >> 31);
        }
    }
}
