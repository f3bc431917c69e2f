using Yuheng.Core.Departments;

namespace Yuheng.Web.Tests.Workbench.Budget;

/// <summary>Two budgets with the same tables: numbers, codes, names, sides, columns and every amount to the cent.</summary>
internal static class BooksAreEqual
{
    public static void Assert(DepartmentBudget expected, DepartmentBudget read) => Xunit.Assert.Equal(Rows(expected), Rows(read));

    public static IEnumerable<string> Rows(DepartmentBudget budget) => budget.Tables.OrderBy(t => t.Parsed.Number).SelectMany(t => t.Rows
        .Where(r => t.Parsed.Number != 9 || r.Amounts.Any(a => a.Amount.Value is not null))
        .OrderBy(r => r.Printed.Side ?? default)
        .Select(r => $"{t.Parsed.Number} {r.Printed.Side} {r.Printed.Code.Raw} {(t.Parsed.Number == 9 ? "" : Plain(r.Printed.Name.Raw))} {string.Join(' ', r.Amounts.Select(a => $"{a.Column}={a.Amount.Value?.ToString() ?? "-"}"))}"));

    private static string Plain(string? name) => Yuheng.Core.Classification.SubjectName.Plain(name);
}
