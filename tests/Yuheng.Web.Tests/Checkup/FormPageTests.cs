using System.Text.RegularExpressions;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

public partial class FormPageTests
{
    [Fact]
    public async Task The_record_stands_in_the_order_of_the_paper()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        var page = await site.Page(CheckupAddresses.Form(library, 1));
        string[] order =
        [
            "财政项目支出绩效目标申报表", "项目名称", "少儿阅读推广", "主管部门", "示范区文化和旅游局", "实施单位", "计划开始日期", "项目资金总额",
            "年度资金申请总额", "上年结转资金", "项目总目标", "年度总目标", "一级指标", "阅读活动场次", "&gt;=240场", "读者满意度",
        ];
        var record = page[page.IndexOf("class=\"record\"", StringComparison.Ordinal)..page.IndexOf("id=\"source\"", StringComparison.Ordinal)];
        var at = 0;
        foreach (var text in order)
        {
            var found = record.IndexOf(text, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{text} is missing or out of order");
            at = found;
        }
    }

    [Fact]
    public async Task Every_value_is_a_link_to_a_cell_that_is_there()
    {
        var meals = Papers.Read("meals.txt", Papers.SchoolMeals);
        await using var site = await Site.Start(meals);
        var page = await site.Page(CheckupAddresses.Form(meals, 1));
        var links = ValueLink().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.True(links.Count > 60, $"only {links.Count} values");
        Assert.All(links, link => Assert.Contains($"id=\"{link}\"", page));
        Assert.Contains("id=\"L6C4\" class=\"cell taken\">89.41</span>", page);
        Assert.Contains("href=\"#L6C4\"", page);
    }

    [Fact]
    public async Task No_cell_has_the_name_of_another()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        var ids = Id().Matches(await site.Page(CheckupAddresses.Form(library, 1))).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Amounts_printed_in_ten_thousands_say_what_they_are_in_yuan()
    {
        var meals = Papers.Read("meals.txt", Papers.SchoolMeals);
        await using var site = await Site.Start(meals);
        var page = await site.Page(CheckupAddresses.Form(meals, 1));
        Assert.Contains("title=\"第6行第4格 · 894,100.00 元\">89.41</a>", page);
        Assert.Contains("<span class=\"read-as\">894,100.00 元</span>", page);
    }

    [Fact]
    public async Task A_first_level_is_one_cell_beside_its_indicators()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        var page = await site.Page(CheckupAddresses.Form(library, 1));
        Assert.Matches("rowspan=\"3\"><a [^>]*>产出指标</a>", page);
        Assert.Matches("rowspan=\"2\"><a [^>]*>数量指标</a>", page);
        Assert.Matches("rowspan=\"1\"><a [^>]*>质量指标</a>", page);
    }

    [Fact]
    public async Task Blank_unreadable_repaired_and_guessed_are_told_apart()
    {
        const string text = "项目名称\t路灯维护\n资金\t89. 41\t41,672,69\t\t12\n";
        var record = Papers.Record("lamps.txt", text);
        var form = ProjectRecord.From(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.Target,
            Layout = "test",
            Start = new Place(1),
            End = new Place(2),
            AmountUnit = new Printed("万元", Place.None),
            Project = new ParsedProject { Name = new Printed("路灯维护", new Place(1, 2)) },
            TargetFunds = new ParsedTargetFunds
            {
                Total = new Printed("89. 41", new Place(2, 2)),
                Fiscal = new Printed("41,672,69", new Place(2, 3)),
                Other = new Printed(null, new Place(2, 4)),
                Annual = new Printed("12", new Place(2, 5)).Guessed("列错位，按数值推测"),
            },
        });
        var lamps = ShelvedDocument.Of(record with { Forms = [form] });
        await using var site = await Site.Start(lamps);
        var page = await site.Page(CheckupAddresses.Form(lamps, 1));
        Assert.Contains("<a class=\"v none\" href=\"#L2C4\" title=\"空 · 第2行第4格\"><span class=\"sr\">空</span></a>", page);
        Assert.Contains("读不出<span class=\"tip\" role=\"note\">“41,672,69”不是规范的数字</span>", page);
        Assert.Contains("修</span><span class=\"tip\" role=\"note\">已修补：去掉数字中间的空格</span>", page);
        Assert.Contains("猜</span><span class=\"tip\" role=\"note\">推测：列错位，按数值推测</span>", page);
        var listed = page[page.IndexOf("id=\"marks\"", StringComparison.Ordinal)..page.IndexOf("id=\"source\"", StringComparison.Ordinal)];
        Assert.Contains("去掉数字中间的空格", listed);
        Assert.Contains("列错位，按数值推测", listed);
        Assert.Contains("“41,672,69”不是规范的数字", listed);
        Assert.Contains("href=\"#L2C3\"", listed);
    }

    [Fact]
    public async Task What_a_target_and_a_completion_were_typed_as_stands_beside_them()
    {
        const string text = "≥90.00(%)\t24小时内\t12月底前\t达成指标\t≥**个\t无\t41,672,69\t较上一年减少\t≤预算金额\t提升20%\t健全\t5-8次\t每年2次\t≥10000↑\n";
        var record = Papers.Record("lamps.txt", text);
        var cells = text.TrimEnd('\n').Split('\t');
        var form = ProjectRecord.From(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.SelfEvaluation,
            Layout = "test",
            Start = new Place(1),
            End = new Place(1),
            Indicators = [.. cells.Select((cell, i) => new ParsedIndicator { Place = new Place(1), Name = new Printed("路灯", new Place(1)), Target = new Printed(cell, new Place(1, i + 1)) })],
        });
        var lamps = ShelvedDocument.Of(record with { Forms = [form] });
        await using var site = await Site.Start(lamps);
        var page = await site.Page(CheckupAddresses.Form(lamps, 1));
        string[] chips =
        [
            "≥ 90 %", "期限 ≤ 24 小时", "期限 ≤ 12-31", "达成", "模板占位", "无", "比上年减少", "≤ 预算", "提高 20 %", "文字", "5 至 8 次", "频次 2 次", "≥ 10,000（单位损坏）",
        ];
        var found = Chip().Matches(page).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)).ToList();
        Assert.Equal(chips, found.Where(chip => chip != "未填"));
        Assert.Equal(cells.Length, found.Count(chip => chip == "未填"));
        Assert.Contains("读不出<span class=\"tip\" role=\"note\" lang=\"zh-CN\">“41,672,69”不是规范的数字</span>", page);
    }

    [Fact]
    public async Task I_can_go_on_to_the_next_form_and_back()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        var first = await site.Page(CheckupAddresses.Form(library, 1));
        Assert.Contains($"<a rel=\"next\" href=\"{CheckupAddresses.Form(library, 2)}\">", first);
        Assert.DoesNotContain("rel=\"prev\"", first);
        var second = await site.Page(CheckupAddresses.Form(library, 2));
        Assert.Contains($"<a rel=\"prev\" href=\"{CheckupAddresses.Form(library, 1)}\">", second);
        Assert.DoesNotContain("rel=\"next\"", second);
        Assert.Contains($"href=\"{CheckupAddresses.Document(library)}\"", second);
    }

    [Fact]
    public async Task Markup_in_a_document_stays_text()
    {
        var hostile = Papers.Read("<script>alert(1)</script>.txt", Papers.Hostile);
        await using var site = await Site.Start(hostile);
        foreach (var path in new[] { "/check", CheckupAddresses.Document(hostile), CheckupAddresses.Form(hostile, 1), CheckupAddresses.Text(hostile) })
        {
            var page = await site.Page(path);
            Assert.DoesNotContain("<script>", page);
            Assert.DoesNotContain("<img", page);
            Assert.DoesNotContain("<svg onload", page);
            Assert.DoesNotContain("<b onmouseover", page);
            Assert.DoesNotContain("href=\"javascript", page);
        }

        Assert.Contains("&lt;script&gt;document.title=", await site.Page(CheckupAddresses.Form(hostile, 1)));
    }

    [GeneratedRegex("<a class=\"v[^\"]*\" href=\"#([^\"]+)\"")]
    private static partial Regex ValueLink();

    [GeneratedRegex("<span class=\"chip[^\"]*\"><span class=\"sr\">识别为：</span>([^<]*)</span>")]
    private static partial Regex Chip();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();
}
