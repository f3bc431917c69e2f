using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>The score of one indicator by the rule of its target (财预〔2020〕10号): met, all points; not met, points × completion ÷ target; qualitative, the points of the band.</summary>
internal static class IndicatorScoring
{
    public static ScoreRow Of(Indicator indicator, Profile profile)
    {
        var gap = GapOf(indicator.Weight);
        if (gap != ScoreGap.None)
        {
            return Share.Unknown(gap).Of(0m, indicator.Score, profile);
        }

        return ShareOf(indicator, profile).Of(indicator.Weight.Value!.Value, indicator.Score, profile);
    }

    /// <summary>Why points are none that something can be a share of.</summary>
    public static ScoreGap GapOf(Typed<decimal> weight) => weight.State switch
    {
        ReadState.Missing => ScoreGap.NoWeight,
        ReadState.Unreadable => ScoreGap.UnreadableWeight,
        _ => weight.Value is > 0m and < Share.Unbelievable ? ScoreGap.None : ScoreGap.ImpossibleWeight,
    };

    /// <summary>What the completion earns of the target, whatever points it has.</summary>
    public static Share ShareOf(Indicator indicator, Profile profile)
    {
        var (target, actual) = (indicator.Target, indicator.Actual);
        switch (target.Kind)
        {
            case IndicatorValueKind.Missing:
                return Share.Unknown(ScoreGap.NoTarget);
            case IndicatorValueKind.Placeholder:
                return Share.Unknown(ScoreGap.PlaceholderTarget);
            case IndicatorValueKind.Unreadable:
                return Share.Unknown(ScoreGap.UnreadableTarget);
            default:
                break;
        }

        return actual.Kind switch
        {
            IndicatorValueKind.Missing => Share.Unknown(ScoreGap.NoActual),
            IndicatorValueKind.Placeholder => Share.Unknown(ScoreGap.PlaceholderActual),
            IndicatorValueKind.Unreadable => Share.Unknown(ScoreGap.UnreadableActual),
            IndicatorValueKind.Grade => target.IsQuantity || target.Kind == IndicatorValueKind.Range ? Share.Unknown(ScoreGap.NumberByWords) : Band(actual.Completion, profile),
            _ when target.IsQuantity => actual.IsQuantity ? QuantityScoring.Of(indicator, target, actual, profile) : Share.Unknown(NoQuantity(actual.Kind)),
            _ when target.Kind == IndicatorValueKind.Range => actual.IsQuantity ? QuantityScoring.Within(target, actual, profile) : Share.Unknown(NoQuantity(actual.Kind)),
            IndicatorValueKind.Date when target.Kind == IndicatorValueKind.Date => DateScoring.Of(indicator),
            IndicatorValueKind.YesNo when target.Kind == IndicatorValueKind.YesNo => Share.All(ScoreFormula.YesNo, actual.IsYes == target.IsYes),
            IndicatorValueKind.None => Share.Unknown(ScoreGap.NoActual),
            IndicatorValueKind.Number or IndicatorValueKind.Range or IndicatorValueKind.Duration => Share.Unknown(ScoreGap.WordsByNumber),
            _ => Share.Unknown(target.Kind is IndicatorValueKind.Wording or IndicatorValueKind.None or IndicatorValueKind.YesNo ? ScoreGap.NoGrade : ScoreGap.NoRule),
        };
    }

    private static ScoreGap NoQuantity(IndicatorValueKind actual) => actual switch
    {
        IndicatorValueKind.Range => ScoreGap.OpenActual,
        IndicatorValueKind.None => ScoreGap.NoActual,
        _ => ScoreGap.NumberByWords,
    };

    /// <summary>
    /// The rule gives a band, not a point. Worked example: 部分达成 of 12 points is 7.20 to 9.60 (60 % to 80 %, in Hubei 50 % to 80 %);
    /// 9.60 itself is 达成 by the letter (80%含), which is said and not held against the score.
    /// </summary>
    private static Share Band(Completion completion, Profile profile)
    {
        var (achieved, partly) = (profile.Of(Parameters.AchievedFrom) / 100m, profile.Of(Parameters.PartlyFrom) / 100m);
        return completion switch
        {
            Completion.Achieved => Share.Between(ScoreFormula.Band, achieved, 1m),
            Completion.PartlyAchieved => Share.Between(ScoreFormula.Band, partly, achieved),
            Completion.NotAchieved => Share.Between(ScoreFormula.Band, 0m, partly),
            _ => throw new ArgumentOutOfRangeException(nameof(completion)),
        };
    }
}
