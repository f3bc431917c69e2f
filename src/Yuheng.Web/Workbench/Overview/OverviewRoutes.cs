using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>P2 我的工作: what waits for the reader.</summary>
internal static class OverviewRoutes
{
    private const int RowsShown = 200;

    /// <summary>Adds the routes.</summary>
    public static void MapOverview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/w/", async (DataStore store, Visit visit, TimeProvider clock, CancellationToken stop) =>
        {
            var (waiting, bodies, done) = await store.ReadAsync(visit.Region, async data => (
                await WaitingWork.OfAsync(data, visit.Actor!), await data.BodiesAsync(), await data.HistoryAsync(new HistoryFilter(Account: visit.Actor!.Account, Most: 12))), stop);
            return Answers.Page<HomePage>(new { Waiting = waiting, Shown = RowsShown, Bodies = bodies.ToDictionary(b => b.Code), Done = done, Now = clock.GetUtcNow() });
        }).Needs(Right.SignedIn);
        routes.MapRollup();
    }
}
