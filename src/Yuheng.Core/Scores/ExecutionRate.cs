using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>
/// The execution rate (预算执行率) of one row of the funds: spent ÷ budget, with what the rounding of the printed amounts leaves open.
/// Worked example: 180.00 ÷ 181.00 万元 is 99.4475 %, but 180.00 may be anything from 179.995 to 180.005, so every rate from 99.4420 % to 99.4530 % may be meant.
/// </summary>
public readonly record struct ExecutionRate
{
    private ExecutionRate(ScoreGap gap, decimal exact, decimal low, decimal high)
    {
        Gap = gap;
        Exact = exact;
        Low = low;
        High = high;
    }

    /// <summary>Why there is no rate; <see cref="ScoreGap.None"/> where there is one.</summary>
    public ScoreGap Gap { get; }

    /// <summary>The amounts as printed, divided: 0.9945 for 99.45 %. Not capped.</summary>
    public decimal Exact { get; }

    /// <summary>The least rate that the printed amounts allow.</summary>
    public decimal Low { get; }

    /// <summary>The greatest.</summary>
    public decimal High { get; }

    /// <summary>The rate of a row.</summary>
    public static ExecutionRate Of(in Execution row, ProjectRecord record, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(profile);
        var budget = BaseOf(row, record, profile).Amount;
        if (budget.Value is not { } whole || row.Executed.Value is not { } spent)
        {
            return new ExecutionRate(ScoreGap.NoAmount, 0m, 0m, 0m);
        }

        if (whole.Yuan < 0m || spent.Yuan < 0m || whole.Yuan > Share.Unbelievable || spent.Yuan > Share.Unbelievable)
        {
            return new ExecutionRate(ScoreGap.ImpossibleAmount, 0m, 0m, 0m);
        }

        if (whole.Yuan == 0m)
        {
            return new ExecutionRate(ScoreGap.NoBudget, 0m, 0m, 0m);
        }

        // Amounts that rounding may have made of nothing, or a budget a million times too small: no rate to speak of.
        var (wholeHalf, spentHalf) = (HalfStep(budget, record), HalfStep(row.Executed, record));
        if (whole.Yuan <= wholeHalf || spent.Yuan / 1_000_000m > whole.Yuan - wholeHalf)
        {
            return new ExecutionRate(ScoreGap.ImpossibleAmount, 0m, 0m, 0m);
        }

        return new ExecutionRate(
            ScoreGap.None,
            spent.Yuan / whole.Yuan,
            Math.Max(0m, spent.Yuan - spentHalf) / (whole.Yuan + wholeHalf),
            (spent.Yuan + spentHalf) / (whole.Yuan - wholeHalf));
    }

    /// <summary>
    /// The amount that a row's rate is of, and what it is called: 全年预算数, or what the profile says;
    /// in a form that has no column of 全年预算数, 年初预算数.
    /// </summary>
    public static (string Name, Typed<Money> Amount) BaseOf(in Execution row, ProjectRecord record, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(profile);
        var isInitial = profile.Of(Parameters.ExecutionBase) == Parameters.InitialBudget || record.ExecutionFunds is { IsOfInitialBudget: true };
        return isInitial ? (Parameters.InitialBudget, row.Initial) : (Parameters.AdjustedBudget, row.Adjusted);
    }

    /// <summary>Half a unit of the last decimal printed, in yuan: 50 yuan of 181.00 万元, half a fen of 181.00 元.</summary>
    public static decimal HalfStep(Typed<Money> amount, ProjectRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (amount.Value is not { } money)
        {
            return 0m;
        }

        var raw = amount.Printed.Raw.AsSpan();
        var unit = raw.Contains('万') ? AmountUnit.TenThousandYuan : raw.Contains('亿') ? AmountUnit.HundredMillionYuan : record.AmountUnit.Value ?? AmountUnit.Yuan;
        return money.Yuan.Scale >= 28 ? 0m : new decimal(5, 0, 0, false, (byte)(money.Yuan.Scale + 1)) * unit.InYuan();
    }

    /// <summary>The row of the score sheet: points × rate, no more than the points.</summary>
    internal static ScoreRow ScoreOf(ProjectRecord record, Profile profile)
    {
        if (record.ExecutionFunds is not { } funds)
        {
            return Share.Unknown(ScoreGap.NoAmount).Of(0m, default, profile);
        }

        var printed = funds.Total.Weight;
        var gap = printed.State == ReadState.Missing ? ScoreGap.None : IndicatorScoring.GapOf(printed);
        if (gap != ScoreGap.None)
        {
            return Share.Unknown(gap).Of(0m, funds.Total.Score, profile);
        }

        var weight = printed.Value ?? profile.Of(Parameters.ExecutionWeight);
        var rate = Of(funds.Total, record, profile);
        if (rate.Gap != ScoreGap.None)
        {
            return Share.Unknown(rate.Gap).Of(weight, funds.Total.Score, profile);
        }

        return new ScoreRow(
            ScoreFormula.ExecutionRate, ScoreGap.None, weight, weight * Math.Min(1m, rate.Low), weight * Math.Min(1m, rate.High), weight * Math.Min(1m, rate.Exact),
            funds.Total.Score.Value, profile);
    }
}
