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
        ("219001", "clerk", "head", "department", "区图书馆", "区文化和旅游局"), ("219002", "clerk2", "head2", "department", "区文化馆", "区文化和旅游局"), ("219003", "clerk2", "head2", "department", "区公园管理中心", "区文化和旅游局"),
        ("205002", "clerk3", "head3", "department2", "区第一实验小学", "区教育局"), ("221002", "clerk4", "head4", "department3", "区河道管理所", "区水务和市政局"),
    ];

    /// <summary>Who fills in, approves and reviews for a body; a body without people of its own is looked after by those of another unit.</summary>
    public static (string Clerk, string Head, string Department) PeopleOf(string body) =>
        s_units.FirstOrDefault(u => u.Body == body, s_units.First(u => u.Body[..3] == body[..3])) is var unit ? (unit.Clerk, unit.Head, unit.Department) : default;

    /// <summary>Makes them.</summary>
    public static async Task SeedAsync(RegionData data, DateTimeOffset now)
    {
        var year = ChinaTime.Year(now);
        for (var i = 0; i < DemoProjects.All.Count; i++)
        {
            var project = DemoProjects.All[i];
            await ProjectAsync(data, project, year - 1, On(year - 2, 9, 4, now));
            foreach (var of in new[] { year - 1, year })
            {
                await ApproveAsync(data, await TargetAsync(data, project, of, On(of - 1, 9, 5, now)), On(of - 1, 9, 8, now));
            }

            await PayAsync(data, project, year - 1, project.LastYear, [3, 5, 7, 9, 11], now);
            await PayAsync(data, project, year, project.ByJuly, [2, 4, 7], now);
            if (project.Achieved.Length > 0)
            {
                var evaluation = await EvaluationAsync(data, project, year - 1, On(year, 2, 18, now), now);
                if (project.Indicators.All(x => x.Score.Length > 0))
                {
                    await (i % 2 == 0 ? ApproveAsync(data, evaluation, On(year, 2, 26, now)) : ReportAsync(data, evaluation, On(year, 2, 27, now)));
                }
            }

            if (project.ByJuly > 0m)
            {
                var monitoring = await MonitoringAsync(data, project, year, On(year, 8, 5, now), now);
                if (i != 0)
                {
                    await ReportAsync(data, monitoring, On(year, 8, 11, now));
                }
            }
        }
    }

    /// <summary>The payments of two years, the approved evaluation of the first and the approved monitoring form of the second, of a project whose targets are approved.</summary>
    public static async Task ReportsAsync(RegionData data, DemoProject before, DemoProject project, int year, DateTimeOffset now)
    {
        await PayAsync(data, before, year - 1, before.LastYear, [3, 5, 7, 9, 11], now);
        await PayAsync(data, project, year, project.ByJuly, [2, 4, 7], now);
        await ApproveAsync(data, await EvaluationAsync(data, before, year - 1, On(year, 2, 18, now), now), On(year, 2, 26, now));
        await ApproveAsync(data, await MonitoringAsync(data, project, year, On(year, 8, 5, now), now), On(year, 8, 11, now));
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

    /// <summary>The target of a year, as a draft.</summary>
    public static async Task<Paper> TargetAsync(RegionData data, DemoProject project, int year, DateTimeOffset at)
    {
        var content = PaperContent.Empty.With(Basics(project)).With(
        [
            new("project.start", $"{year}-01-01"), new("project.end", $"{year}-12-31"),
            new("goals.overall", project.Overall), new("goals.annual", project.Goal),
            new("funds.total", Spelt(project.Amount)), new("funds.fiscal", Spelt(project.Amount)), new("funds.annual", Spelt(project.Amount)), new("funds.appropriation", Spelt(project.Amount)),
            .. project.Indicators.SelectMany((x, i) => Row(i, ("level1", x.Level1), ("level2", x.Level2), ("name", x.Name), ("target", x.Target), ("weight", x.Weight))),
        ]);
        var layout = PaperOnDesk.LayoutOf(PaperKind.Target, year, Profile);
        var facts = PaperOnDesk.Checked(PaperKind.Target, layout, year, content, Profile).Facts;
        return (await data.CreateAsync(PaperKind.Target, year, project.Body, project.Code, layout, content, facts, UnitOf(project).Clerk, at))!;
    }

    private static async Task PayAsync(RegionData data, DemoProject project, int year, decimal sum, int[] months, DateTimeOffset now)
    {
        var rows = new List<PaymentRow>();
        for (var (i, left) = (0, sum); i < months.Length && sum > 0m; i++)
        {
            var part = i == months.Length - 1 ? left : decimal.Round(sum / months.Length, 2);
            left -= part;
            rows.Add(new PaymentRow(i + 2, new Payment(year, string.Create(CultureInfo.InvariantCulture, $"Z{year}{months[i]:00}{project.Code[1..]}"), project.Code, project.Body, string.Create(CultureInfo.InvariantCulture, $"{year}-{months[i]:00}-15"), (long)(part * 100m))));
        }

        if (rows.Count > 0)
        {
            await data.ImportPaymentsAsync(rows, $"{year}年支付明细.xlsx", Finance, now);
        }
    }

    /// <summary>The evaluation of a year, filled in; its scores where the project tells them.</summary>
    public static async Task<Paper> EvaluationAsync(RegionData data, DemoProject project, int year, DateTimeOffset at, DateTimeOffset now)
    {
        var (target, approved) = await ApprovedAsync(data, project, year);
        var paper = await PaperOpening.OpenAsync(data, PaperKind.SelfEvaluation, target, approved, UnitOf(project).Clerk, at, ChinaTime.Day(now));
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
        return await SaveAsync(data, paper, content, at, now);
    }

    private static async Task<Paper> MonitoringAsync(RegionData data, DemoProject project, int year, DateTimeOffset at, DateTimeOffset now)
    {
        var (target, approved) = await ApprovedAsync(data, project, year);
        var paper = await PaperOpening.OpenAsync(data, PaperKind.Monitoring, target, approved, UnitOf(project).Clerk, at, ChinaTime.Day(now));
        var content = paper!.Content!.With(
        [
            new("funds.appropriation.executed", InTenThousand(project.ByJuly)), new("funds.total.expected", InTenThousand(project.Amount)), new("funds.appropriation.expected", InTenThousand(project.Amount)),
            .. project.Indicators.SelectMany((x, i) => Row(
                i, ("actual", x.July), ("expected", x.Expected), ("likelihood", x.Likelihood),
                ("causes.other", x.Likelihood == Likelihoods.Possible ? "✔" : ""), ("deviation", x.Likelihood == Likelihoods.Possible ? "设计方案六月才通过评审，八月起分两个作业面施工。" : ""))),
        ]);
        return await SaveAsync(data, paper, content, at, now);
    }

    private static async Task<(Paper Target, PaperContent Approved)> ApprovedAsync(RegionData data, DemoProject project, int year)
    {
        var id = PaperId.Of(PaperKind.Target, year, project.Code);
        return ((await data.PaperAsync(id))!, (await data.ApprovedAsync(id))!.Value.Content);
    }

    private static async Task<Paper> SaveAsync(RegionData data, Paper paper, PaperContent content, DateTimeOffset at, DateTimeOffset now)
    {
        var background = await PaperBackground.OfAsync(data, paper, Profile, ChinaTime.Day(now));
        var facts = PaperOnDesk.Checked(paper.Kind, paper.Layout, paper.Year, content, Profile, background).Facts;
        return (await data.SaveAsync(paper, content, facts, paper.ChangedBy, at))!;
    }

    private static async Task<Paper> ReportAsync(RegionData data, Paper paper, DateTimeOffset at)
    {
        var unit = s_units.First(u => u.Body == paper.Body);
        var submitted = await data.MoveAsync(paper, PaperState.Submitted, Act.Submit.Tag(), unit.Clerk, at);
        return (await data.MoveAsync(submitted!, PaperState.DepartmentReview, Act.Report.Tag(), unit.Head, at.AddHours(5)))!;
    }

    private static async Task<Paper> ApproveAsync(RegionData data, Paper paper, DateTimeOffset at)
    {
        var reported = await ReportAsync(data, paper, at);
        var passed = await data.MoveAsync(reported, PaperState.FinanceReview, Act.Pass.Tag(), s_units.First(u => u.Body == paper.Body).Department, at.AddDays(2));
        return (await data.MoveAsync(passed!, PaperState.Approved, Act.Pass.Tag(), Finance, at.AddDays(4)))!;
    }

    /// <summary>A day of the calendar, or where that is still to come a week ago: nothing in the region happened after today.</summary>
    private static DateTimeOffset On(int year, int month, int day, DateTimeOffset now) =>
        ChinaTime.EndOf(new DateOnly(year, month, day)) is var at && at < now.AddDays(-7) ? at : now.AddDays(-7);

    /// <summary>The fields of the indicator of that place; blank ones are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Row(int index, params (string Field, string Text)[] fields) =>
        fields.Where(f => f.Text.Length > 0).Select(f => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"i{index + 1}.{f.Field}"), (string?)f.Text));

    /// <summary>As an amount is filled in in yuan.</summary>
    public static string Spelt(decimal yuan) => AmountUnit.Yuan.Spell(yuan);

    private static string InTenThousand(decimal yuan) => AmountUnit.TenThousandYuan.Spell(yuan);
}
