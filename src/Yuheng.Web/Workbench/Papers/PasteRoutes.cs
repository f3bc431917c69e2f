using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>整块粘贴 into a list of a paper, its indicators or the lines of a budget: a page with a text box, and what the script asks for when a block is pasted into the grid. Nothing is saved by looking.</summary>
internal static class PasteRoutes
{
    private static readonly string[] s_lines = ["kind", "function", "economic", "project", "fund", "amount", "lastYear", "note"];
    private static readonly string[] s_incomes = ["source", "amount", "lastYear", "note"];

    /// <summary>Adds the routes of a kind.</summary>
    public static void MapPaste(this IEndpointRouteBuilder routes, PaperKind kind)
    {
        var pattern = PaperAddress.Pattern(kind) + "/paste";
        routes.MapGet(pattern, (string region, int year, string subject, string? list, DataStore store, Visit visit, CancellationToken stop) =>
            store.ReadAsync(region, async data => await PaperOnDesk.OpenAsync(data, PaperId.Of(kind, year, subject), visit) is { MayWrite: true } desk && new PaperEditing(desk) is var editing && ListOf(editing, list ?? "") is { } into
                ? Answers.Page<PastePage>(new { Editing = editing, List = into.Letter })
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
            return ListOf(editing, posted["list"]) is { } list
                ? Answers.Page<PastePage>(new { Editing = editing, List = list.Letter, Text = posted["block"], Block = PastedBlock.Read(PastedBlock.Cells(posted["block"], posted["html"]), list, editing.Content, at) })
                : Answers.NotFound(visit);
        }, context.RequestAborted);
    }

    /// <summary>The list that a block goes into: of a form the one that it prints, its indicators where none is named; of a budget its lines.</summary>
    private static FormList? ListOf(PaperEditing editing, string letter) => editing.Form is { } form ? form.List(letter is [var named] ? named : 'i')
        : editing.Checks is not CheckedBudget { Compiled: { IsGiven: false, Setting.IsDepartment: false } } ? null
        : letter == "r" ? Of('r', s_incomes) : Of('l', s_lines);

    private static FormList Of(char letter, string[] fields) =>
        new(letter, [.. fields.Select(f => new FormField($"{letter}.{f}", PaperField.Of($"{letter}.{f}")!.Label, []))], [], []);
}
