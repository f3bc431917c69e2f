using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Benchmarks;

/// <summary>The store on a SQLite file: filling it, saves beside a bare insert of the same bytes, roll-ups, and a mix at fifty requests a second.</summary>
internal static class StoreSpeed
{
    private const string Region = "990101";
    private const int Bodies = 200, Years = 5, FirstYear = 2022, Indicators = 10, PapersAtOnce = 500;
    private const int Saves = 300, RequestsPerSecond = 50, Seconds = 20;
    private static readonly DateTimeOffset s_day = new(2026, 9, 12, 10, 21, 7, TimeSpan.FromHours(8));

    public static void Run(int projects)
    {
        var folder = Directory.CreateTempSubdirectory("yuheng-benchmark-").FullName;
        try
        {
            RunAsync(folder, projects).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string folder, int projects)
    {
        Console.WriteLine("## The store (SQLite, every write durable)");
        Console.WriteLine();
        await using var store = await DataStore.OpenAsync(new StorePlace.Folder(folder));
        var clock = Stopwatch.StartNew();
        var cpu = Cpu();
        await FillAsync(store, projects);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine("| filled with | s by the clock | s of processor | peak working set, MB |");
        Console.WriteLine("|---|---:|---:|---:|");
        Line($"| {Bodies} bodies, {projects:N0} projects and as many targets with {projects * Indicators:N0} indicators, {Years} years, {PapersAtOnce} papers a transaction | {clock.Elapsed.TotalSeconds:F1} | {(Cpu() - cpu).TotalSeconds:F1} | {self.PeakWorkingSet64 / 1e6:F0} |");
        Console.WriteLine();
        await SavesAsync(store, folder);
        await MixAsync(store, projects);
        clock.Restart();
        cpu = Cpu();
        var verification = await store.VerifyAsync();
        var verified = (clock.Elapsed, Cpu() - cpu);
        clock.Restart();
        cpu = Cpu();
        await using (var file = File.Create(Path.Combine(folder, "backup")))
        {
            await store.BackupAsync(file, s_day);
        }

        Console.WriteLine("| upkeep | s by the clock | s of processor |");
        Console.WriteLine("|---|---:|---:|");
        Line($"| verify: {verification.Looked.Values.Sum():N0} rows, {verification.Breaks.Count} breaks | {verified.Elapsed.TotalSeconds:F1} | {verified.Item2.TotalSeconds:F1} |");
        Line($"| backup of {new FileInfo(Path.Combine(folder, "yuheng.db")).Length / 1e6:F0} MB into {new FileInfo(Path.Combine(folder, "backup")).Length / 1e6:F0} MB | {clock.Elapsed.TotalSeconds:F1} | {(Cpu() - cpu).TotalSeconds:F1} |");
        Console.WriteLine();
    }

    private static async Task FillAsync(DataStore store, int projects)
    {
        await store.WriteAsync(Region, async data =>
        {
            await data.CreateRegionAsync("示范区", "shanghai");
            for (var n = 0; n < Bodies; n++)
            {
                await data.PutBodyAsync(new Body(Body(n), $"单位{n}", "事业", 2020));
            }

            return true;
        });
        for (var first = 0; first < projects; first += PapersAtOnce)
        {
            await store.WriteAsync(Region, async data =>
            {
                for (var n = first; n < Math.Min(projects, first + PapersAtOnce); n++)
                {
                    var facts = new PaperFacts($"项目{n}", n * 100L, Items: Indicators);
                    await data.CreateAsync(PaperKind.Project, Year(n), Body(n), Project(n), "", PaperContent.Empty.With("project.name", $"项目{n}"), facts, "chen", s_day);
                    await data.CreateAsync(PaperKind.Target, Year(n), Body(n), Project(n), "shanghai-target-with-cost", Content(n, 0), facts, "chen", s_day);
                }

                return true;
            });
        }
    }

    private static async Task SavesAsync(DataStore store, string folder)
    {
        await using var bare = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        bare.Open();
        Execute(bare, "PRAGMA journal_mode = WAL");
        Execute(bare, "PRAGMA synchronous = FULL");
        Execute(bare, "CREATE TABLE paper (id TEXT NOT NULL, content TEXT NOT NULL)");
        var (inserts, saves, totals, recounts) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var n = 0; n < Saves; n++)
        {
            var content = Content(n, 1);
            var text = System.Text.Encoding.UTF8.GetString(content.ToJson());
            inserts.Add(Time(() =>
            {
                using var transaction = bare.BeginTransaction();
                Execute(bare, "INSERT INTO paper VALUES (@id, @content)", ("@id", Target(n)), ("@content", text));
                transaction.Commit();
            }));
            var paper = (await store.ReadAsync(Region, data => data.PaperAsync(Target(n))))!;
            saves.Add(Time(() => store.WriteAsync(Region, data => data.SaveAsync(paper, content, paper.Facts with { Amount = n }, "chen", s_day)).GetAwaiter().GetResult()));
            totals.Add(Time(() => store.ReadAsync(Region, data => data.TotalsAsync(Year(n))).GetAwaiter().GetResult()));
            if (n % 20 == 0)
            {
                recounts.Add(Time(() => store.ReadAsync(Region, data => data.RecountAsync(Year(n))).GetAwaiter().GetResult()));
            }
        }

        Console.WriteLine("| one after the other, in turn | p50, ms | p99, ms | × bare |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var (name, times) in new[]
        {
            ("bare insert of the content, one transaction", inserts), ("save: record, history with its hash, totals up the tree, one transaction", saves),
            ("totals of a year after the save, all bodies", totals), ("the same by a recount", recounts),
        })
        {
            Line($"| {name} | {At(times, 50):F2} | {At(times, 99):F2} | {At(times, 50) / At(inserts, 50):F1} |");
        }

        Console.WriteLine();
    }

    /// <summary>Requests at their time whether or not those before are done; the time of each counts from when it was due.</summary>
    private static async Task MixAsync(DataStore store, int projects)
    {
        var random = new Random(1);
        var times = new Dictionary<string, List<double>> { ["list"] = [], ["form"] = [], ["save"] = [], ["matrix"] = [] };
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        for (var n = 0; n < RequestsPerSecond * Seconds; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / RequestsPerSecond);
            if (due > clock.Elapsed)
            {
                await Task.Delay(due - clock.Elapsed);
            }

            var (at, what) = (random.Next(projects), (n % 4) switch { 0 => "list", 1 => "form", 2 => "save", _ => "matrix" });
            running.Add(Task.Run(async () =>
            {
                await AskAsync(store, what, at);
                lock (times)
                {
                    times[what].Add((clock.Elapsed - due).TotalMilliseconds);
                }
            }));
        }

        await Task.WhenAll(running);
        Console.WriteLine($"| at {RequestsPerSecond} requests a second | p50, ms | p99, ms |");
        Console.WriteLine("|---|---:|---:|");
        foreach (var (what, took) in times)
        {
            Line($"| {what} | {At(took, 50):F1} | {At(took, 99):F1} |");
        }

        Console.WriteLine();
    }

    private static async Task AskAsync(DataStore store, string what, int at)
    {
        switch (what)
        {
            case "list":
                await store.ReadAsync(Region, data => data.PapersAsync(new PaperFilter { Year = Year(at), Kind = PaperKind.Target, Body = at % 2 == 0 ? Body(at)[..3] : "", Take = 50 }));
                break;
            case "form":
                await store.ReadAsync(Region, async data => (await data.PaperAsync(Target(at)), await data.OpinionsAsync(Target(at)), await data.ExplanationsAsync(Target(at))));
                break;
            case "save":
                await store.WriteAsync(Region, async data =>
                {
                    var paper = (await data.PaperAsync(Target(at)))!;
                    return await data.SaveAsync(paper, Content(at, (int)paper.Revision), paper.Facts with { Amount = at }, "chen", s_day);
                });
                break;
            default:
                await store.ReadAsync(Region, async data => (await data.TotalsAsync(Year(at)), await data.BodiesAsync()));
                break;
        }
    }

    private static int Year(int n) => FirstYear + (n % Years);

    private static string Body(int n) => string.Create(CultureInfo.InvariantCulture, $"{200 + (n % Bodies / 10)}{1 + (n % 10):D3}");

    private static string Project(int n) => string.Create(CultureInfo.InvariantCulture, $"N{n:D8}");

    private static string Target(int n) => PaperId.Of(PaperKind.Target, Year(n), Project(n));

    private static PaperContent Content(int n, int round) => PaperContent.Empty.With(Enumerable.Range(1, Indicators).SelectMany(i => new[]
    {
        KeyValuePair.Create<string, string?>($"i{i}.name", $"第{i}项指标：社区图书馆流动服务开放场次"), KeyValuePair.Create<string, string?>($"i{i}.target", $"≥{n + i}场"),
        KeyValuePair.Create<string, string?>($"i{i}.level1", "产出指标"), KeyValuePair.Create<string, string?>($"i{i}.level2", "数量指标"), KeyValuePair.Create<string, string?>($"i{i}.weight", "10"),
    }).Append(KeyValuePair.Create<string, string?>("goal", $"全年开展流动服务 {n} 次，第 {round} 稿")));

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));

    private static TimeSpan Cpu()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private static void Execute(SqliteConnection connection, string sql, params (string Name, string Value)[] parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
