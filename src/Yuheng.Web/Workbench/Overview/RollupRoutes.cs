using System.Globalization;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>P4 汇总与催报: who has not reported, what it adds up to, and pushing them.</summary>
internal static class RollupRoutes
{
    /// <summary>What the history calls a reminder.</summary>
    public const string RemindAct = "remind";

    private const string Pattern = "/w/{region}/{year:int}/rollup";
    private static readonly TimeSpan s_between = TimeSpan.FromHours(24);

    /// <summary>Adds the routes.</summary>
    public static void MapRollup(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, async (string region, int year, DataStore store, Visit visit, TimeProvider clock, CancellationToken stop) =>
            region != visit.Region ? Answers.NotFound(visit)
                : Answers.Page<RollupPage>(new { View = await store.ReadAsync(region, data => RollupView.OfAsync(data, year, visit.Actor!), stop), Now = clock.GetUtcNow() })).Needs(Right.ReadPapers);
        foreach (var format in ListFile.Formats)
        {
            routes.MapGet($"{Pattern}.{format}", (string region, int year, DataStore store, Visit visit, CancellationToken stop) => FileAsync(
                region, visit, string.Create(CultureInfo.InvariantCulture, $"汇总-{year}"), format,
                async () => (await store.ReadAsync(region, data => RollupView.OfAsync(data, year, visit.Actor!), stop)).Write)).Needs(Right.ReadPapers);
            routes.MapGet($"{Pattern}/codes.{format}", (string region, int year, HttpContext context, DataStore store, KeptBudgetLines kept, Visit visit, CancellationToken stop) => FileAsync(
                region, visit, string.Create(CultureInfo.InvariantCulture, $"按科目汇总-{year}"), format,
                async () => (await store.ReadAsync(region, data => CodeTotals.OfAsync(data, kept, year, context.Request.Query, visit.Actor!), stop)).Write)).Needs(Right.ReadPapers);
        }

        routes.MapGet(Pattern + "/codes", async (string region, int year, HttpContext context, DataStore store, KeptBudgetLines kept, Visit visit, CancellationToken stop) =>
            region != visit.Region ? Answers.NotFound(visit)
                : Answers.Page<CodesPage>(new { Totals = await store.ReadAsync(region, data => CodeTotals.OfAsync(data, kept, year, context.Request.Query, visit.Actor!), stop) })).Needs(Right.ReadPapers);
        routes.MapPost(Pattern + "/remind", RemindAsync).Needs(Right.Remind);
    }

    /// <summary>催报: one line in the history a body, which stands on the first page of whoever has to report; once a day, unless it is said twice.</summary>
    private static async Task<IResult> RemindAsync(string region, int year, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (region != visit.Region || await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var (now, actor) = (clock.GetUtcNow(), visit.Actor!);
        var refused = await store.WriteAsync(region, async data =>
        {
            var bodies = posted.All.Where(f => f.Key == "body").Select(f => f.Value).Where(b => actor.Has(Right.Remind, b, year)).Distinct().ToList();
            if (bodies.Count == 0)
            {
                return OverviewTexts.In(visit.Language).NobodyChosen;
            }

            foreach (var body in bodies)
            {
                var last = await data.HistoryAsync(new HistoryFilter(Act: RemindAct, Body: body, From: DataStore.Written(now - s_between), Most: 1));
                if (last.Count > 0 && posted["again"].Length == 0)
                {
                    return OverviewTexts.In(visit.Language).RemindedToday(body, ChinaTime.Written(DataStore.Time(last[0].At)));
                }
            }

            foreach (var body in bodies)
            {
                await data.RememberAsync(now, actor.Account, RemindAct, body: body, note: string.Create(CultureInfo.InvariantCulture, $"{year} {posted["text"]}").TrimEnd());
            }

            return null;
        }, context.RequestAborted);
        return refused is null ? Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/w/{region}/{year}/rollup"), permanent: false, preserveMethod: false)
            : Answers.NotDone(visit, refused, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> FileAsync(string region, Visit visit, string name, string format, Func<Task<Action<string, Stream>>> load)
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        var write = await load();
        using var output = new MemoryStream();
        write(format, output);
        return Results.File(output.ToArray(), ListFile.ContentTypeOf(format), $"{name}.{format}");
    }
}
