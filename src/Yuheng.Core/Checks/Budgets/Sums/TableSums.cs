using Yuheng.Core.Classification;
using Yuheng.Core.Departments;

namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>The relations within one table.</summary>
internal static class TableSums
{
    /// <summary>Gives all relations of a table to <paramref name="sums"/>.</summary>
    public static void Add(FigureTable table, BudgetSums sums)
    {
        foreach (var row in table.Rows)
        {
            AddColumns(row, sums);
        }

        if (table.Number is 1 or 4)
        {
            AddSides(table, sums);
        }
        else if (table.Number != 9)
        {
            AddLevels(table, sums);
        }
    }

    /// <summary>合计 = 基本支出 + 项目支出: what the layout says of the columns. A blank subtotal lets its own parts through.</summary>
    private static void AddColumns(FigureRow row, BudgetSums sums)
    {
        var known = ColumnParts.Of(row.Table.Number, row.Row.Printed.Side);
        foreach (var (whole, parts) in known)
        {
            if (row.At(whole) is not { } total)
            {
                continue;
            }

            var cells = new List<Figure>(parts.Length);
            foreach (var part in parts)
            {
                var cell = row.At(part);
                var below = cell is { IsBlank: true } ? known.FirstOrDefault(k => k.Whole == part).Parts : null;
                if (below is not null)
                {
                    cells.AddRange(below.Select(row.At).OfType<Figure>());
                }
                else if (cell is not null)
                {
                    cells.Add(cell);
                }
            }

            if (cells.Count > 0)
            {
                sums.Add(new Sum(SumKind.Columns, $"表{row.Table.Number}各行{whole}与各栏之和", [total], [.. cells]));
            }
        }
    }

    /// <summary>类 = Σ款, 款 = Σ项, 合计 = Σ类: each code against those right under it that the table has.</summary>
    private static void AddLevels(FigureTable table, BudgetSums sums)
    {
        var byCode = new Dictionary<string, FigureRow>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (row.Code.Length > 0 && !byCode.TryAdd(row.Code, row))
            {
                sums.NotKnown(SumKind.Levels, $"表{table.Number}中科目 {row.Code} 出现不止一次，无法确定上下级", row.Row.Printed.Place, table.Number);
                return;
            }
        }

        if (byCode.Count == 0)
        {
            return;
        }

        foreach (var row in byCode.Values)
        {
            for (var length = row.Code.Length - 2; length >= 3 && row.Parent is null; length -= 2)
            {
                row.Parent = byCode.GetValueOrDefault(row.Code[..length]);
            }
        }

        foreach (var family in byCode.Values.Where(r => r.Parent is not null).GroupBy(r => r.Parent!))
        {
            AddLevel(family.Key, [.. family], sums);
        }

        var totals = table.Rows.FindAll(r => r.IsTotal);
        if (totals.Count == 1)
        {
            AddLevel(totals[0], [.. byCode.Values.Where(r => r.Parent is null)], sums);
        }
        else
        {
            sums.NotKnown(SumKind.Levels, totals.Count == 0 ? $"表{table.Number}没有合计行" : $"表{table.Number}有 {totals.Count} 个合计行", table.Table.Parsed.Title.Place, table.Number);
        }
    }

    private static void AddLevel(FigureRow whole, FigureRow[] parts, BudgetSums sums)
    {
        foreach (var figure in whole.Figures)
        {
            sums.Add(new Sum(SumKind.Levels, $"表{whole.Table.Number}{figure.Column}上下级科目之和", [figure], [.. parts.Select(p => p.At(figure.Column)).OfType<Figure>()]));
        }
    }

    /// <summary>Tables 1 and 4: each side adds up to its total, and both totals are the same.</summary>
    private static void AddSides(FigureTable table, BudgetSums sums)
    {
        var income = AddItems(table, Side.Income, sums);
        var expense = AddItems(table, Side.Expense, sums);
        if (income is not null && expense is not null)
        {
            sums.Add(new Sum(SumKind.Sides, $"表{table.Number}收支总计", [income.Figures[0]], [expense.Figures[0]]));
        }
        else if (table.Rows.Count > 0)
        {
            sums.NotKnown(SumKind.Sides, $"表{table.Number}没有读到{(income is null ? "收入总计" : "支出总计")}", table.Table.Parsed.Title.Place, table.Number);
        }
    }

    /// <summary>
    /// The items of a side make its total; a total in the middle (本年收入合计) stands for all above it from there on;
    /// 1. and （一） under 一、 make that item. What is only part of an item (其中) is not added.
    /// </summary>
    private static FigureRow? AddItems(FigureTable table, Side side, BudgetSums sums)
    {
        var rows = table.Rows.FindAll(r => r.Row.Printed.Side == side && !r.Name.StartsWith("其中", StringComparison.Ordinal));
        var numbered = rows.Select(r => SubjectName.Depth(r.Name)).Where(d => d > 0).ToList();
        var top = numbered.Count > 0 ? numbered.Min() : 0;
        var items = new List<FigureRow>();
        var under = new List<FigureRow>();
        FigureRow? total = null;
        var family = $"表{table.Number}{(side == Side.Income ? "收入" : "支出")}各项之和";

        void EndItem()
        {
            if (under.Count > 0 && items.Count > 0)
            {
                AddTo(items[^1], under);
            }

            under.Clear();
        }

        void AddTo(FigureRow whole, List<FigureRow> parts)
        {
            foreach (var figure in whole.Figures)
            {
                sums.Add(new Sum(SumKind.Items, family, [figure], [.. parts.Select(p => p.At(figure.Column)).OfType<Figure>()]));
            }
        }

        foreach (var row in rows)
        {
            var depth = SubjectName.Depth(row.Name);
            if (row.IsTotal)
            {
                EndItem();
                if (items.Count > 0)
                {
                    AddTo(row, items);
                }

                items = [row];
                total = row;
            }
            else if (depth > top && items.Count > 0)
            {
                if (under.Count == 0 || SubjectName.Depth(under[0].Name) == depth)
                {
                    under.Add(row);
                }
            }
            else
            {
                EndItem();
                items.Add(row);
            }
        }

        return total;
    }
}
