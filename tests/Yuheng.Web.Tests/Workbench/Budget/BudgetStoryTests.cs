using Microsoft.Playwright;
using Yuheng.Web.Demo;

namespace Yuheng.Web.Tests.Workbench.Budget;

/// <summary>S7, shortened: a line changes, and tables, cross-checks and sentences follow, in a real browser.</summary>
[Collection(typeof(InABrowser))]
public sealed class BudgetStoryTests(Browser browser)
{
    private const string Budget = "/w/990101/2027/219001/budget/edit";

    private async Task<IPage> SignedIn(RegionSite site, int width = 1366, bool script = true)
    {
        var page = await browser.Open($"{site.Address}/sign-in?to={Uri.EscapeDataString(Budget)}", width, script: script);
        await page.Locator("input[name=account]").FillAsync("clerk");
        await page.Locator("input[name=password]").FillAsync(DemoRegion.Password);
        await page.Locator("input[name=password]").PressAsync("Enter");
        await page.WaitForURLAsync("**/budget/edit*");
        await Picture(page, $"budget-lines-{width}");
        return page;
    }

    /// <summary>Keeps a picture of a page where somebody wants to look at it.</summary>
    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("YUHENG_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_project_that_costs_more_than_the_library_says_shows_the_difference_until_it_is_mended(bool script)
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var page = await SignedIn(site, script: script);
        var amount = page.Locator("input[name='c.l14.amount']");
        var before = await amount.InputValueAsync();

        await amount.FillAsync("1,884,000.00");
        await page.Locator("#save").ClickAsync();
        await Assertions.Expect(page.Locator("#cross-checks")).ToContainTextAsync("表3项目支出＝项目库合计");
        await Assertions.Expect(page.Locator("#cross-checks")).ToContainTextAsync("不符");
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("DB-06");

        await page.Locator("input[name='c.l14.amount']").FillAsync(before);
        await page.Locator("#save").ClickAsync();
        await Assertions.Expect(page.Locator("#findings")).Not.ToContainTextAsync("DB-06");
        await Assertions.Expect(page.Locator("#cross-checks")).Not.ToContainTextAsync("不符");
    }

    [Fact]
    public async Task A_number_of_the_text_leads_to_its_cell_and_the_cell_to_its_lines()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var page = await SignedIn(site);
        await page.Locator(".parts a", new() { HasText = "编制说明" }).ClickAsync();
        await Picture(page, "budget-text-1366");
        await page.Locator(".sentence", new() { HasText = "“图书馆”科目" }).Locator("a.v").First.ClickAsync();
        await Assertions.Expect(page.Locator("#lines")).ToContainTextAsync("行明细合成");
        await Picture(page, "budget-table-1366");
        await page.Locator("#lines tbody a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#c-l1\\.amount")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_no_page_is_wider_than_the_window()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var page = await SignedIn(site, 390);
        foreach (var query in new[] { "", "?table=1", "?table=5", "?part=text" })
        {
            await page.GotoAsync(site.Address + Budget + query);
            await Picture(page, $"budget-390{query.Replace('?', '-').Replace('=', '-')}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), query);
        }
    }
}
