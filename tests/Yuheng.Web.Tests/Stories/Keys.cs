using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Stories;

/// <summary>Where the focus is.</summary>
/// <param name="Tag">The element.</param>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Name">What it is called where that is more.</param>
/// <param name="IsRinged">Whether a ring is drawn round it.</param>
/// <param name="IsSeen">Whether any of it is in the window and under no bar.</param>
/// <param name="Where">Its top and bottom in the window.</param>
internal sealed record Stop(string Tag, string Id, string Text, string Name, bool IsRinged, bool IsSeen, string Where);

/// <summary>A keyboard without a mouse beside it: wherever its focus comes, it must be seen.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostStops = 200;

    /// <summary>Ctrl+S.</summary>
    public async Task SaveAsync()
    {
        var revision = page.Locator("#paper input[name=revision]");
        var before = await revision.InputValueAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Expect(revision).Not.ToHaveValueAsync(before);
    }

    /// <summary>Tabs to what has that text, and presses Enter.</summary>
    public async Task PressAsync(string text, string leadsTo)
    {
        await WalkAsync(stop => stop.Text == text, _ => Task.CompletedTask);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(leadsTo);
    }

    /// <summary>Tabs from one stop to the next up to one, and does something at each before it.</summary>
    public async Task WalkAsync(Func<Stop, bool> isLast, Func<Stop, Task> at)
    {
        for (var i = 0; i < MostStops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await SeenAsync();
            if (isLast(stop))
            {
                return;
            }

            await at(stop);
        }

        Assert.Fail($"Tab did not come there in {MostStops} stops of {page.Url}");
    }

    /// <summary>Where the focus is, which must be seen: ringed, in the window, and not wholly under a bar.</summary>
    public async Task<Stop> SeenAsync()
    {
        var found = await page.EvaluateAsync<JsonElement>(
            """
            () => {
              const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
              const x = Math.min(Math.max(r.left + Math.min(r.width / 2, 20), 1), innerWidth - 1);
              const seen = [r.top + 3, (r.top + r.bottom) / 2, r.bottom - 3].some(y => { const on = document.elementFromPoint(x, y); return on && (on === e || e.contains(on)); });
              return { tag: e.tagName, id: e.id, text: (e.innerText || '').trim(), name: e.getAttribute('aria-label') || '', ringed: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, seen: seen, where: `${r.top} ${r.bottom}` };
            }
            """);
        string Of(string name) => found.GetProperty(name).GetString()!;
        var stop = new Stop(Of("tag"), Of("id"), Of("text"), Of("name"), found.GetProperty("ringed").GetBoolean(), found.GetProperty("seen").GetBoolean(), Of("where"));
        Assert.True(stop.Tag == "BODY" || (stop.IsRinged && stop.IsSeen), $"{page.Url}: the focus is not seen on {stop}");
        return stop;
    }
}
