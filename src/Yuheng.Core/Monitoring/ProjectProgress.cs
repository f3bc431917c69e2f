using Yuheng.Core.Classification;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;

namespace Yuheng.Core.Monitoring;

/// <summary>How the money of a project runs beside what was planned.</summary>
public enum ProgressLight : byte
{
    /// <summary>There is no budget or no payment to tell by.</summary>
    Unknown,

    /// <summary>正常.</summary>
    Normal,

    /// <summary>滞后.</summary>
    Behind,

    /// <summary>严重滞后.</summary>
    FarBehind,
}

/// <summary>双监控: money and work of a project on one line. All figures are per cent with two decimals, 58.33 for 58.33 %.</summary>
/// <param name="Execution">预算执行率: paid ÷ budget; null where one of them is not known or the budget is nothing.</param>
/// <param name="Expected">应到: what should have been paid by the end of the month.</param>
/// <param name="IsByPlan">Whether that is from the project's own payment plan, and not month ÷ 12.</param>
/// <param name="Work">绩效进度: the indicators' shares, by their points; null where no completion can be set against its target.</param>
/// <param name="Outputs">The same of the output indicators alone.</param>
/// <param name="Compared">How many indicators <paramref name="Work"/> is of.</param>
/// <param name="Light">How the money runs.</param>
/// <param name="IsApart">◇背离: whether money and work are too far apart.</param>
public sealed record ProjectProgress(
    decimal? Execution, decimal Expected, bool IsByPlan, decimal? Work, decimal? Outputs, int Compared, ProgressLight Light, bool IsApart)
{
    private const decimal MonthsOfYear = 12m, Whole = 100m;

    /// <summary>The month up to which the yearly monitoring looks (财预〔2019〕136号: 1–7月).</summary>
    public const int July = 7;

    /// <summary>背离: money less work, in 百分点; null where one is not known.</summary>
    public decimal? Apart => Execution - Work;

    /// <summary>
    /// The progress of a project. Worked example: 18.60 of 120.00 万元 by July is 15.50 % where 58.33 % were due: 42.83 points behind, more than 40;
    /// 150 of ≥240 场 (12 points) and 98.6 of ≥98 % (10 points) are (62.50 × 12 + 100 × 10) ÷ 22 = 79.55 % of the work.
    /// </summary>
    /// <param name="budget">The budget of the year, in yuan.</param>
    /// <param name="paid">What was paid up to the end of the month, in yuan.</param>
    /// <param name="indicators">The indicators with what is done of them.</param>
    /// <param name="plan">The project's own payment plan; empty for none.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="profile">The thresholds.</param>
    public static ProjectProgress Of(decimal? budget, decimal? paid, IReadOnlyList<Indicator> indicators, IReadOnlyList<PlannedPayment> plan, int month, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        ArgumentNullException.ThrowIfNull(profile);
        var (work, compared) = WorkOf(indicators, profile);
        var (outputs, _) = WorkOf([.. indicators.Where(i => i.Levels.First == FirstLevel.Outputs)], profile);
        return Of(budget, paid, work, outputs, compared, plan, month, profile);
    }

    /// <summary>The same where the shares of the indicators were worked out before: lists ask for thousands.</summary>
    /// <param name="budget">The budget of the year, in yuan.</param>
    /// <param name="paid">What was paid up to the end of the month, in yuan.</param>
    /// <param name="work">绩效进度, in per cent.</param>
    /// <param name="outputs">The same of the output indicators.</param>
    /// <param name="compared">How many indicators <paramref name="work"/> is of.</param>
    /// <param name="plan">The project's own payment plan; empty for none.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="profile">The thresholds.</param>
    public static ProjectProgress Of(decimal? budget, decimal? paid, decimal? work, decimal? outputs, int compared, IReadOnlyList<PlannedPayment> plan, int month, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(profile);
        var execution = budget is > 0m && paid is { } spent ? Rounded(Share.Percent(spent, budget.Value)) : null;
        var planned = Planned(plan, month);
        var expected = planned ?? decimal.Round(month / MonthsOfYear * Whole, 2, MidpointRounding.AwayFromZero);
        var lag = expected - execution;
        var light = lag is null ? ProgressLight.Unknown
            : lag > profile.Of(Parameters.SeriousLag) ? ProgressLight.FarBehind
            : lag > profile.Of(Parameters.ExecutionLag) ? ProgressLight.Behind : ProgressLight.Normal;
        var (high, low) = (profile.Of(Parameters.MuchDone), profile.Of(Parameters.LittleDone));
        var apart = (execution - work is { } difference && Math.Abs(difference) > profile.Of(Parameters.ProgressApart))
            || (execution >= high && outputs < low) || (execution < low && outputs >= high);
        return new ProjectProgress(execution, expected, planned is not null, work, outputs, compared, light, apart);
    }

    /// <summary>What is done of one indicator in per cent of its target, no more than 100; null where the two cannot be set one against the other, or only words say it.</summary>
    public static decimal? Of(Indicator indicator, Profile profile) => ShareOf(indicator, profile) is { } share ? Rounded(share * Whole) : null;

    /// <summary>
    /// What is to be paid by the end of a month by a cumulative plan: the last checkpoint that has passed, for nothing is known of the way from one to the next.
    /// Blank before the first figure is nothing yet. Null where the plan has no figure, or one that cannot be read.
    /// </summary>
    private static decimal? Planned(IReadOnlyList<PlannedPayment> plan, int month)
    {
        var (planned, any) = (0m, false);
        foreach (var point in plan)
        {
            if (point.Percent.State == Values.ReadState.Unreadable || MonthOf(point.By.Raw) is not { } by)
            {
                return null;
            }

            any |= point.Percent.Value is not null;
            if (by <= month && point.Percent.Value is { } percent)
            {
                planned = percent;
            }
        }

        return any ? planned : null;
    }

    /// <summary>6 of 6月底; null where it names no month.</summary>
    private static int? MonthOf(string? checkpoint)
    {
        var text = checkpoint.AsSpan().Trim();
        var end = text.IndexOf('月');
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return end > start && int.TryParse(text[start..end], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : null;
    }

    /// <summary>The shares by points; where not every indicator has points each counts the same.</summary>
    private static (decimal? Work, int Compared) WorkOf(IReadOnlyList<Indicator> indicators, Profile profile)
    {
        var weighted = indicators.All(i => i.Weight.Value is > 0m and < Share.Unbelievable);
        var (sum, weights, compared) = (0m, 0m, 0);
        foreach (var indicator in indicators)
        {
            if (ShareOf(indicator, profile) is { } share)
            {
                var weight = weighted ? indicator.Weight.Value!.Value : 1m;
                sum += share * weight;
                weights += weight;
                compared++;
            }
        }

        return (compared == 0 ? null : Rounded(sum / weights * Whole), compared);
    }

    private static decimal? ShareOf(Indicator indicator, Profile profile)
    {
        var share = IndicatorScoring.ShareOf(indicator, profile);
        return share.Gap == ScoreGap.None && share.Low == share.High ? share.Low : null;
    }

    private static decimal? Rounded(decimal? percent) => percent is { } value ? decimal.Round(value, 2, MidpointRounding.AwayFromZero) + 0.00m : null;
}
