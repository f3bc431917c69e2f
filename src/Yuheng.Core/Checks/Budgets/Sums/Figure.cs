using System.Globalization;
using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>One cell of a budget table, with what a sum needs to know of it. A blank cell is a figure too: something may be missing there.</summary>
internal sealed class Figure(FigureRow row, string column, Typed<Money> amount)
{
    private const int LongestName = 30;

    /// <summary>Beyond that nothing is added up: it is no budget, and decimals would overflow.</summary>
    private const decimal Most = 1e20m;

    /// <summary>The row that it stands in.</summary>
    public FigureRow Row { get; } = row;

    /// <summary>The official name of its column.</summary>
    public string Column { get; } = column;

    /// <summary>What is printed.</summary>
    public Printed Printed => amount.Printed;

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => amount.State == ReadState.Missing;

    /// <summary>Whether nothing is printed and no relation that holds proves that there is nothing: an amount may be missing here.</summary>
    public bool MayBeMissing => IsBlank && !IsProvedNothing;

    /// <summary>Whether it is blank in a relation that holds without it.</summary>
    public bool IsProvedNothing { get; set; }

    /// <summary>Whether something is printed that cannot be added up.</summary>
    public bool IsUnreadable => amount.State == ReadState.Unreadable || amount.Value is { Yuan: > Most or < -Most };

    /// <summary>Why it cannot be read, in Chinese.</summary>
    public string Why => amount.Why ?? "金额超出可核对的范围";

    /// <summary>What it adds to a sum, in yuan: a blank cell nothing.</summary>
    public decimal Yuan => amount.Value?.Yuan ?? 0;

    /// <summary>By how much the amount may differ from what is printed, since it was rounded: half of the last digit; 0 where fen are printed.</summary>
    public decimal Rounding => IsBlank ? 0 : Row.Table.Rounding;

    /// <summary>Whether reading only guessed that it stands in this column.</summary>
    public bool IsGuessed => Printed.How == How.Guessed;

    /// <summary>Where it stands: 表3第124行“教育”合计.</summary>
    public string Label => $"表{Row.Table.Number}{Where}{(Row.Name.Length == 0 ? "" : Row.Name.Length <= LongestName ? $"“{Row.Name}”" : $"“{Row.Name[..LongestName]}…”")}{(Row.Figures.Length > 1 ? Column : "")}";

    /// <summary>The line that it stands in.</summary>
    public Place Where => (Printed.Place.Exists ? Printed.Place : Row.Row.Printed.Place).OfLine;

    /// <summary>The amount as its table would print it; 空白 where nothing is printed.</summary>
    public string Text => IsBlank ? "空白" : Row.Table.Spell(Yuan);

    /// <summary>Its cell; its row where the cell has no place of its own.</summary>
    public Printed At => Printed.Place.Exists ? Printed : Printed with { Place = Row.Row.Printed.Place };
}

/// <summary>One row of a budget table, as figures.</summary>
internal sealed class FigureRow
{
    public FigureRow(FigureTable table, BudgetRow row, string code, string name, bool isTotal)
    {
        Table = table;
        Row = row;
        Code = code;
        Name = name;
        IsTotal = isTotal;
        Figures = [.. row.Amounts.Select(a => new Figure(this, a.Column, a.Amount))];
    }

    /// <summary>Its table.</summary>
    public FigureTable Table { get; }

    /// <summary>The row.</summary>
    public BudgetRow Row { get; }

    /// <summary>3, 5 or 7 digits; empty where it has none.</summary>
    public string Code { get; }

    /// <summary>Its plain name; empty in table 9, which prints none.</summary>
    public string Name { get; }

    /// <summary>Whether it is a total of the table or of one side.</summary>
    public bool IsTotal { get; }

    /// <summary>Its cells, one for each column of the layout.</summary>
    public Figure[] Figures { get; }

    /// <summary>The row above it by code, the nearest that the table has; null for the top rows.</summary>
    public FigureRow? Parent { get; set; }

    /// <summary>Whether anything is printed in it.</summary>
    public bool IsFilled => Array.Exists(Figures, f => !f.IsBlank);

    /// <summary>The cell of a column; null where the table has no such column.</summary>
    public Figure? At(string column) => Array.Find(Figures, f => f.Column == column);
}

/// <summary>One budget table, as figures.</summary>
internal sealed class FigureTable
{
    private readonly decimal _unit;
    private readonly int _decimals;

    public FigureTable(BudgetTable table, HashSet<string> totals, bool hasLostRows)
    {
        Number = table.Parsed.Number;
        Table = table;
        _unit = (table.AmountUnit.Value ?? AmountUnit.Yuan).InYuan();
        _decimals = table.Decimals;
        Rounding = table.Step > 0.01m ? table.Step / 2 : 0;
        foreach (var row in table.Rows)
        {
            var name = Classification.SubjectName.Plain(row.Printed.Name.Raw);
            var code = row.Printed.Code.Raw is { Length: 3 or 5 or 7 } digits ? digits : "";
            var isTotal = code.Length == 0 && totals.Contains(name);
            hasLostRows |= code.Length == 0 && !isTotal && row.Printed.Side is null && Number != 9;
            Rows.Add(new FigureRow(this, row, code, Number == 9 ? "" : name, isTotal));
        }

        HasLostRows = hasLostRows;
    }

    /// <summary>1 to 9.</summary>
    public int Number { get; }

    /// <summary>The table.</summary>
    public BudgetTable Table { get; }

    /// <summary>Whether its unit is known; without it no amount is.</summary>
    public bool HasUnit => Table.AmountUnit.State == ReadState.Known;

    /// <summary>Its rows in the order printed.</summary>
    public List<FigureRow> Rows { get; } = [];

    /// <summary>Half of the last digit that the table prints, in yuan; 0 where it prints fen, which are not rounded.</summary>
    public decimal Rounding { get; }

    /// <summary>Whether there are rows that nobody could put in place: what is missing in a sum may stand there.</summary>
    public bool HasLostRows { get; }

    /// <summary>An amount of yuan as the table would print it.</summary>
    public string Spell(decimal yuan) => (yuan / _unit).ToString(_decimals == 0 ? "#,##0" : "#,##0." + new string('0', _decimals), CultureInfo.InvariantCulture);
}
