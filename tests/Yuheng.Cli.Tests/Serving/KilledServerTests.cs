using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Cli.Tests.Serving;

/// <summary>
/// The serving program is killed at any moment while people save, hand in, import payments and documents, and publish through its pages.
/// What a page has answered is there afterwards. With YUHENG_LONG=1 a thousand times.
/// </summary>
public sealed class KilledServerTests : IDisposable
{
    private const string Region = "990101";
    private const int MostWaits = 4_000;
    private static readonly int s_kills = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1" ? 1_000 : 6;
    private readonly string _data = Directory.CreateTempSubdirectory("yuheng-killed-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    /// <summary>What a page has answered: the field of a paper, the vouchers of a file, the document of an import, the version of a publication.</summary>
    private sealed record Said(string What, string Subject, string Value);

    [Fact]
    public async Task Whatever_a_page_has_answered_is_there_after_a_kill_and_nothing_is_half_done()
    {
        var random = new Random(7);
        await SeedAsync();
        var said = new List<Said>();
        for (var kill = 0; kill < s_kills; kill++)
        {
            said.AddRange(await RunUntilKilledAsync(kill, random.Next(1, 30), random.Next(60)));
            await using var store = await DataStore.OpenAsync(new StorePlace.Folder(_data));
            if (kill % 20 == 19 || kill == s_kills - 1)
            {
                Assert.Empty((await store.VerifyAsync()).Breaks);
            }

            await CheckAsync(store, said);
            said = [.. said.GroupBy(s => (s.What, s.Subject)).Select(g => g.Last())];
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{s_kills} kills: {string.Join(", ", s_answered.Select(a => $"{a.Key} {a.Value}"))}");
        Assert.True(s_answered.GetValueOrDefault("save") > s_kills, $"only {s_answered.GetValueOrDefault("save")} saves were answered");
    }

    private static readonly Dictionary<string, int> s_answered = [];

    /// <summary>The demo region, with a target of its own for each who writes.</summary>
    private async Task SeedAsync()
    {
        using var seeding = ProgramRun.Start(ProgramRun.Script, ["serve", "--demo", "--data", _data, "--urls", "http://127.0.0.1:0"]);
        Assert.NotNull(await seeding.StandardOutput.ReadLineAsync());
        await ProgramRun.Of("kill", [seeding.Id.ToString(CultureInfo.InvariantCulture)]);
        await ProgramRun.End(seeding);
    }

    private async Task<List<Said>> RunUntilKilledAsync(int run, int answers, int milliseconds)
    {
        using var process = ProgramRun.Start(ProgramRun.Script, ["serve", "--data", _data, "--urls", "http://127.0.0.1:0"]);
        var address = await process.StandardOutput.ReadLineAsync();
        Assert.NotNull(address);
        var said = new List<Said>();
        using var clerk = await ServedVisitor.SignInAsync(address, "clerk");
        using var other = await ServedVisitor.SignInAsync(address, "clerk2");
        using var finance = await ServedVisitor.SignInAsync(address, "finance");
        using var department = await ServedVisitor.SignInAsync(address, "department");
        var work = new[]
        {
            SaveAsync(clerk, "219001", run, said), SaveAsync(other, "219002", run, said), PayAsync(finance, run, said), ImportAsync(clerk, run, said), PublishAsync(department, run, said),
        };
        for (var waited = 0; waited < MostWaits && Count() < answers; waited++)
        {
            await Task.Delay(5);
        }

        await Task.Delay(milliseconds);
        process.Kill();
        await Task.WhenAll(work);
        await ProgramRun.End(process);
        return said;

        int Count()
        {
            lock (s_answered)
            {
                return said.Count;
            }
        }
    }

    private static void Say(List<Said> said, Said one)
    {
        lock (s_answered)
        {
            said.Add(one);
            s_answered[one.What] = s_answered.GetValueOrDefault(one.What) + 1;
        }
    }

    /// <summary>Does something over and over until the program is gone.</summary>
    private static async Task UntilKilledAsync(Func<int, Task> work)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                await work(n);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
        }
    }

    private static int Year => DateTimeOffset.UtcNow.AddHours(8).Year;

    /// <summary>Saves a target, hands it in and takes it back.</summary>
    private static Task SaveAsync(ServedVisitor visitor, string body, int run, List<Said> said)
    {
        var path = "";
        return UntilKilledAsync(async n =>
        {
            path = path.Length > 0 ? path : await visitor.TargetOfAsync($"/w/{Region}/{Year + 1}/projects", Year + 1);
            var page = await visitor.PageAsync(path + "/edit");
            if (!page.Contains("id=\"save\"", StringComparison.Ordinal))
            {
                await visitor.SubmitAsync(await visitor.PageAsync(path + "/confirm/withdraw"), path + "/act/withdraw");
            }
            else if (n % 5 == 4)
            {
                if (await visitor.SubmitAsync(await visitor.PageAsync(path + "/confirm/submit"), path + "/act/submit") == HttpStatusCode.Redirect)
                {
                    Say(said, new Said("submit", path, $"{run}.{n}"));
                }
            }
            else if (await visitor.SubmitAsync(page, path + "/save", ("c.project.plan", $"方案 {body} {run}.{n}")) == HttpStatusCode.Redirect)
            {
                Say(said, new Said("save", path, $"方案 {body} {run}.{n}"));
            }
        });
    }

    private static Task PayAsync(ServedVisitor visitor, int run, List<Said> said) => UntilKilledAsync(async n =>
    {
        var at = $"/w/{Region}/{Year}/payments/import";
        var voucher = $"P{run}-{n}-";
        var file = "凭证号,项目编码,单位,日期,金额\n" + string.Concat(Enumerable.Range(0, 40).Select(r => $"{voucher}{r},N00000104,219001,{Year}-03-17,{r + 1}.00\n"));
        var shown = await visitor.PostFileAsync(at, $"{voucher}.csv", file);
        if (ServedVisitor.ActionOf(shown, "apply") is { Length: > 0 } apply && await visitor.SubmitAsync(shown, apply) == HttpStatusCode.OK)
        {
            Say(said, new Said("pay", voucher, "40"));
        }
    });

    private static Task ImportAsync(ServedVisitor visitor, int run, List<Said> said) => UntilKilledAsync(async n =>
    {
        var at = $"/w/{Region}/{Year + 1}/import/batch";
        await visitor.PostFileAsync(at, $"流动服务点{run}x{n}.txt", $"财政项目支出绩效目标申报表\n({Year + 1}年度)\n项目名称\t流动服务点{run}x{n}\t项目类别\t经常性项目\n主管部门\t区文化和旅游局\t实施单位\t区图书馆\n项目资金 (元)\t项目资金总额\t100\t年度资金申请总额\t100\n", ("body", "219001"));
        var page = "";
        for (var wait = 0; wait < 50 && !(page = await visitor.PageAsync(visitor.Location)).Contains("已读，待确认", StringComparison.Ordinal); wait++)
        {
            await Task.Delay(50);
        }

        var job = visitor.Location;
        if (ServedVisitor.ActionOf(page, "apply") is { Length: > 0 } apply && await visitor.SubmitAsync(page, apply) == HttpStatusCode.Redirect)
        {
            for (var wait = 0; wait < 50 && !(page = await visitor.PageAsync(job)).Contains("已导入", StringComparison.Ordinal); wait++)
            {
                await Task.Delay(50);
            }

            if (page.Contains("已导入", StringComparison.Ordinal))
            {
                Say(said, new Said("import", $"流动服务点{run}x{n}", ""));
            }
        }
    });

    /// <summary>Publishes, takes down, and publishes again.</summary>
    private static Task PublishAsync(ServedVisitor visitor, int run, List<Said> said) => UntilKilledAsync(async n =>
    {
        var at = $"/w/{Region}/{Year - 1}/publishing";
        var one = Regex.Match(await visitor.PageAsync(at), $"{at}/[0-9]+/[a-z]+").Value;
        if (one.Length == 0)
        {
            await Task.Delay(200);
            return;
        }

        var page = await visitor.PageAsync(one);
        var (act, field) = ServedVisitor.ActionOf(page, "publish") is { Length: > 0 } ? ("publish", "reason") : ("withdraw", "notice");
        if (ServedVisitor.ActionOf(page, act) is { Length: > 0 } action && await visitor.SubmitAsync(page, action, (field, $"第 {run}.{n} 次")) == HttpStatusCode.Redirect)
        {
            Say(said, new Said(act, one, $"第 {run}.{n} 次"));
        }
        else
        {
            await Task.Delay(200);
        }
    });

    private static async Task CheckAsync(DataStore store, List<Said> said)
    {
        var vouchers = await store.ReadAsync(Region, async data => (await data.PaymentsAsync(new PaymentFilter { Year = Year })).Select(p => p.Voucher).ToHashSet());
        var titles = await store.ReadAsync(Region, async data => (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = Year + 1 })).Select(p => p.Facts.Title).ToHashSet());
        foreach (var one in said)
        {
            switch (one.What)
            {
                case "save":
                    // What was answered last is a revision, whatever was written after it of which nothing was answered.
                    var id = PaperId.Of(PaperKind.Target, Year + 1, Regex.Match(one.Subject, "/p/([^/]+)/").Groups[1].Value);
                    var history = await store.ReadAsync(Region, data => data.HistoryOfAsync(id));
                    Assert.Contains(history, h => h.Content?.Contains($"\"{one.Value}\"", StringComparison.Ordinal) == true);
                    break;
                case "pay":
                    Assert.Equal(40, vouchers.Count(v => v.StartsWith(one.Subject, StringComparison.Ordinal)));
                    break;
                case "import":
                    Assert.Contains(one.Subject, titles);
                    break;
                case "withdraw":
                    Assert.Contains(await store.ReadAsync(Region, data => data.HistoryAsync(new HistoryFilter(Act: "withdraw", Most: 100_000))), h => h.Note.EndsWith(one.Value, StringComparison.Ordinal));
                    break;
                case "publish":
                    var parts = one.Subject.Split('/');
                    Assert.Contains(await store.PublishedAsync(Region, published => published.VersionsAsync(Year - 1, parts[^2], parts[^1])), p => p.Reason == one.Value);
                    break;
            }
        }

        // Payments come forty at a time or not at all.
        Assert.All(vouchers.Where(v => v.StartsWith('P') && v.Contains('-', StringComparison.Ordinal)).GroupBy(v => v[..(v.LastIndexOf('-') + 1)]), g => Assert.Equal(40, g.Count()));
    }
}
