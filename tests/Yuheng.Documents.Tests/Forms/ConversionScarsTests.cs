using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Forms;

/// <summary>What converters make of the same paper: every text here is the same form with other scars.</summary>
public class ConversionScarsTests
{
    [Fact]
    public void A_label_wrapped_in_its_narrow_cell_is_one_label()
    {
        var form = Paper.Form(Paper.Target
            .Replace("主管部门→", "主管\n部门→", StringComparison.Ordinal)
            .Replace("项目绩效目标→", "项目\n绩效\n目标→", StringComparison.Ordinal)
            .Replace("绩效指标→一级指标→二级指标", "绩效\n指标→一级\n指标→二级指\n标", StringComparison.Ordinal));

        Assert.Equal("清河区城市管理局", form.Form.Project.Department.Raw);
        Assert.Equal("三年内更换老城区路灯。", form.Form.Goals.Overall.Raw);
        Assert.Equal(Paper.Rows(Paper.Form(Paper.Target)), Paper.Rows(form));
    }

    [Fact]
    public void Numbered_goals_on_lines_of_their_own_stay_in_their_columns()
    {
        var goals = Paper.Form(Paper.Target.Replace("→三年内更换老城区路灯。→→更换路灯四百盏。→", "→1.更换路灯。\n2.改造线路。→→1.更换四百盏。\n2.改造两公里。→", StringComparison.Ordinal)).Form.Goals;

        Assert.Equal(("1.更换路灯。2.改造线路。", "1.更换四百盏。2.改造两公里。"), (Flat(goals.Overall), Flat(goals.Annual)));
    }

    [Fact]
    public void Goals_in_neighbouring_cells_without_blank_ones_between_stay_apart()
    {
        var goals = Paper.Form(Paper.Target.Replace("→→年度总目标→\n→三年内更换老城区路灯。→→更换路灯四百盏。→", "→年度总目标\n→三年内更换老城区路灯。→更换路灯四百盏。", StringComparison.Ordinal)).Form.Goals;

        Assert.Equal(("三年内更换老城区路灯。", "更换路灯四百盏。"), (goals.Overall.Raw, goals.Annual.Raw));
    }

    [Fact]
    public void A_merged_cell_written_into_every_column_counts_once()
    {
        var form = Paper.Form(Paper.Target
            .Replace("项目名称→老城区路灯改造→", "项目名称→老城区路灯改造→老城区路灯改造→", StringComparison.Ordinal)
            .Replace("项目总目标→→年度总目标→", "项目总目标→项目总目标→年度总目标→年度总目标", StringComparison.Ordinal)
            .Replace("→三年内更换老城区路灯。→→更换路灯四百盏。→", "→三年内更换老城区路灯。→三年内更换老城区路灯。→更换路灯四百盏。→更换路灯四百盏。", StringComparison.Ordinal));

        Assert.Equal(("老城区路灯改造", "三年内更换老城区路灯。", "更换路灯四百盏。"), (form.Form.Project.Name.Raw, form.Form.Goals.Overall.Raw, form.Form.Goals.Annual.Raw));
        Assert.Equal(2000000m, form.TargetFunds!.Annual.Value!.Value.Yuan);
    }

    [Theory]
    [InlineData("备注→本表一式两份→→→")]
    [InlineData("填表人：李某→联系电话：58400000→→→")]
    [InlineData("填报人→李某→联系电话→58400000→填报日期→2024-01-10")]
    public void What_stands_below_the_table_is_no_indicator(string footer) =>
        Assert.Equal(4, Paper.Form(Paper.Target, footer).Indicators.Count);

    [Fact]
    public void The_unit_of_amounts_beside_the_reporting_unit_is_not_part_of_its_name()
    {
        var form = Paper.Form(Paper.Target.Replace("(2024年度)\n", "(2024年度)\n填报单位：清河区路灯管理所      单位：万元\n", StringComparison.Ordinal).Replace("实施单位→清河区路灯管理所→", "→→", StringComparison.Ordinal).Replace("(元)", "", StringComparison.Ordinal));

        Assert.Equal(("清河区路灯管理所", "万元"), (form.Form.Project.Unit.Raw, form.Form.AmountUnit.Raw));
    }

    [Fact]
    public void Amounts_that_print_their_own_unit_need_no_other()
    {
        var form = Paper.Form(Paper.Target.Replace("(元)", "", StringComparison.Ordinal).Replace("2,000,000", "200万元", StringComparison.Ordinal).Replace("3,200,000", "320万元", StringComparison.Ordinal));

        Assert.Equal(("万元", 2000000m), (form.Form.AmountUnit.Raw, form.TargetFunds!.Annual.Value!.Value.Yuan));
    }

    [Theory]
    [InlineData("专项资金 [ ] 经常性项目 [√] 一次性项目 [ ]")]
    [InlineData("专项资金（ ） 经常性项目（√） 一次性项目（ ）")]
    [InlineData("专项资金 √经常性项目 一次性项目")]
    [InlineData("专项资金 □\n经常性项目 ☑\n一次性项目 □")]
    public void Boxes_are_drawn_in_many_ways(string boxes) =>
        Assert.Equal("经常性项目", Paper.Form(Paper.Target.Replace("一次性项目→", boxes, StringComparison.Ordinal)).Form.Project.Nature.Raw);

    [Fact]
    public void Web_characters_and_full_width_years_are_read()
    {
        var form = Paper.Form(Paper.Target.Replace("(2024年度)", "（２０２４年度）", StringComparison.Ordinal).Replace("更换路灯四百盏。", "<p>&nbsp;&nbsp;更换路灯四百盏。</p>", StringComparison.Ordinal));

        Assert.Equal((2024, "更换路灯四百盏。", How.Repaired), (form.Year.Value, form.Form.Goals.Annual.Raw, form.Form.Goals.Annual.How));
    }

    [Fact]
    public void A_form_with_the_ministrys_labels_has_its_funds_in_both_columns()
    {
        var funds = Paper.Form(Paper.Target
            .Replace("项目资金总额", "实施期资金总额：", StringComparison.Ordinal)
            .Replace("年度资金申请总额", "年度资金总额：", StringComparison.Ordinal)
            .Replace("其中：财政资金→3,000,000→其中：当年财政拨款", "其中：财政拨款→3,000,000→其中：财政拨款", StringComparison.Ordinal)).TargetFunds!;

        Assert.Equal([3200000m, 3000000m, 2000000m, 1800000m], new[] { funds.Total, funds.Fiscal, funds.Annual, funds.Appropriation }.Select(m => m.Value!.Value.Yuan));
    }

    [Fact]
    public void A_scoring_table_of_an_evaluation_report_is_no_form() =>
        Assert.Empty(Paper.Read("2023年度绿地养护项目绩效评价报告", "项目名称：绿地养护项目。主管部门：清河区绿化局。", "项目资金总额320万元，全部为财政资金。",
            "一级指标→二级指标→三级指标→分值→评分标准→得分", "决策（15分）→项目立项→依据充分性→5→依据充分得满分→5").Forms);

    [Fact]
    public void An_amount_is_never_taken_for_that_of_another_column_when_its_row_is_cut()
    {
        var funds = Paper.Form(Paper.Target.Replace("→其他资金→200,000→其他资金→50,000", "→→\n其他资金→50,000", StringComparison.Ordinal)).TargetFunds!;

        Assert.Equal(ReadState.Missing, funds.Other.State);
    }

    private static string Flat(Printed text) => text.Raw!.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
