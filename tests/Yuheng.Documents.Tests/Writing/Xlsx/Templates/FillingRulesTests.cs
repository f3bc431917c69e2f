using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuheng.Core.Values;
using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Tests.Writing.Layouts;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx.Templates;

namespace Yuheng.Documents.Tests.Writing.Xlsx.Templates;

/// <summary>What a template lets a user write into each cell, and what it adds up beside the form, cell by cell.</summary>
public class FillingRulesTests
{
    [Theory]
    [InlineData("shanghai-self-evaluation", "funds.total.weight", "0", "100")]
    [InlineData("shanghai-self-evaluation", "indicators[0].weight", "0", "100")]
    [InlineData("shanghai-self-evaluation", "indicators[29].score", "0", "100")]
    [InlineData("hebei-project-target", "paymentPlan[by=3月底].percent", "0", "100")]
    [InlineData("shanghai-self-evaluation", "funds.carryOver.rate", "0", "1000")]
    [InlineData("national-monitoring", "funds.total.rate", "0", "1000")]
    public void Points_and_rates_are_numbers_within_their_bounds_and_nothing_else_is_taken(string layout, string field, string least, string most)
    {
        using var sheet = new TemplateCells(FillingTemplateTests.Blank(layout));

        var rule = sheet.RuleOf(field)!;
        Assert.Equal((DataValidationValues.Decimal, least, most, DataValidationErrorStyleValues.Stop), (rule.Type!.Value, rule.Formula1!.Text, rule.Formula2!.Text, rule.ErrorStyle!.Value));
    }

    [Theory]
    [InlineData("shanghai-district-target", "funds.total", 2)]
    [InlineData("shanghai-district-target", "funds.otherAnnual", 2)]
    [InlineData("shanghai-self-evaluation", "funds.carryOver.executed", 6)]
    [InlineData("national-monitoring", "funds.other.expected", 6)]
    [InlineData("national-department-target", "tasks[0].total", 6)]
    [InlineData("national-department-target", "tasks[4].fiscal", 6)]
    [InlineData("national-department-target", "tasks[4].other", 6)]
    public void An_amount_is_no_less_than_nothing_and_no_more_exact_than_a_fen(string layout, string field, int decimals)
    {
        using var sheet = new TemplateCells(FillingTemplateTests.Blank(layout));

        var rule = sheet.RuleOf(field)!;
        Assert.Equal((DataValidationValues.Custom, DataValidationErrorStyleValues.Stop), (rule.Type!.Value, rule.ErrorStyle!.Value));
        Assert.Matches(string.Create(CultureInfo.InvariantCulture, $@"^AND\(ISNUMBER\((\w+)\),\1>=0,ROUND\(\1,{decimals}\)=\1\)$"), rule.Formula1!.Text);
        Assert.Contains(decimals == 2 ? "单位：元" : "单位：万元", rule.Prompt!.Value!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("project.start")]
    [InlineData("project.end")]
    public void A_day_is_a_date_of_which_another_spelling_is_only_warned_of(string field)
    {
        using var sheet = new TemplateCells(FillingTemplateTests.Blank("shanghai-district-target"));

        var rule = sheet.RuleOf(field)!;
        Assert.Equal((DataValidationValues.Date, DataValidationErrorStyleValues.Warning), (rule.Type!.Value, rule.ErrorStyle!.Value));

        // 18264 is 1950-01-01 and 109574 is 2199-12-31, as workbooks count days.
        Assert.Equal(("18264", "109574"), (rule.Formula1!.Text, rule.Formula2!.Text));
    }

    [Theory]
    [InlineData("shanghai-self-evaluation", "indicators[0].target")]
    [InlineData("shanghai-self-evaluation", "indicators[0].actual")]
    [InlineData("national-monitoring", "indicators[0].expected")]
    public void Of_a_value_only_a_hint_says_how_it_is_written(string layout, string field)
    {
        using var sheet = new TemplateCells(FillingTemplateTests.Blank(layout));

        var rule = sheet.RuleOf(field)!;
        Assert.Contains("≥95%", rule.Prompt!.Value!, StringComparison.Ordinal);
        Assert.False(rule.ShowErrorMessage!.Value);
        Assert.Null(sheet.RuleOf("project.name"));
    }

    [Fact]
    public void Every_cell_may_be_left_blank()
    {
        using var sheet = new TemplateCells(FillingTemplateTests.Blank("hebei-project-target"));

        Assert.All(sheet.Rules, r => Assert.True(r.AllowBlank!.Value));
    }

    /// <summary>Workbooks take lists of 255 characters, and a longer one makes the file unreadable.</summary>
    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void A_list_that_a_workbook_cannot_hold_is_left_out(int words, bool isThere)
    {
        var cell = new LaidCell(0, 1, 1, "", new LaidLook(LaidFont.Song, 10)) { Options = [.. Enumerable.Repeat("项", words), ""] };

        Assert.Equal(isThere, EntryRule.Of(new Entry("project.nature", 1, 1, cell), AmountUnit.Yuan) is { Type: "list", Insists: false });
    }

    [Theory]
    [InlineData("shanghai-self-evaluation")]
    [InlineData("hebei-project-target")]
    [InlineData("national-monitoring")]
    public void Each_row_of_indicators_has_cells_of_its_own_for_the_levels(string layout)
    {
        using var sheet = new TemplateCells(FillingTemplateTests.Blank(layout));

        var rows = sheet.Paths.Where(p => p.StartsWith("indicators[", StringComparison.Ordinal) && p.EndsWith(".name", StringComparison.Ordinal)).Select(p => p[..^5]).ToList();
        Assert.True(rows.Count >= 30);
        Assert.All(rows, row => Assert.Equal(sheet.CellOf(row + ".name")[1..], sheet.CellOf(row + ".level1")[1..]));
        Assert.All(rows, row => Assert.Equal(sheet.CellOf(row + ".name")[1..], sheet.CellOf(row + ".level2")[1..]));
    }

    [Theory]
    [InlineData("shanghai-district-target", "项目资金总额减各项", "funds.total", "funds.fiscal", "funds.other")]
    [InlineData("shanghai-district-target", "年度资金申请总额减各项", "funds.annual", "funds.appropriation", "funds.carryOver", "funds.otherAnnual")]
    [InlineData("hebei-project-target", "项目资金总额减各项", "funds.total", "funds.fiscal", "funds.other")]
    [InlineData("shanghai-self-evaluation", "年初预算数：总额减各项", "funds.total.initial", "funds.appropriation.initial", "funds.carryOver.initial", "funds.other.initial")]
    [InlineData("shanghai-self-evaluation", "全年预算数：总额减各项", "funds.total.adjusted", "funds.appropriation.adjusted", "funds.carryOver.adjusted", "funds.other.adjusted")]
    [InlineData("shanghai-self-evaluation", "全年执行数：总额减各项", "funds.total.executed", "funds.appropriation.executed", "funds.carryOver.executed", "funds.other.executed")]
    [InlineData("national-monitoring", "全年预计执行数：总额减各项", "funds.total.expected", "funds.appropriation.expected", "funds.carryOver.expected", "funds.other.expected")]
    public void The_parts_of_the_funds_are_taken_from_their_total_beside_the_form(string layout, string label, string total, params string[] parts)
    {
        using var sheet = new TemplateCells(FillingTemplateTests.Blank(layout));

        var (sum, said) = sheet.Beside(label);
        var cells = Array.ConvertAll(parts, sheet.CellOf);

        // Cells below one another are one range.
        var row = int.Parse(cells[0][1..], CultureInfo.InvariantCulture);
        var below = cells.Select((cell, i) => cell == cells[0][..1] + (row + i).ToString(CultureInfo.InvariantCulture)).All(b => b);
        Assert.Equal($"SUM({sheet.CellOf(total)})-SUM({(below ? $"{cells[0]}:{cells[^1]}" : string.Join(',', cells))})", sum.CellFormula!.Text);
        Assert.Equal(("0", "√"), (sum.CellValue!.Text, said.CellValue!.Text));
        Assert.Equal($"IF(ROUND({sum.CellReference}-0,6)=0,\"√\",\"应为 0\")", said.CellFormula!.Text);
    }

    [Fact]
    public void A_total_that_its_parts_do_not_make_is_said_to_be_off()
    {
        using var sheet = new TemplateCells(Filled(form => form["funds"]!["other"] = 1.5m));

        var (sum, said) = sheet.Beside("项目资金总额减各项");
        Assert.Equal((-1.5m, "应为 0"), (decimal.Parse(sum.CellValue!.Text, CultureInfo.InvariantCulture), said.CellValue!.Text));
        Assert.Equal("√", sheet.Beside("年度资金申请总额减各项").Said.CellValue!.Text);
    }

    [Fact]
    public void A_self_evaluation_starts_from_the_funds_of_the_year_and_the_points_of_its_target()
    {
        var target = Target();
        target["funds"] = new JsonObject { ["total"] = 900m, ["annual"] = 600m, ["appropriation"] = 300m, ["carryOver"] = 200m, ["otherAnnual"] = 100m, ["other"] = 400m };
        target["goals"] = new JsonObject { ["overall"] = "三年建成三座书屋。", ["annual"] = "今年建成一座书屋。" };
        target["indicators"]![0]!["weight"] = 20m;
        var form = SampleFiles.Read("自评.xlsx", Written(target, "national-self-evaluation")).Forms[0];

        var funds = form.ExecutionFunds!;
        Assert.Equal([600m, 300m, 200m, 100m], new[] { funds.Total, funds.Appropriation, funds.CarryOver, funds.Other }.Select(f => f.Initial.Value?.Yuan));
        Assert.Equal("今年建成一座书屋。", form.Form.Goals.Expected.Raw);
        Assert.Equal(20m, form.Indicators[0].Weight.Value);
    }

    private static JsonObject Target()
    {
        const string sample = "district-target/library-2024.txt";
        using var record = ReadAgain.JsonOf(SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample))));
        return JsonObject.Create(record.RootElement.GetProperty("documents")[0].GetProperty("forms")[0].Clone())!;
    }

    private static byte[] Filled(Action<JsonObject> change)
    {
        var form = Target();
        form["funds"] = new JsonObject { ["total"] = 100m, ["fiscal"] = 100m, ["other"] = 0m, ["annual"] = 100m, ["appropriation"] = 100m, ["carryOver"] = 0m, ["otherAnnual"] = 0m };
        change(form);
        return Written(form, "shanghai-district-target");
    }

    private static byte[] Written(JsonObject form, string layout)
    {
        using var record = System.Text.Json.JsonDocument.Parse(form.ToJsonString());
        return FillingTemplateTests.Filled(record.RootElement, layout);
    }
}
