using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>整块粘贴 into the indicators of a paper: a page with a text box, and what the script asks for when a block is pasted into the grid. Nothing is saved by looking.</summary>
internal static class PasteRoutes
{
    /// <summary>Adds the routes of a kind.</summary>
    public static void MapPaste(this IEndpointRouteBuilder routes, PaperKind kind)
    {
        var pattern = PaperAddress.Pattern(kind) + "/paste";
        routes.MapGet(pattern, (string region, int year, string subject, DataStore store, Visit visit, CancellationToken stop) =>
            store.ReadAsync(region, async data => await PaperOnDesk.OpenAsync(data, PaperId.Of(kind, year, subject), visit) is { MayWrite: true } desk
                ? Answers.Page<PastePage>(new { Editing = new PaperEditing(desk) })
                : Answers.NotFound(visit), stop)).Needs(Right.FillIn);
        routes.MapPost(pattern, (string region, int year, string subject, HttpContext context, DataStore store, Visit visit) =>
            PreviewAsync(region, PaperId.Of(kind, year, subject), context, store, visit)).Needs(Right.FillIn);
    }

    private static async Task<IResult> PreviewAsync(string region, string id, HttpContext context, DataStore store, Visit visit)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.ReadAsync(region, async data =>
        {
            if (await PaperOnDesk.OpenAsync(data, id, visit) is not { MayWrite: true } desk || await PaperSaving.OriginalAsync(data, desk.Paper, posted.Revision) is not { } original)
            {
                return Answers.NotFound(visit);
            }

            // From the grid the fields come along: new rows go behind what is typed there.
            var editing = new PaperEditing(desk, PaperSaving.Typed(original, posted), posted.Revision);
            var at = posted["at"] is ['c', '.', ..] field && PaperContent.IsPath(field[2..]) && PaperField.Of(field[2..]) is not null ? field[2..] : null;
            return editing.Form?.List('i') is { } list
                ? Answers.Page<PastePage>(new { Editing = editing, Text = posted["block"], Block = PastedBlock.Read(posted["block"], list, editing.Content, at) })
                : Answers.NotFound(visit);
        }, context.RequestAborted);
    }
}
