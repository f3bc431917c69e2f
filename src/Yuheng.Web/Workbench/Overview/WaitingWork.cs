using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>What waits for somebody: a paper that the next move of is theirs.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Act">The move.</param>
/// <param name="Due">Until when; null where no deadline is set.</param>
/// <param name="Points">The points of a review that nobody has dealt with yet.</param>
/// <param name="Reminded">When its body was reminded last; null for never.</param>
public sealed record WaitingPaper(Paper Paper, Act Act, DateTimeOffset? Due, IReadOnlyList<Opinion> Points, DateTimeOffset? Reminded)
{
    /// <summary>Days of the calendar that are left, 0 for today; negative when it is overdue, by an hour as by a day; null without a deadline.</summary>
    public int? DaysLeft(DateTimeOffset now) => Due is not { } due ? null
        : ChinaTime.Day(due).DayNumber - ChinaTime.Day(now).DayNumber is var days && due < now ? Math.Min(-1, days) : days;
}

/// <summary>The work that waits for one reader, of all years, most pressing first.</summary>
internal static class WaitingWork
{
    private const int MostPapers = 1000;

    /// <summary>The states in which the next move of a paper is a role's, with the move.</summary>
    private static readonly (Role Role, PaperState State, Act Act)[] s_moves =
    [
        (Role.Clerk, PaperState.Returned, Act.Submit), (Role.Clerk, PaperState.Draft, Act.Submit), (Role.UnitHead, PaperState.Submitted, Act.Report),
        (Role.DepartmentReviewer, PaperState.DepartmentReview, Act.Pass), (Role.FinanceReviewer, PaperState.FinanceReview, Act.Pass),
    ];

    /// <summary>What waits.</summary>
    public static async Task<List<WaitingPaper>> OfAsync(RegionData data, Actor actor)
    {
        var waiting = new List<WaitingPaper>();
        var deadlines = new Dictionary<int, List<Deadline>>();
        foreach (var duty in actor.Duties)
        {
            foreach (var (_, state, act) in s_moves.Where(m => m.Role == duty.Role))
            {
                foreach (var paper in await data.PapersAsync(new PaperFilter { Body = duty.Body, BodyAlone = duty.Role is Role.Clerk or Role.UnitHead, State = state, Take = MostPapers }))
                {
                    if (!duty.Covers(paper.Body, paper.Year) || waiting.Exists(w => w.Paper.Id == paper.Id))
                    {
                        continue;
                    }

                    if (!deadlines.TryGetValue(paper.Year, out var due))
                    {
                        deadlines[paper.Year] = due = await data.DeadlinesAsync(paper.Year);
                    }

                    List<Opinion> open = state == PaperState.Returned ? (await data.OpinionsAsync(paper.Id)).FindAll(o => o.State == Opinion.Open) : [];
                    waiting.Add(new WaitingPaper(paper, act, PaperDeadlines.DueOf(due, paper.Kind, paper.Body), open, await RemindedAsync(data, paper)));
                }
            }
        }

        return [.. waiting.OrderBy(w => w.Due ?? DateTimeOffset.MaxValue).ThenBy(w => w.Paper.State != PaperState.Returned).ThenBy(w => w.Paper.Year).ThenBy(w => w.Paper.Kind).ThenBy(w => w.Paper.Facts.Title, StringComparer.Ordinal)];
    }

    private static async Task<DateTimeOffset?> RemindedAsync(RegionData data, Paper paper) =>
        await data.HistoryAsync(new HistoryFilter(Act: RollupRoutes.RemindAct, Body: paper.Body, Most: 1)) is [var row] ? DataStore.Time(row.At) : null;
}
