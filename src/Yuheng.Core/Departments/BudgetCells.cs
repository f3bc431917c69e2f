using System.Text.RegularExpressions;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>A cell of a budget table that the prose may speak of.</summary>
/// <param name="Table">The number of the table.</param>
/// <param name="Amount">Its amount; missing where it is blank.</param>
/// <param name="Step">What one of its last printed digit is worth in yuan.</param>
/// <param name="RowIsFilled">Whether its row has other amounts: a row without any may only not have been read.</param>
internal readonly record struct TableCell(int Table, Typed<Money> Amount, decimal Step, bool RowIsFilled);

/// <summary>The cells of the tables by what they say.</summary>
internal sealed partial class BudgetCells
{
    /// <summary>Beyond this an amount is none that a budget could have, and could not be reckoned with.</summary>
    public const decimal Greatest = 100_000_000_000_000_000_000m;

    private static readonly (BudgetSubject Subject, int Table, string Column)[] Totals =
    [
        (BudgetSubject.IncomeTotal, 2, "合计"), (BudgetSubject.FiscalIncome, 2, "财政拨款收入"), (BudgetSubject.BusinessIncome, 2, "事业收入"),
        (BudgetSubject.OperatingIncome, 2, "事业单位经营收入"), (BudgetSubject.OtherIncome, 2, "其他收入"), (BudgetSubject.ExpenseTotal, 3, "合计"),
        (BudgetSubject.BasicExpense, 3, "基本支出"), (BudgetSubject.ProjectExpense, 3, "项目支出"), (BudgetSubject.BasicExpense, 5, "基本支出"), (BudgetSubject.ProjectExpense, 5, "项目支出"),
        (BudgetSubject.GeneralExpense, 5, "合计"), (BudgetSubject.FundExpense, 6, "合计"), (BudgetSubject.CapitalExpense, 7, "合计"),
        (BudgetSubject.BasicExpense, 8, "合计"), (BudgetSubject.Personnel, 8, "人员经费"), (BudgetSubject.PublicFunds, 8, "公用经费"),
        (BudgetSubject.ThreePublic, 9, "合计"), (BudgetSubject.Abroad, 9, "因公出国(境)费"), (BudgetSubject.Reception, 9, "公务接待费"), (BudgetSubject.Vehicles, 9, "公务用车购置及运行费"),
        (BudgetSubject.VehiclePurchase, 9, "购置费"), (BudgetSubject.VehicleRunning, 9, "运行费"), (BudgetSubject.RunningCost, 9, "机关运行经费"),
    ];

    /// <summary>Rows of the two-sided tables by what their name, without numbering, begins with.</summary>
    private static readonly (BudgetSubject Subject, int Table, Side Side, string Name, string Column)[] Sided =
    [
        (BudgetSubject.IncomeTotal, 1, Side.Income, "收入总计", "预算数"), (BudgetSubject.FiscalIncome, 1, Side.Income, "财政拨款收入", "预算数"),
        (BudgetSubject.BusinessIncome, 1, Side.Income, "事业收入", "预算数"), (BudgetSubject.OperatingIncome, 1, Side.Income, "事业单位经营收入", "预算数"),
        (BudgetSubject.OtherIncome, 1, Side.Income, "其他收入", "预算数"), (BudgetSubject.GeneralIncome, 1, Side.Income, "一般公共预算", "预算数"),
        (BudgetSubject.FundIncome, 1, Side.Income, "政府性基金", "预算数"), (BudgetSubject.CapitalIncome, 1, Side.Income, "国有资本经营预算", "预算数"),
        (BudgetSubject.ExpenseTotal, 1, Side.Expense, "支出总计", "预算数"), (BudgetSubject.ExpenseTotal, 1, Side.Expense, "支出总计", "合计"),
        (BudgetSubject.FiscalIncome, 4, Side.Income, "收入总计", "预算数"), (BudgetSubject.GeneralIncome, 4, Side.Income, "一般公共预算", "预算数"),
        (BudgetSubject.FundIncome, 4, Side.Income, "政府性基金", "预算数"), (BudgetSubject.CapitalIncome, 4, Side.Income, "国有资本经营预算", "预算数"),
        (BudgetSubject.FiscalExpense, 4, Side.Expense, "支出总计", "合计"), (BudgetSubject.GeneralExpense, 4, Side.Expense, "支出总计", "一般公共预算"),
        (BudgetSubject.FundExpense, 4, Side.Expense, "支出总计", "政府性基金预算"), (BudgetSubject.CapitalExpense, 4, Side.Expense, "支出总计", "国有资本经营预算"),
    ];

    private static readonly StatedName PlainNames = new("");

    private readonly Dictionary<BudgetSubject, List<TableCell>> _known = [];
    private readonly Dictionary<string, List<(string Code, List<TableCell> Cells)>> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public BudgetCells(IReadOnlyList<BudgetTable> tables)
    {
        // In the order in which they decide: the general budget is what the narrative lists, then all expense, then income.
        foreach (var number in (ReadOnlySpan<int>)[4, 5, 6, 7, 3, 1, 2, 8, 9])
        {
            foreach (var table in tables.Where(t => t.Parsed.Number == number))
            {
                TakeTotals(table);
                if (number is 2 or 3 or 5 or 6 or 7)
                {
                    TakeItems(table);
                }
            }
        }
    }

    /// <summary>The cells that say what a known subject says.</summary>
    public IReadOnlyList<TableCell> Of(BudgetSubject subject) => _known.TryGetValue(subject, out var cells) ? cells : [];

    /// <summary>
    /// The cells of a functional item by its name, or by its path such as 卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）; none where no row is called so.
    /// A name that several rows have stands for each of them.
    /// </summary>
    public List<TableCell> OfItem(string subject) => [.. RowsOf(subject).SelectMany(r => r.Cells)];

    /// <summary>Whether rows are called so, and how many.</summary>
    public int CountOf(string subject) => RowsOf(subject).Count;

    /// <summary>The parts of a path: 类, 款 and 项 without their marks, or with dashes between them; one part where there are neither.</summary>
    public static string[] Path(string subject)
    {
        var plain = Normal(WithoutCodes(subject));
        if (plain.EndsWith("科目", StringComparison.Ordinal))
        {
            plain = plain[..^2];
        }

        return plain.Split(["(类)", "(款)", "(项)", "-", "－", "—", "–"], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether a subject says itself that it is a functional item.</summary>
    public static bool IsMarked(string subject) => subject.EndsWith("科目", StringComparison.Ordinal) || CodeLength(WithoutCodes(subject)) > 0;

    private List<(string Code, List<TableCell> Cells)> RowsOf(string subject)
    {
        var path = Path(subject);
        if (path.Length == 0 || !_items.TryGetValue(path[^1], out var rows))
        {
            return [];
        }

        var length = CodeLength(WithoutCodes(subject));
        var fitting = rows.FindAll(r => (length == 0 || r.Code.Length == length) && Above(r.Code, path));
        return fitting.Count > 0 ? fitting : rows;
    }

    /// <summary>How long the code of a subject is whose name ends with what it is; 0 where it does not say.</summary>
    private static int CodeLength(string subject) =>
        subject.EndsWith("(类)", StringComparison.Ordinal) ? 3 : subject.EndsWith("(款)", StringComparison.Ordinal) ? 5 : subject.EndsWith("(项)", StringComparison.Ordinal) ? 7 : 0;

    /// <summary>教育支出(205类)普通教育(02款) is 教育支出(类)普通教育(款).</summary>
    private static string WithoutCodes(string subject) => Code().Replace(subject, "($1$2)");

    [GeneratedRegex(@"\((?:[0-9]{2,7}(类|款|项)|(类|款|项)[0-9]{2,7})\)")]
    private static partial Regex Code();

    private bool Above(string code, string[] path)
    {
        for (var level = 0; level < path.Length - 1; level++)
        {
            var digits = level == 0 ? 3 : 5;
            if (code.Length <= digits || !_names.TryGetValue(code[..digits], out var name) || name != path[level])
            {
                return false;
            }
        }

        return true;
    }

    private void TakeTotals(BudgetTable table)
    {
        var number = table.Parsed.Number;
        foreach (var row in table.Rows)
        {
            var name = Normal(row.Printed.Name.Raw ?? "");
            name = name[PlainText.NumberLength(name)..];
            foreach (var (subject, _, _, _, column) in Sided.Where(s => s.Table == number && s.Side == row.Printed.Side && name.StartsWith(s.Name, StringComparison.Ordinal)))
            {
                Take(subject, number, row, column, table);
            }

            if (row.Printed.Side is null && row.Printed.Code.IsMissing && (number == 9 || name is "合计" or "总计" or "支出合计" or "收入合计" or "支出总计" or "收入总计" or "本年支出合计" or "本年收入合计"))
            {
                foreach (var (subject, _, column) in Totals.Where(t => t.Table == number))
                {
                    Take(subject, number, row, column, table);
                }
            }
        }
    }

    private void Take(BudgetSubject subject, int number, BudgetRow row, string column, BudgetTable table)
    {
        foreach (var (name, amount) in row.Amounts)
        {
            if (name == column && IsReasonable(amount))
            {
                if (!_known.TryGetValue(subject, out var cells))
                {
                    _known[subject] = cells = [];
                }

                cells.Add(new TableCell(number, amount, StepOf(amount, table), IsFilled(row)));
            }
        }
    }

    private void TakeItems(BudgetTable table)
    {
        string[] columns = table.Parsed.Number == 2 ? ["财政拨款收入", "合计"] : ["合计"];
        foreach (var row in table.Rows)
        {
            if (row.Printed.Code.IsMissing || row.Printed.Name.IsMissing)
            {
                continue;
            }

            var (code, name) = (PlainText.Of(row.Printed.Code.Raw), Normal(row.Printed.Name.Raw));
            _names[code] = name;
            List<TableCell> cells = [.. row.Amounts.Where(a => columns.Contains(a.Column) && IsReasonable(a.Amount)).Select(a => new TableCell(table.Parsed.Number, a.Amount, StepOf(a.Amount, table), IsFilled(row)))];
            TakeItem(name, code, cells);

            // 用于体育事业的彩票公益金支出 is stated without what looks like a filling word.
            if (PlainNames.Of(name) is var stated && stated != name)
            {
                TakeItem(stated, code, cells);
            }
        }
    }

    private void TakeItem(string name, string code, List<TableCell> cells)
    {
        if (!_items.TryGetValue(name, out var rows))
        {
            _items[name] = rows = [];
        }

        var at = rows.FindIndex(r => r.Code == code);
        if (at < 0)
        {
            rows.Add((code, []));
            at = rows.Count - 1;
        }

        rows[at].Cells.AddRange(cells);
    }

    private static bool IsReasonable(Typed<Money> amount) => amount.Value is not { Yuan: > Greatest or < -Greatest };

    private static bool IsFilled(BudgetRow row) => row.Amounts.Count(a => a.Amount.Value is not null) > 1;

    /// <summary>A printed 0 is nothing at all, and not something that was rounded.</summary>
    private static decimal StepOf(Typed<Money> amount, BudgetTable table) => amount.Value is { Yuan: 0 } ? 0 : table.Step;

    private static string Normal(string name) => PlainText.Of(name).Replace("其它", "其他", StringComparison.Ordinal);
}
