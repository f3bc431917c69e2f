using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Forms;

public class OtherProvincesTests
{
    private const string Evaluation = """
        项目支出绩效自评表
        （2023年度）
        项目名称→→乡镇文化站开放→→→→→→→→
        主管部门→→清河县文化和旅游局→→→→实施单位→→清河县文化馆→→
        项目资金（元）→→→→年初预算数→全年预算数→全年执行数→→分值→执行率→得分
        →→年度资金总额→→500000→500000→480000→→10→96.00%→9.6
        年度总体目标→预期目标→→→→→实际完成情况→→→→
        →十二个文化站常年开放。→→→→→十二个文化站常年开放。→→→→
        """;

    private const string Heads = "绩效指标→一级指标→二级指标→三级指标→年度指标值→→→实际完成值→分值→得分→偏差原因分析及改进措施\n→→→→指标性质→指标值→度量单位→→→→";

    private const string PackedHeads = "绩效指标→一级指标→二级指标→三级指标→年度指标值→实际完成值→分值→得分→偏差原因分析及改进措施\n指标性质→指标值→度量单位";

    [Theory]
    [InlineData("≥→90→%", "≥90%", "90 % AtLeast")]
    [InlineData("=→12→个", "=12个", "12 个 Equal")]
    [InlineData("＝→1.2→万人次", "＝1.2万人次", "12000 人次 Equal")]
    [InlineData("≤→≤30→天", "≤30天", "30 天 AtMost")]
    [InlineData("大于等于→95%→%", "大于等于95%", "95 % AtLeast")]
    [InlineData("定性→明显提高→", "明显提高", "Wording")]
    [InlineData("定性→健全→无", "健全", "Wording")]
    [InlineData("→50→座", "50座", "50 座 Equal")]
    public void Sign_value_and_unit_in_three_cells_are_one_target(string cells, string printed, string typed)
    {
        var row = Paper.Form(Evaluation, Heads, $"→产出指标→数量指标→开放→{cells}→90→90→90→").Indicators[0];

        Assert.Equal(printed, row.Printed.Target.Raw);
        Assert.Equal(typed, row.Target.Kind == IndicatorValueKind.Wording ? "Wording" : $"{row.Target.Number} {row.Target.Unit} {row.Target.Comparison}");
    }

    [Fact]
    public void A_bare_completion_is_in_the_unit_of_its_column_and_stays_as_printed()
    {
        var row = Paper.Form(Evaluation, Heads, "→产出指标→质量指标→开放天数达标率→≥→90→%→88→90→88→两站装修").Indicators[0];

        Assert.Equal(("88", 88m, "%"), (row.Printed.Actual.Raw, row.Actual.Number, row.Actual.Unit));
    }

    [Theory]
    [InlineData(Heads)]
    [InlineData(PackedHeads)]
    public void Headings_in_two_rows_are_read_with_and_without_the_blank_cells_of_merged_ones(string heads)
    {
        var form = Paper.Form(Evaluation, heads, "→产出指标→数量指标→开放文化站→=→12→个→12→50→50→", "→效益指标→社会效益指标→到站人次→≥→40000→人次→39000→40→39→雨天较多");

        Assert.Equal(["产出指标 | 数量指标 | 开放文化站 | =12个", "效益指标 | 社会效益指标 | 到站人次 | ≥40000人次"], Paper.Rows(form));
        Assert.Equal([(12m, 50m, 50m), (39000m, 40m, 39m)], form.Indicators.Select(i => (i.Actual.Number!.Value, i.Weight.Value!.Value, i.Score.Value!.Value)));
    }

    [Fact]
    public void A_row_that_is_pushed_right_is_put_back_by_its_sign()
    {
        var form = Paper.Form(Evaluation, Heads, "→→产出指标→数量指标→开放文化站→=→12→个→12→50→50");

        Assert.Equal("产出指标 | 数量指标 | 开放文化站 | =12个", Assert.Single(Paper.Rows(form)));
        Assert.Equal((50m, 50m), (form.Indicators[0].Weight.Value, form.Indicators[0].Score.Value));
        Assert.Equal(How.Repaired, form.Indicators[0].Printed.Name.How);
    }

    [Fact]
    public void Points_whose_level_is_lost_stand_under_the_level_that_the_second_one_belongs_to()
    {
        var form = Paper.Form(Evaluation, "→一级指标→二级指标→三级指标→→年度指标值→实际完成值→→分值→得分→", "→（50分）→数量指标→开放文化站→→=12个→12个→→50→50→", "→（30分）→社会效益指标→到站人次→→≥4万人次→4万人次→→30→30→");

        Assert.Equal(["产出指标（50分） | 数量指标 | 开放文化站 | =12个", "效益指标（30分） | 社会效益指标 | 到站人次 | ≥4万人次"], Paper.Rows(form));
        Assert.All(form.Indicators, i => Assert.Equal(How.Repaired, i.Printed.Level1.How));
    }

    [Fact]
    public void Points_named_in_the_heading_of_the_scores_are_the_weight_of_the_execution_rate()
    {
        var form = Paper.Form("2023年度项目自评表\n项目名称→文化站→→→", "预算执行情况（万元）→→预算数（A）→执行数（B）→执行率（B/A）→得分（20分*执行率）", "→年度资金总额→50.00→48.00→96.00%→19.20",
            "一级指标→二级指标→三级指标→年初目标值（A）→实际完成值（B）→得分", "产出指标→数量指标→开放文化站→=12个→12个→40", "总分→→→→→59.20");

        Assert.Equal((20m, 19.2m), (form.ExecutionFunds!.Total.Weight.Value, form.ExecutionFunds.Total.Score.Value));
        Assert.Equal((ReadState.Missing, 59.2m), (form.TotalWeight.State, form.TotalScore.Value));
        Assert.Equal("hubei-self-evaluation", form.Form.Layout);
    }

    [Fact]
    public void The_score_of_the_unit_itself_is_the_score_and_a_second_one_beside_it_is_not()
    {
        var form = Paper.Form(Evaluation, "→一级指标→二级指标→三级指标→→年度指标值→实际完成值→→分值→自评得分→复核得分", "→产出指标→数量指标→开放文化站→→=12个→12个→→90→90→85", "→总分→→→→→→→100→99.6→94.6");

        Assert.Equal((90m, 100m, 99.6m), (form.Indicators[0].Score.Value, form.TotalWeight.Value, form.TotalScore.Value));
    }

    [Fact]
    public void Two_ticks_of_likelihood_are_none_and_a_finding_says_so()
    {
        var form = Paper.Form("项目支出绩效目标执行监控表\n（2024年度）\n项目名称→文化站开放→→→→→→→", "项目资金（万元）→→年初预算数→1-6月执行数→1-6月执行率→全年预计执行数→→→", "→年度资金总额→50→25→50%→50→→→",
            "一级指标→二级指标→三级指标→年度指标值→1-6月完成情况→全年预计完成情况→完成目标可能性→→", "→→→→→→确定能→有可能→完全不可能", "产出指标→数量指标→开放文化站→=12个→12个→12个→✔→✔→", "→质量指标→设备完好率→≥95%→96%→96%→√→→");

        Assert.Equal((FormKind.Monitoring, 500000m), (form.Form.Kind, form.MonitoringFunds!.Total.Expected.Value!.Value.Yuan));
        Assert.Equal([null, "确定能"], form.Indicators.Select(i => i.Printed.Likelihood.Raw));
        Assert.Contains(form.Findings, f => f.Code == "RD-05");
    }

    [Fact]
    public void A_form_that_has_only_indicators_of_the_whole_period_has_those()
    {
        var form = Paper.Form("项目绩效目标申报表\n项目名称→农村公路→→→\n年度目标→养护公路90公里→→→", "长期绩效指标→一级指标→二级指标→指标内容→指标值", "→产出指标→数量指标→养护公路→≥90公里");

        Assert.Equal("产出指标 | 数量指标 | 养护公路 | ≥90公里", Assert.Single(Paper.Rows(form)));
        Assert.Empty(form.TermIndicators);
    }

    [Fact]
    public void A_table_of_tasks_without_a_project_is_the_target_of_a_department_and_no_form()
    {
        var record = Paper.Read("部门整体支出绩效目标表\n（2024年度）\n部门名称→清河县水务局→→→", "任务名称→主要内容→预算金额（万元）→→\n→→总额→财政拨款→其他资金", "供水→保障城乡供水→120.50→100→20.50", "金额合计→→120.50→100→20.50",
            "年度总体目标→城乡供水稳定。→→→", "一级指标→二级指标→三级指标→指标值→", "产出指标→数量指标→供水量→≥900万吨→");

        Assert.Empty(record.Forms);
        var task = Assert.Single(record.DepartmentTarget!.Tasks);
        Assert.Equal(("供水", 1205000m, 205000m), (task.Name.Raw, task.Total.Value!.Value.Yuan, task.Other.Value!.Value.Yuan));
        Assert.Equal("供水量", Assert.Single(record.DepartmentTarget.Indicators).Printed.Name.Raw);
    }

    [Fact]
    public void A_rate_beside_the_budget_of_the_beginning_of_the_year_alone_is_of_that()
    {
        var form = Paper.Form("项目支出绩效自评表\n（2022年度）\n项目名称→健身器材更新→→→→", "项目资金(万元)→年初预算数(A)→全年执行数(B)→分值→执行率(B/A)→得分", "年度资金总额→80.00→60.00→10→90%→9",
            "一级指标→二级指标→三级指标→预期指标值→实际完成值→得分", "产出指标→数量指标→更新器材→320件→320件→90", "总分→→→→→99");

        Assert.Equal(0.75m, ExecutionRate.Of(form.ExecutionFunds!.Total, form, RegionProfiles.Shipped.ForLayout(null, 2022)).Exact);
        Assert.Contains(Findings(form), f => f.Code == "SE-02" && f.Message.Contains("÷ 年初预算数 80.00 = 75.00%", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rate_beside_both_budgets_is_never_of_the_first_because_the_second_is_blank()
    {
        var form = Paper.Form("项目支出绩效自评表\n（2022年度）\n项目名称→健身器材更新→→→→→", "项目资金(万元)→年初预算数→全年预算数→全年执行数→分值→执行率→得分", "年度资金总额→80.00→→60.00→10→90%→9",
            "一级指标→二级指标→三级指标→预期指标值→实际完成值→得分→", "产出指标→数量指标→更新器材→320件→320件→90→", "总分→→→→→99→");

        Assert.Equal(ScoreGap.NoAmount, ExecutionRate.Of(form.ExecutionFunds!.Total, form, RegionProfiles.Shipped.ForLayout(null, 2022)).Gap);
    }

    [Theory]
    [InlineData("指标类型→指标名称→指标值→指标描述", "产出指标→数量指标→≥30家→全年补助的食堂家数", false)]
    [InlineData("一级指标→二级指标→三级指标→指标值", "产出指标→数量指标→数量指标→≥30家", true)]
    public void A_name_that_is_the_second_level_is_at_fault_only_where_the_form_has_a_third(string heads, string row, bool atFault)
    {
        var form = Paper.Form(Paper.Head, Paper.Funds, Paper.Goals, heads, row);

        Assert.Equal(["产出指标 | 数量指标 | 数量指标 | ≥30家"], Paper.Rows(form));
        Assert.Equal(atFault, Findings(form).Any(f => f.Code == "PT-05"));
    }

    [Theory]
    [InlineData("一级指标→二级指标→三级指标→年度指标值→实际完成值→分值→得分→偏差原因分析→指标性质→指标值→度量单位", "产出指标→数量指标→开放文化站→=→12→个→12→50→50→无→产出指标→质量指标→设备完好率→≥→90→%→95→20→20→无")]
    [InlineData("一级指标→二级指标→三级指标→年度指标值→→→实际完成值→分值→得分→偏差原因分析→→→→指标性质→指标值→度量单位→→→→", "产出指标→数量指标→开放文化站→=→12→个→12→50→50→→→质量指标→设备完好率→≥→90→%→95→20→20→")]
    public void Headings_in_two_rows_of_a_text_with_a_cell_on_each_line_are_one(string heads, string rows)
    {
        const string above = "项目支出绩效自评表→项目名称→文化站开放→主管部门→文化和旅游局→实施单位→文化馆→项目资金（元）→年初预算数→全年预算数→全年执行数→分值→执行率→得分→年度资金总额→500000→500000→480000→10→96%→9.6→";
        var form = Paper.Form((above + heads + "→" + rows).Replace("→", "\n\n", StringComparison.Ordinal));

        Assert.Equal(["产出指标 | 数量指标 | 开放文化站 | =12个", "产出指标 | 质量指标 | 设备完好率 | ≥90%"], Paper.Rows(form));
        Assert.Equal([(12m, 50m, 50m), (95m, 20m, 20m)], form.Indicators.Select(i => (i.Actual.Number!.Value, i.Weight.Value!.Value, i.Score.Value!.Value)));
    }

    private static IReadOnlyList<Finding> Findings(ProjectRecord form) => Auditor.Check(new CheckedDocument([form], null, null)).Findings;
}
