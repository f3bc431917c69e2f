using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>Targets that are dates, answered by dates: in time earns all points, and no rule says what lateness costs.</summary>
internal static class DateScoring
{
    /// <summary>What joins the two ends of a period, or two months: the completion then began before the day that is compared.</summary>
    private const string Periods = "至到~～—-－、季和及";

    /// <summary>Worked example: 2023年9月底前 is met by 2023年9月28日 and missed by 2023年11月; 三季度 leaves it open whether July is meant.</summary>
    public static Share Of(Indicator indicator)
    {
        var (target, actual) = (indicator.Target, indicator.Actual);
        if (target.Comparison is Comparison.AtLeast or Comparison.MoreThan || target.Due is not { } wanted || actual.Due is not { } done)
        {
            return Share.Unknown(ScoreGap.NoRule);
        }

        // Where one has no year, the other's goes for both.
        var (wantedYear, doneYear) = (wanted.Year ?? done.Year ?? 0, done.Year ?? wanted.Year ?? 0);
        if ((doneYear, done.Month, done.Day).CompareTo((wantedYear, wanted.Month, wanted.Day)) <= 0)
        {
            return Share.All(ScoreFormula.Date, true);
        }

        var raw = indicator.Printed.Actual.Raw.AsSpan();
        var isOneMonth = raw.Contains('月') && raw.IndexOfAny(Periods) < 0;
        return Share.Unknown(isOneMonth && (doneYear, done.Month).CompareTo((wantedYear, wanted.Month)) > 0 ? ScoreGap.LateDate : ScoreGap.NoRule);
    }
}
