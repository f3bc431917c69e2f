using Yuheng.Core.Departments;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>
/// Published budgets, read whole: nine tables whose columns add up, and the forms behind them complete. They are no part of the project:
/// the variable YUHENG_CORPUS names the folder where they lie.
/// </summary>
public class CorpusPdfTests
{
    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    [Theory]
    [InlineData("finance-bureau-2025", new[] { 13, 24, 24, 9, 24, 1, 1, 35, 1 })]
    [InlineData("putuo-finance-2025", new[] { 13, 20, 20, 9, 20, 1, 1, 30, 1 })]
    [InlineData("wanli-subdistrict-2023", new[] { 17, 67, 67, 13, 67, 1, 1, 31, 1 })]
    public void Nine_tables_are_read_with_every_row_and_their_columns_add_up(string name, int[] rows)
    {
        var budget = Read(name).Budget!;

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], budget.Tables.Select(t => t.Parsed.Number));
        Assert.Equal(rows, budget.Tables.Select(t => t.Rows.Count));
        foreach (var table in budget.Tables.Where(t => t.Parsed.Number is 2 or 3 or 5 or 8))
        {
            var total = table.Rows[^1];
            foreach (var (column, amount) in total.Amounts)
            {
                var classes = table.Rows.Where(r => r.Printed.Code.Raw?.Length == 3).Sum(r => Of(r, column));
                Assert.True(Of(total, column) == classes, $"{table.Parsed.Title.Raw} {column}: {classes}");
            }
        }

        foreach (var table in budget.Tables.Where(t => t.Parsed.Number is 1 or 4))
        {
            var expenses = table.Rows.Where(r => r.Printed.Side == Side.Expense).ToList();
            var column = expenses[^1].Amounts[0].Column;
            Assert.Equal(Of(expenses[^1], column), expenses[..^1].Sum(r => Of(r, column)));
        }
    }

    [Fact]
    public void Forms_behind_a_budget_are_complete()
    {
        var forms = Read("wanli-subdistrict-2023").Forms;

        Assert.Equal([5, 4, 4, 43, 9], forms.Select(f => f.Indicators.Count));
        Assert.Equal([4_100_000m, 6_351_000m, 4_563_800m, 7_595_500m, 10_903_043m], forms.Select(f => f.TargetFunds!.Total.Value!.Value.Yuan));
        Assert.All(forms, f =>
        {
            Assert.All<Printed>([f.Form.Title, f.Form.Project.Name, f.Form.Project.Nature, f.Form.Project.Department, f.Form.Project.Unit], p => Assert.False(p.IsMissing));
            Assert.True(f is { Start.Value: not null, End.Value: not null, HasUnreadRows: false });
            Assert.All(f.Indicators, i => Assert.All<Printed>([i.Printed.Level1, i.Printed.Level2, i.Printed.Name, i.Printed.Target], p => Assert.False(p.IsMissing)));
        });
    }

    private static decimal Of(BudgetRow row, string column) => row.Amounts.Single(a => a.Column == column).Amount.Value?.Yuan ?? 0;

    private static DocumentRecord Read(string name)
    {
        Assert.SkipWhen(Corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        var path = Path.Join(Corpus, "pdf", name + ".pdf");
        return DocumentReader.Read(SourceDocument.Take(name + ".pdf", File.ReadAllBytes(path)).Value!).Value!;
    }
}
