using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Budgets;

public class NarrativeTests
{
    private static IReadOnlyList<NarrativeItem> Read(string prose) => Paper.Budget("2025年部门预算编制说明\n\n" + prose + "\n").Narrative;

    [Theory]
    [InlineData("收入预算900万元。", "收入预算", 9_000_000)]
    [InlineData("2025年，“三公”经费预算数为5.50万元。", "三公经费", 55_000)]
    [InlineData("1. “图书馆”科目600.00万元，主要用于开放。", "图书馆", 6_000_000)]
    [InlineData("事业收入0元。", "事业收入", 0)]
    [InlineData("政府性基金拨款支出预算为0。", "政府性基金拨款支出预算", 0)]
    [InlineData("支出预算为208, 293. 59万元。", "支出预算", 2_082_935_900)]
    [InlineData("财 政 业 务 费 10.00 万 元 。", "财政业务费", 100_000)]
    [InlineData("债券资金1.2亿元。", "债券资金", 120_000_000)]
    public void An_amount_is_read_with_what_it_speaks_of(string prose, string item, int yuan)
    {
        var only = Assert.Single(Read(prose));
        Assert.Equal(item, only.Printed.Item);
        Assert.Equal(yuan, only.Amount.Value?.Yuan);
    }

    [Theory]
    [InlineData("“住房公积金”科目4.820.58万元。", "4.820.58万元")]
    [InlineData("涉及项目预算资金41,672,69万元。", "41,672,69万元")]
    [InlineData("项目预算安排1 000万元。", "1 000万元")]
    public void A_misprint_is_unreadable_and_keeps_its_text(string prose, string raw)
    {
        var only = Assert.Single(Read(prose));
        Assert.Equal(ReadState.Unreadable, only.Amount.State);
        Assert.Equal(raw, only.Printed.Amount.Raw);
    }

    [Theory]
    [InlineData("财政拨款收入900万元，比2024年预算增加40.50万元。", 405_000)]
    [InlineData("财政拨款收入900万元，比上年预算减少114.74万元。", -1_147_400)]
    [InlineData("财政拨款收入900万元，与2024年预算持平。", 0)]
    [InlineData("财政拨款收入900万元，与2024年预算相同。", 0)]
    [InlineData("财政拨款收入900万元，与2024年预算一致0万元。", 0)]
    [InlineData("财政拨款收入900万元。比2024年预算持平，主要原因是没有变化。", 0)]
    [InlineData("财政拨款收入900万元，比2024年（上一年度，下同）预算增加5万元。", 50_000)]
    public void The_change_against_last_year_belongs_to_the_amount_before_it(string prose, int change)
    {
        var only = Assert.Single(Read(prose));
        Assert.Equal(9_000_000m, only.Amount.Value?.Yuan);
        Assert.Equal(change, only.Change.Value?.Yuan);
    }

    [Fact]
    public void A_change_that_names_its_own_thing_is_a_statement_of_its_own()
    {
        var items = Read("公务用车购置费30万元，比2024年预算减少5万元，主要原因是更新车辆费用减少5万元。");
        Assert.Equal(["公务用车购置费", "更新车辆费用"], items.Select(i => i.Printed.Item));
        Assert.Equal(ReadState.Missing, items[1].Amount.State);
        Assert.Equal(-50_000m, items[1].Change.Value?.Yuan);
    }

    [Fact]
    public void A_change_in_percent_or_against_what_was_spent_is_no_change_of_the_budget()
    {
        var items = Read("“图书馆”科目2.63万元。2024年当年预算执行数为1.48万元，2025年预算安排2.63万元，比2024年预算执行数增加77.70%。");
        Assert.Equal(["图书馆", "2024年当年预算执行数", "预算安排"], items.Select(i => i.Printed.Item));
        Assert.All(items, i => Assert.Equal(ReadState.Missing, i.Change.State));
    }

    [Fact]
    public void Several_statements_of_one_line_each_give_an_item()
    {
        var items = Read("2025年本部门政府采购预算60万元，其中：政府采购货物预算10万元、政府采购工程预算0万元、政府采购服务预算50万元。");
        Assert.Equal(["政府采购预算", "政府采购货物预算", "政府采购工程预算", "政府采购服务预算"], items.Select(i => i.Printed.Item));
        Assert.Equal([600_000m, 100_000m, 0m, 500_000m], items.Select(i => i.Amount.Value?.Yuan));
    }

    [Theory]
    [InlineData("申请400.00万元以上基本建设项目的评审经费。")]
    [InlineData("单价100万元（含）以上的设备另行说明。")]
    [InlineData("投资3000.00万元及以下的项目由区里负责。")]
    [InlineData("服务读者2万人次，开放3万平方米。")]
    [InlineData("自2024年1月1日至2025年12月31日，第1、2项。")]
    public void Thresholds_quantities_and_dates_are_no_amounts(string prose) =>
        Assert.DoesNotContain(Read("收入预算1万元。\n\n" + prose), i => i.Printed.Amount.Place.Line > 3);

    [Fact]
    public void A_sentence_broken_over_lines_and_pages_is_read_as_one()
    {
        var items = Read("2025年，云泽县水务局收入预算300.00万\n元，其中：财政拨款收入300.00万元，比2024年预算增加\n\n20.00万元；其他收入0万元。");
        Assert.Equal(["收入预算", "财政拨款收入", "其他收入"], items.Select(i => i.Printed.Item.Replace("云泽县水务局", "", StringComparison.Ordinal)));
        Assert.Equal(200_000m, items[1].Change.Value?.Yuan);
        Assert.Equal([3, 4, 6], items.Select(i => i.Printed.Amount.Place.Line));
    }

    [Fact]
    public void Vehicles_equipment_units_and_projects_are_counted()
    {
        var counts = Paper.Budget(Paper.Clean).Narrative.Where(i => i.Printed.IsCount).ToList();
        Assert.Equal(
            ["下属预算单位", "事业单位", "车辆", "应急保障用车", "其他用车", "单价100万元(含)以上设备(不含车辆)", "购置车辆", "购置应急保障用车", "编报绩效目标的项目"],
            counts.Select(i => i.Printed.Item));
        Assert.Equal([2m, 3m, 2m, 1m, 1m, 3m, 1m, 1m, 4m], counts.Select(i => i.Count.Value));
    }

    [Fact]
    public void An_item_that_names_a_code_of_the_tables_has_it()
    {
        var items = Paper.Budget(Paper.Clean).Narrative;
        Assert.Equal("2070104", Assert.Single(items, i => i.Printed.Item == "图书馆").Printed.Code);
        Assert.Equal("2210201", Assert.Single(items, i => i.Printed.Item == "住房公积金").Printed.Code);
        Assert.Null(Assert.Single(items, i => i.Printed.Item == "事业收入").Printed.Code);
    }

    [Theory]
    [InlineData("“文化旅游体育与传媒支出（类）文化和旅游（款）图书馆（项）”", "2070104")]
    [InlineData("“文化旅游体育与传媒支出-文化和旅游-图书馆”科目", "2070104")]
    [InlineData("文化旅游体育与传媒支出（207类）文化和旅游（20701款）图书馆（2070104项）", "2070104")]
    [InlineData("“住房保障支出（类）文化和旅游（款）图书馆（项）”", null)]
    public void A_whole_path_names_its_code(string path, string? code)
    {
        var text = Paper.Clean.Replace("“图书馆”科目", path, StringComparison.Ordinal);
        Assert.Equal(code, Assert.Single(Paper.Budget(text).Narrative, i => i.Printed.Amount.Raw == "600.00万元").Printed.Code);
    }

    [Fact]
    public void Amounts_of_project_descriptions_are_read_and_definitions_and_forms_are_not()
    {
        var items = Paper.Budget(Paper.Clean).Narrative;
        Assert.Equal(1_200_000m, Assert.Single(items, i => i.Printed.Item == "流动图书车项目预算").Amount.Value?.Yuan);
        Assert.DoesNotContain(items, i => i.Printed.Amount.Raw is "5万元" or "1,200,000.00");
    }
}
