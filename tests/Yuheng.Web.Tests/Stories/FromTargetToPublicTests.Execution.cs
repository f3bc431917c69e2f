using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Stories;

/// <summary>The second half: from the budget to the public.</summary>
public sealed partial class FromTargetToPublicTests
{
    /// <summary>The line in the unit's budget comes from the library; the cross-checks ask for it until it is there.</summary>
    private async Task BudgetedAsync(RegionSite site, string project)
    {
        site.Clock.Now = new DateTimeOffset(2026, 10, 15, 9, 0, 0, TimeSpan.FromHours(8));
        const string Budget = "/w/990101/2027/219001/budget/";
        var clerk = await SignedIn(site, "clerk");
        await clerk.GoAsync(Budget + "edit");
        await Expect(clerk.Page.Locator("#cross-checks")).ToContainTextAsync("不符");
        var row = await clerk.Page.EvaluateAsync<string>("[...document.querySelectorAll('#grid-l tbody tr')].find(r => r.querySelector('input[name$=\".kind\"]').value === '').dataset.row");
        await clerk.FillAsync(
            (row + ".kind", "项目"), (row + ".function", "2070104"), (row + ".economic", "30226"), (row + ".project", project), (row + ".fund", "一般公共预算"), (row + ".amount", "450,000.00"));
        var income = decimal.Parse(await clerk.Cell("r1.amount").InputValueAsync(), CultureInfo.InvariantCulture) + 450_000m;
        await clerk.FillAsync(("r1.amount", income.ToString("#,##0.00", CultureInfo.InvariantCulture)));
        await clerk.SaveAsync();
        await clerk.PictureAsync("s1-9-budget", whole: true);
        await Expect(clerk.Page.Locator("#cross-checks")).Not.ToContainTextAsync("不符");
        foreach (var sentence in await clerk.Page.Locator("#findings .say input").AllAsync())
        {
            await sentence.FillAsync("人员工资正常增长，新增少儿分级阅读推广项目。");
        }

        await clerk.MoveOnAsync("提交审核");
        await ReviewedAsync(site, Budget + "review", "head", "department", "finance");

        var finance = await SignedIn(site, "finance");
        await finance.GoAsync(Of(project, "record/edit"));
        await finance.MoveOnAsync("列入预算");
        site.Clock.Now = new DateTimeOffset(2027, 1, 20, 9, 0, 0, TimeSpan.FromHours(8));
        finance = await SignedIn(site, "finance");
        await finance.GoAsync(Of(project, "record/edit"));
        await finance.MoveOnAsync("开始执行");
        await finance.SeesAsync("执行");
    }

    /// <summary>The people of the levels above pass a paper on, one after the other.</summary>
    private async Task ReviewedAsync(RegionSite site, string review, params string[] accounts)
    {
        foreach (var account in accounts)
        {
            var reviewer = await SignedIn(site, account);
            await reviewer.GoAsync(review);
            await reviewer.PressAsync(account == "head" ? "报送" : "通过");
            await reviewer.Page.WaitForURLAsync(url => !url.EndsWith(review, StringComparison.Ordinal));
        }
    }

    /// <summary>Payments are entered and imported; of the work by July one indicator is behind, and the form is not handed in before it says why.</summary>
    private async Task PaidAndWatchedAsync(RegionSite site, string project)
    {
        site.Clock.Now = new DateTimeOffset(2027, 8, 20, 9, 0, 0, TimeSpan.FromHours(8));
        var clerk = await SignedIn(site, "clerk");
        await clerk.GoAsync(Of(project, "execution"));
        await clerk.Page.FillAsync("input[name=voucher]", "P2027-0315");
        await clerk.Page.FillAsync("input[name=day]", "2027-03-15");
        await clerk.Page.FillAsync("input[name=amount]", "120,000.00");
        await clerk.PressAsync("录入");
        await clerk.SeesAsync("P2027-0315");

        var finance = await SignedIn(site, "finance");
        await PayAsync(finance, ("P2027-0620", project, "2027-06-20", "150000.00"));
        await clerk.GoAsync(Of(project, "execution"));
        await clerk.PictureAsync("s1-10-execution");
        await clerk.SeesAsync("已支付 27.00 万元，执行率 60.00%");

        await clerk.GoAsync(Of(project, "monitoring/07/edit"));
        await clerk.PressAsync("开始填监控表");
        await clerk.Page.WaitForURLAsync("**/monitoring/07/edit");
        string[] done = ["30场", "1800册", "98.6%", "96%", "4800元", "560户", "21000册次", "85%", "94%"];
        string[] expected = ["48场", "3000册", "98.5%", "96%", "4900元", "980户", "60000册次", "85%", "93%"];
        await clerk.FillAsync(("funds.total.executed", "27.00"), ("funds.appropriation.executed", "27.00"), ("funds.total.expected", "45.00"), ("funds.appropriation.expected", "45.00"));
        for (var i = 0; i < done.Length; i++)
        {
            await clerk.FillAsync(($"i{i + 1}.actual", done[i]), ($"i{i + 1}.expected", expected[i]), ($"i{i + 1}.likelihood", i == 6 ? "有可能" : "确定能"));
        }

        await clerk.SaveAsync();
        await clerk.PictureAsync("s1-11-monitoring", whole: true);
        await Expect(clerk.Page.Locator("#findings")).ToContainTextAsync("少儿外借册次");
        await Expect(clerk.Page.Locator("#counts")).Not.ToContainTextAsync("错误 0");
        await clerk.PressAsync("提交审核");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("改正后才能提交");

        await clerk.GoAsync(Of(project, "monitoring/07/edit"));
        await clerk.FillAsync(("i7.causes.staff", ""), ("i7.deviation", "少儿外借区五六月搬迁停借，八月起延长开放一小时补足。"));
        await clerk.SaveAsync();
        await Expect(clerk.Page.Locator("#counts")).ToContainTextAsync("错误 0");
        await clerk.MoveOnAsync("提交审核");
        await ReviewedAsync(site, Of(project, "monitoring/07/review"), "head", "department", "finance");

        site.Clock.Now = new DateTimeOffset(2027, 12, 28, 9, 0, 0, TimeSpan.FromHours(8));
        await PayAsync(await SignedIn(site, "finance"), ("P2027-1120", project, "2027-11-20", "171000.00"));
    }

    private static async Task PayAsync(Person finance, (string Voucher, string Project, string Day, string Amount) payment)
    {
        await finance.GoAsync("/w/990101/2027/payments/import");
        var lines = $"凭证号,日期,项目编码,单位编码,金额\n{payment.Voucher},{payment.Day},{payment.Project},219001,{payment.Amount}\n";
        await finance.Page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "支付.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(lines) });
        await finance.Page.Locator("main form button[type=submit]").First.ClickAsync();
        await finance.PictureAsync("s1-10-import");
        await finance.PressAsync("导入 1 笔");
        await finance.SeesAsync(payment.Amount[..3]);
    }

    /// <summary>Completion in, score out: the total is the sum of the lines of its working.</summary>
    private async Task EvaluatedAsync(RegionSite site, string project)
    {
        site.Clock.Now = new DateTimeOffset(2028, 3, 5, 9, 0, 0, TimeSpan.FromHours(8));
        var clerk = await SignedIn(site, "clerk");
        await clerk.GoAsync(Of(project, "self-evaluation/edit"));
        await clerk.PressAsync("开始自评");
        await clerk.Page.WaitForURLAsync("**/self-evaluation/edit");
        await clerk.SeesAsync("44.10 万元");
        string[] actual = ["50场", "3060册", "98.5%", "96%", "4900元", "980户", "54000册次", "85%", "93%"];
        await clerk.FillAsync(
            ("funds.total.adjusted", "45.00"), ("funds.total.executed", "44.10"), ("funds.total.rate", "98.00"), ("funds.appropriation.adjusted", "45.00"), ("funds.appropriation.executed", "44.10"), ("funds.appropriation.rate", "98.00"),
            ("goals.achieved", "全年举办少儿读书会50场，新增少儿图书3060册，分级书目按期发布，志愿讲读覆盖各社区；外借因搬迁停借少于计划。"));
        for (var i = 0; i < actual.Length; i++)
        {
            await clerk.FillAsync(($"i{i + 1}.actual", actual[i]), ($"i{i + 1}.basis", "业务台账"));
        }

        await clerk.FillAsync(("i7.deviation", "少儿外借区五六月搬迁停借两个月，下年错开开放季搬迁。"));
        await clerk.PressAsync("按算法填得分");
        await clerk.PictureAsync("s1-12-evaluation", whole: true);

        // 9.80 for the money; all in full but 54,000 of 60,000: 4.50 of 5: 9.80 + 89.50.
        await Expect(clerk.Cell("i7.score")).ToHaveValueAsync("4.50");
        await Expect(clerk.Page.Locator("#total")).ToContainTextAsync("99.30");
        await Expect(clerk.Page.Locator("#counts")).ToContainTextAsync("错误 0");
        await clerk.GoAsync(Of(project, "self-evaluation/working"));
        await clerk.PictureAsync("s1-13-working");
        var points = await clerk.Page.Locator("tbody tr td:nth-of-type(2)").AllInnerTextsAsync();
        Assert.Equal(decimal.Parse(points[^1], CultureInfo.InvariantCulture), points.SkipLast(1).Sum(p => decimal.Parse(p, CultureInfo.InvariantCulture)));

        await clerk.GoAsync(Of(project, "self-evaluation/edit"));
        foreach (var sentence in await clerk.Page.Locator("#findings .say input").AllAsync())
        {
            await sentence.FillAsync("按批复的绩效目标填报，本年不再改动。");
        }

        await clerk.MoveOnAsync("提交审核");
        await ReviewedAsync(site, Of(project, "self-evaluation/review"), "head", "department", "finance");
    }

    /// <summary>The department seals what is approved.</summary>
    private async Task PublishedAsync(RegionSite site)
    {
        var department = await SignedIn(site, "department");
        await department.GoAsync($"/w/990101/{Year}/publishing/219001/evaluations");
        await department.PictureAsync("s1-14-sealing");
        await department.SeesAsync("没有发现错误");
        await department.PressAsync("发布");
        await Expect(department.Page.GetByRole(AriaRole.Link, new() { Name = "看公开页" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    /// <summary>Anybody reads it on a phone, without signing in; the data say what the page says; and the whole region agrees with its own records.</summary>
    private async Task ReadByAnybodyAsync(RegionSite site, string project)
    {
        var path = $"/990101/{Year}/p/{project}";
        var anybody = await Person.AtAsync(browser, site, "/", 390, 844, script: false);
        await anybody.Page.FillAsync("input[name=q]", "分级");
        await anybody.Page.Locator("input[name=q]").PressAsync("Enter");
        await anybody.PressAsync("少儿分级阅读推广", exact: false);
        await anybody.Page.WaitForURLAsync("**" + path);
        await anybody.PictureAsync("s1-15-public", whole: true);
        await anybody.SeesNoSidewaysScrollAsync();
        await anybody.SeesAsync("2027年安排 45.00 万元，花了 44.10 万元（98.00%）");
        await anybody.SeesAsync("9 项指标完成 8 项");
        Assert.Equal(9, await anybody.Page.Locator("main .items > li").CountAsync());
        await Expect(anybody.Page.Locator("#i7 details")).ToContainTextAsync("4.50");

        using var reader = site.Stranger();
        var json = JsonDocument.Parse(await reader.Page(path + ".json")).RootElement.GetProperty("evaluation");
        Assert.Equal((450_000m, 441_000m, 99.30m), (json.GetProperty("budget").GetDecimal(), json.GetProperty("spent").GetDecimal(), json.GetProperty("score").GetDecimal()));
        foreach (var indicator in json.GetProperty("indicators").EnumerateArray())
        {
            var item = anybody.Page.Locator("#" + indicator.GetProperty("row").GetString());
            await Expect(item).ToContainTextAsync(indicator.GetProperty("name").GetString()!);
            await Expect(item).ToContainTextAsync(indicator.GetProperty("target").GetString()!);
            await Expect(item).ToContainTextAsync(indicator.GetProperty("actual").GetString()!);
        }

        var administrator = await SignedIn(site, "admin");
        await administrator.GoAsync("/admin/log");
        await administrator.PressAsync("校验");
        await administrator.SeesAsync("全部相符");
        await administrator.PictureAsync("s1-16-verified");
    }
}
