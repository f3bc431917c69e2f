using System.Diagnostics;
using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench;

/// <summary>What goes wrong outside, as it meets somebody at a page: a disk without room, a clock that jumps back.</summary>
public sealed class FaultTests
{
    private static async Task<(Paper Paper, string Path)> Target(RegionSite site)
    {
        var paper = (await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = site.NextYear, Body = "219001" })))[0];
        return (paper, PaperAddress.Of(RegionSite.Region, paper));
    }

    [Fact]
    public async Task Where_the_disk_is_full_a_page_says_so_nothing_is_half_saved_and_with_room_again_saving_goes_on()
    {
        Assert.SkipUnless(Environment.UserName == "root" && OperatingSystem.IsLinux(), "a file system of its own can only be mounted by root");
        var folder = Directory.CreateTempSubdirectory("yuheng-full-").FullName;
        Assert.SkipUnless(await MountAsync("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", folder) == 0, "nothing can be mounted here");
        try
        {
            await using var site = await RegionSite.OverAsync(new StorePlace.Folder(folder));
            using var clerk = await site.SignedIn("clerk");
            var (paper, path) = await Target(site);
            var text = new string('书', PaperContent.LongestText / 2);
            var revision = paper.Revision;
            HttpStatusCode status;
            string page;
            do
            {
                using var answer = await clerk.Post("/sign-in", path + "/save", ("revision", $"{revision}"), ("c.goals.annual", $"{revision}{text}"), ("c.goals.overall", $"{revision}{text}"));
                (status, page) = (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
            }
            while (status == HttpStatusCode.Redirect && ++revision < 5_000);

            Assert.Equal(HttpStatusCode.InsufficientStorage, status);
            Assert.Contains("磁盘已满，没有写入", page);
            var stored = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!;
            Assert.Equal((revision, $"{revision - 1}"), (stored.Revision, stored.Content!["goals.annual"]![..^text.Length]));

            Assert.Equal(0, await MountAsync("mount", "-o", "remount,size=24m", folder));
            using var again = await clerk.Post("/sign-in", path + "/save", ("revision", $"{revision}"), ("c.goals.annual", "有空间了"));
            Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
            Assert.Empty((await site.Store.VerifyAsync(TestContext.Current.CancellationToken)).Breaks);
        }
        finally
        {
            await MountAsync("umount", "-l", folder);
            Directory.Delete(folder);
        }
    }

    [Fact]
    public async Task A_clock_that_jumps_back_a_day_signs_nobody_out_and_saving_goes_on_in_order()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var (paper, path) = await Target(site);
        foreach (var (n, jump) in new[] { (1, TimeSpan.Zero), (2, TimeSpan.FromDays(-1)), (3, TimeSpan.FromMinutes(30)) })
        {
            site.Clock.Now += jump;
            using var saved = await clerk.Submit(await clerk.Page(path + "/edit"), path + "/save", ("c.goals.annual", $"第 {n} 次"));
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        }

        var stored = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!;
        Assert.Equal((paper.Revision + 3, "第 3 次"), (stored.Revision, stored.Content!["goals.annual"]));
        Assert.Empty((await site.Store.VerifyAsync(TestContext.Current.CancellationToken)).Breaks);
    }

    private static async Task<int> MountAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
