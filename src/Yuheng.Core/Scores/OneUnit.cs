using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>Brings target and completion to one unit: only what can be compared is divided.</summary>
internal static class OneUnit
{
    /// <summary>
    /// Leaves the two numbers in one unit. The same unit, or no unit beside one, is the same; units of the profile's equations (小时=60分钟) are converted;
    /// a bare number up to 1 beside % may be a share; all else differs.
    /// </summary>
    public static ScoreGap Of(in IndicatorValue target, in IndicatorValue actual, Profile profile, ref decimal wanted, ref decimal done)
    {
        var (one, other) = (target.Unit, actual.Unit);
        if (one == other)
        {
            return ScoreGap.None;
        }

        if (one.Length == 0 || other.Length == 0)
        {
            var (bare, percent) = one.Length == 0 ? (wanted, other == "%") : (done, one == "%");
            return percent && bare is > 0m and <= 1m ? ScoreGap.ShareOrPercent : ScoreGap.None;
        }

        if (Math.Abs(wanted) > Share.Unbelievable || Math.Abs(done) > Share.Unbelievable)
        {
            return ScoreGap.DifferentUnits;
        }

        foreach (var equation in profile.Of(Parameters.UnitEquations))
        {
            if (one == equation.Greater && other == equation.Smaller)
            {
                wanted *= equation.Times;
                return ScoreGap.None;
            }

            if (other == equation.Greater && one == equation.Smaller)
            {
                done *= equation.Times;
                return ScoreGap.None;
            }
        }

        return ScoreGap.DifferentUnits;
    }
}
