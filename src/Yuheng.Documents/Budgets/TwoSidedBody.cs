using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Reads tables 1 and 4: income on the left, expense on the right, each with a name and its amounts.</summary>
internal sealed class TwoSidedBody(BudgetLayout layout, BudgetRulebook rulebook, List<Finding> findings) : TableBody(rulebook, findings)
{
    private BudgetLayout _layout = layout;
    private TableHeading _expense = new(layout.Columns);
    private readonly TableHeading _income = new(layout.Income);
    private int _split = 2;
    private int _incomeName = -1;
    private bool _inHeading;

    // A name alone in its line, whose amounts may stand in the next.
    private TableRow? _loneName;

    public override void Read(ReadingLine line, List<BudgetCell> cells)
    {
        if (IsHeading(cells) && !cells.Exists(c => IsNumbered(c.Plain)))
        {
            ReadHeading(cells);
            return;
        }

        _inHeading = false;
        SplitGlued(cells);
        var names = cells.FindAll(c => c.Kind == CellKind.Text);
        var amounts = AmountsOf(cells);
        if (names.Count == 0)
        {
            ReadLooseAmounts(line, amounts);
            return;
        }

        if (amounts.Count > 0 && names.Count == 1 && names[0].Index == 0 && IsBrokenName(names[0]))
        {
            // The line above was broken within its last name.
            var broken = Rows[^1];
            Lengthen(broken, names[0]);
            Fill(broken, broken.Side == Side.Expense ? _expense : _income, Continued(amounts), broken.NameIndex + 1, line, "一行被拆成两行，已合并");
            return;
        }

        if (amounts.Count == 0 && names.Count == 1 && Continues(names[0]) is { } cut)
        {
            Lengthen(cut, names[0]);
            return;
        }

        if (amounts.Count == 0 && cells.Count == 1 && Rows.Count > 0 && Rows[^1].IsTotal && !IsNumbered(names[0].Plain) && !IsKnownIncome(names[0].Plain))
        {
            // Behind the totals a lone text is no row: the name of the body above the next title.
            return;
        }

        if (names.Count > 2)
        {
            Report(line);
            return;
        }

        Above(line);
        BudgetCell? income = null, expense = null;
        if (names.Count == 2)
        {
            (income, expense) = (names[0], names[1]);
        }
        else if (IsIncome(names[0]))
        {
            income = names[0];
        }
        else
        {
            expense = names[0];
        }

        var incomeAmounts = amounts.FindAll(a => expense is { } e ? a.Index < e.Index : a.Index < Math.Max(_split, income!.Value.Index + 2));
        var expenseAmounts = amounts.FindAll(a => !incomeAmounts.Contains(a));
        ReadSide(line, Side.Income, _layout.Income, income, incomeAmounts);
        ReadSide(line, Side.Expense, _layout.Columns, expense, expenseAmounts);
        if (cells.Count == 1)
        {
            _loneName = Rows[^1];
        }
        else if (_loneName is { IsOpen: true })
        {
            _loneName = null;
        }
    }

    /// <summary>171,915,169 一、教育支出 in one cell: the amount of the left side and the name of the right, whose border the conversion lost.</summary>
    private static void SplitGlued(List<BudgetCell> cells)
    {
        for (var i = 1; i < cells.Count; i++)
        {
            var raw = cells[i].Raw;
            var blank = raw.AsSpan().IndexOfAny(' ', '\u3000');
            while (blank > 0 && blank + 1 < raw.Length && char.IsAsciiDigit(raw[blank + 1]))
            {
                var next = raw.AsSpan(blank + 1).IndexOfAny(' ', '\u3000');
                blank = next < 0 ? -1 : blank + 1 + next;
            }

            if (cells[i].Kind != CellKind.Text || blank <= 0 || PrintedNumber.Read(raw.AsSpan(0, blank)).Value is not { } value)
            {
                continue;
            }

            var name = raw[blank..].Trim();
            var plain = PlainText.Of(name);
            if (!IsNumbered(plain) && !plain.EndsWith("总计", StringComparison.Ordinal) && !plain.EndsWith("合计", StringComparison.Ordinal))
            {
                continue;
            }

            var whole = cells[i];
            cells[i] = whole with { Raw = name, Plain = plain };
            for (var right = i; right < cells.Count; right++)
            {
                cells[right] = cells[right] with { Index = cells[right].Index + 1 };
            }

            cells.Insert(i, whole with { Raw = raw[..blank], Plain = PlainText.Of(raw.AsSpan(0, blank)), Kind = CellKind.Amount, Value = value });
            i++;
        }
    }

    private void ReadHeading(List<BudgetCell> cells)
    {
        if (!_inHeading)
        {
            _inHeading = true;
            _expense.Clear();
        }

        // A unit's table 1 splits the expense by 人员经费, 公用经费 and 项目支出.
        if (Rows.Count == 0 && _layout.Name == "1" && cells.Exists(c => c.Plain is "人员经费" or "公用经费" or "项目支出"))
        {
            _layout = Rulebook.Layouts["1-unit"];
            _expense = new TableHeading(_layout.Columns);
        }

        var items = cells.FindAll(c => c.Plain == "项目");
        if (items.Count == 2)
        {
            _split = items[1].Index;
            _incomeName = items[0].Index;
        }

        foreach (var cell in cells)
        {
            if (cell.Index > _split)
            {
                _expense.Take(cell);
            }
        }
    }

    private void ReadSide(ReadingLine line, Side side, BudgetColumn[] columns, BudgetCell? name, List<BudgetCell> amounts)
    {
        if (name is not { } cell)
        {
            // A side with a blank name makes no row; an amount there belongs to none, unless the line above has a name without amounts and nothing else.
            if (!amounts.Exists(a => !a.IsNothing))
            {
                return;
            }

            if (_loneName is { } lone && lone.Side == side && lone.IsOpen && amounts[0].Index > lone.NameIndex)
            {
                Fill(lone, side == Side.Expense ? _expense : _income, amounts, FirstAmount(side, amounts, lone.NameIndex), line, "一行被拆成两行，已合并");
            }
            else
            {
                Report(line);
            }

            return;
        }

        var row = new TableRow(columns, line.Place)
        {
            Name = cell.Printed,
            Side = side,
            NameIndex = cell.Index,
            IsTotal = Rulebook.IsTotal(cell.Plain),
        };
        Rows.Add(row);
        if (amounts.Count > 0)
        {
            Fill(row, side == Side.Expense ? _expense : _income, amounts, FirstAmount(side, amounts, cell.Index), line, null);
        }
    }

    /// <summary>The income side has one column: its amount may stand anywhere behind the name.</summary>
    private static int FirstAmount(Side side, List<BudgetCell> amounts, int name) =>
        side == Side.Income && amounts.Count == 1 ? amounts[0].Index : name + 1;

    private void ReadLooseAmounts(ReadingLine line, List<BudgetCell> amounts)
    {
        if (amounts.Count == 0 || (amounts.Count == 1 && amounts[0].Kind == CellKind.Code) || amounts.TrueForAll(a => a.IsNothing))
        {
            return;
        }

        if (IsRest(line))
        {
            amounts = Continued(amounts);
        }

        // Only where the line above has names and no amount at all, and the amounts stand behind a name of it.
        var above = Rows.Count == 0 ? [] : Rows.FindAll(r => r.Place == Rows[^1].Place);
        var open = above.FindLast(r => amounts[0].Index > r.NameIndex);
        open = open is { IsOpen: true } && (IsRest(line) || above.TrueForAll(r => r.IsOpen)) ? open : null;
        if (open is null || above.Exists(r => r.NameIndex > open.NameIndex && amounts[^1].Index > r.NameIndex))
        {
            Report(line);
        }
        else
        {
            Fill(open, open.Side == Side.Expense ? _expense : _income, amounts, FirstAmount(open.Side!.Value, amounts, open.NameIndex), line, "一行被拆成两行，已合并");
        }
    }

    /// <summary>Whether a text at the start of a line is the rest of the name that the line above ends with.</summary>
    private bool IsBrokenName(BudgetCell cell) =>
        Rows.Count > 0 && Rows[^1] is { IsOpen: true, Side: Side.Expense } && !IsNumbered(cell.Plain) && !IsKnownIncome(cell.Plain);

    /// <summary>The row that a lone text without a number goes on; null where it begins a row of its own.</summary>
    private TableRow? Continues(BudgetCell cell)
    {
        if (Rows.Count == 0 || IsNumbered(cell.Plain) || Rulebook.IsTotal(cell.Plain) || IsKnownIncome(cell.Plain))
        {
            return null;
        }

        var row = Rows.FindLast(r => r.NameIndex == cell.Index && (r.Place.Line >= Rows[^1].Place.Line || r == _loneName));
        return row is not null && IsNumbered(PlainText.Of(row.Name.Raw)) ? row : null;
    }

    private bool IsIncome(BudgetCell cell)
    {
        if (IsKnownIncome(cell.Plain))
        {
            return true;
        }

        return cell.Plain.Contains("支出", StringComparison.Ordinal) ? false
            : cell.Plain.Contains("收入", StringComparison.Ordinal) || cell.Index < _split || cell.Index == _incomeName;
    }

    private bool IsKnownIncome(string plain) => Array.IndexOf(Rulebook[BudgetWord.IncomeName], plain[PlainText.NumberLength(plain)..]) >= 0;

    private static bool IsNumbered(string plain) => PlainText.NumberLength(plain) > 0;
}
