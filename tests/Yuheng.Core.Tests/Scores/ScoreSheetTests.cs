using System.Globalization;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Scores;

/// <summary>The sheet as a whole: execution rate, totals, grade, tree.</summary>
public class ScoreSheetTests
{
    private static readonly Profile National = RegionProfiles.Shipped.Find("national", 2024)!;

    [Theory]
    [InlineData("100.00｜100.00｜98.00｜10.00｜98.00｜9.80", "9.80", ScoreOutcome.Agrees)]
    [InlineData("0.00｜181.00｜180.00｜10.00｜99.44｜9.94", "9.94", ScoreOutcome.Agrees)]
    [InlineData("128.00｜128.00｜96.00｜10.00｜75.00｜10.00", "7.50", ScoreOutcome.Differs)]
    [InlineData("100.00｜100.00｜106.00｜10.00｜106.00｜10.00", "10.00", ScoreOutcome.Agrees)]
    [InlineData("100.00｜100.00｜0.00｜10.00｜0.00｜0.00", "0.00", ScoreOutcome.Agrees)]
    [InlineData("100.00｜100.00｜90.00｜｜90.00｜9.00", "9.00", ScoreOutcome.Agrees)]
    [InlineData("100.00｜100.00｜90.00｜10.00｜90.00｜", "9.00", ScoreOutcome.NotPrinted)]
    [InlineData("0.00｜0.00｜0.00｜10.00｜0.00｜10.00", null, ScoreOutcome.NotScored)]
    [InlineData("｜｜90.00｜10.00｜90.00｜9.00", null, ScoreOutcome.NotScored)]
    [InlineData("100.00｜-100.00｜90.00｜10.00｜90.00｜9.00", null, ScoreOutcome.NotScored)]
    [InlineData("100.00｜0.0000000000000000000000001｜9999999999999999999999｜10.00｜90.00｜9.00", null, ScoreOutcome.NotScored)]
    [InlineData("100.00｜100.00｜90.00｜十分｜90.00｜9.00", null, ScoreOutcome.NotScored)]
    public void The_execution_rate_earns_its_share_of_the_points(string funds, string? expected, ScoreOutcome outcome)
    {
        var sheet = ScoreSheet.Of(Evaluations.Of(funds, ""), National);

        Assert.Equal(expected, sheet.Execution.Value?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(outcome, sheet.Execution.Outcome);
        Assert.NotEmpty(sheet.WorkingOf(-1));
    }

    [Fact]
    public void What_rounding_leaves_open_does_not_differ_and_is_said()
    {
        // 0.30 of 0.70 万元 is 42.857 %, but anything from 0.295 ÷ 0.705 to 0.305 ÷ 0.695 may be meant.
        var sheet = ScoreSheet.Of(Evaluations.Of("0.70｜0.70｜0.30｜10.00｜43.50｜4.35", ""), National);

        Assert.Equal(ScoreOutcome.Agrees, sheet.Execution.Outcome);
        Assert.Equal("全年执行数 0.30 ÷ 全年预算数 0.70 × 分值 10.00 = 4.29（金额四舍五入，4.18–4.39 都说得通），表中 4.35", sheet.WorkingOf(-1));
    }

    [Fact]
    public void Hubei_gives_twenty_points_where_none_are_printed()
    {
        var sheet = ScoreSheet.Of(Evaluations.Of("100.00｜100.00｜90.00｜｜90.00｜18.00", ""), RegionProfiles.Shipped.Find("hubei", 2024)!);

        Assert.Equal(18.00m, sheet.Execution.Value);
        Assert.Contains("表中没有写分值，按 20.00 计", sheet.WorkingOf(-1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_total_counts_the_printed_score_where_the_rule_does_not_contradict_it()
    {
        var sheet = ScoreSheet.Of(
            Evaluations.Of(
                "100.00｜100.00｜100.00｜10.00｜100.00｜10.00", "100.00｜97.00",
                ("质量指标", "合格率", "≥100%", "90%", "50.00", "50.00"),
                ("时效指标", "及时性", "及时", "部分达成指标并具有一定效果", "20.00", "15.00"),
                ("时效指标", "及时性", "及时", "部分达成指标并具有一定效果", "10.00", "10.00"),
                ("社会效益指标", "制度健全性", "健全", "健全", "10.00", "10.00")),
            National);

        // 10.00 + 45.00 (not 50.00) + 15.00 (within its band) + 8.00 (not 10.00: the top of its band) + 10.00 (cannot be scored).
        Assert.Equal(88.00m, sheet.Total.Value);
        Assert.Equal(97.00m, sheet.Total.Printed);
        Assert.Equal(ScoreOutcome.Differs, sheet.Total.Outcome);
        Assert.True(sheet.Differs);
        Assert.Equal("各项得分相加 = 88.00，表中 97.00", sheet.Tree().Working);
        Assert.Equal("良", sheet.Tree().Grade);
    }

    [Fact]
    public void Without_a_score_for_every_row_there_is_no_total()
    {
        var sheet = ScoreSheet.Of(Evaluations.Of("100.00｜100.00｜100.00｜10.00｜100.00｜10.00", "100.00｜97.00", ("质量指标", "合格率", "健全", "健全", "50.00", "")), National);

        Assert.Null(sheet.Total.Value);
        Assert.Equal(ScoreGap.NoScore, sheet.Total.Gap);
        Assert.False(sheet.Differs);
        Assert.Contains("不能合计", sheet.Tree().Working, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("national", "100", "优")]
    [InlineData("national", "90", "优")]
    [InlineData("national", "89.99", "良")]
    [InlineData("national", "80", "良")]
    [InlineData("national", "60", "中")]
    [InlineData("national", "59.99", "差")]
    [InlineData("national", "-1", null)]
    [InlineData("shanghai", "76", "良")]
    [InlineData("shanghai", "74.99", "合格")]
    [InlineData("shanghai", "12", "不合格")]
    public void A_grade_begins_at_its_limit(string region, string total, string? grade) =>
        Assert.Equal(grade, ScoreSheet.GradeOf(decimal.Parse(total, CultureInfo.InvariantCulture), RegionProfiles.Shipped.Find(region, 2024)!));

    [Fact]
    public void Every_node_of_the_tree_says_where_from_and_by_what()
    {
        var tree = ScoreSheet.Of(Evaluations.Of("100.00｜100.00｜98.00｜10.00｜98.00｜9.80", "60.00｜59.80", ("质量指标", "合格率", "≥90%", "95%", "50.00", "50.00")), National).Tree();

        Assert.Equal([ScoreNodeKind.Execution, ScoreNodeKind.Level], tree.Children.Select(c => c.Kind));
        Assert.Equal("产出指标", tree.Children[1].Name);
        Assert.Equal("全年预算数 全年执行数 分值 执行率 得分", string.Join(' ', tree.Children[0].Inputs.Select(i => i.Name)));
        var indicator = Assert.Single(tree.Children[1].Children);
        Assert.All(indicator.Inputs, input => Assert.Equal(10, input.Printed.Place.Line));
        Assert.All(indicator.Parameters, p => Assert.True(p.Value.Length > 0 && p.Source.Length > 0));
    }

    [Fact]
    public void A_form_that_is_no_evaluation_has_no_rows()
    {
        var target = ProjectRecord.From(new ParsedForm { Index = 1, Kind = FormKind.Target, Layout = "shanghai-district-target", Start = new Place(1), End = new Place(9) });
        var sheet = ScoreSheet.Of(target, National);

        Assert.Empty(sheet.Indicators);
        Assert.False(sheet.Differs);
        Assert.Empty(sheet.Tree().Children);
    }

    [Fact]
    public void Ten_thousand_indicators_of_impossible_figures_are_scored_without_a_crash()
    {
        const string huge = "9999999999999999999999999999";
        var rows = Enumerable.Repeat(("数量指标", "里程", $"≥{huge}", huge, "999999999999999999", huge), 10_000).ToArray();

        var sheet = ScoreSheet.Of(Evaluations.Of($"{huge}｜{huge}｜{huge}｜{huge}｜{huge}｜{huge}", $"{huge}｜{huge}", rows), National);

        Assert.Equal(10_000, sheet.Indicators.Count);
        Assert.NotNull(sheet.Tree());
    }
}
