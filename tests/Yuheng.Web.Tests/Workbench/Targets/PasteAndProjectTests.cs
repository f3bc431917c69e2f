using System.Net;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>整块粘贴 without script, and P5.</summary>
public partial class PasteAndProjectTests
{
    private const string Block = "一级指标\t二级指标\t三级指标\t年度指标值\t权重\r\n产出指标\t数量指标\t流动服务点开放场次\t≥240场\t１２\r\n\t\t图书更新册数\t≥12000册\t15\r\n满意度指标\t服务对象满意度指标\t读者满意度\t-\t10\r\n";

    private static async Task<Paper> Draft(RegionSite site)
    {
        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = "219001", State = PaperState.Draft }));
        return (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(papers[0].Id)))!;
    }

    [Fact]
    public async Task A_block_from_WPS_is_shown_before_it_is_filled_in_and_a_dash_is_asked_about()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var (address, first) = (PaperAddress.Of(RegionSite.Region, paper), paper.Content!.NextRow('i'));
        using var preview = await clerk.Post(address + "/paste", address + "/paste", ("revision", "1"), ("block", Block));
        var raw = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(raw);
        Assert.Contains("认出 3 行", page);
        Assert.Contains("≥ 240 场", page);
        Assert.Contains("它们按空处理，还是照原样填入", page);
        Assert.Equal(1, (await Draft(site)).Revision);

        using var filled = await clerk.Post(address + "/edit", address + "/save", [("revision", "1"), ("fill", "blank"), .. Fields().Matches(raw).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))]);
        var content = (await Draft(site)).Content!;
        var second = $"i{int.Parse(first.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) + 1}";
        var third = $"i{int.Parse(first.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) + 2}";
        Assert.Equal(("产出指标", "≥240场"), (content[first + ".level1"], content[first + ".target"]));
        Assert.Equal(("产出指标", "数量指标", "图书更新册数"), (content[second + ".level1"], content[second + ".level2"], content[second + ".name"]));
        Assert.Equal(("读者满意度", null), (content[third + ".name"], content[third + ".target"]));
    }

    [Fact]
    public async Task The_page_of_a_project_has_its_papers_of_all_years_and_its_indicators_beside_one_another()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var page = WebUtility.HtmlDecode(await clerk.Page(PaperAddress.OfProject(RegionSite.Region, paper.Year, paper.Project)));
        Assert.Contains(paper.Facts.Title, page);
        Assert.Contains(paper.Content!["i1.name"]!, page);
        Assert.Contains(paper.Content["i1.target"]!, page);
        Assert.Contains("继续填报", page);
        using var other = await site.SignedIn("clerk2");
        using var hidden = await other.Get(PaperAddress.OfProject(RegionSite.Region, paper.Year, paper.Project));
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [GeneratedRegex("name=\"(c\\.i[^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Fields();
}
