using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Papers;

/// <summary>Saving, and who may: what all papers have in common.</summary>
public class PaperSavingTests
{
    private static async Task<Paper> First(RegionSite site, string body = "219001")
    {
        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = body, State = PaperState.Draft }));
        return (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(papers[0].Id)))!;
    }

    private static (string, string)[] Fields(long revision, params (string Path, string Text)[] fields) =>
        [("revision", $"{revision}"), .. fields.Select(f => (PostedFields.Prefix + f.Path, f.Text))];

    [Fact]
    public async Task What_a_clerk_saves_is_the_next_revision_and_blank_is_missing()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await First(site);

        using var answer = await clerk.Post("/sign-in", PaperAddress.Of(RegionSite.Region, paper) + "/save", Fields(1, ("project.name", "少儿阅读推广"), ("project.code", " ")));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var saved = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!;
        var (after, facts) = (saved.Content!, saved.Facts);
        Assert.Equal("少儿阅读推广", after["project.name"]);
        Assert.Null(after["project.code"]);
        Assert.Equal("少儿阅读推广", facts.Title);
        Assert.Equal(2, saved.Revision);
    }

    [Fact]
    public async Task The_second_of_two_who_save_sees_both_and_loses_nothing()
    {
        await using var site = await RegionSite.StartAsync();
        using var a = await site.SignedIn("clerk");
        using var b = await site.SignedIn("clerk");
        var paper = await First(site);
        var path = PaperAddress.Of(RegionSite.Region, paper);
        using var first = await a.Post("/sign-in", path + "/save", Fields(1, ("i2.target", "≥12,500册")));
        using var second = await b.Post("/sign-in", path + "/save", Fields(1, ("i2.target", "≥11,800册"), ("i1.weight", "12")));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var page = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("≥12,500册", page);
        Assert.Contains("≥11,800册", page);
        Assert.Contains("name=\"c.i1.weight\" value=\"12\"", page);
        Assert.Equal(2, (await First(site)).Revision);

        using var chosen = await b.Post("/sign-in", path + "/save", Fields(2, ("i2.target", "≥12,500册"), ("i1.weight", "12")));
        var end = (await First(site)).Content!;
        Assert.Equal(("≥12,500册", "12"), (end["i2.target"], end["i1.weight"]));
    }

    [Fact]
    public async Task Nobody_writes_into_the_papers_of_another_unit()
    {
        await using var site = await RegionSite.StartAsync();
        var paper = await First(site);
        var save = PaperAddress.Of(RegionSite.Region, paper) + "/save";
        foreach (var (account, expected) in new[] { ("clerk2", HttpStatusCode.NotFound), ("finance", HttpStatusCode.Forbidden), ("admin", HttpStatusCode.Forbidden), ("head", HttpStatusCode.Forbidden) })
        {
            using var visitor = await site.SignedIn(account);
            using var answer = await visitor.Post("/sign-in", save, Fields(1, ("project.name", "别人的项目")));
            Assert.Equal(expected, answer.StatusCode);
        }

        using var stranger = site.Stranger();
        using var refused = await stranger.Post("/sign-in", save, Fields(1, ("project.name", "别人的项目")));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(1, (await First(site)).Revision);
    }

    [Fact]
    public async Task A_paper_with_errors_is_not_handed_in_and_one_without_is_once()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await First(site);
        var path = PaperAddress.Of(RegionSite.Region, paper);
        using var saved = await clerk.Post("/sign-in", path + "/save", Fields(1, ("funds.annual", "1")));

        using var refused = await clerk.Post("/sign-in", path + "/act/submit", ("revision", "2"));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("改正后才能提交", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(PaperState.Draft, (await First(site)).State);
    }

    [Fact]
    public async Task A_post_that_no_page_makes_is_refused_and_stores_nothing()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await First(site);

        using var answer = await clerk.Post("/sign-in", PaperAddress.Of(RegionSite.Region, paper) + "/save", Fields(1, ("project.name", "少儿\0阅读")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(1, (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!.Revision);
    }
}
