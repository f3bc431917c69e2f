using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>Checks of what a self-evaluation explains and what it ought to: one check, one method, one code.</summary>
internal static class ExplanationChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("SE-07", UnexplainedDeviation),
        ("SE-15", ReasonsAgainstScores),
        ("SE-17", UnexplainedBudget),
        ("SE-18", TextAgainstIndicators.Check),
    ];

    /// <summary>
    /// SE-07 偏差未说明原因: an indicator with fewer points than it could have, or with less than was planned, and no reason; a reason of a few words or of words that say nothing;
    /// an execution rate below 90 % of which the form does not speak (财预〔2020〕10号: what was not reached is to be explained).
    /// A blank cell under another reason may be one merged cell: then it is a warning only. Completions above the target are SE-09's.
    /// Worked examples: 8.00 of 10.00 with a blank cell is an error, =100% completed 90% with full points too; 客观原因 is a warning; 10.00 of 10.00 is fine.
    /// </summary>
    private static void UnexplainedDeviation(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation)
        {
            return;
        }

        var (unknown, first) = (0, Place.None);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            if (!Attainment.IsShort(indicator, form.Profile, form.Profile.Of(Parameters.UnexplainedShortfall)))
            {
                continue;
            }

            var deviation = indicator.Printed.Deviation;
            if (!deviation.IsMissing)
            {
                PoorReason(form, deviation, i + 1, notes);
            }
            else if (!deviation.Place.Exists)
            {
                // No such column, or a row that was cut: the reason may stand elsewhere.
                first = unknown++ == 0 ? indicator.Printed.Place : first;
            }
            else
            {
                NoReason(form, i, notes);
            }
        }

        if (unknown > 0)
        {
            notes.CannotKnow($"{unknown} 个未完成或扣分的指标没有读到偏差原因一栏", first);
        }

        LowExecution(form, notes);
    }

    private static void NoReason(CheckedForm form, int index, AuditNotes notes)
    {
        var indicator = form.Indicators[index];
        var merged = index > 0 && Attainment.IsShort(form.Indicators[index - 1], form.Profile) && !form.Indicators[index - 1].Printed.Deviation.IsMissing;
        var what = Attainment.LosesPoints(indicator)
            ? $"得分 {indicator.Score.Printed.Raw} 低于分值 {indicator.Weight.Printed.Raw}"
            : $"完成值“{indicator.Printed.Actual.Excerpt}”没有达到目标值“{indicator.Printed.Target.Excerpt}”";
        notes.Report(
            merged ? Severity.Warning : Severity.Error, indicator.Printed.Deviation.Place, indicator.Printed.Name.Raw,
            $"“{indicator.Printed.Name.Excerpt}”{what}，没有填写偏差原因和改进措施{(merged ? "；上一指标的说明如也适用，请写明" : "")}。",
            suggestion: "写明未完成的原因和改进措施。", indicator: index + 1);
    }

    private static void PoorReason(CheckedForm form, Printed deviation, int number, AuditNotes notes)
    {
        var reason = deviation.Raw.AsSpan().Trim().TrimEnd("。；;.");
        var hollow = form.Profile.Of(Parameters.HollowReasons).Has(reason);
        var shortest = form.Profile.Of(Parameters.ShortestDeviation);
        if (hollow || reason.Length < shortest)
        {
            notes.Report(
                Severity.Warning, deviation, hollow ? $"偏差原因“{deviation.Excerpt}”等于没有说明。" : $"偏差原因只有 {reason.Length} 个字，少于 {shortest} 个字。",
                found: deviation.Raw, suggestion: "写明未完成的具体原因和改进措施。", indicator: number);
        }
    }

    private static void LowExecution(CheckedForm form, AuditNotes notes)
    {
        var limit = form.Profile.Of(Parameters.UnexplainedRate);
        if (form.RateOfExecution() is { } rate && rate >= 0 && rate < limit && !form.Mentions(form.Profile.Of(Parameters.FundsWords)))
        {
            var total = form.Form.ExecutionFunds.Total;
            notes.Report(
                Severity.Warning, total.Rate.IsMissing ? total.Executed : total.Rate, $"预算执行率 {rate:0.00}%，低于 {limit}%，全表没有说明原因。",
                expected: $"≥{limit}%", found: $"{rate:0.00}%", suggestion: "在完成情况或偏差原因中说明资金未执行的原因。");
        }
    }

    /// <summary>
    /// SE-15 文字结论与得分矛盾: an indicator below 80 % of its points whose reason names no measure; a total below 80 without a measure anywhere;
    /// a reason that says of the very thing that it went well (财预〔2020〕10号). The conclusions of longer forms (存在问题, 评价结论) are not read yet.
    /// Worked example: 6.00 of 10.00 with 部分路段光照不足，影响通行 fires, with 今后增设路灯 behind it, or with 8.00 points, it does not;
    /// 路灯安装及时性 with 6.00 of 10.00 because 路灯安装较为及时，但… fires.
    /// </summary>
    private static void ReasonsAgainstScores(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation)
        {
            return;
        }

        var (share, measures) = (form.Profile.Of(Parameters.MeasureShare), form.Profile.Of(Parameters.MeasureWords));
        var (unknown, first) = (0, Place.None);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            if (!Attainment.LosesPoints(indicator))
            {
                continue;
            }

            var deviation = indicator.Printed.Deviation;
            var low = Share.Percent(indicator.Score.Value!.Value, indicator.Weight.Value!.Value) < share;
            if (deviation.IsMissing)
            {
                first = low && !deviation.Place.Exists && unknown++ == 0 ? indicator.Printed.Place : first;
                continue;
            }

            if (low && !measures.StandsIn(deviation.Raw))
            {
                notes.Report(
                    Severity.Hint, deviation, $"“{indicator.Printed.Name.Excerpt}”得 {indicator.Score.Value} 分，低于分值 {indicator.Weight.Value} 的 {share}%，只写了原因，没有改进措施。",
                    suggestion: "写明改进措施。", indicator: i + 1);
            }

            if (SaysItWentWell(form, indicator, measures) is { } quality)
            {
                notes.Report(
                    Severity.Hint, deviation, $"“{indicator.Printed.Name.Excerpt}”因未达成扣分，偏差原因却说它{quality}，所述原因不是这个指标的。",
                    suggestion: "写明这个指标本身未达成的原因。", indicator: i + 1);
            }
        }

        if (unknown > 0)
        {
            notes.CannotKnow($"{unknown} 个得分偏低的指标没有读到偏差原因和改进措施一栏", first);
        }

        if (form.Record.TotalScore.Value is { } total && total >= 0 && total < form.Profile.Of(Parameters.MeasureTotal) && unknown == 0 && !form.Mentions(measures))
        {
            notes.Report(
                Severity.Warning, form.Form.TotalScore, $"总分 {total}，低于 {form.Profile.Of(Parameters.MeasureTotal)} 分，全表没有改进措施。",
                suggestion: "写明存在的问题和改进措施。");
        }
    }

    /// <summary>The quality that an indicator measures, where a clause of the reason before the first measure affirms it of the same thing; otherwise null.</summary>
    private static string? SaysItWentWell(CheckedForm form, Indicator indicator, WordList measures)
    {
        if (indicator.Printed.Name.Raw is not { } name || form.Profile.Of(Parameters.QualityWords).FirstIn(name) is not { } quality
            || !indicator.Printed.Deviation.Raw!.Contains(quality, StringComparison.Ordinal))
        {
            return null;
        }

        var common = form.Profile.Of(Parameters.CommonWords);
        var likely = form.Profile.Of(Parameters.LikelySame);
        var thing = name.AsSpan(0, name.IndexOf(quality, StringComparison.Ordinal));
        foreach (var clause in new Clauses(indicator.Printed.Deviation.Raw))
        {
            if (measures.StandsIn(clause) && clause.IndexOf(quality, StringComparison.Ordinal) < 0)
            {
                return null;
            }

            var at = clause.IndexOf(quality, StringComparison.Ordinal);
            if (at > 0 && !form.Profile.Of(Parameters.Denials).StandsIn(clause)
                && Clauses.PercentShared(clause[..at], thing, common) >= likely)
            {
                return quality;
            }
        }

        return null;
    }

    /// <summary>
    /// SE-17 年初预算为零未说明: no budget at the beginning of the year and one in its course, or one that was changed by more than 3 %, and no word of it anywhere in the form;
    /// money that the project's name calls carried over, of which the row 上年结转资金 knows nothing (财预〔2020〕10号 takes the adjusted budget as the base of the rate; that a change is explained is asked for by regions).
    /// A change that the row 上年结转资金 makes up explains itself. Worked example: 0.00 then 420.50 fires; 100.00 then 103.00 does not, 103.01 does.
    /// </summary>
    private static void UnexplainedBudget(CheckedForm form, AuditNotes notes)
    {
        if (form.Record.ExecutionFunds is not { } funds)
        {
            return;
        }

        CarriedOver(form, funds, notes);
        if (funds.Total is not { Initial.Value.Yuan: var initial, Adjusted.Value.Yuan: var adjusted })
        {
            if (!funds.Total.Initial.Printed.IsMissing || !funds.Total.Adjusted.Printed.IsMissing)
            {
                notes.CannotKnow("年初预算数或全年预算数没有读到", funds.Total.Initial.Printed.Place);
            }

            return;
        }

        if (initial == adjusted || initial < 0 || adjusted < 0
            || funds.CarryOver is { Initial.Value.Yuan: >= 0 and var before, Adjusted.Value.Yuan: >= 0 and var after } && after - before == adjusted - initial)
        {
            return;
        }

        var change = initial == 0 ? null : Share.Percent(Math.Abs(adjusted - initial), initial);
        if ((initial == 0 || change > form.Profile.Of(Parameters.UnexplainedAdjustment)) && !form.Mentions(form.Profile.Of(Parameters.AdjustmentWords)))
        {
            var total = form.Form.ExecutionFunds.Total;
            notes.Report(
                Severity.Hint, initial == 0 ? total.Initial : total.Adjusted,
                initial == 0
                    ? $"年初预算数为 0，全年预算数为 {total.Adjusted.Raw}，没有说明年中安排的原因。"
                    : $"年初预算数 {total.Initial.Raw}，全年预算数 {total.Adjusted.Raw}，{(adjusted > initial ? "调增" : "调减")} {change:0.##}%，没有说明原因。",
                found: total.Adjusted.Raw, suggestion: "说明预算调整的原因和依据。");
        }
    }

    private static void CarriedOver(CheckedForm form, ExecutionFunds funds, AuditNotes notes)
    {
        if (form.Profile.Of(Parameters.CarryOverWords).FirstIn(form.Form.Project.Name.Raw) is { } word
            && funds.CarryOver is { Initial.Value.Yuan: 0, Adjusted.Value.Yuan: 0 } && funds.Total.Adjusted.Value is { Yuan: > 0 })
        {
            notes.Report(
                Severity.Warning, form.Form.ExecutionFunds.CarryOver.Adjusted,
                $"项目名称含“{word}”，上年结转资金却为 0，全年预算数 {form.Form.ExecutionFunds.Total.Adjusted.Raw} 都列在其他来源。",
                found: form.Form.ExecutionFunds.CarryOver.Adjusted.Raw, suggestion: "核对资金来源：结转资金应列入上年结转资金。");
        }
    }
}
