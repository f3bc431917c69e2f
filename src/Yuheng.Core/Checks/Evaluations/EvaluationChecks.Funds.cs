using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <content>SE-02: the funds of a self-evaluation.</content>
internal static partial class EvaluationChecks
{
    private const decimal Percent = 100m;

    /// <summary>
    /// SE-02 资金与执行率计算错误: the three sources make the total in every column; no more is spent than budgeted; the rate is spent ÷ budget and the score points × rate.
    /// Printed amounts are rounded, so each rate is an interval: 180.00 ÷ 181.00 万元 is 99.4420 % to 99.4530 %, and 99.44 beside it proves nothing;
    /// 75.00 % of 10 points with 10.00 printed is an error (财预〔2020〕10号).
    /// </summary>
    private static void Funds(CheckedForm form, AuditNotes notes)
    {
        if (form.Record.ExecutionFunds is not { } funds)
        {
            return;
        }

        if (funds.Total.Adjusted.State == ReadState.Missing && funds.Total.Executed.State == ReadState.Missing)
        {
            notes.CannotKnow("没有读到年度资金总额的预算数和执行数", form.Form.Start);
        }

        var (total, first, second, third) = (funds.Total, funds.Appropriation, funds.CarryOver, funds.Other);
        Parts(form, "年初预算数", total.Initial, first.Initial, second.Initial, third.Initial, notes);
        Parts(form, "全年预算数", total.Adjusted, first.Adjusted, second.Adjusted, third.Adjusted, notes);
        Parts(form, "全年执行数", total.Executed, first.Executed, second.Executed, third.Executed, notes);
        Overspent(form, total, Severity.Error, "年度资金总额", notes);
        Overspent(form, first, Severity.Warning, "当年财政拨款", notes);
        Overspent(form, second, Severity.Warning, "上年结转资金", notes);
        Overspent(form, third, Severity.Warning, "其他资金", notes);
        Rate(form, total, "年度资金总额", true, notes);
        Rate(form, first, "当年财政拨款", !IsAllOf(total, first), notes);
        Rate(form, second, "上年结转资金", !IsAllOf(total, second), notes);
        Rate(form, third, "其他资金", !IsAllOf(total, third), notes);
        ExecutionScore(form, total, notes);
    }

    /// <summary>The three sources against the total, by column. What rounding of four printed amounts can make is no error; a missing source may be the difference.</summary>
    private static void Parts(CheckedForm form, string column, in Typed<Money> total, in Typed<Money> first, in Typed<Money> second, in Typed<Money> third, AuditNotes notes)
    {
        if (first.State == ReadState.Missing && second.State == ReadState.Missing && third.State == ReadState.Missing)
        {
            return;
        }

        var sum = Plus(Plus(Plus(0m, first.Value?.Yuan ?? 0m), second.Value?.Yuan ?? 0m), third.Value?.Yuan ?? 0m);
        if (total.Value is not { } whole || sum is not { } parts || Math.Abs(whole.Yuan) >= ScoreSheet.Unbelievable)
        {
            notes.CannotKnow($"年度资金总额的{column}没有读到", total.Printed.Place.Exists ? total.Printed.Place : form.Form.Start);
            return;
        }

        var difference = Math.Abs(whole.Yuan - parts);
        if (difference == 0m)
        {
            return;
        }

        var complete = first.Value is not null && second.Value is not null && third.Value is not null;
        var rounding = HalfStep(total, form) + HalfStep(first, form) + HalfStep(second, form) + HalfStep(third, form);
        if (!complete || difference <= rounding)
        {
            notes.CannotKnow(
                complete ? $"{column}：各项资金相加与总额相差 {AmountUnit.Yuan.Spell(difference)} 元，可能只是四舍五入" : $"{column}：有的资金来源没有读到，不能与总额核对", total.Printed.Place);
            return;
        }

        notes.Report(
            Severity.Error, total.Printed,
            $"{column}：当年财政拨款 {form.Spell(first.Value!.Value.Yuan)} + 上年结转资金 {form.Spell(second.Value!.Value.Yuan)} + 其他资金 {form.Spell(third.Value!.Value.Yuan)} = {form.Spell(parts)}，年度资金总额为 {form.Spell(whole.Yuan)}，相差 {form.Spell(difference)} {form.AmountUnit.Word()}。",
            expected: form.Spell(parts), found: form.Spell(whole.Yuan), suggestion: "核对各项资金和总额，看不出哪一边有误。");
    }

    /// <summary>Spent against budget. A source may have been spent for another, so that for a source it is a warning.</summary>
    private static void Overspent(CheckedForm form, in Execution row, Severity severity, string name, AuditNotes notes)
    {
        if (row.Adjusted.Value is not { } budget || row.Executed.Value is not { } spent || spent.Yuan <= budget.Yuan
            || spent.Yuan >= ScoreSheet.Unbelievable || budget.Yuan <= -ScoreSheet.Unbelievable
            || spent.Yuan - budget.Yuan <= HalfStep(row.Adjusted, form) + HalfStep(row.Executed, form))
        {
            return;
        }

        var (most, found) = (row.Adjusted.Printed.Excerpt.Trim(), row.Executed.Printed.Excerpt.Trim());
        notes.Report(
            severity, row.Executed.Printed, $"{name}的全年执行数 {found} 大于全年预算数 {most}。", expected: $"≤{most}", found: found, suggestion: "核对预算数（含调整和结转）和执行数。");
    }

    /// <summary>Whether one source is the whole total: what cannot be known of the rate is then said once.</summary>
    private static bool IsAllOf(in Execution total, in Execution part) =>
        total.Rate.Value == part.Rate.Value && total.Adjusted.Value == part.Adjusted.Value && total.Executed.Value == part.Executed.Value;

    /// <summary>The printed rate against spent ÷ budget.</summary>
    private static void Rate(CheckedForm form, in Execution row, string name, bool saysGaps, AuditNotes notes)
    {
        if (row.Rate.Value is not { } printed)
        {
            return;
        }

        var rate = ExecutionRate.Of(row, form.Record, form.Profile);
        if (rate.Gap != ScoreGap.None)
        {
            if (rate.Gap != ScoreGap.NoBudget && saysGaps)
            {
                notes.CannotKnow($"{name}的预算数或执行数没有读到，不能核对执行率", row.Rate.Printed.Place);
            }

            return;
        }

        var exact = rate.Exact * Percent;
        var half = Step(printed) / 2m;
        if (Math.Abs(printed - exact) <= half || (printed <= 1m && Math.Abs(printed - rate.Exact) <= half) || (printed == Percent && exact > Percent))
        {
            return;
        }

        var budget = ExecutionRate.BaseOf(row, form.Record, form.Profile);
        var division = $"{name}的全年执行数 {row.Executed.Printed.Excerpt.Trim()} ÷ {budget.Name} {budget.Amount.Printed.Excerpt.Trim()}";
        var (low, high) = (rate.Low * Percent, rate.High * Percent);
        if (printed >= low - half && printed <= high + half)
        {
            if (saysGaps)
            {
                notes.CannotKnow($"{division} = {Four(exact)}%，表中为 {Working.Amount(printed)}%；金额四舍五入，{Four(low)}%–{Four(high)}% 都说得通", row.Rate.Printed.Place);
            }

            return;
        }

        // One unit of the last decimal is what cutting off instead of rounding makes.
        var cutOff = printed < low && low - printed < half * 2m;
        notes.Report(
            cutOff ? Severity.Warning : Severity.Error, row.Rate.Printed,
            $"{division} = {Working.Points(exact)}%，表中执行率为 {Working.Amount(printed)}%{(cutOff ? "，像是舍去了尾数而没有四舍五入" : "")}。",
            expected: Working.Points(exact), found: row.Rate.Printed.Excerpt.Trim(), suggestion: "核对执行数、预算数和执行率。");
    }

    /// <summary>The score of the rate, by the amounts, and where these are not known by the printed rate.</summary>
    private static void ExecutionScore(CheckedForm form, in Execution total, AuditNotes notes)
    {
        if (total.Score.Value is not { } printed)
        {
            notes.CannotKnow("没有读到预算执行率的得分", total.Score.Printed.Place.Exists ? total.Score.Printed.Place : form.Form.Start);
            return;
        }

        var row = form.Sheet.Execution;
        var byRate = total.Rate.Value is { } rate && rate is >= 0m and <= 1000m ? row.Weight * Math.Min(Percent, rate) / Percent : (decimal?)null;
        var rounding = form.Profile.Of(Parameters.ScoreRounding);
        if (row.Outcome == ScoreOutcome.Differs)
        {
            // A score that follows from a wrong rate is the same mistake, which the rate has.
            if (byRate is null || Math.Abs(byRate.Value - printed) > rounding)
            {
                notes.Report(
                    Severity.Error, total.Score.Printed, $"{form.Sheet.WorkingOf(-1)}。", expected: Text(row.Value!.Value), found: Text(printed), suggestion: "按执行率改正得分。");
            }
        }
        else if (row.Gap != ScoreGap.None && row.Weight > 0m && byRate is { } expected && Math.Abs(expected - printed) > rounding + (row.Weight * Step(total.Rate.Value!.Value) / 2m / Percent))
        {
            notes.Report(
                Severity.Error, total.Score.Printed, $"执行率 {Working.Amount(total.Rate.Value.Value)}% × 分值 {Text(row.Weight)} = {Text(expected)}，表中 {Text(printed)}。",
                expected: Text(expected), found: Text(printed), suggestion: "核对执行率和得分。");
        }
        else if (row.Gap != ScoreGap.None && byRate is null)
        {
            notes.CannotKnow($"不能核对预算执行率的得分：{form.Sheet.WorkingOf(-1)}", total.Score.Printed.Place);
        }
    }

    /// <summary>One unit of the last decimal printed, no less than 0.01.</summary>
    private static decimal Step(decimal printed) => printed.Scale switch { 0 => 1m, 1 => 0.1m, _ => 0.01m };

    private static decimal HalfStep(Typed<Money> amount, CheckedForm form) => ExecutionRate.HalfStep(amount, form.Record);

    private static string Four(decimal percent) => percent.ToString("0.0000", CultureInfo.InvariantCulture);
}
