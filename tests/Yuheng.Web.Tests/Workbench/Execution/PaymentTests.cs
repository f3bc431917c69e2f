using System.Globalization;
using System.Net;
using System.Text;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.Execution;

/// <summary>Payments: imported from files with bad rows in them, typed singly, and seen by month.</summary>
public class PaymentTests
{
    private const string Heading = "凭证号,项目编码,单位,日期,金额\n";
    private const string Project = "N00000104";

    private static readonly string s_import = $"/w/{RegionSite.Region}/2026/payments/import";
    private static readonly string s_execution = $"/w/{RegionSite.Region}/2026/p/{Project}/execution";

    private static async Task<(long Payments, long? Amount, string? LastDay)> Paid(RegionSite site, string project = Project) =>
        await site.Store.ReadAsync(RegionSite.Region, data => data.PaidAsync(new PaymentFilter { Year = 2026, Project = project }));

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static string Address(string page, string act) => System.Text.RegularExpressions.Regex.Match(page, $"action=\"([^\"]+/{act})\"").Groups[1].Value;

    [Fact]
    public async Task A_file_is_shown_first_its_bad_rows_named_and_its_good_ones_imported_once()
    {
        await using var site = await RegionSite.StartAsync();
        using var finance = await site.SignedIn("finance");
        var file = Encoding.UTF8.GetBytes("区财政国库支付明细,,,,\n" + Heading
            + "P1,N00000104,219001,2026-03-17,12345.60\n"
            + "P2,N00000104,区图书馆,2026年5月6日,\"20,000.00\"\n"
            + ",N00000104,219001,2026-03-17,1.00\n"
            + "P4,N00000104,219001,2025-12-31,1.00\n"
            + "P5,N00000104,219001,2026-03-17,1.005\n"
            + "P6,N77777777,219001,2026-03-17,1.00\n"
            + "P7,N00000104,219002,2026-03-17,1.00\n"
            + "P1,N00000104,219001,2026-03-17,99.00\n"
            + "P9,N00000104,区游泳馆,2026-03-17,1.00\n"
            + "P10,N00000104,219001,三月,1.00\n"
            + "合计,,,,32345.60\n");

        using var shown = await finance.PostFile(s_import, s_import, "三月支付.csv", file);
        var page = await Text(shown);

        Assert.Contains("可导入 2 笔，共 32,345.60 元", page);
        Assert.Contains("不能导入 8 行", page);
        foreach (var (row, why) in new[]
        {
            (5, "没有凭证号"), (6, "不在 2026 年"), (7, "金额精确到分"), (8, "项目库里没有项目 N77777777"), (9, "属于单位 219001"), (10, "在文件里已出现过"), (11, "没有单位“区游泳馆”"), (12, "读不出年月日"),
        })
        {
            Assert.Matches($"(?s)class=\"n\">{row}</th>.*{why}", page);
        }

        Assert.Equal((0L, (long?)null), ((await Paid(site)).Payments, (await Paid(site)).Amount));
        using var done = await finance.Post(s_import, Address(page, "apply"));
        Assert.Contains("已导入", await Text(done));
        Assert.Equal((2L, 3_234_560L, "2026-05-06"), await Paid(site));

        using var twice = await finance.Post(s_import, Address(page, "apply"));
        Assert.Contains("内容相同 2 笔，不重复", await Text(twice));
        Assert.Equal(2, (await Paid(site)).Payments);
    }

    [Fact]
    public async Task A_clerk_imports_for_the_own_unit_and_a_file_that_is_none_is_refused()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        using var shown = await clerk.PostFile(s_import, s_import, "支付.csv", Encoding.UTF8.GetBytes("凭证号,项目代码,预算单位,支付日期,支付金额（万元）\nQ1,N00000104,219001,20260317,1.5\nQ2,N00000103,219002,2026-03-17,1.5\n"));
        var page = await Text(shown);

        Assert.Contains("可导入 1 笔，共 15,000.00 元", page);
        Assert.Contains("单位 219002 的支付不归您录入", page);
        using var refused = await clerk.PostFile(s_import, s_import, "名单.csv", Encoding.UTF8.GetBytes("姓名,电话\n张某,1\n"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("没有找到表头", await Text(refused));
        using var dropped = await clerk.Post(s_import, Address(page, "drop"));
        Assert.Equal(HttpStatusCode.Redirect, dropped.StatusCode);
        using var gone = await clerk.Post(s_import, Address(page, "apply"));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Two_hundred_thousand_rows_with_thirty_seven_bad_ones_are_imported_without_them()
    {
        await using var site = await RegionSite.StartAsync();
        using var finance = await site.SignedIn("finance");
        var text = new StringBuilder(Heading);
        for (var i = 1; i <= 200_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"V{i:D7},N00000104,219001,2026-{(i % 8) + 1:D2}-{(i % 28) + 1:D2},{(i % 5_400 == 0 ? "一百元" : "1.25")}\n");
        }

        using var shown = await finance.PostFile(s_import, s_import, "全年支付.csv", Encoding.UTF8.GetBytes(text.ToString()));
        var page = await Text(shown);
        Assert.Contains("可导入 199963 笔", page);
        Assert.Contains("不能导入 37 行", page);
        Assert.Contains("class=\"n\">5401</th>", page);

        using var done = await finance.Post(s_import, Address(page, "apply"));

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal((199_963L, (long?)(199_963L * 125)), ((await Paid(site)).Payments, (await Paid(site)).Amount));
    }

    [Fact]
    public async Task A_payment_that_is_typed_is_there_once_and_what_it_lacks_is_said()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        (string, string)[] typed = [("voucher", "记-0317"), ("day", "2026-3-17"), ("amount", "45,000")];
        using var first = await clerk.Post(s_execution, s_execution, typed);
        using var again = await clerk.Post(s_execution, s_execution, typed);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, again.StatusCode));
        Assert.Equal((1L, 4_500_000L, "2026-03-17"), await Paid(site));

        foreach (var (field, value, why) in new[] { ("amount", "46,000", "同一凭证不能记两次"), ("amount", "若干", "读不出"), ("day", "2025-03-17", "不是 2026 年的某一天"), ("voucher", " ", "请写凭证号") })
        {
            using var refused = await clerk.Post(s_execution, s_execution, [.. typed.Select(t => t.Item1 == field ? (field, value) : t)]);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Contains(why, await Text(refused));
        }

        Assert.Equal(1, (await Paid(site)).Payments);
    }

    /// <summary>115.56 万元 in three payments of 38.52 in February, April and July: 21.40 %, 42.80 %, 64.20 % of 180.00; in March 25.00 % were due.</summary>
    [Fact]
    public async Task The_page_of_a_project_shows_its_money_by_month_against_what_was_due()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");

        var page = WebUtility.HtmlDecode(await clerk.Page($"/w/{RegionSite.Region}/2026/p/N00000101/execution"));

        Assert.Contains("全年预算 180.00 万元，已支付 115.56 万元，执行率 64.20%（支付数据截至 2026-07-15）", page);
        Assert.Matches("(?s)7月</th>\\s*<td class=\"n\">38.52</td>\\s*<td class=\"n\">115.56</td>\\s*<td class=\"n\">64.20</td>\\s*<td class=\"n\">58.33</td>", page);
        Assert.DoesNotContain(">10月<", page);
        Assert.Contains("没有用款计划，应到按月份平均", page);
    }

    [Fact]
    public async Task Another_units_payments_are_not_there_and_a_department_enters_none()
    {
        await using var site = await RegionSite.StartAsync();
        using var other = await site.SignedIn("clerk3");
        using var hidden = await other.Get(s_execution);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var department = await site.SignedIn("department");
        using var refused = await department.Post("/sign-in", s_execution, ("voucher", "X"), ("day", "2026-03-17"), ("amount", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
