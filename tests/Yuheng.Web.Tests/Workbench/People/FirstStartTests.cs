using System.Net;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Store.Tests;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Web.Tests.Workbench.People;

/// <summary>Over empty data whoever reads the terminal makes the first region, and its administrator makes everything else through the pages.</summary>
public sealed class FirstStartTests(SqliteFolders folders)
{
    private static readonly (string, string)[] s_region =
        [("region", "990202"), ("name", "明浦区"), ("profile", "national"), ("account", "zhao"), ("person", "赵某"), ("password", "long enough 1")];

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_first_administrator_makes_the_region_bodies_and_people_and_a_clerk_of_it_begins_to_work()
    {
        await using var site = await RegionSite.OverAsync(await folders.EmptyAsync(), isEmpty: true);
        using var administrator = site.Stranger();
        using var asked = await administrator.Get("/sign-in");
        Assert.Equal("/first", asked.Headers.Location!.ToString());

        using var made = await administrator.Post("/first", "/first", [("code", site.Part<FirstCode>().Code), .. s_region]);
        Assert.Equal("/admin/people", made.Headers.Location?.ToString());

        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ("body", [("code", "219"), ("name", "区文化和旅游局"), ("kind", "行政"), ("from", "2020")]), ("body", [("code", "219001"), ("name", "区图书馆"), ("kind", "事业"), ("from", "2020")]),
            ("person", [("account", "chen"), ("name", "陈某"), ("password", "long enough 2")]), ("duty/give", [("account", "chen"), ("role", Role.Clerk.Tag()), ("body", "219001")]),
        })
        {
            using var done = await administrator.Post("/admin/people", "/admin/people/" + path, fields);
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }

        using var clerk = site.Stranger();
        using var signedIn = await clerk.Post("/sign-in", "/sign-in", ("account", "chen"), ("password", "long enough 2"));
        Assert.Equal("/w/", signedIn.Headers.Location?.ToString());
        Assert.Contains("区图书馆", WebUtility.HtmlDecode(await clerk.Page("/w/990202/2027/import")));
        Assert.Empty((await site.Store.VerifyAsync(TestContext.Current.CancellationToken)).Breaks);
    }

    [Fact]
    public async Task Without_the_code_of_the_terminal_or_with_a_wrong_region_nothing_is_made_and_what_was_typed_stays()
    {
        await using var site = await RegionSite.OverAsync(await folders.EmptyAsync(), isEmpty: true);
        using var stranger = site.Stranger();
        var code = site.Part<FirstCode>().Code;
        foreach (var (given, field, value, why) in new[]
        {
            ("aaaa-aaaa-aaaa-aaaa", "name", "明浦区", "一次性代码不对"), (code, "region", "99020", "应是 6 位数字"), (code, "password", "short", "密码至少 10 个字符"), (code, "profile", "atlantis", "没有这个地区的规定"), (code, "account", "赵", "账号应是"),
        })
        {
            using var refused = await stranger.Post("/first", "/first", [("code", given), .. s_region.Select(f => f.Item1 == field ? (field, value) : f)]);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            var page = await Text(refused);
            Assert.Contains(why, page);
            Assert.Contains("value=\"明浦区\"", page);
        }

        Assert.Empty(await site.Store.RegionsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Once_there_is_a_region_the_page_is_gone_and_of_two_regions_the_one_chosen_is_signed_in_to()
    {
        await using var site = await RegionSite.OverAsync(await folders.EmptyAsync());
        using var stranger = site.Stranger();
        using var gone = await stranger.Post("/sign-in", "/first", [("code", site.Part<FirstCode>().Code), .. s_region]);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        Assert.Null(await new NewRegion("990202", "明浦区", "national", "zhao", "赵某", "long enough 1").MakeAsync(site.Store, site.Clock.Now, Wording.Language.Chinese));
        Assert.Contains("已经有了", await new NewRegion("990202", "别处", "national", "zhao", "赵某", "long enough 1").MakeAsync(site.Store, site.Clock.Now, Wording.Language.Chinese));
        Assert.Contains("990202 明浦区", WebUtility.HtmlDecode(await stranger.Page("/sign-in")));
        using var signedIn = await stranger.Post("/sign-in", "/sign-in", ("region", "990202"), ("account", "zhao"), ("password", "long enough 1"));
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Contains("赵某", WebUtility.HtmlDecode(await stranger.Page("/admin/people")));
    }
}
