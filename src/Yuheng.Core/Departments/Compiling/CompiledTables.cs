using System.Globalization;
using Yuheng.Core.Classification;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>A cell that prints other than it is exactly, since it is printed in 万元.</summary>
/// <param name="Column">The column of table 9.</param>
/// <param name="Exact">What it comes to in yuan.</param>
/// <param name="Printed">What is printed, in yuan.</param>
public sealed record RoundingResidue(string Column, decimal Exact, decimal Printed)
{
    /// <summary>尾差: printed less exact, in yuan.</summary>
    public decimal Yuan => Printed - Exact;
}

/// <summary>The nine tables of a budget out of its lines, with the official columns, and what each cell comes to.</summary>
internal sealed class CompiledTables
{
    private const string Yuan = "#,##0.00####";
    private const decimal TenThousand = 10_000m;

    private static readonly (string Name, BudgetFund[] Funds)[] s_incomeOfOne =
    [
        ("一、财政拨款收入", [BudgetFund.General, BudgetFund.Fund, BudgetFund.Capital]), ("1. 一般公共预算资金", [BudgetFund.General]), ("2. 政府性基金", [BudgetFund.Fund]),
        ("3. 国有资本经营预算", [BudgetFund.Capital]), ("二、事业收入", [BudgetFund.Business]), ("三、事业单位经营收入", [BudgetFund.Operating]), ("四、其他收入", [BudgetFund.Other]),
    ];

    private static readonly (string Name, BudgetFund[] Funds)[] s_incomeOfFour =
        [("一、一般公共预算资金", [BudgetFund.General]), ("二、政府性基金", [BudgetFund.Fund]), ("三、国有资本经营预算", [BudgetFund.Capital])];

    private readonly Dictionary<(int Table, string Row, string Column), CellSum> _cells = [];
    private readonly List<ParsedBudgetTable> _tables = [];
    private readonly List<RoundingResidue> _residues = [];
    private readonly BudgetSetting _setting;
    private readonly EnteredLines _lines;
    private readonly BudgetPlaces _places;
    private readonly BudgetBookWords _words;

    public CompiledTables(BudgetSetting setting, EnteredLines lines, BudgetPlaces places, BudgetBookWords words)
    {
        (_setting, _lines, _places, _words) = (setting, lines, places, words);
        var administrations = setting.Bodies.Where(b => b.IsAdministration).Select(b => b.Code).ToHashSet(StringComparer.Ordinal);
        Grids = BudgetGrid.All(setting.IsDepartment, administrations.Contains);
        Tallies = [.. Grids.Select(grid => BudgetTally.Of(grid, lines.Expenses))];
        foreach (var tally in Tallies)
        {
            Keep(tally);
        }

        KeepIncome(1, s_incomeOfOne);
        KeepIncome(4, s_incomeOfFour);
    }

    /// <summary>The grids, of table 1 to 9.</summary>
    public BudgetGrid[] Grids { get; }

    public BudgetTally[] Tallies { get; }

    public IReadOnlyList<ParsedBudgetTable> Tables => _tables;

    public IReadOnlyList<RoundingResidue> Residues => _residues;

    /// <summary>What a cell comes to; rows are named by code, 合计, or their name without numbering (收入总计).</summary>
    public CellSum Cell(int table, string row, string column) => _cells.GetValueOrDefault((table, row, column));

    /// <summary>Prints the tables: each row gets a place, in the order of the book.</summary>
    public void Print()
    {
        foreach (var tally in Tallies)
        {
            var number = tally.Grid.Number;
            var title = _places.Add($"表{number}", $"t{number}", []);
            var rows = number switch
            {
                1 => Sides(tally, s_incomeOfOne),
                4 => Sides(tally, s_incomeOfFour),
                9 => [ThreePublic(tally)],
                _ => Coded(tally),
            };
            var isEmpty = number is not (1 or 4) && tally.Total.All(t => t.Amount is null or 0m);
            _tables.Add(new ParsedBudgetTable
            {
                Number = number,
                Title = new Printed(Fixed(_words.Title(number)), title),
                AmountUnit = new Printed(number == 9 ? "万元" : "元", title),
                Department = new Printed(_setting.Name, title),
                Note = isEmpty && Fixed(_words.Note(number)) is { Length: > 0 } note ? new Printed(note, title) : default,
                Rows = rows,
            });
        }
    }

    /// <summary>The path of a row, in ASCII as paths are: t5.2070104; t5.total; t1.income1.</summary>
    internal static string PathOf(int table, string row) => string.Create(CultureInfo.InvariantCulture, $"t{table}.") + row switch
    {
        "合计" => "total",
        "收入总计" => "income",
        "支出总计" => "expense",
        _ when char.IsAsciiDigit(row[0]) => row,
        _ => string.Create(CultureInfo.InvariantCulture, $"income{Array.FindIndex(table == 1 ? s_incomeOfOne : s_incomeOfFour, r => SubjectName.WithoutNumber(r.Name) == row) + 1}"),
    };

    private string Fixed(string pattern) => pattern
        .Replace("{year}", _setting.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{self}", _setting.IsDepartment ? "部门" : "单位", StringComparison.Ordinal);

    private void Keep(BudgetTally tally)
    {
        var columns = tally.Grid.Columns;
        for (var i = 0; i < columns.Length; i++)
        {
            _cells[(tally.Grid.Number, tally.Grid.Number is 1 or 4 ? "支出总计" : "合计", columns[i].Name)] = tally.Total[i];
            foreach (var (code, sums) in tally.Rows)
            {
                _cells[(tally.Grid.Number, code, columns[i].Name)] = sums[i];
            }
        }
    }

    private void KeepIncome(int table, (string Name, BudgetFund[] Funds)[] rows)
    {
        var all = new List<BudgetFund>();
        foreach (var (name, funds) in rows)
        {
            _cells[(table, SubjectName.WithoutNumber(name), "预算数")] = Income(funds);
            all.AddRange(funds);
        }

        _cells[(table, "收入总计", "预算数")] = Income([.. all.Distinct()]);
    }

    private CellSum Income(BudgetFund[] funds)
    {
        var sum = default(CellSum);
        foreach (var line in _lines.Incomes)
        {
            sum = line.Source is { } source && funds.Contains(source) ? sum.Plus(line.Amount.Value?.Yuan, line.LastYear.Value?.Yuan) : sum;
        }

        return sum;
    }

    private List<ParsedBudgetRow> Coded(BudgetTally tally)
    {
        var rows = new List<ParsedBudgetRow>(tally.Rows.Count + 1);
        var subjects = tally.Grid.IsEconomic ? Subjects.Economic : Subjects.Functional;
        foreach (var (code, sums) in tally.Rows)
        {
            // What only last year had is no row of this year.
            if (Array.TrueForAll(sums, s => s.Amount is null))
            {
                continue;
            }

            var name = subjects.Find(code, _setting.Year)?.Name;
            rows.Add(Row(tally, code, name, $"{code} {name}".TrimEnd(), null, sums));
        }

        rows.Add(Row(tally, null, "合计", "合计", null, tally.Total));
        return rows;
    }

    private List<ParsedBudgetRow> Sides(BudgetTally tally, (string Name, BudgetFund[] Funds)[] incomes)
    {
        var number = tally.Grid.Number;
        var rows = incomes.Select(i => IncomeRow(number, i.Name)).Append(IncomeRow(number, "收入总计")).ToList();
        foreach (var (code, sums) in tally.Rows.Where(r => Array.Exists(r.Value, s => s.Amount is not null)))
        {
            var name = Subjects.Functional.Find(code, _setting.Year)?.Name ?? code;
            var place = rows.Count - incomes.Length - 1;
            rows.Add(Row(tally, null, $"{ChineseCount.Of(place + 1)}、{name}", name, Side.Expense, sums, code));
        }

        rows.Add(Row(tally, null, "支出总计", "支出总计", Side.Expense, tally.Total));
        return rows;
    }

    private ParsedBudgetRow IncomeRow(int table, string name)
    {
        var key = SubjectName.WithoutNumber(name);
        var place = _places.Add($"表{table} {key}", PathOf(table, key), ["预算数"]);
        return new ParsedBudgetRow { Name = new Printed(name, place), Side = Side.Income, Amounts = [("预算数", Print(Cell(table, key, "预算数").Amount, place with { Cell = 1 }))], Place = place };
    }

    private ParsedBudgetRow Row(BudgetTally tally, string? code, string? name, string label, Side? side, IReadOnlyList<CellSum> sums, string? key = null)
    {
        var columns = tally.Grid.Columns;
        var place = _places.Add($"表{tally.Grid.Number} {label}", PathOf(tally.Grid.Number, key ?? code ?? name!), [.. columns.Select(c => c.Name)]);
        return new ParsedBudgetRow
        {
            Code = code is null ? default : new Printed(code, place),
            Name = new Printed(name, place),
            Side = side,
            Amounts = [.. columns.Select((c, i) => (c.Name, Print(sums[i].Amount, place with { Cell = i + 1 })))],
            Place = place,
        };
    }

    /// <summary>Table 9 is printed in 万元 with two decimals, and says 0 of what there is none of: the public is told of every item.</summary>
    private ParsedBudgetRow ThreePublic(BudgetTally tally)
    {
        var columns = tally.Grid.Columns;
        var place = _places.Add("表9", PathOf(9, "合计"), [.. columns.Select(c => c.Name)]);
        var amounts = new List<(string, Printed)>();
        for (var i = 0; i < columns.Length; i++)
        {
            var exact = tally.Total[i].Amount ?? 0m;
            var printed = decimal.Round(exact / TenThousand, 2, MidpointRounding.AwayFromZero);
            amounts.Add((columns[i].Name, new Printed(printed.ToString("#,##0.00", CultureInfo.InvariantCulture), place with { Cell = i + 1 })));
            if (printed * TenThousand != exact)
            {
                _residues.Add(new RoundingResidue(columns[i].Name, exact, printed * TenThousand));
            }
        }

        return new ParsedBudgetRow { Name = new Printed("“三公”经费和机关运行经费", place), Amounts = amounts, Place = place };
    }

    private static Printed Print(decimal? amount, Place place) => new(amount?.ToString(Yuan, CultureInfo.InvariantCulture), place);
}
