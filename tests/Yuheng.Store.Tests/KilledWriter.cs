using System.Globalization;
using System.Text;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;

namespace Yuheng.Store.Tests;

/// <summary>
/// A program that saves, submits, imports, publishes and attaches until it is killed. What the store has acknowledged it says on a line of its own;
/// of what it has not said, all or nothing may be there.
/// </summary>
internal static class KilledWriter
{
    public const string Verb = "write-until-killed";
    public const string Region = "990101";
    public const int PaymentsAtOnce = 40;

    private static readonly DateTimeOffset s_day = new(2026, 9, 12, 10, 21, 7, TimeSpan.FromHours(8));

    /// <summary>Writes without end.</summary>
    /// <param name="place">A folder, or the connection of a server.</param>
    /// <param name="seed">Names of this run, and its order of acts.</param>
    public static async Task<int> RunAsync(string place, int seed)
    {
        await using var store = await DataStore.OpenAsync(PlaceOf(place));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => Task.Run(() => WriteAsync(store, $"{seed}x{n}", new Random((seed * 10) + n)))));
        return 0;
    }

    public static StorePlace PlaceOf(string place) => place.Contains('=', StringComparison.Ordinal) ? new StorePlace.Server(place) : new StorePlace.Folder(place);

    public static string TextOf(StorePlace place) => place switch
    {
        StorePlace.Server server => server.Connection,
        StorePlace.Folder folder => folder.Path,
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    private static async Task WriteAsync(DataStore store, string name, Random random)
    {
        Paper? paper = null;
        var version = 0L;
        for (var n = 0; ; n++)
        {
            switch (paper is null ? 0 : random.Next(1, 7))
            {
                case 0:
                    paper = await DoAsync(store, data => data.CreateAsync(PaperKind.Project, 2026, "219001", $"N{name}n{n}", "", Content(random), Facts(random), "chen", s_day));
                    Acknowledge("paper", paper!.Id, paper.Revision, paper.State.Tag());
                    break;
                case 1 or 2 or 3:
                    paper = await DoAsync(store, data => data.SaveAsync(paper!, Content(random), Facts(random), "chen", s_day));
                    Acknowledge("paper", paper!.Id, paper.Revision, paper.State.Tag());
                    break;
                case 4:
                    paper = await DoAsync(store, data => data.MoveAsync(paper!, paper!.State == PaperState.Draft ? PaperState.Submitted : PaperState.Draft, Act.Submit.Tag(), "chen", s_day));
                    Acknowledge("paper", paper!.Id, paper.Revision, paper.State.Tag());
                    break;
                case 5:
                    var rows = Enumerable.Range(0, PaymentsAtOnce).Select(r => new PaymentRow(r, new Payment(2026, $"{name}-{n}-{r}", paper!.Id, "219001", "2026-03-17", random.Next(1000)))).ToList();
                    var import = await DoAsync(store, data => data.ImportPaymentsAsync(rows, "三月.csv", "wang", s_day));
                    Acknowledge("pay", $"{name}-{n}-", import.Added, "");
                    break;
                default:
                    var file = new byte[random.Next(60_000)];
                    random.NextBytes(file);
                    var sealing = await DoAsync(store, async data =>
                    {
                        await data.AttachAsync(paper!.Id, $"i{n}.actual", "签到表.pdf", file, "chen", s_day);
                        return await data.SealAsync(
                            new PublicationDraft(2026, "219001", name, version, "预算", "{}", [new PublicationFile("预算.pdf", file), new PublicationFile("预算.csv", Encoding.UTF8.GetBytes($"{n}"))],
                                [new SearchItem("/", "project", 2026, "219001", $"流动服务{n}", null, "图书馆")]), "li", s_day);
                    });
                    version = sealing!.Version;
                    Acknowledge("seal", name, version, sealing.Hash);
                    break;
            }
        }
    }

    private static Task<T> DoAsync<T>(DataStore store, Func<RegionData, Task<T>> work) => store.WriteAsync(Region, work);

    private static PaperContent Content(Random random) => PaperContent.Empty.With(Enumerable.Range(1, random.Next(2, 40)).Select(n => KeyValuePair.Create<string, string?>($"i{n}.name", $"指标{random.Next()}")));

    private static PaperFacts Facts(Random random) => new($"项目{random.Next(100)}", random.Next(4) == 0 ? null : random.Next(1_000_000));

    /// <summary>A line that is whole only with its end.</summary>
    private static void Acknowledge(string what, string subject, long number, string detail)
    {
        var line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{what}\t{subject}\t{number}\t{detail}\tok\n"));
        lock (s_output)
        {
            s_output.Write(line);
            s_output.Flush();
        }
    }

    private static readonly Stream s_output = Console.OpenStandardOutput();
}
