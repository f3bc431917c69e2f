using Microsoft.Playwright;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Demo;
using Yuheng.Web.Workbench.Papers;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>P6 as a clerk writes in it: chips while typing, autosave, the keyboard of a grid.</summary>
[Collection(typeof(InABrowser))]
public class TargetEditorInABrowserTests(Browser browser)
{
    [Fact]
    public async Task What_is_typed_is_understood_at_once_and_kept_without_saving_and_Enter_goes_down()
    {
        await using var site = await RegionSite.StartAsync();
        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = "219001", State = PaperState.Draft }));
        var paper = papers[0];
        var page = await browser.Open(site.Address + "/sign-in");
        await page.FillAsync("#account", "clerk");
        await page.FillAsync("#password", DemoRegion.Password);
        await page.ClickAsync("button.main");
        await page.GotoAsync(site.Address + PaperAddress.Of(RegionSite.Region, paper) + "/edit");

        var target = page.Locator("[id='c-i1.target']");
        await target.FillAsync("≥240场");
        await Expect(page.Locator("[id='chip-i1.target']")).ToContainTextAsync("≥ 240 场");
        await target.PressAsync("Enter");
        await Expect(page.Locator("[id='c-i2.target']")).ToBeFocusedAsync();
        await Expect(page.Locator("#kept")).ToContainTextAsync("已自动保存");

        var draft = await site.Store.ReadAsync(RegionSite.Region, data => data.DraftAsync(paper.Id, "clerk"));
        Assert.Equal("≥240场", PaperContent.FromJson(draft!.Value.Content)["i1.target"]);
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForURLAsync("**/edit");
        await Expect(page.Locator("[id='c-i1.target']")).ToHaveValueAsync("≥240场");
        var saved = await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id));
        Assert.Equal(paper.Revision + 1, saved!.Revision);
    }
}
