using Yuheng.Core.Values;
using Yuheng.Documents.Budgets;

namespace Yuheng.Documents.Tests.Budgets;

public class BudgetFinderTests
{
    [Fact]
    public void The_tables_are_found_by_the_meaning_of_their_titles_and_the_contents_are_no_tables()
    {
        var budget = Paper.Budget(Paper.Clean);
        Assert.Equal([1, 2, 6, 9], budget.Tables.Select(t => t.Parsed.Number));
        Assert.Equal("临河区图书馆", budget.Parsed.Department.Raw);
        Assert.Equal(2025, budget.Year.Value);
        Assert.Equal("2025年部门“三公”经费和机关运行经费预算表", budget.Tables[3].Parsed.Title.Raw);
    }

    [Theory]
    [InlineData("2025年预算单位财务收支预算总表", 1)]
    [InlineData("2024 年 部 门 收 支 预 算 总 表", 1)]
    [InlineData("2025年单位收入预算总表", 2)]
    [InlineData("部门支出预算总表", 3)]
    [InlineData("2025年预算单位财政拨款收支预算总表", 4)]
    [InlineData("2025年部门一般公共预算支出功能分类预算表", 5)]
    [InlineData("2025年部门政府性基金预算支出功能分类预算表", 6)]
    [InlineData("2025年部门国有资本经营预算支出功能分类预算表", 7)]
    [InlineData("2025年部门一般公共预算基本支出部门预算经济分类预算表", 8)]
    [InlineData("2025年单位\"三公\"经费和机关运行经费预算表", 9)]
    [InlineData("2025年部门「三公」经费和机关运行经费预算表", 9)]
    public void A_title_is_read_by_its_words(string title, int number)
    {
        var budget = Paper.Budget(title + "\n编制单位：云泽县水务局 单位：元\n项目\t合计\n");
        Assert.Equal(number, Assert.Single(budget.Tables).Parsed.Number);
        Assert.Equal("云泽县水务局", budget.Parsed.Department.Raw);
    }

    [Theory]
    [InlineData("财政项目支出绩效目标申报表\n项目名称\t流动图书车\n项目资金\t1,200.00\n")]
    [InlineData("部门整体支出绩效目标表\n部门名称\t云泽县水务局\n预算总额\t100\n")]
    [InlineData("我们按时公开部门收支预算总表。\n项目\t合计\n")]
    [InlineData("2025年部门收入预算总表见附件\n云泽县水务局\t2025\n")]
    [InlineData("2024年部门收入支出决算总表\n编制部门：云泽县水务局 单位：元\n项目\t合计\n")]
    [InlineData("2025年政府采购预算总表\n编制部门：云泽县水务局 单位：元\n项目\t合计\n")]
    public void A_document_without_a_budget_has_none(string text) => Assert.Null(BudgetFinder.Find(Paper.Reading(text)));

    [Fact]
    public void A_narrative_without_tables_is_a_budget_too()
    {
        var budget = Paper.Budget("2025年部门预算编制说明\n\n2025年，云泽县水务局收入预算300.00万元。\n");
        Assert.Empty(budget.Tables);
        Assert.Equal(3_000_000m, Assert.Single(budget.Narrative).Amount.Value?.Yuan);
    }

    [Fact]
    public void The_note_of_an_empty_table_is_kept_and_its_amounts_are_missing()
    {
        var table = Paper.Table(Paper.Clean, 6);
        Assert.Equal("注：本部门2025年没有政府性基金预算安排的支出，故本表无数据。", table.Parsed.Note.Raw);
        var row = Assert.Single(table.Rows);
        Assert.True(row.Printed.Code.IsMissing);
        Assert.All(row.Amounts, a => Assert.Equal(ReadState.Missing, a.Amount.State));
    }

    [Fact]
    public void A_unit_that_is_not_printed_is_that_of_the_siblings_as_a_guess()
    {
        var text = Paper.Clean.Replace("2025年部门收入预算总表\n\n编制部门：临河区图书馆\t单位：元", "2025年部门收入预算总表\n\n编制部门：临河区图书馆", StringComparison.Ordinal);
        var budget = Paper.Budget(text);
        var table = budget.Tables[1];
        Assert.Equal(AmountUnit.Yuan, table.AmountUnit.Value);
        Assert.Equal(How.Guessed, table.AmountUnit.Printed.How);
        Assert.Single(budget.Findings, f => f.Code == "RD-10");
        Assert.Equal(6_000_000m, Paper.Amount(Paper.Row(table, "图书馆"), "合计"));
    }

    [Fact]
    public void Where_nothing_tells_the_unit_no_amount_is_read()
    {
        var table = Paper.Table("2025年部门支出预算总表\n编制部门：云泽县水务局\n类\t款\t项\t科目名称\t合计\t基本支出\t项目支出\n213\t\t\t农林水支出\t500\t500\t\n", 3);
        Assert.Equal(ReadState.Missing, table.AmountUnit.State);
        Assert.Equal(ReadState.Unreadable, table.Rows[0].Amounts[0].Amount.State);
    }

    [Fact]
    public void The_unit_of_table_9_is_told_by_an_amount_of_the_narrative_and_never_by_its_siblings()
    {
        var text = Paper.Clean.Replace("\t单位：万元", "", StringComparison.Ordinal);
        var unit = Paper.Budget(text).Tables[3].AmountUnit;
        Assert.Equal(AmountUnit.TenThousandYuan, unit.Value);
        Assert.Equal(How.Guessed, unit.Printed.How);
    }

    [Fact]
    public void Project_descriptions_have_their_sections_and_stop_at_the_form()
    {
        var description = Assert.Single(Paper.Budget(Paper.Clean).Parsed.Descriptions);
        Assert.Equal("流动图书车", description.Name);
        Assert.Equal(["项目概述", "年度预算安排", "绩效目标"], description.Sections.Select(s => s.Heading));
        Assert.Equal("每周到镇上开放。", description.Sections[0].Text.Raw);
        Assert.Equal("服务读者2万人次。", description.Sections[2].Text.Raw);
    }
}
