using System.Globalization;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.People;

namespace Yuheng.Web.Demo;

/// <summary>示范区: an invented region to try everything in: three departments, nine units, people of each role. All its names and figures are made up.</summary>
internal static partial class DemoRegion
{
    /// <summary>Its code.</summary>
    public const string Code = "990101";

    /// <summary>The password of everybody in it; the sign-in page of a demonstration says so.</summary>
    public const string Password = "yuheng-demo-1";

    private static readonly Body[] s_bodies =
    [
        new("201", "区财政局", "行政", 2020), new("201001", "区财政局本级", "行政", 2020),
        new("205", "区教育局", "行政", 2020), new("205001", "区教育局本级", "行政", 2020), new("205002", "区第一实验小学", "事业", 2020), new("205003", "区青少年活动中心", "事业", 2020),
        new("219", "区文化和旅游局", "行政", 2020), new("219001", "区图书馆", "事业", 2020), new("219002", "区文化馆", "事业", 2020), new("219003", "区公园管理中心", "事业", 2020),
        new("221", "区水务和市政局", "行政", 2020), new("221001", "区水务和市政局本级", "行政", 2020), new("221002", "区河道管理所", "事业", 2020), new("221003", "区市政设施管理所", "事业", 2020),
    ];

    /// <summary>The people: account, name, role, body.</summary>
    public static IReadOnlyList<(string Account, string Name, Role Role, string Body)> People { get; } =
    [
        ("clerk", "陈某", Role.Clerk, "219001"), ("clerk2", "周某", Role.Clerk, "219002"), ("clerk3", "吴某", Role.Clerk, "205002"), ("clerk4", "郑某", Role.Clerk, "221002"), ("clerk5", "杨某", Role.Clerk, "219"),
        ("head", "林某", Role.UnitHead, "219001"), ("head2", "何某", Role.UnitHead, "219002"), ("head3", "高某", Role.UnitHead, "205002"), ("head4", "罗某", Role.UnitHead, "221002"),
        ("department", "李某", Role.DepartmentReviewer, "219"), ("department2", "孙某", Role.DepartmentReviewer, "205"), ("department3", "马某", Role.DepartmentReviewer, "221"),
        ("finance", "王某", Role.FinanceReviewer, ""), ("auditor", "赵某", Role.Auditor, ""), ("admin", "钱某", Role.Administrator, ""),
    ];

    /// <summary>Whose the projects of the samples are, in their order: books, parks and rivers, lamps, meals.</summary>
    private static readonly string[] s_bodyOfSample = ["219001", "219001", "219001", "219003", "219003", "219003", "221002", "219003", "219002", "221003", "221003", "221003", "205002", "205002"];

    /// <summary>Makes the region where it is not there yet.</summary>
    /// <param name="store">The store.</param>
    /// <param name="samples">The folder of samples.</param>
    /// <param name="now">The time.</param>
    /// <param name="budgets">Whether its bodies have budgets, with the projects that those pay for.</param>
    /// <param name="published">Whether papers of the year before are published in it already.</param>
    /// <param name="stages">Whether the papers of the year to come stand in every state that there is; without it they are drafts.</param>
    public static async Task SeedAsync(DataStore store, string samples, DateTimeOffset now, bool budgets = true, bool published = true, bool stages = true)
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
            if (stages)
            {
                await DemoStages.SeedAsync(data, now);
            }

            if (budgets)
            {
                await DemoBudgets.SeedAsync(data, s_bodies, Frame.ChinaTime.Year(now) + 1, now);
            }

            return true;
        });
        if (published)
        {
            await DemoPublications.SeedAsync(store, now);
        }
    }

    /// <summary>Projects with the targets of the samples, as drafts of the library; their years are those to come.</summary>
    private static async Task SeedTargetsAsync(RegionData data, string samples, DateTimeOffset now)
    {
        var year = Frame.ChinaTime.Year(now) + 1;
        var forms = Directory.EnumerateFiles(Path.Combine(samples, "district-target"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => SourceDocument.Take(Path.GetFileName(file), File.ReadAllBytes(file)).Value).SelectMany(source => source is null ? [] : DocumentReader.Read(source).Value?.Forms ?? []);
        foreach (var (number, form) in forms.Take(s_bodyOfSample.Length).Index())
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"N{number + 1:D8}");
            var body = s_bodies.First(b => b.Code == s_bodyOfSample[number]);
            var content = Moved(EnteredForm.ContentOf(form.Form), year).With([new("project.unit", body.Name), new("project.department", s_bodies.First(b => b.Code == body.Code[..3]).Name)]);
            var layout = PaperOnDesk.LayoutOf(PaperKind.Target, year, "shanghai");
            foreach (var (kind, printed) in new[] { (PaperKind.Project, ""), (PaperKind.Target, layout) })
            {
                var facts = PaperOnDesk.Checked(kind, printed, year, content, "shanghai").Facts;
                await data.CreateAsync(kind, year, body.Code, code, printed, content, facts, DemoYears.PeopleOf(body.Code).Clerk, now.AddDays(-12));
            }
        }
    }

    /// <summary>A paper of a sample as one of another year: every year in it goes with the one that it begins in.</summary>
    private static PaperContent Moved(PaperContent content, int year)
    {
        var by = content["project.start"] is { Length: > 4 } start ? year - int.Parse(start[..4], CultureInfo.InvariantCulture) : 0;
        return content.With(content.Cells.Select(c => KeyValuePair.Create<string, string?>(
            c.Key, AYear().Replace(c.Value, found => (int.Parse(found.Value, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture)))));
    }

    [GeneratedRegex("20[0-9]{2}(?=年|-|\\.)")]
    private static partial Regex AYear();
}
