using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Checkup;

/// <summary>A value of a form with what it is called.</summary>
/// <param name="Label">Such as 项目名称, or 第3条 指标目标值.</param>
/// <param name="Value">The value.</param>
public readonly record struct LabelledValue(string Label, Shown Value);

/// <summary>Every value of a form in the official order.</summary>
internal static class FormValues
{
    /// <summary>Lists them; parts that the kind of form does not have are left out.</summary>
    public static IEnumerable<LabelledValue> Of(ProjectRecord record, Texts t) =>
        [.. Head(record, t), .. Funds(record, t), .. Goals(record, t), .. Indicators(record, t)];

    /// <summary>Whether a form has this field at all, printed or blank.</summary>
    public static bool Has(Printed printed) => printed.Place.Exists || !printed.IsMissing;

    private static IEnumerable<LabelledValue> Head(ProjectRecord record, Texts t)
    {
        var (form, project) = (record.Form, record.Form.Project);
        yield return new(t.Title, Shown.Of(form.Title));
        yield return new(t.Year, Shown.Of(record.Year));
        yield return new(t.ProjectCode, Shown.Of(project.Code));
        yield return new(t.ProjectName, Shown.Of(project.Name));
        yield return new(t.Nature, Shown.Of(project.Nature));
        yield return new(t.Category, Shown.Of(project.Category));
        yield return new(t.Department, Shown.Of(project.Department));
        yield return new(t.Unit, Shown.Of(project.Unit));
        yield return new(t.StartDate, Shown.Of(record.Start));
        yield return new(t.EndDate, Shown.Of(record.End));
    }

    private static IEnumerable<LabelledValue> Funds(ProjectRecord record, Texts t)
    {
        yield return new(t.AmountUnit, Shown.Of(record.AmountUnit));
        if (record.TargetFunds is { } funds)
        {
            yield return new(t.FundsTotal, Shown.Of(funds.Total, t));
            yield return new(t.FundsFiscal, Shown.Of(funds.Fiscal, t));
            yield return new(t.FundsOther, Shown.Of(funds.Other, t));
            yield return new(t.FundsAnnual, Shown.Of(funds.Annual, t));
            yield return new(t.FundsAppropriation, Shown.Of(funds.Appropriation, t));
            yield return new(t.FundsCarryOver, Shown.Of(funds.CarryOver, t));
            yield return new(t.FundsOther, Shown.Of(funds.OtherAnnual, t));
        }

        foreach (var (label, row) in ExecutionRows(record, t))
        {
            yield return new($"{label} {t.Initial}", Shown.Of(row.Initial, t));
            yield return new($"{label} {t.Adjusted}", Shown.Of(row.Adjusted, t));
            yield return new($"{label} {t.Executed}", Shown.Of(row.Executed, t));
            yield return new($"{label} {t.ExecutionWeight}", Shown.Of(row.Weight));
            yield return new($"{label} {t.ExecutionRate}", Shown.Of(row.Rate));
            yield return new($"{label} {t.Score}", Shown.Of(row.Score));
        }
    }

    /// <summary>The rows of a self-evaluation's funds; none in other kinds.</summary>
    public static IEnumerable<(string Label, Execution Row)> ExecutionRows(ProjectRecord record, Texts t) => record.ExecutionFunds is not { } funds ? [] :
    [
        (t.ExecutionTotal, funds.Total),
        (t.FundsAppropriation, funds.Appropriation),
        (t.FundsCarryOver, funds.CarryOver),
        (t.FundsOther, funds.Other),
    ];

    private static IEnumerable<LabelledValue> Goals(ProjectRecord record, Texts t)
    {
        yield return new(t.BudgetUse, Shown.Of(record.Form.BudgetUse));
        foreach (var payment in record.PaymentPlan)
        {
            yield return new(t.PaymentPlan, Shown.Of(payment.By));
            yield return new($"{t.PaymentPlan} {payment.By.Raw}", Shown.Of(payment.Percent));
        }

        foreach (var goal in GoalTexts(record, t))
        {
            yield return goal;
        }
    }

    /// <summary>The goals that the kind of form has.</summary>
    public static IEnumerable<LabelledValue> GoalTexts(ProjectRecord record, Texts t)
    {
        var goals = record.Form.Goals;
        var isEvaluation = record.Form.Kind == FormKind.SelfEvaluation;
        LabelledValue[] all =
        [
            new(t.GoalOverall, Shown.Of(goals.Overall)),
            new(t.GoalAnnual, Shown.Of(goals.Annual)),
            new(t.GoalExpected, Shown.Of(goals.Expected)),
            new(t.GoalAchieved, Shown.Of(goals.Achieved)),
            .. goals.Items.Select((item, i) => new LabelledValue(t.GoalItem(i + 1), Shown.Of(item))),
        ];
        // A form has the goals of its kind, printed or blank, and any other that is printed all the same.
        return all.Where((g, i) => Has(g.Value.Printed) || (goals.Items.Count == 0 && i < 4 && isEvaluation == i is 2 or 3));
    }

    private static IEnumerable<LabelledValue> Indicators(ProjectRecord record, Texts t)
    {
        foreach (var (number, indicator) in record.Indicators.Select((i, n) => (n + 1, i)))
        {
            var (row, printed) = (t.Indicator(number), indicator.Printed);
            yield return new($"{row} {t.Level1}", Shown.Of(printed.Level1));
            yield return new($"{row} {t.Level2}", Shown.Of(printed.Level2));
            yield return new($"{row} {t.IndicatorName}", Shown.Of(printed.Name));
            yield return new($"{row} {t.Definition}", Shown.Of(printed.Definition));
            yield return new($"{row} {t.TargetValue}", Shown.Of(printed.Target));
            yield return new($"{row} {t.ActualValue}", Shown.Of(printed.Actual));
            yield return new($"{row} {t.Weight}", Shown.Of(indicator.Weight));
            yield return new($"{row} {t.Score}", Shown.Of(indicator.Score));
            yield return new($"{row} {t.Basis}", Shown.Of(printed.Basis));
            yield return new($"{row} {t.Deviation}", Shown.Of(printed.Deviation));
        }

        yield return new($"{t.TotalRow} {t.Weight}", Shown.Of(record.TotalWeight));
        yield return new($"{t.TotalRow} {t.Score}", Shown.Of(record.TotalScore));
    }
}
