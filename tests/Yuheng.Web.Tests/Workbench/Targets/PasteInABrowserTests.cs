using System.Text.Json;
using Microsoft.Playwright;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Demo;
using Yuheng.Web.Workbench.Papers;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>S2: a block of twelve rows from WPS, with merged first levels, full-width digits, two dashes and ≥240场 in one cell.</summary>
[Collection(typeof(InABrowser))]
public class PasteInABrowserTests(Browser browser)
{
    private static readonly string[][] s_rows =
    [
        ["产出指标", "数量指标", "流动服务点开放场次", "≥240场", "１２", "实施方案"],
        ["", "", "图书更新册数", "≥１２０００册", "8", "采购计划"],
        ["", "", "少儿活动场次", "≥48场", "6", "-"],
        ["", "质量指标", "图书加工合格率", "≥98%", "6", "行业标准"],
        ["", "", "设备完好率", "≥95%", "6", "行业标准"],
        ["", "时效指标", "新书上架完成时间", "10月底前", "6", "合同"],
        ["", "成本指标", "单册采购成本", "≤38元/册", "6", "招标控制价"],
        ["效益指标", "社会效益指标", "年服务读者人次", "≥6万人次", "12", "上年实际"],
        ["", "", "参加家庭数", "≥900户", "9", "上年实际"],
        ["", "可持续影响指标", "志愿服务队伍稳定率", "≥90%", "9", "-"],
        ["满意度指标", "服务对象满意度指标", "读者满意度", "≥90%", "5", "问卷"],
        ["", "", "合作单位满意度", "≥88%", "5", "问卷"],
    ];

    private static readonly string[] s_heads = ["一级指标", "二级指标", "三级指标", "年度指标值", "权重", "备注"];

    private static string Text => string.Join("\r\n", s_rows.Prepend(s_heads).Select(r => string.Join('\t', r))) + "\r\n";

    /// <summary>As WPS puts it: the first levels are cells over several rows.</summary>
    private static string Html
    {
        get
        {
            var rows = new List<string> { "<tr>" + string.Concat(s_heads.Select(h => $"<td>{h}</td>")) + "</tr>" };
            for (var i = 0; i < s_rows.Length; i++)
            {
                var cells = s_rows[i].Select((text, column) =>
                {
                    var span = 1;
                    while (column < 2 && text.Length > 0 && i + span < s_rows.Length && s_rows[i + span][column].Length == 0 && (column == 0 || s_rows[i + span][0].Length == 0))
                    {
                        span++;
                    }

                    return column < 2 && text.Length == 0 ? "" : span > 1 ? $"<td rowspan={span}>{text}</td>" : $"<td>{text}</td>";
                });
                rows.Add("<tr>" + string.Concat(cells) + "</tr>");
            }

            return "<html><body><!--StartFragment--><table border=0 cellspacing=0>" + string.Concat(rows) + "</table><!--EndFragment--></body></html>";
        }
    }

    private static async Task<(IPage Page, Paper Paper)> Opened(RegionSite site, Browser browser, bool script = true)
    {
        var paper = (await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = "219001", State = PaperState.Draft })))[0];
        paper = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!;
        var page = await browser.Open(site.Address + "/sign-in", script: script);
        await page.FillAsync("#account", "clerk");
        await page.FillAsync("#password", DemoRegion.Password);
        await page.ClickAsync("button.main");
        await page.GotoAsync(site.Address + PaperAddress.Of(RegionSite.Region, paper) + "/edit");
        return (page, paper);
    }

    private static Task Paste(IPage page, string selector, string text, string html) => page.EvaluateAsync(
        "([selector, text, html]) => { const field = document.querySelector(selector); field.focus(); const data = new DataTransfer(); data.setData('text/plain', text); data.setData('text/html', html);"
        + " field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
        new[] { selector, text, html });

    [Fact]
    public async Task A_block_from_WPS_is_shown_before_it_is_filled_in_and_one_key_takes_it_back()
    {
        await using var site = await RegionSite.StartAsync();
        var (page, paper) = await Opened(site, browser);
        var first = paper.Content!.NextRow('i');
        var sum = await page.Locator("#weights").TextContentAsync();
        await Paste(page, $"[id='c-{first}.level1']", Text, Html);

        var preview = page.Locator("#paste-preview");
        await Expect(preview).ToContainTextAsync("认出 12 行");
        await Expect(preview.Locator("thead th")).ToHaveTextAsync(["一级指标", "二级指标", "三级指标", "年度(/项目)指标值", "权重", "备注"]);
        await Expect(preview.Locator(".chip")).ToHaveCountAsync(12);
        var stored = await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id));
        Assert.Equal((paper.Revision, paper.Content), (stored!.Revision, stored.Content!));

        await preview.Locator("button[name=fill]").First.ClickAsync();
        await Expect(page.Locator($"[id='c-{first}.target']")).ToHaveValueAsync("≥240场");
        await Expect(page.Locator($"[id='chip-{first}.target']")).ToContainTextAsync("≥ 240 场");
        var last = Row(first, 11);
        await Expect(page.Locator($"[id='c-{last}.level1']")).ToHaveValueAsync("满意度指标");
        await Expect(page.Locator($"[id='c-{last}.name']")).ToHaveValueAsync("合作单位满意度");
        await Expect(page.Locator($"[id='chip-{Row(first, 1)}.target']")).ToContainTextAsync("12,000 册");
        await Expect(page.Locator("#weights")).Not.ToHaveTextAsync(sum!);

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator($"[id='c-{first}.target']")).ToHaveValueAsync("");
        await Expect(page.Locator($"[id='c-{last}.name']")).ToHaveCountAsync(0);
        await Expect(page.Locator("#weights")).ToHaveTextAsync(sum!);

        // Reloaded, nothing of it is stored.
        Assert.Equal(paper.Content, (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!.Content!);
    }

    [Fact]
    public async Task The_same_block_gives_the_same_paper_with_script_and_without()
    {
        var contents = new List<string>();
        foreach (var script in new[] { true, false })
        {
            await using var site = await RegionSite.StartAsync();
            var (page, paper) = await Opened(site, browser, script);
            if (script)
            {
                await Paste(page, $"[id='c-{paper.Content!.NextRow('i')}.level1']", Text, Html);
                await page.Locator("#paste-preview button[name=fill]").First.ClickAsync();
                await Expect(page.Locator($"[id='c-{paper.Content.NextRow('i')}.target']")).ToHaveValueAsync("≥240场");
                await page.Keyboard.PressAsync("Control+s");
            }
            else
            {
                await page.Locator("a.button", new() { HasText = "整块粘贴" }).First.ClickAsync();
                await page.FillAsync("textarea[name=block]", Text);
                await page.Locator("button[type=submit].plain").Last.ClickAsync();
                await page.Locator("#paste-preview button[name=fill]").First.ClickAsync();
            }

            await Expect(page.Locator(".title-bar")).ToContainTextAsync($"第{paper.Revision + 1}稿");
            contents.Add(System.Text.Encoding.UTF8.GetString((await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!.Content!.ToJson()));
        }

        Assert.Equal(contents[0], contents[1]);
        using var json = JsonDocument.Parse(contents[0]);
        Assert.Contains("合作单位满意度", contents[0]);
    }

    private static string Row(string first, int later) => $"i{int.Parse(first.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) + later}";
}
