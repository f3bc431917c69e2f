using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Workflow;

namespace Yuheng.Core.Tests.Departments.Compiling;

/// <summary>A library's budget of 12 lines, whose tables were worked out by hand.</summary>
internal static class SmallBudget
{
    public static readonly string[] Lines =
    [
        "人员 2070104 30101 - 一般公共预算 1,200,000.00 1,150,000.00", "人员 2070104 30107 - 一般公共预算 800,000.00 800,000.00", "人员 2080505 30108 - 一般公共预算 320,000.00 300,000.00",
        "人员 2080506 30109 - 一般公共预算 160,000.00 150,000.00", "人员 2101102 30110 - 一般公共预算 100,000.00 95,000.00", "人员 2210201 30113 - 一般公共预算 240,000.00 230,000.00",
        "公用 2070104 30201 - 一般公共预算 60,000.00 60,000.00", "公用 2070104 30206 - 一般公共预算 180,500.55 170,000.00", "公用 2070104 30231 - 一般公共预算 25,000.00 30,000.00",
        "项目 2070104 30218 N00000001 一般公共预算 1,800,000.00 1,500,000.00", "项目 2070109 30227 N00000002 事业收入 150,000.00 -", "项目 2296003 30226 N00000003 政府性基金 200,000.00 -",
    ];

    public static readonly string[] Incomes = ["一般公共预算 4,885,500.55 4,485,000.00", "政府性基金 200,000.00 -", "事业收入 150,000.00 -"];

    /// <summary>What is asked for beside the lines.</summary>
    private static readonly (string Path, string Text)[] s_others =
    [
        ("n1.reason", "图书购置增加"), ("procurement.goods", "900,000.00"), ("procurement.works", "0"), ("procurement.services", "100,000.00"), ("procurement.small", "400,000.00"),
        ("procurement.micro", "240,000.00"), ("assets.asOf", "2026年8月31日"), ("assets.vehicles", "1"), ("assets.equipment", "0"), ("assets.newVehicles", "0"), ("assets.newEquipment", "0"),
    ];

    public static readonly LibraryProject[] Projects =
    [
        new("N00000001", "馆藏图书购置", "219001", true, 1_800_000m), new("N00000002", "少儿阅读推广", "219001", true, 150_000m), new("N00000003", "体育文献专架", "219001", true, 200_000m),
    ];

    public static PaperContent Content(IEnumerable<string>? lines = null, IEnumerable<string>? incomes = null) => PaperContent.Empty
        .With(Rows('l', ["kind", "function", "economic", "project", "fund", "amount", "lastYear"], lines ?? Lines))
        .With(Rows('r', ["source", "amount", "lastYear"], incomes ?? Incomes))
        .With(s_others.Select(o => KeyValuePair.Create<string, string?>(o.Path, o.Text)));

    public static BudgetSetting Setting(bool isAdministration = false) => new("219001", "示范区图书馆", 2027, RegionProfiles.Shipped.Find("shanghai", 2027)!)
    {
        Bodies = [new BudgetBody("219001", "示范区图书馆", isAdministration)],
        Projects = Projects,
    };

    public static CheckedBudget Checked(PaperContent? content = null, BudgetSetting? setting = null) => CheckedBudget.Of(content ?? Content(), setting ?? Setting());

    /// <summary>The rows of a table as lines: code or name, then the amounts, a blank cell as -.</summary>
    public static IEnumerable<string> Table(CheckedBudget budget, int number) => budget.Budget.Tables.Single(t => t.Parsed.Number == number).Rows
        .Select(r => string.Join(' ', [r.Printed.Code.Raw ?? r.Printed.Name.Raw, .. r.Amounts.Select(a => a.Amount.Value?.ToString() ?? "-")]));

    private static IEnumerable<KeyValuePair<string, string?>> Rows(char letter, string[] fields, IEnumerable<string> rows) => rows.SelectMany((row, at) =>
        row.Split(' ').Select((text, i) => KeyValuePair.Create<string, string?>($"{letter}{at + 1}.{fields[i]}", text == "-" ? null : text)));
}
