using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>调整: an approved target is changed by adjustment only, with a reason for each row, on the same road as the first time.</summary>
public class AdjustmentTests
{
    private static readonly string s_id = PaperId.Of(PaperKind.Target, 2026, "N00000101");
    private static readonly string s_address = PaperAddress.Of(RegionSite.Region, PaperKind.Target, 2026, "N00000101");

    private static Task<Paper> Now(RegionSite site) => site.Store.ReadAsync(RegionSite.Region, async data => (await data.PaperAsync(s_id))!);

    private static async Task<HttpResponseMessage> Act(Visitor visitor, string act) => await visitor.Submit(await visitor.Page($"{s_address}/confirm/{act}"), $"{s_address}/act/{act}");

    private static async Task Pass(RegionSite site, string account)
    {
        using var reviewer = await site.SignedIn(account);
        using var passed = await reviewer.Post(s_address + "/review", s_address + "/review", ("act", "pass"), ("revision", $"{(await Now(site)).Revision}"),
            ("grade.completeness", "优"), ("grade.relevance", "优"), ("grade.adequacy", "优"), ("grade.feasibility", "优"), ("grade", "优"));
        Assert.Equal(HttpStatusCode.Redirect, passed.StatusCode);
    }

    private static async Task Save(Visitor clerk, long revision, params (string Name, string Value)[] fields)
    {
        using var saved = await clerk.Post(s_address + "/edit", s_address + "/save", [("revision", $"{revision}"), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task An_approved_target_is_locked_and_its_adjustment_shows_what_was_approved_beside_each_row_and_asks_why()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var approved = await Now(site);
        Assert.Equal(PaperState.Approved, approved.State);
        Assert.DoesNotContain("name=\"c.i1.target\"", await clerk.Page(s_address + "/edit"));
        using var locked = await clerk.Post(s_address + "/versions", s_address + "/save", ("revision", $"{approved.Revision}"), ("c.i1.target", "≥1场"));
        Assert.Equal(approved.Content, (await Now(site)).Content);

        using var opened = await Act(clerk, "adjust");
        Assert.Equal(PaperState.Draft, (await Now(site)).State);
        var page = WebUtility.HtmlDecode(await clerk.Page(s_address + "/edit"));
        Assert.Contains("批复值*", page);
        Assert.Contains("id=\"approved-i1\" lang=\"zh-CN\">≥220场<", page);
        Assert.DoesNotContain("PT-17", page);

        var revision = (await Now(site)).Revision;
        await Save(clerk, revision, ("c.i1.target", "≥240场"), ("c.i9.level1", "产出指标"), ("c.i9.level2", "数量指标"), ("c.i9.name", "新增服务点"), ("c.i9.target", "=3个"), ("remove", "i7"));
        page = WebUtility.HtmlDecode(await clerk.Page(s_address + "/edit"));
        Assert.Contains("第1条“流动服务点开放场次”与批复不同：指标值“≥220场”改为“≥240场”", page);
        Assert.Contains("批复的第7条“志愿服务队伍稳定率”（指标值“≥90%”）已删去", page);
        Assert.Contains("第9条“新增服务点”批复中没有，是新增的", page);
        Assert.Contains("id=\"why-i1\" name=\"x.PT-17.i1.name\"", page);
        Assert.Contains("id=\"why-i9\"", page);
        Assert.DoesNotContain("id=\"why-i2\"", page);
        Assert.Contains("name=\"x.PT-17.i7.name\"", page);

        // Each changed row wants its reason before the adjustment goes anywhere.
        using var refused = await Post(clerk, revision + 1);
        Assert.Contains("没有说明", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(PaperState.Draft, (await Now(site)).State);
    }

    private static Task<HttpResponseMessage> Post(Visitor clerk, long revision) => clerk.Post(s_address + "/edit", s_address + "/act/submit", ("revision", $"{revision}"));

    [Fact]
    public async Task An_adjustment_goes_the_same_road_is_what_is_evaluated_then_and_the_history_tells_what_was_changed_and_why()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        using var opened = await Act(clerk, "adjust");
        var revision = (await Now(site)).Revision;
        await Save(clerk, revision, ("c.i1.target", "≥240场"));
        var page = await clerk.Page(s_address + "/edit");
        var sentences = System.Text.RegularExpressions.Regex.Matches(page, "name=\"(x\\.[^\"]+)\"").Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), "下半年新增两个服务点"));
        await Save(clerk, revision + 1, [.. sentences]);
        using var submitted = await Act(clerk, "submit");
        Assert.Equal(PaperState.Submitted, (await Now(site)).State);

        // Meanwhile what was approved stays what was approved.
        Assert.Equal("≥220场", (await site.Store.ReadAsync(RegionSite.Region, data => data.ApprovedAsync(s_id)))!.Value.Content["i1.target"]);
        using (var head = await site.SignedIn("head"))
        {
            using var reported = await Act(head, "report");
        }

        using (var department = await site.SignedIn("department"))
        {
            var review = WebUtility.HtmlDecode(await department.Page(s_address + "/review"));
            Assert.Contains("下半年新增两个服务点", review);
            Assert.Contains("≥240场", review);
        }

        await Pass(site, "department");
        await Pass(site, "finance");
        Assert.Equal(PaperState.Approved, (await Now(site)).State);
        Assert.Equal("≥240场", (await site.Store.ReadAsync(RegionSite.Region, data => data.ApprovedAsync(s_id)))!.Value.Content["i1.target"]);
        var versions = WebUtility.HtmlDecode(await clerk.Page(s_address + "/versions"));
        Assert.Contains("指标值“≥220场”改为“≥240场”。原因：下半年新增两个服务点", versions);
        Assert.Contains("调整", versions);

        // The next adjustment begins without the reasons of this one.
        using var again = await Act(clerk, "adjust");
        await Save(clerk, (await Now(site)).Revision, ("c.i1.target", "≥250场"));
        Assert.Contains("id=\"why-i1\" name=\"x.PT-17.i1.name\" value=\"\"", await clerk.Page(s_address + "/edit"));
    }
}
