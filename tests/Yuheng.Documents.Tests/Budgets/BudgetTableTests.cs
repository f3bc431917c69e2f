using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Budgets;

public class BudgetTableTests
{
    private const string Head = "2025年部门支出预算总表\n编制部门：云泽县水务局 单位：元\n";
    private const string Columns = "类\t款\t项\t功能分类科目名称\t合计\t基本支出\t项目支出\n";
    private const string BasicHead = "2025年部门一般公共预算基本支出部门预算经济分类预算表\n编制部门：云泽县水务局 单位：元\n类\t款\t经济分类科目名称\t合计\t人员经费\t公用经费\n";

    [Fact]
    public void Codes_in_three_cells_are_joined_and_totals_have_none()
    {
        var table = Paper.Table(Paper.Clean, 2);
        Assert.Equal(["207", "20701", "2070104", "2070105", "221", "22102", "2210201", null], table.Rows.Select(r => r.Printed.Code.Raw));
        Assert.Equal(6_000_000m, Paper.Amount(table.Rows[2], "财政拨款收入"));
        Assert.Equal(ReadState.Missing, table.Rows[2].Amounts[2].Amount.State);
    }

    [Theory]
    [InlineData("213\t21303\t2130305\t水利工程建设\t10\t4\t6", "2130305")]
    [InlineData("2130305\t\t\t水利工程建设\t10\t4\t6", "2130305")]
    [InlineData("２１３\t０３\t０５\t水利工程建设\t10\t4\t6", "2130305")]
    [InlineData("213 03 05\t\t\t水利工程建设\t10\t4\t6", "2130305")]
    [InlineData("213\t3\t5\t水利工程建设\t10\t4\t6", "2130305")]
    [InlineData("2130305水利工程建设\t\t\t\t10\t4\t6", "2130305")]
    public void A_code_is_read_however_its_parts_are_printed(string line, string code)
    {
        var row = Assert.Single(Paper.Table(Head + Columns + line + "\n", 3).Rows);
        Assert.Equal(code, row.Printed.Code.Raw);
        Assert.Equal("水利工程建设", row.Printed.Name.Raw);
        Assert.Equal(10m, Paper.Amount(row, "合计"));
        Assert.Equal(6m, Paper.Amount(row, "项目支出"));
    }

    [Fact]
    public void The_rest_of_a_name_may_be_a_word_of_headings()
    {
        var rows = Paper.Table(Head + Columns + "205\t\t\t教育支出\t10\t4\t6\n205\t02\t99\t其他普通教育\t10\t4\t6\n\t\t\t支出\t\t\t\n合计\t\t\t\t10\t4\t6\n", 3).Rows;
        Assert.Equal(["教育支出", "其他普通教育支出", "合计"], rows.Select(r => r.Printed.Name.Raw));
        Assert.Equal([4m, 4m, 4m], rows.Select(r => Paper.Amount(r, "基本支出")));
    }

    [Fact]
    public void A_part_of_a_code_goes_on_from_the_row_above()
    {
        var rows = Paper.Table(Head + Columns + "213\t\t\t农林水支出\t10\t10\t\n\t03\t\t水利\t10\t10\t\n\t\t05\t水利工程建设\t10\t10\t\n", 3).Rows;
        Assert.Equal(["213", "21303", "2130305"], rows.Select(r => r.Printed.Code.Raw));
        Assert.Equal(How.Repaired, rows[2].Printed.Code.How);
    }

    [Fact]
    public void Shifted_cells_are_placed_by_what_adds_up_and_say_so()
    {
        var row = Assert.Single(Paper.Table(Head + Columns + "213\t\t农林水支出\t1,000.00\t400.00\t600.00\n", 3).Rows);
        Assert.Equal([1000m, 400m, 600m], row.Amounts.Select(a => a.Amount.Value?.Yuan));
        Assert.All(row.Amounts, a => Assert.Equal(How.Repaired, a.Amount.Printed.How));
    }

    [Fact]
    public void A_row_that_does_not_add_up_stays_where_it_stands()
    {
        var row = Assert.Single(Paper.Table(Head + Columns + "213\t\t\t农林水支出\t1,000.00\t400.00\t500.00\n", 3).Rows);
        Assert.Equal([1000m, 400m, 500m], row.Amounts.Select(a => a.Amount.Value?.Yuan));
        Assert.All(row.Amounts, a => Assert.Equal(How.Declared, a.Amount.Printed.How));
    }

    [Fact]
    public void Columns_are_read_by_their_headings_whatever_their_order()
    {
        var row = Assert.Single(Paper.Table(Head + "类\t款\t项\t科目名称\t基本支出\t项目支出\t合计\n213\t\t\t农林水支出\t400\t600\t1000\n", 3).Rows);
        Assert.Equal(1000m, Paper.Amount(row, "合计"));
        Assert.Equal(400m, Paper.Amount(row, "基本支出"));
    }

    [Theory]
    [InlineData("类\t款\t项\t功能分类科目名称\t\t合计\t财政拨款收入\t事业收入\t事业单位经营收\t其他收入\n\t\t\t\t\t\t\t\t入\t\n")]
    [InlineData("\t\t\t功能分类科目名称\t\t合计\t财政拨款\t事业收入\t事业单位\t其他收入\n类\t款\t项\t\t\t\t收入\t\t经营收入\t\n")]
    public void A_heading_broken_over_two_lines_stands_over_its_column(string heading)
    {
        const string title = "2025年部门收入预算总表\n编制部门：云泽县水务局 单位：元\n\t\t\t\t\t收入预算\n";
        var row = Assert.Single(Paper.Table(title + heading + "213\t\t\t农林水支出\t\t1,000.00\t900.00\t\t\t\n", 2).Rows);
        Assert.Equal([1000m, 900m, null, null, null], row.Amounts.Select(a => a.Amount.Value?.Yuan));
        Assert.All(row.Amounts, a => Assert.Equal(How.Declared, a.Amount.Printed.How));
    }

    [Fact]
    public void Under_a_destroyed_heading_the_official_order_holds_as_a_repair()
    {
        var budget = Paper.Budget(Head + "类\t款\t项\t九丝八米\tA.11.\t# + +\t福口土山\n213\t03\t\t水利\t1,000.00\t400.00\t600.00\n");
        var row = Assert.Single(budget.Tables[0].Rows);
        Assert.Equal([1000m, 400m, 600m], row.Amounts.Select(a => a.Amount.Value?.Yuan));
        Assert.All(row.Amounts, a => Assert.Equal(How.Repaired, a.Amount.Printed.How));
        Assert.Single(budget.Findings, f => f.Code == "RD-03");
    }

    [Fact]
    public void A_row_cut_into_two_lines_is_put_together_and_noise_is_left_out()
    {
        var row = Assert.Single(Paper.Table(Head + Columns + "213\t03\t05\t水利工程建设\t, ,\t* *\t\n\t\t\t\t900, 000. 00\t900, 000. 00\t\n", 3).Rows);
        Assert.Equal(900_000m, Paper.Amount(row, "合计"));
        Assert.Equal(900_000m, Paper.Amount(row, "基本支出"));
        Assert.Equal(How.Repaired, row.Amounts[0].Amount.Printed.How);
    }

    [Fact]
    public void A_heading_repeated_on_the_next_page_is_no_row()
    {
        var text = Head + Columns + "213\t\t\t农林水支出\t10\t10\t\n\n- 12 -\n\n\t\t\t项目\t支出预算\t\t\n" + Columns + "213\t03\t\t水利\t10\t10\t\n\t\t\t合计\t10\t10\t\n";
        Assert.Equal(["213", "21303", null], Paper.Table(text, 3).Rows.Select(r => r.Printed.Code.Raw));
    }

    [Fact]
    public void Where_a_page_lost_a_column_the_rows_above_tell_which_one_an_amount_is_in()
    {
        var text = BasicHead + "302\t\t商品和服务支出\t30.00\t\t30.00\n302\t01\t办公费\t10.00\t\t10.00\n\n302\t02\t印刷费\t12.00\t12.00\n302\t05\t水费\t8.00\t8.00\n\t\t合计\t30.00\t\t30.00\n";
        var table = Paper.Table(text, 8);
        Assert.Equal([30m, 10m, 12m, 8m, 30m], table.Rows.Select(r => Paper.Amount(r, "公用经费")));
        Assert.All(table.Rows, r => Assert.Null(Paper.Amount(r, "人员经费")));
        Assert.Equal(How.Repaired, table.Rows[2].Amounts[2].Amount.Printed.How);
    }

    [Fact]
    public void More_amounts_than_columns_are_reported_and_not_squeezed_in()
    {
        var budget = Paper.Budget(Head + Columns + "213\t\t\t农林水支出\t1.00\t2.00\t3.00\t4.00\n");
        Assert.All(Assert.Single(budget.Tables[0].Rows).Amounts, a => Assert.Equal(ReadState.Missing, a.Amount.State));
        Assert.Single(budget.Findings, f => f.Code == "RD-08" && f.Place.Line == 4);
    }

    [Fact]
    public void Amounts_that_belong_to_no_row_are_reported()
    {
        var budget = Paper.Budget(Head + Columns + "213\t\t\t农林水支出\t10\t10\t\n\t\t\t\t7.00\t7.00\t\n");
        Assert.Single(budget.Findings, f => f.Code == "RD-08" && f.Place.Line == 5);
    }

    [Fact]
    public void A_two_sided_table_has_income_and_expense_rows_and_a_blank_side_has_none()
    {
        var rows = Paper.Table(Paper.Clean, 1).Rows;
        Assert.Equal(["一、财政拨款收入", "1. 一般公共预算资金", "二、事业收入", "收入总计"], rows.Where(r => r.Printed.Side == Side.Income).Select(r => r.Printed.Name.Raw));
        Assert.Equal(["一、文化旅游体育与传媒支出", "二、住房保障支出", "支出总计"], rows.Where(r => r.Printed.Side == Side.Expense).Select(r => r.Printed.Name.Raw));
        Assert.Equal(8_000_000m, Paper.Amount(Paper.Row(Paper.Table(Paper.Clean, 1), "一、文化旅游体育与传媒支出"), "预算数"));
    }

    [Fact]
    public void A_units_table_1_splits_the_expense()
    {
        var text = "2025年预算单位财务收支预算总表\n编制单位：云泽县水务局 单位：元\n本年收入\t\t本年支出\n项目\t预算数\t项目\t预算数\n\t\t\t合计\t基本支出\t\t项目支出\n\t\t\t\t人员经费\t公用经费\t\n"
            + "一、财政拨款收入\t900\t一、农林水支出\t900\t500\t100\t300\n收入总计\t900\t支出总计\t900\t500\t100\t300\n";
        var row = Paper.Row(Paper.Table(text, 1), "一、农林水支出");
        Assert.Equal(["合计", "人员经费", "公用经费", "项目支出"], row.Amounts.Select(a => a.Column));
        Assert.Equal([900m, 500m, 100m, 300m], row.Amounts.Select(a => a.Amount.Value?.Yuan));
    }

    [Fact]
    public void Table_4_has_the_funds_on_the_expense_side()
    {
        var text = "2025年部门财政拨款收支预算总表\n编制部门：云泽县水务局 单位：元\n财政拨款收入\t\t财政拨款支出\n项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算\n"
            + "一、一般公共预算资金\t60\t一、农林水支出\t100\t60\t40\t\n二、政府性基金\t40\n收入总计\t100\t支出总计\t100\t60\t40\t\n";
        var table = Paper.Table(text, 4);
        Assert.Equal(5, table.Rows.Count);
        Assert.Equal([100m, 60m, 40m, null], Paper.Row(table, "一、农林水支出").Amounts.Select(a => a.Amount.Value?.Yuan));
    }

    [Fact]
    public void Table_9_is_one_row_in_ten_thousand_yuan()
    {
        var row = Assert.Single(Paper.Table(Paper.Clean, 9).Rows);
        Assert.Equal("三公经费和机关运行经费", row.Printed.Name.Raw);
        Assert.Equal([55_000m, null, 5_000m, 50_000m, null, 50_000m, 0m], row.Amounts.Select(a => a.Amount.Value?.Yuan));
    }

    [Fact]
    public void A_shifted_table_9_is_placed_by_what_adds_up()
    {
        var text = "2025年部门“三公”经费和机关运行经费预算表\n编制部门：云泽县水务局 单位：万元\n合计\t因公出国(境)费\t五田田\t小计\t购置费\n\t\t12.00\t1.00\t2.00\t9.00\t4.00\t5.00\t30.00\n";
        var row = Assert.Single(Paper.Table(text, 9).Rows);
        Assert.Equal([120_000m, 10_000m, 20_000m, 90_000m, 40_000m, 50_000m, 300_000m], row.Amounts.Select(a => a.Amount.Value?.Yuan));
        Assert.All(row.Amounts, a => Assert.Equal(How.Repaired, a.Amount.Printed.How));
    }

    [Fact]
    public void Where_a_page_lost_a_column_and_no_row_above_tells_the_amount_is_a_guess()
    {
        var budget = Paper.Budget(BasicHead + "301\t\t工资福利支出\t10.00\t10.00\t\n302\t02\t印刷费\t12.00\t12.00\n");
        Assert.All(budget.Tables[0].Rows[1].Amounts.Where(a => a.Amount.Value is not null), a => Assert.Equal(How.Guessed, a.Amount.Printed.How));
        Assert.Single(budget.Findings, f => f.Code == "RD-04");
    }

    [Theory]
    [InlineData("213\t03\t05\t水利\n工程建设\t10\t\t10")]
    [InlineData("213\t03\t05\t\n水利工程建设\t10\t\t10")]
    [InlineData("213\t03\t05\t水利工程建设\t\n10\t\t10")]
    [InlineData("213\t03\t05\t水利工程建设\n\t10\t\t10")]
    [InlineData("213\t\n03\t05\t水利工程建设\t10\t\t10")]
    public void A_row_broken_anywhere_before_its_amounts_is_put_together(string broken)
    {
        var rows = Paper.Table(Head + Columns + "213\t\t\t农林水支出\t10\t\t10\n" + broken + "\n", 3).Rows;
        Assert.Equal(2, rows.Count);
        Assert.Equal("2130305", rows[1].Printed.Code.Raw);
        Assert.Equal("水利工程建设", rows[1].Printed.Name.Raw);
        Assert.Equal([10m, null, 10m], rows[1].Amounts.Select(a => a.Amount.Value?.Yuan));
    }

    [Theory]
    [InlineData("2025年部门支出预\n算总表", 3)]
    [InlineData("2025年部门一般公共预算\n支出功能分类预算表", 5)]
    [InlineData("2025年部门一般公共预算基本支出部门预算\n经济分类预算表", 8)]
    public void A_title_broken_into_two_lines_is_one_title(string title, int number)
    {
        var table = Assert.Single(Paper.Budget(title + "\n编制部门：云泽县水务局 单位：元\n项目\t合计\n").Tables);
        Assert.Equal(number, table.Parsed.Number);
        Assert.Equal(How.Repaired, table.Parsed.Title.How);
    }

    [Fact]
    public void A_cut_heading_does_not_turn_the_columns_round()
    {
        var row = Assert.Single(Paper.Table(Head + "类\t款\t项\t科目名称\t合计\n基本支出\t项目支出\n213\t\t\t农林水支出\t1,000\t400\t600\n", 3).Rows);
        Assert.Equal([1000m, 400m, 600m], row.Amounts.Select(a => a.Amount.Value?.Yuan));
    }

    [Fact]
    public void A_cut_amount_of_table_9_moves_no_other_amount()
    {
        var text = "2025年部门“三公”经费和机关运行经费预算表\n编制部门：云泽县水务局 单位：万元\n合计\t因公出国(境)费\t公务接待费\t小计\t购置费\t运行费\t机关运行经费\n11.41\t\t1.96\t9.45\t\t9.4";
        Assert.Equal([114_100m, null, 19_600m, 94_500m, null, 94_000m, null], Assert.Single(Paper.Table(text, 9).Rows).Amounts.Select(a => a.Amount.Value?.Yuan));
    }
}
