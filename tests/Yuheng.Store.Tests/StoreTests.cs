using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store.Tests;

public sealed class SqliteStoreTests(SqliteFolders databases) : StoreTests(databases);

public sealed class PostgresStoreTests(PostgresServer databases) : StoreTests(databases);

/// <summary>What the store promises of papers, history, totals and people.</summary>
public abstract class StoreTests(Databases databases) : OnBothDatabases(databases)
{
    private static readonly PaperContent s_content = PaperContent.Empty.With("project.name", "社区图书馆流动服务").With("funds.annual", "1860000.00");
    private static readonly PaperFacts s_facts = new("社区图书馆流动服务", 186_000_000);

    private static Task<Paper?> CreateAsync(DataStore store, string project = "N00000001", string body = "219001", PaperFacts? facts = null) => store.WriteAsync(
        Region, data => data.CreateAsync(PaperKind.Target, 2026, body, project, "shanghai-target-with-cost", s_content, facts ?? s_facts, "chen", Day));

    [Fact]
    public async Task What_was_saved_is_there_when_the_data_are_opened_again()
    {
        var place = await EmptyAsync();
        await using (var first = await DataStore.OpenAsync(place))
        {
            await first.WriteAsync(Region, async data => { await data.CreateRegionAsync("示范区", "shanghai"); return true; });
            await CreateAsync(first);
        }

        await using var again = await DataStore.OpenAsync(place);
        var paper = await again.ReadAsync(Region, data => data.PaperAsync("N00000001-2026-target"));

        Assert.Equal(s_content, paper!.Content);
        Assert.Equal((PaperState.Draft, 1L, s_facts, Day), (paper.State, paper.Revision, paper.Facts, paper.Changed));
    }

    [Fact]
    public async Task Of_two_who_save_from_one_revision_the_second_is_told_and_nothing_of_the_first_is_lost()
    {
        await using var store = await StoreAsync();
        var paper = (await CreateAsync(store))!;
        var a = s_content.With("i1.target", "≥240场");
        var b = s_content.With("i1.target", "≥200场");

        var first = await store.WriteAsync(Region, data => data.SaveAsync(paper, a, s_facts, "a", Day));
        var second = await store.WriteAsync(Region, data => data.SaveAsync(paper, b, s_facts, "b", Day));

        Assert.Equal(2, first!.Revision);
        Assert.Null(second);
        Assert.Equal(a, (await store.ReadAsync(Region, data => data.PaperAsync(paper.Id)))!.Content);
    }

    [Fact]
    public async Task A_paper_is_not_made_twice()
    {
        await using var store = await StoreAsync();

        Assert.NotNull(await CreateAsync(store));
        Assert.Null(await CreateAsync(store));
        Assert.Equal(1, (await store.ReadAsync(Region, data => data.SumAsync(new PaperFilter()))).Papers);
    }

    [Fact]
    public async Task Every_revision_can_be_read_and_every_row_of_history_holds_the_hash_of_the_row_before()
    {
        await using var store = await StoreAsync();
        var paper = (await CreateAsync(store))!;
        var next = await store.WriteAsync(Region, data => data.SaveAsync(paper, s_content.With("i1.name", "开放场次"), s_facts, "chen", Day, "补指标"));
        await store.WriteAsync(Region, data => data.MoveAsync(next!, PaperState.Submitted, Act.Submit.Tag(), "chen", Day));

        var (history, first, second) = await store.ReadAsync(Region, async data =>
            (await data.HistoryOfAsync(paper.Id), await data.ContentAtAsync(paper.Id, 1), await data.ContentAtAsync(paper.Id, 2)));

        Assert.Equal(["create", "save", "submit"], history.Select(h => h.Act));
        Assert.Equal(s_content, PaperContent.FromJson(first!));
        Assert.Equal("开放场次", PaperContent.FromJson(second!)["i1.name"]);
        Assert.All(history, row => Assert.Equal(row.Hash, row.Reckon(Region)));
        Assert.Equal(history.SkipLast(1).Select(h => h.Hash), history.Skip(1).Select(h => h.Prior));
    }

    [Fact]
    public async Task What_throws_half_way_leaves_nothing_behind()
    {
        await using var store = await StoreAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.WriteAsync<bool>(Region, async data =>
        {
            await data.CreateAsync(PaperKind.Target, 2026, "219001", "N00000001", "shanghai-target-with-cost", s_content, s_facts, "chen", Day);
            throw new InvalidOperationException("half way");
        }));

        var (papers, totals, history) = await store.ReadAsync(Region, async data => (await data.PapersAsync(new PaperFilter()), await data.TotalsAsync(2026), await data.HistoryFromAsync(1, 10)));
        Assert.Empty(papers);
        Assert.Empty(totals);
        Assert.Empty(history);
    }

    [Fact]
    public async Task Totals_that_are_kept_up_are_those_of_a_full_recount()
    {
        await using var store = await StoreAsync();
        var random = new Random(7);
        var papers = new List<Paper>();
        for (var i = 0; i < 30; i++)
        {
            papers.Add((await CreateAsync(store, $"N{i:D8}", random.Next(2) == 0 ? "219001" : "205001", s_facts with { Amount = random.Next(1000) }))!);
        }

        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(papers.Count);
            papers[at] = (await store.WriteAsync(Region, data => random.Next(2) == 0
                ? data.SaveAsync(papers[at], s_content, s_facts with { Amount = random.Next(5) == 0 ? null : random.Next(100_000) }, "chen", Day)
                : data.MoveAsync(papers[at], PaperStates.All[random.Next(PaperStates.All.Count)], "move", "chen", Day)))!;
        }

        var (kept, counted) = await store.ReadAsync(Region, async data => (await data.TotalsAsync(2026), await data.RecountAsync(2026)));
        Assert.Equal(counted, kept);
        Assert.Equal(30, kept.Where(t => t.Body.Length == 0).Sum(t => t.Papers));
    }

    [Fact]
    public async Task Lists_are_of_what_was_asked_for()
    {
        await using var store = await StoreAsync();
        await CreateAsync(store, "N00000001", "219001");
        await CreateAsync(store, "N00000002", "205001", s_facts with { Title = "校舍维修", Errors = 2 });

        async Task<IEnumerable<string>> Found(PaperFilter filter) => (await store.ReadAsync(Region, data => data.PapersAsync(filter))).Select(p => p.Project);

        Assert.Equal(["N00000002", "N00000001"], await Found(new PaperFilter { Year = 2026 }));
        Assert.Equal(["N00000001"], await Found(new PaperFilter { Body = "219" }));
        Assert.Empty(await Found(new PaperFilter { Body = "219", BodyAlone = true }));
        Assert.Equal(["N00000002"], await Found(new PaperFilter { Text = "维修" }));
        Assert.Equal(["N00000002"], await Found(new PaperFilter { WithErrors = true }));
        Assert.Empty(await Found(new PaperFilter { State = PaperState.Approved }));
    }

    [Fact]
    public async Task People_their_duties_and_their_browsers_are_kept()
    {
        await using var store = await StoreAsync();
        var person = new Person("chen", "陈某", "hash");
        var duty = new Duty(Role.Clerk, "219001", 2024, 2026);
        await store.WriteAsync(Region, async data =>
        {
            await data.PutPersonAsync(person);
            await data.PutPersonAsync(person with { Failures = 2 });
            await data.PutDutyAsync("chen", duty);
            await data.PutSessionAsync(new SignedIn("t", "chen", "2026", "2026", "Firefox"));
            return true;
        });

        var (found, none, duties, session, name) = await store.ReadAsync(Region, async data =>
            (await data.PersonAsync("chen"), await data.PersonAsync("nobody"), await data.DutiesAsync("chen"), await data.SessionAsync("t"), await data.RegionAsync()));

        Assert.Equal(person with { Failures = 2 }, found);
        Assert.Null(none);
        Assert.Equal([("chen", duty)], duties);
        Assert.Equal("chen", session!.Account);
        Assert.Equal(("示范区", "shanghai"), name);
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        await using var store = await StoreAsync();
        var paper = (await CreateAsync(store))!;

        // Each adds one field to what is stored, as often as it takes.
        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(async () =>
        {
            while (await store.WriteAsync(Region, async data =>
            {
                var now = (await data.PaperAsync(paper.Id))!;
                return await data.SaveAsync(now, now.Content!.With($"i{n}.name", $"指标{n}"), s_facts, $"a{n}", Day);
            }) is null)
            {
            }
        })));

        var (end, history) = await store.ReadAsync(Region, async data => (await data.PaperAsync(paper.Id), await data.HistoryFromAsync(1, 100)));
        Assert.Equal(21, end!.Revision);
        Assert.Equal(20, end.Content!.Rows('i').Count);
        Assert.Equal(Enumerable.Range(1, 21).Select(n => (long)n), history.Select(h => h.Number));
        Assert.All(history, row => Assert.Equal(row.Hash, row.Reckon(Region)));
    }
}
