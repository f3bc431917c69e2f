using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>Gathers what a budget is compiled for and compared with: the bodies, the project library, last year's budget.</summary>
public static class BudgetSettings
{
    private const decimal FenPerYuan = 100m;
    private static readonly string[] s_administrations = ["行政", "参公"];

    /// <summary>What the budget of a body and year is compiled for.</summary>
    public static async Task<BudgetSetting> OfAsync(RegionData data, string body, int year, string profile)
    {
        ArgumentNullException.ThrowIfNull(data);
        var below = (await data.BodiesAsync()).FindAll(b => b.Code.StartsWith(body, StringComparison.Ordinal) && b.IsThere(year));
        var units = below.FindAll(b => b.Code != body);
        return new BudgetSetting(body, below.Find(b => b.Code == body)?.Name ?? body, year, RegionProfiles.Shipped.Find(profile, year)!)
        {
            IsDepartment = units.Count > 0,
            Bodies = [.. (units.Count > 0 ? units : below).Select(b => new BudgetBody(b.Code, b.Name, s_administrations.Contains(b.Kind)))],
            Projects = await ProjectsAsync(data, body, year),
            LastBudget = await data.PaperAsync(PaperId.Of(PaperKind.Budget, year - 1, body)) is { } last && last.State.IsApproved() ? last.Facts.Amount / FenPerYuan : null,
        };
    }

    private static async Task<IReadOnlyList<LibraryProject>> ProjectsAsync(RegionData data, string body, int year)
    {
        var annual = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = year, Body = body })).ToDictionary(t => t.Project, t => t.Facts.Amount, StringComparer.Ordinal);
        return
        [
            .. (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Project, Body = body })).Where(p => p.Year <= year).Select(p => new LibraryProject(
                p.Project, p.Facts.Title, p.Body, p.State.IsApproved() && p.State is not (PaperState.Ended or PaperState.Terminated), annual.GetValueOrDefault(p.Project) / FenPerYuan)),
        ];
    }
}
