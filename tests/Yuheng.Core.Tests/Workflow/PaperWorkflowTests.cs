using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Core.Tests.Workflow;

public class PaperWorkflowTests
{
    private const string Unit = "219001";

    private static Actor Actor(Role role, string body = Unit, string? account = null) => new(account ?? role.Tag(), role.Word(), [new Duty(role, body)]);

    private static PaperStanding At(PaperState state, PaperKind kind = PaperKind.Target) => new(kind, Unit, 2026, state);

    [Fact]
    public void A_project_goes_from_draft_through_every_review_into_the_library_the_budget_and_to_its_end()
    {
        var way = new[]
        {
            (Act.Submit, Role.Clerk), (Act.Report, Role.UnitHead), (Act.Pass, Role.DepartmentReviewer), (Act.Pass, Role.FinanceReviewer),
            (Act.Budget, Role.FinanceReviewer), (Act.Execute, Role.FinanceReviewer), (Act.CarryOver, Role.DepartmentReviewer), (Act.End, Role.DepartmentReviewer),
        };
        var paper = At(PaperState.Draft, PaperKind.Project);
        var words = new List<string>();
        foreach (var (act, role) in way)
        {
            paper = paper with { State = PaperWorkflow.Next(paper, act, Actor(role, role is Role.FinanceReviewer ? "" : role is Role.DepartmentReviewer ? "219" : Unit)).Value!.To };
            words.Add(paper.State.Word(paper.Kind));
        }

        Assert.Equal(["申报", "部门审核", "财政审核", "入库", "列入预算", "执行", "结转", "结束"], words);
    }

    [Theory]
    [InlineData(Role.UnitHead, "219001")]
    [InlineData(Role.Clerk, "219002")]
    [InlineData(Role.Auditor, "")]
    [InlineData(Role.Administrator, "")]
    [InlineData(Role.FinanceReviewer, "")]
    public void Only_the_clerk_of_the_unit_hands_in(Role role, string body) =>
        Assert.Equal("not-allowed", PaperWorkflow.Next(At(PaperState.Draft), Act.Submit, Actor(role, body)).Refusal!.Code);

    [Fact]
    public void What_is_done_twice_is_refused_the_second_time() =>
        Assert.Equal("wrong-state", PaperWorkflow.Next(At(PaperState.Submitted), Act.Submit, Actor(Role.Clerk)).Refusal!.Code);

    [Fact]
    public void Errors_and_warnings_without_a_sentence_and_open_points_keep_a_paper_from_being_handed_in()
    {
        var paper = At(PaperState.Returned);

        Assert.Contains("2 处错误", PaperWorkflow.Next(paper with { Errors = 2 }, Act.Submit, Actor(Role.Clerk)).Refusal!.Message);
        Assert.Contains("1 处警告", PaperWorkflow.Next(paper with { UnansweredWarnings = 1 }, Act.Submit, Actor(Role.Clerk)).Refusal!.Message);
        Assert.Contains("3 条必改", PaperWorkflow.Next(paper with { UnansweredPoints = 3 }, Act.Submit, Actor(Role.Clerk)).Refusal!.Message);
        Assert.Equal(PaperState.Submitted, PaperWorkflow.Next(paper, Act.Submit, Actor(Role.Clerk)).Value!.To);
    }

    [Fact]
    public void Nobody_passes_what_the_same_account_handed_in()
    {
        var both = new Actor("one", "一人", [new Duty(Role.Clerk, Unit), new Duty(Role.UnitHead, Unit)]);

        Assert.Equal("same-person", PaperWorkflow.Next(At(PaperState.Submitted) with { HandedInBy = "one" }, Act.Report, both).Refusal!.Code);
    }

    [Fact]
    public void Returning_needs_a_point_and_passing_none_that_is_open()
    {
        var paper = At(PaperState.DepartmentReview);
        var reviewer = Actor(Role.DepartmentReviewer, "219");

        Assert.Equal("no-point", PaperWorkflow.Next(paper, Act.Return, reviewer).Refusal!.Code);
        Assert.Equal(PaperState.Returned, PaperWorkflow.Next(paper with { OpenPoints = 1 }, Act.Return, reviewer).Value!.To);
        Assert.Equal("open-points", PaperWorkflow.Next(paper with { OpenPoints = 1 }, Act.Pass, reviewer).Refusal!.Code);
    }

    [Fact]
    public void What_the_next_one_has_opened_is_not_withdrawn() =>
        Assert.Equal("was-opened", PaperWorkflow.Next(At(PaperState.DepartmentReview) with { WasOpened = true }, Act.Withdraw, Actor(Role.UnitHead)).Refusal!.Code);

    [Fact]
    public void A_target_is_never_put_into_a_budget() =>
        Assert.Equal("wrong-state", PaperWorkflow.Next(At(PaperState.Approved), Act.Budget, Actor(Role.FinanceReviewer, "")).Refusal!.Code);

    [Fact]
    public void A_department_sees_what_was_reported_and_no_drafts()
    {
        var reviewer = Actor(Role.DepartmentReviewer, "219");

        Assert.False(reviewer.Sees(Unit, 2026, PaperState.Draft));
        Assert.True(reviewer.Sees(Unit, 2026, PaperState.DepartmentReview));
        Assert.False(reviewer.Sees("205001", 2026, PaperState.DepartmentReview));
        Assert.False(Actor(Role.Administrator, "").Sees(Unit, 2026, PaperState.Approved));
    }

    [Fact]
    public void A_duty_ends_with_its_last_year()
    {
        var duty = new Duty(Role.Clerk, Unit, 2024, 2025);

        Assert.True(duty.Covers(Unit, 2025));
        Assert.False(duty.Covers(Unit, 2026));
        Assert.False(duty.Covers(Unit, 2023));
    }
}
