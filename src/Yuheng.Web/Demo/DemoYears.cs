using System.Globalization;
using Yuheng.Core.Monitoring;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Demo;

/// <summary>Last year's payments and self-evaluations and this year's payments and monitoring of the invented region, each paper in a state of its own.</summary>
internal static class DemoYears
{
    private const string Profile = "shanghai", Finance = "finance";

    private static readonly (string Body, string Clerk, string Head, string Department, string Name, string DepartmentName)[] s_units =
    [
        ("219001", "clerk", "head", "department", "区图书馆", "区文化和旅游局"), ("219002", "clerk2", "head2", "department", "区文化馆", "区文化和旅游局"),
        ("205002", "clerk3", "head3", "department2", "区第一实验小学", "区教育局"), ("221002", "clerk4", "head4", "department3", "区河道管理所", "区水务局"),
    ];

    /// <summary>Makes them.</summary>
    public static async Task SeedAsync(RegionData data, DateTimeOffset now)
    {
        var year = ChinaTime.Year(now);
        for (var i = 0; i < DemoProjects.All.Count; i++)
        {
            var project = DemoProjects.All[i];
            await ProjectAsync(data, project, year - 1, now);
            foreach (var at in new[] { year - 1, year })
            {
                await TargetAsync(data, project, at, now);
            }

            await PayAsync(data, project, year - 1, project.LastYear, [3, 5, 7, 9, 11], now);
            await PayAsync(data, project, year, project.ByJuly, [2, 4, 7], now);
            if (project.Achieved.Length > 0)
            {
                await EvaluationAsync(data, project, year - 1, i, now);
            }

            if (project.ByJuly > 0m)
            {
                await MonitoringAsync(data, project, year, i, now);
            }
        }
    }

    private static (string Body, string Clerk, string Head, string Department, string Name, string DepartmentName) UnitOf(DemoProject project) => s_units.First(u => u.Body == project.Body);

    private static IEnumerable<KeyValuePair<string, string?>> Basics(DemoProject project) =>
    [
        new("project.code", project.Code), new("project.name", project.Name), new("project.unit", UnitOf(project).Name), new("project.department", UnitOf(project).DepartmentName),
        new("project.nature", "经常性项目"), new("project.category", "特定目标类"),
    ];

    private static async Task ProjectAsync(RegionData data, DemoProject project, int year, DateTimeOffset now)
    {
        var content = PaperContent.Empty.With(Basics(project)).With("funds.total", Spelt(project.Amount * 3)).With("funds.fiscal", Spelt(project.Amount * 3));
        var facts = PaperOnDesk.Checked(PaperKind.Project, "", year, content, Profile).Facts;
        var paper = await data.CreateAsync(PaperKind.Project, year, project.Body, project.Code, "", content, facts, UnitOf(project).Clerk, now);
        paper = await ApproveAsync(data, paper!, now);
        paper = await data.MoveAsync(paper, PaperState.Budgeted, Act.Budget.Tag(), Finance, now);
        await data.MoveAsync(paper!, PaperState.Executing, Act.Execute.Tag(), Finance, now);
    }

    private static async Task TargetAsync(RegionData data, DemoProject project, int year, DateTimeOffset now)
    {
        var content = PaperContent.Empty.With(Basics(project)).With(
        [
            new("project.start", $"{year}-01-01"), new("project.end", $"{year}-12-31"),
            new("goals.overall", project.Goal), new("goals.annual", project.Goal),
            new("funds.total", Spelt(project.Amount)), new("funds.fiscal", Spelt(project.Amount)), new("funds.annual", Spelt(project.Amount)), new("funds.appropriation", Spelt(project.Amount)),
            .. project.Indicators.SelectMany((x, i) => Row(i, ("level1", x.Level1), ("level2", x.Level2), ("name", x.Name), ("target", x.Target), ("weight", x.Weight))),
        ]);
        var layout = PaperOnDesk.LayoutOf(PaperKind.Target, year, Profile);
        var facts = PaperOnDesk.Checked(PaperKind.Target, layout, year, content, Profile).Facts;
        var paper = await data.CreateAsync(PaperKind.Target, year, project.Body, project.Code, layout, content, facts, UnitOf(project).Clerk, now);
        await ApproveAsync(data, paper!, now);
    }

    private static async Task PayAsync(RegionData data, DemoProject project, int year, decimal sum, int[] months, DateTimeOffset now)
    {
        var rows = new List<PaymentRow>();
        for (var (i, left) = (0, sum); i < months.Length && sum > 0m; i++)
        {
            var part = i == months.Length - 1 ? left : decimal.Round(sum / months.Length, 2);
            left -= part;
            rows.Add(new PaymentRow(i + 2, new Payment(year, string.Create(CultureInfo.InvariantCulture, $"Z{year}{months[i]:00}{project.Code[^3..]}"), project.Code, project.Body, string.Create(CultureInfo.InvariantCulture, $"{year}-{months[i]:00}-15"), (long)(part * 100m))));
        }

        if (rows.Count > 0)
        {
            await data.ImportPaymentsAsync(rows, $"{year}年支付明细.xlsx", Finance, now);
        }
    }

    private static async Task EvaluationAsync(RegionData data, DemoProject project, int year, int number, DateTimeOffset now)
    {
        var (target, approved) = await ApprovedAsync(data, project, year);
        var paper = await PaperOpening.OpenAsync(data, PaperKind.SelfEvaluation, target, approved, UnitOf(project).Clerk, now, ChinaTime.Day(now));
        var execution = decimal.Round(project.LastYear / project.Amount * 10m, 2, MidpointRounding.AwayFromZero);
        var scored = project.Indicators.All(x => x.Score.Length > 0);
        var content = paper!.Content!.With(
        [
            new("goals.achieved", project.Achieved),
            .. new[] { "total", "appropriation" }.SelectMany(row => new KeyValuePair<string, string?>[]
            {
                new($"funds.{row}.adjusted", InTenThousand(project.Amount)), new($"funds.{row}.executed", InTenThousand(project.LastYear)),
                new($"funds.{row}.rate", decimal.Round(project.LastYear / project.Amount * 100m, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture)),
            }),
            new("funds.total.score", scored ? execution.ToString("0.00", CultureInfo.InvariantCulture) : null),
            new("total.score", scored ? (execution + project.Indicators.Sum(x => decimal.Parse(x.Score, CultureInfo.InvariantCulture))).ToString("0.00", CultureInfo.InvariantCulture) : null),
            .. project.Indicators.SelectMany((x, i) => Row(i, ("actual", x.Actual), ("score", x.Score), ("deviation", x.Deviation), ("basis", "业务台账"))),
        ]);
        var saved = await SaveAsync(data, paper, content, now);
        if (scored)
        {
            await (number % 2 == 0 ? ApproveAsync(data, saved, now) : ReportAsync(data, saved, now));
        }
    }

    private static async Task MonitoringAsync(RegionData data, DemoProject project, int year, int number, DateTimeOffset now)
    {
        var (target, approved) = await ApprovedAsync(data, project, year);
        var paper = await PaperOpening.OpenAsync(data, PaperKind.Monitoring, target, approved, UnitOf(project).Clerk, now, ChinaTime.Day(now));
        var content = paper!.Content!.With(
        [
            new("funds.appropriation.executed", InTenThousand(project.ByJuly)), new("funds.total.expected", InTenThousand(project.Amount)), new("funds.appropriation.expected", InTenThousand(project.Amount)),
            .. project.Indicators.SelectMany((x, i) => Row(
                i, ("actual", x.July), ("expected", x.Expected), ("likelihood", x.Likelihood),
                ("causes.other", x.Likelihood == Likelihoods.Possible ? "✔" : ""), ("deviation", x.Likelihood == Likelihoods.Possible ? "设计方案六月才通过评审，八月起分两个作业面施工。" : ""))),
        ]);
        var saved = await SaveAsync(data, paper, content, now);
        if (number != 0)
        {
            await ReportAsync(data, saved, now);
        }
    }

    private static async Task<(Paper Target, PaperContent Approved)> ApprovedAsync(RegionData data, DemoProject project, int year)
    {
        var id = PaperId.Of(PaperKind.Target, year, project.Code);
        return ((await data.PaperAsync(id))!, (await data.ApprovedAsync(id))!.Value.Content);
    }

    private static async Task<Paper> SaveAsync(RegionData data, Paper paper, PaperContent content, DateTimeOffset now)
    {
        var background = await PaperBackground.OfAsync(data, paper, Profile, ChinaTime.Day(now));
        var facts = PaperOnDesk.Checked(paper.Kind, paper.Layout, paper.Year, content, Profile, background).Facts;
        return (await data.SaveAsync(paper, content, facts, paper.ChangedBy, now))!;
    }

    private static async Task<Paper> ReportAsync(RegionData data, Paper paper, DateTimeOffset now)
    {
        var unit = s_units.First(u => u.Body == paper.Body);
        var submitted = await data.MoveAsync(paper, PaperState.Submitted, Act.Submit.Tag(), unit.Clerk, now);
        return (await data.MoveAsync(submitted!, PaperState.DepartmentReview, Act.Report.Tag(), unit.Head, now))!;
    }

    private static async Task<Paper> ApproveAsync(RegionData data, Paper paper, DateTimeOffset now)
    {
        var reported = await ReportAsync(data, paper, now);
        var passed = await data.MoveAsync(reported, PaperState.FinanceReview, Act.Pass.Tag(), s_units.First(u => u.Body == paper.Body).Department, now);
        return (await data.MoveAsync(passed!, PaperState.Approved, Act.Pass.Tag(), Finance, now))!;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Row(int index, params (string Field, string Text)[] fields) =>
        fields.Where(f => f.Text.Length > 0).Select(f => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"i{index + 1}.{f.Field}"), (string?)f.Text));

    private static string Spelt(decimal yuan) => AmountUnit.Yuan.Spell(yuan);

    private static string InTenThousand(decimal yuan) => AmountUnit.TenThousandYuan.Spell(yuan);
}
