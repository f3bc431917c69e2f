using System.Text.Json;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Tests.Writing.Layouts;

/// <summary>What is printed where. The records are written by hand, as read --json would print them.</summary>
public sealed class LayoutEngineTests
{
    public static TheoryData<string> Layouts() => [.. LayoutBook.Instance.All.Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_position_of_the_grid_is_covered_exactly_once_however_many_rows_there_are(string id)
    {
        var layout = LayoutBook.Instance.Find(id)!;
        foreach (var rows in (int[])[0, 1, 2, 7, 60])
        {
            foreach (var table in Section(RecordFor(layout, rows), id).Blocks.OfType<LaidTable>())
            {
                var covered = new int[table.Rows.Count, table.Columns.Count];
                for (var row = 0; row < table.Rows.Count; row++)
                {
                    foreach (var cell in table.Rows[row].Cells)
                    {
                        for (var r = row; r < row + cell.RowSpan; r++)
                        {
                            for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                            {
                                covered[r, c]++;
                            }
                        }
                    }
                }

                Assert.All(covered.Cast<int>(), count => Assert.Equal(1, count));
            }
        }
    }

    [Fact]
    public void Missing_prints_blank_and_zero_prints_zero()
    {
        var section = Section("""{ "kind": "target", "layout": "shanghai-target-with-cost", "project": {}, "funds": { "total": 0.00, "fiscal": null }, "indicators": [] }""");

        Assert.Equal("0.00", Cell(section, "funds.total").Text);
        Assert.Equal(0m, Cell(section, "funds.total").Number);
        Assert.Equal("", Cell(section, "funds.fiscal").Text);
        Assert.Null(Cell(section, "funds.fiscal").Number);
        Assert.Equal("", Cell(section, "funds.other").Text);
    }

    [Theory]
    [InlineData("shanghai-district-target", "1250000.00", "1,250,000", "#,##0")]
    [InlineData("shanghai-district-target", "1250000.50", "1,250,000.50", "#,##0.00")]
    [InlineData("shanghai-target-with-cost", "1250000.00", "1,250,000.00", "#,##0.00")]
    [InlineData("shanghai-township-target", "894100.00", "89.41", "0.00")]
    [InlineData("shanghai-township-target", "20000.00", "2", "0")]
    [InlineData("national-project-target", "873617.00", "87.3617", "0.0000")]
    [InlineData("national-project-target", "0.01", "0.000001", "0.000000")]
    public void An_amount_prints_in_the_unit_of_the_form_and_no_digit_is_hidden(string layout, string yuan, string printed, string format)
    {
        var cell = Cell(Section($$"""{ "kind": "target", "layout": "{{layout}}", "project": {}, "funds": { "total": {{yuan}} }, "indicators": [] }"""), "funds.total");

        Assert.Equal((printed, format), (cell.Text, cell.NumberFormat));
    }

    [Fact]
    public void A_rate_without_an_end_is_rounded_half_away_from_zero()
    {
        var section = Section("""{ "kind": "selfEvaluation", "layout": "shanghai-self-evaluation", "project": {}, "funds": { "total": { "rate": 33.33333333333333, "score": 2.0000005 } }, "indicators": [] }""");

        Assert.Equal("33.333333", Cell(section, "funds.total.rate").Text);
        Assert.Equal("2.000001", Cell(section, "funds.total.score").Text);
    }

    [Fact]
    public void Indicators_that_do_not_stand_in_the_order_of_the_form_are_brought_into_it()
    {
        var section = Section(Target("shanghai-district-target", ("满意度指标", "服务对象满意度指标", "丁"), ("自拟指标", "甲类", "戊"), ("产出指标", "质量指标", "乙"), ("效益指标", "社会效益指标", "丙"), ("产出指标", "数量指标", "甲")));

        Assert.Equal(["甲", "乙", "丙", "丁", "戊"], Names(section));
    }

    [Fact]
    public void Second_levels_in_an_order_of_their_own_go_out_as_they_came_in()
    {
        var section = Section(Target("shanghai-district-target", ("产出指标", "数量指标", "甲"), ("效益指标", "生态效益指标", "乙"), ("效益指标", "社会效益指标", "丙")));

        Assert.Equal(["甲", "乙", "丙"], Names(section));
    }

    [Fact]
    public void Neighbours_of_one_level_are_one_cell_and_equal_second_levels_under_two_first_ones_stay_apart()
    {
        var table = Section(Target("shanghai-district-target", ("产出指标", "数量指标", "甲"), ("产出指标", "其他指标", "乙"), ("效益指标", "其他指标", "丙"), ("效益指标", "其他指标", "丁"))).Blocks.OfType<LaidTable>().Last();

        Assert.Equal([("产出指标", 2), ("效益指标", 2)], Spans(table, 1));
        Assert.Equal([("数量指标", 1), ("其他指标", 1), ("其他指标", 2)], Spans(table, 2));
        Assert.Equal(5, table.Rows[0].Cells[0].RowSpan);
    }

    [Fact]
    public void The_headings_of_indicators_are_repeated_so_they_begin_a_table_that_joins_the_one_above()
    {
        var tables = Section(Target("shanghai-self-evaluation", ("产出指标", "数量指标", "甲")).Replace("\"target\"", "\"selfEvaluation\"", StringComparison.Ordinal)).Blocks.OfType<LaidTable>().ToList();

        Assert.Equal([false, true], tables.Select(t => t.JoinsAbove));
        Assert.Equal([0, 1], tables.Select(t => t.HeaderRows));
        Assert.Same(tables[0].Columns, tables[1].Columns);
    }

    [Fact]
    public void A_record_from_elsewhere_gets_the_levels_words_and_numbers_of_the_form()
    {
        var township = Names(Section(Target("national-project-target", ("产出指标", "数量指标", "甲"), ("产出指标", "数量指标", "乙"), ("效益指标", "社会效益指标", "指标1：丙")), "shanghai-township-target"));
        var hebei = Section(Target("national-project-target", ("效益指标", "可持续影响指标", "甲")), "hebei-project-target").Blocks.OfType<LaidTable>().Last();

        Assert.Equal(["指标1：甲", "指标2：乙", "指标1：无", "指标1：无", "指标1：无", "指标1：丙", "指标1：无", "指标1：无", "指标1：无"], township);
        Assert.Contains("效果指标", Spans(hebei, 0).Select(s => s.Text));
        Assert.Contains("可持续性影响", Spans(hebei, 1).Select(s => s.Text));
    }

    [Fact]
    public void A_record_that_names_no_layout_keeps_its_words()
    {
        var record = Target("", ("产出指标", "数量指标", "甲"), ("效益指标", "可持续影响指标", "乙")).Replace("\"layout\": \"\", ", "", StringComparison.Ordinal);

        Assert.Equal(["甲", "乙"], Names(Section(record, "shanghai-township-target")).Where(name => name.Length > 0));
        Assert.Contains("可持续影响指标", Spans(Section(record, "hebei-project-target").Blocks.OfType<LaidTable>().Last(), 1).Select(s => s.Text));
    }

    [Theory]
    [InlineData("\"经常性项目\"", "专项资金□ 经常性项目☑ 一次性项目□")]
    [InlineData("\"阶段性项目\"", "专项资金□ 经常性项目□ 一次性项目□ 阶段性项目☑")]
    [InlineData("null", "专项资金□ 经常性项目□ 一次性项目□")]
    public void The_box_of_the_word_recorded_is_ticked_and_a_word_without_a_box_is_not_lost(string nature, string printed)
    {
        var section = Section($$"""{ "kind": "target", "layout": "shanghai-township-target", "project": { "nature": {{nature}}, "start": "2023-01", "end": "2023-12-31" }, "indicators": [] }""");

        Assert.Equal(printed, Cell(section, "project.nature").Text);
        Assert.Equal(("2023.1", "2023.12.31"), (Cell(section, "project.start").Text, Cell(section, "project.end").Text));
    }

    [Fact]
    public void A_value_prints_as_recorded_and_is_composed_only_where_nothing_is_printed()
    {
        var section = Section("""
            { "kind": "target", "layout": "shanghai-target-with-cost", "project": {}, "indicators": [
              { "level1": "产出指标", "level2": "数量指标", "name": "甲", "target": "= 94 棵", "targetValue": { "kind": "number", "operator": "=", "number": 94, "unit": "棵" } },
              { "level1": "产出指标", "level2": "数量指标", "name": "乙", "target": null, "targetValue": { "kind": "number", "operator": ">=", "number": 90, "unit": "%" } },
              { "level1": "产出指标", "level2": "数量指标", "name": "丙", "target": null, "targetValue": { "kind": "missing" } } ] }
            """);

        Assert.Equal(["= 94 棵", "≥90.00(%)", ""], Enumerable.Range(0, 3).Select(i => Cell(section, $"indicators[{i}].target").Text));
    }

    [Fact]
    public void An_empty_fund_table_keeps_its_rows_and_says_why_it_is_empty()
    {
        var section = Section(Budget(6, """{ "number": 6, "title": null, "rows": [] }"""));
        var lines = section.Blocks.OfType<LaidLine>().Select(l => l.Text).ToList();

        Assert.Equal(["2024年部门政府性基金预算支出功能分类预算表", "编制部门：青禾区绿化局", "注：本部门2024年没有政府性基金预算安排的支出，故本表无数据。"], lines);
        Assert.True(section.Blocks.OfType<LaidTable>().Single().Rows.Count > 10);
    }

    [Fact]
    public void The_words_of_a_unit_stand_in_the_tables_of_a_unit()
    {
        var section = Section(Budget(3, """{ "number": 3, "title": "2024年预算单位支出预算总表", "rows": [ { "code": null, "name": "合计", "amounts": { "合计": 5.5 } } ] }"""));

        Assert.Equal("编制单位：青禾区绿化局", section.Blocks.OfType<LaidLine>().Last().Text);
        Assert.Equal("5.50", Cell(section, "rows[0].amounts.合计").Text);
    }

    [Fact]
    public void Whole_yuan_print_without_decimals_where_no_amount_of_the_document_has_fen()
    {
        var section = Section(Budget(3, """{ "number": 3, "rows": [ { "code": "2070104", "name": "图书馆", "amounts": { "合计": 5000.00, "基本支出": 0.00, "项目支出": null } } ] }"""));

        Assert.Equal(["5,000", "0", ""], ((string[])["合计", "基本支出", "项目支出"]).Select(column => Cell(section, $"rows[0].amounts.{column}").Text));
        Assert.Equal(["207", "01", "04"], section.Blocks.OfType<LaidTable>().Single().Rows[3].Cells.Take(3).Select(c => c.Text));
    }

    [Fact]
    public void An_amount_that_does_not_fit_widens_its_column_and_the_table_stays_as_wide()
    {
        static LaidTable Table(string amount) => Section(Budget(3, $$"""{ "number": 3, "rows": [ { "code": "207", "name": "文化", "amounts": { "合计": {{amount}} } } ] }""")).Blocks.OfType<LaidTable>().Single();
        var (usual, wide) = (Table("1.00"), Table("123456789012345678.25"));

        Assert.True(wide.Columns[4] > usual.Columns[4]);
        Assert.Equal(usual.Columns.Sum(), wide.Columns.Sum(), 1);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(24, true)]
    [InlineData(120, false)]
    public void A_form_is_shrunk_to_one_page_only_where_it_then_fits_one(int rows, bool fits)
    {
        var few = Section(Target("shanghai-target-with-cost", ("产出指标", "数量指标", "甲"))).Page;
        var page = Section(Target("shanghai-target-with-cost", [.. Enumerable.Range(0, rows).Select(i => ("产出指标", "数量指标", $"第{i}项"))])).Page;

        Assert.Equal(fits, page.FitsOnePage);
        Assert.Equal(rows == 24, page.Scale < few.Scale);
    }

    [Fact]
    public void A_table_over_several_pages_is_not_set_in_the_middle_of_its_last_one()
    {
        static LaidPage Page(int rows) => Section(Budget(8, $$"""{ "number": 8, "rows": [ {{string.Join(',', Enumerable.Repeat("""{ "code": "301", "name": "工资福利支出", "amounts": { "合计": 1 } }""", rows))}} ] }""")).Page;

        Assert.Equal((true, false), (Page(3).CentredDown, Page(80).CentredDown));
    }

    [Fact]
    public void Words_of_levels_are_broken_on_paper_and_stay_whole_in_the_record()
    {
        var cell = Section(Target("national-self-evaluation", ("满意度指标", "服务对象满意度指标", "甲")).Replace("\"target\"", "\"selfEvaluation\"", StringComparison.Ordinal))
            .Blocks.OfType<LaidTable>().Last().Rows[1].Cells.First(c => c.Text.StartsWith("服务", StringComparison.Ordinal));

        Assert.Equal(("服务对象满意度指标", "服务对象\n满意度\n指标"), (cell.Text, cell.Shown));
    }

    [Fact]
    public void Sheets_have_names_that_workbooks_allow_and_no_two_the_same()
    {
        var form = """{ "kind": "target", "layout": "shanghai-district-target", "project": { "name": "a/b[c]:*?\\一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十" }, "indicators": [] }""";
        var laid = LayoutEngine.Lay(Parse($$"""{ "documents": [ { "forms": [ {{form}} ] }, { "forms": [ {{form}} ] } ] }""")).Value!;

        Assert.All(laid.Sections, s => Assert.True(s.Name.Length <= 31 && s.Name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) < 0, s.Name));
        Assert.Equal(2, laid.Sections.Select(s => s.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("""{ "forms": [ 1, null, { "kind": 3, "project": [], "indicators": {} } ], "budget": { "tables": [ 5, { "number": "x" } ] } }""")]
    [InlineData("""{ "kind": "target", "project": { "name": { "a": 1 } }, "funds": [ 1 ], "goals": "x", "indicators": [ 1, "x", { "level1": 5, "name": true, "targetValue": 1 } ] }""")]
    [InlineData("""{ "project": {}, "indicators": [], "year": 1e400, "funds": { "total": 1e400, "annual": "12" } }""")]
    public void A_record_with_values_of_the_wrong_kind_is_laid_out_with_what_can_be_printed(string record) =>
        Assert.NotNull(LayoutEngine.Lay(Parse(record)).Value);

    private static LaidSection Section(string record, string layout = LayoutEngine.Auto)
    {
        var laid = LayoutEngine.Lay(Parse(record), layout);
        Assert.Null(laid.Refusal);
        return Assert.Single(laid.Value!.Sections);
    }

    private static JsonElement Parse(string record)
    {
        using var json = JsonDocument.Parse(record);
        return json.RootElement.Clone();
    }

    private static LaidCell Cell(LaidSection section, string field) =>
        section.Blocks.OfType<LaidTable>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Single(c => c.Field == field);

    /// <summary>The texts of the names of indicators: the cells beside the levels that are no headings.</summary>
    private static IEnumerable<string> Names(LaidSection section)
    {
        var table = section.Blocks.OfType<LaidTable>().Last();
        return table.Rows.Skip(table.HeaderRows).Select(r => r.Cells.First(c => c.Column == 3).Text);
    }

    private static IEnumerable<(string Text, int Rows)> Spans(LaidTable table, int column) =>
        table.Rows.Skip(table.HeaderRows).SelectMany(r => r.Cells.Where(c => c.Column == column)).Select(c => (c.Text, c.RowSpan));

    private static string Target(string layout, params (string Level1, string Level2, string Name)[] indicators) =>
        $$"""{ "kind": "target", "layout": "{{layout}}", "project": {}, "indicators": [ {{string.Join(',', indicators.Select(i => $$"""{ "level1": "{{i.Level1}}", "level2": "{{i.Level2}}", "name": "{{i.Name}}" }"""))}} ] }""";

    private static string Budget(int number, string table)
    {
        Assert.Contains($"\"number\": {number}", table, StringComparison.Ordinal);
        return $$"""{ "forms": [], "budget": { "department": "青禾区绿化局", "year": 2024, "tables": [ {{table}} ] } }""";
    }

    private static string RecordFor(Layout layout, int rows)
    {
        string[] levels = ["产出指标", "效益指标", "满意度指标", "其他"];
        var indicators = string.Join(',', Enumerable.Range(0, rows).Select(i => $$"""{ "level1": "{{levels[i % 4]}}", "level2": "{{(i % 5 == 0 ? "数量指标" : "质量指标")}}", "name": "第{{i}}项" }"""));
        return layout.Kind switch
        {
            LayoutKind.BudgetTable => Budget(layout.Number, $$"""{ "number": {{layout.Number}}, "rows": [ {{string.Join(',', Enumerable.Range(0, rows).Select(i => $$"""{ "code": null, "name": "第{{i}}行", "side": "{{(i % 3 == 0 ? "income" : "expense")}}", "amounts": { "合计": {{i}} } }"""))}} ] }"""),
            LayoutKind.DepartmentTarget => $$"""{ "departmentTarget": { "overall": "x", "tasks": [ {{string.Join(',', Enumerable.Range(0, rows).Select(i => $$"""{ "name": "任务{{i}}", "total": {{i}} }"""))}} ], "indicators": [ {{indicators}} ] } }""",
            _ => $$"""{ "kind": "{{(layout.Kind == LayoutKind.Target ? "target" : layout.Kind == LayoutKind.Monitoring ? "monitoring" : "selfEvaluation")}}", "project": {}, "goals": { "items": [ {{string.Join(',', Enumerable.Range(0, rows).Select(i => $"\"目标{i}\""))}} ] }, "indicators": [ {{indicators}} ], "termIndicators": [ {{indicators}} ] }""",
        };
    }
}
