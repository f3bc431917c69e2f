using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>Moves a paper on: 提交, 报送, 退回, 通过 … What may follow what is <see cref="PaperWorkflow"/>'s.</summary>
internal static class PaperActing
{
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

            if (posted.Revision != desk.Paper.Revision)
            {
                return Answers.NotDone(visit, PaperTexts.In(visit.Language).ChangedSince(ChinaTime.Written(desk.Paper.Changed)), StatusCodes.Status409Conflict);
            }

            var next = PaperWorkflow.Next(desk.Standing, asked, visit.Actor!);
            if (next.Value is not { } transition)
            {
                return Answers.Refused(visit, next.Refusal!);
            }

            return await data.MoveAsync(desk.Paper, transition.To, asked.Tag(), visit.Actor!.Account, clock.GetUtcNow(), posted["note"]) is null
                ? Answers.NotDone(visit, PaperTexts.In(visit.Language).ChangedSince(ChinaTime.Written(desk.Paper.Changed)), StatusCodes.Status409Conflict)
                : Results.LocalRedirect(posted["to"] is { Length: > 1 } to && to[0] == '/' && to[1] != '/' ? to : desk.Address + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }
}
