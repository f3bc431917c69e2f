using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>P2 我的工作: what waits for the reader.</summary>
internal static class OverviewRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void MapOverview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/w/", async (DataStore store, Visit visit, CancellationToken stop) =>
        {
            var papers = await store.ReadAsync(visit.Region, data => data.PapersAsync(new PaperFilter { Take = 500 }), stop);
            return Answers.Page<HomePage>(new { Papers = papers.FindAll(p => visit.Actor!.Sees(p.Body, p.Year, p.State)) });
        }).Needs(Right.SignedIn);
    }
}
