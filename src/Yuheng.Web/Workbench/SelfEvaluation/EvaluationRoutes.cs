using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.SelfEvaluation;

/// <summary>A project of the list of evaluations.</summary>
/// <param name="Target">Its approved target.</param>
/// <param name="Paper">Its evaluation; null where there is none, or the reader may not see it yet.</param>
public sealed record EvaluationRow(Paper Target, Paper? Paper)
{
    /// <summary>How many indicators lack a reason that the rule asks for; null where nobody looked, because nothing is found in the paper.</summary>
    public int? Unexplained { get; init; }
}

/// <summary>The self-evaluations of a year side by side, by department.</summary>
internal static class EvaluationRoutes
{
    private const int RowsOfPage = 50;

    /// <summary>Adds the routes.</summary>
    public static void MapEvaluations(this IEndpointRouteBuilder routes)
    {
        const string Pattern = "/w/{region}/{year:int}/evaluations";
        routes.MapGet(Pattern, ListAsync).Needs(Right.ReadPapers);
    }

    private static async Task<IResult> ListAsync(string region, int year, string? body, string? state, int? page, DataStore store, Visit visit, CancellationToken stop)
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        return await store.ReadAsync(region, async data =>
        {
            var all = await RowsAsync(data, year, body ?? "", visit.Actor!);
            var rows = all.FindAll(r => string.IsNullOrEmpty(state) || (r.Paper?.State.Tag() ?? EvaluationList.NotOpened) == state);
            var number = Math.Max(1, page ?? 1);
            var shown = rows.Skip((number - 1) * RowsOfPage).Take(RowsOfPage).ToList();
            for (var i = 0; i < shown.Count; i++)
            {
                // Only what something was found in is opened: the others have nothing unexplained.
                if (shown[i].Paper is { Facts: { Errors: > 0 } or { Warnings: > 0 } } paper && await PaperOnDesk.OpenAsync(data, paper.Id, visit) is { } desk)
                {
                    shown[i] = shown[i] with { Unexplained = desk.Check.Findings.Count(f => f.Code == "SE-07") };
                }
            }

            return Answers.Page<EvaluationList>(new
            {
                Year = year,
                Rows = shown,
                Sum = rows,
                Bodies = await data.BodiesAsync(),
                Body = body ?? "",
                State = state ?? "",
                Number = number,
                Pages = Checkup.Pager.CountOf(rows.Count, RowsOfPage),
            });
        }, stop);
    }

    /// <summary>The projects whose target was approved, with their evaluations, as far as the reader may see them; by body and name.</summary>
    private static async Task<List<EvaluationRow>> RowsAsync(RegionData data, int year, string body, Actor actor)
    {
        var papers = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.SelfEvaluation, Year = year, Body = body })).Where(p => actor.Sees(p.Body, year, p.State)).ToDictionary(p => p.Project);
        var targets = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = year, Body = body })).FindAll(t => actor.Sees(t.Body, year, t.State));
        var rows = targets.Where(t => t.State.IsApproved() || papers.ContainsKey(t.Project)).Select(t => new EvaluationRow(t, papers.GetValueOrDefault(t.Project))).ToList();
        // What was imported without a target has a row of its own.
        rows.AddRange(papers.Values.Where(p => !targets.Exists(t => t.Project == p.Project)).Select(p => new EvaluationRow(p, p)));
        return [.. rows.OrderBy(r => r.Target.Body, StringComparer.Ordinal).ThenBy(r => r.Target.Facts.Title, StringComparer.Ordinal)];
    }
}
