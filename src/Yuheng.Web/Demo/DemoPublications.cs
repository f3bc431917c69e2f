using Yuheng.Core.Papers;
using Yuheng.Core.Publication;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Budget;
using Yuheng.Web.Workbench.Disclosure;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Demo;

/// <summary>What two departments of the invented region have published: their budgets of two years, targets and self-evaluations of the year before, sealed by the code of the workbench. Without PDF, so that the start is quick.</summary>
internal static class DemoPublications
{
    private const string Profile = "shanghai";
    private static readonly (string Department, string Account, string[] Bodies)[] s_publishers = [("219", "department", ["219001", "219002"]), ("221", "department3", ["221002"])];

    /// <summary>Publishes.</summary>
    public static async Task SeedAsync(DataStore store, DateTimeOffset now)
    {
        var year = Frame.ChinaTime.Year(now) - 1;
        var bodies = (await store.ReadAsync(DemoRegion.Code, data => data.BodiesAsync())).ToDictionary(b => b.Code);
        foreach (var (department, account, codes) in s_publishers)
        {
            foreach (var at in new[] { year, year + 1 })
            {
                await store.WriteAsync(DemoRegion.Code, data => ApproveWholeBudgetAsync(data, bodies[department], at, now));
                foreach (var code in codes.Prepend(department))
                {
                    await SealAsync(store, bodies[code], at, PublicationKind.Budget, (department, account), now);
                }
            }

            foreach (var (code, kind) in codes.SelectMany(c => new[] { (c, PublicationKind.Targets), (c, PublicationKind.Evaluations) }))
            {
                await SealAsync(store, bodies[code], year, kind, (department, account), now);
            }
        }
    }

    private static async Task SealAsync(DataStore store, Body body, int year, PublicationKind kind, (string Department, string Account) by, DateTimeOffset now)
    {
        var actor = new Actor(by.Account, "", [new Duty(Role.DepartmentReviewer, by.Department)]);
        var plan = await store.ReadAsync(DemoRegion.Code, data => SealingPlan.OfAsync(data, body, year, kind, Frame.ChinaTime.Day(now)));
        if (Sealing.Refused(plan, "", actor) is null && Sealing.FilesOf(plan, withPdf: false).Value is { } files)
        {
            await Sealing.SealAsync(store, DemoRegion.Code, plan, files, "", actor, now);
        }
    }

    /// <summary>The budget of a department out of those of its units, approved; none where they have none.</summary>
    private static async Task<bool> ApproveWholeBudgetAsync(RegionData data, Body department, int year, DateTimeOffset now)
    {
        var units = await UnitBudgets.OfAsync(data, department.Code, year);
        if (!units.Any(u => u.IsReported))
        {
            return false;
        }

        var own = PaperContent.Empty.With("budget.duties", $"{department.Name}承担本部门职责范围内的公共服务和管理工作。").With("budget.structure", $"{department.Name}部门预算由本级和所属预算单位的预算组成，共 {units.Count} 个预算单位。");
        var content = await UnitBudgets.RollUpAsync(data, own, units);
        content = content.With(DemoBudgets.Reasons([.. content.Cells.Where(c => c.Key.EndsWith(".function", StringComparison.Ordinal)).Select(c => c.Value).Distinct()], ""));
        var facts = CheckedBudget.Of(content, await BudgetSettings.OfAsync(data, department.Code, year, Profile)).Facts;
        return await ApproveAsync(data, PaperKind.Budget, year, department.Code, "", "", content, facts, now);
    }

    private static async Task<bool> ApproveAsync(RegionData data, PaperKind kind, int year, string body, string code, string layout, PaperContent content, PaperFacts facts, DateTimeOffset now)
    {
        var paper = await data.CreateAsync(kind, year, body, code, layout, content, facts, "clerk", now);
        foreach (var (state, act, account) in new[]
        {
            (PaperState.Submitted, Act.Submit, "clerk"), (PaperState.DepartmentReview, Act.Report, "head"), (PaperState.FinanceReview, Act.Pass, "department"), (PaperState.Approved, Act.Pass, "finance"),
        })
        {
            paper = paper is null ? null : await data.MoveAsync(paper, state, act.Tag(), account, now);
        }

        return paper is not null;
    }
}
