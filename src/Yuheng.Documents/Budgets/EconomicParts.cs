using Yuheng.Core.Profiles;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Which part of the basic expenditure (人员经费, 公用经费) an economic class belongs to: <c>rulebook/economic-parts.tsv</c>.</summary>
internal static class EconomicParts
{
    private static readonly Lazy<Dictionary<string, string>> Parts =
        new(() => Rulebook.Rows("economic-parts.tsv", 3).ToDictionary(r => r.Cells[0], r => r.Cells[1], StringComparer.Ordinal));

    /// <summary>The index of the column that the class of a code belongs to; -1 where the class leaves it open or the table has no such column.</summary>
    public static int ColumnOf(string? code, BudgetColumn[] columns) =>
        code is { Length: >= 3 } && Parts.Value.TryGetValue(code[..3], out var part) ? Array.FindIndex(columns, c => c.Name == part) : -1;
}
