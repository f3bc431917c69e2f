using System.Globalization;
using System.IO.Compression;
using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.Overview;

/// <summary>P4: totals over the tree by year and code, with the lines behind them.</summary>
public class CodeTotalsTests
{
    private const string At = $"/w/{RegionSite.Region}/2026/rollup/codes";

    /// <summary>What the budgets of units have on their lines for a code, added up by hand, in yuan.</summary>
    private static async Task<decimal> ByHand(RegionSite site, int year, string department, string field, string code)
    {
        var sum = 0m;
        foreach (var listed in await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Budget, Year = year, Body = department })))
        {
            var content = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(listed.Id)))!.Content!;
            sum += content.Rows('l').Where(row => content[$"{row}.{field}"]?.StartsWith(code, StringComparison.Ordinal) == true && content[row + ".amount"] is not null)
                .Sum(row => decimal.Parse(content[row + ".amount"]!, NumberStyles.Number, CultureInfo.InvariantCulture));
        }

        return sum;
    }

    [Fact]
    public async Task A_department_sees_what_its_units_have_by_function_and_economic_code_in_three_years_and_the_lines_behind_a_sum()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var department = await site.SignedIn("department");
        foreach (var (by, field, code) in new[] { ("function", "function", "2070104"), ("function", "function", "207"), ("economic", "economic", "302") })
        {
            var csv = (await department.Page($"{At}.csv?by={by}")).Split("\r\n").Single(line => line.StartsWith(code + ",", StringComparison.Ordinal)).Split(',');
            Assert.Equal(await ByHand(site, 2026, "219", field, code), decimal.Parse(csv[2], CultureInfo.InvariantCulture));
            Assert.Equal(await ByHand(site, 2025, "219", field, code), decimal.Parse(csv[5], CultureInfo.InvariantCulture));
            // Of 2024 there are no budgets: missing is not zero.
            Assert.Equal("", csv[6]);
        }

        var page = WebUtility.HtmlDecode(await department.Page(At + "?code=2070104"));
        Assert.Contains("科目 2070104 的明细", page);
        Assert.Contains($"/w/{RegionSite.Region}/2026/219001/budget/edit#c-l1.amount", page);
        Assert.DoesNotContain("2130306", page);
        using var clerk = await site.SignedIn("clerk2");
        Assert.DoesNotContain("2070104", await clerk.Page(At));
    }

    [Fact]
    public async Task The_workbook_adds_its_own_cells_up()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var department = await site.SignedIn("department");
        foreach (var path in new[] { At + ".xlsx", $"/w/{RegionSite.Region}/2026/rollup.xlsx" })
        {
            using var answer = await department.Get(path);
            using var book = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
            Assert.Matches("<f>[A-Z]+[0-9]+(\\+[A-Z]+[0-9]+)*</f>", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }
}
