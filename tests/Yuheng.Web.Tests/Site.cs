using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests;

/// <summary>The web program on a free port of this machine, with its own shelf, as one test sees it.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app, DocumentShelf shelf)
    {
        _app = app;
        Shelf = shelf;
        Address = WebProgram.AddressOf(app);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };
    }

    public DocumentShelf Shelf { get; }

    public string Address { get; }

    /// <summary>Keeps cookies, follows no redirects.</summary>
    public HttpClient Client { get; }

    public static async Task<Site> Start(params ShelvedDocument[] documents) => await Start(documents, _ => { });

    public static async Task<Site> Start(ShelvedDocument[] documents, Action<WebApplication> change)
    {
        var shelf = new DocumentShelf();
        foreach (var document in documents)
        {
            shelf.Put(document);
        }

        var app = WebProgram.Build("http://127.0.0.1:0", shelf);
        change(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Site(app, shelf);
    }

    /// <summary>The page at an address, which must answer.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads files through the form of the list page, as a browser does.</summary>
    public async Task<HttpResponseMessage> Upload(params (string Name, byte[] Content)[] files)
    {
        var token = Token().Match(await Page("/check")).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return await Client.PostAsync("/check/upload", form, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
