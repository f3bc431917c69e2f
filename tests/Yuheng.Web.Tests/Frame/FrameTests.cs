using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuheng.Core.Workflow;
using Yuheng.Web.Checkup;
using Yuheng.Web.Frame;
using Yuheng.Web.Tests.Checkup;

namespace Yuheng.Web.Tests.Frame;

public partial class FrameTests
{
    [Fact]
    public async Task Every_route_answers()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        var routes = new List<string>();
        await using var site = await Site.Start([library], app => routes.AddRange(((IEndpointRouteBuilder)app).DataSources
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(HttpMethods.Get))
            .Select(e => e.RoutePattern.RawText!)));
        Assert.True(routes.Count >= 8, $"only {routes.Count} routes");

        // The first page leads on to the check-up; the pictures of pages are a PDF's: they have a test of their own.
        foreach (var route in routes.Where(r => r != "/" && !r.EndsWith(".png", StringComparison.Ordinal)))
        {
            var path = route.Replace("{id}", library.Id, StringComparison.Ordinal).Replace("{index:int}", "2", StringComparison.Ordinal)
                .Replace("{format}", "text", StringComparison.Ordinal).Replace("{layout}", "shanghai-self-evaluation", StringComparison.Ordinal);
            Assert.NotEmpty(await site.Page(path));
            using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        }
    }

    [Fact]
    public async Task English_is_chosen_once_and_remembered_and_the_papers_stay_Chinese()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        Assert.Contains("<html lang=\"zh-CN\">", await site.Page("/check"));
        var chosen = await site.Page("/check?lang=en");
        Assert.Contains("<html lang=\"en\">", chosen);
        Assert.Contains("Upload and read", chosen);
        var remembered = await site.Page(CheckupAddresses.Form(library, 1));
        Assert.Contains("Source text", remembered);
        Assert.Contains("项目名称 Project", remembered);
        Assert.Contains("少儿阅读推广", remembered);
        Assert.Contains("<html lang=\"zh-CN\">", await site.Page("/check?lang=zh"));
    }

    [Fact]
    public async Task The_switch_of_language_keeps_the_page()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        Assert.Contains($"href=\"/check/d/{library.Id}/text?page=1&amp;lang=en\"", await site.Page(CheckupAddresses.Text(library)));
    }

    [Theory]
    [InlineData("/check")]
    [InlineData("/nowhere")]
    [InlineData("/fails")]
    public async Task Every_answer_forbids_what_is_not_ours(string path)
    {
        await using var site = await Site.Start([], Failing);
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("default-src 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_page_elsewhere_whose_name_leads_to_this_machine_reads_nothing()
    {
        await using var site = await Site.Start(Papers.Read("library.txt", Papers.Library));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/check");
        request.Headers.Host = "elsewhere.example";
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("library.txt", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task No_page_has_script_or_style_within_it()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library, DocumentPageTests.WithBudget());
        foreach (var path in new[] { "/check", CheckupAddresses.Document(library), CheckupAddresses.Form(library, 1), CheckupAddresses.Text(library) })
        {
            var page = await site.Page(path);
            Assert.DoesNotContain("<style", page);
            Assert.DoesNotContain(" style=", page);
            Assert.DoesNotMatch("<script(?! src=)", page);
            Assert.DoesNotMatch(" on[a-z]+=", page);
        }
    }

    [Fact]
    public async Task The_style_sheet_may_be_kept_for_good_since_its_address_changes_with_it()
    {
        await using var site = await Site.Start();
        var path = StyleSheet().Match(await site.Page("/check")).Groups[1].Value;
        Assert.Matches("^/assets/[0-9a-f]{12}/yuheng.css$", path);
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/check/d/0123456789abcdef")]
    [InlineData("/check/d/0123456789abcdef.json")]
    [InlineData("/check/d/0123456789abcdef/text")]
    [InlineData("/check/d/0123456789abcdef/f/1")]
    [InlineData("/check/d/{id}/f/3")]
    [InlineData("/check/d/{id}/f/0")]
    [InlineData("/check/d/{id}/f/x")]
    [InlineData("/assets/000000000000/yuheng.css")]
    public async Task What_is_not_there_says_so_in_both_languages_and_leads_back(string path)
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        path = path.Replace("{id}", library.Id, StringComparison.Ordinal);
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("没有这一页", page);
        Assert.Contains("<a href=\"/check\">返回列表</a>", page);
        using var english = await site.Client.GetAsync(path + "?lang=en", TestContext.Current.CancellationToken);
        Assert.Contains("No such page", await english.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Opening_the_address_of_the_upload_leads_back_too()
    {
        await using var site = await Site.Start();
        using var answer = await site.Client.GetAsync("/check/upload", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("返回列表", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_failure_of_the_program_shows_a_number_and_nothing_of_its_inside()
    {
        await using var site = await Site.Start([], Failing);
        using var answer = await site.Client.GetAsync("/fails", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"出错编号 \d{8}-\d{6}-\d+", page);
        Assert.DoesNotContain("the inside", page);
        Assert.DoesNotContain("Exception", page);
        using var english = await site.Client.GetAsync("/fails?lang=en", TestContext.Current.CancellationToken);
        Assert.Contains("the number of the error is", await english.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static void Failing(WebApplication app) => app.MapGet("/fails", string () => throw new InvalidOperationException("the inside")).Needs(Right.Public);

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet();
}
