using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>Opens the papers that are made from an approved target. Asking twice opens one.</summary>
internal static class PaperOpening
{
    /// <summary>Opens a paper because its page asked for it, and leads to its editor; asked twice, the second finds the first one's.</summary>
    /// <param name="kind">A monitoring form or a self-evaluation.</param>
    /// <param name="noTarget">What is said where no target of the project was approved.</param>
    public static async Task<IResult> AnswerAsync(
        PaperKind kind, string noTarget, string region, int year, string project, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (region != visit.Region || await Subject.OfAsync(data, year, project, visit) is not { } subject)
            {
                return Answers.NotFound(visit);
            }

            if (!visit.Actor.Has(Right.FillIn, subject.Target.Body, year))
            {
                return Answers.NotAllowed(visit, Right.FillIn);
            }

            if (subject.Approved is not { } approved)
            {
                return Answers.NotDone(visit, noTarget, StatusCodes.Status409Conflict);
            }

            await OpenAsync(data, kind, subject.Target, approved, visit.Actor!.Account, clock.GetUtcNow(), visit.Today);
            return Results.LocalRedirect(PaperAddress.Of(region, kind, year, project) + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    /// <summary>Stores a self-evaluation that was published and read from its document; null where there is one already.</summary>
    public static async Task<Paper?> PublishedAsync(
        RegionData data, int year, string body, string project, PaperContent content, string account, DateTimeOffset at, DateOnly today, string note)
    {
        var profile = (await data.RegionAsync())!.Value.Profile;
        var layout = PaperOnDesk.LayoutOf(PaperKind.SelfEvaluation, year, profile);
        var background = await PaperBackground.OfAsync(data, New(PaperKind.SelfEvaluation, year, body, project, layout, content, account, at), profile, today);
        var facts = PaperOnDesk.Checked(PaperKind.SelfEvaluation, layout, year, content, profile, background).Facts;
        return await data.CreateAsync(PaperKind.SelfEvaluation, year, body, project, layout, content, facts, account, at, note);
    }

    private static Paper New(PaperKind kind, int year, string body, string project, string layout, PaperContent content, string account, DateTimeOffset at) =>
        new(PaperId.Of(kind, year, project), kind, year, body, project, layout, PaperState.Draft, 1, null, false, at, account, new PaperFacts(""), content);

    /// <summary>Opens the monitoring form or the self-evaluation of a project; null where it is there already.</summary>
    public static async Task<Paper?> OpenAsync(RegionData data, PaperKind kind, Paper target, PaperContent approved, string account, DateTimeOffset at, DateOnly today)
    {
        var profile = (await data.RegionAsync())!.Value.Profile;
        var layout = PaperOnDesk.LayoutOf(kind, target.Year, profile);
        var unit = PaperOnDesk.HeadOf(kind, layout, target.Year).Unit;
        var head = PaperOnDesk.HeadOf(PaperKind.Target, target.Layout, target.Year);
        var content = kind == PaperKind.Monitoring
            ? OpenedPaper.Monitoring(approved, head, unit)
            : OpenedPaper.SelfEvaluation(approved, head, unit, RegionProfiles.Shipped.Find(profile, target.Year)!);
        var blank = New(kind, target.Year, target.Body, target.Project, layout, content, account, at);
        var background = await PaperBackground.OfAsync(data, blank, profile, today);
        if (kind == PaperKind.Monitoring && background?.PaidByJuly is { } paid)
        {
            content = content.With("funds.total.executed", unit.Spell(paid));
        }

        var facts = PaperOnDesk.Checked(kind, layout, target.Year, content, profile, background).Facts;
        return await data.CreateAsync(kind, target.Year, target.Body, target.Project, layout, content, facts, account, at);
    }
}
