namespace Yuheng.Web.Tests.Stories;

/// <summary>One server over the region in the midst of its years, with somebody of each role signed in once: what looks at many pages shares it.</summary>
public sealed class FirstLinePages : IAsyncLifetime
{
    private readonly Dictionary<string, Person> _people = [];
    private RegionSite? _site;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _site = await RegionSite.StartAsync(budgets: true, published: true);

        // A target that waits for the department, beside the drafts.
        await _site.ReportAsync("N00000003");
        using var clerk = await _site.SignedIn("clerk5");
        using var made = await clerk.Post($"/w/990101/{_site.NextYear}/219/overall/edit", $"/w/990101/{_site.NextYear}/219/overall/create");
        using var reader = await _site.SignedIn("auditor");
        using var taken = await reader.PostFile("/check", "/check/upload", "图书馆绩效目标.txt", System.Text.Encoding.UTF8.GetBytes(Papers.Library));
        CheckedDocument = taken.Headers.Location!.OriginalString;
    }

    /// <summary>Where the check-up of a document is.</summary>
    public string CheckedDocument { get; private set; } = "";

    /// <summary>A page as somebody sees it on a desk.</summary>
    internal async Task<Person> OpenAsync(Browser browser, string account, string path)
    {
        if (!_people.TryGetValue(account, out var person))
        {
            person = account.Length == 0 ? await Person.AtAsync(browser, _site!, "/") : await Person.SignedInAsync(browser, _site!, account);
            _people.Add(account, person);
        }

        await person.Page.SetViewportSizeAsync(1366, 768);
        await person.GoAsync(path.Replace("{document}", CheckedDocument, StringComparison.Ordinal));
        return person;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            await person.Page.Context.DisposeAsync();
        }

        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }
}
