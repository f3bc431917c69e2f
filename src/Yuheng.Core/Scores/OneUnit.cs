using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>Brings target and completion to one unit: only what can be compared is divided.</summary>
internal static class OneUnit
{
    private const decimal TenThousand = 10_000m, HundredMillion = 100_000_000m;

    /// <summary>
    /// Leaves the two numbers in one unit. The same unit, or no unit beside one, is the same; 万 and 亿 before a unit, and the equations of the profile
    /// (小时=60分钟), are converted; a bare number up to 1 beside % may be a share; all else differs.
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

        var first = one.AsSpan();
        var second = other.AsSpan();
        var (firstTimes, secondTimes) = (Multiple(ref first), Multiple(ref second));
        if (!first.SequenceEqual(second) && !Convert(profile, first, second, ref firstTimes, ref secondTimes))
        {
            return ScoreGap.DifferentUnits;
        }

        if (Math.Abs(wanted) > Share.Unbelievable || Math.Abs(done) > Share.Unbelievable)
        {
            return ScoreGap.DifferentUnits;
        }

        wanted *= firstTimes;
        done *= secondTimes;
        return ScoreGap.None;
    }

    /// <summary>万人次 is 10,000 人次.</summary>
    private static decimal Multiple(ref ReadOnlySpan<char> unit)
    {
        var times = unit.Length < 2 ? 1m : unit[0] switch { '万' => TenThousand, '亿' => HundredMillion, _ => 1m };
        unit = times == 1m ? unit : unit[1..];
        return times;
    }

    private static bool Convert(Profile profile, ReadOnlySpan<char> first, ReadOnlySpan<char> second, ref decimal firstTimes, ref decimal secondTimes)
    {
        foreach (var equation in profile.Of(Parameters.UnitEquations))
        {
            if (first.SequenceEqual(equation.Greater) && second.SequenceEqual(equation.Smaller))
            {
                firstTimes *= equation.Times;
                return true;
            }

            if (second.SequenceEqual(equation.Greater) && first.SequenceEqual(equation.Smaller))
            {
                secondTimes *= equation.Times;
                return true;
            }
        }

        return false;
    }
}
