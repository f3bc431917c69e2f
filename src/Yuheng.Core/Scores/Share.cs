using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>The share of its points that a row has earned by the rule: from … to …, both between 0 and 1.</summary>
internal readonly record struct Share(ScoreFormula Formula, ScoreGap Gap, decimal Low, decimal High)
{
    /// <summary>More points, or more money, than any paper means; sums of such figures would leave the range of a decimal.</summary>
    public const decimal Unbelievable = 1_000_000_000_000_000_000m;

    /// <summary>Beyond these a quotient says nothing, and could not be computed.</summary>
    private const decimal Largest = 1_000_000_000_000m, Smallest = 0.000001m;

    private const int Decimals = 2;

    public static Share Exactly(ScoreFormula formula, decimal share) => new(formula, ScoreGap.None, share, share);

    public static Share All(ScoreFormula formula, bool earned) => Exactly(formula, earned ? 1m : 0m);

    public static Share Between(ScoreFormula formula, decimal low, decimal high) => new(formula, ScoreGap.None, low, high);

    /// <summary>The rule gives nothing; where it is known all the same that no reading earns more than <paramref name="most"/>, that is kept.</summary>
    public static Share Unknown(ScoreGap gap, decimal most = 1m) => new(ScoreFormula.None, gap, 0m, most);

    /// <summary>Two decimals, half away from zero, as papers print scores.</summary>
    public static decimal Rounded(decimal points) => decimal.Round(points, Decimals, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>What <paramref name="part"/> is of <paramref name="whole"/> in per cent; null where that cannot be said.</summary>
    public static decimal? Percent(decimal part, decimal whole) =>
        whole != 0 && IsComputable(part) && IsComputable(whole) ? part / whole * 100 : null;

    private static bool IsComputable(decimal number) => number is 0 or (>= Smallest and <= Largest);

    /// <summary>The row that this share of <paramref name="weight"/> makes beside the printed score.</summary>
    public ScoreRow Of(decimal weight, Typed<decimal> printed, Profile profile)
    {
        var low = weight * Low;
        var high = Low == High ? low : weight * High;
        return new ScoreRow(Formula, Gap, weight, low, high, Gap == ScoreGap.None && Low == High ? low : null, printed.Value, profile);
    }
}
