using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuheng.Core.Workflow;
using Yuheng.Web.Demo;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Tests.Frame;

/// <summary>Who may ask for what: every address of the program, every role, and nobody.</summary>
public class RightsTests
{
    private static async Task<(RegionSite Site, List<(string Method, string Path, Right Right)> Routes)> StartAsync()
    {
        var endpoints = new List<RouteEndpoint>();
        var site = await RegionSite.StartAsync(change: app => endpoints.AddRange(((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()));
        var bare = endpoints.Where(e => e.Metadata.GetMetadata<NeededRight>() is null).Select(e => e.RoutePattern.RawText);
        Assert.True(!bare.Any(), $"these state no right, and are not served: {string.Join(", ", bare)}");
        return (site, [.. endpoints
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(m => m != "HEAD")
                .Select(m => (Method: m, Path: PlainPath(e.RoutePattern.RawText!), e.Metadata.GetMetadata<NeededRight>()!.Right)))
            .Distinct().OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Method, StringComparer.Ordinal)]);
    }

    /// <summary>The pattern without its conditions: /w/{region}/{year}/p/{subject}/target. What the file itself is called after (its hash) is left out.</summary>
    private static string PlainPath(string pattern)
    {
        var plain = new StringBuilder();
        var depth = 0;
        var inCondition = false;
        foreach (var c in pattern)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            inCondition = depth > 0 && (inCondition || c == ':');
            if (!inCondition)
            {
                plain.Append(c);
            }
        }

        var path = plain.ToString();
        return path.StartsWith("/assets/", StringComparison.Ordinal) ? "/assets/…/" + path[(path.LastIndexOf('/') + 1)..] : path;
    }

    [Fact]
    public async Task Every_address_states_its_right_and_the_table_of_rights_says_the_same()
    {
        var (site, routes) = await StartAsync();
        await using var _ = site;
        var table = new StringBuilder("| address | right | roles |\n|---|---|---|\n");
        foreach (var (method, path, right) in routes)
        {
            table.Append($"| {method} `{path}` | {right} | {(right is Right.Public ? "anybody" : right is Right.SignedIn or Right.CheckUp ? "anybody signed in" : string.Join(", ", Rights.RolesWith(right).Select(r => r.Tag())))} |\n");
        }

        var file = Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "docs", "rights.md");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var start = text.IndexOf("| address |", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("YUHENG_WRITE_DOCS") is not null)
        {
            await File.WriteAllTextAsync(file, text[..start] + table, TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(table.ToString(), text[start..]);
    }

    [Fact]
    public async Task Whoever_lacks_the_right_is_refused_at_every_address()
    {
        var (site, routes) = await StartAsync();
        await using var _ = site;
        using var stranger = site.Stranger();
        foreach (var (method, path, right) in routes.Where(r => r.Right is not (Right.Public or Right.CheckUp)))
        {
            using var answer = await Ask(stranger, site, method, path);
            Assert.True(method == "GET" ? answer.Headers.Location?.ToString().StartsWith("/sign-in", StringComparison.Ordinal) == true : answer.StatusCode == HttpStatusCode.Unauthorized, $"a stranger got {answer.StatusCode} at {method} {path}");
        }

        foreach (var person in DemoRegion.People.DistinctBy(p => p.Role))
        {
            using var visitor = await site.SignedIn(person.Account);
            var actor = new Actor(person.Account, person.Name, [new Duty(person.Role, person.Body)]);
            foreach (var (method, path, right) in routes.Where(r => r.Right != Right.CheckUp && r.Path != "/sign-out"))
            {
                using var answer = await Ask(visitor, site, method, path);
                Assert.True(actor.Has(right) == (answer.StatusCode != HttpStatusCode.Forbidden), $"{person.Role} got {answer.StatusCode} at {method} {path}, which needs {right}");
            }
        }
    }

    private static Task<HttpResponseMessage> Ask(Visitor visitor, RegionSite site, string method, string path)
    {
        var address = path.Replace("{region}", RegionSite.Region, StringComparison.Ordinal).Replace("{year}", $"{site.NextYear}", StringComparison.Ordinal)
            .Replace("{subject}", path.Contains("/p/", StringComparison.Ordinal) ? "N99999999" : "999", StringComparison.Ordinal)
            .Replace("{project}", "N99999999", StringComparison.Ordinal).Replace("{unit}", "999", StringComparison.Ordinal);
        address = System.Text.RegularExpressions.Regex.Replace(address, @"\{[^}]+\}", "1");
        return visitor.Send(new HttpMethod(method), address);
    }
}
