using Yuheng.Core.Projects;
using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Tests.Writing.Xlsx.Templates;

namespace Yuheng.Documents.Tests.Forms;

/// <summary>Blank templates of which a few cells are filled in.</summary>
public class FilledRowsTests
{
    [Fact]
    public void A_year_of_which_only_the_brackets_are_there_is_missing()
    {
        var form = Filled("national-monitoring", ("project.name", "雨水花园维护"));

        Assert.Equal("雨水花园维护", form.Project.Name.Raw);
        Assert.True(form.Year.IsMissing, form.Year.Raw);
    }

    [Theory]
    [InlineData("(2026年度)")]
    [InlineData("2026年")]
    public void A_year_that_was_filled_in_is_the_year(string year) =>
        Assert.Contains("2026", Filled("national-monitoring", ("project.name", "雨水花园维护"), ("year", year)).Year.Raw!, StringComparison.Ordinal);

    [Fact]
    public void A_mark_says_how_likely_an_indicator_is_met_and_two_marks_say_nothing()
    {
        var form = Filled(
            "national-monitoring",
            ("indicators[0].name", "维护花园数量"), ("indicators[0].likelihood=确定能", "√"),
            ("indicators[1].name", "植物成活率"), ("indicators[1].likelihood=有可能", "√"), ("indicators[1].likelihood=完全不可能", "√"),
            ("indicators[2].name", "完成时间"));

        Assert.Equal(["确定能", "有可能、完全不可能", null], form.Indicators.Select(i => i.Likelihood.Raw));
    }

    [Fact]
    public void A_second_level_left_blank_is_that_of_the_row_above_while_the_first_is_the_same()
    {
        string[] fields = ["level1", "level2", "name"];
        string[][] rows = [["产出指标", "数量指标", "维护花园数量"], ["产出指标", "", "补植株数"], ["", "", "清淤次数"], ["效益指标", "", "积水点减少"]];
        var form = Filled("national-monitoring", [.. rows.SelectMany((row, i) => row.Select((text, f) => ($"indicators[{i}].{fields[f]}", text)))]);

        Assert.Equal(
            [("产出指标", "数量指标"), ("产出指标", "数量指标"), ("产出指标", "数量指标"), ("效益指标", null)],
            form.Indicators.Select(i => (i.Level1.Raw, i.Level2.IsMissing ? null : i.Level2.Raw)));
    }

    private static ParsedForm Filled(string layout, params (string Path, string Text)[] cells)
    {
        using var template = new TemplateCells(FillingTemplateTests.Blank(layout));
        foreach (var (path, text) in cells)
        {
            template.Write(path, text);
        }

        return SampleFiles.Read("模板.xlsx", template.Saved()).Forms[0].Form;
    }
}
