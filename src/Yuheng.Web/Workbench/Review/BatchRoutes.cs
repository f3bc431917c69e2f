using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Review;

/// <summary>One paper of a batch.</summary>
/// <param name="Desk">The paper, as it is now.</param>
/// <param name="Why">Why it cannot be done; null where it can or was.</param>
/// <param name="IsUnopened">Whether the reviewer has never opened it: it needs a tick of its own.</param>
public sealed record BatchItem(PaperOnDesk Desk, string? Why, bool IsUnopened);

/// <summary>批量办理 (screens 3.4): the papers chosen in any list are looked at first, then moved on each by itself; what cannot be done is listed with the reason.</summary>
internal static class BatchRoutes
{
    private const int MostAtOnce = 200, LongestNote = 500;
    private static readonly Act[] s_acts = [Act.Submit, Act.Report, Act.Pass, Act.Return];

    /// <summary>Adds the routes.</summary>
    public static void MapBatch(this IEndpointRouteBuilder routes) => routes.MapPost("/w/{region}/batch", BatchAsync).Needs(Right.Review);

    private static async Task<IResult> BatchAsync(string region, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var (ids, texts) = (posted.Values("paper").Distinct().ToList(), ReviewTexts.In(visit.Language));
        if (region != visit.Region || Acts.Tagged(posted["act"]) is not { } act || !s_acts.Contains(act))
        {
            return Answers.NotFound(visit);
        }

        var (note, isDone) = (posted["note"].Trim(), posted["do"].Length > 0);
        var refused = ids.Count == 0 && !isDone ? texts.NothingChosen : ids.Count > MostAtOnce ? texts.TooMany(MostAtOnce)
            : isDone && act == Act.Return && note.Length is 0 or > LongestNote ? texts.ReturnNeedsWords : null;
        if (refused is not null && !isDone)
        {
            return Answers.NotDone(visit, refused);
        }

        isDone &= refused is null;
        var items = new List<BatchItem>();
        foreach (var id in ids)
        {
            // Each by itself: one that was changed meanwhile does not keep the others.
            if (await (isDone ? store.WriteAsync(region, data => DoAsync(data, id, act, note, visit, clock.GetUtcNow()), context.RequestAborted)
                : store.ReadAsync(region, async data => await PaperOnDesk.OpenAsync(data, id, visit) is { } desk ? ItemOf(desk, act, visit) : null, context.RequestAborted)) is { } item)
            {
                items.Add(item);
            }
        }

        var back = posted["back"] is ['/', 'w', '/', ..] and var list ? list : "/w/";
        return Answers.Page<BatchPage>(new { Act = act, Items = items, IsDone = isDone, Back = back, Note = note, Refused = refused }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<BatchItem?> DoAsync(RegionData data, string id, Act act, string note, Visit visit, DateTimeOffset now)
    {
        if (await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk)
        {
            return null;
        }

        if (ItemOf(desk, act, visit) is { Why: not null } cannot)
        {
            return cannot;
        }

        var (paper, account) = (desk.Paper, visit.Actor!.Account);
        if (act == Act.Return)
        {
            var number = desk.Opinions.Select(o => o.Number).DefaultIfEmpty(0).Max() + 1;
            var role = PaperWorkflow.Transitions.First(t => t.From == paper.State && t.Act == act && visit.Actor.Is(t.Role, paper.Body, paper.Year)).Role;
            await data.PutOpinionAsync(new Opinion(paper.Id, number, Dimension.All[0].Tag, Opinion.Must, note, null, paper.Revision, account, DataStore.Written(now), role.Tag(), null, null, null, Opinion.Open));
            await data.RememberAsync(now, account, "opinion", paper.Id, paper.Body, paper.Revision, paper.State.Tag(), $"{number} {Dimension.All[0].Tag} {Opinion.Must} {note}");
            desk = (await PaperOnDesk.OpenAsync(data, id, visit))!;
        }

        var next = PaperWorkflow.Next(desk.Standing, act, visit.Actor);
        var moved = next.Value is { } transition ? await data.MoveAsync(desk.Paper, transition.To, act.Tag(), account, now, act == Act.Pass ? GradesOf(desk, note) : note) : null;
        return moved is null ? new BatchItem(desk, next.Refusal?.Message ?? PaperTexts.In(visit.Language).ChangedSince(ChinaTime.Written(desk.Paper.Changed)), false)
            : await PaperOnDesk.OpenAsync(data, id, visit) is { } after ? new BatchItem(after, null, false) : new BatchItem(desk, null, false);
    }

    private static BatchItem ItemOf(PaperOnDesk desk, Act act, Visit visit)
    {
        // A return in a batch brings its point with it.
        var refusal = PaperWorkflow.Next(act == Act.Return ? desk.Standing with { OpenPoints = desk.Standing.OpenPoints + 1 } : desk.Standing, act, visit.Actor!).Refusal;
        var errors = act is Act.Pass or Act.Report ? desk.Checks.Findings.Count(f => f.Severity == Severity.Error) : 0;
        return new BatchItem(desk, refusal?.Message ?? (errors > 0 ? ReviewTexts.In(visit.Language).HasErrors(errors) : null), act != Act.Submit && !desk.Paper.Opened);
    }

    /// <summary>A target that is passed without opening the page of its review takes the grades that the checks suggest; the whole is as good as its worst part.</summary>
    private static string GradesOf(PaperOnDesk desk, string note)
    {
        if (desk.Paper.Kind is not (PaperKind.Target or PaperKind.DepartmentTarget))
        {
            return note;
        }

        var grades = Dimension.All.Select(d => (d.Word, Grade: d.Suggested(desk))).ToList();
        return $"{string.Join(' ', grades.Select(g => g.Word + g.Grade))} 总评{(grades.TrueForAll(g => g.Grade == Dimension.Grades[0]) ? Dimension.Grades[0] : Dimension.Grades[1])} {note}".TrimEnd();
    }
}
