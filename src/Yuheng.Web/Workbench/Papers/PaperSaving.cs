using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>暂存 and autosave. Saving never refuses for what is written, only for who writes it and when; of two who save, the second sees both and loses nothing.</summary>
internal static class PaperSaving
{
    /// <summary>暂存: one revision. Where somebody else has saved since, the answer shows original, theirs and mine.</summary>
    public static async Task<IResult> SaveAsync(string region, string id, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk)
            {
                return Answers.NotFound(visit);
            }

            if (!desk.MayWrite)
            {
                return Locked(visit, desk);
            }

            var paper = desk.Paper;
            var original = posted.Revision == paper.Revision ? paper.Content! : await data.ContentAtAsync(id, posted.Revision) is { } text ? PaperContent.FromJson(text) : null;
            if (original is null)
            {
                return Answers.NotDone(visit, visit.Texts.PageExpired);
            }

            var mine = original.With(posted.Fields);
            if (posted["remove"] is { Length: > 1 } row && PaperField.RowOf(row + ".order").Length > 0)
            {
                mine = mine.Without(row);
            }

            if (posted.Revision != paper.Revision)
            {
                var merge = PaperMerge.Of(original, paper.Content!, mine);
                await data.PutDraftAsync(id, visit.Actor!.Account, posted.Revision, System.Text.Encoding.UTF8.GetString(mine.ToJson()), clock.GetUtcNow());
                return Answers.Page<ConflictPage>(new { Desk = desk, Merge = merge }, StatusCodes.Status409Conflict);
            }

            await SaveAsync(data, desk, mine, visit, clock.GetUtcNow(), posted["note"]);
            return Results.LocalRedirect(desk.Address + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    /// <summary>Autosave: what is typed is kept for whoever types it; no revision, no history.</summary>
    public static async Task<IResult> KeepAsync(string region, string id, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (await PaperOnDesk.OpenAsync(data, id, visit) is not { MayWrite: true } desk)
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }

            var content = posted.Revision == desk.Paper.Revision ? desk.Paper.Content! : await data.ContentAtAsync(id, posted.Revision) is { } text ? PaperContent.FromJson(text) : null;
            if (content is null)
            {
                return Results.StatusCode(StatusCodes.Status409Conflict);
            }

            await data.PutDraftAsync(id, visit.Actor!.Account, posted.Revision, System.Text.Encoding.UTF8.GetString(content.With(posted.Fields).ToJson()), clock.GetUtcNow());
            return Results.NoContent();
        }, context.RequestAborted);
    }

    /// <summary>One revision more, and no draft any more; unchanged content makes none.</summary>
    public static async Task<Paper?> SaveAsync(RegionData data, PaperOnDesk desk, PaperContent content, Visit visit, DateTimeOffset at, string note = "")
    {
        var account = visit.Actor!.Account;
        await data.EndDraftAsync(desk.Paper.Id, account);
        if (content.Equals(desk.Paper.Content))
        {
            return desk.Paper;
        }

        // A point is answered by changing its field: noticed by itself.
        var changed = PaperMerge.Differences(desk.Paper.Content!, content).Select(c => c.Path).ToHashSet();
        foreach (var opinion in desk.Opinions.Where(o => o.State == Opinion.Open && (changed.Contains(o.Path) || (PaperField.RowOf(o.Path) is { Length: > 0 } row && !content.Paths.Any(p => p.StartsWith(row + ".", StringComparison.Ordinal))))))
        {
            await data.PutOpinionAsync(opinion with { State = Opinion.IsAnswered, AnsweredBy = account, Answered = DataStore.Written(at) });
        }

        var facts = PaperOnDesk.Checked(desk.Paper.Kind, desk.Paper.Layout, desk.Paper.Year, content, desk.Check.Profile.Region, desk.Background).Facts;
        return await data.SaveAsync(desk.Paper, content, facts, account, at, note);
    }

    private static IResult Locked(Visit visit, PaperOnDesk desk) =>
        Answers.NotDone(visit, PaperTexts.In(visit.Language).PaperLocked(desk.Paper.State.Word(desk.Paper.Kind), ChinaTime.Written(desk.Paper.Changed)), StatusCodes.Status409Conflict);
}
