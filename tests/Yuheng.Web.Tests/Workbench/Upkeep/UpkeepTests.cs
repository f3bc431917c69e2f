using System.IO.Compression;
using System.Net;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.Upkeep;

public class UpkeepTests
{
    [Fact]
    public async Task The_log_is_filtered_exported_whole_and_shown_to_those_who_may()
    {
        await using var site = await RegionSite.StartAsync();
        using var admin = await site.SignedIn("admin");
        using var auditor = await site.SignedIn("auditor");
        using var clerk = await site.SignedIn("clerk");

        var page = WebUtility.HtmlDecode(await auditor.Page("/admin/log?act=sign-in"));
        Assert.Contains(">auditor<", page);
        Assert.DoesNotContain("<td>新建</td>", page);
        using var refused = await clerk.Get("/admin/log");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        var last = (await site.Store.ReadAsync(RegionSite.Region, data => data.HistoryAsync(new HistoryFilter(Most: 1))))[0];
        var lines = (await admin.Page("/admin/log.csv")).TrimEnd().Split('\n');
        Assert.Equal(last.Number + 1, lines.Length);
        Assert.EndsWith(last.Hash, lines[^1].TrimEnd(), StringComparison.Ordinal);
        // Three have signed in on the tenth, nobody on the ninth; the file has what the filter leaves.
        var signedIn = (await admin.Page("/admin/log.csv?act=sign-in&from=2026-09-10&to=2026-09-10")).TrimEnd().Split('\n');
        Assert.Equal(3, signedIn.Length - 1);
        Assert.All(signedIn.Skip(1), line => Assert.Contains(",sign-in,", line));
        Assert.Single((await admin.Page("/admin/log.csv?act=sign-in&to=2026-09-09")).TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Verifying_says_that_everything_agrees()
    {
        await using var site = await RegionSite.StartAsync();
        using var auditor = await site.SignedIn("auditor");
        using var answer = await auditor.Post("/admin/log", "/admin/log/verify");

        Assert.Contains("全部相符", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_backup_that_is_downloaded_is_whole_and_is_in_the_log()
    {
        await using var site = await RegionSite.StartAsync();
        using var admin = await site.SignedIn("admin");
        using var answer = await admin.Post("/admin/log", "/admin/backup");
        var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.NotNull(DataStore.CheckBackup(file, "backup.zip").Value);
        Assert.NotEmpty(new ZipArchive(file).Entries);
        Assert.Contains(await site.Store.ReadAsync(RegionSite.Region, data => data.HistoryAsync(new HistoryFilter(Act: "backup"))), row => row.Account == "admin");
    }
}
