using System.Globalization;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>The working of a score in one line of Chinese, so that a person can do the sum again.</summary>
internal static class Working
{
    /// <summary>Worked example: 完成值 90% ÷ 目标值 100% × 分值 12.00 = 10.80，表中 12.00.</summary>
    public static string OfIndicator(Indicator indicator, in ScoreRow row, Profile profile)
    {
        var (target, actual) = (indicator.Target, indicator.Actual);
        var sum = row.Formula switch
        {
            ScoreFormula.None => $"不能计分：{GapWording.Of(row.Gap, indicator)}",
            ScoreFormula.Band => OfBand(indicator, row, profile),
            ScoreFormula.Date => $"完成时间“{indicator.Printed.Actual.Excerpt.Trim()}”不晚于“{indicator.Printed.Target.Excerpt.Trim()}”，{Earned(row)}",
            ScoreFormula.YesNo => $"目标“{indicator.Printed.Target.Excerpt.Trim()}”，完成“{indicator.Printed.Actual.Excerpt.Trim()}”，{Earned(row)}",
            ScoreFormula.ZeroTarget => $"目标值 {Spelt(target)} 没有比例可算，完成值 {Spelt(actual)} {(row.High > 0m ? "达到" : "未达到")}，{Earned(row)}",
            ScoreFormula.WithinRange => $"完成值 {Spelt(actual)} 在目标值 {Spelt(target)} 之内，{Earned(row)}",
            ScoreFormula.Equal when row.Low < row.High => $"完成值 {Spelt(actual)} 与目标值 {Spelt(target)} 不等，偏离是否扣分没有定规，{Points(row.Low)}–{Points(row.High)} 都说得通",
            ScoreFormula.Equal when row.Low == 0m => $"完成值 {Spelt(actual)} 与目标值 {Spelt(target)} 不等，{Earned(row)}",
            _ when row.Low == row.Weight => $"完成值 {Spelt(actual)} 达到目标值 {Spelt(target)}，{Earned(row)}",
            ScoreFormula.AtMost => $"目标值 {Bare(target)} ÷ 完成值 {Bare(actual)} × 分值 {Points(row.Weight)} = {Points(row.Low)}",
            ScoreFormula.Equal when actual.Number > target.Number => $"(1 − 偏离 {Amount(actual.Number!.Value - target.Number!.Value)} ÷ 目标值 {Bare(target)}) × 分值 {Points(row.Weight)} = {Points(row.Low)}",
            _ => $"完成值 {Bare(actual)} ÷ 目标值 {Bare(target)} × 分值 {Points(row.Weight)} = {Points(row.Low)}",
        };
        return row.Formula == ScoreFormula.None ? Compared(sum, row) : Compared(sum + Remarks(target, actual, row, profile), row);
    }

    public static string OfExecution(ScoreSheet sheet)
    {
        var (row, profile) = (sheet.Execution, sheet.Profile);
        if (row.Gap != ScoreGap.None)
        {
            return Compared($"不能计分：{GapWording.OfExecution(row.Gap)}", row);
        }

        var total = sheet.Record.ExecutionFunds!.Total;
        var budget = ExecutionRate.BaseOf(total, sheet.Record, profile);
        var capped = ExecutionRate.Of(total, sheet.Record, profile).Exact > 1m ? "（执行率超过 100%，按 100% 计）" : "";
        var printedWeight = total.Weight.State == ReadState.Missing ? $"（表中没有写分值，按 {Points(row.Weight)} 计）" : "";
        var open = row.Printed is { } printed && printed != row.Value && row.Outcome == ScoreOutcome.Agrees ? $"（金额四舍五入，{Points(row.Low)}–{Points(row.High)} 都说得通）" : "";
        return Compared(
            $"全年执行数 {total.Executed.Printed.Raw!.Trim()} ÷ {budget.Name} {budget.Amount.Printed.Raw!.Trim()} × 分值 {Points(row.Weight)} = {Points(row.Value!.Value)}{capped}{printedWeight}{open}", row);
    }

    public static string OfTotal(ScoreSheet sheet) =>
        !sheet.IsEvaluation ? "不是自评表，没有得分" : Compared(OfSum(sheet.Total), sheet.Total);

    public static string OfSum(in ScoreRow row) => row.Value is { } sum ? $"各项得分相加 = {Points(sum)}" : $"不能合计：{GapWording.OfExecution(ScoreGap.NoScore)}";

    /// <summary>The points with two decimals.</summary>
    public static string Points(decimal points) => Share.Rounded(points).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number without noughts at its end.</summary>
    public static string Amount(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Compared(string working, in ScoreRow row) => row.Printed is { } printed ? $"{working}，表中 {Points(printed)}" : $"{working}，表中没有得分";

    private static string Earned(in ScoreRow row) => row.High > 0m ? $"得满分 {Points(row.High)}" : "得 0.00";

    private static string OfBand(Indicator indicator, in ScoreRow row, Profile profile)
    {
        var (achieved, partly) = (profile.Of(Parameters.AchievedFrom), profile.Of(Parameters.PartlyFrom));
        var (word, from, to) = indicator.Actual.Completion switch
        {
            Completion.Achieved => ("达成", achieved, 100m),
            Completion.PartlyAchieved => ("部分达成", partly, achieved),
            _ => ("未达成", 0m, partly),
        };
        var band = $"“{word}”为分值 {Points(row.Weight)} 的 {Amount(from)}%–{Amount(to)}%，即 {Points(row.Low)}–{Points(row.High)}";
        if (row.Printed is not { } printed)
        {
            return band;
        }

        var where = row.Outcome == ScoreOutcome.Differs ? "在该档之外"
            : row.IsOnUpperEdge ? $"正在 {Amount(to)}% 的界上，按“含 {Amount(to)}%”属于上一档"
            : printed >= row.High ? "该档的上端"
            : printed <= row.Low ? "该档的下端"
            : printed - row.Low >= (row.High - row.Low) / 2m ? "该档的上半" : "该档的下半";
        return Math.Abs(printed) / 1000m < row.Weight ? $"{band}；表中为分值的 {Amount(decimal.Round(printed / row.Weight * 100m, 2))}%，{where}" : $"{band}；{where}";
    }

    /// <summary>What was taken for granted, and what the rules ask to be looked at.</summary>
    private static string Remarks(in IndicatorValue target, in IndicatorValue actual, in ScoreRow row, Profile profile)
    {
        if (!target.IsQuantity || !actual.IsQuantity)
        {
            return "";
        }

        var unit = target.Unit == actual.Unit ? ""
            : target.Unit.Length == 0 ? $"（目标值没有写单位，按 {actual.Unit} 计）"
            : actual.Unit.Length == 0 ? $"（完成值没有写单位，按 {target.Unit} 计）"
            : "（单位已换算）";
        var over = row.Formula is ScoreFormula.AtLeast or ScoreFormula.Equal && QuantityScoring.InOneUnit(target, actual, profile) is var (wanted, done)
                && Share.Percent(done, wanted) is { } percent && percent >= profile.Of(Parameters.ExcessiveCompletion)
            ? $"（完成值为目标值的 {Amount(decimal.Round(percent, 2))}%，达到 {Amount(profile.Of(Parameters.ExcessiveCompletion))}%，须分析指标值是否偏低）"
            : "";
        return unit + over;
    }

    private static string Spelt(in IndicatorValue value) =>
        value.Kind == IndicatorValueKind.Range ? $"{Amount(value.Number ?? 0m)}–{Amount(value.High ?? 0m)}{value.Unit}"
        : !value.IsComparisonGiven || value.Comparison == Comparison.Equal ? Bare(value)
        : value.Comparison == Comparison.About ? $"约 {Bare(value)}"
        : value.Comparison.Sign() + Bare(value);

    private static string Bare(in IndicatorValue value) => Amount(value.Number ?? 0m) + value.Unit;
}
