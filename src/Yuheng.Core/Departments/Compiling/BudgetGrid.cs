namespace Yuheng.Core.Departments.Compiling;

/// <summary>What a cell of a table comes to, in yuan, this year and last; null where no line has anything for it.</summary>
/// <param name="Amount">This year.</param>
/// <param name="LastYear">Last year.</param>
public readonly record struct CellSum(decimal? Amount, decimal? LastYear)
{
    internal CellSum Plus(decimal? amount, decimal? lastYear) => new(Sum(Amount, amount), Sum(LastYear, lastYear));

    private static decimal? Sum(decimal? left, decimal? right) => left is null ? right : right is null ? left : left + right;
}

/// <summary>A column of one of the nine tables: which lines it takes.</summary>
/// <param name="Name">Its official name.</param>
/// <param name="Takes">Whether it takes a line that the table takes.</param>
internal sealed record BudgetColumn(string Name, Func<BudgetLine, bool> Takes);

/// <summary>
/// One of the nine tables as the official layout has it (财预〔2016〕143号): which lines it takes, by which code its rows go, what its columns take.
/// A cell is the sum of the lines that table, row and column take, so that the relations between the tables hold by construction.
/// </summary>
/// <param name="Number">1 to 9.</param>
/// <param name="IsEconomic">Whether its rows go by the economic code, and not by the functional one.</param>
/// <param name="Levels">The lengths of the codes that have rows.</param>
/// <param name="Takes">Whether it takes a line.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record BudgetGrid(int Number, bool IsEconomic, int[] Levels, Func<BudgetLine, bool> Takes, BudgetColumn[] Columns)
{
    private static readonly int[] s_all = [3, 5, 7], s_economic = [3, 5], s_classes = [3], s_none = [];

    private static readonly BudgetColumn s_total = new("合计", _ => true);
    private static readonly BudgetColumn s_basic = new("基本支出", l => l.IsBasic);
    private static readonly BudgetColumn s_project = new("项目支出", l => l.Kind == ExpenseKind.Project);
    private static readonly BudgetColumn s_personnel = new("人员经费", l => l.Kind == ExpenseKind.Personnel);
    private static readonly BudgetColumn s_running = new("公用经费", l => l.Kind == ExpenseKind.Running);

    /// <summary>The expense side of the tables of a department or a unit; table 9 in yuan, before it is printed in 万元.</summary>
    public static BudgetGrid[] All(bool isDepartment, Func<string, bool> isAdministration) =>
    [
        new(1, false, s_classes, _ => true, isDepartment ? [new("预算数", _ => true)] : [s_total, s_personnel, s_running, s_project]),
        new(2, false, s_all, _ => true,
            [s_total, new("财政拨款收入", l => l.IsFiscal), Of("事业收入", BudgetFund.Business), Of("事业单位经营收入", BudgetFund.Operating), Of("其他收入", BudgetFund.Other)]),
        new(3, false, s_all, _ => true, [s_total, s_basic, s_project]),
        new(4, false, s_classes, l => l.IsFiscal,
            [s_total, Of("一般公共预算", BudgetFund.General), Of("政府性基金预算", BudgetFund.Fund), Of("国有资本经营预算", BudgetFund.Capital)]),
        new(5, false, s_all, l => l.Fund == BudgetFund.General, [s_total, s_basic, s_project]),
        new(6, false, s_all, l => l.Fund == BudgetFund.Fund, [s_total, s_basic, s_project]),
        new(7, false, s_all, l => l.Fund == BudgetFund.Capital, [s_total, s_basic, s_project]),
        new(8, true, s_economic, l => l.Fund == BudgetFund.General && l.IsBasic, [s_total, s_personnel, s_running]),
        new(9, true, s_none, l => l.IsFiscal,
        [
            new("合计", l => IsOf(l, "30212") || IsOf(l, "30217") || IsVehicle(l)),
            new("因公出国(境)费", l => IsOf(l, "30212")),
            new("公务接待费", l => IsOf(l, "30217")),
            new("公务用车购置及运行费", IsVehicle),
            new("购置费", l => IsOf(l, "31013") || IsOf(l, "30913")),
            new("运行费", l => IsOf(l, "30231")),
            new("机关运行经费", l => l.Kind == ExpenseKind.Running && l.Fund == BudgetFund.General && isAdministration(l.Unit)),
        ]),
    ];

    /// <summary>The code of a line that its row goes by.</summary>
    public string CodeOf(BudgetLine line) => IsEconomic ? line.Economic : line.Function;

    private static BudgetColumn Of(string name, BudgetFund fund) => new(name, l => l.Fund == fund);

    private static bool IsVehicle(BudgetLine line) => IsOf(line, "31013") || IsOf(line, "30913") || IsOf(line, "30231");

    private static bool IsOf(BudgetLine line, string economic) => line.Economic == economic;
}
