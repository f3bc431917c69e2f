using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks;

/// <summary>How an indicator of a self-evaluation stands: its completion against its target, its score against its points.</summary>
internal static class Attainment
{
    /// <summary>Beyond these a quotient says nothing, and could not be computed.</summary>
    private const decimal Largest = 1_000_000_000_000m;
    private const decimal Smallest = 0.000001m;

    /// <summary>
    /// How much of the target is missing, in per cent of it; 0 where it is met, null where the two cannot be compared.
    /// Worked examples: <c>=100%</c> completed 90% misses 10; <c>≤5%</c> completed 6% misses 20; <c>&gt;0%</c> completed 0% misses 100.
    /// </summary>
    public static decimal? Shortfall(Indicator indicator)
    {
        if (Quantities(indicator) is not var (target, actual))
        {
            return null;
        }

        var atMost = indicator.Target.Comparison is Comparison.AtMost or Comparison.LessThan;
        if (target == 0)
        {
            return indicator.Target.Comparison switch
            {
                Comparison.AtMost or Comparison.LessThan or Comparison.Equal => actual > 0 ? 100 : 0,
                Comparison.MoreThan => actual > 0 ? 0 : 100,
                _ => 0,
            };
        }

        return atMost
            ? actual > target ? (actual - target) / target * 100 : 0
            : actual < target ? (target - actual) / target * 100 : 0;
    }

    /// <summary>Target and completion where both are quantities of one unit, not negative and of a size to compute with; otherwise null. A completion such as <c>&gt;0%</c> is no quantity, but a copy of the target.</summary>
    public static (decimal Target, decimal Actual)? Quantities(Indicator indicator) =>
        indicator.Target is { IsQuantity: true, Number: { } target } && indicator.Actual is { IsQuantity: true, Number: { } actual }
        && !indicator.Target.IsUnitDamaged && !indicator.Actual.IsUnitDamaged && indicator.Target.Change == indicator.Actual.Change
        && indicator.Actual is not { IsComparisonGiven: true, Comparison: not (Comparison.Equal or Comparison.About) }
        && string.Equals(indicator.Target.Unit, indicator.Actual.Unit, StringComparison.Ordinal)
        && IsComputable(target) && IsComputable(actual)
            ? (target, actual)
            : null;

    /// <summary>What <paramref name="part"/> is of <paramref name="whole"/> in per cent; null where that cannot be said.</summary>
    public static decimal? Percent(decimal part, decimal whole) =>
        whole != 0 && IsComputable(part) && IsComputable(whole) ? part / whole * 100 : null;

    /// <summary>Whether it has fewer points than it could have.</summary>
    public static bool LosesPoints(Indicator indicator) => indicator.Score.Value is { } score && indicator.Weight.Value is { } weight && score < weight;

    /// <summary>Whether it has all its points.</summary>
    public static bool HasFullMarks(Indicator indicator) => indicator.Weight.Value is { } weight && weight > 0 && indicator.Score.Value >= weight;

    /// <summary>Whether the paper itself says that it was not reached: fewer points, a lower grade, a completion below the target or after its date.</summary>
    public static bool IsShort(Indicator indicator) => IsShort(indicator, 0);

    /// <summary>The same, where a completion that misses the target by no more than <paramref name="tolerated"/> per cent counts as reached.</summary>
    public static bool IsShort(Indicator indicator, decimal tolerated) =>
        LosesPoints(indicator)
        || indicator.Actual is { Kind: IndicatorValueKind.Grade, Completion: not Completion.Achieved }
        || Shortfall(indicator) > tolerated
        || IsLate(indicator);

    /// <summary>Whether it was done in a later month than planned. A completion without a month, such as 2023年, tells nothing.</summary>
    public static bool IsLate(Indicator indicator) =>
        indicator is { Target.Due: { } due, Actual: { Due: { } done, Text: { } text } } && text.Contains('月', StringComparison.Ordinal)
        && (due.Year is null == (done.Year is null))
        && (done.Year > due.Year || (done.Year == due.Year && done.Month > due.Month));

    /// <summary>Whether the first level is the one that the word names, such as 产出.</summary>
    public static bool IsOf(Indicator indicator, string level) => indicator.Printed.Level1.Raw?.Contains(level, StringComparison.Ordinal) == true;

    private static bool IsComputable(decimal number) => number is 0 or (>= Smallest and <= Largest);
}
