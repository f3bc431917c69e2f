using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Stories;

/// <summary>S10: a target is made and handed in with the keyboard alone; wherever the focus is, it can be seen.</summary>
[Collection(typeof(InABrowser))]
public sealed class KeyboardOnlyTests(Browser browser)
{
    /// <summary>What is written into the cells, one wrong on purpose.</summary>
    private static readonly Dictionary<string, string> s_cells = new[]
    {
        ("project.nature", "一次性项目"), ("project.category", "特定目标类"), ("project.start", "2027-01-01"), ("project.end", "2027-12-31"),
        ("funds.total", "286,000.00"), ("funds.fiscal", "286,000.00"), ("funds.other", "0.00"),
        ("funds.annual", "286,000.00"), ("funds.appropriation", "286,000.00"), ("funds.carryOver", "0.00"), ("funds.otherAnnual", "0.00"),
        ("goals.overall", "修缮儿童阅览室，使孩子有安全明亮的阅读环境。"), ("goals.annual", "更换阅览桌椅60套，改造照明，开放后接待少儿读者。"),
        ("i1.level1", "产出指标"), ("i1.level2", "数量指标"), ("i1.name", "更换阅览桌椅"), ("i1.target", "≥60套"), ("i1.weight", "20"),
        ("i2.level1", "产出指标"), ("i2.level2", "质量指标"), ("i2.name", "桌椅验收合格率"), ("i2.target", "≥**%"), ("i2.weight", "10"),
        ("i3.level1", "产出指标"), ("i3.level2", "时效指标"), ("i3.name", "完工时间"), ("i3.target", "2027年8月底前"), ("i3.weight", "10"),
        ("i4.level1", "成本指标"), ("i4.level2", "经济成本指标"), ("i4.name", "桌椅单价"), ("i4.target", "≤1200元/套"), ("i4.weight", "20"),
        ("i5.level1", "效益指标"), ("i5.level2", "社会效益指标"), ("i5.name", "接待少儿读者人次"), ("i5.target", "≥20000人次"), ("i5.weight", "20"),
        ("i6.level1", "满意度指标"), ("i6.level2", "服务对象满意度指标"), ("i6.name", "少儿读者家长满意度"), ("i6.target", "≥90%"), ("i6.weight", "10"),
    }.ToDictionary(c => "c-" + c.Item1, c => c.Item2);

    [Fact]
    public async Task A_target_is_filled_in_mended_and_handed_in_by_keyboard_and_the_focus_is_always_seen()
    {
        await using var site = await RegionSite.StartAsync();
        var page = await browser.Open(site.Address + "/sign-in");
        var keys = new Keys(page);
        await page.Keyboard.TypeAsync("clerk");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DemoRegion.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/w/");

        await keys.PressAsync("2027 编制中", "**/2027/projects");
        await keys.PressAsync("新建项目", "**/new");
        await page.Keyboard.TypeAsync("儿童阅览室修缮");
        await keys.PressAsync("新建并填报", "**/target/edit");

        var left = s_cells.Keys.ToHashSet();
        await keys.WalkAsync(stop => stop.Text == "提交审核", async stop =>
        {
            if (left.Remove(stop.Id))
            {
                await page.Keyboard.TypeAsync(s_cells[stop.Id]);
            }
        });
        Assert.Empty(left);
        await keys.SaveAsync();
        await Expect(page.Locator("#findings")).ToContainTextAsync("PT-03");

        await page.Keyboard.PressAsync("F8");
        await Expect(page.Locator("[id='c-i2.target']")).ToBeFocusedAsync();
        await keys.SeenAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("≥98%");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[id='c-i3.target']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("[id='c-i2.target']")).ToBeFocusedAsync();
        await keys.SaveAsync();
        await Expect(page.Locator("#counts")).ToContainTextAsync("错误 0");
        await Expect(page.Locator("#counts")).ToContainTextAsync("警告 0");

        await keys.PressAsync("提交审核", "**/confirm/submit");
        await keys.PressAsync("提交审核", "**/target/edit");
        await Expect(page.Locator(".title-bar .state")).ToContainTextAsync("申报");
    }

    [Fact]
    public async Task A_reviewer_sends_a_paper_back_with_a_point_at_its_cell_by_keyboard()
    {
        await using var site = await RegionSite.StartAsync();
        await site.ReportAsync("N00000001");
        var department = await Person.SignedInAsync(browser, site, "department");
        var (page, keys) = (department.Page, new Keys(department.Page));
        await keys.PressAsync("馆藏图书购置", "**/target/review");
        await keys.WalkAsync(stop => stop.Name.StartsWith("给“第7条", StringComparison.Ordinal), _ => Task.CompletedTask);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#text")).ToBeFocusedAsync();
        await Expect(page.Locator("#path")).ToHaveValueAsync("i7.target");
        await keys.SeenAsync();
        await page.Keyboard.TypeAsync("请量化。");
        await keys.WalkAsync(stop => stop is { Tag: "BUTTON", Text: "加意见" }, _ => Task.CompletedTask);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("ol.opinions")).ToContainTextAsync("请量化。");
        await keys.PressAsync("退回修改", "**/w/");
        Assert.Equal(PaperState.Returned, (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(PaperId.Of(PaperKind.Target, site.NextYear, "N00000001"))))!.State);
    }

    [Fact]
    public async Task Enter_that_ends_a_word_of_an_input_method_moves_nowhere_and_saves_nothing()
    {
        await using var site = await RegionSite.StartAsync();
        var clerk = await Person.SignedInAsync(browser, site, "clerk");
        await clerk.GoAsync("/w/990101/2027/p/N00000001/target/edit");
        var cell = clerk.Cell("i1.name");
        await cell.FillAsync("");
        var method = await clerk.Page.Context.NewCDPSessionAsync(clerk.Page);
        await method.SendAsync("Input.imeSetComposition", new() { ["text"] = "tu shu", ["selectionStart"] = 6, ["selectionEnd"] = 6 });
        await method.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["windowsVirtualKeyCode"] = 229, ["key"] = "Process", ["code"] = "Enter" });
        await cell.EvaluateAsync("e => { for (const key of ['Enter', 'ArrowDown', 'F8', 'Escape']) e.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })); }");
        await method.SendAsync("Input.insertText", new() { ["text"] = "图书" });

        await Expect(cell).ToBeFocusedAsync();
        await Expect(cell).ToHaveValueAsync("图书");
        await Expect(clerk.Page.Locator("#paper input[name=revision]")).ToHaveValueAsync("1");
    }
}
