using Yuheng.Core.Classification;
using Yuheng.Core.Departments;

namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>What two tables say of one thing: totals, classes by name, 科目 by code.</summary>
internal static class SumsAcross
{
    private const string Total = "合计";

    private static readonly (int Table, string Column)[] Funds = [(5, "一般公共预算"), (6, "政府性基金预算"), (7, "国有资本经营预算")];

    /// <summary>Gives all relations between tables to <paramref name="sums"/>.</summary>
    public static void Add(BudgetSums sums)
    {
        AddIncome(sums);
        AddExpense(sums);
        AddFiscal(sums);
        AddByCode(sums);
        AddBasic(sums);
    }

    /// <summary>收入总计 of table 1 and each of its sources against the total row of table 2.</summary>
    private static void AddIncome(BudgetSums sums)
    {
        if (sums.The(1) is not { } first || sums.The(2) is not { } second || TotalOf(second, null) is not { } total)
        {
            return;
        }

        const string family = "表1与表2";
        if (TotalOf(first, Side.Income) is { } income && !HasCarryOver(first))
        {
            Add(sums, family, [income.Figures[0]], [total.At(Total)]);
        }

        foreach (var row in first.Rows.Where(r => r.Row.Printed.Side == Side.Income))
        {
            var name = SubjectName.WithoutNumber(row.Name);
            if (name != Total && total.At(name) is { } source)
            {
                Add(sums, family, [row.Figures[0]], [source]);
            }
        }
    }

    /// <summary>支出总计 of table 1 and each class in it against table 3.</summary>
    private static void AddExpense(BudgetSums sums)
    {
        if (sums.The(1) is not { } first || sums.The(3) is not { } third)
        {
            return;
        }

        const string family = "表1与表3";
        var classes = ClassesByName(third);
        foreach (var row in first.Rows.Where(r => r.Row.Printed.Side == Side.Expense))
        {
            var other = !row.IsTotal ? classes.GetValueOrDefault(SubjectName.WithoutNumber(row.Name)) : row == TotalOf(first, Side.Expense) && !HasCarryOver(first) ? TotalOf(third, null) : null;
            if (other is null)
            {
                continue;
            }

            Add(sums, family, [row.Figures[0]], [other.At(Total)]);
            if (row.At("项目支出") is { } project)
            {
                Add(sums, family, [project], [other.At("项目支出")]);
                if (row.At("人员经费") is { } staff && row.At("公用经费") is { } running)
                {
                    Add(sums, family, [staff, running], [other.At("基本支出")]);
                }
            }
        }
    }

    /// <summary>Table 4 against tables 5, 6 and 7 by fund, against table 1 by source; and in table 4 itself what comes into a fund goes out of it.</summary>
    private static void AddFiscal(BudgetSums sums)
    {
        if (sums.The(4) is not { } fourth || HasCarryOver(fourth))
        {
            return;
        }

        var expense = TotalOf(fourth, Side.Expense);
        foreach (var (number, column) in Funds)
        {
            if (sums.The(number) is { } table)
            {
                var family = $"表4与表{number}";
                if (expense?.At(column) is { } spent && TotalOf(table, null) is { } total)
                {
                    Add(sums, family, [spent], [total.At(Total)]);
                }

                var classes = ClassesByName(table);
                foreach (var row in fourth.Rows.Where(r => r.Row.Printed.Side == Side.Expense && !r.IsTotal))
                {
                    if (classes.TryGetValue(SubjectName.WithoutNumber(row.Name), out var other))
                    {
                        Add(sums, family, [row.At(column)], [other.At(Total)]);
                    }
                }
            }

            if (expense?.At(column) is { } out4 && IncomeOf(fourth, column) is { } in4)
            {
                sums.Add(new Sum(SumKind.Sides, "表4各类资金收支", [in4], [out4]));
            }

            if (sums.The(1) is { } first && !HasCarryOver(first) && IncomeOf(first, column) is { } in1 && IncomeOf(fourth, column) is { } again)
            {
                Add(sums, "表1与表4", [in1], [again]);
            }
        }

        if (sums.The(1) is { } one && !HasCarryOver(one) && TotalOf(fourth, Side.Income) is { } all
            && one.Rows.Find(r => r.Row.Printed.Side == Side.Income && SubjectName.WithoutNumber(r.Name) == "财政拨款收入") is { } fiscal)
        {
            Add(sums, "表1与表4", [fiscal.Figures[0]], [all.Figures[0]]);
        }
    }

    /// <summary>科目 by code: income (table 2) is expense (table 3); what the treasury pays is in tables 5 to 7, and in table 3 where nobody else pays.</summary>
    private static void AddByCode(BudgetSums sums)
    {
        var (second, third) = (sums.The(2), sums.The(3));
        if (second is null || (sums.The(1) is { } first && HasCarryOver(first)))
        {
            return;
        }

        var spent = third is null ? [] : ByCode(third);
        var byFund = Funds.Select(f => sums.The(f.Table)).OfType<FigureTable>().Select(ByCode).ToArray();
        var allFunds = byFund.Length == Funds.Length || FundsWithoutTableAreEmpty(sums);
        foreach (var row in second.Rows.Where(r => r.Code.Length > 0 || r == TotalOf(second, null)))
        {
            var key = row.IsTotal ? "" : row.Code;
            FigureRow[] funds = [.. byFund.Select(t => t.GetValueOrDefault(key)).OfType<FigureRow>()];
            if (spent.TryGetValue(key, out var other))
            {
                Add(sums, "表2与表3", [row.At(Total)], [other.At(Total)]);
            }

            if (!allFunds || funds.Length == 0)
            {
                continue;
            }

            Add(sums, "表2与表5至表7", [row.At("财政拨款收入")], [.. funds.Select(f => f.At(Total))]);
            if (other is not null && row.Figures.All(f => f.Column is Total or "财政拨款收入" || (!f.IsUnreadable && f.Yuan == 0)))
            {
                foreach (var column in other.Figures)
                {
                    Add(sums, "表3与表5至表7", [column], [.. funds.Select(f => f.At(column.Column))]);
                }
            }
        }
    }

    /// <summary>合计 of table 8 is 基本支出 of table 5.</summary>
    private static void AddBasic(BudgetSums sums)
    {
        if (sums.The(8) is { } eighth && sums.The(5) is { } fifth && TotalOf(eighth, null) is { } economic && TotalOf(fifth, null) is { } functional)
        {
            Add(sums, "表8与表5", [economic.At(Total)], [functional.At("基本支出")]);
        }
    }

    /// <summary>A table that the document lacks may hold something, unless table 4 says that its fund has nothing.</summary>
    private static bool FundsWithoutTableAreEmpty(BudgetSums sums)
    {
        var total = sums.The(4) is { } fourth ? TotalOf(fourth, Side.Expense) : null;
        return Funds.All(f => sums.The(f.Table) is not null || (total?.At(f.Column) is { IsUnreadable: false, Yuan: 0 } && !sums.Tables.Any(t => t.Number == f.Table)));
    }

    private static void Add(BudgetSums sums, string family, Figure?[] wholes, Figure?[] parts)
    {
        Figure[] left = [.. wholes.OfType<Figure>()], right = [.. parts.OfType<Figure>()];
        if (left.Length > 0 && right.Length > 0)
        {
            sums.Add(new Sum(SumKind.Tables, family, left, right));
        }
    }

    /// <summary>The last total of a table or side, 收入总计 rather than 本年收入合计.</summary>
    public static FigureRow? TotalOf(FigureTable table, Side? side)
    {
        var totals = table.Rows.FindAll(r => r.IsTotal && r.Row.Printed.Side == side);
        return totals.Count == 0 || (side is null && totals.Count > 1) ? null : totals.FindLast(r => r.Name.EndsWith("总计", StringComparison.Ordinal)) ?? totals[^1];
    }

    /// <summary>What comes into a fund in table 1 or 4: 一、一般公共预算资金, 2. 政府性基金.</summary>
    private static Figure? IncomeOf(FigureTable table, string fund)
    {
        var word = fund.Replace("预算", "", StringComparison.Ordinal);
        var rows = table.Rows.FindAll(r => r.Row.Printed.Side == Side.Income && r.Name.Replace("预算", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal));
        return rows.Count == 1 ? rows[0].Figures[0] : null;
    }

    /// <summary>Money from or for another year: then what comes in this year is not what goes out.</summary>
    private static bool HasCarryOver(FigureTable table) =>
        table.Rows.Exists(r => (r.Name.Contains("结转", StringComparison.Ordinal) || r.Name.Contains("结余", StringComparison.Ordinal)) && Array.Exists(r.Figures, f => f.IsUnreadable || f.Yuan != 0));

    private static Dictionary<string, FigureRow> ByCode(FigureTable table)
    {
        var rows = new Dictionary<string, FigureRow>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(r => r.Code.Length > 0 || r.IsTotal))
        {
            if (!rows.TryAdd(row.Code, row))
            {
                twice.Add(row.Code);
            }
        }

        foreach (var code in twice)
        {
            rows.Remove(code);
        }

        return rows;
    }

    private static Dictionary<string, FigureRow> ClassesByName(FigureTable table)
    {
        var rows = new Dictionary<string, FigureRow>(StringComparer.Ordinal);
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Where(r => r.Code.Length == 3))
        {
            if (!rows.TryAdd(row.Name, row))
            {
                twice.Add(row.Name);
            }
        }

        foreach (var name in twice)
        {
            rows.Remove(name);
        }

        return rows;
    }
}
