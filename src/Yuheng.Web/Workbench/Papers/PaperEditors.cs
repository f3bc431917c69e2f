using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>The page of a kind of paper, from what is to be shown; what it needs besides it reads itself.</summary>
public delegate Task<IResult> EditorPage(PaperEditing editing, RegionData data);

/// <summary>What all pages on which papers are filled in have in common: the page, checking what is typed without saving it, drafts, and the page that asks before a paper moves on.</summary>
internal static class PaperEditors
{
    /// <summary>Adds the routes of a kind of paper.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="page">Its page.</param>
    /// <param name="missing">What answers where there is no such paper yet; null for that there is none.</param>
    public static void MapEditor(this IEndpointRouteBuilder routes, PaperKind kind, EditorPage page, Func<RegionData, int, string, Visit, Task<IResult?>>? missing = null)
    {
        var pattern = PaperAddress.Pattern(kind);
        routes.MapGet(pattern + "/edit", (string region, int year, string subject, int? draft, int? rows, HttpContext context, DataStore store, Visit visit, CancellationToken stop) =>
            store.WriteOrReadAsync(region, visit, PaperId.Of(kind, year, subject), async (data, desk) => desk is null
                ? (missing is null || region != visit.Region ? null : await missing(data, year, subject, visit)) ?? Answers.NotFound(visit)
                : await page(await OpenAsync(data, desk, visit, draft == 1, rows ?? 0, ViewOf(context.Request)), data), stop)).Needs(Right.ReadPapers);
        routes.MapPost(pattern + "/check", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit) =>
            CheckAsync(region, PaperId.Of(kind, year, subject), page, context, store, visit)).Needs(Right.FillIn);
        routes.MapPost(pattern + "/draft/drop", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit) =>
            DropAsync(region, PaperId.Of(kind, year, subject), context, store, visit)).Needs(Right.FillIn);
        routes.MapGet(pattern + "/confirm/{act}", (string region, int year, string subject, string act, DataStore store, Visit visit, CancellationToken stop) =>
            store.ReadAsync(region, async data => Acts.Tagged(act) is { } asked && await PaperOnDesk.OpenAsync(data, PaperId.Of(kind, year, subject), visit) is { } desk
                ? Answers.Page<ConfirmPage>(new { Desk = desk, Act = asked, Refusal = PaperWorkflow.Next(desk.Standing, asked, visit.Actor!).Refusal })
                : Answers.NotFound(visit), stop)).Needs(Right.ReadPapers);
    }

    /// <summary>Which part of the paper is asked for: the query without what is asked of every paper.</summary>
    private static string ViewOf(HttpRequest request) => QueryString.Create(request.Query.Where(q => q.Key is "part" or "table" or "page" or "row" or "column" or "in")).ToUriComponent().TrimStart('?');

    /// <summary>Opens a paper; where a reviewer does, that is noted, so that it is not withdrawn from under them.</summary>
    private static async Task<IResult> WriteOrReadAsync(this DataStore store, string region, Visit visit, string id, Func<RegionData, PaperOnDesk?, Task<IResult>> answer, CancellationToken stop)
    {
        var reviewed = await store.ReadAsync(region, async data => await PaperOnDesk.OpenAsync(data, id, visit) is { Paper.Opened: false } desk && desk.Acts.Any(a => a is Act.Pass or Act.Return) ? desk.Paper.State : (PaperState?)null, stop);
        if (reviewed is { } state)
        {
            await store.WriteAsync(region, async data =>
            {
                await data.OpenedAsync(id, state);
                return true;
            }, stop);
        }

        return await store.ReadAsync(region, async data => await answer(data, await PaperOnDesk.OpenAsync(data, id, visit)), stop);
    }

    private static async Task<PaperEditing> OpenAsync(RegionData data, PaperOnDesk desk, Visit visit, bool withDraft, int rows, string view)
    {
        if (!desk.MayWrite || await data.DraftAsync(desk.Paper.Id, visit.Actor!.Account) is not { } draft)
        {
            return new PaperEditing(desk) { AskedRows = rows, View = view };
        }

        var typed = PaperContent.FromJson(draft.Content);
        return withDraft
            ? new PaperEditing(desk, typed, draft.Revision) { AskedRows = rows, View = view }
            : new PaperEditing(desk) { AskedRows = rows, View = view, Draft = new UnsavedDraft(DataStore.Time(draft.Saved), PaperMerge.Differences(desk.Paper.Content!, typed).Count) };
    }

    /// <summary>The same page with what is typed, checked and not saved.</summary>
    private static async Task<IResult> CheckAsync(string region, string id, EditorPage page, HttpContext context, DataStore store, Visit visit)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.ReadAsync(region, async data => await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk ? Answers.NotFound(visit)
            : !desk.MayWrite || await PaperSaving.OriginalAsync(data, desk.Paper, posted.Revision) is not { } original ? Answers.NotDone(visit, visit.Texts.PageExpired, StatusCodes.Status409Conflict)
            : await page(
                new PaperEditing(desk, PaperSaving.Typed(original, posted), posted.Revision)
                {
                    View = PaperSaving.ViewOf(posted),
                    TypedExplanations = posted.Under(PostedFields.ExplanationPrefix).GroupBy(x => x.Name).ToDictionary(x => PostedFields.ExplanationPrefix + x.Key, x => x.First().Text),
                },
                data), context.RequestAborted);
    }

    private static async Task<IResult> DropAsync(string region, string id, HttpContext context, DataStore store, Visit visit)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk)
            {
                return Answers.NotFound(visit);
            }

            await data.EndDraftAsync(id, visit.Actor!.Account);
            return Results.LocalRedirect(desk.Address + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }
}
