using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>期限: from when until when each stage of a year is open, and which bodies have more time.</summary>
internal static class DeadlineRoutes
{
    private const string Path = "/admin/deadlines";
    private const int LongestReason = 200;

    /// <summary>The stages that have a deadline, in the order of the year.</summary>
    public static IReadOnlyList<PaperKind> Stages { get; } = [PaperKind.Project, PaperKind.Target, PaperKind.DepartmentTarget, PaperKind.Budget, PaperKind.Monitoring, PaperKind.SelfEvaluation];

    /// <summary>Adds the routes.</summary>
    public static void MapDeadlines(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (int? year, DataStore store, Visit visit, TimeProvider clock, CancellationToken stop) =>
            PageAsync(store, visit, year ?? ChinaTime.Year(clock.GetUtcNow()) + 1, null, stop)).Needs(Right.SetDeadlines);
        routes.MapPost(Path, (HttpContext context, DataStore store, Visit visit, TimeProvider clock) => ChangeAsync(context, store, visit, clock, SetAsync)).Needs(Right.SetDeadlines);
        routes.MapPost(Path + "/extend", (HttpContext context, DataStore store, Visit visit, TimeProvider clock) => ChangeAsync(context, store, visit, clock, ExtendAsync)).Needs(Right.SetDeadlines);
        routes.MapPost(Path + "/end", (HttpContext context, DataStore store, Visit visit, TimeProvider clock) => ChangeAsync(context, store, visit, clock, EndAsync)).Needs(Right.SetDeadlines);
    }

    /// <summary>One change: the year, the deadlines that stand, what was posted, whose it is.</summary>
    private sealed record Change(RegionData Data, int Year, IReadOnlyList<Deadline> Standing, PostedFields Posted, OverviewTexts Texts, string Account, DateTimeOffset Now);

    private static async Task<IResult> PageAsync(DataStore store, Visit visit, int year, string? refused, CancellationToken stop)
    {
        var (deadlines, bodies, totals) = await store.ReadAsync(visit.Region, async data => (await data.DeadlinesAsync(year), await data.BodiesAsync(), await data.TotalsAsync(year)), stop);
        return Answers.Page<DeadlinesPage>(
            new { Year = year, Deadlines = deadlines, Bodies = bodies.FindAll(b => b.IsThere(year)), Totals = totals.FindAll(t => t.Body.Length == 0), Refused = refused },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, DataStore store, Visit visit, TimeProvider clock, Func<Change, Task<string?>> change)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        if (!int.TryParse(posted["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2200)
        {
            return Answers.NotFound(visit);
        }

        var refused = await store.WriteAsync(visit.Region, async data => await change(new Change(
            data, year, await data.DeadlinesAsync(year), posted, OverviewTexts.In(visit.Language), visit.Actor!.Account, clock.GetUtcNow())), context.RequestAborted);
        return refused is not null ? await PageAsync(store, visit, year, refused, context.RequestAborted)
            : Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{Path}?year={year}"), permanent: false, preserveMethod: false);
    }

    /// <summary>The dates of all stages: those that differ from what stands are written, a blank end takes the deadline away. Either all or none.</summary>
    private static async Task<string?> SetAsync(Change change)
    {
        var set = new List<Deadline>();
        foreach (var stage in Stages)
        {
            var (from, to) = (change.Posted["from." + stage.Tag()], change.Posted["to." + stage.Tag()]);
            var standing = change.Standing.FirstOrDefault(d => d.Kind == stage.Tag() && d.Body.Length == 0);
            if (to.Length == 0 && from.Length == 0)
            {
                if (standing is not null)
                {
                    set.Add(standing with { Due = "" });
                }

                continue;
            }

            if (DayOf(to) is not { } due || (from.Length > 0 && (DayOf(from) is not { } opens || opens > due)))
            {
                return change.Texts.DeadlineRefused(stage.Word());
            }

            var deadline = new Deadline(change.Year, stage.Tag(), "", DataStore.Written(ChinaTime.EndOf(due)), null, DayOf(from) is { } first ? DataStore.Written(ChinaTime.BeginningOf(first)) : null);
            if (deadline != standing)
            {
                set.Add(deadline);
            }
        }

        foreach (var deadline in set)
        {
            await (deadline.Due.Length == 0 ? change.Data.EndDeadlineAsync(deadline, change.Account, change.Now) : change.Data.PutDeadlineAsync(deadline, change.Account, change.Now));
        }

        return null;
    }

    private static async Task<string?> ExtendAsync(Change change)
    {
        var known = (await change.Data.BodiesAsync()).Select(b => b.Code).ToHashSet();
        var bodies = change.Posted.Values("body").Where(known.Contains).Distinct().ToList();
        var (stage, reason) = (PaperKinds.Tagged(change.Posted["kind"]), change.Posted["reason"].Trim());
        if (bodies.Count == 0 || stage is not { } kind || reason.Length is 0 or > LongestReason || DayOf(change.Posted["due"]) is not { } day)
        {
            return change.Texts.ExtensionRefused;
        }

        var due = ChinaTime.EndOf(day);
        if (bodies.Exists(body => PaperDeadlines.DueOf(change.Standing.Where(d => d.Body != body), kind, body) is { } before && before >= due))
        {
            return change.Texts.ExtensionRefused;
        }

        foreach (var body in bodies)
        {
            await change.Data.PutDeadlineAsync(new Deadline(change.Year, kind.Tag(), body, DataStore.Written(due), reason), change.Account, change.Now);
        }

        return null;
    }

    private static async Task<string?> EndAsync(Change change)
    {
        if (change.Standing.FirstOrDefault(d => d.Kind == change.Posted["kind"] && d.Body == change.Posted["body"] && d.Body.Length > 0) is { } extension)
        {
            await change.Data.EndDeadlineAsync(extension, change.Account, change.Now);
        }

        return null;
    }

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
