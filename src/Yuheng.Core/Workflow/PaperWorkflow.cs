using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Workflow;

/// <summary>Where a paper stands when somebody wants to move it on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Body">The code of its body.</param>
/// <param name="Year">Its year.</param>
/// <param name="State">Its state.</param>
public sealed record PaperStanding(PaperKind Kind, string Body, int Year, PaperState State)
{
    /// <summary>The account that handed it in last; null where nobody has.</summary>
    public string? HandedInBy { get; init; }

    /// <summary>Whether somebody of the next level has opened it since.</summary>
    public bool WasOpened { get; init; }

    /// <summary>How many findings of severity error it has.</summary>
    public int Errors { get; init; }

    /// <summary>How many warnings have no sentence beside them.</summary>
    public int UnansweredWarnings { get; init; }

    /// <summary>How many points that must be mended have neither been mended nor answered.</summary>
    public int UnansweredPoints { get; init; }

    /// <summary>How many points a reviewer has left open.</summary>
    public int OpenPoints { get; init; }
}

/// <summary>A transition: a state, who may do what there, and what comes of it.</summary>
/// <param name="From">The state.</param>
/// <param name="Act">The act.</param>
/// <param name="Role">Who may.</param>
/// <param name="To">The state after it.</param>
/// <param name="OfProjects">Whether it is for projects of the library only.</param>
public sealed record Transition(PaperState From, Act Act, Role Role, PaperState To, bool OfProjects = false);

/// <summary>
/// How papers move: 草稿 → 申报 → 部门审核 → 财政审核 → 批复 (of a project 入库 → 列入预算 → 执行 → 结转, 结束 or 终止), with 退回 from every review.
/// Pure: the same request in the same state gives the same answer, a new state or a refusal.
/// </summary>
public static class PaperWorkflow
{
    /// <summary>All transitions.</summary>
    public static IReadOnlyList<Transition> Transitions { get; } =
    [
        new(PaperState.Draft, Act.Submit, Role.Clerk, PaperState.Submitted),
        new(PaperState.Returned, Act.Submit, Role.Clerk, PaperState.Submitted),
        new(PaperState.Submitted, Act.Withdraw, Role.Clerk, PaperState.Draft),
        new(PaperState.Submitted, Act.Report, Role.UnitHead, PaperState.DepartmentReview),
        new(PaperState.Submitted, Act.Return, Role.UnitHead, PaperState.Returned),
        new(PaperState.DepartmentReview, Act.Withdraw, Role.UnitHead, PaperState.Submitted),
        new(PaperState.DepartmentReview, Act.Pass, Role.DepartmentReviewer, PaperState.FinanceReview),
        new(PaperState.DepartmentReview, Act.Return, Role.DepartmentReviewer, PaperState.Returned),
        new(PaperState.DepartmentReview, Act.Reject, Role.DepartmentReviewer, PaperState.Rejected),
        new(PaperState.FinanceReview, Act.Withdraw, Role.DepartmentReviewer, PaperState.DepartmentReview),
        new(PaperState.FinanceReview, Act.Pass, Role.FinanceReviewer, PaperState.Approved),
        new(PaperState.FinanceReview, Act.Return, Role.FinanceReviewer, PaperState.Returned),
        new(PaperState.FinanceReview, Act.Reject, Role.FinanceReviewer, PaperState.Rejected),
        new(PaperState.Approved, Act.Adjust, Role.Clerk, PaperState.Draft),
        new(PaperState.Published, Act.Adjust, Role.Clerk, PaperState.Draft),
        new(PaperState.Approved, Act.Publish, Role.DepartmentReviewer, PaperState.Published),
        new(PaperState.Approved, Act.Budget, Role.FinanceReviewer, PaperState.Budgeted, OfProjects: true),
        new(PaperState.Budgeted, Act.Execute, Role.FinanceReviewer, PaperState.Executing, OfProjects: true),
        new(PaperState.Executing, Act.CarryOver, Role.DepartmentReviewer, PaperState.CarriedOver, OfProjects: true),
        new(PaperState.CarriedOver, Act.Execute, Role.FinanceReviewer, PaperState.Executing, OfProjects: true),
        new(PaperState.Executing, Act.End, Role.DepartmentReviewer, PaperState.Ended, OfProjects: true),
        new(PaperState.CarriedOver, Act.End, Role.DepartmentReviewer, PaperState.Ended, OfProjects: true),
        new(PaperState.Approved, Act.Terminate, Role.DepartmentReviewer, PaperState.Terminated, OfProjects: true),
        new(PaperState.Budgeted, Act.Terminate, Role.DepartmentReviewer, PaperState.Terminated, OfProjects: true),
        new(PaperState.Executing, Act.Terminate, Role.DepartmentReviewer, PaperState.Terminated, OfProjects: true),
    ];

    /// <summary>The acts that an actor may try on a paper, by the table alone.</summary>
    public static IEnumerable<Act> Open(PaperStanding paper, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(actor);
        return Transitions.Where(t => Fits(t, paper) && actor.Is(t.Role, paper.Body, paper.Year)).Select(t => t.Act).Distinct();
    }

    /// <summary>What becomes of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="act">What is to be done.</param>
    /// <param name="actor">Who wants to.</param>
    /// <returns>The transition, or why it is refused: <c>wrong-state</c>, <c>not-allowed</c>, <c>same-person</c>, <c>has-errors</c>, <c>unanswered</c>, <c>was-opened</c>, <c>no-point</c>, <c>open-points</c>.</returns>
    public static Outcome<Transition> Next(PaperStanding paper, Act act, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(actor);
        var possible = Transitions.Where(t => t.Act == act && Fits(t, paper)).ToList();
        if (possible.Count == 0)
        {
            return Refused(paper, "wrong-state", $"现在是“{paper.State.Word(paper.Kind)}”，不能{act.Word()}；请刷新页面看最新状态。");
        }

        if (possible.Find(t => actor.Is(t.Role, paper.Body, paper.Year)) is not { } transition)
        {
            return Refused(paper, "not-allowed", $"{act.Word()}要由{string.Join('、', possible.Select(t => t.Role.Word()).Distinct())}来做。");
        }

        return act switch
        {
            Act.Submit when paper.Errors > 0 => Refused(paper, "has-errors", $"还有 {paper.Errors} 处错误，改正后才能提交。"),
            Act.Submit when paper.UnansweredWarnings > 0 => Refused(paper, "unanswered", $"还有 {paper.UnansweredWarnings} 处警告没有说明；请改正，或各写一句说明，审核人会看到。"),
            Act.Submit when paper.UnansweredPoints > 0 => Refused(paper, "unanswered", $"还有 {paper.UnansweredPoints} 条必改意见没有处理；请修改该处，或写一句说明。"),
            Act.Report or Act.Pass when paper.HandedInBy == actor.Account => Refused(paper, "same-person", "填报和审核不能是同一个账号；请由另一人审核。"),
            Act.Pass when paper.OpenPoints > 0 => Refused(paper, "open-points", $"还有 {paper.OpenPoints} 条意见没有了结；请认可或退回。"),
            Act.Return when paper.OpenPoints == 0 => Refused(paper, "no-point", "退回至少要有一条意见，写明哪一格、改什么。"),
            Act.Withdraw when paper.WasOpened => Refused(paper, "was-opened", "审核人已经打开，不能撤回；请联系审核人退回。"),
            _ => transition,
        };
    }

    private static bool Fits(Transition transition, PaperStanding paper) =>
        transition.From == paper.State && (!transition.OfProjects || paper.Kind == PaperKind.Project)
        && !(transition.Act == Act.Publish && paper.Kind == PaperKind.Project);

    private static Refusal Refused(PaperStanding paper, string code, string message) => new(code, paper.Kind.Word(), Place.None, message);
}
