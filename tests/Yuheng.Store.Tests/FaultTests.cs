using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store.Tests;

public sealed class SqliteFaultTests(SqliteFolders databases) : FaultTests(databases);

public sealed class PostgresFaultTests(PostgresServer databases) : FaultTests(databases);

/// <summary>What goes wrong outside: clocks, and people who do much at once.</summary>
public abstract class FaultTests(Databases databases) : OnBothDatabases(databases)
{
    private static readonly int s_changes = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1" ? 10_000 : 500;

    [Fact]
    public async Task A_clock_that_jumps_back_changes_neither_the_order_nor_the_chain()
    {
        await using var store = await StoreAsync();
        var paper = (await store.WriteAsync(Region, data => data.CreateAsync(PaperKind.Project, 2026, "219001", "N1", "", PaperContent.Empty, new PaperFacts("x"), "chen", Day)))!;
        for (var n = 1; n <= 5; n++)
        {
            paper = (await store.WriteAsync(Region, data => data.SaveAsync(paper, PaperContent.Empty.With("goal", $"{n}"), paper.Facts, "chen", Day.AddHours(-n))))!;
        }

        var history = await store.ReadAsync(Region, data => data.HistoryOfAsync("N1"));
        Assert.Equal([1L, 2, 3, 4, 5, 6], history.Select(h => h.Number));
        Assert.Equal([1L, 2, 3, 4, 5, 6], history.Select(h => h.Revision));
        Assert.Equal("5", (await store.ReadAsync(Region, data => data.PaperAsync("N1")))!.Content!["goal"]);
        Assert.Empty((await store.VerifyAsync()).Breaks);
    }

    [Fact]
    public async Task Two_editors_who_save_over_and_over_lose_no_revision()
    {
        await using var store = await StoreAsync();
        await store.WriteAsync(Region, data => data.CreateAsync(PaperKind.Project, 2026, "219001", "N1", "", PaperContent.Empty, new PaperFacts("x"), "chen", Day));
        async Task<int> EditAsync(string account)
        {
            var conflicts = 0;
            for (var n = 1; n <= 40;)
            {
                var seen = (await store.ReadAsync(Region, data => data.PaperAsync("N1")))!;
                var saved = await store.WriteAsync(Region, data => data.SaveAsync(seen, seen.Content!.With($"{account}.note{n}", $"{n}"), seen.Facts, account, Day));
                (n, conflicts) = saved is null ? (n, conflicts + 1) : (n + 1, conflicts);
            }

            return conflicts;
        }

        await Task.WhenAll(Task.Run(() => EditAsync("a")), Task.Run(() => EditAsync("b")));

        var paper = (await store.ReadAsync(Region, data => data.PaperAsync("N1")))!;
        Assert.Equal((81L, 80), (paper.Revision, paper.Content!.Cells.Count));
        Assert.Empty((await store.VerifyAsync()).Breaks);
    }

    [Fact]
    public async Task After_many_random_changes_totals_are_those_of_a_recount()
    {
        await using var store = await StoreAsync();
        var random = new Random(3);
        var papers = new List<Paper>();
        for (var n = 0; n < s_changes;)
        {
            await store.WriteAsync(Region, async data =>
            {
                for (var m = 0; m < 50 && n < s_changes; m++, n++)
                {
                    var at = random.Next(papers.Count + 1);
                    var facts = new PaperFacts($"{n}", random.Next(5) == 0 ? null : random.Next(100_000_000));
                    if (at == papers.Count || papers.Count < 20)
                    {
                        var kind = random.Next(2) == 0 ? PaperKind.Target : PaperKind.Monitoring;
                        papers.Add((await data.CreateAsync(kind, 2024 + random.Next(3), random.Next(2) == 0 ? "219001" : "219", $"N{n}", "", PaperContent.Empty, facts, "chen", Day))!);
                    }
                    else
                    {
                        papers[at] = (random.Next(3) > 0
                            ? await data.SaveAsync(papers[at], PaperContent.Empty.With("goal", $"{n}"), facts, "chen", Day)
                            : await data.MoveAsync(papers[at], PaperStates.All[random.Next(PaperStates.All.Count)], "move", "chen", Day))!;
                    }
                }

                return true;
            });
        }

        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            var (kept, counted) = await store.ReadAsync(Region, async data => (await data.TotalsAsync(year), await data.RecountAsync(year)));
            Assert.NotEmpty(kept);
            Assert.Equal(counted, kept);
        }

        Assert.Empty((await store.VerifyAsync()).Breaks);
    }
}

/// <summary>A full disk: the error says so, nothing is half written, and with room again it goes on.</summary>
public sealed class FullDiskTests
{
    private static readonly DateTimeOffset s_day = new(2026, 9, 12, 10, 21, 7, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_full_file_system_is_said_to_be_full_and_leaves_nothing_half_written()
    {
        Assert.SkipUnless(Environment.UserName == "root" && OperatingSystem.IsLinux(), "a file system of its own can only be mounted by root");
        var folder = Directory.CreateTempSubdirectory("yuheng-full-").FullName;
        Assert.SkipUnless(await MountAsync("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder) == 0, "nothing can be mounted here");
        try
        {
            var written = await FillAsync(new StorePlace.Folder(folder));
            Assert.True(written > 3, $"{written} written");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            await MountAsync("umount", folder);
            Directory.Delete(folder);
        }
    }

    /// <summary>Writes until there is no room, and looks at what is there.</summary>
    private static async Task<int> FillAsync(StorePlace.Folder place)
    {
        await using var store = await DataStore.OpenAsync(place);
        await store.WriteAsync("990101", async data =>
        {
            await data.CreateRegionAsync("示范区", "shanghai");
            await data.PutBodyAsync(new Body("219001", "区图书馆", "事业", 2020));
            return await data.CreateAsync(PaperKind.Project, 2026, "219001", "N1", "", PaperContent.Empty, new PaperFacts("x", 1), "chen", s_day);
        });
        var random = new Random(1);
        var written = 0;
        async Task SaveAsync() => await store.WriteAsync("990101", async data =>
        {
            var paper = (await data.PaperAsync("N1"))!;
            var noise = new byte[9000];
            random.NextBytes(noise);
            await data.SaveAsync(paper, paper.Content!.With("goal", Convert.ToHexString(noise)), paper.Facts with { Amount = written + 2 }, "chen", s_day);
            return await data.AttachAsync("N1", $"i{written}.actual", "a.pdf", noise, "chen", s_day);
        });

        var full = await Assert.ThrowsAsync<StorageFullException>(async () =>
        {
            for (; written < 10_000; written++)
            {
                await SaveAsync();
            }
        });

        Assert.Contains("磁盘已满", full.Message, StringComparison.Ordinal);
        var paper = await store.ReadAsync("990101", data => data.PaperAsync("N1"));
        Assert.Equal((written + 1L, written + 1L), (paper!.Revision, paper.Facts.Amount ?? 0));
        Assert.Equal(written, (await store.ReadAsync("990101", data => data.AttachmentsAsync("N1"))).Count);
        Assert.Empty((await store.VerifyAsync()).Breaks);

        // With room again, what could not be written can be.
        Assert.Equal(0, await MountAsync("mount", "-o", "remount,size=9m", place.Path));
        await SaveAsync();
        Assert.Empty((await store.VerifyAsync()).Breaks);
        return written;
    }

    private static async Task<int> MountAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
