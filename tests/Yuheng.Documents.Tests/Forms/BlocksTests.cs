using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Forms;

public class BlocksTests
{
    private const string OneColumn = """
        项目支出绩效目标表
        （2025年度）
        项目名称→→校舍维修→→→
        主管部门→→青禾县教育局→→实施单位→青禾县第三小学
        项目资金（万元）→→项目资金总额：→→186.00→
        →→其中：财政资金→→180.00→
        →→其他资金→→6.00→
        """;

    [Fact]
    public void Amounts_of_both_columns_are_in_yuan_whatever_unit_is_printed()
    {
        var yuan = Paper.Form(Paper.Target).TargetFunds!;
        var wan = Paper.Form(Paper.Target.Replace("(元)", " （万元）", StringComparison.Ordinal).Replace("3,200,000", "320. 00", StringComparison.Ordinal)).TargetFunds!;

        Assert.Equal([3200000m, 3000000m, 200000m, 2000000m, 1800000m, 150000m, 50000m],
            new[] { yuan.Total, yuan.Fiscal, yuan.Other, yuan.Annual, yuan.Appropriation, yuan.CarryOver, yuan.OtherAnnual }.Select(m => m.Value!.Value.Yuan));
        Assert.Equal(3200000m, wan.Total.Value!.Value.Yuan);
        Assert.Equal(How.Repaired, wan.Total.Printed.How);
    }

    [Fact]
    public void A_blank_amount_is_missing_and_zero_is_zero()
    {
        var funds = Paper.Form(Paper.Target.Replace("上年结转资金→150,000", "上年结转资金→", StringComparison.Ordinal).Replace("其他资金→50,000", "其他资金→0", StringComparison.Ordinal)).TargetFunds!;

        Assert.Equal((ReadState.Missing, 0m), (funds.CarryOver.State, funds.OtherAnnual.Value!.Value.Yuan));
    }

    [Fact]
    public void A_form_whose_left_label_is_lost_keeps_the_amount_on_the_right()
    {
        var funds = Paper.Form(Paper.Target.Replace("→其他资金→200,000→其他资金→50,000", "→→→其他资金→50,000", StringComparison.Ordinal)).TargetFunds!;

        Assert.Equal((ReadState.Missing, 50000m), (funds.Other.State, funds.OtherAnnual.Value!.Value.Yuan));
    }

    [Fact]
    public void Other_funds_of_a_form_with_one_column_of_funds_stand_under_the_total()
    {
        var funds = Paper.Form(OneColumn, "一级指标→二级指标→三级指标→→指标值→", "产出指标→数量指标→维修教室间数→→48间→").TargetFunds!;

        Assert.Equal([1860000m, 1800000m, 60000m], new[] { funds.Total, funds.Fiscal, funds.Other }.Select(m => m.Value!.Value.Yuan));
        Assert.Equal(ReadState.Missing, funds.OtherAnnual.State);
    }

    [Theory]
    [InlineData("总体目标→→修好校舍，改善办学条件。→→→", "修好校舍，改善办学条件。", null)]
    [InlineData("总体目标→→修好校舍，改善办学条件。→→→\n年度目标→→维修教室四十八间。→→→", "修好校舍，改善办学条件。", "维修教室四十八间。")]
    [InlineData("总体目标→→实施期目标→→年度目标→\n→→修好校舍。→→维修教室四十八间。→", "修好校舍。", "维修教室四十八间。")]
    [InlineData("总体目标→实施期目标→→→年度目标→\n→修好校舍。→→→维修教室四十八间。→", "修好校舍。", "维修教室四十八间。")]
    [InlineData("总体目标\n→→实施期目标→→年度目标→\n→→修好校舍。→→维修教室四十八间。→", "修好校舍。", "维修教室四十八间。")]
    [InlineData("总体目标→年度目标→→→→\n→维修教室四十八间。→→→→", null, "维修教室四十八间。")]
    public void General_goal_is_a_label_where_its_text_stands_behind_it_and_else_the_name_of_the_block(string rows, string? overall, string? annual)
    {
        var goals = Paper.Form(OneColumn, rows, "一级指标→二级指标→三级指标→→指标值→", "产出指标→数量指标→维修教室间数→→48间→").Form.Goals;

        Assert.Equal((overall, annual), (goals.Overall.Raw, goals.Annual.Raw));
    }

    [Theory]
    [InlineData("总体目标→预期目标→→→实际完成情况→\n→每周开放五晚。→→→每周开放四晚。→")]
    [InlineData("总体目标→预期目标→每周开放五晚。→→→\n→实际完成情况→每周开放四晚。→→→")]
    public void General_goal_beside_expected_and_achieved_is_only_the_name_of_the_block(string rows)
    {
        var goals = Paper.Form(OneColumn, rows, "一级指标→二级指标→三级指标→指标值→实际完成值→得分", "产出指标→数量指标→开放→5晚→4晚→80").Form.Goals;

        Assert.Equal(("每周开放五晚。", "每周开放四晚。"), (goals.Expected.Raw, goals.Achieved.Raw));
    }

    [Fact]
    public void Without_a_printed_unit_that_of_the_family_is_taken_and_said()
    {
        var form = Paper.Form(Paper.Target.Replace("(元)", "", StringComparison.Ordinal));

        Assert.Equal("元", form.Form.AmountUnit.Raw);
        Assert.Contains(form.Findings, f => f.Code == "RD-10");
    }

    [Theory]
    [InlineData("专项资金□ 经常性项目☑ 一次性项目□", "经常性项目")]
    [InlineData("□专项资金 □经常性项目 ☑一次性项目", "一次性项目")]
    [InlineData("专项资金 <input type=\"checkbox\"> 经常性项目 <input type=\"checkbox\" checked>", "经常性项目")]
    [InlineData("经常性项目□√ 一次性项目□", "经常性项目")]
    public void The_ticked_box_is_the_nature_of_the_project(string boxes, string nature) =>
        Assert.Equal(nature, Paper.Form(Paper.Target.Replace("一次性项目→", boxes + "→", StringComparison.Ordinal)).Form.Project.Nature.Raw);

    [Theory]
    [InlineData("专项资金□ 经常性项目□ 一次性项目□")]
    [InlineData("专项资金☑ 经常性项目☑ 一次性项目□")]
    public void No_tick_or_two_ticks_say_nothing_and_are_reported(string boxes)
    {
        var form = Paper.Form(Paper.Target.Replace("一次性项目→", boxes + "→", StringComparison.Ordinal));

        Assert.True(form.Form.Project.Nature.IsMissing);
        Assert.Contains(form.Findings, f => f.Code == "RD-05");
    }

    [Fact]
    public void Nature_and_category_have_fields_of_their_own_in_the_newer_layout()
    {
        var project = Paper.Form(Paper.Target.Replace("项目类别→一次性项目→", "项目性质→一次性项目→项目类别→特定目标类", StringComparison.Ordinal)).Form.Project;

        Assert.Equal(("一次性项目", "特定目标类"), (project.Nature.Raw, project.Category.Raw));
    }

    [Fact]
    public void A_label_that_swallowed_its_value_gives_it_back()
    {
        var form = Paper.Form(Paper.Target
            .Replace("项目名称→老城区路灯改造", "项目名称：老城区路灯改造→", StringComparison.Ordinal)
            .Replace("项目绩效目标→项目总目标→→年度总目标→\n→三年内更换老城区路灯。→→更换路灯四百盏。→", "项目总目标 (2024年-2026年)→三年内更换老城区路灯。→→年度总目标 更换路灯四百盏。→", StringComparison.Ordinal)).Form;

        Assert.Equal(("老城区路灯改造", "三年内更换老城区路灯。", "更换路灯四百盏。"), (form.Project.Name.Raw, form.Goals.Overall.Raw, form.Goals.Annual.Raw));
    }

    [Fact]
    public void Tags_and_broken_words_are_put_right_and_named()
    {
        var goals = Paper.Form(Paper.Target.Replace("更换路灯四百盏。", "<p>更换路 灯四百盏。</p>", StringComparison.Ordinal)).Form.Goals;

        Assert.Equal(("更换路灯四百盏。", How.Repaired), (goals.Annual.Raw, goals.Annual.How));
    }

    [Fact]
    public void Two_goals_in_one_cell_are_parted_and_marked_as_a_guess()
    {
        var goals = Paper.Form(Paper.Target.Replace("三年内更换老城区路灯。→→更换路灯四百盏。", "<p>三年内更换老城区路灯。</p> <p>更换路灯四百盏。</p>→→", StringComparison.Ordinal)).Form.Goals;

        Assert.Equal(("三年内更换老城区路灯。", "更换路灯四百盏。"), (goals.Overall.Raw, goals.Annual.Raw));
        Assert.Equal(How.Guessed, goals.Annual.How);
    }

    [Fact]
    public void A_value_keeps_the_line_and_the_cell_where_it_stands() =>
        Assert.Equal(new Place(6, 5), Paper.Form(Paper.Target).TargetFunds!.Annual.Printed.Place);
}
