using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Budget;

/// <summary>P9: lines from a workbook or a csv file, shown before they are taken, and pasted from WPS.</summary>
public class LineImportTests
{
    private const string Heads = "支出类别,功能科目,部门经济科目,项目,资金来源,本年预算,上年预算,说明\n";
    private static readonly string s_address = PaperAddress.Of(RegionSite.Region, PaperKind.Budget, 2027, "219001");

    private static Task<Paper> Now(RegionSite site) => site.Store.ReadAsync(RegionSite.Region, async data => (await data.PaperAsync(PaperId.Of(PaperKind.Budget, 2027, "219001")))!);

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static string LineOf(PaperContent content, string row, string amount) =>
        string.Join(',', new[] { "kind", "function", "economic", "project", "fund" }.Select(f => content[$"{row}.{f}"]).Concat([amount, "", ""])) + "\n";

    [Fact]
    public async Task A_file_of_lines_says_what_is_added_changed_the_same_and_refused_with_row_and_reason_and_then_takes_the_good_ones()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        var before = await Now(site);
        var (one, two) = (before.Content!.Rows('l')[0], before.Content.Rows('l')[1]);
        var csv = Heads
            + LineOf(before.Content, one, "1234567.80")
            + LineOf(before.Content, two, before.Content[two + ".amount"]!.Replace(",", "", StringComparison.Ordinal))
            + "公用支出,2070104,30211,,一般公共预算,23000,21000,差旅\n"
            + "公用,20701,30211,,一般公共预算,23000,,\n"
            + "人员,2070104,30101,,一般公共预算,一百万,,\n"
            + "人员,2070104,30101,,天上掉的,5,,\n"
            + "合计,,,,,99999,,\n";
        using var preview = await clerk.PostFile(s_address + "/lines", s_address + "/lines", "明细.csv", Encoding.UTF8.GetBytes(csv));
        var raw = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(raw);
        Assert.Contains("修改 1 行，相同 1 行", page);
        Assert.Contains("→ 1234567.80", page);
        Assert.Matches("<th scope=\"row\">5</th>.*功能科目“20701”不是 7 位编码", page.ReplaceLineEndings(" "));
        Assert.Contains("本年预算“一百万”读不出", page);
        Assert.Contains("资金来源“天上掉的”不是", page);
        Assert.Contains("合计行", page);
        Assert.Equal(before.Revision, (await Now(site)).Revision);

        using var taken = await clerk.Submit(raw, s_address + "/save");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var after = await Now(site);
        Assert.Equal(before.Revision + 1, after.Revision);
        Assert.Equal("1234567.80", after.Content![one + ".amount"]);
        Assert.Equal(before.Content[two + ".amount"], after.Content[two + ".amount"]);
    }

    [Fact]
    public async Task A_file_without_the_headings_is_refused_with_what_it_needs()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        using var answer = await clerk.PostFile(s_address + "/lines", s_address + "/lines", "a.csv", Encoding.UTF8.GetBytes("甲,乙\n1,2\n"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("支出类别、功能科目、部门经济科目、本年预算", await Text(answer));
        using var none = await clerk.Post(s_address + "/lines", s_address + "/lines");
        Assert.Contains("没有选文件", await Text(none));
    }

    [Fact]
    public async Task Two_thousand_lines_in_ten_thousands_of_yuan_are_taken_and_the_page_of_the_budget_stays_quick()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        var lines = new StringBuilder(Heads.Replace("本年预算", "本年预算（万元）", StringComparison.Ordinal));
        for (var i = 0; i < 2_000; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"公用,2070104,302{(i % 30) + 1:D2},,一般公共预算,{1 + (i % 90)}.25,,第{i}行\n");
        }

        using var preview = await clerk.PostFile(s_address + "/lines", s_address + "/lines", "明细.csv", Encoding.UTF8.GetBytes(lines.ToString()));
        using var taken = await clerk.Submit(await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), s_address + "/save");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var content = (await Now(site)).Content!;
        Assert.True(content.Rows('l').Count >= 2_000);
        Assert.Contains(content.Rows('l'), row => content[row + ".amount"] is "12,500.00" or "12500.00");

        await clerk.Page(s_address + "/edit?page=2");
        var watch = Stopwatch.StartNew();
        await clerk.Page(s_address + "/edit?page=3");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_block_pasted_into_the_lines_is_shown_with_what_cannot_be_read_before_it_is_filled_in()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        using var clerk = await site.SignedIn("clerk");
        var block = "支出类别\t功能科目\t部门经济科目\t资金来源\t本年预算\n公用\t2070104\t30211\t一般公共预算\t２３，０００\n公用\t2070104\t30207\t一般公共预算\t4.820.58\n";
        var page = await Text(await clerk.Post(s_address + "/paste?list=l", s_address + "/paste", ("revision", $"{(await Now(site)).Revision}"), ("list", "l"), ("block", block)));
        Assert.Contains("认出 2 行，各列：支出类别，功能科目，部门经济科目，资金来源，本年预算", page);
        Assert.Contains("value=\"２３，０００\"", page);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page, "class=\"chip unreadable\""));
    }
}
