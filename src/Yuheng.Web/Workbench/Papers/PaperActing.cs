using Yuheng.Core.Checks.LifeCycle;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>Moves a paper on: 提交, 报送, 退回, 通过 … What may follow what is <see cref="PaperWorkflow"/>'s.</summary>
internal static class PaperActing
{
    private const int LongestNote = 4_000;

    /// <summary>Does what the page asked for, or says why not; asking twice does it once.</summary>
    public static async Task<IResult> ActAsync(string region, string id, string act, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (Acts.Tagged(act) is not { } asked || await PaperOnDesk.OpenAsync(data, id, visit) is not { } desk)
            {
                return Answers.NotFound(visit);
            }

            return await MoveAsync(data, desk, asked, posted.Revision, posted["note"], visit, clock.GetUtcNow())
                ?? Results.LocalRedirect(IsOwn(posted["to"]) ? posted["to"] : desk.Address + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    /// <summary>Moves a paper on.</summary>
    /// <param name="data">The data.</param>
    /// <param name="desk">The paper.</param>
    /// <param name="act">What is to be done.</param>
    /// <param name="revision">The revision that the reader saw.</param>
    /// <param name="note">What is said to it.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="at">When.</param>
    /// <returns>The answer that says why it was not done; null where it was.</returns>
    public static async Task<IResult?> MoveAsync(RegionData data, PaperOnDesk desk, Act act, long revision, string note, Visit visit, DateTimeOffset at)
    {
        var changed = Answers.NotDone(visit, PaperTexts.In(visit.Language).ChangedSince(ChinaTime.Written(desk.Paper.Changed)), StatusCodes.Status409Conflict);
        if (revision != desk.Paper.Revision)
        {
            return changed;
        }

        var next = PaperWorkflow.Next(desk.Standing, act, visit.Actor!);
        if (next.Value is not { } transition)
        {
            return Answers.Refused(visit, next.Refusal!);
        }

        if (act == Act.Adjust)
        {
            // The reasons of an adjustment before are no reasons of this one.
            foreach (var reason in desk.Explanations.Where(e => e.Code == LifeCycleAuditor.AdjustmentCode))
            {
                await data.EndExplanationAsync(desk.Paper.Id, reason.Code, reason.Path);
            }
        }

        return await data.MoveAsync(desk.Paper, transition.To, act.Tag(), visit.Actor!.Account, at, act == Act.Submit ? WithReasons(note, desk) : note) is null ? changed : null;
    }

    /// <summary>What is said when an adjusted target is submitted, with what was changed and why, for the history to keep.</summary>
    private static string WithReasons(string note, PaperOnDesk desk)
    {
        var said = string.Join("\n", desk.Checks.Findings.Where(f => f.Code == LifeCycleAuditor.AdjustmentCode).Select(f => $"{f.Message}原因：{desk.ExplanationOf(f)?.Text}").Prepend(note).Where(t => t.Length > 0));
        return said.Length <= LongestNote ? said : said[..LongestNote] + "…";
    }

    private static bool IsOwn(string path) => path is ['/', not '/' and not '\\', ..];
}
