namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>One mistake shows in many relations. Those that follow from others say nothing new.</summary>
internal static class Explained
{
    /// <summary>
    /// The relations without those that follow from others: where 基本支出 of a row is 10 off, 合计 is 10 off too;
    /// where two tables differ by 10 in a 项, they differ by 10 in its 款, its 类 and in 合计.
    /// </summary>
    public static IEnumerable<Sum> Without(List<Sum> broken)
    {
        var byWhole = new Dictionary<(string Family, Figure Whole), Sum>();
        foreach (var sum in broken)
        {
            byWhole.TryAdd((sum.Kind == SumKind.Levels ? "" : sum.Family, sum.Whole), sum);
        }

        var below = broken.Where(s => s.Kind == SumKind.Tables && s.Whole.Row.Parent is not null).ToLookup(s => (s.Family, s.Whole.Row.Parent, s.Whole.Column));
        var tops = broken.Where(s => s.Kind == SumKind.Tables && !s.Whole.Row.IsTotal && s.Whole.Row.Parent is null).ToLookup(s => (s.Family, s.Whole.Row.Table, s.Whole.Column));
        return broken.Where(s => !ByColumns(s, byWhole) && !ByLevels(s, below, tops));
    }

    private static bool ByColumns(Sum sum, Dictionary<(string, Figure), Sum> byWhole)
    {
        if (sum.Kind is not (SumKind.Levels or SumKind.Tables))
        {
            return false;
        }

        var row = sum.Whole.Row;
        foreach (var (whole, parts) in ColumnParts.Of(row.Table.Number, row.Row.Printed.Side))
        {
            if (whole == sum.Whole.Column)
            {
                var others = parts.Select(row.At).OfType<Figure>().Select(f => byWhole.GetValueOrDefault((sum.Kind == SumKind.Levels ? "" : sum.Family, f))).OfType<Sum>().ToList();
                return others.Count > 0 && Math.Abs(others.Sum(s => s.Difference) - sum.Difference) <= sum.Tolerance;
            }
        }

        return false;
    }

    private static bool ByLevels(Sum sum, ILookup<(string, FigureRow?, string), Sum> below, ILookup<(string, FigureTable, string), Sum> tops)
    {
        if (sum.Kind != SumKind.Tables)
        {
            return false;
        }

        var row = sum.Whole.Row;
        var under = row.IsTotal ? tops[(sum.Family, row.Table, sum.Whole.Column)] : below[(sum.Family, row, sum.Whole.Column)];
        return under.Any() && Math.Abs(under.Sum(s => s.Difference) - sum.Difference) <= sum.Tolerance;
    }
}
