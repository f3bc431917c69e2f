using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>
/// The whole-department target (部门整体绩效目标): an overall goal with its parts where it is written as text,
/// with the year's main tasks and the indicators where it is a table.
/// </summary>
public sealed class DepartmentTarget
{
    /// <summary>The title as printed.</summary>
    public Printed Title { get; init; }

    /// <summary>The text that names the year.</summary>
    public Printed Year { get; init; }

    /// <summary>部门（单位）名称, of a table.</summary>
    public Printed Department { get; init; }

    /// <summary>The unit of the amounts of the tasks as printed.</summary>
    public Typed<AmountUnit> AmountUnit { get; init; }

    /// <summary>年度主要任务, in the order printed.</summary>
    public IReadOnlyList<DepartmentTask> Tasks { get; init; } = [];

    /// <summary>年度绩效指标, in the order printed.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The indicators of the whole period, where the table has them too.</summary>
    public IReadOnlyList<Indicator> TermIndicators { get; init; } = [];

    /// <summary>What finding and typing the table had to say.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>总体绩效目标, or 年度总体目标 of a table.</summary>
    public Printed Overall { get; init; }

    /// <summary>分项绩效目标, in the order printed.</summary>
    public IReadOnlyList<DepartmentTargetPart> Parts { get; init; } = [];

    /// <summary>工作保障措施: heading paragraphs and points, in the order printed.</summary>
    public IReadOnlyList<Printed> Safeguards { get; init; } = [];

    /// <summary>Types the table of a whole-department target.</summary>
    public static DepartmentTarget From(ParsedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var findings = new List<Finding>(form.Findings);
        var unit = Unreadable.Report(AmountUnits.Read(form.AmountUnit), findings);

        Typed<Money> Amount(Printed printed) => Unreadable.Report(Money.Read(printed, unit), findings);

        return new DepartmentTarget
        {
            Title = form.Title,
            Year = form.Year,
            Department = form.Project.Unit.IsMissing ? form.Project.Department : form.Project.Unit,
            AmountUnit = unit,
            Tasks = [.. form.Tasks.Select(t => new DepartmentTask(t.Name, t.Content, Amount(t.Total), Amount(t.Fiscal), Amount(t.Other)))],
            Overall = form.Goals.Annual.IsMissing ? form.Goals.Overall : form.Goals.Annual,
            Indicators = [.. form.Indicators.Select(i => Indicator.From(i, findings))],
            TermIndicators = [.. form.TermIndicators.Select(i => Indicator.From(i, findings))],
            Findings = findings,
        };
    }
}

/// <summary>One of the year's main tasks (年度主要任务) of a whole department; amounts in yuan.</summary>
/// <param name="Name">任务名称.</param>
/// <param name="Content">主要内容.</param>
/// <param name="Total">总额.</param>
/// <param name="Fiscal">财政拨款.</param>
/// <param name="Other">其他资金.</param>
public readonly record struct DepartmentTask(Printed Name, Printed Content, Typed<Money> Total, Typed<Money> Fiscal, Typed<Money> Other);

/// <summary>One part of a whole-department target.</summary>
/// <param name="Number">（一）, as printed.</param>
/// <param name="Name">What the part is called.</param>
/// <param name="Goal">绩效目标：…, without the label.</param>
/// <param name="Indicators">绩效指标：…, without the label.</param>
public sealed record DepartmentTargetPart(string Number, Printed Name, Printed Goal, Printed Indicators);
