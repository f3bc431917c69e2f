using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Benchmarks;

/// <summary>The pages of the serving program over a full SQLite file: a mix at fifty requests a second, and an import of many forms.</summary>
internal static partial class PagesSpeed
{
    private const string Region = "990101", Password = "benchmark-1";
    private const int Bodies = 200, Years = 5, FirstYear = 2023, Indicators = 10, PapersAtOnce = 500, Clerks = 20;
    private const int RequestsPerSecond = 50, Single = 200;
    private static readonly string[] s_kinds = ["list", "form", "save", "submit", "matrix", "save", "form", "list (a clerk's)", "bare: the sign-in page", "save"];
    private static readonly DateTimeOffset s_day = new(2026, 9, 12, 10, 21, 7, TimeSpan.FromHours(8));

    public static void Run(int projects, int seconds, int forms)
    {
        var folder = Directory.CreateTempSubdirectory("yuheng-pages-").FullName;
        try
        {
            RunAsync(folder, projects, seconds, forms).GetAwaiter().GetResult();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string folder, int projects, int seconds, int forms)
    {
        Console.WriteLine("## The pages (SQLite, the program as it is served, over HTTP)");
        Console.WriteLine();
        await using (var store = await DataStore.OpenAsync(new StorePlace.Folder(folder)))
        {
            await FillAsync(store, projects);
        }

        using var server = Process.Start(new ProcessStartInfo(Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT") ?? ".", "yuheng"), ["serve", "--data", folder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true })!;
        try
        {
            var address = (await server.StandardOutput.ReadLineAsync())!;
            var clerks = await Task.WhenAll(Enumerable.Range(0, Clerks).Select(n => Reader.SignInAsync(address, $"clerk{n}")));
            var finance = await Reader.SignInAsync(address, "finance");
            // The first half a minute is compiling: what is measured is a program that has been running.
            await MixAsync(clerks, finance, projects, seconds, print: false);
            await MixAsync(clerks, finance, projects, seconds, print: true);
            await OneByOneAsync(clerks, finance, projects, server);
            await ImportAsync(clerks[0], server, forms);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task FillAsync(DataStore store, int projects)
    {
        var profile = "shanghai";
        var password = Passwords.Hash(Password);
        await store.WriteAsync(Region, async data =>
        {
            await data.CreateRegionAsync("示范区", profile);
            for (var n = 0; n < Bodies; n += 10)
            {
                await data.PutBodyAsync(new Body(Body(n)[..3], $"部门{n / 10}", "行政", 2020));
            }

            for (var n = 0; n < Bodies; n++)
            {
                await data.PutBodyAsync(new Body(Body(n), $"单位{n}", "事业", 2020));
            }

            for (var n = 0; n < Clerks; n++)
            {
                await data.PutPersonAsync(new Person($"clerk{n}", $"某{n}", password));
                await data.PutDutyAsync($"clerk{n}", new Duty(Role.Clerk, Body(n)));
            }

            await data.PutPersonAsync(new Person("finance", "王某", password));
            await data.PutDutyAsync("finance", new Duty(Role.FinanceReviewer, ""));
            return true;
        });
        for (var first = 0; first < projects; first += PapersAtOnce)
        {
            await store.WriteAsync(Region, async data =>
            {
                for (var n = first; n < Math.Min(projects, first + PapersAtOnce); n++)
                {
                    var content = Content(n);
                    var layout = PaperOnDesk.LayoutOf(PaperKind.Target, Year(n), profile);
                    var facts = PaperOnDesk.Checked(PaperKind.Target, layout, Year(n), content, profile).Facts;
                    await data.CreateAsync(PaperKind.Project, Year(n), Body(n), Project(n), "", PaperContent.Empty.With("project.name", content["project.name"]), new PaperFacts(facts.Title, facts.Amount), "clerk0", s_day);
                    var target = (await data.CreateAsync(PaperKind.Target, Year(n), Body(n), Project(n), layout, content, facts, "clerk0", s_day))!;
                    if (n % Bodies >= Clerks)
                    {
                        await data.MoveAsync(target, PaperState.FinanceReview, Act.Pass.Tag(), "department", s_day);
                    }
                }

                return true;
            });
        }
    }

    /// <summary>Requests at their time whether or not those before are done; the time of each counts from when it was due, until its last byte is here.</summary>
    private static async Task MixAsync(Reader[] clerks, Reader finance, int projects, int seconds, bool print)
    {
        var random = new Random(print ? 1 : 2);
        var times = s_kinds.Distinct().ToDictionary(k => k, _ => new List<double>());
        var (clock, running, failed) = (Stopwatch.StartNew(), new List<Task>(), 0);
        // One request at a paper at a time: what is measured is not how two people meet.
        var papers = new Queue<int>(Enumerable.Range(0, projects).Where(n => n % Bodies < Clerks));
        for (var n = 0; n < RequestsPerSecond * seconds; n++)
        {
            var due = TimeSpan.FromSeconds((double)n / RequestsPerSecond);
            if (due > clock.Elapsed)
            {
                await Task.Delay(due - clock.Elapsed);
            }

            var (kind, at) = (s_kinds[n % s_kinds.Length], papers.Dequeue());
            papers.Enqueue(at);
            var clerk = clerks[at % Bodies];
            running.Add(Task.Run(async () =>
            {
                var done = await AskAsync(kind, at, clerk, finance);
                var took = (clock.Elapsed - due).TotalMilliseconds;
                lock (times)
                {
                    times[kind].Add(took);
                    failed += done ? 0 : 1;
                }
            }));
        }

        await Task.WhenAll(running);
        if (!print)
        {
            return;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Bodies} bodies, {projects:N0} projects, {projects * Indicators:N0} indicators, {Years} years, at {RequestsPerSecond} requests a second for {seconds} s, {failed} refused | p50, ms | p99, ms |"));
        Console.WriteLine("|---|---:|---:|");
        foreach (var (kind, took) in times)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} ({took.Count}) | {At(took, 50):F1} | {At(took, 99):F1} |"));
        }

        Console.WriteLine();
    }

    /// <summary>One request after the other, and what of the processor the server takes for each, whatever else the machine does.</summary>
    private static async Task OneByOneAsync(Reader[] clerks, Reader finance, int projects, Process server)
    {
        Console.WriteLine("| one after the other | p50, ms | processor of the server, ms a request |");
        Console.WriteLine("|---|---:|---:|");
        var papers = Enumerable.Range(0, projects).Where(n => n % Bodies < Clerks).Reverse().ToList();
        foreach (var kind in s_kinds.Distinct())
        {
            var (times, cpu) = (new List<double>(), Cpu(server));
            for (var n = 0; n < Single; n++)
            {
                var started = Stopwatch.GetTimestamp();
                await AskAsync(kind, papers[n % papers.Count], clerks[papers[n % papers.Count] % Bodies], finance);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {At(times, 50):F1} | {(Cpu(server) - cpu).TotalMilliseconds / Single:F1} |"));
        }

        Console.WriteLine();
    }

    private static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static async Task<bool> AskAsync(string kind, int at, Reader clerk, Reader finance)
    {
        var (year, path) = (Year(at), string.Create(CultureInfo.InvariantCulture, $"/w/{Region}/{Year(at)}/p/{Project(at)}/target"));
        switch (kind)
        {
            case "list":
                return await finance.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/w/{Region}/{year}/projects"));
            case "list (a clerk's)":
                return await clerk.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/w/{Region}/{year}/projects"));
            case "form":
                return await clerk.GetAsync(path + "/edit");
            case "matrix":
                return await finance.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/w/{Region}/{year}/rollup"));
            case "save":
                var revision = clerk.Revisions.GetValueOrDefault(path, 1);
                if (!await clerk.PostAsync(path + "/save", [("revision", $"{revision}"), .. Content(at).With("goals.annual", $"全年开放流动服务点 240 场，新增流动图书 3000 册，按月巡回，第 {revision} 稿").Cells.Select(c => ("c." + c.Key, c.Value))]))
                {
                    return false;
                }

                clerk.Revisions[path] = revision + 1;
                return true;
            case "submit":
                // Handed in, and the next time taken back, so that there is always something to hand in.
                var act = clerk.HandedIn.TryRemove(path, out _) ? "withdraw" : "submit";
                if (!await clerk.PostAsync($"{path}/act/{act}", ("revision", $"{clerk.Revisions.GetValueOrDefault(path, 1)}")))
                {
                    return false;
                }

                return act == "withdraw" || clerk.HandedIn.TryAdd(path, true);
            default:
                return await finance.GetAsync("/sign-in");
        }
    }

    private static async Task ImportAsync(Reader clerk, Process server, int forms)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var n = 0; n < forms; n++)
            {
                using var entry = zip.CreateEntry($"{n / 100}/{n}.txt", CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(Form(1_000_000 + n, FirstYear + Years - 1, "单位0")));
            }
        }

        var at = string.Create(CultureInfo.InvariantCulture, $"/w/{Region}/{FirstYear + Years - 1}/import/batch");
        var before = Peak(server);
        var clock = Stopwatch.StartNew();
        var job = await clerk.UploadAsync(at, "申报.zip", bytes.ToArray(), ("body", Body(0)));
        var taken = clock.Elapsed;
        await clerk.UntilAsync(job, "已读，待确认");
        var read = clock.Elapsed;
        await clerk.PostAsync(job + "/apply");
        await clerk.UntilAsync(job, "已导入");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| import of {forms:N0} forms ({bytes.Length / 1e6:F1} MB zipped) | s by the clock | peak of the server, MB |"));
        Console.WriteLine("|---|---:|---:|");
        foreach (var (what, time) in new[] { ("handed in", taken), ("read, each form matched and checked", read - taken), ("taken in: two papers a form, history, totals", clock.Elapsed - read), ("all of it", clock.Elapsed) })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {time.TotalSeconds:F1} | {(what == "all of it" ? $"{before:F0} before, {Peak(server):F0} after" : "")} |"));
        }

        Console.WriteLine();
    }

    /// <summary>The most memory that a process has had, in MB.</summary>
    private static double Peak(Process process) =>
        double.Parse(Regex.Match(File.ReadAllText($"/proc/{process.Id}/status"), @"VmHWM:\s+(\d+) kB").Groups[1].Value, CultureInfo.InvariantCulture) / 1000;

    private static int Year(int n) => FirstYear + (n / Bodies % Years);

    private static string Body(int n) => string.Create(CultureInfo.InvariantCulture, $"{200 + (n % Bodies / 10)}{1 + (n % 10):D3}");

    private static string Project(int n) => string.Create(CultureInfo.InvariantCulture, $"N{n:D8}");

    private static PaperContent Content(int n) =>
        EnteredForm.ContentOf(DocumentReader.Read(SourceDocument.Take("表.txt", Encoding.UTF8.GetBytes(Form(n, Year(n), $"单位{n % Bodies}"))).Value!).Value!.Forms[0].Form);

    private static string Form(int n, int year, string unit) => string.Create(CultureInfo.InvariantCulture, $"""
        财政项目支出绩效目标申报表
        ({year}年度)
        项目名称	流动服务点{n}	项目类别	经常性项目
        主管部门	区文化和旅游局	实施单位	{unit}
        计划开始日期	{year}-01-01	计划完成日期	{year}-12-31
        项目资金 (元)	项目资金总额	{n % 900 + 1}000	年度资金申请总额	{n % 900 + 1}000
        	其中：财政资金	{n % 900 + 1}000	其中：当年财政拨款	{n % 900 + 1}000
        			上年结转资金	0
        	其他资金	0	其他资金	0
        项目 绩效 目标	项目总目标		年度总目标	
        	书送到社区，读者就近借还。		全年开放流动服务点 {n % 500 + 10} 场，新增流动图书 {n % 3000 + 100} 册，按月巡回。	
        绩效 指标	一级指标	二级指标	三级指标	指标目标值
        	成本指标	经济成本指标	全年运行成本	<={n % 900 + 1}000元
        	产出指标	数量指标	流动服务点开放场次	>={n % 500 + 10}场
        			新增流动图书	>={n % 3000 + 100}册
        			巡回路线	>={n % 9 + 2}条
        		质量指标	图书加工合格率	>=98%
        			车辆完好率	>=95%
        		时效指标	按月巡回及时率	=100%
        	效益指标	社会效益指标	服务读者人次	>={n % 60000 + 1000}人次
        		可持续影响指标	志愿讲读人续签率	>=80%
        	满意度指标	服务对象满意度指标	读者满意度	>=90%

        """);

    private static double At(List<double> times, int percent) => times.Count == 0 ? double.NaN : times.Order().ElementAt(Math.Min(times.Count - 1, times.Count * percent / 100));

    /// <summary>A browser that is signed in and keeps the token of its pages.</summary>
    private sealed partial class Reader(string address)
    {
        private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };
        private string _token = "";

        /// <summary>The revision of each paper that was saved.</summary>
        public ConcurrentDictionary<string, long> Revisions { get; } = [];

        /// <summary>The papers that were handed in.</summary>
        public ConcurrentDictionary<string, bool> HandedIn { get; } = [];

        public static async Task<Reader> SignInAsync(string address, string account)
        {
            var reader = new Reader(address);
            reader._token = Token().Match(await reader._client.GetStringAsync(new Uri("/sign-in", UriKind.Relative))).Groups[1].Value;
            return await reader.PostAsync("/sign-in", ("account", account), ("password", Password)) ? reader : throw new InvalidOperationException($"{account} was not let in");
        }

        public async Task<bool> GetAsync(string path)
        {
            using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode == HttpStatusCode.OK;
        }

        public async Task<bool> PostAsync(string path, params (string Name, string Value)[] fields)
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", _token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
            using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode == HttpStatusCode.Redirect;
        }

        public async Task<string> UploadAsync(string path, string name, byte[] bytes, (string Name, string Value) field)
        {
            using var content = new MultipartFormDataContent { { new StringContent(_token), "__RequestVerificationToken" }, { new StringContent(field.Value), field.Name }, { new ByteArrayContent(bytes), "files", name } };
            using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
            return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }

        public async Task UntilAsync(string path, string words)
        {
            for (string page; !(page = await _client.GetStringAsync(new Uri(path, UriKind.Relative))).Contains($"<strong>{words}</strong>", StringComparison.Ordinal);)
            {
                await Task.Delay(page.Contains("已停止", StringComparison.Ordinal) ? throw new InvalidOperationException(page) : 250);
            }
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
        private static partial Regex Token();
    }
}
