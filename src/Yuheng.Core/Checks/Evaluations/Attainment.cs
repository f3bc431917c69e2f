using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>How an indicator of a self-evaluation stands: what its completion earns, and its score against its points.</summary>
internal static class Attainment
{
    /// <summary>Whether it has fewer points than it could have.</summary>
    public static bool LosesPoints(Indicator indicator) => indicator.Score.Value is { } score && indicator.Weight.Value is { } weight && score < weight;

    /// <summary>Whether it has all its points.</summary>
    public static bool HasFullMarks(Indicator indicator) => indicator.Weight.Value is { } weight && weight > 0 && indicator.Score.Value >= weight;

    /// <summary>
    /// Whether the paper itself says that it was not reached: fewer points, a lower grade, a completion in a later month, or one that by the rules of scoring earns less than
    /// all points but <paramref name="tolerated"/> per cent. Worked examples: <c>=100%</c> completed 90% earns 10 per cent less, <c>≤24小时</c> completed 1天 nothing less.
    /// </summary>
    public static bool IsShort(Indicator indicator, Profile profile, decimal tolerated = 0)
    {
        if (LosesPoints(indicator) || indicator.Actual is { Kind: IndicatorValueKind.Grade, Completion: not Completion.Achieved })
        {
            return true;
        }

        var share = IndicatorScoring.ShareOf(indicator, profile);
        return share.Gap == ScoreGap.LateDate || (share.Gap == ScoreGap.None && (1m - share.High) * 100m > tolerated);
    }

    /// <summary>Whether the first level is the one that the word names, such as 产出.</summary>
    public static bool IsOf(Indicator indicator, string level) => indicator.Printed.Level1.Raw?.Contains(level, StringComparison.Ordinal) == true;
}
