using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>Target forms of documents become projects: first what would come of it, then all at once.</summary>
public partial class ImportTests
{
    private const string Form = """
        财政项目支出绩效目标表
        (2027年度)
        项目名称 | 社区图书馆流动服务 | 项目类别 | 经常性项目
        主管部门 | 区文化和旅游局 | 实施单位 | 区图书馆
        计划开始日期 | 2027.1.1 | 计划完成日期 | 2027.12.31
        项目资金(万元) | 项目资金总额 | 186 | 年度资金申请总额 | 186
        其中：财政资金 | 186 | 其中：当年财政拨款 | 186
        上年结转资金 | 0
        其他资金 | 0 | 其他资金 | 0
        项目绩效目标 | 项目总目标 | 年度总体目标
        书送到社区 | 全年开放流动服务点240场
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值
        产出指标 | 数量指标 | 流动服务点开放场次 | ≥240场
        效益指标 | 社会效益指标 | 年服务读者人次 | ≥60000人次
        满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥90%
        """;

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static Task<List<Paper>> Stored(RegionSite site, PaperKind kind, int? year = null) =>
        site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = kind, Year = year, Body = "219001" }));

    /// <summary>Hands a document in, looks at the preview, and confirms it.</summary>
    private static async Task<(string Preview, string Done)> Import(Visitor clerk, int year, string name, byte[] bytes)
    {
        var at = $"/w/{RegionSite.Region}/{year}/import";
        using var preview = await clerk.PostFile(at, at, name, bytes, ("body", "219001"));
        var raw = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(preview.StatusCode == HttpStatusCode.OK, raw);
        using var done = await clerk.Post(at, at + "/apply", [("body", "219001"), .. Carried().Matches(raw).Select(m => ("form", WebUtility.HtmlDecode(m.Groups[1].Value)))]);
        return (WebUtility.HtmlDecode(raw), await Text(done));
    }

    [Fact]
    public async Task A_form_becomes_a_project_with_its_target_in_the_unit_of_the_regions_form_and_a_second_time_nothing_changes()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var before = (await Stored(site, PaperKind.Target, 2027)).Count;
        var (preview, done) = await Import(clerk, 2027, "流动服务.txt", Encoding.UTF8.GetBytes(Form));
        Assert.Contains("新建 1，修改 0，不变 0，不能收下 0", preview);
        Assert.Contains("已导入：新建 1 个项目", done);

        var made = (await Stored(site, PaperKind.Target, 2027)).Single(p => p.Facts.Title == "社区图书馆流动服务");
        Assert.Equal(before + 1, (await Stored(site, PaperKind.Target, 2027)).Count);
        Assert.Equal(1_860_000_00, made.Facts.Amount);
        Assert.Equal(3, made.Facts.Items);

        var again = await Import(clerk, 2027, "流动服务.txt", Encoding.UTF8.GetBytes(Form));
        Assert.Contains("新建 0，修改 0，不变 1，不能收下 0", again.Preview);
        Assert.Equal(1, (await Stored(site, PaperKind.Target, 2027)).Single(p => p.Facts.Title == "社区图书馆流动服务").Revision);
    }

    [Fact]
    public async Task A_changed_form_is_the_next_revision_and_its_indicators_keep_their_numbers()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        await Import(clerk, 2027, "一.txt", Encoding.UTF8.GetBytes(Form));
        var changed = Form.Replace("≥60000人次", "≥65000人次", StringComparison.Ordinal).Replace("产出指标 | 数量指标 | 流动服务点开放场次 | ≥240场\n", "", StringComparison.Ordinal);
        var (preview, _) = await Import(clerk, 2027, "二.txt", Encoding.UTF8.GetBytes(changed));
        Assert.Contains("新建 0，修改 1，不变 0，不能收下 0", preview);
        var paper = (await Stored(site, PaperKind.Target, 2027)).Single(p => p.Facts.Title == "社区图书馆流动服务");
        var content = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!.Content!;
        Assert.Equal(["i2", "i3"], content.Rows('i'));
        Assert.Equal("≥65000人次", content["i2.target"]);
    }

    [Fact]
    public async Task Forms_of_another_year_or_of_a_unit_that_is_not_the_readers_are_refused_with_the_reason_and_the_rest_is_taken()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var (year, _) = await Import(clerk, 2028, "一.txt", Encoding.UTF8.GetBytes(Form));
        Assert.Contains("表是 2027 年度的，不能导入 2028 年", year);
        var (other, done) = await Import(clerk, 2027, "二.txt", Encoding.UTF8.GetBytes(Form.Replace("区图书馆", "区文化馆", StringComparison.Ordinal)));
        Assert.Contains("不是所选单位", other);
        Assert.Contains("已导入：新建 0 个项目", done);
        var (nothing, _) = await Import(clerk, 2027, "三.txt", "只有一句话。"u8.ToArray());
        Assert.Contains("没有读出绩效目标表", nothing);
    }

    [Fact]
    public async Task The_district_targets_of_the_corpus_are_32_projects_with_targets()
    {
        var corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");
        Assert.SkipWhen(corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var projects = (await Stored(site, PaperKind.Project)).Count;
        var (preview, _) = await Import(clerk, 2023, "district-targets-2023.txt", await File.ReadAllBytesAsync(Path.Combine(corpus!, "district-targets-2023.txt"), TestContext.Current.CancellationToken));
        Assert.Contains("新建 32，修改 0，不变 0，不能收下 0", preview);
        Assert.Equal(32, (await Stored(site, PaperKind.Target, 2023)).Count);
        Assert.Equal(projects + 32, (await Stored(site, PaperKind.Project)).Count);
        Assert.All(await Stored(site, PaperKind.Target, 2023), p => Assert.NotNull(p.Facts.Amount));
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]*)\"")]
    private static partial Regex Carried();
}
