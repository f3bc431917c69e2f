using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Yuheng.Cli.Tests.Serving;

/// <summary>A browser without script at the serving program.</summary>
internal sealed partial class ServedVisitor(string address) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };

    /// <summary>Where the last post led.</summary>
    public string Location { get; private set; } = "";

    /// <summary>Somebody of the demo region.</summary>
    public static async Task<ServedVisitor> SignInAsync(string address, string account)
    {
        var visitor = new ServedVisitor(address);
        Assert.Equal(HttpStatusCode.Redirect, await visitor.SubmitAsync(await visitor.PageAsync("/sign-in"), "/sign-in", ("account", account), ("password", "yuheng-demo-1")));
        return visitor;
    }

    public async Task<string> PageAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {answer.StatusCode}");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The first target of a year that a list of projects leads to.</summary>
    public async Task<string> TargetOfAsync(string list, int year)
    {
        var project = Projects().Match(await PageAsync(list)).Groups[1].Value;
        return $"/w/990101/{year}/p/{project}/target";
    }

    /// <summary>Posts the form of a page, with its hidden fields and what is filled in besides.</summary>
    public async Task<HttpStatusCode> SubmitAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(page).First(m => m.Groups[1].Value == path).Groups[2].Value;
        using var content = new FormUrlEncodedContent([
            .. Hidden().Matches(form).Select(m => KeyValuePair.Create(m.Groups[1].Value, m.Groups[2].Value)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        Location = answer.Headers.Location?.ToString() ?? "";
        await answer.Content.ReadAsStringAsync();
        return answer.StatusCode;
    }

    /// <summary>Hands a text in as a file; the page that answers.</summary>
    public async Task<string> PostFileAsync(string path, string name, string text, params (string Name, string Value)[] fields)
    {
        var token = Regex.Match(await PageAsync(path), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        Location = answer.Headers.Location?.ToString() ?? "";
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Where the form of a page goes that ends so; empty where it has none.</summary>
    public static string ActionOf(string page, string act) => Regex.Match(page, $"action=\"([^\"]+/{act})\"").Groups[1].Value;

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("/p/(N[0-9]+)")]
    private static partial Regex Projects();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
