using Microsoft.Playwright;
using Yuheng.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Stories;

/// <summary>Somebody of the region at a browser of their own, who does what a person does: goes to pages, fills in cells, presses buttons.</summary>
internal sealed class Person
{
    private readonly RegionSite _site;

    private Person(RegionSite site, IPage page) => (_site, Page) = (site, page);

    /// <summary>What they look at.</summary>
    public IPage Page { get; }

    /// <summary>Where they are, without the host.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>Somebody who signs in.</summary>
    public static async Task<Person> SignedInAsync(Browser browser, RegionSite site, string account, int width = 1366, int height = 768, bool script = true)
    {
        var person = await AtAsync(browser, site, "/sign-in", width, height, script);
        await person.Page.FillAsync("#account", account);
        await person.Page.FillAsync("#password", DemoRegion.Password);
        await person.Page.ClickAsync("button.main");
        await person.Page.WaitForURLAsync("**/w/");
        return person;
    }

    /// <summary>Somebody who does not.</summary>
    public static async Task<Person> AtAsync(Browser browser, RegionSite site, string path, int width = 1366, int height = 768, bool script = true) =>
        new(site, await browser.Open(site.Address + path, width, height, script));

    /// <summary>Goes to a page, which must be there.</summary>
    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(_site.Address + path);
        Assert.True(answer!.Ok, $"{path} answered {answer.Status}");
    }

    /// <summary>Presses what has that name: a button, else a link.</summary>
    public async Task PressAsync(string name, bool exact = true)
    {
        var button = Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });
        await (await button.CountAsync() > 0 ? button.First : Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = exact }).First).ClickAsync();
    }

    /// <summary>The cell of a field.</summary>
    public ILocator Cell(string path) => Page.Locator($"[id='c-{path}']");

    /// <summary>Writes into cells; words to choose from are chosen.</summary>
    public async Task FillAsync(params (string Path, string Text)[] cells)
    {
        foreach (var (path, text) in cells)
        {
            var cell = Cell(path);
            if (await cell.GetAttributeAsync("role") == "radiogroup")
            {
                await cell.GetByLabel(text, new() { Exact = true }).CheckAsync();
            }
            else if (await cell.GetAttributeAsync("type") == "checkbox")
            {
                await cell.CheckAsync();
            }
            else
            {
                await cell.FillAsync(text);
            }
        }
    }

    /// <summary>暂存, which makes a revision.</summary>
    public async Task SaveAsync()
    {
        var revision = Page.Locator("#paper input[name=revision]");
        var before = await revision.InputValueAsync();
        await Page.ClickAsync("#save");
        await Expect(revision).Not.ToHaveValueAsync(before);
    }

    /// <summary>Presses a button of the paper that moves it on, and says so again on the page that asks.</summary>
    public async Task MoveOnAsync(string button, string confirmation = "")
    {
        await PressAsync(button);
        await Page.WaitForURLAsync("**/confirm/*");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await PressAsync(confirmation.Length > 0 ? confirmation : button);
        await Page.WaitForURLAsync(url => !url.Contains("/confirm/", StringComparison.Ordinal));
    }

    /// <summary>Sees words on the page.</summary>
    public Task SeesAsync(string text) => Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>A page is no wider than the window.</summary>
    public async Task SeesNoSidewaysScrollAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{Path} is wider than the window");

    /// <summary>Keeps a picture of the page where somebody wants to look at it.</summary>
    public async Task PictureAsync(string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("YUHENG_PICTURES") is { } folder)
        {
            await Page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }
}
