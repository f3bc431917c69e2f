using System.Diagnostics;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store.Tests;

/// <summary>Two programs over one PostgreSQL server, with many people in both. With YUHENG_LONG=1 two hundred people for five minutes.</summary>
public sealed class TwoProgramsTests(PostgresServer databases) : OnBothDatabases(databases)
{
    private static readonly bool s_long = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1";
    private static readonly int s_people = s_long ? 200 : 20;
    private static readonly TimeSpan s_time = s_long ? TimeSpan.FromMinutes(5) : TimeSpan.FromSeconds(5);

    [Fact]
    public async Task People_who_save_and_submit_through_both_meet_no_error_and_lose_nothing()
    {
        var place = await EmptyAsync();
        await using var first = await WithRegionAsync(place);
        await using var second = await DataStore.OpenAsync(place);
        // Two people share a paper, one in each program.
        await first.WriteAsync(Region, async data =>
        {
            for (var n = 0; n < s_people / 2; n++)
            {
                await data.CreateAsync(PaperKind.Project, 2026, "219001", $"N{n}", "", PaperContent.Empty, new PaperFacts($"项目{n}", 0), "chen", Day);
            }

            return true;
        });

        var clock = Stopwatch.StartNew();
        var saved = await Task.WhenAll(Enumerable.Range(0, s_people).Select(n => Task.Run(() => WorkAsync(n % 2 == 0 ? first : second, $"N{n / 2}", $"a{n}", clock))));

        for (var n = 0; n < s_people / 2; n++)
        {
            var (paper, history) = await first.ReadAsync(Region, async data => (await data.PaperAsync($"N{n}"), await data.HistoryOfAsync($"N{n}")));
            var saves = saved[2 * n].Saves + saved[(2 * n) + 1].Saves;
            Assert.Equal(saves + 1, paper!.Revision);
            Assert.Equal(saved[2 * n].Submits + saved[(2 * n) + 1].Submits, history.Count(h => h.Act == Act.Submit.Tag()));
            Assert.Equal($"{saved[2 * n].Saves}", paper.Content![$"a{2 * n}.count"] ?? "0");
            Assert.Equal($"{saved[(2 * n) + 1].Saves}", paper.Content![$"a{(2 * n) + 1}.count"] ?? "0");
        }

        Assert.All(saved, s => Assert.True(s.Saves > 0));
        Assert.Empty((await second.VerifyAsync()).Breaks);
    }

    /// <summary>One person counts up a field that nobody else writes, and hands in now and then; what somebody else was faster with is done again from what is there.</summary>
    private static async Task<(long Saves, long Submits)> WorkAsync(DataStore store, string id, string account, Stopwatch clock)
    {
        var (saves, submits) = (0L, 0L);
        while (clock.Elapsed < s_time || saves == 0)
        {
            var paper = (await store.ReadAsync(Region, data => data.PaperAsync(id)))!;
            if ((saves + submits) % 5 == 4 && paper.State == PaperState.Draft)
            {
                submits += await store.WriteAsync(Region, data => data.MoveAsync(paper, PaperState.Submitted, Act.Submit.Tag(), account, Day)) is null ? 0 : 1;
            }
            else if (paper.State == PaperState.Submitted)
            {
                await store.WriteAsync(Region, data => data.MoveAsync(paper, PaperState.Draft, Act.Withdraw.Tag(), account, Day));
            }
            else
            {
                saves += await store.WriteAsync(
                    Region, data => data.SaveAsync(paper, paper.Content!.With($"{account}.count", $"{saves + 1}"), paper.Facts with { Amount = saves }, account, Day)) is null ? 0 : 1;
            }
        }

        return (saves, submits);
    }
}
