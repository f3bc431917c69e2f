using System.Net;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>P8: tasks with their money, the projects that serve them, the goal and the indicators, on the road of every paper.</summary>
public partial class DepartmentTargetTests
{
    private static readonly string s_address = PaperAddress.Of(RegionSite.Region, PaperKind.DepartmentTarget, 2027, "219001");

    private static Task<Paper> Now(RegionSite site) => site.Store.ReadAsync(RegionSite.Region, async data => (await data.PaperAsync(PaperId.Of(PaperKind.DepartmentTarget, 2027, "219001")))!);

    private static async Task Pass(RegionSite site, string account)
    {
        using var reviewer = await site.SignedIn(account);
        using var passed = await reviewer.Post(s_address + "/review", s_address + "/review", ("act", "pass"), ("revision", $"{(await Now(site)).Revision}"),
            ("grade.completeness", "优"), ("grade.relevance", "优"), ("grade.adequacy", "优"), ("grade.feasibility", "优"), ("grade", "优"));
        Assert.Equal(HttpStatusCode.Redirect, passed.StatusCode);
    }

    [Fact]
    public async Task It_is_filled_in_submitted_reported_passed_and_printed_in_the_official_form()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        using var begun = await clerk.Post(s_address + "/edit", s_address + "/create");
        using var saved = await clerk.Post(s_address + "/edit", s_address + "/save",
            ("revision", "1"), ("c.goals.annual", "全年接待读者六十万人次，开放流动服务点二百四十场，图书更新一万二千册。"),
            ("c.t1.name", "全民阅读"), ("c.t1.content", "流动服务、读书会"), ("c.t1.total", "186"), ("c.t1.fiscal", "180"), ("c.t1.other", "6"),
            ("c.t2.name", "古籍保护"), ("c.t2.content", "修复与数字化"), ("c.t2.total", "120"), ("c.t2.fiscal", "120"), ("c.t2.other", "0"),
            ("c.i1.level1", "产出指标"), ("c.i1.level2", "数量指标"), ("c.i1.name", "开放流动服务点"), ("c.i1.target", "≥240场"),
            ("c.i2.level1", "效益指标"), ("c.i2.level2", "社会效益指标"), ("c.i2.name", "接待读者"), ("c.i2.target", "≥600000人次"),
            ("c.i3.level1", "满意度指标"), ("c.i3.level2", "服务对象满意度指标"), ("c.i3.name", "读者满意度"), ("c.i3.target", "≥90%"),
            ("c.safeguards", "每季度碰头，按月通报进度，年中请第三方抽查。"));
        var page = await clerk.Page(s_address + "/edit");
        Assert.Contains("工作保障措施", WebUtility.HtmlDecode(page));
        Assert.Contains("年中请第三方抽查。", WebUtility.HtmlDecode(page));
        (string, string)[] sentences = [("revision", "2"), .. Sentences().Matches(page).Select(m => (WebUtility.HtmlDecode(m.Groups[1].Value), "按规划填写"))];
        using var explained = await clerk.Post(s_address + "/edit", s_address + "/save", sentences);
        using var submitted = await clerk.Submit(await clerk.Page(s_address + "/confirm/submit"), s_address + "/act/submit");
        Assert.Equal(PaperState.Submitted, (await Now(site)).State);
        using var head = await site.SignedIn("head");
        using var reported = await head.Submit(await head.Page(s_address + "/confirm/report"), s_address + "/act/report");
        await Pass(site, "department");
        await Pass(site, "finance");
        Assert.Equal(PaperState.Approved, (await Now(site)).State);

        using var file = await clerk.Get(s_address + ".docx");
        var printed = DocumentReader.Read(SourceDocument.Take("a.docx", await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Value!).Value!.DepartmentTarget!;
        Assert.Equal(["全民阅读", "古籍保护"], printed.Tasks.Select(t => t.Name.Raw));
        Assert.Equal([1_860_000m, 1_200_000m], printed.Tasks.Select(t => t.Total.Value!.Value.Yuan));
        Assert.Equal(["开放流动服务点", "接待读者", "读者满意度"], printed.Indicators.Select(i => i.Printed.Name.Raw));
    }

    [GeneratedRegex("name=\"(x\\.[^\"]+)\"")]
    private static partial Regex Sentences();
}
