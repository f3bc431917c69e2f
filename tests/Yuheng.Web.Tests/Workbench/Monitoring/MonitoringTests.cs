using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Monitoring;

/// <summary>P10 and P11: money and targets on one line, and the form by July.</summary>
public class MonitoringTests
{
    private const int Year = 2026;

    private static readonly string s_list = $"/w/{RegionSite.Region}/{Year}/monitoring";

    private static string Address(string project) => PaperAddress.Of(RegionSite.Region, PaperKind.Monitoring, Year, project);

    [Fact]
    public async Task The_worst_stand_first_with_their_lights_and_the_totals()
    {
        await using var site = await RegionSite.StartAsync();
        using var finance = await site.SignedIn("finance");

        var page = WebUtility.HtmlDecode(await finance.Page(s_list));

        // 古籍: 18.60 ÷ 120.00; 节能: 90.20 ÷ 260.00 and 71.00 % of the work, −36.31 apart; 流动: 115.56 ÷ 180.00.
        var order = new[] { "古籍修复室改造", "场馆节能改造", "社区图书馆流动服务", "少儿阅读推广" }.Select(name => page.IndexOf($"/edit\">{name}", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.Contains("15.50", page);
        Assert.Contains("-36.31", page);
        Assert.Contains("64.20", page);
        // 180 + 120 + 260 + 45 + 96 + 320 万元.
        Assert.Contains("1,021.00", page);
    }

    [Fact]
    public async Task The_filter_leaves_one_light_and_the_files_say_what_the_page_says()
    {
        await using var site = await RegionSite.StartAsync();
        using var department = await site.SignedIn("department");

        var page = WebUtility.HtmlDecode(await department.Page(s_list + "?light=FarBehind"));
        Assert.Contains("古籍修复室改造", page);
        Assert.DoesNotContain("场馆节能改造", page);
        var csv = await department.Page(s_list + ".csv?light=FarBehind");
        Assert.Contains("N00000102,古籍修复室改造,219001,1200000.00,186000.00,15.50,58.33,20.00,-4.50,严重滞后,有可能", csv);
        Assert.Equal(2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        using var workbook = await department.Get(s_list + ".xlsx");
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
    }

    [Fact]
    public async Task A_form_that_was_not_reported_by_the_end_of_August_is_late_and_the_list_counts_the_days()
    {
        await using var site = await RegionSite.StartAsync();
        using var department = await site.SignedIn("department");

        // It is 10 September; of the others one was reported on 11 August, and one is still a draft that the department does not see.
        var csv = (await department.Page(s_list + ".csv")).Split("\r\n");
        Assert.Contains("逾期10天未报", csv.Single(line => line.StartsWith("N00000104", StringComparison.Ordinal)));
        Assert.DoesNotContain("报", csv.Single(line => line.StartsWith("N00000102", StringComparison.Ordinal)));
        Assert.Equal(["N00000101", "N00000104"], (await department.Page(s_list + ".csv?light=late")).Split("\r\n").Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')[0]).Order());
    }

    [Fact]
    public async Task The_form_is_opened_with_what_was_paid_by_July_and_asks_for_data_and_reasons()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        await site.Store.WriteAsync(RegionSite.Region, async data =>
        {
            await data.ImportPaymentsAsync([new PaymentRow(2, new Payment(Year, "A1", "N00000104", "219001", "2026-07-31", 1_800_000)), new PaymentRow(3, new Payment(Year, "A2", "N00000104", "219001", "2026-08-01", 900_000))], "八月.csv", "finance", site.Clock.Now);
            return true;
        });
        var address = Address("N00000104");
        using var opened = await clerk.Post(address + "/edit", address + "/open");

        var paper = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(PaperId.Of(PaperKind.Monitoring, Year, "N00000104"))))!;
        Assert.Equal(("45.00", "1.80"), (paper.Content!["funds.total.initial"], paper.Content["funds.total.executed"]));
        var page = WebUtility.HtmlDecode(await clerk.Page(address + "/edit"));
        // 1.80 ÷ 45.00 = 4.00 %, 54.33 points below 58.33 %.
        Assert.Contains("执行率 4.00%，按月份平均应到 58.33%，低 54.33 个百分点：严重滞后", page);
        Assert.Contains("没有填写 1-7月完成情况", page);

        using var saved = await clerk.Post(address + "/edit", address + "/save",
            ("revision", "1"), ("c.i1.actual", "20场"), ("c.i1.likelihood", "有可能"), ("c.i1.causes.staff", ""), ("c.i1.causes.staff", "✔"), ("c.i1.causes.funds", ""));
        var content = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(paper.Id)))!.Content!;
        Assert.Equal(("✔", null), (content["i1.causes.staff"], content["i1.causes.funds"]));
        Assert.Contains("完成可能性为“有可能”，没有写原因说明和措施", WebUtility.HtmlDecode(await clerk.Page(address + "/edit")));
    }

    [Fact]
    public async Task A_clerk_sees_the_projects_of_the_own_unit_only()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk3");

        var page = WebUtility.HtmlDecode(await clerk.Page(s_list));

        Assert.Contains("班级图书角更新", page);
        Assert.DoesNotContain("古籍修复室改造", page);
    }
}
