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
            var original = await OriginalAsync(data, paper, posted.Revision);
            if (original is null)
            {
                return Answers.NotDone(visit, visit.Texts.PageExpired);
            }

            if (posted.TooLong is not null)
            {
                return Answers.NotDone(visit, EditorTexts.In(visit.Language).TextTooLong);
            }

            var mine = Typed(original, posted);

            if (posted.Revision != paper.Revision)
            {
                var merge = PaperMerge.Of(original, paper.Content!, mine);
                await data.PutDraftAsync(id, visit.Actor!.Account, posted.Revision, System.Text.Encoding.UTF8.GetString(mine.ToJson()), clock.GetUtcNow());
                return Answers.Page<ConflictPage>(new { Desk = desk, Merge = merge }, StatusCodes.Status409Conflict);
            }

            await SaveAsync(data, desk, mine, visit, clock.GetUtcNow(), posted["note"]);
            await SaySoAsync(data, desk, posted, visit.Actor!.Account, clock.GetUtcNow());
            return Results.LocalRedirect(desk.Address + Next(posted), permanent: false, preserveMethod: false);
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

            var content = await OriginalAsync(data, desk.Paper, posted.Revision);
            if (content is null)
            {
                return Results.StatusCode(StatusCodes.Status409Conflict);
            }

            await data.PutDraftAsync(id, visit.Actor!.Account, posted.Revision, System.Text.Encoding.UTF8.GetString(content.With(posted.Fields).ToJson()), clock.GetUtcNow());
            return Results.NoContent();
        }, context.RequestAborted);
    }

    /// <summary>The content of a paper at the revision that a page was made from; null where there was none such.</summary>
    public static async Task<PaperContent?> OriginalAsync(RegionData data, Paper paper, long revision) =>
        revision == paper.Revision ? paper.Content! : await data.ContentAtAsync(paper.Id, revision) is { } text ? PaperContent.FromJson(text) : null;

    /// <summary>A content with what was typed: the fields, a row taken away, a row moved up.</summary>
    public static PaperContent Typed(PaperContent original, PostedFields posted)
    {
        var typed = original.With(posted["fill"] == "blank" ? posted.Fields.Select(f => KeyValuePair.Create(f.Key, f.Value?.Trim() is "-" or "—" or "/" or "－" or "–" or "无" ? null : f.Value)) : posted.Fields);
        if (IsRow(posted["remove"]))
        {
            typed = typed.Without(posted["remove"]);
        }

        if (IsRow(posted["move"]))
        {
            var row = posted["move"];
            var rows = typed.Rows(row[0]).ToList();
            if (rows.IndexOf(row) is > 0 and var at)
            {
                (rows[at], rows[at - 1]) = (rows[at - 1], rows[at]);
                typed = typed.With(rows.Select((r, i) => KeyValuePair.Create<string, string?>(r + ".order", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))));
            }
        }

        return typed;
    }

    /// <summary>Which part of a long paper the page showed; empty where it shows all of it, or says what is no query.</summary>
    public static string ViewOf(PostedFields posted) =>
        posted["view"] is { Length: <= 400 } view && view.All(c => char.IsAsciiLetterOrDigit(c) || c is '=' or '&' or '%' or '.' or '-' or '_') ? view : "";

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

        return await data.SaveAsync(desk.Paper, content, desk.ChecksOf(content).Facts, account, at, note);
    }

    private static bool IsRow(string text) => text.Length > 1 && PaperField.RowOf(text + ".order") == text;

    /// <summary>Where to go after saving: on to the page that asks before the paper moves on, or back to the page.</summary>
    private static string Next(PostedFields posted) =>
        Acts.Tagged(posted["then"]) is { } act ? $"/confirm/{act.Tag()}"
        : ViewOf(posted) is { Length: > 0 } view ? $"/edit?{view}"
        : posted["rows"] is { Length: > 0 and <= 2 } rows && rows.All(char.IsAsciiDigit) ? $"/edit?rows={rows}#grid-i"
        : posted["move"].Length + posted["remove"].Length > 0 ? "/edit#grid-i" : "/edit";

    /// <summary>The sentences beside warnings, and the answers to opinions; a blank one says nothing new.</summary>
    private static async Task SaySoAsync(RegionData data, PaperOnDesk desk, PostedFields posted, string account, DateTimeOffset at)
    {
        foreach (var (name, text) in posted.Under(PostedFields.ExplanationPrefix))
        {
            var point = name.IndexOf('.', StringComparison.Ordinal);
            if (point <= 0 || (name.Length > point + 1 && !PaperContent.IsPath(name[(point + 1)..])))
            {
                continue;
            }

            var (code, path) = (name[..point], name[(point + 1)..]);
            var said = desk.Explanations.FirstOrDefault(e => e.Code == code && e.Path == path)?.Text ?? "";
            if (text.Trim().Length == 0 && said.Length > 0)
            {
                await data.EndExplanationAsync(desk.Paper.Id, code, path);
            }
            else if (text.Trim() is { Length: > 0 and <= 500 } sentence && sentence != said)
            {
                await data.PutExplanationAsync(new Explanation(desk.Paper.Id, code, path, sentence, account, DataStore.Written(at)));
            }
        }

        // Read again: saving has noticed which points were answered by changing their field.
        foreach (var opinion in await data.OpinionsAsync(desk.Paper.Id))
        {
            var answer = posted[PostedFields.AnswerPrefix + opinion.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)].Trim();
            if (opinion.State != Opinion.Closed && answer.Length is > 0 and <= 500 && answer != opinion.Answer)
            {
                await data.PutOpinionAsync(opinion with { Answer = answer, AnsweredBy = account, Answered = DataStore.Written(at), State = Opinion.IsAnswered });
            }
        }
    }

    private static IResult Locked(Visit visit, PaperOnDesk desk) =>
        Answers.NotDone(visit, PaperTexts.In(visit.Language).PaperLocked(desk.Paper.State.Word(desk.Paper.Kind), ChinaTime.Written(desk.Paper.Changed)), StatusCodes.Status409Conflict);
}
