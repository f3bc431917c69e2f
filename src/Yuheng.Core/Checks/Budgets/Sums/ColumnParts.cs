using System.Globalization;
using Yuheng.Core.Departments;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>Which columns of a table add up to which: <c>rulebook/budget-columns.tsv</c>.</summary>
internal static class ColumnParts
{
    private static readonly Lazy<ILookup<(int Table, Side? Side), (string Whole, string[] Parts)>> Known = new(Load);

    /// <summary>The columns that are sums, with what they are the sums of.</summary>
    public static IEnumerable<(string Whole, string[] Parts)> Of(int table, Side? side) => Known.Value[(table, side)];

    private static ILookup<(int, Side?), (string, string[])> Load()
    {
        // A single unit's table 1 has columns of its own on the right side.
        var layouts = Rulebook.Rows("budget-tables.tsv", 3).Select(r => (Table: int.Parse(r.Cells[0], CultureInfo.InvariantCulture), Layout: r.Cells[1])).Distinct().Append((Table: 1, Layout: "1-unit"));
        var columns = Rulebook.Rows("budget-columns.tsv", 5).Where(r => r.Cells[4] != "-").ToLookup(r => r.Cells[0], r => r.Cells);
        return layouts
            .SelectMany(l => columns[l.Layout].GroupBy(c => (c[1], Whole: c[4]), c => c[2]).Select(g => (l.Table, Side: SideOf(g.Key.Item1), g.Key.Whole, Parts: g.ToArray())))
            .ToLookup(s => (s.Table, s.Side), s => (s.Whole, s.Parts));
    }

    private static Side? SideOf(string word) => word switch { "income" => Side.Income, "expense" => Side.Expense, _ => null };
}
