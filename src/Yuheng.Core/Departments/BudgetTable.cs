using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>One of the nine tables with its amounts in yuan.</summary>
public sealed class BudgetTable
{
    /// <summary>No table prints more decimals that mean something.</summary>
    private const int MostDecimals = 6;

    private BudgetTable(ParsedBudgetTable parsed, Typed<AmountUnit> unit, IReadOnlyList<BudgetRow> rows)
    {
        Parsed = parsed;
        AmountUnit = unit;
        Rows = rows;
        Decimals = DecimalsOf(rows);
        Step = (unit.Value ?? Values.AmountUnit.Yuan).InYuan() * new decimal(1, 0, 0, isNegative: false, (byte)Decimals);
    }

    /// <summary>What it was typed from.</summary>
    public ParsedBudgetTable Parsed { get; }

    /// <summary>The unit printed; the amounts are in yuan all the same.</summary>
    public Typed<AmountUnit> AmountUnit { get; }

    /// <summary>The rows in the order printed.</summary>
    public IReadOnlyList<BudgetRow> Rows { get; }

    /// <summary>The most decimals that any of its cells prints: where one has two, 100 is 100.00.</summary>
    internal int Decimals { get; }

    /// <summary>What one of its last digit is worth in yuan: 100 of 4,918.04万元.</summary>
    internal decimal Step { get; }

    internal static BudgetTable From(ParsedBudgetTable parsed, List<Finding> findings)
    {
        var unit = AmountUnits.Read(parsed.AmountUnit);
        return new BudgetTable(parsed, unit, [.. parsed.Rows.Select(row => new BudgetRow(row,
            [.. row.Amounts.Select(a => (a.Column, Unreadable.Report(Money.Read(a.Amount, unit), findings)))]))]);
    }

    private static int DecimalsOf(IReadOnlyList<BudgetRow> rows)
    {
        var most = 0;
        foreach (var row in rows)
        {
            foreach (var (_, amount) in row.Amounts)
            {
                if (most < MostDecimals && amount.State == ReadState.Known && PrintedNumber.Read(amount.Printed.Raw).Value is { } number)
                {
                    most = Math.Max(most, Math.Min(MostDecimals, (int)number.Scale));
                }
            }
        }

        return most;
    }
}

/// <summary>One row with its amounts in yuan by official column name.</summary>
/// <param name="Printed">The row as printed.</param>
/// <param name="Amounts">Every column of the table, in its order.</param>
public sealed record BudgetRow(ParsedBudgetRow Printed, IReadOnlyList<(string Column, Typed<Money> Amount)> Amounts);

/// <summary>One statement of the narrative: an amount in yuan, or a count with its unit.</summary>
/// <param name="Printed">The statement as printed.</param>
/// <param name="Amount">The amount in yuan; missing in a count.</param>
/// <param name="Change">The change against last year in yuan: positive for more, negative for less, 0 for 持平; missing where nothing is said.</param>
/// <param name="Count">The count; missing in an amount.</param>
/// <param name="CountUnit">What is counted in: 辆, 个, 台(套); null in an amount.</param>
public sealed record NarrativeItem(ParsedNarrativeItem Printed, Typed<Money> Amount, Typed<Money> Change, Typed<decimal> Count, string? CountUnit)
{
    internal static NarrativeItem From(ParsedNarrativeItem printed, List<Finding> findings)
    {
        if (printed.IsCount)
        {
            var number = PrintedNumber.Read(printed.Amount.Raw);
            var count = number.Value is { } value
                ? Typed<decimal>.Known(value, printed.Amount)
                : Typed<decimal>.Unreadable(printed.Amount, number.Why ?? "没有数字");
            return new(printed, Typed<Money>.Missing(default), Typed<Money>.Missing(default), Unreadable.Report(count, findings), number.Suffix);
        }

        return new(
            printed,
            Unreadable.Report(Money.Read(printed.Amount, AmountUnit.Yuan), findings),
            Unreadable.Report(ReadChange(printed.Change), findings),
            Typed<decimal>.Missing(default),
            null);
    }

    /// <summary>增加1,958.53万元 is +19,585,300; 减少114.74万元 is −1,147,400; 持平 and 相同 are 0.</summary>
    private static Typed<Money> ReadChange(Printed change)
    {
        if (change.IsMissing)
        {
            return Typed<Money>.Missing(change);
        }

        var text = change.Raw.AsSpan();
        if (text.Contains("持平", StringComparison.Ordinal) || text.Contains("相同", StringComparison.Ordinal) || text.Contains("一致", StringComparison.Ordinal)
            || text.Contains("无变化", StringComparison.Ordinal) || text.Contains("不变", StringComparison.Ordinal))
        {
            return Typed<Money>.Known(new Money(0m), change);
        }

        var sign = text.IndexOfAny("减降") >= 0 ? -1 : 1;
        var digit = text.IndexOfAnyInRange('0', '9');
        if (digit < 0)
        {
            return Typed<Money>.Unreadable(change, "没有金额");
        }

        var amount = Money.Read(change with { Raw = text[digit..].ToString() }, AmountUnit.Yuan);
        return amount.Value is { } money
            ? Typed<Money>.Known(new Money(sign * money.Yuan), change)
            : Typed<Money>.Unreadable(change, amount.Why ?? "没有金额");
    }
}
