using System.Net;
using System.Text.Json;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Budget;

/// <summary>A published budget taken in: its tables as they came, and the book made of it says the same.</summary>
public class BudgetImportTests
{
    private static readonly string s_address = PaperAddress.Of(RegionSite.Region, PaperKind.Budget, 2024, "219001");

    private static async Task<CheckedBudget> Imported(RegionSite site, string name, byte[] content)
    {
        using var clerk = await site.SignedIn("clerk");
        using var answer = await clerk.PostFile(s_address + "/edit", s_address + "/import", name, content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("由公开文件导入", WebUtility.HtmlDecode(await clerk.Page(s_address + "/edit")));
        return await site.Store.ReadAsync(RegionSite.Region, async data =>
            CheckedBudget.Of((await data.PaperAsync("219001-2024-budget"))!.Content!, await BudgetSettings.OfAsync(data, "219001", 2024, "shanghai")));
    }

    private static void ReadsBack(CheckedBudget budget, string format)
    {
        using var written = new MemoryStream();
        Assert.Null(Rendering.Write(budget.Budget, format, "book", written));
        var source = SourceDocument.Take($"book.{(format == "text" ? "txt" : format)}", written.ToArray()).Value!;
        var read = DocumentReader.Read(source).Value!.Budget!;
        BooksAreEqual.Assert(budget.Budget, read);
        Assert.Equal(budget.Budget.Narrative.Select(n => (n.Amount.Value, n.Change.Value, n.Count.Value)), read.Narrative.Select(n => (n.Amount.Value, n.Change.Value, n.Count.Value)));
    }

    [Fact]
    public async Task A_sample_that_is_taken_in_has_the_tables_that_were_read_and_its_book_reads_back_as_the_same()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "samples", "department-budget", "library-system-2024.txt"), TestContext.Current.CancellationToken);
        var budget = await Imported(site, "library-system-2024.txt", bytes);
        var read = DocumentReader.Read(SourceDocument.Take("library-system-2024.txt", bytes).Value!).Value!.Budget!;
        BooksAreEqual.Assert(read, budget.Budget);
        Assert.Equal(read.Parsed.Prose.Select(p => p.Text), budget.Budget.Parsed.Prose.Select(p => p.Text));
        Assert.True(budget.Compiled.IsGiven);
        foreach (var format in new[] { "docx", "xlsx", "html", "text" })
        {
            ReadsBack(budget, format);
        }
    }

    [Fact]
    public async Task The_published_budget_of_the_corpus_equals_its_gold_to_the_cent_and_reads_back()
    {
        var corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");
        Assert.SkipWhen(corpus is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        var folder = Path.GetFullPath(corpus, Environment.GetEnvironmentVariable("YUHENG_ROOT")!);
        await using var site = await RegionSite.StartAsync(budgets: true);
        var budget = await Imported(site, "department-budget-2024.txt", await File.ReadAllBytesAsync(Path.Combine(folder, "department-budget-2024.txt"), TestContext.Current.CancellationToken));
        using var gold = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "department-budget-2024.gold.json"), TestContext.Current.CancellationToken));
        var tables = gold.RootElement.GetProperty("budget").GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(9, tables.Count);
        foreach (var table in tables)
        {
            Assert.Equal(Gold(table), Typed(budget, table.GetProperty("number").GetInt32()));
        }

        foreach (var format in new[] { "docx", "xlsx", "html", "text" })
        {
            ReadsBack(budget, format);
        }
    }

    [Fact]
    public async Task A_file_without_a_budget_changes_nothing_and_says_so()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        using var answer = await clerk.PostFile(s_address + "/edit", s_address + "/import", "a.txt", "没有表"u8.ToArray());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有认出部门预算", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Null(await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync("219001-2024-budget")));
    }

    private static IEnumerable<string> Gold(JsonElement table) => table.GetProperty("rows").EnumerateArray().OrderBy(Side).Select(r =>
        $"{(r.TryGetProperty("code", out var code) ? code.GetString() : null)} {string.Join(' ', r.GetProperty("amounts").EnumerateObject().Select(a => $"{a.Name}={(a.Value.ValueKind == JsonValueKind.Null ? "-" : a.Value.GetDecimal().ToString("0.00", System.Globalization.CultureInfo.InvariantCulture))}"))}");

    private static string Side(JsonElement row) => row.TryGetProperty("side", out var side) ? side.GetString() == "income" ? "a" : "b" : "";

    private static IEnumerable<string> Typed(CheckedBudget budget, int number) => budget.Budget.Tables.Single(t => t.Parsed.Number == number).Rows
        .OrderBy(r => r.Printed.Side ?? default)
        .Select(r => $"{r.Printed.Code.Raw} {string.Join(' ', r.Amounts.Select(a => $"{a.Column}={a.Amount.Value?.ToString() ?? "-"}"))}");
}
