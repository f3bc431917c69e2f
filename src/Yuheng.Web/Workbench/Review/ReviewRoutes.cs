using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Review;

/// <summary>P7 审核: judging one paper against the last time, with points tied to its cells. The same page for every kind of paper.</summary>
internal static class ReviewRoutes
{
    private const int LongestText = 2000;
    private static readonly string[] s_kinds = [Opinion.Must, "should", "question"];

    /// <summary>Adds the routes.</summary>
    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapBatch();
        foreach (var kind in PaperKinds.All)
        {
            var pattern = PaperAddress.Pattern(kind);
            routes.MapGet(pattern + "/review", (string region, int year, string subject, bool? all, string? at, DataStore store, Visit visit) =>
                ShowAsync(region, PaperId.Of(kind, year, subject), all ?? false, at, store, visit)).Needs(Right.ReadPapers);
            routes.MapPost(pattern + "/review", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
                ChangeAsync(region, PaperId.Of(kind, year, subject), context, store, visit, clock, JudgeAsync)).Needs(Right.Review);
            routes.MapPost(pattern + "/opinions", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
                ChangeAsync(region, PaperId.Of(kind, year, subject), context, store, visit, clock, RaiseAsync)).Needs(Right.Review);
            routes.MapPost(pattern + "/opinions/{number:long}/{change}", (string region, int year, string subject, long number, string change, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
                ChangeAsync(region, PaperId.Of(kind, year, subject), context, store, visit, clock, (step) => AnswerAsync(step, number, change))).Needs(Right.Review);
        }
    }

    /// <summary>One change of a review.</summary>
    private sealed record Step(RegionData Data, PaperOnDesk Desk, PostedFields Posted, Visit Visit, DateTimeOffset Now)
    {
        /// <summary>The role in which the reader may judge the paper now; null for none.</summary>
        public Role? Reviewer => PaperWorkflow.Transitions
            .Where(t => t.From == Desk.Paper.State && (t.Act is Act.Return or Act.Pass or Act.Report) && Visit.Actor!.Is(t.Role, Desk.Paper.Body, Desk.Paper.Year)).Select(t => (Role?)t.Role).FirstOrDefault();
    }

    private static Task<IResult> ShowAsync(string region, string id, bool all, string? at, DataStore store, Visit visit) => store.WriteAsync(region, async data =>
    {
        if (await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk)
        {
            return Answers.NotFound(visit);
        }

        if (desk.Acts.Any(a => a is Act.Pass or Act.Report))
        {
            await data.OpenedAsync(id, desk.Paper.State);
        }

        return Answers.Page<ReviewPage>(new { View = await ReviewView.OfAsync(data, desk, visit.Actor!), All = all, At = at });
    });

    private static async Task<IResult> ChangeAsync(
        string region, string id, HttpContext context, DataStore store, Visit visit, TimeProvider clock, Func<Step, Task<IResult?>> change)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
            await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk ? Answers.NotFound(visit)
                : await change(new Step(data, desk, posted, visit, clock.GetUtcNow()))
                    ?? Results.LocalRedirect($"{desk.Address}/{(posted["from"] == "edit" ? "edit" : "review")}", permanent: false, preserveMethod: false), context.RequestAborted);
    }

    /// <summary>加意见: a point at a field or a dimension.</summary>
    private static async Task<IResult?> RaiseAsync(Step step)
    {
        var (path, kind, text) = (step.Posted["path"], step.Posted["kind"], step.Posted["text"].Trim());
        if (step.Reviewer is not { } role)
        {
            return Answers.NotAllowed(step.Visit, Right.Review);
        }

        if (text.Length is 0 or > LongestText || !s_kinds.Contains(kind) || (PaperField.Of(path) is null && !Dimension.All.Any(d => d.Tag == path)))
        {
            return Answers.NotDone(step.Visit, ReviewTexts.In(step.Visit.Language).OpinionNeeds);
        }

        var (number, paper) = (step.Desk.Opinions.Select(o => o.Number).DefaultIfEmpty(0).Max() + 1, step.Desk.Paper);
        await step.Data.PutOpinionAsync(new Opinion(
            paper.Id, number, path, kind, text, step.Posted["suggestion"] is { Length: > 0 } suggestion ? suggestion : null, paper.Revision, step.Visit.Actor!.Account,
            DataStore.Written(step.Now), role.Tag(), null, null, null, Opinion.Open));
        await step.Data.RememberAsync(step.Now, step.Visit.Actor.Account, "opinion", paper.Id, paper.Body, paper.Revision, paper.State.Tag(), $"{number} {path} {kind} {text}");
        return null;
    }

    /// <summary>The unit answers a point in words; the reviewer is content with it, or opens it again.</summary>
    private static async Task<IResult?> AnswerAsync(Step step, long number, string change)
    {
        if (step.Desk.Opinions.FirstOrDefault(o => o.Number == number) is not { } opinion)
        {
            return Answers.NotFound(step.Visit);
        }

        var (account, answer) = (step.Visit.Actor!.Account, step.Posted["answer"].Trim());
        Opinion? changed = change switch
        {
            "answer" when !step.Desk.MayWrite => null,
            "answer" when answer.Length is > 0 and <= LongestText => opinion with { Answer = answer, AnsweredBy = account, Answered = DataStore.Written(step.Now), State = Opinion.IsAnswered },
            "close" when step.Reviewer is not null => opinion with { State = Opinion.Closed },
            "reopen" when step.Reviewer is not null => opinion with { State = Opinion.Open },
            _ => null,
        };
        if (changed is null)
        {
            return Answers.NotDone(step.Visit, ReviewTexts.In(step.Visit.Language).AnswerNeeds, StatusCodes.Status409Conflict);
        }

        await step.Data.PutOpinionAsync(changed);
        await step.Data.RememberAsync(step.Now, account, "opinion-" + change, opinion.Record, step.Desk.Paper.Body, step.Desk.Paper.Revision, step.Desk.Paper.State.Tag(), $"{number} {answer}".TrimEnd());
        return null;
    }

    /// <summary>The judgement: a grade for each dimension and one for all, a sentence where the whole is better than its worst part, and the act that follows.</summary>
    private static async Task<IResult?> JudgeAsync(Step step)
    {
        var texts = ReviewTexts.In(step.Visit.Language);
        if (Acts.Tagged(step.Posted["act"]) is not { } act || act is not (Act.Report or Act.Pass or Act.Return or Act.Reject or Act.Withdraw))
        {
            return Answers.NotFound(step.Visit);
        }

        var sentence = step.Posted["note"].Trim();
        var note = sentence;
        if (step.Desk.Paper.Kind is PaperKind.Target or PaperKind.DepartmentTarget && (act is Act.Pass or Act.Reject))
        {
            var grades = Dimension.All.Select(d => (d.Word, Grade: step.Posted["grade." + d.Tag])).Append((Word: "总评", Grade: step.Posted["grade"])).ToList();
            if (grades.Exists(g => !Dimension.Grades.Contains(g.Grade)))
            {
                return Answers.NotDone(step.Visit, texts.GradesNeeded);
            }

            int Rank(string grade) => Dimension.Grades.ToList().IndexOf(grade);
            var total = grades[^1].Grade;
            if (Rank(total) < grades.SkipLast(1).Max(g => Rank(g.Grade)) && sentence.Length == 0)
            {
                return Answers.NotDone(step.Visit, texts.SentenceNeeded);
            }

            if ((act == Act.Pass) != (total is "优" or "良"))
            {
                return Answers.NotDone(step.Visit, texts.GradeLeadsTo);
            }

            note = $"{string.Join(' ', grades.Select(g => g.Word + g.Grade))} {sentence}".TrimEnd();
        }

        return await PaperActing.MoveAsync(step.Data, step.Desk, act, step.Posted.Revision, note, step.Visit, step.Now)
            ?? Results.LocalRedirect(step.Posted["next"] is ['/', 'w', '/', ..] and var next ? next : "/w/", permanent: false, preserveMethod: false);
    }
}
