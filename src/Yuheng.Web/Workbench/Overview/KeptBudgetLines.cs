using System.Collections.Concurrent;
using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>A line of a budget, as the sums over budgets need it.</summary>
/// <param name="Paper">The budget.</param>
/// <param name="Row">The row: l12.</param>
/// <param name="Unit">The code of the body that spends.</param>
/// <param name="Function">功能科目; empty where blank.</param>
/// <param name="Economic">部门经济科目; empty where blank.</param>
/// <param name="Project">The code of the project; empty for basic expenditure.</param>
/// <param name="IsBasic">Whether it is basic expenditure.</param>
/// <param name="Fen">本年预算 in fen; a line whose amount cannot be read counts as 0, which the budget itself reports.</param>
public sealed record CodeLine(string Paper, string Row, string Unit, string Function, string Economic, string Project, bool IsBasic, long Fen);

/// <summary>The lines of budgets, kept between requests by paper and revision: a sum after a change reads the budgets that were changed, and no other.</summary>
internal sealed class KeptBudgetLines
{
    private const int MostKept = 5_000;

    private readonly ConcurrentDictionary<(string Region, string Paper), (long Revision, IReadOnlyList<CodeLine> Lines)> _kept = new();

    /// <summary>The lines of a budget that the reader may see.</summary>
    /// <param name="data">The data.</param>
    /// <param name="listed">The budget, as lists have it.</param>
    public async Task<IReadOnlyList<CodeLine>> OfAsync(RegionData data, Paper listed)
    {
        var key = (data.Region, listed.Id);
        if (_kept.TryGetValue(key, out var kept) && kept.Revision == listed.Revision)
        {
            return kept.Lines;
        }

        var lines = (await data.PaperAsync(listed.Id))?.Content is { } content ? BudgetLines.Of(content, listed.Body).Select(line => new CodeLine(
            listed.Id, line.Row, line.Unit, line.Function, line.Economic, line.Project, line.IsBasic, CheckedFen(line.Amount.Value?.Yuan))).ToList() : [];
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        _kept[key] = (listed.Revision, lines);
        return lines;
    }

    private static long CheckedFen(decimal? yuan) => yuan is { } amount && Math.Abs(amount) < 1_000_000_000_000m ? (long)(amount * 100m) : 0;
}
