using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Review;

public class ReviewTests
{
    /// <summary>A target that was handed in by its clerk and reported by its head, without a page: how papers get there has tests of its own.</summary>
    private static async Task<Paper> Reported(RegionSite site)
    {
        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = "219001", State = PaperState.Draft }));
        var paper = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(papers[0].Id)))!;
        paper = (await site.Store.WriteAsync(RegionSite.Region, data => data.MoveAsync(paper, PaperState.Submitted, Act.Submit.Tag(), "clerk", site.Clock.Now)))!;
        return (await site.Store.WriteAsync(RegionSite.Region, data => data.MoveAsync(paper, PaperState.DepartmentReview, Act.Report.Tag(), "head", site.Clock.Now)))!;
    }

    private static async Task<Paper> Now(RegionSite site, Paper paper) => (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!;

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_reviewer_returns_with_a_point_at_a_cell_the_clerk_mends_it_and_the_reviewer_sees_what_changed()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = await Reported(site);
        var path = PaperAddress.Of(RegionSite.Region, paper);
        using var reviewer = await site.SignedIn("department");
        Assert.Contains("四个维度", WebUtility.HtmlDecode(await reviewer.Page(path + "/review")));

        using var without = await reviewer.Post(path + "/review", path + "/review", ("act", "return"), ("revision", $"{paper.Revision}"));
        Assert.Contains("退回至少要有一条意见", await Text(without));
        using var raised = await reviewer.Post(path + "/review", path + "/opinions", ("path", "i1.target"), ("kind", "must"), ("text", "请量化"));
        Assert.Equal(HttpStatusCode.Redirect, raised.StatusCode);
        using var returned = await reviewer.Post(path + "/review", path + "/review", ("act", "return"), ("revision", $"{paper.Revision}"), ("note", "请修改后重报"));
        Assert.Equal(PaperState.Returned, (await Now(site, paper)).State);

        using var clerk = await site.SignedIn("clerk");
        using var saved = await clerk.Post("/sign-in", path + "/save", ("revision", $"{paper.Revision}"), (PostedFields.Prefix + "i1.target", "≥4321册"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var opinion = Assert.Single(await site.Store.ReadAsync(RegionSite.Region, data => data.OpinionsAsync(paper.Id)));
        Assert.Equal((Opinion.IsAnswered, "clerk"), (opinion.State, opinion.AnsweredBy));

        await site.Store.WriteAsync(RegionSite.Region, async data => await data.MoveAsync((await data.PaperAsync(paper.Id))!, PaperState.DepartmentReview, Act.Submit.Tag(), "clerk", site.Clock.Now));
        var page = WebUtility.HtmlDecode(await reviewer.Page(path + "/review"));
        Assert.Contains("[改]", page);
        Assert.Contains("≥4321册", page);
        Assert.Contains("只看有变化 1", page);

        using var closed = await reviewer.Post(path + "/review", path + "/opinions/1/close");
        using var passed = await reviewer.Post(path + "/review", path + "/review", ("act", "pass"), ("revision", "2"),
            ("grade.completeness", "优"), ("grade.relevance", "优"), ("grade.adequacy", "优"), ("grade.feasibility", "良"), ("grade", "良"));
        Assert.Equal(PaperState.FinanceReview, (await Now(site, paper)).State);
        var history = await site.Store.ReadAsync(RegionSite.Region, data => data.HistoryOfAsync(paper.Id));
        Assert.Equal("完整性优 相关性优 适当性优 可行性良 总评良", history[^1].Note);
    }

    [Fact]
    public async Task A_grade_for_the_whole_that_is_better_than_the_worst_part_needs_a_sentence()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = await Reported(site);
        var path = PaperAddress.Of(RegionSite.Region, paper);
        using var reviewer = await site.SignedIn("department");
        (string, string)[] grades = [("act", "pass"), ("revision", $"{paper.Revision}"), ("grade.completeness", "优"), ("grade.relevance", "优"), ("grade.adequacy", "中"), ("grade.feasibility", "优"), ("grade", "优")];

        using var refused = await reviewer.Post(path + "/review", path + "/review", grades);
        Assert.Contains("请写一句理由", await Text(refused));
        Assert.Equal(PaperState.DepartmentReview, (await Now(site, paper)).State);
        using var passed = await reviewer.Post(path + "/review", path + "/review", [.. grades, ("note", "已与单位协商")]);
        Assert.Equal(PaperState.FinanceReview, (await Now(site, paper)).State);
    }

    [Fact]
    public async Task A_reviewer_of_another_department_finds_no_such_paper_and_finance_cannot_raise_points_before_its_turn()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = await Reported(site);
        var path = PaperAddress.Of(RegionSite.Region, paper);
        using var other = await site.SignedIn("department2");
        using var page = await other.Get(path + "/review");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);

        using var finance = await site.SignedIn("finance");
        using var raised = await finance.Post(path + "/review", path + "/opinions", ("path", "i1.target"), ("kind", "must"), ("text", "请量化"));
        Assert.Equal(HttpStatusCode.Forbidden, raised.StatusCode);
        Assert.Empty(await site.Store.ReadAsync(RegionSite.Region, data => data.OpinionsAsync(paper.Id)));
    }

    [Fact]
    public async Task What_a_reviewer_has_opened_is_not_withdrawn()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = await Reported(site);
        var path = PaperAddress.Of(RegionSite.Region, paper);
        using var reviewer = await site.SignedIn("department");
        await reviewer.Page(path + "/review");

        using var head = await site.SignedIn("head");
        using var answer = await head.Post(path + "/review", path + "/act/withdraw", ("revision", $"{paper.Revision}"));
        Assert.Contains("审核人已经打开", await Text(answer));
    }

    [Fact]
    public async Task Two_who_judge_at_once_judge_once()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = await Reported(site);
        var path = PaperAddress.Of(RegionSite.Region, paper);
        using var reviewer = await site.SignedIn("department");
        (string, string)[] grades = [("act", "pass"), ("revision", $"{paper.Revision}"), .. new[] { "grade.completeness", "grade.relevance", "grade.adequacy", "grade.feasibility", "grade" }.Select(g => (g, "优"))];
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => reviewer.Post(path + "/review", path + "/review", grades)));

        var history = await site.Store.ReadAsync(RegionSite.Region, data => data.HistoryOfAsync(paper.Id));
        Assert.Single(history, h => h.Act == "pass");
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
    }
}
