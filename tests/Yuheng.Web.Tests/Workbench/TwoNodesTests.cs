using System.Diagnostics;
using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Store.Tests;
using Yuheng.Web.Demo;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Web.Tests.Workbench;

/// <summary>Two web programs over one PostgreSQL are one to their users. With YUHENG_LONG=1 two hundred people for five minutes.</summary>
public sealed class TwoNodesTests(PostgresServer server)
{
    private const int Year = 2027;
    private static readonly bool s_long = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1";
    private static readonly int s_people = s_long ? 200 : 20;
    private static readonly TimeSpan s_time = s_long ? TimeSpan.FromMinutes(5) : TimeSpan.FromSeconds(5);

    /// <summary>What one person did: answered with a redirect, so it is done.</summary>
    private sealed record Done(int Saves, int Submits, int Withdrawals, int Refused);

    private async Task<(RegionSite First, RegionSite Second)> StartAsync()
    {
        Assert.SkipUnless(server.IsThere, "PostgreSQL is not installed (package postgresql)");
        var place = await server.EmptyAsync();
        return (await RegionSite.OverAsync(place), await RegionSite.OverAsync(place));
    }

    [Fact]
    public async Task Who_signs_in_at_one_is_signed_in_at_the_other_and_posts_a_page_of_one_to_the_other()
    {
        var (first, second) = await StartAsync();
        await using var _ = first;
        await using var __ = second;
        using var here = await first.SignedIn("clerk");
        using var there = here.At(second.Address);
        var paper = (await first.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = Year, Body = "219001" })))[0];
        var path = PaperAddress.Of(RegionSite.Region, paper);

        using var saved = await there.Submit(await here.Page(path + "/edit"), path + "/save", ("c.goals.annual", "在另一台上保存"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("在另一台上保存", WebUtility.HtmlDecode(await here.Page(path + "/edit")));
        using var forged = await new Visitor(second.Address).Submit(await here.Page(path + "/edit"), path + "/save", ("c.goals.annual", "没有登录"));
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
    }

    [Fact]
    public async Task People_who_save_and_submit_through_both_meet_no_error_and_lose_nothing()
    {
        var (first, second) = await StartAsync();
        await using var _ = first;
        await using var __ = second;
        var papers = await FillAsync(first.Store);
        var people = await Task.WhenAll(Enumerable.Range(0, s_people).Select(n => (n % 2 == 0 ? first : second).SignedIn($"person{n}")));

        var clock = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, s_people).Select(n =>
            Task.Run(() => WorkAsync(people[n], people[n].At((n % 3 == 0 ? first : second).Address), PaperAddress.Of(RegionSite.Region, papers[n / 2]), n, clock))));

        for (var n = 0; n < s_people / 2; n++)
        {
            var (paper, history) = await first.Store.ReadAsync(RegionSite.Region, async data => (await data.PaperAsync(papers[n].Id), await data.HistoryOfAsync(papers[n].Id)));
            var (a, b) = (done[2 * n], done[(2 * n) + 1]);
            Assert.Equal(a.Saves + b.Saves, history.Count(h => h.Act == "save"));
            Assert.Equal(a.Submits + b.Submits, history.Count(h => h.Act == Act.Submit.Tag()));
            Assert.Equal(a.Withdrawals + b.Withdrawals, history.Count(h => h.Act == Act.Withdraw.Tag()));
            Assert.Equal($"方案 {a.Saves}", paper!.Content![FieldOf(0)]);
            Assert.Equal($"方案 {b.Saves}", paper.Content![FieldOf(1)]);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{s_people} people, {clock.Elapsed.TotalSeconds:0} s: {done.Sum(d => d.Saves)} saves, {done.Sum(d => d.Submits)} submissions, {done.Sum(d => d.Refused)} told that somebody was faster");
        Assert.All(done, d => Assert.True(d.Saves > 0));
        Assert.True(done.Sum(d => d.Submits) > 0);
        Assert.Empty((await second.Store.VerifyAsync(TestContext.Current.CancellationToken)).Breaks);
    }

    /// <summary>The field that the one or the other of two people counts up.</summary>
    private static string FieldOf(int n) => n % 2 == 0 ? "project.ground" : "project.plan";

    /// <summary>As many clerks as there are people, two to a paper that has nothing against being handed in.</summary>
    private static async Task<List<Paper>> FillAsync(DataStore store) => await store.WriteAsync(RegionSite.Region, async data =>
    {
        var clean = (await data.PaperAsync((await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target })).First(p => p.Facts is { Errors: 0, Warnings: 0 }).Id))!;
        var layout = PaperOnDesk.LayoutOf(PaperKind.Target, Year, "shanghai");
        var papers = new List<Paper>();
        var password = Passwords.Hash(DemoRegion.Password);
        for (var n = 0; n < s_people; n++)
        {
            await data.PutPersonAsync(new Person($"person{n}", $"某{n}", password));
            await data.PutDutyAsync($"person{n}", new Duty(Role.Clerk, "219001"));
            if (n % 2 == 0)
            {
                var content = clean.Content!.With("project.name", $"流动服务{n}").With(FieldOf(0), "方案 0").With(FieldOf(1), "方案 0");
                papers.Add((await data.CreateAsync(PaperKind.Target, Year, "219001", $"N9{n:D7}", layout, content, clean.Facts, "person0", DateTimeOffset.UnixEpoch))!);
            }
        }

        return papers;
    });

    /// <summary>Reads at one program and posts at the other: saves, hands in, withdraws, and does again from what is there what somebody else was faster with.</summary>
    private static async Task<Done> WorkAsync(Visitor here, Visitor there, string path, int person, Stopwatch clock)
    {
        var random = new Random(person);
        var done = new Done(0, 0, 0, 0);
        while (clock.Elapsed < s_time || done.Saves == 0)
        {
            var page = await here.Page(path + "/edit");
            Act? act = !page.Contains("id=\"save\"", StringComparison.Ordinal) ? Act.Withdraw : random.Next(6) == 0 ? Act.Submit : null;
            var answer = act is { } move
                ? await there.Submit(await here.Page($"{path}/confirm/{move.Tag()}"), $"{path}/act/{move.Tag()}")
                : await there.Submit(page, path + "/save", ("c." + FieldOf(person), $"方案 {done.Saves + 1}"));
            using (answer)
            {
                Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{act} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
                done = (answer.StatusCode, act) switch
                {
                    (HttpStatusCode.Redirect, null) => done with { Saves = done.Saves + 1 },
                    (HttpStatusCode.Redirect, Act.Submit) => done with { Submits = done.Submits + 1 },
                    (HttpStatusCode.Redirect, Act.Withdraw) => done with { Withdrawals = done.Withdrawals + 1 },
                    _ => done with { Refused = done.Refused + 1 },
                };
            }

            await Task.Delay(random.Next(600), TestContext.Current.CancellationToken);
        }

        return done;
    }
}
