using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Web.Demo;

/// <summary>示范区: an invented region to try everything in: three departments, nine units, people of each role. All its names and figures are made up.</summary>
internal static class DemoRegion
{
    /// <summary>Its code.</summary>
    public const string Code = "990101";

    /// <summary>The password of everybody in it; the sign-in page of a demonstration says so.</summary>
    public const string Password = "yuheng-demo-1";

    private static readonly Body[] s_bodies =
    [
        new("201", "区财政局", "行政", 2020), new("201001", "区财政局本级", "行政", 2020),
        new("205", "区教育局", "行政", 2020), new("205001", "区教育局本级", "行政", 2020), new("205002", "区第一实验小学", "事业", 2020), new("205003", "区青少年活动中心", "事业", 2020),
        new("219", "区文化和旅游局", "行政", 2020), new("219001", "区图书馆", "事业", 2020), new("219002", "区文化馆", "事业", 2020), new("219003", "区文化和旅游局本级", "行政", 2020),
        new("221", "区水务局", "行政", 2020), new("221001", "区水务局本级", "行政", 2020), new("221002", "区河道管理所", "事业", 2020), new("221003", "区排水管理所", "事业", 2020),
    ];

    /// <summary>The people: account, name, role, body.</summary>
    public static IReadOnlyList<(string Account, string Name, Role Role, string Body)> People { get; } =
    [
        ("clerk", "陈某", Role.Clerk, "219001"), ("clerk2", "周某", Role.Clerk, "219002"), ("clerk3", "吴某", Role.Clerk, "205002"), ("clerk4", "郑某", Role.Clerk, "221002"), ("clerk5", "杨某", Role.Clerk, "219"),
        ("head", "林某", Role.UnitHead, "219001"), ("head2", "何某", Role.UnitHead, "219002"), ("head3", "高某", Role.UnitHead, "205002"), ("head4", "罗某", Role.UnitHead, "221002"),
        ("department", "李某", Role.DepartmentReviewer, "219"), ("department2", "孙某", Role.DepartmentReviewer, "205"), ("department3", "马某", Role.DepartmentReviewer, "221"),
        ("finance", "王某", Role.FinanceReviewer, ""), ("auditor", "赵某", Role.Auditor, ""), ("admin", "钱某", Role.Administrator, ""),
    ];

    /// <summary>Makes the region where it is not there yet.</summary>
    /// <param name="store">The store.</param>
    /// <param name="samples">The folder of samples.</param>
    /// <param name="now">The time.</param>
    /// <param name="budgets">Whether its bodies have budgets, with the projects that those pay for.</param>
    /// <param name="published">Whether papers of the year before are published in it already.</param>
    public static async Task SeedAsync(DataStore store, string samples, DateTimeOffset now, bool budgets = true, bool published = true)
    {
        if (await store.ReadAsync(Code, data => data.RegionAsync()) is not null)
        {
            return;
        }

        var password = Passwords.Hash(Password);
        await store.WriteAsync(Code, async data =>
        {
            await data.CreateRegionAsync("示范区", "shanghai");
            foreach (var body in s_bodies)
            {
                await data.PutBodyAsync(body);
            }

            foreach (var (account, name, role, body) in People)
            {
                await data.PutPersonAsync(new Person(account, name, password));
                await data.PutDutyAsync(account, new Duty(role, body));
            }

            await SeedTargetsAsync(data, samples, now);
            await DemoYears.SeedAsync(data, now);
            if (budgets)
            {
                await DemoBudgets.SeedAsync(data, s_bodies, Frame.ChinaTime.Year(now) + 1, now);
            }

            return true;
        });
        if (published)
        {
            await DemoPublications.SeedAsync(store, samples, now);
        }
    }

    /// <summary>Projects with the targets of a sample, as drafts of the library.</summary>
    private static async Task SeedTargetsAsync(RegionData data, string samples, DateTimeOffset now)
    {
        var year = Frame.ChinaTime.Year(now) + 1;
        var number = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(samples, "district-target"), "*.txt").Order(StringComparer.Ordinal))
        {
            var source = SourceDocument.Take(Path.GetFileName(file), await File.ReadAllBytesAsync(file)).Value;
            foreach (var form in source is null ? [] : DocumentReader.Read(source).Value?.Forms ?? [])
            {
                var code = string.Create(CultureInfo.InvariantCulture, $"N{++number:D8}");
                var body = number % 2 == 0 ? "219002" : "219001";
                var content = EnteredForm.ContentOf(form.Form).With("project.unit", s_bodies.First(b => b.Code == body).Name).With("project.department", "区文化和旅游局");
                var layout = PaperOnDesk.LayoutOf(PaperKind.Target, year, "shanghai");
                foreach (var (kind, printed) in new[] { (PaperKind.Project, ""), (PaperKind.Target, layout) })
                {
                    var facts = PaperOnDesk.Checked(kind, printed, year, content, "shanghai").Facts;
                    await data.CreateAsync(kind, year, body, code, printed, content, facts, body == "219001" ? "clerk" : "clerk2", now);
                }
            }
        }
    }
}
