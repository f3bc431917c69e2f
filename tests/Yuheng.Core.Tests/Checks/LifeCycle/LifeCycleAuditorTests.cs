using Yuheng.Core.Checks;
using Yuheng.Core.Checks.LifeCycle;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;

namespace Yuheng.Core.Tests.Checks.LifeCycle;

/// <summary>Papers beside what was approved, paid and decided.</summary>
public class LifeCycleAuditorTests
{
    private static readonly Profile s_profile = RegionProfiles.Shipped.Find("shanghai", 2025)!;
    private static readonly FormHead s_target = new(PaperKind.Target, "shanghai-target-with-cost", "申报表", 2025, AmountUnit.Yuan);

    private static PaperContent Content(params (string Path, string? Text)[] cells) => PaperContent.Empty.With(cells.Select(c => KeyValuePair.Create(c.Path, c.Text)));

    private static PaperContent Target { get; } = Content(
        ("project.name", "社区图书馆流动服务"), ("goals.annual", "开放流动服务点。"), ("funds.annual", "1,800,000.00"), ("funds.appropriation", "1,800,000.00"),
        ("i1.level1", "产出指标"), ("i1.level2", "数量指标"), ("i1.name", "开放场次"), ("i1.target", "≥240场"), ("i1.weight", "50"),
        ("i3.level1", "效益指标"), ("i3.level2", "社会效益指标"), ("i3.name", "服务人次"), ("i3.target", "≥60000人次"), ("i3.weight", "40"), ("last.i", "3"));

    private static (Audit Audit, EnteredForm Entered) Check(PaperKind kind, PaperContent content, ProjectBackground background)
    {
        var entered = EnteredForm.Of(content, new FormHead(kind, "", "表", 2025, AmountUnit.TenThousandYuan));
        return (LifeCycleAuditor.Check(entered, ProjectRecord.From(entered.Form), s_profile, background), entered);
    }

    private static List<(string Code, Severity Severity, string? Path)> Said(PaperKind kind, PaperContent content, ProjectBackground background)
    {
        var (audit, entered) = Check(kind, content, background);
        return [.. audit.Findings.Select(f => (f.Code, f.Severity, entered.Places.PathAt(f.Place)))];
    }

    private static ProjectBackground Approved => new() { Approved = ApprovedTarget.Of(Target, s_target) };

    [Fact]
    public void A_self_evaluation_is_opened_with_the_words_numbers_and_amounts_of_the_target_and_blank_results()
    {
        var opened = OpenedPaper.SelfEvaluation(Target, s_target, AmountUnit.TenThousandYuan, s_profile);

        Assert.Equal(("180.00", "10", "100", "开放流动服务点。"), (opened["funds.total.initial"], opened["funds.total.weight"], opened["total.weight"], opened["goals.expected"]));
        Assert.Equal(["i1", "i3"], opened.Rows('i'));
        Assert.Equal(("≥60000人次", "40"), (opened["i3.target"], opened["i3.weight"]));
        Assert.Equal("i4", opened.NextRow('i'));
        Assert.All(["funds.total.adjusted", "funds.total.executed", "i1.actual", "i1.score", "goals.achieved"], path => Assert.Null(opened[path]));
        Assert.Equal([], Said(PaperKind.SelfEvaluation, opened, Approved));
    }

    [Fact]
    public void An_evaluation_that_lowers_adds_or_drops_an_indicator_says_so_at_its_cell()
    {
        var opened = OpenedPaper.SelfEvaluation(Target, s_target, AmountUnit.TenThousandYuan, s_profile);

        Assert.Equal([("SE-14", Severity.Error, "i1.target")], Said(PaperKind.SelfEvaluation, opened.With("i1.target", "≥200场"), Approved));
        Assert.Equal([("SE-14", Severity.Error, "i4.name")], Said(PaperKind.SelfEvaluation, opened.With("i4.name", "活动次数"), Approved).Where(s => s.Code == "SE-14"));
        Assert.Equal([("SE-14", Severity.Error, "i1.weight"), ("SE-14", Severity.Error, "i3.weight")], Said(PaperKind.SelfEvaluation, opened.With([new("i1.weight", "60"), new("i3.weight", "30")]), Approved));
        var (audit, _) = Check(PaperKind.SelfEvaluation, opened.Without("i3"), Approved);
        Assert.Contains("“服务人次”（指标值“≥60000人次”）自评表中没有", Assert.Single(audit.Findings).Message);
    }

    [Fact]
    public void The_same_indicators_under_other_numbers_are_the_same()
    {
        var opened = Content(("i1.name", "服务人次"), ("i1.target", "≥60,000人次"), ("i2.name", "开放场次"), ("i2.target", "≥240场"));

        Assert.Equal([], Said(PaperKind.SelfEvaluation, opened, Approved));
    }

    [Fact]
    public void Without_an_approved_target_it_is_not_known_whether_the_indicators_are_those()
    {
        var (audit, _) = Check(PaperKind.SelfEvaluation, Content(("i1.name", "开放场次")), new ProjectBackground());

        Assert.Empty(audit.Findings);
        Assert.Equal("SE-14", Assert.Single(audit.Insufficient).Code);
    }

    [Fact]
    public void An_adjusted_target_is_asked_why_at_each_row_and_field_that_differs_from_what_was_approved()
    {
        Assert.Equal([], Said(PaperKind.Target, Target, Approved));
        Assert.Equal([], Said(PaperKind.Target, Target.With([new("i1.order", "2"), new("i3.order", "1")]), Approved));
        Assert.Equal([("PT-17", Severity.Warning, "i1.name")], Said(PaperKind.Target, Target.With([new("i1.target", "≥200场"), new("i1.weight", "40")]), Approved));
        Assert.Equal([("PT-17", Severity.Warning, "i3.name")], Said(PaperKind.Target, Target.Without("i3"), Approved));
        Assert.Equal([("PT-17", Severity.Warning, "i4.name")], Said(PaperKind.Target, Target.With("i4.name", "活动次数"), Approved));
        Assert.Equal([("PT-17", Severity.Warning, "goals.annual")], Said(PaperKind.Target, Target.With("goals.annual", "开放流动服务点，更新图书。"), Approved));
    }

    /// <summary>1,800,000 less 20 % is 1,440,000: then, and with no target changed, it is asked why the targets stay.</summary>
    [Theory]
    [InlineData("1,440,000.00", "≥240场", true)]
    [InlineData("1,440,000.01", "≥240场", false)]
    [InlineData("1,440,000.00", "≥200场", false)]
    public void Money_that_changed_by_a_fifth_while_no_target_did_is_said(string annual, string target, bool fires)
    {
        var content = Target.With([new("funds.annual", annual), new("i1.target", target)]);
        var entered = EnteredForm.Of(content, s_target);
        var audit = LifeCycleAuditor.Check(entered, ProjectRecord.From(entered.Form), s_profile, Approved);
        Assert.Equal(fires, audit.Findings.Any(f => f.Message.Contains("指标值却一条未改", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_an_approved_target_has_answered_is_not_asked_of_its_self_evaluation_again()
    {
        var opened = OpenedPaper.SelfEvaluation(Target, s_target, AmountUnit.TenThousandYuan, s_profile);
        var head = new FormHead(PaperKind.SelfEvaluation, "", "自评表", 2025, AmountUnit.TenThousandYuan);
        Assert.Contains(CheckedPaper.Of(opened, head, s_profile).Findings, f => f.Code.StartsWith("PT-", StringComparison.Ordinal));
        Assert.DoesNotContain(CheckedPaper.Of(opened, head, s_profile, Approved).Findings, f => f.Code.StartsWith("PT-", StringComparison.Ordinal));
        Assert.Contains(CheckedPaper.Of(opened.With("i1.target", "≥200场"), head, s_profile, Approved).Findings, f => f.Code == "SE-14");
    }

    private static PaperContent Monitored(string executed, string actual, params (string Path, string? Text)[] more) =>
        OpenedPaper.Monitoring(Target, s_target, AmountUnit.TenThousandYuan).With(
        [
            new("funds.total.executed", executed), new("i1.actual", actual), new("i3.actual", "40000人次"),
            .. more.Select(c => KeyValuePair.Create(c.Path, c.Text)),
        ]);

    /// <summary>27.00 of 180.00 万元 is 15.00 %, 43.33 points behind; 104.00 is 57.78 %. Work: 150 of 240 (62.50 %) × 50 and 40000 of 60000 (66.67 %) × 40 is 64.35 %.</summary>
    [Fact]
    public void Money_that_lags_and_lags_behind_the_work_is_found_at_its_cells()
    {
        Assert.Equal(
            [("EX-01", Severity.Warning, "funds.total.executed"), ("EX-02", Severity.Warning, "funds.total.rate")], Said(PaperKind.Monitoring, Monitored("27.00", "150场"), Approved));
        Assert.Equal([], Said(PaperKind.Monitoring, Monitored("104.00", "150场"), Approved));
    }

    [Fact]
    public void Where_the_form_is_blank_the_records_of_payments_tell()
    {
        Assert.Equal([], Said(PaperKind.Monitoring, Monitored(" ", "150场"), Approved with { PaidByJuly = 1_040_000m }));
        var (audit, _) = Check(PaperKind.Monitoring, Monitored(" ", "150场"), Approved);
        Assert.Equal(["EX-01", "EX-02"], audit.Insufficient.Select(i => i.Code).Order());
    }

    [Fact]
    public void An_indicator_without_data_is_named() =>
        Assert.Equal([("EX-03", Severity.Warning, "i1.actual")], Said(PaperKind.Monitoring, Monitored("104.00", " "), Approved));

    /// <summary>Due by July are 58.33 %, less a tenth 52.50 %: 126.00 of 240 场. 126 is fine, 125 is not.</summary>
    [Theory]
    [InlineData("126场", null, null, null, false)]
    [InlineData("125场", null, null, null, true)]
    [InlineData("125场", "是", "经费", null, true)]
    [InlineData("125场", "是", "场地维修推迟了四个月，九月起每周加开两场", null, false)]
    [InlineData("125场", null, "场地维修推迟了四个月，九月起每周加开两场", null, true)]
    [InlineData("200场", null, null, "有可能", true)]
    [InlineData("200场", null, null, "确定能", false)]
    public void What_lags_or_is_not_certain_needs_a_cause_and_a_measure(string actual, string? tick, string? reason, string? likelihood, bool fires)
    {
        var said = Said(PaperKind.Monitoring, Monitored("104.00", actual, ("i1.causes.funds", tick), ("i1.deviation", reason), ("i1.likelihood", likelihood)), Approved);

        Assert.Equal(fires ? [("EX-04", Severity.Error, "i1.deviation")] : [], said);
    }

    [Fact]
    public void What_cannot_be_reached_is_dealt_with_within_thirty_days_of_the_report()
    {
        var content = Monitored("104.00", "150场", ("i1.likelihood", "完全不可能"), ("i1.causes.other", "是"), ("i1.deviation", "场地全年维修，申请调减为一百六十场"));
        var reported = Approved with { Reported = new DateOnly(2025, 8, 20) };

        Assert.Empty(Said(PaperKind.Monitoring, content, reported with { Today = new DateOnly(2025, 9, 19) }));
        Assert.Equal([("EX-05", Severity.Warning, "i1.likelihood")], Said(PaperKind.Monitoring, content, reported with { Today = new DateOnly(2025, 9, 20) }));
        Assert.Empty(Said(PaperKind.Monitoring, content, reported with { Today = new DateOnly(2025, 9, 20), Adjusted = new DateOnly(2025, 9, 1) }));
        Assert.Contains(Check(PaperKind.Monitoring, content, Approved).Audit.Insufficient, i => i.Code == "EX-05");
    }
}
