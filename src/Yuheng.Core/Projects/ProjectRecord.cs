using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Projects;

/// <summary>
/// A form with every value typed: money in yuan, dates in the precision printed, points as decimals, targets and completions as <see cref="IndicatorValue"/>.
/// <see cref="From"/> is the only way in.
/// </summary>
public sealed class ProjectRecord
{
    /// <summary>What a line that is drawn under a table is made of: no row is lost with it.</summary>
    private static readonly System.Buffers.SearchValues<char> Rules = System.Buffers.SearchValues.Create(" \t-—－_=|+*·.…─━");

    private ProjectRecord(ParsedForm form, List<Finding> findings)
    {
        Form = form;
        Year = Unreadable.Report(FiscalYear.Read(form.Year), findings);
        AmountUnit = Unreadable.Report(AmountUnits.Read(form.AmountUnit), findings);

        Typed<Money> Amount(Printed printed) => Unreadable.Report(Money.Read(printed, AmountUnit), findings);

        Execution Row(ParsedExecution row) => new(
            Amount(row.Initial), Amount(row.Adjusted), Amount(row.Executed), Points(row.Weight, findings), Points(row.Rate, findings), Points(row.Score, findings));

        MonitoredExecution Progress(ParsedProgress row) => new(
            Amount(row.Initial), Amount(row.Executed), Points(row.Rate, findings), Amount(row.Expected));

        Start = Unreadable.Report(PrintedDate.Read(form.Project.Start), findings);
        End = Unreadable.Report(PrintedDate.Read(form.Project.End), findings);
        var funds = form.TargetFunds;
        TargetFunds = form.Kind != FormKind.Target ? null : new TargetFunds(
            Amount(funds.Total), Amount(funds.Fiscal), Amount(funds.Other),
            Amount(funds.Annual), Amount(funds.Appropriation), Amount(funds.CarryOver), Amount(funds.OtherAnnual));
        ExecutionFunds = form.Kind != FormKind.SelfEvaluation ? null : new ExecutionFunds(
            Row(form.ExecutionFunds.Total), Row(form.ExecutionFunds.Appropriation), Row(form.ExecutionFunds.CarryOver), Row(form.ExecutionFunds.Other));
        MonitoringFunds = form.Kind != FormKind.Monitoring ? null : new MonitoringFunds(
            Progress(form.MonitoringFunds.Total), Progress(form.MonitoringFunds.Appropriation), Progress(form.MonitoringFunds.CarryOver), Progress(form.MonitoringFunds.Other));
        PaymentPlan = [.. form.PaymentPlan.Select(p => new PlannedPayment(p.By, Points(p.Percent, findings)))];
        Indicators = [.. form.Indicators.Select(i => Indicator.From(i, findings))];
        TermIndicators = [.. form.TermIndicators.Select(i => Indicator.From(i, findings))];
        TotalWeight = Points(form.TotalWeight, findings);
        TotalScore = Points(form.TotalScore, findings);
        HasUnreadRows = findings.Exists(f => f.Code == ReadingFindings.UnreadRow && f.Quote.AsSpan().ContainsAnyExcept(Rules));
        Findings = findings.Count > 1 ? [.. findings.OrderBy(f => f.Place)] : findings;
    }

    /// <summary>The form that this was typed from: the raw strings with their places.</summary>
    public ParsedForm Form { get; }

    /// <summary>The fiscal year.</summary>
    public Typed<int> Year { get; }

    /// <summary>The unit printed; every amount here is in yuan all the same.</summary>
    public Typed<AmountUnit> AmountUnit { get; }

    /// <summary>计划开始日期.</summary>
    public Typed<PrintedDate> Start { get; }

    /// <summary>计划完成日期.</summary>
    public Typed<PrintedDate> End { get; }

    /// <summary>The funds of a target form; null in other kinds.</summary>
    public TargetFunds? TargetFunds { get; }

    /// <summary>The funds of a self-evaluation; null in other kinds.</summary>
    public ExecutionFunds? ExecutionFunds { get; }

    /// <summary>The funds of a monitoring form; null in other kinds.</summary>
    public MonitoringFunds? MonitoringFunds { get; }

    /// <summary>资金支出计划.</summary>
    public IReadOnlyList<PlannedPayment> PaymentPlan { get; }

    /// <summary>The indicators of the year, in the order printed.</summary>
    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The indicators of the whole period, where the form has them too.</summary>
    public IReadOnlyList<Indicator> TermIndicators { get; }

    /// <summary>分值 of the total row, 100 for a hundred points.</summary>
    public Typed<decimal> TotalWeight { get; }

    /// <summary>得分 of the total row.</summary>
    public Typed<decimal> TotalScore { get; }

    /// <summary>Whether rows of the form were not understood: what is counted or added up over its rows is not the whole.</summary>
    public bool HasUnreadRows { get; }

    /// <summary>What finding and typing the form had to say, in the order of the document.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Types a form. Never fails: what cannot be read is unreadable, with a finding.</summary>
    public static ProjectRecord From(ParsedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new ProjectRecord(form, [.. form.Findings]);
    }

    internal static Typed<decimal> Points(Printed printed, List<Finding> findings)
    {
        if (printed.IsMissing)
        {
            return Typed<decimal>.Missing(printed);
        }

        var number = PrintedNumber.Read(printed.Raw);
        if (number.IsNothing)
        {
            return Typed<decimal>.Missing(printed);
        }

        return number.Value is { } value && number.Suffix is "" or "%" or "％" or "分"
            ? Typed<decimal>.Known(value, number.Repair is null ? printed : printed.Repaired(number.Repair))
            : Unreadable.Report(Typed<decimal>.Unreadable(printed, number.Why ?? $"“{printed.Raw}”不是数字"), findings);
    }
}

/// <summary>The funds of a target form, in yuan; the fields are those of <see cref="ParsedTargetFunds"/>.</summary>
public sealed record TargetFunds(
    Typed<Money> Total, Typed<Money> Fiscal, Typed<Money> Other,
    Typed<Money> Annual, Typed<Money> Appropriation, Typed<Money> CarryOver, Typed<Money> OtherAnnual);

/// <summary>The funds of a self-evaluation, in yuan.</summary>
public sealed record ExecutionFunds(Execution Total, Execution Appropriation, Execution CarryOver, Execution Other)
{
    /// <summary>Whether the form has a column of 年初预算数 and none of 全年预算数, so that its rates can only be of the former. A blank cell is not a missing column.</summary>
    public bool IsOfInitialBudget => Array.Exists<Execution>([Total, Appropriation, CarryOver, Other], row => row.Initial.Printed.Place.Exists)
        && !Array.Exists<Execution>([Total, Appropriation, CarryOver, Other], row => row.Adjusted.Printed.Place.Exists);
}

/// <summary>One row of the funds of a self-evaluation: amounts in yuan, rate as 99.44 for 99.44 %, points as points.</summary>
public readonly record struct Execution(
    Typed<Money> Initial, Typed<Money> Adjusted, Typed<Money> Executed, Typed<decimal> Weight, Typed<decimal> Rate, Typed<decimal> Score);

/// <summary>The funds of a monitoring form, in yuan.</summary>
public sealed record MonitoringFunds(MonitoredExecution Total, MonitoredExecution Appropriation, MonitoredExecution CarryOver, MonitoredExecution Other);

/// <summary>One row of the funds of a monitoring form: amounts in yuan, rate as 58.33 for 58.33 %.</summary>
public readonly record struct MonitoredExecution(Typed<Money> Initial, Typed<Money> Executed, Typed<decimal> Rate, Typed<Money> Expected);

/// <summary>One checkpoint of the payment plan; percent as 40 for 40 %.</summary>
public readonly record struct PlannedPayment(Printed By, Typed<decimal> Percent);
