using System.Globalization;
using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.Overview;

public class OverviewTests
{
    private static Task<List<Paper>> Drafts(RegionSite site, string body) => site.Store.ReadAsync(
        RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = body, State = PaperState.Draft }));

    private static async Task<Paper> Move(RegionSite site, Paper paper, PaperState state, Act act, string account) =>
        (await site.Store.WriteAsync(RegionSite.Region, async data => await data.MoveAsync((await data.PaperAsync(paper.Id))!, state, act.Tag(), account, site.Clock.Now)))!;

    /// <summary>What a file of the matrix has for a body in a column.</summary>
    private static decimal Cell(string csv, string body, string heading)
    {
        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        return decimal.Parse(lines.Single(line => line[0] == body)[Array.IndexOf(lines[0], heading)], CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task What_waits_moves_with_the_paper_from_the_clerk_to_the_head_to_the_department_to_finance()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = (await Drafts(site, "219001"))[0];
        var edit = $"/p/{paper.Project}/target/edit";
        var review = $"/p/{paper.Project}/target/review";
        var way = new (string Account, string Path, PaperState Then, Act Act)[]
        {
            ("clerk", edit, PaperState.Submitted, Act.Submit), ("head", review, PaperState.DepartmentReview, Act.Report),
            ("department", review, PaperState.FinanceReview, Act.Pass), ("finance", review, PaperState.Approved, Act.Pass),
        };
        foreach (var (account, path, then, act) in way)
        {
            foreach (var (other, _, _, _) in way)
            {
                using var visitor = await site.SignedIn(other);
                Assert.Equal(other == account, (await visitor.Page("/w/")).Contains(path, StringComparison.Ordinal));
            }

            await Move(site, paper, then, act, account);
        }
    }

    [Fact]
    public async Task What_is_due_stands_first_and_says_how_long()
    {
        await using var site = await RegionSite.StartAsync();
        var clock = site.Clock.Now;
        await site.Store.WriteAsync(RegionSite.Region, async data =>
        {
            await data.PutDeadlineAsync(new Deadline(site.NextYear, "target", "", DataStore.Written(clock.AddDays(-2).AddHours(-1))), "admin", clock);
            await data.PutDeadlineAsync(new Deadline(site.NextYear, "target", "219002", DataStore.Written(clock.AddDays(2).AddHours(1)), "系统故障"), "admin", clock);
            return true;
        });
        using var clerk = await site.SignedIn("clerk");
        using var extended = await site.SignedIn("clerk2");

        Assert.Contains("逾期 2 天", WebUtility.HtmlDecode(await clerk.Page("/w/")));
        var page = WebUtility.HtmlDecode(await extended.Page("/w/"));
        Assert.Contains("剩 2 天", page);
        Assert.DoesNotContain("逾期", page);
    }

    [Fact]
    public async Task The_matrix_counts_what_stands_where_and_adds_up_only_what_was_reported()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = (await Drafts(site, "219001"))[0];
        using var reviewer = await site.SignedIn("department");
        var path = $"/w/{RegionSite.Region}/{site.NextYear}/rollup.csv";
        var before = await reviewer.Page(path);
        Assert.DoesNotContain("区第一实验小学", before);
        var (drafts, amount) = (Cell(before, "219001", "绩效目标草稿"), Cell(before, "219001", "绩效目标已报金额（元）"));

        await Move(site, paper, PaperState.Submitted, Act.Submit, "clerk");
        await Move(site, paper, PaperState.DepartmentReview, Act.Report, "head");

        var after = await reviewer.Page(path);
        Assert.Equal((drafts - 1, 1m, amount + (paper.Facts.Amount!.Value / 100m)), (Cell(after, "219001", "绩效目标草稿"), Cell(after, "219001", "绩效目标审核中"), Cell(after, "219001", "绩效目标已报金额（元）")));
        // All of them together are what the department has.
        Assert.Equal(Cell(after, "219", "绩效目标件数"), Cell(after, "", "绩效目标件数"));
        // The most pressing state stands in the matrix: what is still a draft.
        var page = WebUtility.HtmlDecode(await reviewer.Page($"/w/{RegionSite.Region}/{site.NextYear}/rollup"));
        Assert.Contains("?body=219001&status=draft", page);
        Assert.DoesNotContain("?body=219001&status=departmentReview", page);
    }

    [Fact]
    public async Task A_body_is_reminded_once_a_day_and_its_clerk_sees_it()
    {
        await using var site = await RegionSite.StartAsync();
        using var reviewer = await site.SignedIn("department");
        var page = $"/w/{RegionSite.Region}/{site.NextYear}/rollup";
        using var first = await reviewer.Post(page, page + "/remind", ("body", "219001"), ("text", "请今天报送"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        using var second = await reviewer.Post(page, page + "/remind", ("body", "219001"));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        using var again = await reviewer.Post(page, page + "/remind", ("body", "219001"), ("again", "1"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        using var foreign = await reviewer.Post(page, page + "/remind", ("body", "205002"));
        Assert.Equal(HttpStatusCode.Conflict, foreign.StatusCode);

        using var clerk = await site.SignedIn("clerk");
        Assert.Contains("催报 2026-09-10 09:00", WebUtility.HtmlDecode(await clerk.Page("/w/")));
        var reminders = await site.Store.ReadAsync(RegionSite.Region, data => data.HistoryAsync(new HistoryFilter(Act: "remind")));
        Assert.Equal(2, reminders.Count);
    }
}
