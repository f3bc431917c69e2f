using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Checkup;
using Yuheng.Web.Demo;

namespace Yuheng.Web.Tests;

/// <summary>A clock that stands where a test puts it.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>The web program over the invented region, in a SQLite folder of its own, on a free port.</summary>
internal sealed class RegionSite : IAsyncDisposable
{
    public const string Region = DemoRegion.Code;

    private readonly WebApplication _app;
    private readonly DirectoryInfo? _folder;

    private RegionSite(WebApplication app, DataStore store, StandingClock clock, DirectoryInfo? folder)
    {
        _app = app;
        _folder = folder;
        Store = store;
        Clock = clock;
        Address = WebProgram.AddressOf(app);
    }

    public DataStore Store { get; }

    public StandingClock Clock { get; }

    public string Address { get; }

    /// <summary>The year whose targets are being made.</summary>
    public int NextYear => Clock.Now.Year + 1;

    public static async Task<RegionSite> StartAsync(DateTimeOffset? now = null, Action<WebApplication>? change = null, bool budgets = false, bool published = false, bool stages = false)
    {
        var folder = Directory.CreateTempSubdirectory("yuheng-region-");
        return await StartAsync(await DataStore.OpenAsync(new StorePlace.Folder(folder.FullName)), folder, now, change, (store, clock) => SeedAsync(store, clock, budgets, published, stages));
    }

    /// <summary>A program over data that stay where they are: several may be over the same.</summary>
    /// <param name="place">Where the data are.</param>
    /// <param name="isEmpty">Whether nothing is put there.</param>
    public static async Task<RegionSite> OverAsync(StorePlace place, bool isEmpty = false) =>
        await StartAsync(await DataStore.OpenAsync(place), null, null, null, (store, clock) => isEmpty ? Task.CompletedTask : SeedAsync(store, clock, budgets: false, published: false));

    private static Task SeedAsync(DataStore store, StandingClock clock, bool budgets, bool published, bool stages = false) =>
        DemoRegion.SeedAsync(store, Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "samples"), clock.Now, budgets, published, stages);

    private static async Task<RegionSite> StartAsync(DataStore store, DirectoryInfo? folder, DateTimeOffset? now, Action<WebApplication>? change, Func<DataStore, StandingClock, Task> fill)
    {
        var clock = new StandingClock(now ?? new DateTimeOffset(2026, 9, 10, 9, 0, 0, TimeSpan.FromHours(8)));
        await fill(store, clock);
        var app = WebProgram.Build("http://127.0.0.1:0", new DocumentShelf(), store, isDemo: true, clock);
        change?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RegionSite(app, store, clock, folder);
    }

    /// <summary>A part of the program.</summary>
    public T Part<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Somebody who is not signed in.</summary>
    public Visitor Stranger() => new(Address);

    /// <summary>Somebody of the region, signed in through the sign-in page.</summary>
    public async Task<Visitor> SignedIn(string account)
    {
        var visitor = new Visitor(Address);
        using var answer = await visitor.Post("/sign-in", "/sign-in", ("account", account), ("password", DemoRegion.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>A target of the year that is being made, handed in and reported by its unit: it waits for the department.</summary>
    public Task ReportAsync(string project) => Store.WriteAsync(Region, async data =>
    {
        var paper = await data.PaperAsync(PaperId.Of(PaperKind.Target, NextYear, project));
        paper = await data.MoveAsync(paper!, PaperState.Submitted, Act.Submit.Tag(), "clerk", Clock.Now);
        return await data.MoveAsync(paper!, PaperState.DepartmentReview, Act.Report.Tag(), "head", Clock.Now);
    });

    public async ValueTask DisposeAsync()
    {
        // Ends what is under way before its data go.
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Store.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}

/// <summary>A browser without script, as one test sees it: keeps cookies, follows no redirects.</summary>
internal sealed partial class Visitor(string address, CookieContainer? cookies = null) : IDisposable
{
    private readonly CookieContainer _cookies = cookies ??= new CookieContainer();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(address) };

    /// <summary>The same browser, with the same cookies, at another program.</summary>
    public Visitor At(string other) => new(other, _cookies);

    /// <summary>The page at an address, which must answer.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Posts fields to an address, with the token of the page that has the form.</summary>
    /// <param name="page">The page that has the form.</param>
    /// <param name="path">Where the form goes.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task<HttpResponseMessage> Post(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Page(page)).Groups[1].Value;
        Assert.NotEmpty(token);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await _client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts the form of a page that goes to an address, with all its hidden fields and what is filled in besides.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string path, params (string Name, string Value)[] fields)
    {
        var form = Form().Matches(page).Single(m => m.Groups[1].Value == path).Groups[2].Value;
        using var content = new FormUrlEncodedContent([
            .. Hidden().Matches(form).Select(m => KeyValuePair.Create(WebUtility.HtmlDecode(m.Groups[1].Value), WebUtility.HtmlDecode(m.Groups[2].Value))),
            .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await _client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>A request without anything in it.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a file to an address as a browser does, with the token of the page that has the form.</summary>
    public Task<HttpResponseMessage> PostFile(string page, string path, string file, byte[] bytes, params (string Name, string Value)[] fields) => PostFiles(page, path, [(file, bytes)], fields);

    /// <summary>Posts files to an address as a browser does, with the token of the page that has the form.</summary>
    public async Task<HttpResponseMessage> PostFiles(string page, string path, IEnumerable<(string Name, byte[] Bytes)> files, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(Token().Match(await Page(page)).Groups[1].Value), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await _client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
