using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>The whole-department target (部门整体绩效目标), as printed: an overall goal and its parts.</summary>
public sealed class DepartmentTarget
{
    /// <summary>The title as printed.</summary>
    public Printed Title { get; init; }

    /// <summary>The text that names the year.</summary>
    public Printed Year { get; init; }

    /// <summary>总体绩效目标.</summary>
    public Printed Overall { get; init; }

    /// <summary>分项绩效目标, in the order printed.</summary>
    public IReadOnlyList<DepartmentTargetPart> Parts { get; init; } = [];

    /// <summary>工作保障措施: heading paragraphs and points, in the order printed.</summary>
    public IReadOnlyList<Printed> Safeguards { get; init; } = [];
}

/// <summary>One part of a whole-department target.</summary>
/// <param name="Number">（一）, as printed.</param>
/// <param name="Name">What the part is called.</param>
/// <param name="Goal">绩效目标：…, without the label.</param>
/// <param name="Indicators">绩效指标：…, without the label.</param>
public sealed record DepartmentTargetPart(string Number, Printed Name, Printed Goal, Printed Indicators);
