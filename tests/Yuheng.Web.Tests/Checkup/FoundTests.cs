using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

/// <summary>What checking found, as its reader meets it: at the cell, beside the paper, and summed over all documents.</summary>
public class FoundTests
{
    /// <summary>A form of the library with the parts of its funds one thousand yuan short, and with the goal of a project in another file.</summary>
    private static readonly string Short = Papers.Library
        .Replace("\t其中：财政资金\t450,000", "\t其中：财政资金\t449,000", StringComparison.Ordinal)
        .Replace("让孩子在家门口读到好书。", "让孩子在家门口读到好书，全年送书进二十所学校，培训六十名故事妈妈，办好暑期夜读和双休日亲子共读。", StringComparison.Ordinal);

    [Fact]
    public async Task I_see_a_finding_at_its_cell_in_the_record_and_in_the_source_and_read_it_in_the_list()
    {
        var paper = Papers.Read("short.txt", Short);
        await using var site = await Site.Start(paper);
        var page = await site.Page(CheckupAddresses.Form(paper, 1));
        var finding = paper.Audit!.Findings.First(f => f.Code == "PT-14" && f.About.Form == 1);
        Assert.Contains($"id=\"{CheckupAddresses.Anchor(finding.Place)}\" class=\"cell taken found {SeverityMark.ClassOf(finding.Severity)}\"", page);
        Assert.Contains("title=\"PT-14 资金勾稽错误\"", page);
        var list = page[page.IndexOf("id=\"found\"", StringComparison.Ordinal)..page.IndexOf("id=\"marks\"", StringComparison.Ordinal)];
        Assert.Contains(finding.Message, System.Net.WebUtility.HtmlDecode(list));
        Assert.Contains("财预〔2015〕88号", list);
    }

    [Fact]
    public async Task A_document_lists_its_findings_by_check_and_shows_those_of_one_alone()
    {
        var paper = Papers.Read("short.txt", Short);
        await using var site = await Site.Start(paper);
        var all = await site.Page(CheckupAddresses.Document(paper));
        var one = await site.Page(CheckupAddresses.Found(paper, "PT-10").Split('#')[0]);
        Assert.Contains("code=PT-10#found", all);
        Assert.Contains("三级指标共 3 个", all);
        Assert.Contains("三级指标共 3 个", one);
        Assert.DoesNotContain("449,000", one[one.IndexOf("class=\"list audit\"", StringComparison.Ordinal)..one.IndexOf("id=\"forms\"", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task All_documents_together_are_summed_by_check_unit_and_severity_and_set_side_by_side()
    {
        var one = Papers.Read("one.txt", Short);
        var other = Papers.Read("other.txt", Short.Replace("少儿阅读推广", "暑期夜读", StringComparison.Ordinal));
        await using var site = await Site.Start(one, other);
        var page = await site.Page(CheckupAddresses.Batch);
        Assert.Contains("按单位", page);
        Assert.Contains("示范区图书馆", page);
        Assert.Contains("id=\"c-PT-20\"", page);
        Assert.Contains("项目总目标逐字相同", page);
        Assert.DoesNotContain(one.Audit!.Findings.Concat(other.Audit!.Findings), f => f.Code == "PT-20");
    }

    [Fact]
    public async Task Insufficient_data_is_listed_beside_the_findings_and_counted_as_none()
    {
        var paper = Papers.Read("short.txt", Short);
        await using var site = await Site.Start(paper);
        var page = await site.Page(CheckupAddresses.Form(paper, 2));
        Assert.Contains(paper.Audit!.Insufficient, i => i.About.Form == 2);
        Assert.Contains("数据不足，未能判断", page);
    }

    [Fact]
    public async Task A_self_evaluation_shows_how_each_score_is_reckoned_when_I_ask()
    {
        var paper = Papers.Read("meals.txt", Papers.SchoolMeals);
        await using var site = await Site.Start(paper);
        var page = System.Net.WebUtility.HtmlDecode(await site.Page(CheckupAddresses.Form(paper, 1)));
        Assert.Contains("<details class=\"working\" id=\"working\">", page);
        Assert.Contains("完成值 98% ÷ 目标值 100% × 分值 20.00 = 19.60，表中 19.60", page);
        Assert.Contains("全年执行数 80.00 ÷ 全年预算数 89.41 × 分值 10.00 = 8.95，表中 8.95", page);
    }

    [Fact]
    public async Task A_score_that_differs_from_its_working_is_shown_unasked()
    {
        var paper = Papers.Read("meals.txt", Papers.SchoolMeals.Replace("20.00\t19.60", "20.00\t20.00", StringComparison.Ordinal));
        await using var site = await Site.Start(paper);
        var page = System.Net.WebUtility.HtmlDecode(await site.Page(CheckupAddresses.Form(paper, 1)));
        Assert.Contains("<details class=\"working\" id=\"working\" open", page);
        Assert.Contains("完成值 98% ÷ 目标值 100% × 分值 20.00 = 19.60，表中 20.00", page);
    }
}
