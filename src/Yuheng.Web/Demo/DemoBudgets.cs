using System.Globalization;
using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Demo;

/// <summary>Budgets of the invented units for three years, with the projects of the library that they pay for. All figures are made up.</summary>
internal static class DemoBudgets
{
    private const string Profile = "shanghai", Account = "clerk";

    /// <summary>What every unit spends on staff and running, in yuan a year: kind, function, economic code, amount; + is the function of the unit itself.</summary>
    private static readonly (string Kind, string Function, string Economic, int Yuan)[] s_common =
    [
        ("人员", "+", "30101", 1_180_000), ("人员", "+", "30102", 860_000), ("人员", "+", "30107", 940_000), ("人员", "2080505", "30108", 418_000), ("人员", "2080506", "30109", 209_000),
        ("人员", "2101102", "30110", 261_500), ("人员", "2210201", "30113", 372_000), ("公用", "+", "30201", 86_400), ("公用", "+", "30205", 24_600), ("公用", "+", "30206", 138_900),
        ("公用", "+", "30213", 95_200), ("公用", "+", "30217", 4_800), ("公用", "+", "30228", 52_300), ("公用", "+", "30231", 27_000),
    ];

    /// <summary>The units: code, function, size in per cent of <see cref="s_common"/>, and their projects with economic code and yuan a year.</summary>
    private static readonly (string Unit, string Function, int Size, (string Name, string Economic, int Yuan)[] Projects)[] s_units =
    [
        ("201001", "2010601", 160, [("财政信息系统运行维护", "30227", 1_260_000), ("会计人员继续教育", "30216", 180_000)]),
        ("205001", "2050101", 140, [("义务教育质量监测", "30227", 620_000)]),
        ("205002", "2050202", 320, [("校舍维修", "30213", 1_480_000), ("课后服务", "30226", 960_000)]),
        ("205003", "2050299", 90, [("青少年科技节", "30227", 340_000)]),
        ("219001", "2070104", 150, [("馆藏数字化加工", "30227", 1_800_000), ("自助借还设备维护", "30213", 450_000)]),
        ("219002", "2070109", 100, [("群众文化配送", "30227", 1_120_000)]),
        ("219003", "2120501", 110, [("公园树木防虫", "30227", 260_000)]),
        ("221001", "2130301", 120, [("河湖长制宣传", "30227", 210_000)]),
        ("221002", "2130306", 130, [("中小河道养护", "30227", 3_640_000), ("水闸设备更新", "31003", 880_000)]),
        ("221003", "2130306", 140, [("雨水管网疏通", "30227", 2_950_000)]),
    ];

    /// <summary>Makes them: the years before are approved; of the year to come each department is somewhere else.</summary>
    /// <param name="data">The region, with its bodies.</param>
    /// <param name="bodies">The bodies.</param>
    /// <param name="year">The year that is being made.</param>
    /// <param name="now">The time.</param>
    public static async Task SeedAsync(RegionData data, IReadOnlyList<Body> bodies, int year, DateTimeOffset now)
    {
        foreach (var (unit, function, size, projects) in s_units)
        {
            var body = bodies.First(b => b.Code == unit);
            var codes = await SeedProjectsAsync(data, body, projects, year, now);
            for (var y = year - 2; y <= year; y++)
            {
                // One unit has not begun the year to come: the department's page says so.
                if (y == year && unit == "219003")
                {
                    continue;
                }

                // What else the library has approved for the unit is in its budget too; what only last year had is a line without an amount.
                var setting = await BudgetSettings.OfAsync(data, unit, y, Profile);
                var (asked, before) = (Asked(setting), Asked(await BudgetSettings.OfAsync(data, unit, y - 1, Profile)));
                var others = asked.Keys.Union(before.Keys).Except(codes).Order(StringComparer.Ordinal).Select(code => (code, asked.GetValueOrDefault(code), before.GetValueOrDefault(code))).ToList();
                var content = Content(body, function, size, projects, codes, y, others);
                var facts = CheckedBudget.Of(content, setting).Facts;
                var paper = await data.CreateAsync(PaperKind.Budget, y, unit, "", "", content, facts, Account, now);
                var state = y < year ? PaperState.Approved : unit is "219001" or "205002" ? PaperState.Draft : unit[..3] == "221" ? PaperState.FinanceReview : PaperState.DepartmentReview;
                if (state != PaperState.Draft)
                {
                    await data.MoveAsync(paper!, state, (state == PaperState.Approved ? Act.Pass : Act.Report).Tag(), Account, now);
                }
            }
        }
    }

    /// <summary>What the targets of the approved projects ask for, by project.</summary>
    private static Dictionary<string, decimal> Asked(BudgetSetting setting) =>
        setting.Projects.Where(p => p is { IsApproved: true, Annual: > 0 }).ToDictionary(p => p.Code, p => p.Annual!.Value, StringComparer.Ordinal);

    private static async Task<string[]> SeedProjectsAsync(RegionData data, Body body, (string Name, string Economic, int Yuan)[] projects, int year, DateTimeOffset now)
    {
        var codes = new string[projects.Length];
        for (var i = 0; i < projects.Length; i++)
        {
            codes[i] = string.Create(CultureInfo.InvariantCulture, $"N{body.Code}{i + 11}");
            for (var y = year - 2; y <= year; y++)
            {
                var amount = Spelt(Grown(projects[i].Yuan, y));
                var content = PaperContent.Empty.With(new Dictionary<string, string?>
                {
                    ["project.name"] = projects[i].Name, ["project.unit"] = body.Name, ["project.nature"] = "经常性项目", ["project.start"] = $"{y}-01-01", ["project.end"] = $"{y}-12-31",
                    ["funds.total"] = amount, ["funds.fiscal"] = amount, ["funds.annual"] = amount, ["funds.appropriation"] = amount,
                }).With(DemoTargets.Of(projects[i].Name));
                foreach (var kind in y == year - 2 ? new[] { PaperKind.Project, PaperKind.Target } : [PaperKind.Target])
                {
                    var layout = kind == PaperKind.Target ? PaperOnDesk.LayoutOf(kind, y, Profile) : "";
                    var facts = PaperOnDesk.Checked(kind, layout, y, content, Profile).Facts;
                    if (await data.CreateAsync(kind, y, body.Code, codes[i], layout, content, facts, Account, now) is { } paper)
                    {
                        await data.MoveAsync(paper, kind == PaperKind.Project ? PaperState.Executing : PaperState.Approved, (kind == PaperKind.Project ? Act.Execute : Act.Pass).Tag(), Account, now);
                    }
                }
            }
        }

        foreach (var project in DemoTargets.Reached.Where(p => p.Body == body.Code))
        {
            DemoProject Of(int y) => Grown((int)project.Amount, y) is var amount ? project with { Amount = amount, LastYear = amount * 0.976m, ByJuly = amount * 0.66m } : project;
            await DemoYears.ReportsAsync(data, Of(year - 2), Of(year - 1), year - 1, now);
        }

        return codes;
    }

    private static PaperContent Content(Body body, string function, int size, (string Name, string Economic, int Yuan)[] projects, string[] codes, int year, IReadOnlyList<(string Code, decimal Now, decimal Last)> others)
    {
        var cells = new List<KeyValuePair<string, string?>>();
        decimal now = 0, before = 0;
        var row = 0;

        void Line(string kind, string code, string economic, string? project, decimal amount, decimal last)
        {
            row++;
            (now, before) = (now + amount, before + last);
            foreach (var (field, text) in new (string, string?)[] { ("kind", kind), ("function", code), ("economic", economic), ("project", project), ("fund", "一般公共预算"), ("amount", amount == 0 ? null : Spelt(amount)), ("lastYear", last == 0 ? null : Spelt(last)) })
            {
                cells.Add(KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"l{row}.{field}"), text));
            }
        }

        var isOffice = body.Kind == "行政";
        foreach (var (kind, code, economic, yuan) in s_common)
        {
            // Institutions have no allowances of office, offices no performance pay and a code of their own for health.
            if (economic != (isOffice ? "30107" : "30102"))
            {
                Line(kind, code == "+" ? function : isOffice && code == "2101102" ? "2101101" : code, economic, null, Grown(yuan * size / 100, year), Grown(yuan * size / 100, year - 1));
            }
        }

        for (var i = 0; i < projects.Length; i++)
        {
            Line("项目", function, projects[i].Economic, codes[i], Grown(projects[i].Yuan, year), Grown(projects[i].Yuan, year - 1));
        }

        foreach (var (code, amount, last) in others)
        {
            Line("项目", function, "30227", code, amount, last);
        }

        cells.AddRange(
        [
            new("r1.source", "一般公共预算"), new("r1.amount", Spelt(now)), new("r1.lastYear", Spelt(before)),
            .. Reasons([.. cells.Where(c => c.Key.EndsWith(".function", StringComparison.Ordinal)).Select(c => c.Value!).Distinct()], function),
            new("budget.duties", $"{body.Name}承担本单位职责范围内的公共服务和管理工作。"), new("budget.structure", $"{body.Name}为独立核算的预算单位，内设办公室和业务科室。"),
            new("procurement.goods", Spelt(Grown(120_000, year))), new("procurement.works", "0"), new("procurement.services", Spelt(Grown(480_000, year))),
            new("procurement.small", Spelt(Grown(240_000, year))), new("procurement.micro", Spelt(Grown(150_000, year))),
            new("assets.asOf", string.Create(CultureInfo.InvariantCulture, $"{year - 1}年8月31日")), new("assets.vehicles", "1"), new("assets.equipment", "0"), new("assets.newVehicles", "0"), new("assets.newEquipment", "0"),
        ]);
        return PaperContent.Empty.With(cells);
    }

    /// <summary>变动原因 and 主要用途: of the sentences by number, and of each subject.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Reasons(IReadOnlyList<string> subjects, string own) =>
    [
        new("n1.reason", "人员工资正常增长和项目工作量增加"), new("n2.reason", "在职人员晋级晋档，工资和缴费基数按规定调整"), new("n3.reason", "项目按当年工作量和市场价格重新测算"),
        new("n4.reason", "按业务量和油料、维修价格核定"), new("n6.reason", "车辆使用年限增加，维修和油料费用按上年实际核定"), new("n7.reason", "业务交流批次按年度计划核定"), new("n8.reason", "物业、水电价格调整"),
        .. subjects.SelectMany(code => new KeyValuePair<string, string?>[]
        {
            new($"n{code}.reason", code == own || own.Length == 0 ? "人员经费正常增长，项目按当年工作量测算" : "缴费基数随工资正常增长调整"),
            new($"n{code}.use", code == own || own.Length == 0 ? "单位运行和专项业务支出" : "按规定为职工缴纳和发放的支出"),
        }),
    ];

    /// <summary>An amount in a year: four per cent of that of 2025 more with every year, in whole hundreds.</summary>
    private static decimal Grown(int yuan, int year) => decimal.Round(yuan * (100 + (4 * (year - 2025))) / 10_000m, MidpointRounding.AwayFromZero) * 100m;

    private static string Spelt(decimal yuan) => yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
