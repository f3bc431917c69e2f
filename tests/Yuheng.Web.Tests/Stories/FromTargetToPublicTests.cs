using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Yuheng.Web.Tests.Stories;

/// <summary>S1: a project from its first draft to the page that the public reads, by the pages alone.</summary>
[Collection(typeof(InABrowser))]
public sealed partial class FromTargetToPublicTests(Browser browser)
{
    private const int Year = 2027;

    private static readonly (string Level1, string Level2, string Name, string Target, string Weight)[] s_indicators =
    [
        ("产出指标", "数量指标", "少儿读书会场次", "≥48场", "15"),
        ("产出指标", "数量指标", "新增少儿图书", "≥3000册", "10"),
        ("产出指标", "质量指标", "图书加工合格率", "≥98%", "10"),
        ("产出指标", "时效指标", "分级书目发布及时率", "≥95%", "5"),
        ("成本指标", "经济成本指标", "每场读书会成本", "≤5000元", "20"),
        ("效益指标", "社会效益指标", "参加家庭数", "≥900户", "10"),
        ("效益指标", "社会效益指标", "少儿外借册次", "≥60000册次", "5"),
        ("效益指标", "可持续影响指标", "志愿讲读人续签率", "≥80%", "5"),
        ("满意度指标", "服务对象满意度指标", "家长满意度", "≥90%", "10"),
    ];

    private readonly Dictionary<(string Account, DateTimeOffset Day), Person> _people = [];

    [Fact]
    public async Task A_project_goes_from_its_first_draft_through_every_stage_to_the_page_that_the_public_reads()
    {
        await using var site = await RegionSite.StartAsync(budgets: true);
        var project = await DeclaredAsync(site);
        await ReturnedAndMendedAsync(site, project);
        await ApprovedAsync(site, project);
        await BudgetedAsync(site, project);
        await PaidAndWatchedAsync(site, project);
        await EvaluatedAsync(site, project);
        await PublishedAsync(site);
        await ReadByAnybodyAsync(site, project);
    }

    private static string Of(string project, string paper) => $"/w/990101/{Year}/p/{project}/{paper}";

    /// <summary>Somebody at their desk; whoever comes back on another day signs in again.</summary>
    private async Task<Person> SignedIn(RegionSite site, string account)
    {
        if (!_people.TryGetValue((account, site.Clock.Now), out var person))
        {
            _people.Add((account, site.Clock.Now), person = await Person.SignedInAsync(browser, site, account));
        }

        await person.GoAsync("/w/");
        return person;
    }

    /// <summary>The clerk makes the project, fills in its target until nothing is found, and hands in both.</summary>
    private async Task<string> DeclaredAsync(RegionSite site)
    {
        var clerk = await SignedIn(site, "clerk");
        await clerk.GoAsync($"/w/990101/{Year}/projects");
        await clerk.PressAsync("新建项目");
        await clerk.Page.FillAsync("#name", "少儿分级阅读推广");
        await clerk.PressAsync("新建并填报");
        await clerk.Page.WaitForURLAsync("**/target/edit");
        var project = clerk.Path.Split('/')[5];

        await clerk.FillAsync(
            ("project.nature", "经常性项目"), ("project.category", "特定目标类"), ("project.start", "2027-01-01"), ("project.end", "2027-12-31"),
            ("funds.total", "450,000.00"), ("funds.fiscal", "450,000.00"), ("funds.other", "0.00"),
            ("funds.annual", "450,000.00"), ("funds.appropriation", "450,000.00"), ("funds.carryOver", "0.00"), ("funds.otherAnnual", "0.00"),
            ("goals.overall", "让各年龄段的孩子在家门口读到适合自己的书，逐步形成家庭共读的习惯。"),
            ("goals.annual", "全年举办少儿读书会48场，新增少儿图书3000册，发布分级书目并组织志愿讲读。"));
        for (var i = 0; i < s_indicators.Length; i++)
        {
            if (i == 6)
            {
                await clerk.SaveAsync();
            }

            var (level1, level2, name, target, weight) = s_indicators[i];
            await clerk.FillAsync(($"i{i + 1}.level1", level1), ($"i{i + 1}.level2", level2), ($"i{i + 1}.name", name), ($"i{i + 1}.target", target), ($"i{i + 1}.weight", weight));
        }

        await clerk.SaveAsync();
        await clerk.PictureAsync("s1-1-target", whole: true);
        await Expect(clerk.Page.Locator("#counts")).ToContainTextAsync("错误 0");
        await clerk.MoveOnAsync("提交审核");
        await clerk.SeesAsync("申报");

        await clerk.GoAsync(Of(project, "record/edit"));
        await clerk.FillAsync(("funds.total", "450,000.00"), ("funds.fiscal", "450,000.00"));
        await clerk.SaveAsync();
        await clerk.PictureAsync("s1-2-record", whole: true);
        await clerk.MoveOnAsync("提交审核");
        return project;
    }

    /// <summary>The department sends it back with opinions on two cells; the clerk finds it on top of the work, mends one, answers the other.</summary>
    private async Task ReturnedAndMendedAsync(RegionSite site, string project)
    {
        var head = await SignedIn(site, "head");
        await head.GoAsync(Of(project, "target/review"));
        await head.PictureAsync("s1-3-head");
        await head.PressAsync("报送");

        var department = await SignedIn(site, "department");
        await department.SeesAsync("少儿分级阅读推广");
        await department.GoAsync(Of(project, "target/review"));
        await SayAsync(department, "i6.target", "请按去年参加家庭数调高。");
        await SayAsync(department, "i8.name", "请说明续签率怎样统计。");
        await department.PictureAsync("s1-4-department", whole: true);
        await department.PressAsync("退回修改");
        await department.Page.WaitForURLAsync("**/w/**");

        var clerk = await SignedIn(site, "clerk");
        await clerk.PictureAsync("s1-5-work");
        var mine = clerk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "少儿分级阅读推广" });
        await Expect(mine).ToContainTextAsync("退回");
        await Expect(mine).ToContainTextAsync("2");
        await mine.GetByRole(AriaRole.Link).ClickAsync();
        await clerk.Page.WaitForURLAsync("**/target/edit");
        await Expect(clerk.Page.Locator("#o1")).ToContainTextAsync("请按去年参加家庭数调高。");
        await clerk.FillAsync(("i6.target", "≥950户"));
        await clerk.Page.FillAsync("#o2 input", "以当年签约的志愿讲读人为分母，下年续签的为分子。");
        await clerk.SaveAsync();
        await clerk.PictureAsync("s1-6-mended", whole: true);
        await clerk.MoveOnAsync("提交审核");
    }

    private static async Task SayAsync(Person reviewer, string path, string text)
    {
        await reviewer.Page.SelectOptionAsync("#path", path);
        await reviewer.Page.FillAsync("#text", text);
        await reviewer.PressAsync("加意见");
        await Expect(reviewer.Page.Locator("aside")).ToContainTextAsync(text);
    }

    /// <summary>The department sees what changed and passes it with a grade; finance approves; what is approved is locked.</summary>
    private async Task ApprovedAsync(RegionSite site, string project)
    {
        var head = await SignedIn(site, "head");
        foreach (var paper in new[] { "target", "record" })
        {
            await head.GoAsync(Of(project, paper + "/review"));
            await head.PressAsync("报送");
        }

        var department = await SignedIn(site, "department");
        await department.GoAsync(Of(project, "target/review"));
        await department.PictureAsync("s1-7-resubmitted", whole: true);
        await department.SeesAsync("≥950户");
        await department.SeesAsync("≥900户");
        await department.PressAsync("认可");
        await department.PressAsync("认可");
        await PassAsync(department, project, "良");
        await department.GoAsync(Of(project, "record/review"));
        await department.PressAsync("通过");

        var finance = await SignedIn(site, "finance");
        await finance.GoAsync(Of(project, "target/review"));
        await PassAsync(finance, project, "优");
        await finance.GoAsync(Of(project, "record/review"));
        await finance.PressAsync("通过");

        var clerk = await SignedIn(site, "clerk");
        await clerk.GoAsync(Of(project, "target/edit"));
        await clerk.PictureAsync("s1-8-approved");
        await clerk.SeesAsync("批复");
        await Expect(clerk.Cell("i1.target")).ToHaveTextAsync("≥48场");
        Assert.Equal(0, await clerk.Page.Locator("#paper input[name^='c.']").CountAsync());
    }

    private static async Task PassAsync(Person reviewer, string project, string grade)
    {
        await reviewer.Page.CheckAsync($"input[name=grade][value='{grade}']");
        await reviewer.Page.FillAsync("#note", "指标可以核对，资金和任务相配。");
        await reviewer.PressAsync("通过");
        await reviewer.Page.WaitForURLAsync(url => !url.EndsWith(Of(project, "target/review"), StringComparison.Ordinal));
    }
}
