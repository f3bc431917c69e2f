using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>表间核对: two sides that have to be the same, with the difference and where each stands.</summary>
/// <param name="Name">What is compared: 收入总计＝支出总计.</param>
/// <param name="Left">The left side in yuan; null where it is not known.</param>
/// <param name="Right">The right side.</param>
/// <param name="LeftPath">The field or row of a table that the left side stands at: t3.total; empty for none.</param>
/// <param name="RightPath">That of the right side.</param>
/// <param name="Severity">What it is to differ.</param>
public sealed record CrossCheck(string Name, decimal? Left, decimal? Right, string LeftPath, string RightPath, Severity Severity)
{
    /// <summary>The code under which a difference is a finding; empty where the checks of the tables find it by themselves.</summary>
    public string Code { get; init; } = "";

    /// <summary>What else is to be said: the project, or why a side is not known.</summary>
    public string Note { get; init; } = "";

    /// <summary>Left less right; null where a side is not known.</summary>
    public decimal? Difference => Left - Right;

    /// <summary>Whether both sides are the same; null where one is not known.</summary>
    public bool? Holds => Difference is { } difference ? difference == 0 : null;

    /// <summary>Works the comparisons of a budget out.</summary>
    public static IReadOnlyList<CrossCheck> Of(CompiledBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return budget.IsGiven ? [] : [.. Totals(budget), .. Tables(budget), .. Library(budget), .. LastYear(budget)];
    }

    /// <summary>The finding of a difference; null where there is none, or it has no code of its own.</summary>
    internal Finding? Finding(Place place) => Holds is not false || Code.Length == 0 ? null
        : new Finding(Code, Severity, place, null, $"{Name}：{Spell(Left)}／{Spell(Right)}，差 {Spell(Math.Abs(Difference!.Value))} 元。{Note}") { Found = Spell(Left), Expected = Spell(Right), Suggestion = "核对两处，改正有误的一处。" };

    private static IEnumerable<CrossCheck> Totals(CompiledBudget budget)
    {
        yield return new("收入总计＝支出总计", budget.Cell(1, "收入总计", "预算数").Amount ?? 0m, Expense(budget, 1), "t1.income", "t1.expense", Severity.Error);
        foreach (var fund in Enum.GetValues<BudgetFund>())
        {
            decimal income = budget.Incomes.Where(i => i.Source == fund).Sum(i => i.Amount.Value?.Yuan ?? 0m), expense = budget.Lines.Where(l => l.Fund == fund).Sum(l => l.Amount.Value?.Yuan ?? 0m);
            if (income != 0 || expense != 0)
            {
                yield return new($"{fund.Word()} 收入＝支出", income, expense, budget.Incomes.FirstOrDefault(i => i.Source == fund) is { } line ? line.Row + ".amount" : "", "", Severity.Error) { Code = "BE-04" };
            }
        }
    }

    /// <summary>They hold by construction, and stand there for whoever checks the book by hand.</summary>
    private static IEnumerable<CrossCheck> Tables(CompiledBudget budget)
    {
        decimal Total(int table, string column) => budget.Cell(table, table is 1 or 4 ? "支出总计" : "合计", column).Amount ?? 0m;

        yield return new("表4＝表5＋表6＋表7", Total(4, "合计"), Total(5, "合计") + Total(6, "合计") + Total(7, "合计"), "t4.expense", "t5.total", Severity.Error);
        yield return new("表2合计＝表3合计", Total(2, "合计"), Total(3, "合计"), "t2.total", "t3.total", Severity.Error);
        yield return new("表8合计＝表5基本支出", Total(8, "合计"), Total(5, "基本支出"), "t8.total", "t5.total", Severity.Error);
        yield return new("三公＝出国＋接待＋用车", Total(9, "合计"), Total(9, "因公出国(境)费") + Total(9, "公务接待费") + Total(9, "公务用车购置及运行费"), "t9.total", "t9.total", Severity.Error);
        if (budget.Setting.Bodies is { Count: > 0 } bodies && bodies.All(b => b.IsAdministration))
        {
            yield return new("机关运行经费＝公用经费", Total(9, "机关运行经费"), Total(8, "公用经费"), "t9.total", "t8.total", Severity.Error);
        }
    }

    /// <summary>DB-06: what the lines say of a project against what its target asks for, project by project, and all together.</summary>
    private static IEnumerable<CrossCheck> Library(CompiledBudget budget)
    {
        var spent = budget.Lines.Where(l => l.Kind == ExpenseKind.Project).ToLookup(l => l.Project, StringComparer.Ordinal);
        var known = budget.Setting.Projects.ToDictionary(p => p.Code, StringComparer.Ordinal);
        var asked = budget.Setting.Projects.Where(p => p.IsApproved).Sum(p => p.Annual ?? 0m);
        yield return new("表3项目支出＝项目库合计", budget.Cell(3, "合计", "项目支出").Amount ?? 0m, asked, "t3.total", "", Severity.Error);
        foreach (var lines in spent.Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var amount = lines.Sum(l => l.Amount.Value?.Yuan ?? 0m);
            if (amount == 0)
            {
                continue;
            }

            var project = known.GetValueOrDefault(lines.Key);
            yield return new(project is null ? $"项目 {lines.Key}" : project.Name, amount, project is { IsApproved: true } ? project.Annual ?? 0m : 0m, lines.First().Row + ".project", "", Severity.Error)
            {
                Code = "DB-06",
                Note = project is null ? "项目库里没有这个项目。" : !project.IsApproved ? "项目还没有入库。" : project.Annual is null ? "项目没有本年度绩效目标的金额。" : "",
            };
        }

        foreach (var project in budget.Setting.Projects.Where(p => p is { IsApproved: true, Annual: > 0 } && !spent.Contains(p.Code)))
        {
            yield return new(project.Name, 0m, project.Annual, "", "", Severity.Error) { Code = "DB-06", Note = "项目已入库，明细里没有。" };
        }
    }

    private static IEnumerable<CrossCheck> LastYear(CompiledBudget budget)
    {
        if (budget.Setting.LastBudget is { } stored && budget.Lines.Any(l => l.LastYear.Value is not null))
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $"上年数合计＝{budget.Setting.Year - 1}年预算"), budget.Cell(3, "合计", "合计").LastYear ?? 0m, stored, "t3.total", "", Severity.Warning) { Code = "BE-06" };
        }
    }

    private static decimal Expense(CompiledBudget budget, int table) => budget.Cell(table, "支出总计", budget.Setting.IsDepartment ? "预算数" : "合计").Amount ?? 0m;

    private static string Spell(decimal? yuan) => yuan?.ToString("#,##0.00", CultureInfo.InvariantCulture) ?? "";
}
