using Yuheng.Core.Monitoring;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Monitoring;

public class ProjectProgressTests
{
    private static readonly Profile s_profile = RegionProfiles.Shipped.Find("shanghai", 2025)!;

    private static ProjectRecord Form(params (string Path, string Text)[] cells) => ProjectRecord.From(EnteredForm.Of(
        PaperContent.Empty.With(cells.Select(c => KeyValuePair.Create(c.Path, (string?)c.Text))), new FormHead(PaperKind.Monitoring, "national-monitoring", "监控表", 2025, AmountUnit.TenThousandYuan)).Form);

    private static ProjectRecord Plan(params string[] percents)
    {
        string[] by = ["3月底", "6月底", "10月底", "12月底"];
        return ProjectRecord.From(EnteredForm.Of(
            PaperContent.Empty.With(percents.SelectMany((p, i) => new[] { KeyValuePair.Create($"p{i + 1}.by", (string?)by[i]), KeyValuePair.Create($"p{i + 1}.percent", (string?)p) })),
            new FormHead(PaperKind.Target, "hebei-project-target", "申报表", 2025, AmountUnit.TenThousandYuan)).Form);
    }

    private static ProjectProgress Money(decimal? budget, decimal? paid, params string[] plan) =>
        ProjectProgress.Of(budget, paid, [], Plan(plan).PaymentPlan, 7, s_profile);

    /// <summary>18.60 ÷ 120.00 = 15.50 %; 7 ÷ 12 = 58.33 %; 42.83 points behind is more than 40. 90.20 ÷ 260.00 = 34.69 %, 23.64 behind. 115.56 ÷ 180.00 = 64.20 %.</summary>
    [Theory]
    [InlineData(120, "18.60", "15.50", ProgressLight.FarBehind)]
    [InlineData(260, "90.20", "34.69", ProgressLight.Behind)]
    [InlineData(180, "115.56", "64.20", ProgressLight.Normal)]
    [InlineData(100, "38.33", "38.33", ProgressLight.Normal)]
    [InlineData(100, "38.32", "38.32", ProgressLight.Behind)]
    [InlineData(100, "18.33", "18.33", ProgressLight.Behind)]
    [InlineData(100, "18.32", "18.32", ProgressLight.FarBehind)]
    public void Money_behind_the_months_is_behind_and_far_behind(int budget, string paid, string rate, ProgressLight light)
    {
        var progress = Money(budget, decimal.Parse(paid, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((rate, light, "58.33", false), ($"{progress.Execution:0.00}", progress.Light, $"{progress.Expected:0.00}", progress.IsByPlan));
    }

    [Theory]
    [InlineData(new[] { "10", "40", "70", "100" }, "40.00", true)]
    [InlineData(new[] { " ", " ", "70", "100" }, "0.00", true)]
    [InlineData(new[] { "一成", "40", "70", "100" }, "58.33", false)]
    [InlineData(new string[0], "58.33", false)]
    public void The_plan_of_the_project_goes_before_the_months(string[] plan, string expected, bool byPlan)
    {
        var progress = Money(100m, 39m, plan);

        Assert.Equal((expected, byPlan), ($"{progress.Expected:0.00}", progress.IsByPlan));
    }

    [Fact]
    public void Without_a_budget_or_payments_nothing_is_said()
    {
        Assert.Equal(ProgressLight.Unknown, Money(null, 5m).Light);
        Assert.Equal(ProgressLight.Unknown, Money(0m, 5m).Light);
        Assert.Equal(ProgressLight.Unknown, Money(100m, null).Light);
        Assert.Equal(ProgressLight.FarBehind, Money(100m, 0m).Light);
    }

    /// <summary>150 ÷ 240 = 62.50 % of 12 points, 98.6 % of ≥98 % all of 10 points: (7.50 + 10.00) ÷ 22.00 = 79.55 %. 有效提升 cannot be set against 提升.</summary>
    [Fact]
    public void Work_is_the_shares_of_the_targets_by_their_points()
    {
        var form = Form(
            ("i1.level1", "产出指标"), ("i1.name", "开放场次"), ("i1.target", "≥240场"), ("i1.actual", "150场"), ("i1.weight", "12"),
            ("i2.level1", "产出指标"), ("i2.name", "加工合格率"), ("i2.target", "≥98%"), ("i2.actual", "98.6%"), ("i2.weight", "10"),
            ("i3.level1", "效益指标"), ("i3.name", "阅读氛围"), ("i3.target", "有效提升"), ("i3.actual", "正在提升"), ("i3.weight", "8"));

        var progress = ProjectProgress.Of(100m, 60m, form.Indicators, [], 7, s_profile);

        Assert.Equal(("79.55", 2, "-19.55", false), ($"{progress.Work:0.00}", progress.Compared, $"{progress.Apart:0.00}", progress.IsApart));
    }

    [Fact]
    public void Without_points_every_indicator_counts_the_same_and_another_unit_is_not_compared()
    {
        var form = Form(
            ("i1.name", "开放场次"), ("i1.target", "≥240场"), ("i1.actual", "120场"),
            ("i2.name", "加工合格率"), ("i2.target", "≥98%"), ("i2.actual", "98%"), ("i2.weight", "10"),
            ("i3.name", "采购成本"), ("i3.target", "≤38元/册"), ("i3.actual", "37.20天"));

        var progress = ProjectProgress.Of(null, null, form.Indicators, [], 7, s_profile);

        Assert.Equal(("75.00", 2), ($"{progress.Work:0.00}", progress.Compared));
    }

    [Fact]
    public void Money_and_work_are_apart_by_more_than_thirty_points_or_where_one_is_nearly_done_and_the_other_is_not()
    {
        var half = Form(("i1.level1", "产出指标"), ("i1.name", "开放场次"), ("i1.target", "≥100场"), ("i1.actual", "60场"));

        Assert.False(ProjectProgress.Of(100m, 90m, half.Indicators, [], 7, s_profile).IsApart);
        Assert.True(ProjectProgress.Of(100m, 90.01m, half.Indicators, [], 7, s_profile).IsApart);

        var little = Form(
            ("i1.level1", "产出指标"), ("i1.name", "开放场次"), ("i1.target", "≥100场"), ("i1.actual", "49场"),
            ("i2.level1", "效益指标"), ("i2.name", "服务人次"), ("i2.target", "≥100人次"), ("i2.actual", "100人次"));
        Assert.True(ProjectProgress.Of(100m, 80m, little.Indicators, [], 7, s_profile).IsApart);
        Assert.False(ProjectProgress.Of(100m, 79.99m, little.Indicators, [], 7, s_profile).IsApart);
    }

    [Fact]
    public void A_target_of_nothing_is_met_by_nothing_and_by_nothing_else()
    {
        var form = Form(("i1.name", "事故数"), ("i1.target", "≤0起"), ("i1.actual", "0起"), ("i2.name", "投诉数"), ("i2.target", "≤0件"), ("i2.actual", "2件"));

        Assert.Equal([100m, 0m], form.Indicators.Select(i => ProjectProgress.Of(i, s_profile)!.Value));
    }
}
