using Yuheng.Core.Projects;

namespace Yuheng.Web.Workbench.SelfEvaluation;

/// <summary>The rows of the funds of a self-evaluation.</summary>
internal static class FundRows
{
    /// <summary>Their names in the paths of fields, and what the form calls them.</summary>
    public static IReadOnlyList<(string Name, string Label)> All { get; } = [("total", "年度资金总额"), ("appropriation", "其中：当年财政拨款"), ("carryOver", "　　　上年结转资金"), ("other", "　　　其他资金")];

    /// <summary>The rows as typed.</summary>
    public static IEnumerable<(string Name, Core.Projects.Execution Row)> Of(ProjectRecord record) => record.ExecutionFunds is not { } funds ? []
        : [("total", funds.Total), ("appropriation", funds.Appropriation), ("carryOver", funds.CarryOver), ("other", funds.Other)];
}
