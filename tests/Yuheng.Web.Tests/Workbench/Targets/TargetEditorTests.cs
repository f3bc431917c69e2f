using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>P6: the official form of the region, filled in without script.</summary>
public class TargetEditorTests
{
    private static async Task<Paper> Draft(RegionSite site, string body = "219001")
    {
        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = body, State = PaperState.Draft }));
        return (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(papers[0].Id)))!;
    }

    private static Task<Paper?> Stored(RegionSite site, string id) => site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(id));

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static (string, string)[] Fields(long revision, params (string Path, string Text)[] fields) =>
        [("revision", $"{revision}"), .. fields.Select(f => (f.Path[0] == (char)58 ? f.Path[1..] : PostedFields.Prefix + f.Path, f.Text))];

    [Fact]
    public async Task The_page_has_the_blocks_of_the_regions_form_each_field_under_its_path_and_what_is_typed()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var page = WebUtility.HtmlDecode(await clerk.Page(PaperAddress.Of(RegionSite.Region, paper) + "/edit"));

        foreach (var path in new[] { "project.name", "project.nature", "project.department", "funds.total", "funds.annual", "funds.otherAnnual", "goals.overall", "goals.annual", "i1.level1", "i1.name", "i1.target", "i1.weight" })
        {
            Assert.Contains($"name=\"c.{path}\"", page);
        }

        Assert.Contains($"value=\"{paper.Content!["project.name"]}\"", page);
        Assert.Contains("（单位：元）", page);
        Assert.Contains("id=\"chip-i1.target\"", page);
    }

    [Fact]
    public async Task Rows_have_three_spare_ones_behind_them_and_a_row_that_is_taken_away_gives_its_number_to_no_other()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var (address, rows) = (PaperAddress.Of(RegionSite.Region, paper), paper.Content!.Rows('i').Count);
        var page = await clerk.Page(address + "/edit");
        Assert.Contains($"name=\"c.i{rows + 3}.name\"", page);
        Assert.DoesNotContain($"name=\"c.i{rows + 4}.name\"", page);

        using var removed = await clerk.Post(address + "/edit", address + "/save", ("revision", "1"), ("remove", $"i{rows}"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        page = await clerk.Page(address + "/edit");
        Assert.DoesNotContain($"name=\"c.i{rows}.name\"", page);
        Assert.Contains($"name=\"c.i{rows + 1}.name\"", page);
    }

    [Fact]
    public async Task A_row_moved_up_is_printed_before_and_keeps_its_number()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var address = PaperAddress.Of(RegionSite.Region, paper);
        using var moved = await clerk.Post(address + "/edit", address + "/save", ("revision", "1"), ("move", "i2"));
        var saved = await Stored(site, paper.Id);
        Assert.Equal(["i2", "i1"], saved!.Content!.Rows('i').Take(2));
        Assert.Equal(paper.Content!["i2.name"], saved.Content["i2.name"]);
    }

    [Fact]
    public async Task Checking_says_what_a_value_was_understood_as_and_what_the_funds_lack_and_saves_nothing()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var address = PaperAddress.Of(RegionSite.Region, paper);
        using var answer = await clerk.Post(address + "/edit", address + "/check", Fields(1,
            ("i1.target", "≥240场"), ("funds.total", "1860000"), ("funds.fiscal", "1800000"), ("funds.other", "0")));
        var page = await Text(answer);
        Assert.Matches("id=\"chip-i1.target\">\\s*<span class=\"chip\">.*≥ 240 场", page);
        Assert.Contains("与总额差 60,000.00", page);
        Assert.Contains("value=\"≥240场\"", page);
        Assert.Equal(1, (await Stored(site, paper.Id))!.Revision);
    }

    [Fact]
    public async Task A_sentence_beside_a_warning_is_kept_and_read_on_the_page_that_asks_before_submitting()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var address = PaperAddress.Of(RegionSite.Region, paper);
        using var worded = await clerk.Post(address + "/edit", address + "/save", Fields(1, ("i1.name", "藏书更新率"), ("i1.target", "有效提升")));
        var page = WebUtility.HtmlDecode(await clerk.Page(address + "/edit"));
        var name = System.Text.RegularExpressions.Regex.Match(page, "name=\"(x\\.[^\"]+)\"").Groups[1].Value;
        Assert.NotEmpty(name);

        using var said = await clerk.Post(address + "/edit", address + "/save", ("revision", "2"), (name, "年底用问卷核对，问卷附后"), ("then", "submit"));
        Assert.Equal($"{address}/confirm/submit", said.Headers.Location!.OriginalString);
        Assert.Contains("年底用问卷核对，问卷附后", WebUtility.HtmlDecode(await clerk.Page(address + "/confirm/submit")));
        Assert.Contains("value=\"年底用问卷核对，问卷附后\"", WebUtility.HtmlDecode(await clerk.Page(address + "/edit")));
    }

    [Fact]
    public async Task Whoever_may_not_write_sees_texts_and_the_unit_head_sees_no_field()
    {
        await using var site = await RegionSite.StartAsync();
        using var head = await site.SignedIn("head");
        var paper = await Draft(site);
        var page = await head.Page(PaperAddress.Of(RegionSite.Region, paper) + "/edit");
        Assert.DoesNotContain("name=\"c.project.name\"", page);
        Assert.Contains(paper.Content!["project.name"]!, WebUtility.HtmlDecode(page));
        using var other = await site.SignedIn("clerk2");
        using var answer = await other.Get(PaperAddress.Of(RegionSite.Region, paper) + "/edit");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_was_typed_and_not_saved_is_offered_when_the_page_is_opened_again()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var address = PaperAddress.Of(RegionSite.Region, paper);
        using var kept = await clerk.Post(address + "/edit", address + "/draft", Fields(1, ("goals.annual", "全年开放流动服务点二百四十场")));
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);

        Assert.Contains("未暂存的改动 1 处", WebUtility.HtmlDecode(await clerk.Page(address + "/edit")));
        Assert.Contains("全年开放流动服务点二百四十场", WebUtility.HtmlDecode(await clerk.Page(address + "/edit?draft=1")));
        Assert.Equal(1, (await Stored(site, paper.Id))!.Revision);

        using var dropped = await clerk.Post(address + "/edit", address + "/draft/drop");
        Assert.DoesNotContain("未暂存的改动", WebUtility.HtmlDecode(await clerk.Page(address + "/edit")));
    }

    [Fact]
    public async Task Any_draft_can_be_opened_and_what_differs_between_two_is_said_by_the_names_of_the_fields()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var address = PaperAddress.Of(RegionSite.Region, paper);
        using var saved = await clerk.Post(address + "/edit", address + "/save", Fields(1, ("i2.target", "≥12,500册"), (":note", "按上年实际调高")));
        var page = WebUtility.HtmlDecode(await clerk.Page(address + "/versions?from=1&to=2"));
        Assert.Contains("第2条 指标值", page);
        Assert.Contains("≥12,500册", page);
        Assert.Contains(paper.Content!["i2.target"]!, WebUtility.HtmlDecode(await clerk.Page(address + "/versions/1")));
    }

    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    [InlineData("json", "{")]
    public async Task The_same_address_with_the_ending_of_a_format_is_the_same_paper_as_a_file(string format, string start)
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        using var answer = await clerk.Get($"{PaperAddress.Of(RegionSite.Region, paper)}.{format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(start, System.Text.Encoding.UTF8.GetString(bytes.AsSpan(0, 2)));
        if (format == "json")
        {
            Assert.Contains(paper.Content!["project.name"]!, System.Text.Encoding.UTF8.GetString(bytes));
        }
    }

    [Fact]
    public async Task A_body_without_a_target_of_its_own_is_offered_to_begin_one_with_tasks_and_what_its_projects_come_to()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var address = PaperAddress.Of(RegionSite.Region, PaperKind.DepartmentTarget, site.NextYear, "219001");
        Assert.Contains("还没有部门整体绩效目标", WebUtility.HtmlDecode(await clerk.Page(address + "/edit")));
        using var begun = await clerk.Post(address + "/edit", address + "/create");
        var project = (await Draft(site)).Project;
        using var saved = await clerk.Post(address + "/edit", address + "/save", Fields(1,
            ("t1.name", "全民阅读"), ("t1.total", "186"), ("t1.fiscal", "180"), ("t1.other", "6"), ("t1.projects", project), ("goals.annual", "读者更多"), ("i1.level1", "产出指标"), ("i1.name", "活动场次"), ("i1.target", "≥240场")));

        var page = WebUtility.HtmlDecode(await clerk.Page(address + "/edit"));
        Assert.Contains("value=\"全民阅读\"", page);
        Assert.Contains("任务所列支撑项目 1/", page);
        Assert.Contains("读者更多", page);
        Assert.Contains("区图书馆", page);
        using var file = await clerk.Get(address + ".json");
        Assert.Contains("全民阅读", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
