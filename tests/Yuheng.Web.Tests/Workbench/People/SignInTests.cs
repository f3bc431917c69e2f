using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Yuheng.Core.Workflow;
using Yuheng.Core.Papers;
using Yuheng.Store;
using Yuheng.Web.Demo;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Web.Tests.Workbench.People;

public partial class SignInTests
{
    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while_and_the_right_one_is_then_refused_too()
    {
        await using var site = await RegionSite.StartAsync();
        using var visitor = site.Stranger();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await visitor.Post("/sign-in", "/sign-in", ("account", "clerk"), ("password", "wrong wrong"));
            Assert.Contains("账号或密码不对", await Text(wrong));
        }

        using var locked = await visitor.Post("/sign-in", "/sign-in", ("account", "clerk"), ("password", DemoRegion.Password));
        Assert.Contains("2026-09-10 09:15 后可再登录", await Text(locked));

        site.Clock.Now += TimeSpan.FromMinutes(16);
        using var open = await visitor.Post("/sign-in", "/sign-in", ("account", "clerk"), ("password", DemoRegion.Password));
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
    }

    [Fact]
    public async Task An_unknown_account_is_answered_as_a_wrong_password_is()
    {
        await using var site = await RegionSite.StartAsync();
        using var visitor = site.Stranger();
        using var answer = await visitor.Post("/sign-in", "/sign-in", ("account", "nobody"), ("password", "x"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("账号或密码不对", await Text(answer));
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_one_was_and_never_to_another_site()
    {
        await using var site = await RegionSite.StartAsync();
        using var visitor = site.Stranger();
        using var asked = await visitor.Get("/w/?x=1");
        Assert.Equal("/sign-in?to=%2Fw%2F%3Fx%3D1", asked.Headers.Location!.ToString());

        foreach (var (to, expected) in new[] { ("/w/?x=1", "/w/?x=1"), ("//evil.example", "/w/"), ("https://evil.example", "/w/"), ("/\\evil.example", "/w/") })
        {
            using var answer = await visitor.Post("/sign-in", "/sign-in", ("account", "clerk"), ("password", DemoRegion.Password), ("to", to));
            Assert.Equal(expected, answer.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task After_an_hour_without_a_sign_of_life_one_signs_in_again_and_what_was_just_posted_is_still_there()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = (await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = "219001", State = PaperState.Draft })))[0];
        var save = PaperAddress.Of(RegionSite.Region, paper) + "/save";
        site.Clock.Now += TimeSpan.FromMinutes(61);

        using var expired = await clerk.Post("/sign-in", save, ("revision", $"{paper.Revision}"), (PostedFields.Prefix + "goals.annual", "一小时里写的目标\n第二行"));
        Assert.Equal(HttpStatusCode.Unauthorized, expired.StatusCode);
        var page = await expired.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("登录已过期", WebUtility.HtmlDecode(page));

        using var signedIn = await clerk.Submit(page, "/sign-in", ("account", "clerk"), ("password", DemoRegion.Password));
        var resume = await signedIn.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("刚才提交的内容已保住", WebUtility.HtmlDecode(resume));
        using var saved = await clerk.Submit(resume, save);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var stored = await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id));
        Assert.Equal("一小时里写的目标\n第二行", stored!.Content!["goals.annual"]);
    }

    [Fact]
    public async Task An_administrator_ends_the_sessions_of_an_account()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        using var admin = await site.SignedIn("admin");
        Assert.Contains("结束登录（1 处）", WebUtility.HtmlDecode(await admin.Page("/admin/people")));

        using var ended = await admin.Post("/admin/people", "/admin/people/person/clerk/sign-out");

        using var answer = await clerk.Get("/w/");
        Assert.StartsWith("/sign-in", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_second_factor_the_password_alone_does_not_let_in_and_no_code_counts_twice()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var secret = Secret().Match(await clerk.Page("/me")).Groups[1].Value;
        string Code(int step = 0) => OneTimeCode.At(secret, (site.Clock.Now.ToUnixTimeSeconds() / 30) + step);
        using var on = await clerk.Post("/me", "/me/second-factor", ("secret", secret), ("code", Code()));
        Assert.Equal(HttpStatusCode.Redirect, on.StatusCode);
        site.Clock.Now += TimeSpan.FromMinutes(1);

        using var other = site.Stranger();
        async Task<HttpStatusCode> Try(string code)
        {
            using var answer = await other.Post("/sign-in", "/sign-in", ("account", "clerk"), ("password", DemoRegion.Password), ("code", code));
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Try(""));
        Assert.Equal(HttpStatusCode.Redirect, await Try(Code()));
        Assert.Equal(HttpStatusCode.Forbidden, await Try(Code()));
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(long seconds, string expected) =>
        Assert.Equal(expected, OneTimeCode.At("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30));

    [Fact]
    public async Task A_browser_that_is_signed_out_elsewhere_is_out()
    {
        await using var site = await RegionSite.StartAsync();
        using var here = await site.SignedIn("clerk");
        using var there = await site.SignedIn("clerk");
        var sessions = await site.Store.ReadAsync(RegionSite.Region, data => data.SessionsAsync("clerk"));
        Assert.Equal(2, sessions.Count);

        using var changed = await here.Post("/me", "/me/password", ("old", DemoRegion.Password), ("password", "another good one"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var answer = await there.Get("/me");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await here.Page("/me");
    }

    [Fact]
    public async Task An_administrator_adds_somebody_gives_a_duty_and_takes_it_away_and_the_history_says_so()
    {
        await using var site = await RegionSite.StartAsync();
        using var admin = await site.SignedIn("admin");
        async Task Done(string path, params (string, string)[] fields)
        {
            using var answer = await admin.Post("/admin/people", path, fields);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        await Done("/admin/people/person", ("account", "new.clerk"), ("name", "许某"), ("password", "a fine password"));
        await Done("/admin/people/duty/give", ("account", "new.clerk"), ("role", "clerk"), ("body", "219003"), ("from", "2025"));
        var page = await admin.Page("/admin/people");
        Assert.Contains("许某", WebUtility.HtmlDecode(page));
        Assert.Single(await site.Store.ReadAsync(RegionSite.Region, data => data.DutiesAsync("new.clerk")));
        await Done("/admin/people/duty/end", ("account", "new.clerk"), ("role", "clerk"), ("body", "219003"), ("from", "2025"));
        Assert.Empty(await site.Store.ReadAsync(RegionSite.Region, data => data.DutiesAsync("new.clerk")));
        await Done("/admin/people/person/new.clerk/disable");

        var history = await site.Store.ReadAsync(RegionSite.Region, data => data.HistoryFromAsync(1, 1000));
        Assert.Equal(["新增人员 new.clerk 许某", "授予 new.clerk 填报人 219003", "收回 new.clerk 填报人 219003", "停用 new.clerk"], history.Where(h => h.Act == "people").Select(h => h.Note));
        Assert.All(history.Where(h => h.Act == "people"), h => Assert.Equal("admin", h.Account));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("new.clerk-2026")]
    [InlineData("aaaaaaaaaaaa")]
    public async Task A_password_that_is_too_easy_is_not_taken(string password)
    {
        await using var site = await RegionSite.StartAsync();
        using var admin = await site.SignedIn("admin");
        using var answer = await admin.Post("/admin/people", "/admin/people/person", ("account", "new.clerk"), ("name", "许某"), ("password", password));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("至少 10 个字符", await Text(answer));
    }

    [GeneratedRegex("name=\"secret\" value=\"([A-Z2-7]{32})\"")]
    private static partial Regex Secret();
}
