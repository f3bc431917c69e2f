using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>P3: the list of projects, new ones, those of the year before, and several submitted at once.</summary>
public class ProjectListTests
{
    private static string At(RegionSite site, string rest = "") => $"/w/{RegionSite.Region}/{site.NextYear}/projects{rest}";

    private static async Task<string> Read(Visitor visitor, string path) => WebUtility.HtmlDecode(await visitor.Page(path));

    private static Task<List<Paper>> Targets(RegionSite site, int? year = null, string body = "219001") =>
        site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = year ?? site.NextYear, Body = body }));

    [Fact]
    public async Task A_clerk_sees_the_projects_of_the_own_unit_with_what_they_come_to_and_of_no_other()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var (own, others) = (await Targets(site), await Targets(site, body: "219002"));
        var page = await Read(clerk, At(site));
        Assert.All(own, p => Assert.Contains(p.Project, page));
        Assert.All(others, p => Assert.DoesNotContain(p.Project, page));
        var sum = own.Sum(p => p.Facts.Amount ?? 0) / 100m;
        Assert.Contains($"合计 {own.Count} 件，{sum.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture)} 元", page);

        using var admin = await site.SignedIn("admin");
        using var refused = await admin.Get(At(site));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task The_sum_and_the_rows_are_those_of_the_filter()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var one = (await Targets(site))[0];
        var page = await Read(clerk, At(site, "?q=" + Uri.EscapeDataString(one.Facts.Title)));
        Assert.Contains("合计 1 件", page);
        Assert.Contains(one.Project, page);
        Assert.Contains("没有符合条件的项目", await Read(clerk, At(site, "?q=" + Uri.EscapeDataString("没有这个名字"))));
        Assert.Contains($"{site.NextYear + 1}年还没有项目", await Read(clerk, $"/w/{RegionSite.Region}/{site.NextYear + 1}/projects"));
    }

    [Fact]
    public async Task The_list_is_narrowed_to_a_range_of_amounts_and_shown_in_the_unit_of_money_that_the_reader_chooses()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var papers = await Targets(site);
        var amount = papers[0].Facts.Amount!.Value / 100m;
        var page = await Read(clerk, At(site, System.FormattableString.Invariant($"?least={amount}&most={amount}")));
        Assert.All(papers, p => Assert.Equal(p.Facts.Amount == papers[0].Facts.Amount, page.Contains(p.Project, StringComparison.Ordinal)));
        var wan = await Read(clerk, At(site, System.FormattableString.Invariant($"?in=wan&least={amount / 10_000m}&most={amount / 10_000m}")));
        Assert.Contains("单位：万元", wan);
        Assert.Contains($">{(amount / 10_000m).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture)}<", wan);
        Assert.Contains(papers[0].Project, wan);
    }

    [Fact]
    public async Task A_new_project_gets_a_code_and_its_target_of_the_year_and_opens_for_filling_in()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        using var made = await clerk.Post(At(site, "/new"), At(site, "/new"), ("name", "少儿阅读推广"), ("body", "219001"));
        var to = made.Headers.Location!.OriginalString;
        Assert.Matches($"^/w/{RegionSite.Region}/{site.NextYear}/p/N[0-9]{{8}}/target/edit$", to);
        Assert.Contains("value=\"少儿阅读推广\"", await Read(clerk, to));
        Assert.Contains("value=\"区文化和旅游局\"", await Read(clerk, to));
        Assert.Contains("少儿阅读推广", await Read(clerk, At(site, "?stage=library")));

        using var other = await clerk.Post(At(site, "/new"), At(site, "/new"), ("name", "别人的项目"), ("body", "219002"));
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task What_is_carried_over_brings_names_and_measures_and_neither_amounts_nor_values()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var next = site.NextYear + 1;
        var before = (await Targets(site))[0];
        var old = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(before.Id)))!.Content!;
        var at = $"/w/{RegionSite.Region}/{next}/projects/carry-over";
        Assert.Contains(before.Project, await Read(clerk, at));
        using var done = await clerk.Post(at, at, ("paper", before.Id));

        var carried = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(PaperId.Of(PaperKind.Target, next, before.Project))))!.Content!;
        Assert.Equal(old["i1.name"], carried["i1.name"]);
        Assert.Null(carried["i1.target"]);
        Assert.Null(carried["funds.annual"]);
        Assert.DoesNotContain(before.Id, await Read(clerk, at));
        Assert.Contains("目标 " + old["i1.target"], await Read(clerk, PaperAddress.Of(RegionSite.Region, PaperKind.Target, next, before.Project) + "/edit"));
    }

    [Fact]
    public async Task Several_are_submitted_after_a_look_at_which_can_be_and_the_others_say_why_not()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var papers = await Targets(site);
        var good = papers.First(p => p.State == PaperState.Draft && p.Facts is { Errors: 0, Warnings: 0 });
        var bad = papers.First(p => p.Id != good.Id && p.State == PaperState.Draft);
        var save = PaperAddress.Of(RegionSite.Region, bad);
        using var spoilt = await clerk.Post(save + "/edit", save + "/save", ("revision", $"{bad.Revision}"), ("c.funds.annual", "1"));

        using var preview = await clerk.Post(At(site), $"/w/{RegionSite.Region}/batch", ("act", "submit"), ("paper", good.Id), ("paper", bad.Id));
        Assert.Contains("可办 1 件，不可办 1 件", WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(PaperState.Draft, (await Targets(site)).First(p => p.Id == good.Id).State);

        using var done = await clerk.Post(At(site), $"/w/{RegionSite.Region}/batch", ("act", "submit"), ("paper", good.Id), ("paper", bad.Id), ("do", "1"));
        Assert.Contains("办好 1 件，未办 1 件", WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(PaperState.Submitted, (await Targets(site)).First(p => p.Id == good.Id).State);
    }

    [Fact]
    public async Task The_list_goes_out_as_csv_xlsx_and_json_with_the_codes()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var papers = await Targets(site);
        using var csv = await clerk.Get(At(site, ".csv"));
        var bytes = await csv.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var lines = System.Text.Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(papers.Count + 1, lines.Length);
        Assert.StartsWith("\uFEFF项目编码,项目名称", lines[0]);
        Assert.All(papers, p => Assert.Contains(lines, l => l.StartsWith(p.Project + ",", StringComparison.Ordinal)));
        using var json = await clerk.Get(At(site, ".json?q=" + Uri.EscapeDataString(papers[0].Facts.Title)));
        Assert.Contains(papers[0].Project, await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var xlsx = await clerk.Get(At(site, ".xlsx"));
        Assert.Equal((byte)'P', (await xlsx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[0]);
    }
}
