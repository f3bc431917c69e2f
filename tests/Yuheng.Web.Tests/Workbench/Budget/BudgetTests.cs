using System.Globalization;
using System.Net;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Budget;

/// <summary>P9: lines are typed once, and tables, text and checks follow.</summary>
public class BudgetTests
{
    private static string Address(string body, int year = 2027) => PaperAddress.Of(RegionSite.Region, PaperKind.Budget, year, body);

    private static Task<Paper?> Stored(RegionSite site, string body, int year = 2027) =>
        site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(PaperId.Of(PaperKind.Budget, year, body)));

    private static async Task<string> Page(Visitor visitor, string path) => WebUtility.HtmlDecode(await visitor.Page(path));

    private static (string, string)[] Fields(long revision, params (string Path, string Text)[] fields) => [("revision", $"{revision}"), .. fields.Select(f => (PostedFields.Prefix + f.Path, f.Text))];

    /// <summary>The line that pays for the first project of the library.</summary>
    private static string ProjectLine(Paper paper) => paper.Content!.Rows('l').First(l => paper.Content[l + ".kind"] == "项目");

    private static decimal Yuan(Paper paper, string path) => decimal.Parse(paper.Content![path]!, CultureInfo.InvariantCulture);

    [Fact]
    public async Task Budgets_of_the_demo_region_have_no_errors()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Budget }));
        Assert.Equal(29, papers.Count);
        foreach (var paper in papers)
        {
            var budget = await site.Store.ReadAsync(RegionSite.Region, async data =>
                CheckedBudget.Of((await data.PaperAsync(paper.Id))!.Content!, await BudgetSettings.OfAsync(data, paper.Body, paper.Year, "shanghai")));
            Assert.Empty(budget.CrossChecks.Where(c => c.Holds == false).Select(c => $"{paper.Id} {c.Name} {c.Left} {c.Right}"));
            Assert.Empty(budget.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{paper.Id} {f.Code} {f.Place} {f.Message}"));
        }
    }

    [Fact]
    public async Task The_list_shows_a_clerk_the_own_unit_and_a_department_all_its_units()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        using var department = await site.SignedIn("department");
        var own = await Page(clerk, "/w/990101/2027/budgets");
        Assert.Contains($"{Address("219001")}/edit", own);
        Assert.DoesNotContain($"{Address("219002")}/edit", own);
        var all = await Page(department, "/w/990101/2027/budgets");
        Assert.All(new[] { "219", "219001", "219002", "219003" }, body => Assert.Contains($"{Address(body)}/edit", all));
        Assert.DoesNotContain($"{Address("205001")}/edit", all);
        Assert.Contains("未编制", all);
    }

    [Fact]
    public async Task Nobody_else_opens_a_draft_and_a_reviewer_opens_what_was_reported()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        foreach (var (account, body, expected) in new[]
        {
            ("clerk2", "219001", HttpStatusCode.NotFound), ("department", "219001", HttpStatusCode.NotFound), ("department", "219002", HttpStatusCode.OK),
            ("department2", "219002", HttpStatusCode.NotFound), ("finance", "221001", HttpStatusCode.OK), ("admin", "219002", HttpStatusCode.Forbidden),
        })
        {
            using var visitor = await site.SignedIn(account);
            using var answer = await visitor.Get(Address(body) + "/edit");
            Assert.True(answer.StatusCode == expected, $"{account} {body}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_project_line_that_differs_from_the_library_shows_both_sides_and_stops_the_submission()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        var paper = (await Stored(site, "219001"))!;
        var line = ProjectLine(paper);
        var (before, address) = (Yuan(paper, line + ".amount"), Address("219001"));
        Assert.Contains("表3项目支出＝项目库合计", await Page(clerk, address + "/edit"));

        using var saved = await clerk.Post(address + "/edit", address + "/save", Fields(1, (line + ".amount", (before - 60_000m).ToString(CultureInfo.InvariantCulture))));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await Page(clerk, address + "/edit");
        Assert.Contains("差 -60,000.00", page.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal));
        Assert.Contains("DB-06", page);
        using var refused = await clerk.Post(address + "/edit", address + "/act/submit", ("revision", "2"));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);

        using var mended = await clerk.Post(address + "/edit", address + "/save", Fields(2, (line + ".amount", before.ToString(CultureInfo.InvariantCulture))));
        Assert.DoesNotContain("DB-06", await Page(clerk, address + "/edit"));
    }

    [Fact]
    public async Task Every_table_is_a_page_and_a_cell_unfolds_to_its_lines()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        var address = Address("219001");
        foreach (var (table, title) in new[]
        {
            (1, "财务收支预算总表"), (2, "收入预算总表"), (3, "支出预算总表"), (4, "财政拨款收支预算总表"), (5, "一般公共预算支出功能分类预算表"), (6, "政府性基金预算支出功能分类预算表"),
            (7, "国有资本经营预算支出功能分类预算表"), (8, "一般公共预算基本支出部门预算经济分类预算表"), (9, "“三公”经费和机关运行经费预算表"),
        })
        {
            Assert.Contains("2027年单位" + title, await Page(clerk, $"{address}/edit?table={table}"));
        }

        var page = await Page(clerk, $"{address}/edit?table=5&row=2070104&column={Uri.EscapeDataString("项目支出")}");
        Assert.Contains("由 2 行明细合成", page);
        Assert.Contains($"href=\"?page=1#c-{ProjectLine((await Stored(site, "219001"))!)}.amount\"", page);
    }

    [Fact]
    public async Task A_number_typed_into_the_text_without_a_source_is_a_warning_that_needs_a_sentence()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        var address = Address("219001");
        using var saved = await clerk.Post(address + "/edit", address + "/save", [.. Fields(1, ("n3.reason", "因新增12.5万元设备")), ("view", "part=text")]);
        Assert.Equal(address + "/edit?part=text", saved.Headers.Location!.ToString());
        var page = await Page(clerk, address + "/edit?part=text");
        Assert.Contains("无来源的数“12.5万元”", page);
        Assert.Contains("主要原因是：因新增12.5万元设备", page.Replace("</a>", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal));
        Assert.Contains("name=\"x.BE-05.n3.reason\"", page);
    }

    [Fact]
    public async Task A_department_is_the_lines_of_the_units_that_have_reported_and_lists_the_others()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var department = await site.SignedIn("department");
        var page = await Page(department, Address("219") + "/edit");
        Assert.Contains("已报 1/3", page);
        Assert.Contains("未报，未计入", page);

        // The library hands in and reports; the department's clerk rolls up.
        var library = (await Stored(site, "219001"))!;
        await site.Store.WriteAsync(RegionSite.Region, data => data.MoveAsync(library, PaperState.DepartmentReview, "report", "head", site.Clock.Now));
        using var clerk = await site.SignedIn("clerk5");
        using var rolled = await clerk.Post(Address("219") + "/edit", Address("219") + "/rollup");
        Assert.Equal(HttpStatusCode.Redirect, rolled.StatusCode);
        var (own, hall) = ((await Stored(site, "219"))!, (await Stored(site, "219002"))!);
        Assert.Equal(library.Facts.Amount + hall.Facts.Amount, own.Facts.Amount);
        Assert.Equal(library.Facts.Items + hall.Facts.Items, own.Facts.Items);
        Assert.Contains("2027年部门支出预算总表", await Page(clerk, Address("219") + "/edit?table=3"));
        using var stranger = await site.SignedIn("clerk");
        using var refused = await stranger.Post(Address("219001") + "/edit", Address("219") + "/rollup");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("html")]
    public async Task The_book_reads_back_as_the_same_nine_tables(string format)
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        using var answer = await clerk.Get($"{Address("219001")}.{format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var source = SourceDocument.Take("book." + format, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Value!;
        var read = DocumentReader.Read(source).Value!.Budget!;
        var paper = (await Stored(site, "219001"))!;
        var budget = await site.Store.ReadAsync(RegionSite.Region, async data => CheckedBudget.Of(paper.Content!, await BudgetSettings.OfAsync(data, "219001", 2027, "shanghai")));
        BooksAreEqual.Assert(budget.Budget, read);
    }

    [Fact]
    public async Task Lines_come_a_hundred_a_page_and_blank_rows_stand_behind_the_last()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        var address = Address("219001");
        var many = Enumerable.Range(20, 150).SelectMany(n => new[] { ($"l{n}.kind", "公用"), ($"l{n}.amount", "1") });
        using var saved = await clerk.Post(address + "/edit", address + "/save", Fields(1, [.. many]));
        var first = await Page(clerk, address + "/edit");
        var second = await Page(clerk, address + "/edit?page=2");
        Assert.Contains("name=\"c.l20.amount\"", first);
        Assert.DoesNotContain("name=\"c.l169.amount\"", first);
        Assert.Contains("name=\"c.l169.amount\"", second);
        Assert.Contains("name=\"c.l172.amount\"", second);
        Assert.DoesNotContain("name=\"c.l20.amount\"", second);
    }
}
