using Yuheng.Core.Projects;

namespace Yuheng.Documents.Tests.Forms;

/// <summary>Monitoring forms, of which bodies leave out what they do not fill in: what is left tells what they are.</summary>
public class MonitoringTests
{
    private const string Head = """
        绩效监控表
        (2024年度)
        项目名称→社区图书馆夜间开放→
        主管部门→青禾区文化和旅游局→实施单位→青禾区图书馆
        """;

    [Theory]
    [InlineData("全年预计完成情况", "240场")]
    [InlineData("完成目标可能性", "确定能")]
    [InlineData("确定能→有可能→完全不可能", "✔→→")]
    [InlineData("经费保障→制度保障→人员保障→硬件条件保障→其他→原因说明", "✔→→→→→讲师费标准调低")]
    public void One_column_that_only_monitoring_has_makes_a_form_a_monitoring_form(string columns, string cells)
    {
        var form = Paper.Form(Head, "绩效指标→一级指标→二级指标→三级指标→年度指标值→1-7月完成情况→" + columns, "→产出指标→数量指标→读书会场次→≥240场→131场→" + cells);

        Assert.Equal(FormKind.Monitoring, form.Form.Kind);
        Assert.Equal(("读书会场次", "131场"), (form.Indicators[0].Printed.Name.Raw, form.Indicators[0].Printed.Actual.Raw));
    }

    [Fact]
    public void What_the_funds_will_come_to_makes_a_form_a_monitoring_form()
    {
        var form = Paper.Form(
            Head, "项目资金(万元)→→年初预算数→1-7月执行数→1-7月执行率→全年预计执行数", "→年度资金总额→120.00→66.00→55.00%→118.50", "→其中：本年财政拨款→100.00→56.00→56.00%→100.00",
            "→上年结转资金→20.00→10.00→50.00%→18.50", "→其他资金→→→→", "绩效指标→一级指标→二级指标→三级指标→年度指标值→1-7月完成情况", "→产出指标→数量指标→读书会场次→≥240场→131场");

        Assert.Equal(FormKind.Monitoring, form.Form.Kind);
        var carried = form.MonitoringFunds!.CarryOver;
        Assert.Equal((200_000m, 100_000m, 185_000m), (carried.Initial.Value!.Value.Yuan, carried.Executed.Value!.Value.Yuan, carried.Expected.Value!.Value.Yuan));
        Assert.True(form.MonitoringFunds.Other.Expected.Printed.IsMissing);
    }

    [Fact]
    public void Without_any_of_them_it_is_a_self_evaluation() =>
        Assert.Equal(
            FormKind.SelfEvaluation,
            Paper.Form(Head, "绩效指标→一级指标→二级指标→三级指标→年度指标值→实际完成值→分值→得分", "→产出指标→数量指标→读书会场次→≥240场→131场→20→10.92").Form.Kind);
}
