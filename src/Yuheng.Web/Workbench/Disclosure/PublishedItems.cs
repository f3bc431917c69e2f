using System.Globalization;
using Yuheng.Core.Publication;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>What the portal finds in a publication: the body, the publication, its projects, and of a budget the 项 that money goes to.</summary>
internal static class PublishedItems
{
    private const decimal FenPerYuan = 100m, MostYuan = 1e15m;

    /// <summary>The items.</summary>
    /// <param name="region">The region.</param>
    /// <param name="plan">What is sealed.</param>
    /// <param name="papers">Its papers as the public sees them.</param>
    public static IEnumerable<SearchItem> Of(string region, SealingPlan plan, IReadOnlyList<PublishedPaper> papers)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"/{region}/{plan.Year}");
        var (body, name) = (plan.Body.Code, plan.Body.Name);
        var budget = papers.FirstOrDefault(p => p.Tables.Count > 0);
        yield return new SearchItem($"{at}/{body}", "department", plan.Year, body, name, Fen(budget?.Budget), body);
        yield return new SearchItem($"{at}/{plan.Address}", "document", plan.Year, body, plan.Title, Fen(budget?.Budget ?? PublishedSummary.Of(papers).Budget), body);
        foreach (var paper in papers.Where(p => p.Project.Length > 0))
        {
            yield return new SearchItem(
                $"{at}/p/{paper.Project}", "project", plan.Year, paper.Body, paper.Title, Fen(paper.Budget), string.Join('\n', paper.Fields.Values.Prepend(paper.Project).Prepend(paper.BodyName)));
        }

        foreach (var row in budget?.Tables.Where(t => t.Number == PublishedTable.Expenses).SelectMany(t => t.Items) ?? [])
        {
            yield return new SearchItem($"{at}/{plan.Address}/t3#{row.Code}", "subject", plan.Year, body, $"{row.Code} {row.Name}（{name}）", Fen(row["合计"]), $"{body}\n{row.Code}");
        }
    }

    private static long? Fen(decimal? yuan) => yuan is { } amount && Math.Abs(amount) < MostYuan ? (long)decimal.Round(amount * FenPerYuan) : null;
}
