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
            var now = clock.GetUtcNow();
            return await store.ReadAsync(visit.Region, async data =>
            {
                var years = new List<RollupView>();
                for (var year = ChinaTime.Year(now) + 1; visit.Actor.Has(Right.ReadPapers) && years.Count < 3; year--)
                {
                    years.Add(await RollupView.OfAsync(data, year, visit.Actor!));
                }

                return Answers.Page<HomePage>(new
                {
                    Waiting = await WaitingWork.OfAsync(data, visit.Actor!),
                    Shown = RowsShown,
                    Years = years,
                    Bodies = (await data.BodiesAsync()).ToDictionary(b => b.Code),
                    Done = await data.HistoryAsync(new HistoryFilter(Account: visit.Actor!.Account, Most: 12)),
                    Now = now,
                });
            }, stop);
        }).Needs(Right.SignedIn);
        routes.MapRollup();
        routes.MapDeadlines();
    }
}
