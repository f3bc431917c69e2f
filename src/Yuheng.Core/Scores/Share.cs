using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>The share of its points that a row has earned by the rule: from … to …, both between 0 and 1.</summary>
internal readonly record struct Share(ScoreFormula Formula, ScoreGap Gap, decimal Low, decimal High, decimal? Reached)
{
    /// <summary>More points, or more money, than any paper means; sums of such figures would leave the range of a decimal.</summary>
    public const decimal Unbelievable = 1_000_000_000_000_000_000m;

    private const int Decimals = 2;

    public static Share Exactly(ScoreFormula formula, decimal share, decimal? reached = null) => new(formula, ScoreGap.None, share, share, reached);

    public static Share All(ScoreFormula formula, bool earned, decimal? reached = null) => Exactly(formula, earned ? 1m : 0m, reached);

    public static Share Between(ScoreFormula formula, decimal low, decimal high, decimal? reached = null) => new(formula, ScoreGap.None, low, high, reached);

    /// <summary>The rule gives nothing; where it is known all the same that no reading earns more than <paramref name="most"/>, that is kept.</summary>
    public static Share Unknown(ScoreGap gap, decimal most = 1m) => new(ScoreFormula.None, gap, 0m, most, null);

    /// <summary>Two decimals, half away from zero, as papers print scores.</summary>
    public static decimal Rounded(decimal points) => decimal.Round(points, Decimals, MidpointRounding.AwayFromZero) + 0.00m;

    /// <summary>The row that this share of <paramref name="weight"/> makes beside the printed score.</summary>
    public ScoreRow Of(decimal weight, Typed<decimal> printed, Profile profile)
    {
        var row = new ScoreRow
        {
            Formula = Formula,
            Gap = Gap,
            Weight = weight,
            Value = Gap == ScoreGap.None && Low == High ? Rounded(weight * Low) : null,
            Low = weight * Low,
            High = weight * High,
            Printed = printed.Value,
            Reached = Reached,
        };
        return row with { Outcome = OutcomeOf(row, profile) };
    }

    /// <summary>Whether the printed score is what the rule gives, but for the rounding of its last decimal.</summary>
    public static ScoreOutcome OutcomeOf(in ScoreRow row, Profile profile)
    {
        if (row.Gap != ScoreGap.None)
        {
            return ScoreOutcome.NotScored;
        }

        if (row.Printed is not { } printed)
        {
            return ScoreOutcome.NotPrinted;
        }

        var rounding = printed.Scale == 1 ? Math.Max(0.05m, profile.Of(Parameters.ScoreRounding)) : profile.Of(Parameters.ScoreRounding);
        return printed >= row.Low - rounding && printed <= row.High + rounding ? ScoreOutcome.Agrees : ScoreOutcome.Differs;
    }
}
