using System.Text.Json;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

public class DocumentPageTests
{
    [Fact]
    public async Task I_see_the_findings_with_their_places_and_each_place_leads_to_the_text()
    {
        var record = Papers.Record("library.txt", Papers.Library);
        var document = ShelvedDocument.Of(record with { Findings = [ReadingFindings.Guessed(new Place(8, 5), "上年结转资金", "此格空白")] });
        await using var site = await Site.Start(document);
        var page = await site.Page(CheckupAddresses.Document(document));
        Assert.Contains("推测：此格空白；请核对原文。", page);
        Assert.Contains($"href=\"/check/d/{document.Id}/text?page=1#L8C5\">第8行第5格</a>", page);
        Assert.Contains("id=\"L8C5\"", await site.Page($"/check/d/{document.Id}/text?page=1"));
    }

    [Fact]
    public async Task A_budget_shows_its_tables_with_codes_names_and_amounts_and_the_note_of_an_empty_one()
    {
        var document = WithBudget();
        await using var site = await Site.Start(document);
        var page = await site.Page(CheckupAddresses.Document(document));
        Assert.Contains("部门预算支出总表", page);
        Assert.Contains(">2070104</a>", page);
        Assert.Contains(">图书馆</a>", page);
        Assert.Contains(">3,860,000.00</a>", page);
        Assert.Contains("本单位没有政府性基金预算，故本表无数据。", page);
        Assert.Contains("<caption>收入</caption>", page);
        Assert.Contains("<caption>支出</caption>", page);
    }

    [Fact]
    public async Task The_narrative_shows_what_is_printed_and_what_it_was_read_as()
    {
        var document = WithBudget();
        await using var site = await Site.Start(document);
        var page = await site.Page(CheckupAddresses.Document(document));
        Assert.Contains(">386.00万元</a>", page);
        Assert.Contains(">3,860,000.00 元</td>", page);
        Assert.Contains(">减少 147,400.00 元</td>", page);
    }

    [Fact]
    public async Task A_whole_department_target_shows_its_parts()
    {
        var record = Papers.Record("target.txt", "总体绩效目标\n让人人有书读。\n");
        var document = ShelvedDocument.Of(record with
        {
            DepartmentTarget = new DepartmentTarget
            {
                Overall = new Printed("让人人有书读。", new Place(2, 1)),
                Parts = [new DepartmentTargetPart("（一）", new Printed("阅读服务", new Place(1, 1)), new Printed("开放三百天", new Place(1, 1)), new Printed("开放天数", new Place(1, 1)))],
            },
        });
        await using var site = await Site.Start(document);
        var page = await site.Page(CheckupAddresses.Document(document));
        Assert.Contains("让人人有书读。", page);
        Assert.Contains("开放三百天", page);
        Assert.Contains("（一）", page);
    }

    [Fact]
    public async Task A_document_without_forms_says_what_can_be_read_and_shows_its_text()
    {
        var document = Papers.Read("letter.txt", "一封信\n没有表格\n");
        await using var site = await Site.Start(document);
        Assert.Contains("没有找到项目表、预算表或整体绩效目标", await site.Page(CheckupAddresses.Document(document)));
        Assert.Contains("没有表格", await site.Page(CheckupAddresses.Text(document)));
    }

    [Fact]
    public async Task The_data_of_a_document_is_the_json_of_the_command_line()
    {
        var document = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(document);
        using var json = JsonDocument.Parse(await site.Page(CheckupAddresses.Json(document)));
        var forms = json.RootElement.GetProperty("documents")[0].GetProperty("forms");
        Assert.Equal(2, forms.GetArrayLength());
        Assert.Equal(450000m, forms[0].GetProperty("funds").GetProperty("total").GetDecimal());
        Assert.Equal(JsonValueKind.Null, forms[0].GetProperty("funds").GetProperty("carryOver").ValueKind);
    }

    [Fact]
    public async Task A_long_text_comes_in_pages()
    {
        var document = Papers.Read("long.txt", string.Concat(Enumerable.Range(1, PageLimits.SourceLines + 1).Select(n => $"第{n}句\n")));
        await using var site = await Site.Start(document);
        var first = await site.Page(CheckupAddresses.Text(document));
        Assert.Contains("第 1/2 页", first);
        Assert.DoesNotContain($"第{PageLimits.SourceLines + 1}句", first);
        Assert.Contains($"第{PageLimits.SourceLines + 1}句", await site.Page(CheckupAddresses.Text(document, PageLimits.SourceLines + 1)));
    }

    /// <summary>A budget as found in a text: an expense table, a two-sided table, an empty table with its note, and one statement.</summary>
    internal static ShelvedDocument WithBudget()
    {
        const string text = "部门预算支出总表\n2070104\t图书馆\t3,860,000.00\n注\n386.00万元\n";
        (string, Printed)[] amounts = [("合计", new Printed("3,860,000.00", new Place(2, 3))), ("基本支出", new Printed("3,860,000.00", new Place(2, 3))), ("项目支出", new Printed(null, new Place(2, 4)))];
        ParsedBudgetRow Row(Side? side) => new()
        {
            Code = side is null ? new Printed("2070104", new Place(2, 1)) : Printed.Missing,
            Name = new Printed("图书馆", new Place(2, 2)),
            Side = side,
            Amounts = amounts,
            Place = new Place(2),
        };
        var budget = DepartmentBudget.From(new ParsedDepartmentBudget
        {
            Department = new Printed("示范区图书馆", new Place(1, 1)),
            Year = new Printed("2025年", new Place(1, 1)),
            Tables =
            [
                new ParsedBudgetTable { Number = 1, AmountUnit = new Printed("元", new Place(1, 1)), Rows = [Row(Side.Income), Row(Side.Expense)] },
                new ParsedBudgetTable { Number = 3, Title = new Printed("部门预算支出总表", new Place(1, 1)), AmountUnit = new Printed("元", new Place(1, 1)), Rows = [Row(null)] },
                new ParsedBudgetTable { Number = 6, Note = new Printed("本单位没有政府性基金预算，故本表无数据。", new Place(3, 1)) },
            ],
            Narrative =
            [
                new ParsedNarrativeItem { Item = "一般公共预算支出", Amount = new Printed("386.00万元", new Place(4, 1)), Change = new Printed("减少14.74万元", new Place(4, 1)) },
            ],
        });
        return ShelvedDocument.Of(Papers.Record("budget.txt", text) with { Budget = budget });
    }
}
