using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Yuheng.Store.Tests;

public sealed class SqlitePublicationTests(SqliteFolders databases) : PublicationTests(databases);

public sealed class PostgresPublicationTests(PostgresServer databases) : PublicationTests(databases);

/// <summary>Sealing for the public, and what the public finds.</summary>
public abstract class PublicationTests(Databases databases) : OnBothDatabases(databases)
{
    private static readonly byte[] s_book = Encoding.UTF8.GetBytes("预算公开的全文");

    private static PublicationDraft Draft(long prior = 0, string title = "区图书馆2026年部门预算", params SearchItem[] items) =>
        new(2026, "219001", "budget", prior, title, """{"papers":[]}""", [new PublicationFile("预算.html", s_book)], items, prior > 0 ? "更正一处金额" : null);

    private static SearchItem Item(string title, string text = "", long year = 2026, string kind = "project", long? amount = null) => new($"/{title}", kind, year, "219001", title, amount, text);

    private static Task<Publication?> SealAsync(DataStore store, PublicationDraft draft) => store.WriteAsync(Region, data => data.SealAsync(draft, "li", Day));

    private static async Task<string[]> FoundAsync(DataStore store, string query, int? year = null, string? kind = null) =>
        [.. (await store.PublishedAsync(Region, p => p.SearchAsync(query, year, kind))).Hits.Select(h => h.Title)];

    [Fact]
    public async Task What_is_sealed_can_be_read_with_a_manifest_that_has_the_hash_of_every_file()
    {
        await using var store = await StoreAsync();
        var made = (await SealAsync(store, Draft()))!;

        var (found, files, file) = await store.PublishedAsync(Region, async p => (
            await p.FindAsync(2026, "219001", "budget"), await p.FilesAsync(2026, "219001", "budget", 1), await p.FileAsync(2026, "219001", "budget", 1, "预算.html")));

        var hash = Convert.ToHexStringLower(SHA256.HashData(s_book));
        Assert.Equal(made, found);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(found!.Manifest!))), found.Hash);
        Assert.Equal(hash, JsonDocument.Parse(found.Manifest!).RootElement.GetProperty("files")[0].GetProperty("sha256").GetString());
        Assert.Equal([("预算.html", hash, (long)s_book.Length)], files);
        Assert.Equal(s_book, file!.Value.Bytes);
    }

    [Fact]
    public async Task A_correction_is_a_new_version_and_the_old_one_stays()
    {
        await using var store = await StoreAsync();
        var first = (await SealAsync(store, Draft()))!;
        var second = (await SealAsync(store, Draft(1, "区图书馆2026年部门预算（更正）")))!;

        var (now, old, versions, list) = await store.PublishedAsync(Region, async p => (
            await p.FindAsync(2026, "219001", "budget"), await p.FindAsync(2026, "219001", "budget", 1), await p.VersionsAsync(2026, "219001", "budget"), await p.ListAsync(2026)));

        Assert.Equal((2L, "更正一处金额"), (now!.Version, now.Reason));
        Assert.Equal(first.Manifest, old!.Manifest);
        Assert.Equal([2L, 1L], versions.Select(v => v.Version));
        Assert.Equal([2L], list.Select(v => v.Version));
        Assert.Equal(first.Hash, JsonDocument.Parse(second.Manifest!).RootElement.GetProperty("prior").GetString());
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_the_second_is_told()
    {
        await using var store = await StoreAsync();

        Assert.NotNull(await SealAsync(store, Draft()));
        Assert.Null(await SealAsync(store, Draft()));
        Assert.Single(await store.PublishedAsync(Region, p => p.VersionsAsync(2026, "219001", "budget")));
    }

    [Fact]
    public async Task Of_what_is_withdrawn_the_public_reads_the_notice_and_nothing_else()
    {
        await using var store = await StoreAsync();
        await SealAsync(store, Draft(0, items: Item("古籍修复")));
        await SealAsync(store, Draft(1, items: Item("古籍修复室改造")));

        Assert.True(await store.WriteAsync(Region, data => data.WithdrawAsync(2026, "219001", "budget", "依法撤下", "li", Day)));

        var (now, first, files, file, list) = await store.PublishedAsync(Region, async p => (
            await p.FindAsync(2026, "219001", "budget"), await p.FindAsync(2026, "219001", "budget", 1), await p.FilesAsync(2026, "219001", "budget", 1),
            await p.FileAsync(2026, "219001", "budget", 2, "预算.html"), await p.ListAsync()));
        Assert.Equal(("依法撤下", null), (now!.Notice, now.Manifest));
        Assert.Null(first!.Manifest);
        Assert.Empty(files);
        Assert.Null(file);
        Assert.Equal(["依法撤下"], list.Select(p => p.Notice));
        Assert.Empty(await FoundAsync(store, "古籍"));
        Assert.False(await store.WriteAsync(Region, data => data.WithdrawAsync(2026, "219001", "budget", "again", "li", Day)));
    }

    [Theory]
    [InlineData("书", "社区图书馆流动服务", "古籍修复室改造")]
    [InlineData("流动", "社区图书馆流动服务")]
    [InlineData("流动服务", "社区图书馆流动服务")]
    [InlineData("图书馆 流动", "社区图书馆流动服务")]
    [InlineData("流动 修复")]
    [InlineData("书馆流", "社区图书馆流动服务")]
    [InlineData("书流")]
    [InlineData("2070104", "社区图书馆流动服务")]
    [InlineData("207", "社区图书馆流动服务")]
    [InlineData("２０７０１０４", "社区图书馆流动服务")]
    [InlineData("wifi", "古籍修复室改造")]
    [InlineData("100%", "古籍修复室改造")]
    [InlineData("1_0%")]
    [InlineData("")]
    [InlineData("，")]
    [InlineData("不曾有过的词")]
    public async Task Words_of_any_length_are_found(string query, params string[] titles)
    {
        await using var store = await StoreAsync();
        await SealAsync(store, Draft(0, items:
        [
            Item("社区图书馆流动服务", "功能科目 2070104 图书馆"),
            Item("古籍修复室改造", "为古籍书库改造 Wi-Fi 与 WiFi，达到100%覆盖"),
        ]));

        Assert.Equal(titles, await FoundAsync(store, query));
    }

    [Fact]
    public async Task Titles_come_first_and_then_the_latest_year_and_kinds_are_counted()
    {
        await using var store = await StoreAsync();
        await SealAsync(store, Draft(0, items:
        [
            Item("场馆", "节能改造", 2026), Item("节能改造", "", 2024), Item("节能改造二期", "", 2025), Item("区图书馆", "节能", 2026, "department"),
        ]));

        Assert.Equal(["节能改造二期", "节能改造", "场馆", "区图书馆"], await FoundAsync(store, "节能"));
        Assert.Equal(["节能改造"], await FoundAsync(store, "节能", 2024));
        Assert.Equal(["区图书馆"], await FoundAsync(store, "节能", kind: "department"));
        Assert.Equal([("department", 1L), ("project", 3L)], (await store.PublishedAsync(Region, p => p.SearchAsync("节能"))).Counts.Select(c => (c.Key, c.Value)).Order());
    }

    [Fact]
    public async Task A_new_version_is_found_and_no_longer_the_old_one()
    {
        await using var store = await StoreAsync();
        await SealAsync(store, Draft(0, items: Item("旧项目名称")));
        await SealAsync(store, Draft(1, items: Item("新项目名称")));

        Assert.Equal(["新项目名称"], await FoundAsync(store, "项目名称"));
    }

    [Fact]
    public async Task What_stands_in_one_region_is_not_found_in_another()
    {
        await using var store = await StoreAsync();
        await SealAsync(store, Draft(0, items: Item("流动服务")));

        Assert.Empty((await store.PublishedAsync("990102", p => p.SearchAsync("流动"))).Hits);
        Assert.Empty(await store.PublishedAsync("990102", p => p.ListAsync()));
    }
}
