using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Budget;

/// <summary>The budget of a unit of a department: where it stands, and what it comes to once it was reported.</summary>
/// <param name="Body">The unit.</param>
/// <param name="Paper">Its budget, without the content; null where it has none.</param>
public sealed record UnitBudget(Body Body, Paper? Paper)
{
    /// <summary>Whether it counts in the department's: from 已报 on.</summary>
    public bool IsReported => Paper is not null && Paper.State.IsReported();

    /// <summary>Its expenditure in fen; null where it was not reported, or is not known.</summary>
    public long? Amount => IsReported ? Paper!.Facts.Amount : null;
}

/// <summary>The units of a department with their budgets.</summary>
internal static class UnitBudgets
{
    /// <summary>The units below a body in a year, with their budgets.</summary>
    public static async Task<IReadOnlyList<UnitBudget>> OfAsync(RegionData data, string body, int year)
    {
        var papers = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Budget, Year = year, Body = body })).ToDictionary(p => p.Body, StringComparer.Ordinal);
        return
        [
            .. (await data.BodiesAsync()).Where(b => b.Code.Length > body.Length && b.Code.StartsWith(body, StringComparison.Ordinal) && b.IsThere(year))
                .Select(b => new UnitBudget(b, papers.GetValueOrDefault(b.Code))),
        ];
    }

    /// <summary>The content of the department's budget: its own texts over the lines of the units that have reported.</summary>
    public static async Task<PaperContent> RollUpAsync(RegionData data, PaperContent own, IEnumerable<UnitBudget> units)
    {
        var reported = new List<(string, PaperContent)>();
        foreach (var unit in units.Where(u => u.IsReported))
        {
            if (await data.PaperAsync(unit.Paper!.Id) is { Content: { } content })
            {
                reported.Add((unit.Body.Code, content));
            }
        }

        return BudgetRollup.Of(own, reported);
    }
}
