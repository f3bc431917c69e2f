using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.SelfEvaluation;

/// <summary>P12, as a clerk uses it: opened from the approved target, completion in, score out.</summary>
public class SelfEvaluationTests
{
    private const int Year = 2025;
    private const string Project = "N00000104";

    private static string Address(string project = Project) => PaperAddress.Of(RegionSite.Region, PaperKind.SelfEvaluation, Year, project);

    private static async Task<Paper> Stored(RegionSite site, string project = Project) =>
        (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(PaperId.Of(PaperKind.SelfEvaluation, Year, project))))!;

    private static (string, string)[] Fields(long revision, params (string Path, string Text)[] fields) =>
        [("revision", $"{revision}"), .. fields.Select(f => (PostedFields.Prefix + f.Path, f.Text))];

    private static async Task<(RegionSite Site, Visitor Clerk)> OpenedAsync()
    {
        var site = await RegionSite.StartAsync();
        var clerk = await site.SignedIn("clerk");
        using var answer = await clerk.Post(Address() + "/edit", Address() + "/open");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (site, clerk);
    }

    [Fact]
    public async Task A_clerk_opens_it_from_the_approved_target_once()
    {
        var (site, clerk) = await OpenedAsync();
        await using var _ = site;
        using var __ = clerk;
        using var again = await clerk.Post("/sign-in", Address() + "/open");

        var paper = await Stored(site);
        Assert.Equal((1L, "45.00", "≥48场", "24"), (paper.Revision, paper.Content!["funds.total.initial"], paper.Content["i1.target"], paper.Content["i1.weight"]));
        Assert.Null(paper.Content["i1.actual"]);
        var page = WebUtility.HtmlDecode(await clerk.Page(Address() + "/edit"));
        Assert.Contains("≥48场", page);
        Assert.DoesNotContain("name=\"c.i1.target\"", page);
        Assert.Contains("name=\"c.i1.actual\"", page);
        Assert.Contains("支付记录 5 笔，共 44.10 万元", page);
    }

    /// <summary>44.10 ÷ 45.00 = 98.00 %, 9.80 points; 40 of ≥48 场 is 83.33 % of 24 points, 20.00; 930 of ≥900 户 30.00; 95 % of ≥90 % 10.00, lowered to 9.50.</summary>
    [Fact]
    public async Task Scores_are_filled_in_when_asked_for_and_only_where_they_are_blank()
    {
        var (site, clerk) = await OpenedAsync();
        await using var _ = site;
        using var __ = clerk;
        using var saved = await clerk.Post(Address() + "/edit", Address() + "/save", Fields(
            1, ("funds.total.adjusted", "45.00"), ("funds.total.executed", "44.10"), ("i1.actual", "40场"), ("i5.actual", "930户"), ("i6.actual", "95%"), ("i6.score", "9.50")));
        Assert.Null((await Stored(site)).Content!["i1.score"]);

        using var filled = await clerk.Post(Address() + "/edit", Address() + "/prefill", Fields(2));

        var content = (await Stored(site)).Content!;
        Assert.Equal(("20.00", "30.00", "9.50", "9.80", "98.00"), (content["i1.score"], content["i5.score"], content["i6.score"], content["funds.total.score"], content["funds.total.rate"]));
        var working = WebUtility.HtmlDecode(await clerk.Page(Address() + "/working"));
        Assert.Contains("完成值 40场 ÷ 目标值 48场 × 分值 24.00 = 20.00", working);
        Assert.Contains("id=\"i1\"", working);
    }

    [Fact]
    public async Task Points_that_were_lost_ask_for_a_reason_before_it_is_handed_in()
    {
        var (site, clerk) = await OpenedAsync();
        await using var _ = site;
        using var __ = clerk;
        using var saved = await clerk.Post(Address() + "/edit", Address() + "/save", Fields(
            1, ("funds.total.adjusted", "45.00"), ("funds.total.executed", "44.10"), ("i1.actual", "40场"), ("i5.actual", "930户"), ("i6.actual", "95%"), ("goals.achieved", "举办少儿读书会四十场。")));
        using var filled = await clerk.Post(Address() + "/edit", Address() + "/prefill", Fields(2));

        var page = WebUtility.HtmlDecode(await clerk.Page(Address() + "/edit"));
        Assert.Contains("没有填写偏差原因和改进措施", page);
        using var refused = await clerk.Post(Address() + "/edit", Address() + "/act/submit", ("revision", "3"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(PaperState.Draft, (await Stored(site)).State);
    }

    [Fact]
    public async Task A_target_that_was_lowered_after_approval_is_shown_with_both_values()
    {
        var (site, clerk) = await OpenedAsync();
        await using var _ = site;
        using var __ = clerk;
        using var saved = await clerk.Post(Address() + "/edit", Address() + "/save", Fields(1, ("i1.target", "≥40场")));

        var page = WebUtility.HtmlDecode(await clerk.Page(Address() + "/edit"));

        Assert.Contains("“少儿读书会场次”的指标值批复为“≥48场”，自评为“≥40场”", page);
    }

    [Fact]
    public async Task A_completion_in_another_unit_is_not_scored_and_says_why()
    {
        var (site, clerk) = await OpenedAsync();
        await using var _ = site;
        using var __ = clerk;
        using var saved = await clerk.Post(Address() + "/edit", Address() + "/save", Fields(1, ("i1.actual", "37.20天")));
        using var filled = await clerk.Post(Address() + "/edit", Address() + "/prefill", Fields(2));

        Assert.Null((await Stored(site)).Content!["i1.score"]);
        Assert.Contains("单位不同", WebUtility.HtmlDecode(await clerk.Page(Address() + "/working")));
    }

    [Fact]
    public async Task A_project_without_an_approved_target_cannot_be_evaluated_and_another_units_is_not_there()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var next = PaperAddress.Of(RegionSite.Region, PaperKind.SelfEvaluation, site.NextYear, "N00000001");
        var draft = (await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = site.NextYear, Body = "219001" })))[0];
        Assert.Contains("没有批复的绩效目标", WebUtility.HtmlDecode(await clerk.Page(PaperAddress.Of(RegionSite.Region, PaperKind.SelfEvaluation, site.NextYear, draft.Project) + "/edit")));

        using var refused = await clerk.Post("/sign-in", PaperAddress.Of(RegionSite.Region, PaperKind.SelfEvaluation, site.NextYear, draft.Project) + "/open");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var stranger = await site.SignedIn("clerk3");
        using var hidden = await stranger.Get(Address() + "/edit");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task The_list_of_a_department_shows_what_was_filled_in_beside_what_is_due_and_drafts_as_not_reported()
    {
        await using var site = await RegionSite.StartAsync();
        using var department = await site.SignedIn("department");
        var page = WebUtility.HtmlDecode(await department.Page($"/w/{RegionSite.Region}/{Year}/evaluations"));

        // 12.00＋13.06＋10.00＋8.00＋5.00＋20.00＋9.78＋10.00＝87.84, and 171.36 ÷ 180.00 × 10 = 9.52.
        Assert.Contains("97.36", page);
        Assert.Contains("应评 4 个项目，已开 2 个", page);
        Assert.DoesNotContain("班级图书角更新", page);
        using var clerk = await site.SignedIn("clerk2");
        Assert.Contains("应评 1 个项目，已开 1 个", WebUtility.HtmlDecode(await clerk.Page($"/w/{RegionSite.Region}/{Year}/evaluations")));
    }

    [Fact]
    public async Task A_batch_moves_on_what_can_be_moved_and_says_of_the_others_why_not()
    {
        await using var site = await RegionSite.StartAsync();
        using var department = await site.SignedIn("department");
        var list = $"/w/{RegionSite.Region}/{Year}/evaluations";
        var batch = $"/w/{RegionSite.Region}/batch";
        (string, string)[] papers = [.. new[] { "N00000101", "N00000102", "N00000105" }.Select(p => ("paper", PaperId.Of(PaperKind.SelfEvaluation, Year, p)))];
        using var preview = await department.Post(list, batch, [("act", "pass"), ("back", list), .. papers]);
        var page = WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        // What the department may not see is not there; what it never opened has to be ticked.
        Assert.Contains("可办 1 件，不可办 1 件", page);
        Assert.Contains("现在是“批复”，不能通过", page);
        Assert.Contains("从未打开过", page);
        Assert.DoesNotContain(" checked", page);
        Assert.Equal(PaperState.DepartmentReview, (await Stored(site, "N00000102")).State);

        using var done = await department.Submit(page, batch, ("paper", PaperId.Of(PaperKind.SelfEvaluation, Year, "N00000102")), ("paper", PaperId.Of(PaperKind.SelfEvaluation, Year, "N00000101")), ("do", "1"));

        Assert.Contains("办好 1 件，未办 1 件", WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(PaperState.FinanceReview, (await Stored(site, "N00000102")).State);
    }
}
