using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Budgets;

/// <summary>What converters and other districts make of the same tables.</summary>
public class BudgetScarsTests
{
    private const string Columns = "类\t款\t项\t功能分类科目名称\t合计\t基本支出\t项目支出\n";

    [Theory]
    [InlineData("部门支出预算总表（2025年度）")]
    [InlineData("2025年部门支出预算总表（续表）")]
    [InlineData("公开03表\n2025年部门支出预算总表")]
    public void A_table_is_found_by_its_title_whatever_stands_around_it(string title) =>
        Assert.Equal("2130305", Assert.Single(Paper.Table($"{title}\n编制部门：云泽县水务局 单位：元\n{Columns}213\t03\t05\t水利工程建设\t10\t4\t6\n", 3).Rows).Printed.Code.Raw);

    [Fact]
    public void A_unit_printed_above_a_title_is_that_of_the_table_below()
    {
        const string text = "单位：元\n2025年部门支出预算总表\n" + Columns + "213\t03\t05\t水利工程建设\t10\t4\t6\n\n单位：万元\n2025年部门“三公”经费和机关运行经费预算表\n合计\t因公出国(境)费\t公务接待费\t小计\t购置费\t运行费\t机关运行经费\n3.00\t0.00\t1.00\t2.00\t0.00\t2.00\t9.00\n";

        Assert.Equal((AmountUnit.Yuan, AmountUnit.TenThousandYuan), (Paper.Table(text, 3).AmountUnit.Value, Paper.Table(text, 9).AmountUnit.Value));
    }

    [Theory]
    [InlineData("213.03.05\t水利工程建设\t10.00\t4.00\t6.00")]
    [InlineData("213-03-05\t水利工程建设\t10.00\t4.00\t6.00")]
    public void A_code_may_have_dots(string line)
    {
        var row = Assert.Single(Paper.Table("2025年部门支出预算总表\n编制部门：云泽县水务局 单位：元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n" + line + "\n", 3).Rows);

        Assert.Equal(("2130305", 6m), (row.Printed.Code.Raw, Paper.Amount(row, "项目支出")));
    }

    [Fact]
    public void The_name_of_the_body_above_the_next_title_is_no_row()
    {
        const string text = "2025年部门财务收支预算总表\n编制部门：云泽县水务局 单位：元\n本年收入\t\t本年支出\n项目\t预算数\t项目\t预算数\n一、财政拨款收入\t10.00\t一、农林水支出\t10.00\n收入总计\t10.00\t支出总计\t10.00\n云泽县水务局\n2025年部门支出预算总表\n单位：元\n" + Columns + "213\t03\t05\t水利工程建设\t10\t4\t6\n";

        Assert.Equal(4, Paper.Table(text, 1).Rows.Count);
    }

    [Fact]
    public void Where_a_page_lost_a_column_the_economic_class_decides_and_it_is_marked()
    {
        const string head = "2025年部门一般公共预算基本支出部门预算经济分类预算表\n编制部门：云泽县水务局 单位：元\n类\t款\t经济分类科目名称\t合计\t人员经费\t公用经费\n301\t01\t基本工资\t10.00\t10.00\t\n";

        var row = Paper.Table(head + "302\t01\t办公费\t4.00\t4.00\n", 8).Rows[1];

        Assert.Equal((4m, How.Guessed), (Paper.Amount(row, "公用经费"), row.Printed.Amounts[2].Amount.How));
    }

    [Fact]
    public void Paths_of_a_function_with_numbers_in_brackets_give_its_code()
    {
        var budget = Paper.Budget("2025年云泽县水务局部门预算编制说明\n\n1. 农林水支出（213类）水利（03款）水利工程建设（05项）10.00万元，主要用于水库维护。\n\n2025年部门支出预算总表\n单位：元\n" + Columns + "213\t03\t05\t水利工程建设\t100000\t\t100000\n");

        Assert.Equal("2130305", budget.Narrative[0].Printed.Code);
    }
}
