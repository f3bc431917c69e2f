using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Tests.Writing.Layouts;

public sealed class LayoutBookTests
{
    private const string Common = """
        schema: layout/1
        id: common
        edition: 示例市
        fonts: { song: [serif] }
        formats:
          yuan2: { is: money, in: yuan, decimals: 2, thousands: true, none: "", zero: "0.00" }
        order: { level1: [产出指标], level2: [数量指标] }
        styles:
          base: { font: song, size: 9 }
        """;

    private const string Form = """
        schema: layout/1
        id: form
        kind: target
        uses: common
        amountUnit: 元
        page: { paper: A4, orientation: portrait, margin: { top: 20mm, right: 19mm, bottom: 20mm, left: 19mm }, natural: 486, fit: width }
        columns: [40, 60]
        rows:
          - { id: name, height: 20, cells: [ { text: 项目名称, rowspan: 2 }, { field: project.name } ] }
          - { id: money, height: 20, cells: [ { field: funds.total, format: yuan2 } ] }
        """;

    [Fact]
    public void Every_layout_of_the_rulebook_is_understood()
    {
        Assert.Equal(
            ["hebei-project-target", "national-department-target", "national-monitoring", "national-project-target", "national-self-evaluation",
                "shanghai-budget-table-1", "shanghai-budget-table-1-unit", "shanghai-budget-table-2", "shanghai-budget-table-3", "shanghai-budget-table-4",
                "shanghai-budget-table-5", "shanghai-budget-table-6", "shanghai-budget-table-7", "shanghai-budget-table-8", "shanghai-budget-table-9",
                "shanghai-district-target", "shanghai-self-evaluation", "shanghai-target-2023", "shanghai-target-with-cost", "shanghai-township-target"],
            LayoutBook.Instance.All.Select(l => l.Id).Order(StringComparer.Ordinal));
        Assert.True(LayoutBook.Instance.Paper["preamble"].Heading.Look is { Font: LaidFont.Kai, Bold: true });
        Assert.Same(LayoutBook.Instance.Paper["other"], LayoutBook.Instance.Paper["duties"]);
    }

    [Fact]
    public void Layouts_of_one_title_are_told_apart_by_who_prints_them_and_since_when() =>
        Assert.Distinct(LayoutBook.Instance.All.Select(l => (l.Name, l.Edition)));

    [Fact]
    public void A_layout_is_read_with_its_cells_in_their_columns()
    {
        var layout = Read(Form);
        Assert.Equal([0, 1], ((SingleRow)layout.Blocks[0]).Row.Cells.Select(c => c.Column));
        Assert.Equal([1], ((SingleRow)layout.Blocks[1]).Row.Cells.Select(c => c.Column));
        Assert.Equal([194.4m, 291.6m], layout.Columns);
    }

    [Theory]
    [InlineData("服务对象满意度指标", 5, "服务对象\n满意度指标")]
    [InlineData("服务对象满意度指标", 4, "服务对象\n满意度\n指标")]
    [InlineData("社会公众或服务对象满意度指标", 5, "社会公众或\n服务对象\n满意度指标")]
    [InlineData("可持续影响指标", 4, "可持续\n影响指标")]
    [InlineData("满意度指标", 4, "满意度\n指标")]
    [InlineData("满意度指标", 5, null)]
    [InlineData("满意度指标", 1, null)]
    [InlineData("产出指标（50分）", 5, null)]
    [InlineData("", 0, null)]
    public void Words_of_levels_that_are_too_long_for_their_column_are_broken_between_their_parts(string word, int most, string? lines) =>
        Assert.Equal(lines, LayoutBook.Instance.Find("national-self-evaluation")!.Order.Lines(word, most));

    [Theory]
    [InlineData("{ field: project.name }", "{ field: project.name, colspn: 2 }", "form.yaml:9: unknown key 'colspn'")]
    [InlineData("{ field: project.name }", "{ field: project.name, style: tall }", "form.yaml:9: unknown style 'tall'")]
    [InlineData("format: yuan2", "format: yuan7", "form.yaml:10: unknown format 'yuan7'")]
    [InlineData("{ field: project.name }", "{ field: project.name, colspan: 2 }", "form.yaml:9: the cells of a row are wider than the table")]
    [InlineData(", { field: project.name }", "", "form.yaml:9: the cells of a row do not fill the table")]
    [InlineData("rowspan: 2", "rowspan: 3", "form.yaml:9: a cell reaches below the table")]
    [InlineData("kind: target", "kind: poster", "form.yaml:3: unknown kind 'poster'")]
    [InlineData("[40, 60]", "[40, 50]", "form.yaml:7: the widths do not add up to 100")]
    [InlineData("text: 项目名称", "text: \"{项目\"", "form.yaml:9: '{项目' has braces that are not understood")]
    [InlineData("kind: target", "kind: target\nkind: target", "form.yaml:4: ")]
    public void A_mistake_in_a_layout_stops_the_program_with_file_and_line(string right, string wrong, string message)
    {
        Assert.Contains(right, Form, StringComparison.Ordinal);
        var failure = Assert.Throws<InvalidDataException>(() => Read(Form.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("rulebook/layouts/" + message, failure.Message, StringComparison.Ordinal);
    }

    private static Layout Read(string form) =>
        new LayoutBook(new LayoutFiles(id => id switch { "common" => new StringReader(Common), "form" => new StringReader(form), _ => null }), ["common", "form"]).Find("form")!;
}
