using Yuheng.Core.Papers;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>储备: what is filled in of a project in the library. No printed form goes with it.</summary>
internal static class ProjectForm
{
    /// <summary>Its fields.</summary>
    public static FormFields Fields { get; } = new("", PaperKind.Project.Word(), AmountUnit.Yuan, [.. new[]
    {
        "project.name", "project.code", "project.nature", "project.category", "project.department", "project.unit", "project.start", "project.end", "project.function",
        "project.procurement", "project.assessment", "project.ground", "project.plan", "funds.total", "funds.fiscal", "funds.other", "goals.overall",
    }.Select(path => new FormField(path, PaperField.Of(path)!.Label, []))], []);
}
