using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>Targets that are numbers, answered by numbers. Every division is one whose result is below 1, so that no figure leaves the range of a decimal.</summary>
internal static class QuantityScoring
{
    /// <summary>
    /// Worked examples, 12 points: ≥100% and 90% is 90 ÷ 100 × 12 = 10.80; ≤5% and 8% is 5 ÷ 8 × 12 = 7.50; ≥90% and 96% is 12.00;
    /// &gt;0% and 0% is 0.00, since of 0 there is no share.
    /// </summary>
    public static Share Of(Indicator indicator, in IndicatorValue target, in IndicatorValue actual, Profile profile)
    {
        var gap = GapOf(target, actual, profile, out var wanted, out var done);
        if (gap != ScoreGap.None)
        {
            return gap == ScoreGap.OpenActual && IsMetByBound(target.Comparison, wanted, actual.Comparison, done) ? Share.All(FormulaOf(target.Comparison, wanted), true)
                : Share.Unknown(gap, gap == ScoreGap.DifferentUnits ? Most(target, actual, wanted, done) : 1m);
        }

        return target.Comparison switch
        {
            Comparison.AtLeast or Comparison.MoreThan => AtLeast(wanted, done, target.Comparison == Comparison.MoreThan),
            Comparison.AtMost or Comparison.LessThan => AtMost(wanted, done, target.Comparison == Comparison.LessThan),
            Comparison.About => wanted == done ? Share.All(ScoreFormula.Equal, true) : Share.Unknown(ScoreGap.ApproximateTarget),
            Comparison.Equal => Equal(indicator, profile, wanted, done),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator)),
        };
    }

    /// <summary>A target from … to …: inside it all points, outside it no rule.</summary>
    public static Share Within(in IndicatorValue target, in IndicatorValue actual, Profile profile)
    {
        if (target.Number is not { } low || target.High is not { } high || actual.Number is not { } done)
        {
            return Share.Unknown(actual.Number is null ? ScoreGap.UnreadableActual : ScoreGap.UnreadableTarget);
        }

        var same = done;
        var gap = OneUnit.Of(target, actual, profile, ref low, ref same);
        gap = gap == ScoreGap.None ? OneUnit.Of(target, actual, profile, ref high, ref done) : gap;
        if (gap != ScoreGap.None)
        {
            return Share.Unknown(gap);
        }

        if (actual.IsComparisonGiven && actual.Comparison != Comparison.Equal)
        {
            return Share.Unknown(ScoreGap.OpenActual);
        }

        return same >= low && done <= high ? Share.All(ScoreFormula.WithinRange, true) : Share.Unknown(ScoreGap.OutsideRange);
    }

    private static ScoreFormula FormulaOf(Comparison comparison, decimal wanted) => wanted == 0m ? ScoreFormula.ZeroTarget : comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => ScoreFormula.AtLeast,
        Comparison.AtMost or Comparison.LessThan => ScoreFormula.AtMost,
        _ => ScoreFormula.Equal,
    };

    private static Share AtLeast(decimal wanted, decimal done, bool strictly) =>
        wanted == 0m ? Share.All(ScoreFormula.ZeroTarget, strictly ? done > 0m : done >= 0m)
        : done >= wanted ? Share.All(ScoreFormula.AtLeast, true)
        : wanted < 0m ? Share.Unknown(ScoreGap.NegativeTarget)
        : Share.Exactly(ScoreFormula.AtLeast, done <= 0m ? 0m : done / wanted);

    private static Share AtMost(decimal wanted, decimal done, bool strictly) =>
        wanted == 0m ? Share.All(ScoreFormula.ZeroTarget, strictly ? done < 0m : done <= 0m)
        : done <= wanted ? Share.All(ScoreFormula.AtMost, true)
        : wanted < 0m ? Share.Unknown(ScoreGap.NegativeTarget)
        : Share.Exactly(ScoreFormula.AtMost, wanted / done);

    /// <summary>
    /// = has no rule of the country's own. Short of it the share is lost, or everything, as the profile says. Beyond it on the good side
    /// (more houses, less cost) the target is met by one reading and missed by another: all from the lost share to full points is allowed.
    /// </summary>
    private static Share Equal(Indicator indicator, Profile profile, decimal wanted, decimal done)
    {
        if (wanted == done)
        {
            return Share.All(FormulaOf(Comparison.Equal, wanted), true);
        }

        if (wanted == 0m)
        {
            return Share.All(ScoreFormula.ZeroTarget, false);
        }

        if (wanted < 0m)
        {
            return Share.Unknown(ScoreGap.NegativeTarget);
        }

        var deviation = Math.Abs(done - wanted);
        var kept = profile.Of(Parameters.EqualRule) == Parameters.AllOrNothing || deviation >= wanted ? 0m : 1m - (deviation / wanted);
        var lowerIsBetter = IsLowerBetter(indicator, profile);
        if (done < wanted == lowerIsBetter)
        {
            return Share.Between(ScoreFormula.Equal, kept, 1m);
        }

        return lowerIsBetter && kept > 0m
            ? Share.Between(ScoreFormula.Equal, Math.Min(kept, wanted / done), Math.Max(kept, wanted / done))
            : Share.Exactly(ScoreFormula.Equal, kept);
    }

    /// <summary>Cost, complaints, accidents; and how long something takes, where the second level says 时效.</summary>
    private static bool IsLowerBetter(Indicator indicator, Profile profile)
    {
        var level2 = indicator.Printed.Level2.Raw.AsSpan();
        if (indicator.Target.Kind == IndicatorValueKind.Duration && level2.Contains("时效", StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var word in profile.Of(Parameters.LowerIsBetter))
        {
            if (level2.Contains(word, StringComparison.Ordinal) || indicator.Printed.Name.Raw.AsSpan().Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every number that the completion's bound allows meets the target: ≥95% meets ≥90%, 20小时内 meets ≤24小时.</summary>
    private static bool IsMetByBound(Comparison target, decimal wanted, Comparison actual, decimal done) => target switch
    {
        Comparison.AtLeast => actual is Comparison.AtLeast or Comparison.MoreThan && done >= wanted,
        Comparison.MoreThan => (actual == Comparison.AtLeast && done > wanted) || (actual == Comparison.MoreThan && done >= wanted),
        Comparison.AtMost => actual is Comparison.AtMost or Comparison.LessThan && done <= wanted,
        Comparison.LessThan => (actual == Comparison.AtMost && done < wanted) || (actual == Comparison.LessThan && done <= wanted),
        _ => false,
    };

    /// <summary>
    /// The most that a completion in % can be worth against a target in another unit, read as a share of the target or as the bare number:
    /// 1% of a target of 365天 is at most a hundredth. For any other pair of units nothing is known.
    /// </summary>
    private static decimal Most(in IndicatorValue target, in IndicatorValue actual, decimal wanted, decimal done) =>
        actual.Unit != "%" || target.Comparison is Comparison.AtMost or Comparison.LessThan || wanted <= 0m || done >= wanted || done >= 100m
            ? 1m
            : Math.Max(0m, Math.Max(done / 100m, done / wanted));

    /// <summary>Target and completion in one unit, where both are quantities that can be set one against the other; otherwise null.</summary>
    public static (decimal Target, decimal Actual)? InOneUnit(in IndicatorValue target, in IndicatorValue actual, Profile profile) =>
        target.IsQuantity && actual.IsQuantity && GapOf(target, actual, profile, out var wanted, out var done) == ScoreGap.None ? (wanted, done) : null;

    /// <summary>Why two quantities cannot be set one against the other; otherwise their numbers, in one unit.</summary>
    private static ScoreGap GapOf(in IndicatorValue target, in IndicatorValue actual, Profile profile, out decimal wanted, out decimal done)
    {
        (wanted, done) = (target.Number ?? 0m, actual.Number ?? 0m);
        if (target.Number is null || actual.Number is null)
        {
            return target.Number is null ? ScoreGap.UnreadableTarget : ScoreGap.UnreadableActual;
        }

        if (actual.Change is { } change && change != target.Change)
        {
            return ScoreGap.ChangeByLevel;
        }

        var gap = OneUnit.Of(target, actual, profile, ref wanted, ref done);
        return gap == ScoreGap.None && actual.IsComparisonGiven && actual.Comparison != Comparison.Equal ? ScoreGap.OpenActual : gap;
    }
}
