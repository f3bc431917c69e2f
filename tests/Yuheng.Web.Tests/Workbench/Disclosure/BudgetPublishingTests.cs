using System.Globalization;
using System.Net;
using System.Text.Json;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Tests.Workbench.Budget;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Disclosure;

public class BudgetPublishingTests
{
    private const int Year = 2026;
    private const string Unit = "219001";
    private const string Publishing = "/w/990101/2026/publishing/219001/budget";
    private const string Public = "/990101/2026/219001/budget";

    private static string Id => PaperId.Of(PaperKind.Budget, Year, Unit);

    private static async Task<CheckedBudget> Budget(RegionSite site) => await site.Store.ReadAsync(RegionSite.Region, async data =>
        CheckedBudget.Of((await data.PaperAsync(Id))!.Content!, await BudgetSettings.OfAsync(data, Unit, Year, "shanghai")));

    private static async Task<byte[]> Bytes(Visitor visitor, string path)
    {
        using var answer = await visitor.Get(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answered {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Publish(RegionSite site, params (string, string)[] fields)
    {
        using var department = await site.SignedIn("department");
        using var answer = await department.Submit(await department.Page(Publishing), Publishing + "/publish", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The budget of the unit changed by whoever may, and approved again.</summary>
    private static Task Change(RegionSite site, string path, string? text) => site.Store.WriteAsync(RegionSite.Region, async data =>
    {
        var paper = (await data.PaperAsync(Id))!;
        var saved = (await data.SaveAsync(paper, paper.Content!.With(path, text), paper.Facts, "clerk", site.Clock.Now))!;
        return await data.MoveAsync(saved, PaperState.Approved, Act.Pass.Tag(), "finance", site.Clock.Now);
    });

    [Fact]
    public async Task A_budget_is_published_as_a_book_whose_tables_and_target_forms_read_back_equal()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var (budget, targets) = (await Budget(site), await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = Year, Body = Unit, State = PaperState.Approved })));
        Assert.NotEmpty(targets);
        await Publish(site);

        using var anybody = site.Stranger();
        foreach (var format in new[] { "docx", "xlsx", "html" })
        {
            var file = await Bytes(anybody, $"{Public}@1/{Unit}.{format}");
            var read = DocumentReader.Read(SourceDocument.Take($"book.{format}", file).Value!).Value!;
            BooksAreEqual.Assert(budget.Budget, read.Budget!);
            Assert.Equal(targets.Select(t => t.Facts.Title).Order(), read.Forms.Select(f => f.Form.Project.Name.Raw).Order());
            Assert.Contains(read.Budget!.Parsed.Prose, p => p.Text.Contains("2026年单位预算编制说明", StringComparison.Ordinal) || p.Text.Contains("区图书馆单位预算编制说明", StringComparison.Ordinal));
        }

        Assert.Equal("%PDF"u8.ToArray(), (await Bytes(anybody, $"{Public}@1/{Unit}.pdf"))[..4]);
        Assert.Contains("\"annexes\":[", await anybody.Page($"{Public}@1/manifest.json"));
        Assert.Equal(PaperState.Published, (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(Id)))!.State);
        Assert.Empty((await site.Store.VerifyAsync()).Breaks);
    }

    [Fact]
    public async Task An_error_in_what_would_be_published_keeps_it_back_and_says_what_is_wrong_and_what_to_do()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        await Change(site, "r1.amount", "1,234.00");
        using var department = await site.SignedIn("department");

        var page = WebUtility.HtmlDecode(await department.Page(Publishing));

        Assert.Contains("有错误的文件不能公开", page);
        Assert.Contains("1,234.00", page);
        Assert.DoesNotContain(Publishing + "/publish\"", page);
        var other = Publishing.Replace(Unit, "219002", StringComparison.Ordinal);
        using var forced = await department.Post(other, Publishing + "/publish", ("seen", "0 " + Id + ":1"));
        Assert.Equal(HttpStatusCode.Conflict, forced.StatusCode);
    }

    [Fact]
    public async Task The_public_reads_where_the_money_comes_from_where_it_goes_and_the_three_public_expenses_as_in_the_tables()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var tables = (await Budget(site)).Budget.Tables;
        await Publish(site);
        using var anybody = site.Stranger();

        var page = WebUtility.HtmlDecode(await anybody.Page("/990101/2026/219001"));

        var library = tables.Single(t => t.Parsed.Number == 3).Rows.Single(r => r.Printed.Code.Raw == "2070104").Amounts[0].Amount.Value!.Value.Yuan;
        Assert.Contains(InTenThousand(library), page);
        Assert.Contains("href=\"/990101/2026/219001/budget/t3#2070104\"", page);
        var expenses = tables.Single(t => t.Parsed.Number == 9).Rows[0].Amounts.ToDictionary(a => a.Column, a => a.Amount.Value!.Value.Yuan);
        foreach (var (column, name) in new[] { ("因公出国(境)费", "因公出国（境）费"), ("公务接待费", "公务接待费"), ("购置费", "公务用车购置费"), ("运行费", "公务用车运行费") })
        {
            Assert.Contains($"<th scope=\"row\">{name}</th><td class=\"n\">{InTenThousand(expenses[column])}</td>", page);
        }

        var all = tables.Sum(t => t.Rows.Sum(r => r.Amounts.Sum(a => a.Amount.Value?.Yuan ?? 0)));
        var sum = 0m;
        for (var number = 1; number <= 9; number++)
        {
            await anybody.Page($"{Public}/t{number}");
            Assert.Contains(",", await anybody.Page($"{Public}/t{number}.csv"));
            Assert.NotEmpty(await Bytes(anybody, $"{Public}/t{number}.xlsx"));
            using var json = JsonDocument.Parse(await anybody.Page($"{Public}@1/t{number}.json"));
            sum += json.RootElement.GetProperty("table").GetProperty("rows").EnumerateArray()
                .Sum(r => r.GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("yuan") is { ValueKind: JsonValueKind.Number } yuan ? yuan.GetDecimal() : 0));
        }

        Assert.Equal(all, sum);
        Assert.Contains($"/990101/2026/219001/budget/t3#2070104", await anybody.Page("/search?q=2070104"));
        Assert.Contains("219,", await anybody.Page("/990101/2026.csv"));
        Assert.Contains("\"code\":\"219\"", await anybody.Page("/990101/2026.json"));
    }

    [Fact]
    public async Task A_correction_of_a_budget_shows_the_old_amount_and_the_new_one_at_the_number_and_the_version_before_stays()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        await Publish(site);
        var was = (await Budget(site)).Content;
        await Change(site, "assets.vehicles", "2");
        using (var department = await site.SignedIn("department"))
        {
            using var without = await department.Submit(await department.Page(Publishing), Publishing + "/publish");
            Assert.Contains("请写明更正或补充的原因", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        // One yuan more for staff and as much more income: every table that adds them up says so.
        var (staff, income) = (decimal.Parse(was["l1.amount"]!, CultureInfo.InvariantCulture), decimal.Parse(was["r1.amount"]!, CultureInfo.InvariantCulture));
        await Change(site, "l1.amount", (staff + 100).ToString(CultureInfo.InvariantCulture));
        await Change(site, "r1.amount", (income + 100).ToString(CultureInfo.InvariantCulture));
        await Publish(site, ("reason", "工资漏列一人"));

        using var anybody = site.Stranger();
        var page = WebUtility.HtmlDecode(await anybody.Page($"{Public}/t3"));
        Assert.Contains("工资漏列一人", page);
        Assert.Matches($"<del>[0-9.]+元</del> <ins>[0-9.]+元</ins>", page);
        Assert.DoesNotContain("工资漏列一人", WebUtility.HtmlDecode(await anybody.Page($"{Public}@1/t3")));
        var edition = WebUtility.HtmlDecode(await anybody.Page(Public));
        Assert.Contains("第2版", edition);
        Assert.Contains("其他相关情况说明", edition);
    }

    [Fact]
    public async Task Amounts_are_shown_in_yuan_where_the_reader_chooses_so_and_the_choice_is_kept()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        await Publish(site);
        var total = (await Budget(site)).Total!.Value.Yuan;
        using var anybody = site.Stranger();
        Assert.Contains(InTenThousand(total) + " 万元", WebUtility.HtmlDecode(await anybody.Page("/990101/2026/219001")));
        Assert.Contains(total.ToString("#,##0.00", CultureInfo.InvariantCulture) + " 元", WebUtility.HtmlDecode(await anybody.Page("/990101/2026/219001?in=yuan")));
        Assert.Contains("金额单位：元", WebUtility.HtmlDecode(await anybody.Page($"{Public}/t3")));
        using var another = site.Stranger();
        Assert.Contains("金额单位：万元", WebUtility.HtmlDecode(await another.Page($"{Public}/t3")));
    }

    [Fact]
    public async Task The_portal_reaches_nothing_that_is_not_sealed_neither_drafts_nor_approved_papers_nor_what_was_withdrawn_nor_another_region()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        await site.Store.WriteAsync("990102", async data =>
        {
            await data.CreateRegionAsync("另一区", "shanghai");
            return true;
        });
        await Publish(site);
        using var anybody = site.Stranger();
        var open = new[] { Public, Public + "/t3", Public + "/t3.json", Public + "@1/219001.docx", Public + "@1/manifest.json", "/990101/2026/219001" };
        foreach (var path in open)
        {
            Assert.NotEmpty(await Bytes(anybody, path));
            await Gone(anybody, path.Replace("990101", "990102", StringComparison.Ordinal));
        }

        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter()));
        foreach (var paper in papers.Where(p => p.Id != Id).DistinctBy(p => (p.Kind, p.State, p.Body)))
        {
            var at = $"/990101/{paper.Year}";
            foreach (var path in paper.Project.Length > 0
                ? new[] { $"{at}/p/{paper.Project}", $"{at}/p/{paper.Project}.json", $"{at}/p/{paper.Project}.csv", $"{at}/{paper.Body}/targets", $"{at}/{paper.Body}/evaluations@1/papers.json" }
                : [$"{at}/{paper.Body}/{paper.Kind.Tag()}", $"{at}/{paper.Body}/budget/t3", $"{at}/{paper.Body}/budget@1/papers.json", $"{at}/{paper.Body}/budget@1/{paper.Body}.docx"])
            {
                if (!path.StartsWith(Public, StringComparison.Ordinal))
                {
                    await Gone(anybody, path);
                }
            }

            Assert.DoesNotContain($"{at}/p/", await anybody.Page("/search?q=" + Uri.EscapeDataString(paper.Facts.Title)));
        }

        using (var department = await site.SignedIn("department"))
        {
            using var answer = await department.Submit(await department.Page(Publishing), Publishing + "/withdraw", ("notice", "依法撤下"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        foreach (var path in open[1..^1])
        {
            await Gone(anybody, path);
        }

        Assert.Contains("依法撤下", WebUtility.HtmlDecode(await anybody.Page(Public)));
        Assert.DoesNotContain("/t3#", await anybody.Page("/search?q=2070104"));
        Assert.DoesNotContain("2070104", await anybody.Page("/990101/2026/219001"));
    }

    private static async Task Gone(Visitor visitor, string path)
    {
        using var answer = await visitor.Get(path);
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path} answered {answer.StatusCode}");
    }

    private static string InTenThousand(decimal yuan) => decimal.Round(yuan / 10_000m, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
