using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>The history of a paper: who did what, when and why; any revision; what differs between two.</summary>
internal static class PaperVersions
{
    /// <summary>Adds the routes of a kind.</summary>
    public static void MapVersions(this IEndpointRouteBuilder routes, PaperKind kind)
    {
        var pattern = PaperAddress.Pattern(kind) + "/versions";
        routes.MapGet(pattern, (string region, int year, string subject, long? from, long? to, DataStore store, Visit visit, CancellationToken stop) =>
            store.ReadAsync(region, data => AnswerAsync(data, PaperId.Of(kind, year, subject), from, to, visit), stop)).Needs(Right.ReadPapers);
        routes.MapGet(pattern + "/{revision:long}", (string region, int year, string subject, long revision, DataStore store, Visit visit, CancellationToken stop) =>
            store.ReadAsync(region, async data => await PaperOnDesk.OpenAsync(data, PaperId.Of(kind, year, subject), visit) is { } desk && await data.ContentAtAsync(desk.Paper.Id, revision) is { } text
                ? Answers.Page<VersionPage>(new { Desk = desk, Revision = revision, Content = PaperContent.FromJson(text) })
                : Answers.NotFound(visit), stop)).Needs(Right.ReadPapers);
    }

    private static async Task<IResult> AnswerAsync(RegionData data, string id, long? from, long? to, Visit visit)
    {
        if (await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk)
        {
            return Answers.NotFound(visit);
        }

        var rows = await data.HistoryOfAsync(id);
        if (from is not { } before || to is not { } after)
        {
            return Answers.Page<VersionsPage>(new { Desk = desk, Rows = rows });
        }

        return rows.Find(r => r.Revision == before && r.Content is not null)?.Content is { } old && rows.Find(r => r.Revision == after && r.Content is not null)?.Content is { } young
            ? Answers.Page<VersionsPage>(new { Desk = desk, Rows = rows, From = before, To = after, Changes = PaperMerge.Differences(PaperContent.FromJson(old), PaperContent.FromJson(young)) })
            : Answers.NotFound(visit);
    }
}
