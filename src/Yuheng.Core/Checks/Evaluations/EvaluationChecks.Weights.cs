using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <content>SE-01: how the points are spread.</content>
internal static partial class EvaluationChecks
{
    /// <summary>
    /// SE-01 自评分值结构错误: the points of the indicators and of the execution rate make 100, and the total row says so (an error otherwise);
    /// the first levels have the points of a scheme of the profile, and only the row 年度资金总额 has points (a warning: special cases may be allowed another spread).
    /// Worked example: 90.00 + 5.00 is 95.00, not 100; 产出 38 and 效益 42 are no scheme, 50 and 30 are (财预〔2020〕10号).
    /// </summary>
    private static void Weights(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation || form.LacksRows(notes))
        {
            return;
        }

        decimal? sum = form.Indicators.Count > 0 ? 0m : null;
        var known = 0;
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var weight = form.Indicators[i].Weight.Value;
            sum = Plus(sum, weight);
            known += weight is null ? 0 : 1;
        }

        if (sum is not { } indicators)
        {
            notes.CannotKnow(form.Indicators.Count == 0 ? "表内没有读到指标" : known == 0 ? "指标没有分值" : "有的指标没有读到分值", form.Form.Start);
            return;
        }

        var funds = form.Record.ExecutionFunds;
        if (SumIsRight(form, indicators, funds?.Total.Weight ?? default, notes))
        {
            Spread(form, funds?.Total.Weight.Value, notes);
        }

        if (funds is not null)
        {
            ScoredPart(funds.Appropriation, "当年财政拨款", notes);
            ScoredPart(funds.CarryOver, "上年结转资金", notes);
            ScoredPart(funds.Other, "其他资金", notes);
        }
    }

    private static bool SumIsRight(CheckedForm form, decimal indicators, in Typed<decimal> execution, AuditNotes notes)
    {
        var full = form.Profile.Of(Parameters.FullMarks);
        var rounding = form.Profile.Of(Parameters.ScoreRounding) / 2m * (form.Indicators.Count + 1);
        if (execution.Value is not { } rate || Plus(indicators, rate) is not { } all)
        {
            var right = Math.Abs(indicators - full) <= rounding;
            foreach (var scheme in form.Profile.Of(Parameters.WeightSchemes))
            {
                right |= Math.Abs(indicators + scheme.Execution - full) <= rounding;
            }

            if (!right)
            {
                notes.CannotKnow($"没有读到预算执行率的分值，只知道指标分值合计 {Text(indicators)}", execution.Printed.Place.Exists ? execution.Printed.Place : form.Form.Start);
            }

            return right;
        }

        var total = form.Record.TotalWeight;
        if (Math.Abs(all - full) > rounding)
        {
            notes.Report(
                Severity.Error, total.Printed.IsMissing ? form.Form.Start : total.Printed.Place, total.Printed.Raw,
                $"指标分值合计 {Text(indicators)} + 预算执行率分值 {Text(rate)} = {Text(all)}，应为 {Text(full)}，相差 {Text(Math.Abs(all - full))}。",
                expected: Text(full), found: Text(all), suggestion: $"调整分值，使合计为 {Text(full)}。");
            return false;
        }

        if (total.Value is { } printed && Math.Abs(printed - all) > rounding)
        {
            notes.Report(
                Severity.Error, total.Printed, $"各行分值相加为 {Text(all)}，总分行的分值为 {Text(printed)}。",
                expected: Text(all), found: Text(printed), suggestion: "改正总分行的分值。");
        }

        return true;
    }

    /// <summary>The first levels against the schemes: right where one of them fits.</summary>
    private static void Spread(CheckedForm form, decimal? execution, AuditNotes notes)
    {
        var rounding = form.Profile.Of(Parameters.ScoreRounding) / 2m * (form.Indicators.Count + 1);
        var schemes = form.Profile.Of(Parameters.WeightSchemes);
        if (FirstLevelPoints.Of(form, notes) is not { } levels || levels.FitOneOf(schemes, execution, rounding))
        {
            return;
        }

        notes.Report(
            Severity.Warning, form.Form.TotalWeight.IsMissing ? form.Form.Start : form.Form.TotalWeight.Place, form.Form.TotalWeight.Raw,
            $"权重结构为 {levels.Spelt(execution)}，不是 {string.Join(" 或 ", schemes.Select(s => s.Text))}。",
            expected: schemes[0].Text, found: levels.Spelt(execution), suggestion: "按规定的权重结构调整；确有特殊情况的，写明理由。");
    }

    private static void ScoredPart(in Execution row, string name, AuditNotes notes)
    {
        if (row.Weight.Value > 0m)
        {
            notes.Report(
                Severity.Warning, row.Weight.Printed, $"“{name}”一行写了分值 {Text(row.Weight.Value.Value)}，预算执行率只在年度资金总额一行计分。",
                found: Text(row.Weight.Value.Value), suggestion: "删去这一行的分值和得分。");
        }
        else if (row.Score.Value > 0m)
        {
            notes.Report(
                Severity.Warning, row.Score.Printed, $"“{name}”一行写了得分 {Text(row.Score.Value.Value)}，预算执行率只在年度资金总额一行计分。",
                found: Text(row.Score.Value.Value), suggestion: "删去这一行的得分。");
        }
    }
}
