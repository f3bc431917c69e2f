using System.Diagnostics;
using System.Globalization;

namespace Yuheng.Store.Tests;

public sealed class SqliteKillTests(SqliteFolders databases) : KillTests(databases);

public sealed class PostgresKillTests(PostgresServer databases) : KillTests(databases);

/// <summary>The program is killed at any moment of a save, a submission, an import or a publication. With YUHENG_LONG=1 a thousand times.</summary>
public abstract class KillTests(Databases databases) : OnBothDatabases(databases)
{
    private const int KillsPerPlace = 25;
    private static readonly int s_kills = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1" ? 1_000 : 20;

    [Fact]
    public async Task Every_acknowledged_write_is_there_and_none_is_half_done()
    {
        var random = new Random(11);
        var (acknowledged, kills) = (0, 0);
        while (kills < s_kills)
        {
            var place = await EmptyAsync();
            await (await WithRegionAsync(place)).DisposeAsync();
            for (var n = 0; n < KillsPerPlace && kills < s_kills; n++)
            {
                var said = await KilledAsync(place, kills++, random.Next(1, 16), random.Next(30));
                acknowledged += said.Count;
                await using var store = await DataStore.OpenAsync(place);
                Assert.Empty((await store.VerifyAsync()).Breaks);
                await CheckAsync(store, said);
            }
        }

        Assert.True(acknowledged > s_kills * 5, $"only {acknowledged} writes were acknowledged before {kills} kills");
    }

    /// <summary>Starts the writer, kills it some time after it has said so much, and gives what it had said.</summary>
    private static async Task<List<string[]>> KilledAsync(StorePlace place, int seed, int words, int milliseconds)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [KilledWriter.Verb, KilledWriter.TextOf(place), seed.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        var (lines, kill) = (new List<string[]>(), Task.CompletedTask);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split('\t') is [.., "ok"] parts)
            {
                lines.Add(parts);
            }

            if (lines.Count == words)
            {
                kill = KillAsync(process, milliseconds);
            }
        }

        await kill;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 137, $"the writer ended by itself, with {process.ExitCode}");
        return lines;
    }

    private static async Task KillAsync(Process process, int milliseconds)
    {
        await Task.Delay(milliseconds);
        process.Kill();
    }

    private static async Task CheckAsync(DataStore store, List<string[]> said) => await store.ReadAsync(Region, async data =>
    {
        foreach (var paper in said.Where(l => l[0] == "paper").GroupBy(l => l[1]))
        {
            // What was said last is there, or something later of which nothing was said.
            var last = paper.Last();
            var history = await data.HistoryOfAsync(paper.Key);
            Assert.Contains(history, h => h.Revision == long.Parse(last[2], CultureInfo.InvariantCulture) && h.State == last[3]);
            Assert.All(paper, l => Assert.Contains(history, h => h.Revision == long.Parse(l[2], CultureInfo.InvariantCulture) && h.State == l[3]));
        }

        var vouchers = (await data.PaymentsAsync(new PaymentFilter { Year = 2026 })).Select(p => p.Voucher).ToHashSet();
        foreach (var pay in said.Where(l => l[0] == "pay"))
        {
            Assert.Equal($"{KilledWriter.PaymentsAtOnce}", pay[2]);
            Assert.All(Enumerable.Range(0, KilledWriter.PaymentsAtOnce), r => Assert.Contains($"{pay[1]}{r}", vouchers));
        }

        foreach (var seal in said.Where(l => l[0] == "seal"))
        {
            var version = long.Parse(seal[2], CultureInfo.InvariantCulture);
            Assert.Equal(seal[3], (await data.Published.FindAsync(2026, "219001", seal[1], version))!.Hash);
            Assert.Equal(2, (await data.Published.FilesAsync(2026, "219001", seal[1], version)).Count);
        }

        return true;
    });
}
