using System.Net;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.Overview;

/// <summary>期限: set for all, extended for a body, seen by whoever has to report.</summary>
public class DeadlineTests
{
    private const string Path = "/admin/deadlines";

    private static Task<List<Deadline>> Stored(RegionSite site) => site.Store.ReadAsync(RegionSite.Region, data => data.DeadlinesAsync(site.NextYear));

    private static string Year(RegionSite site) => $"{site.NextYear}";

    [Fact]
    public async Task Finance_sets_the_dates_of_a_stage_and_gives_a_body_more_time_with_a_reason()
    {
        await using var site = await RegionSite.StartAsync();
        using var finance = await site.SignedIn("finance");
        using var set = await finance.Post(Path, Path, ("year", Year(site)), ("from.target", "2026-09-01"), ("to.target", "2026-09-12"));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        using var extended = await finance.Post(Path, Path + "/extend", ("year", Year(site)), ("body", "219002"), ("kind", "target"), ("due", "2026-09-19"), ("reason", "搬迁"));
        Assert.Equal(HttpStatusCode.Redirect, extended.StatusCode);

        // 12 September 2026, 17:00 in China, is 9:00 in UTC.
        Assert.Equal([("", "2026-09-12T09:00:00.000Z", "2026-08-31T16:00:00.000Z"), ("219002", "2026-09-19T09:00:00.000Z", null)], (await Stored(site)).Select(d => (d.Body, d.Due, d.Opens)));
        using var clerk = await site.SignedIn("clerk");
        Assert.Contains("▲ 9月12日（周六）17:00 剩 2 天", WebUtility.HtmlDecode(await clerk.Page("/w/")));
        using var other = await site.SignedIn("clerk2");
        Assert.Contains("9月19日（周六）17:00 剩 9 天", WebUtility.HtmlDecode(await other.Page("/w/")));
        var page = WebUtility.HtmlDecode(await finance.Page($"{Path}?year={site.NextYear}"));
        Assert.Contains("搬迁", page);
        Assert.Contains("9月12日（周六）", page);

        using var ended = await finance.Post(Path, Path + "/end", ("year", Year(site)), ("body", "219002"), ("kind", "target"));
        Assert.Single(await Stored(site));
    }

    [Theory]
    [InlineData("2026-09-12", "2026-09-01")]
    [InlineData("", "九月")]
    [InlineData("2026-09-01", "")]
    public async Task Dates_that_are_none_or_end_before_they_begin_are_refused_and_nothing_is_written(string from, string to)
    {
        await using var site = await RegionSite.StartAsync();
        using var admin = await site.SignedIn("admin");
        using var refused = await admin.Post(Path, Path, ("year", Year(site)), ("to.budget", "2026-10-20"), ("from.target", from), ("to.target", to));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("绩效目标：截止日期须写成", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Empty(await Stored(site));
    }

    [Fact]
    public async Task More_time_needs_a_reason_and_a_later_date()
    {
        await using var site = await RegionSite.StartAsync();
        using var finance = await site.SignedIn("finance");
        using var set = await finance.Post(Path, Path, ("year", Year(site)), ("to.target", "2026-09-12"));
        foreach (var (due, reason) in new[] { ("2026-09-19", ""), ("2026-09-12", "搬迁"), ("", "搬迁") })
        {
            using var refused = await finance.Post(Path, Path + "/extend", ("year", Year(site)), ("body", "219002"), ("kind", "target"), ("due", due), ("reason", reason));
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        Assert.Single(await Stored(site));
    }
}
