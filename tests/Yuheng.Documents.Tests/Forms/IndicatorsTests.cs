using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Forms;

public class IndicatorsTests
{
    private const string Above = Paper.Head + "\n" + Paper.Funds + "\n" + Paper.Goals + "\n";

    private const string Evaluation = """
        财政项目支出绩效自评表
        (2024年度)
        项目名称→→社区图书馆开放→→→→→→
        主管部门→→清河区文化和旅游局→→→实施单位→清河区图书馆→→
        项目资金(万元)→→→年初预算数→全年预算数→全年执行数→分数→执行率(%)→得分
        →→年度资金总额→100.00→120.00→90.00→10.00→75.00→7.50
        →→其中：当年财政拨款→100.00→100.00→80.00→—→80.00→—
        →→上年结转资金→0.00→20.00→10.00→—→50.00→—
        →→其他资金→→→→—→→—
        年度总体目标→预期目标→→→→实际完成情况→→→
        →每周开放五晚。→→→→每周开放四晚。→→→
        """;

    [Fact]
    public void Levels_are_carried_down_merged_cells() =>
        Assert.Equal(
            ["产出指标 | 数量指标 | 更换路灯数量 | =400盏", "产出指标 | 质量指标 | 一次验收合格率 | =100%", "效益指标 | 社会效益指标 | 亮灯率 | ≥98%", "满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90%"],
            Paper.Rows(Paper.Form(Paper.Target)));

    [Theory]
    [InlineData("满意度指标→服务对象满意度指标→居民满意度→≥90%→")]
    [InlineData("→→满意度指标→服务对象满意度指标→居民满意度→≥90%")]
    [InlineData("满意度指标→→服务对象满意度指标→居民满意度→≥90%")]
    public void A_row_that_is_pushed_aside_is_read_by_meaning_and_marked(string row)
    {
        var form = Paper.Form(Paper.Target.Replace("→满意度指标→服务对象满意度指标→居民满意度→≥90%", row, StringComparison.Ordinal));

        Assert.Equal("满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90%", Paper.Rows(form)[^1]);
        Assert.Equal(How.Repaired, form.Indicators[^1].Printed.Name.How);
    }

    [Fact]
    public void Cost_indicators_are_a_second_level_under_output_or_a_first_level_of_their_own() =>
        Assert.Equal(
            ["产出指标 | 成本指标 | 成本节约率 | ≥5%", "成本指标 | 经济成本指标 | 单盏造价 | ≤5000元"],
            Paper.Rows(Paper.Form(Above, "绩效指标→一级指标→二级指标→三级指标→指标目标值", "→产出指标→成本指标→成本节约率→≥5%", "→成本指标→经济成本指标→单盏造价→≤5000元")));

    [Fact]
    public void Labels_in_the_middle_of_their_cells_hold_for_the_rows_above_them_too() =>
        Assert.Equal(
            ["产出指标 | 数量指标 | 甲 | =1", "产出指标 | 数量指标 | 乙 | =2", "产出指标 | 数量指标 | 丙 | =3", "产出指标 | 质量指标 | 丁 | =4", "效益指标 | 社会效益指标 | 戊 | =5"],
            Paper.Rows(Paper.Form(Above, "绩效指标→一级指标→二级指标→三级指标→指标目标值", "→→→甲→=1", "→→数量指标→乙→=2", "→产出指标→→丙→=3", "→→质量指标→丁→=4", "→效益指标→社会效益指标→戊→=5")));

    [Theory]
    [InlineData("服务对象满意", "度指标")]
    [InlineData("服务对象", "满意度指标")]
    public void A_label_that_a_page_cut_in_two_is_one_and_holds_for_both_rows(string above, string below)
    {
        var form = Paper.Form(Above, "绩效指标→一级指标→二级指标→三级指标→指标目标值", "→产出指标→数量指标→甲→=1", $"→满意度→{above}→居民满意度→≥90%", $"→指标→{below}→商户满意度→≥85%");

        Assert.Equal(["产出指标 | 数量指标 | 甲 | =1", "满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90%", "满意度指标 | 服务对象满意度指标 | 商户满意度 | ≥85%"], Paper.Rows(form));
        Assert.Equal(How.Repaired, form.Indicators[^1].Printed.Level2.How);
    }

    [Fact]
    public void Rows_that_nobody_filled_in_are_no_indicators_but_their_levels_hold()
    {
        var rows = Paper.Rows(Paper.Form(Above, "绩效指标→一级指标→二级指标→三级指标→指标目标值", "→产出指标→数量指标→指标1：路灯→=400盏", "→→→指标2：→", "→→→……→", "→→质量指标→→", "→→→无→无"));

        Assert.Equal(["产出指标 | 数量指标 | 指标1：路灯 | =400盏", "产出指标 | 质量指标 | 无 | 无"], rows);
    }

    [Fact]
    public void Indicators_without_a_heading_are_read_in_the_usual_order_and_that_is_a_guess()
    {
        var form = Paper.Form(Paper.Target.Replace("绩效指标→一级指标→二级指标→三级指标→指标目标值\n", "", StringComparison.Ordinal));

        Assert.Equal(4, form.Indicators.Count);
        Assert.Contains(form.Findings, f => f.Code == "RD-04");
    }

    [Fact]
    public void A_self_evaluation_has_three_amounts_a_rate_points_and_a_total()
    {
        var form = Paper.Form(Evaluation, "一级指标→二级指标→三级指标→→年度指标值→实际完成值→分值→得分→偏差原因分析及改进措施",
            "产出指标→数量指标→开放晚数→→=250.00(晚)→200.00(晚)→50.00→40.00→夏季停电", "总分→→→→→→100.00→84.50→");

        var (funds, row) = (form.ExecutionFunds!, form.Indicators[0]);
        Assert.Equal((FormKind.SelfEvaluation, 1000000m, 1200000m, 900000m), (form.Form.Kind, funds.Total.Initial.Value!.Value.Yuan, funds.Total.Adjusted.Value!.Value.Yuan, funds.Total.Executed.Value!.Value.Yuan));
        Assert.Equal((10m, 75m, 7.5m), (funds.Total.Weight.Value, funds.Total.Rate.Value, funds.Total.Score.Value));
        Assert.Equal((ReadState.Missing, ReadState.Missing), (funds.Appropriation.Weight.State, funds.Other.Executed.State));
        Assert.Equal(("=250.00(晚)", "200.00(晚)", "夏季停电"), (row.Printed.Target.Raw, row.Printed.Actual.Raw, row.Printed.Deviation.Raw));
        Assert.Equal((50m, 40m, 100m, 84.5m), (row.Weight.Value, row.Score.Value, form.TotalWeight.Value, form.TotalScore.Value));
    }

    [Fact]
    public void Points_that_stand_before_the_values_are_found_by_their_heading()
    {
        var form = Paper.Form(Evaluation, "一级指标→二级指标→三级指标→分值→年度指标值→全年实际值→得分→未完成原因分析", "产出指标→数量指标→开放晚数→50→≥250晚→200晚→40→夏季停电", "总分→→→100→→→84.5→");

        Assert.Equal((50m, "≥250晚", "200晚", 40m), (form.Indicators[0].Weight.Value, form.Indicators[0].Printed.Target.Raw, form.Indicators[0].Printed.Actual.Raw, form.Indicators[0].Score.Value));
        Assert.Equal((100m, 84.5m), (form.TotalWeight.Value, form.TotalScore.Value));
    }

    [Fact]
    public void Words_where_points_belong_are_unreadable_points_of_a_row_that_is_there()
    {
        var form = Paper.Form(Evaluation, "一级指标→二级指标→三级指标→→年度指标值→实际完成值→分值→得分→偏差原因分析及改进措施",
            "产出指标→数量指标→开放晚数→→=250.00(晚)→200.00(晚)→五十→满分→夏季停电", "总分→→→→→→100.00→84.50→");

        Assert.Equal(("开放晚数", "200.00(晚)"), (form.Indicators[0].Printed.Name.Raw, form.Indicators[0].Printed.Actual.Raw));
        Assert.Equal((ReadState.Unreadable, ReadState.Unreadable), (form.Indicators[0].Weight.State, form.Indicators[0].Score.State));
        Assert.False(form.HasUnreadRows);
    }
}
