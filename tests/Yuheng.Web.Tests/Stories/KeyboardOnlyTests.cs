using System.Text.Json;
using Microsoft.Playwright;
using Yuheng.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Stories;

/// <summary>S10: a target is made and handed in with the keyboard alone; wherever the focus is, it can be seen.</summary>
[Collection(typeof(InABrowser))]
public sealed class KeyboardOnlyTests(Browser browser)
{
    private const int MostStops = 200;

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

    /// <summary>Where the focus is.</summary>
    private sealed record Stop(string Tag, string Id, string Text, bool IsRinged, bool IsSeen, string Where);

    [Fact]
    public async Task A_target_is_filled_in_mended_and_handed_in_by_keyboard_and_the_focus_is_always_seen()
    {
        await using var site = await RegionSite.StartAsync();
        var page = await browser.Open(site.Address + "/sign-in");
        await page.Keyboard.TypeAsync("clerk");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(DemoRegion.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/w/");

        await PressAsync(page, "2027 编制中", "**/2027/projects");
        await PressAsync(page, "新建项目", "**/new");
        await page.Keyboard.TypeAsync("儿童阅览室修缮");
        await PressAsync(page, "新建并填报", "**/target/edit");

        var left = s_cells.Keys.ToHashSet();
        await WalkAsync(page, stop => stop.Text == "提交审核", async stop =>
        {
            if (left.Remove(stop.Id))
            {
                await page.Keyboard.TypeAsync(s_cells[stop.Id]);
            }
        });
        Assert.Empty(left);
        await SaveAsync(page);
        await Expect(page.Locator("#findings")).ToContainTextAsync("PT-03");

        await page.Keyboard.PressAsync("F8");
        await Expect(page.Locator("[id='c-i2.target']")).ToBeFocusedAsync();
        await SeenAsync(page);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("≥98%");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[id='c-i3.target']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("[id='c-i2.target']")).ToBeFocusedAsync();
        await SaveAsync(page);
        await Expect(page.Locator("#counts")).ToContainTextAsync("错误 0");
        await Expect(page.Locator("#counts")).ToContainTextAsync("警告 0");

        await PressAsync(page, "提交审核", "**/confirm/submit");
        await PressAsync(page, "提交审核", "**/target/edit");
        await Expect(page.Locator(".title-bar .state")).ToContainTextAsync("申报");
    }

    [Fact]
    public async Task Enter_that_ends_a_word_of_an_input_method_moves_nowhere_and_saves_nothing()
    {
        await using var site = await RegionSite.StartAsync();
        var clerk = await Person.SignedInAsync(browser, site, "clerk");
        await clerk.GoAsync("/w/990101/2027/p/N00000001/target/edit");
        var cell = clerk.Cell("i1.name");
        await cell.FillAsync("");
        var keys = await clerk.Page.Context.NewCDPSessionAsync(clerk.Page);
        await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = "tu shu", ["selectionStart"] = 6, ["selectionEnd"] = 6 });
        await keys.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["windowsVirtualKeyCode"] = 229, ["key"] = "Process", ["code"] = "Enter" });
        await cell.EvaluateAsync("e => { for (const key of ['Enter', 'ArrowDown', 'F8', 'Escape']) e.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })); }");
        await keys.SendAsync("Input.insertText", new() { ["text"] = "图书" });

        await Expect(cell).ToBeFocusedAsync();
        await Expect(cell).ToHaveValueAsync("图书");
        await Expect(clerk.Page.Locator("#paper input[name=revision]")).ToHaveValueAsync("1");
    }

    /// <summary>Ctrl+S.</summary>
    private static async Task SaveAsync(IPage page)
    {
        var revision = page.Locator("#paper input[name=revision]");
        var before = await revision.InputValueAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Expect(revision).Not.ToHaveValueAsync(before);
    }

    /// <summary>Tabs to what has that text, and presses Enter.</summary>
    private static async Task PressAsync(IPage page, string text, string leadsTo)
    {
        await WalkAsync(page, stop => stop.Text == text, _ => Task.CompletedTask);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(leadsTo);
    }

    /// <summary>Tabs from one stop to the next up to one, and does something at each before it.</summary>
    private static async Task WalkAsync(IPage page, Func<Stop, bool> isLast, Func<Stop, Task> at)
    {
        for (var i = 0; i < MostStops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await SeenAsync(page);
            if (isLast(stop))
            {
                return;
            }

            await at(stop);
        }

        Assert.Fail($"Tab did not come there in {MostStops} stops of {page.Url}");
    }

    /// <summary>Where the focus is, which must be seen: ringed, in the window, and not wholly under a bar.</summary>
    private static async Task<Stop> SeenAsync(IPage page)
    {
        var found = await page.EvaluateAsync<JsonElement>(
            """
            () => {
              const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
              const x = Math.min(Math.max(r.left + Math.min(r.width / 2, 20), 1), innerWidth - 1);
              const seen = [r.top + 3, (r.top + r.bottom) / 2, r.bottom - 3].some(y => { const on = document.elementFromPoint(x, y); return on && (on === e || e.contains(on)); });
              return { tag: e.tagName, id: e.id, text: (e.innerText || '').trim(), ringed: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, seen: seen, where: `${r.top} ${r.bottom}` };
            }
            """);
        string Of(string name) => found.GetProperty(name).GetString()!;
        var stop = new Stop(Of("tag"), Of("id"), Of("text"), found.GetProperty("ringed").GetBoolean(), found.GetProperty("seen").GetBoolean(), Of("where"));
        Assert.True(stop.Tag == "BODY" || (stop.IsRinged && stop.IsSeen), $"{page.Url}: the focus is not seen on {stop}");
        return stop;
    }
}
