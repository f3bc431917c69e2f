using System.IO.Compression;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store.Upkeep;

namespace Yuheng.Store.Tests.Upkeep;

/// <summary>Backups: of one moment, whole or refused, from either database into either.</summary>
public sealed class BackupTests(SqliteFolders sqlite, PostgresServer postgres)
{
    private static readonly DateTimeOffset s_day = new(2026, 9, 12, 10, 21, 7, TimeSpan.FromHours(8));

    private async Task<StorePlace> EmptyAsync(string engine)
    {
        Databases databases = engine == "sqlite" ? sqlite : postgres;
        Assert.SkipUnless(databases.IsThere, "PostgreSQL is not installed (package postgresql)");
        return await databases.EmptyAsync();
    }

    private static async Task<(MemoryStream File, BackupManifest Manifest)> BackupAsync(DataStore store)
    {
        var file = new MemoryStream();
        var manifest = await store.BackupAsync(file, s_day);
        file.Position = 0;
        return (file, manifest);
    }

    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    [InlineData("postgres", "postgres")]
    public async Task A_backup_that_is_restored_is_the_same_in_every_row(string from, string to)
    {
        await using var store = await FilledRegion.OpenAsync(await EmptyAsync(from));
        var (file, manifest) = await BackupAsync(store);
        var place = await EmptyAsync(to);

        var restored = await DataStore.RestoreAsync(place, file, "year.backup");

        Assert.Null(restored.Refusal);
        await using var again = await DataStore.OpenAsync(place);
        Assert.Equal(manifest.Tables, (await BackupAsync(again)).Manifest.Tables);
        Assert.All(manifest.Tables, table => Assert.True(table.Rows > 0, $"{table.Name} is empty: the test shows nothing of it"));
        Assert.True((await again.VerifyAsync()).IsIntact);
        Assert.NotNull(await again.WriteAsync(FilledRegion.Region, async data => await data.SaveAsync((await data.PaperAsync("N1"))!, PaperContent.Empty, new PaperFacts("x"), "chen", s_day)));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Every_table_is_in_the_backup_or_left_out_on_purpose(string engine)
    {
        var place = await EmptyAsync(engine);
        await using var store = await DataStore.OpenAsync(place);

        Assert.Equal(StoredTables.All.Select(t => t.Name).Concat(StoredTables.LeftOut).Order(), (await FilledRegion.TablesAsync(place)).Order());
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Nothing_is_restored_over_data(string engine)
    {
        await using var store = await FilledRegion.OpenAsync(await EmptyAsync("sqlite"));
        var (file, _) = await BackupAsync(store);
        var place = await EmptyAsync(engine);
        await using var there = await DataStore.OpenAsync(place);
        await there.WriteAsync("990102", async data => { await data.CreateRegionAsync("另一个区", "hebei"); return true; });

        var restored = await DataStore.RestoreAsync(place, file, "year.backup");

        Assert.Equal("place-not-empty", restored.Refusal!.Code);
        Assert.Equal([("990102", "另一个区")], await there.RegionsAsync());
    }

    [Fact]
    public async Task A_backup_that_was_damaged_anywhere_is_refused_and_nothing_of_it_is_stored()
    {
        await using var store = await FilledRegion.OpenAsync(await EmptyAsync("sqlite"));
        var (file, _) = await BackupAsync(store);
        var whole = file.ToArray();
        var random = new Random(5);
        var (refused, same) = (0, 0);
        for (var n = 0; n < 300; n++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            var outcome = DataStore.CheckBackup(new MemoryStream(n % 3 == 0 ? damaged[..random.Next(damaged.Length)] : damaged), "year.backup");
            refused += outcome.Refusal is null ? 0 : 1;
            same += outcome.Refusal is null ? 1 : 0;
        }

        // A bit of a time or a flag of the zip's own directory may change nothing that is read; what is accepted is whole all the same, for every hash was right.
        Assert.True(refused > 250, $"{refused} refused, {same} accepted");

        var place = await EmptyAsync("sqlite");
        Assert.Equal("backup-damaged", (await DataStore.RestoreAsync(place, new MemoryStream(whole[..^100]), "year.backup")).Refusal!.Code);
        Assert.False(Directory.Exists(((StorePlace.Folder)place).Path));
    }

    [Theory]
    [InlineData("record.jsonl", "项目", "顶目", "record.jsonl")]
    [InlineData("manifest.json", "yuheng-backup-1", "other", "manifest.json")]
    [InlineData("manifest.json", "0001-first.sql", "9999-later.sql", "9999-later.sql")]
    [InlineData("payment.jsonl", null, null, "payment.jsonl")]
    [InlineData("manifest.json", null, null, "manifest.json")]
    public async Task The_refusal_says_what_is_wrong(string entry, string? old, string? changed, string named)
    {
        await using var store = await FilledRegion.OpenAsync(await EmptyAsync("sqlite"));
        var (file, _) = await BackupAsync(store);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var there = zip.GetEntry(entry)!;
            string text;
            using (var reader = new StreamReader(there.Open()))
            {
                text = await reader.ReadToEndAsync();
            }

            there.Delete();
            if (old is not null)
            {
                Assert.Contains(old, text, StringComparison.Ordinal);
                using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
                await writer.WriteAsync(text.Replace(old, changed, StringComparison.Ordinal));
            }
        }

        file.Position = 0;
        Assert.Contains(named, DataStore.CheckBackup(file, "year.backup").Refusal!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_backup_while_others_write_is_of_one_moment(string engine)
    {
        await using var store = await FilledRegion.OpenAsync(await EmptyAsync(engine));
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await store.WriteAsync(FilledRegion.Region, async data =>
                {
                    var paper = (await data.PaperAsync($"N{(written % 4) + 1}"))!;
                    return await data.SaveAsync(paper, paper.Content!.With("goal", $"{written}"), paper.Facts with { Amount = written }, "chen", s_day);
                });
                written++;
            }
        });
        for (var n = 0; n < 4; n++)
        {
            var before = Volatile.Read(ref written);
            while (Volatile.Read(ref written) < before + 5)
            {
                await Task.Delay(5);
            }

            var (file, manifest) = await BackupAsync(store);
            var place = await EmptyAsync("sqlite");
            Assert.Null((await DataStore.RestoreAsync(place, file, "year.backup")).Refusal);
            await using var restored = await DataStore.OpenAsync(place);
            Assert.Empty((await restored.VerifyAsync()).Breaks);
            Assert.Equal(manifest.Regions[0].Last, manifest.Tables.Single(t => t.Name == "history").Rows);
        }

        await stop.CancelAsync();
        await writer;
    }
}
