using Microsoft.Playwright;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

[Collection(typeof(InABrowser))]
public class FormPageInABrowserTests(Browser browser)
{
    private const string Highlight = "rgb(255, 230, 154)";

    [Fact]
    public async Task Without_script_a_value_leads_to_its_cell_which_is_marked_and_in_view()
    {
        var library = Papers.Read("library.txt", string.Concat(Enumerable.Repeat(Papers.Library, 3)));
        await using var site = await Site.Start(library);
        var page = await browser.Open(site.Address + CheckupAddresses.Form(library, 1), script: false);
        await page.Locator(".record a.v", new() { HasTextString = "读者满意度" }).Last.ClickAsync();
        var cell = page.Locator("#L17C4");
        Assert.EndsWith("#L17C4", page.Url);
        Assert.Equal("读者满意度", await cell.TextContentAsync());
        await Assertions.Expect(cell).ToHaveCSSAsync("background-color", Highlight);
        await Assertions.Expect(cell).ToBeInViewportAsync();
    }

    [Fact]
    public async Task With_script_the_cell_lights_up_under_the_pointer_and_comes_into_view()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        var page = await browser.Open(site.Address + CheckupAddresses.Form(library, 1), height: 500);
        var cell = page.Locator("#L17C4");
        await page.Locator(".record a.v", new() { HasTextString = "读者满意度" }).HoverAsync();
        await Assertions.Expect(cell).ToHaveCSSAsync("background-color", Highlight);
        await Assertions.Expect(cell).ToBeInViewportAsync();
        Assert.DoesNotContain("#", page.Url);
    }

    [Fact]
    public async Task With_script_the_cell_lights_up_under_the_focus_of_the_keyboard()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        var page = await browser.Open(site.Address + CheckupAddresses.Form(library, 1));
        await page.Locator(".record a.v", new() { HasTextString = "少儿阅读推广" }).FocusAsync();
        await Assertions.Expect(page.Locator("#L3C2")).ToHaveCSSAsync("background-color", Highlight);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#L3C2")).Not.ToHaveCSSAsync("background-color", Highlight);
        await Assertions.Expect(page.Locator("#L3C4")).ToHaveCSSAsync("background-color", Highlight);
    }

    [Fact]
    public async Task With_script_a_cell_of_the_source_shows_what_was_read_from_it()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        var page = await browser.Open(site.Address + CheckupAddresses.Form(library, 1));
        await page.Locator("#L4C4").HoverAsync();
        await Assertions.Expect(page.Locator(".record a.v.lit")).ToHaveTextAsync("示范区图书馆");
    }

    [Fact]
    public async Task A_mark_says_what_was_repaired_when_it_has_the_focus()
    {
        var repaired = Papers.Read("meals.txt", Papers.SchoolMeals.Replace("\t89.41\t89.41\t80.00\t10.00", "\t89. 41\t89.41\t80.00\t10.00", StringComparison.Ordinal));
        await using var site = await Site.Start(repaired);
        var page = await browser.Open(site.Address + CheckupAddresses.Form(repaired, 1), script: false);
        var mark = page.Locator(".record .mark.repaired").First;
        await mark.FocusAsync();
        var tip = await mark.Locator(".tip").BoundingBoxAsync();
        Assert.True(tip!.Width > 60 && tip.Height > 16, $"the tip is {tip.Width} × {tip.Height}");
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1366, 768)]
    public async Task No_page_scrolls_sideways(int width, int height)
    {
        var library = Papers.Read("library.txt", Papers.Library);
        var meals = Papers.Read("meals.txt", Papers.SchoolMeals);
        var budget = DocumentPageTests.WithBudget();
        var refused = Papers.Read("a-rather-long-name-of-a-file-that-somebody-exported-without-any-blank-in-it-2024-final-2.txt", "");
        await using var site = await Site.Start(library, meals, budget, refused);
        string[] paths =
        [
            "/check", CheckupAddresses.Document(library), CheckupAddresses.Form(library, 1), CheckupAddresses.Form(meals, 1), CheckupAddresses.Text(meals),
            CheckupAddresses.Document(budget), CheckupAddresses.Document(refused), "/nowhere",
        ];
        var page = await browser.Open(site.Address, width, height);
        foreach (var language in new[] { "zh", "en" })
        {
            foreach (var path in paths)
            {
                await page.GotoAsync($"{site.Address}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
                var widest = await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
                Assert.True(widest <= width, $"{path} in {language} is {widest} wide at {width}");
            }
        }
    }

    [Fact]
    public async Task A_file_dropped_anywhere_on_the_page_is_uploaded()
    {
        await using var site = await Site.Start();
        var page = await browser.Open(site.Address);
        await page.EvaluateAsync(
            """
            text => {
              const data = new DataTransfer();
              data.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
              document.querySelector("header").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """,
            Papers.Library);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("dropped.txt");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "少儿阅读推广", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_I_choose_a_file_and_press_the_button()
    {
        await using var site = await Site.Start();
        var page = await browser.Open(site.Address, script: false);
        await page.Locator("#files").SetInputFilesAsync(new FilePayload
        {
            Name = "library.txt",
            MimeType = "text/plain",
            Buffer = System.Text.Encoding.UTF8.GetBytes(Papers.Library),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并识读" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("library.txt");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "书库空调更换", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hostile_document_runs_nothing_and_nothing_breaks_the_policy()
    {
        var hostile = Papers.Read("hostile.txt", Papers.Hostile);
        await using var site = await Site.Start(hostile);
        var page = await browser.Open(site.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.Dialog += (_, dialog) => complaints.Add(dialog.Message);
        foreach (var path in new[] { "/check", CheckupAddresses.Document(hostile), CheckupAddresses.Form(hostile, 1), CheckupAddresses.Text(hostile) })
        {
            await page.GotoAsync(site.Address + path);
            Assert.EndsWith(" · 玉衡", await page.TitleAsync());
        }

        Assert.Empty(complaints);
    }
}
