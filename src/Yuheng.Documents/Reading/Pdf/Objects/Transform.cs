namespace Yuheng.Documents.Reading.Pdf.Objects;

/// <summary>
/// What moves, turns and scales the points of a content stream: a point (x, y) comes to (ax + cy + e, bx + dy + f).
/// Numbers are whole ones in units of 1/<see cref="One"/>, and those that grow too large stay at <see cref="Furthest"/>.
/// </summary>
internal readonly record struct Transform(long A, long B, long C, long D, long E, long F)
{
    /// <summary>How many bits stand behind the point.</summary>
    public const int Bits = 32;

    /// <summary>One.</summary>
    public const long One = 1L << Bits;

    /// <summary>The largest number that is told apart.</summary>
    public const long Furthest = 1L << 28;

    /// <summary>The transform that changes nothing.</summary>
    public static Transform None { get; } = new(One, 0, 0, One, 0, 0);

    /// <summary>This one first, and then another.</summary>
    public Transform Then(Transform next)
    {
        var (e, f) = next.Apply(E, F);
        return new(
            Product(A, next.A, B, next.C, 0), Product(A, next.B, B, next.D, 0),
            Product(C, next.A, D, next.C, 0), Product(C, next.B, D, next.D, 0), e, f);
    }

    /// <summary>Where a point comes to.</summary>
    public (long X, long Y) Apply(long x, long y) => (Product(x, A, y, C, E), Product(x, B, y, D, F));

    /// <summary>The same, in hundredths of a point.</summary>
    public (int X, int Y) Place(long x, long y)
    {
        var (to, down) = Apply(x, y);
        return (Hundredths(to), Hundredths(down));
    }

    /// <summary>How many square points the square of one becomes.</summary>
    public long Scale => (long)Int128.Min(Int128.Abs(unchecked(((Int128)A * D) - ((Int128)B * C))) >> (2 * Bits), 1_000_000_000);

    /// <summary>A number in hundredths, rounded; nothing on a page is further away than 100,000 points.</summary>
    public static int Hundredths(long number) => (int)(((Math.Clamp(number, -100_000 * One, 100_000 * One) * 100) + (One / 2)) >> Bits);

    private static long Product(long a, long b, long c, long d, long sum) =>
        (long)Int128.Clamp(unchecked(((((Int128)a * b) + ((Int128)c * d)) >> Bits) + sum), -(Furthest << Bits), Furthest << Bits);
}
