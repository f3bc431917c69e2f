using Microsoft.Playwright;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Demo;
using Yuheng.Web.Workbench.People;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Stories;

/// <summary>S3 and S4: a paper that comes back, and a paper that two people have open.</summary>
[Collection(typeof(InABrowser))]
public sealed class ReturnAndConflictTests(Browser browser)
{
    private const string Back = "/w/990101/2027/p/N00000001/target/", Books = "/w/990101/2027/p/N00000001/target/";

    [Fact]
    public async Task A_point_at_a_cell_comes_back_first_among_the_work_is_mended_and_seen_as_mended()
    {
        await using var site = await RegionSite.StartAsync();
        await site.ReportAsync("N00000001");
        var department = await Person.SignedInAsync(browser, site, "department");
        await department.GoAsync(Back + "review?at=i7.target");
        await department.Page.FillAsync("#text", "请量化");
        await department.PressAsync("加意见");
        await Expect(department.Page.Locator("ol.opinions")).ToContainTextAsync("请量化");
        await department.PressAsync("退回修改");

        var clerk = await Person.SignedInAsync(browser, site, "clerk");
        var first = clerk.Page.Locator("tbody tr").First;
        await Expect(first).ToContainTextAsync("退回");
        await Expect(first).ToContainTextAsync("改 1 处");
        await first.GetByRole(AriaRole.Link).ClickAsync();
        await clerk.PressAsync("提交审核");
        await Expect(clerk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("还有 1 条必改意见没有处理");
        await clerk.PressAsync("再看看");
        await clerk.Page.WaitForURLAsync("**/edit");
        await clerk.Page.Keyboard.PressAsync("F8");
        await Expect(clerk.Cell("i7.target")).ToBeFocusedAsync();

        await clerk.PressAsync("删去第7条");
        await Expect(clerk.Cell("i7.target")).ToHaveCountAsync(0);
        await clerk.FillAsync(("i12.level1", "效益指标"), ("i12.level2", "社会效益指标"), ("i12.name", "参加读者活动人次"), ("i12.target", "≥5000人次"));
        await clerk.Page.FillAsync("#o1 input", "原指标无法核对，换成可以计数的。");
        await clerk.SaveAsync();
        await clerk.MoveOnAsync("提交审核");

        var head = await Person.SignedInAsync(browser, site, "head");
        await head.GoAsync(Back + "review");
        await head.PressAsync("报送");
        await head.Page.WaitForURLAsync(url => !url.Contains("N00000001", StringComparison.Ordinal));
        await department.GoAsync(Back + "review");
        await Expect(department.Page.Locator("#i7")).ToContainTextAsync("[删]");
        await Expect(department.Page.Locator("#i12")).ToContainTextAsync("[新]");
        await department.PictureAsync("s3-resubmitted");
        await department.PressAsync("认可");
        await department.Page.CheckAsync("input[name=grade][value='优']");
        await department.PressAsync("通过");
        await department.Page.WaitForURLAsync(url => !url.Contains("N00000001", StringComparison.Ordinal));
        Assert.Equal(PaperState.FinanceReview, (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(PaperId.Of(PaperKind.Target, site.NextYear, "N00000001"))))!.State);
    }

    [Fact]
    public async Task The_second_of_two_who_save_sees_both_values_and_loses_nothing()
    {
        await using var site = await RegionSite.StartAsync();
        await site.Store.WriteAsync(RegionSite.Region, async data =>
        {
            await data.PutPersonAsync(new Store.Person("clerk6", "谢某", Passwords.Hash(DemoRegion.Password)));
            await data.PutDutyAsync("clerk6", new Duty(Role.Clerk, "219001"));
            return true;
        });
        var (first, second) = (await Person.SignedInAsync(browser, site, "clerk"), await Person.SignedInAsync(browser, site, "clerk6"));
        await first.GoAsync(Books + "edit");
        await second.GoAsync(Books + "edit");
        await first.FillAsync(("i2.target", "≥650种"));
        await first.SaveAsync();
        await second.FillAsync(("i2.target", "≥700种"), ("i9.weight", "5"));
        await second.Page.ClickAsync("#save");

        await second.SeesAsync("两人同时改了这份表");
        await second.PictureAsync("s4-conflict");
        await second.SeesAsync("只有您改了的 1 处，已并入");
        var row = second.Page.Locator("tbody tr");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("≥650种");
        await Expect(row).ToContainTextAsync("≥700种");
        Assert.Equal(0, await second.Page.Locator("input[type=radio]:checked").CountAsync());
        await second.PressAsync("应用");
        await second.SeesAsync("两人同时改了这份表");
        await second.Page.GetByLabel("≥650种").CheckAsync();
        await second.PressAsync("应用");

        await Expect(second.Cell("i2.target")).ToHaveValueAsync("≥650种");
        await Expect(second.Cell("i9.weight")).ToHaveValueAsync("5");
        var history = await site.Store.ReadAsync(RegionSite.Region, data => data.HistoryOfAsync(PaperId.Of(PaperKind.Target, site.NextYear, "N00000001")));
        Assert.Equal(["clerk", "clerk6"], history.OrderBy(h => h.Number).TakeLast(2).Select(h => h.Account));
    }
}
