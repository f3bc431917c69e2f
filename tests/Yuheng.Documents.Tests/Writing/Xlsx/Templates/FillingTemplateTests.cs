using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Tests.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx.Templates;

namespace Yuheng.Documents.Tests.Writing.Xlsx.Templates;

/// <summary>Workbooks to be filled in offline, looked at with a library that is not ours.</summary>
public class FillingTemplateTests
{
    public static TheoryData<string> Layouts() => [.. FillingTemplate.Layouts];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_blank_template_of_every_form_is_valid(string layout)
    {
        using var workbook = Open(Blank(layout));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(
            [(Sheet(workbook, 0).Name!.Value!, null), ("填写说明", null), ("_yuheng", SheetStateValues.VeryHidden)],
            workbook.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => (s.Name!.Value!, s.State?.Value)));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_blank_template_says_nothing_yet(string layout)
    {
        var read = SampleFiles.Read("模板.xlsx", Blank(layout));

        Assert.Empty(read.Forms);
        Assert.Null(read.Budget);
        Assert.Null(read.DepartmentTarget);
        Assert.Equal(["RD-11"], read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Labels_are_locked_and_what_is_to_be_filled_in_is_not()
    {
        using var workbook = Open(Blank("shanghai-self-evaluation"));

        var sheet = Worksheet(workbook, 0);
        Assert.True(sheet.GetFirstChild<SheetProtection>()!.Sheet!.Value);
        Assert.Null(sheet.GetFirstChild<SheetProtection>()!.Password);
        Assert.True(IsLocked(workbook, Cells(sheet).First(c => c.InnerText == "项目名称")));
        var name = Cells(sheet).SkipWhile(c => c.InnerText != "项目名称").First(c => c.InnerText.Length == 0 && c.CellReference!.Value!.StartsWith('C'));
        Assert.False(IsLocked(workbook, name));
    }

    [Fact]
    public void Each_kind_of_cell_has_its_list_its_check_and_its_hint()
    {
        using var workbook = Open(Blank("shanghai-district-target"));

        var rules = Worksheet(workbook, 0).Descendants<DataValidation>().ToList();
        Assert.Contains(rules, r => r.Type?.Value == DataValidationValues.List && r.Formula1!.Text == "\"成本指标,产出指标,效益指标,效果指标,满意度指标\"" && r.ErrorStyle!.Value == DataValidationErrorStyleValues.Warning);
        Assert.Contains(rules, r => r.Type?.Value == DataValidationValues.Custom && r.Formula1!.Text.Contains(">=0", StringComparison.Ordinal) && r.Error!.Value!.Contains('元', StringComparison.Ordinal));
        Assert.Contains(rules, r => r.Type?.Value == DataValidationValues.Date && r.Prompt!.Value!.Contains("2026-01-01", StringComparison.Ordinal));
        Assert.All(rules, r => Assert.InRange(r.Prompt!.Value!.Length, 1, 255));
    }

    [Fact]
    public void Points_are_added_up_beside_the_form_and_not_printed()
    {
        using var workbook = Open(Filled("self-evaluation/bus-stops-2023.txt", "shanghai-self-evaluation"));

        var sheet = Worksheet(workbook, 0);
        var sum = Cells(sheet).SkipWhile(c => c.InnerText != "分值合计（含预算执行）").Skip(1).First();
        Assert.StartsWith("SUM(", sum.CellFormula!.Text, StringComparison.Ordinal);
        Assert.Equal("100", sum.CellValue!.Text);
        Assert.Equal("√", Cells(sheet).SkipWhile(c => c != sum).Skip(1).First().CellValue!.Text);
        var scores = Cells(sheet).SkipWhile(c => c.InnerText != "得分合计（含预算执行）").Skip(1).Take(2).ToList();
        Assert.Equal(("97.53", "√"), (scores[0].CellValue!.Text, scores[1].CellValue!.Text));
        Assert.Contains("与总分不符", scores[1].CellFormula!.Text, StringComparison.Ordinal);
        var area = workbook.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().First(n => n.Name == "_xlnm.Print_Area").Text;
        Assert.Contains("$A$1:$I$", area, StringComparison.Ordinal);
        Assert.StartsWith("L", sum.CellReference!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_total_of_the_tasks_adds_itself_up_and_is_blank_while_nothing_is_filled_in()
    {
        using var blank = Open(Blank("national-department-target"));
        using var filled = Open(Filled("department-target/library-2024.txt", "national-department-target"));

        var totals = new[] { blank, filled }.Select(w => Cells(Worksheet(w, 0)).SkipWhile(c => c.InnerText != "金额合计").First(c => c.CellFormula is not null)).ToList();
        Assert.Equal("", totals[0].CellValue!.Text);
        Assert.Matches(@"^IF\(COUNT\(E\d+:E\d+\)=0,"""",SUM\(E\d+:E\d+\)\)$", totals[0].CellFormula!.Text);
        Assert.Equal(TotalOfTasks("department-target/library-2024.txt"), decimal.Parse(totals[1].CellValue!.Text, CultureInfo.InvariantCulture));
        Assert.True(IsLocked(blank, totals[0]));
    }

    [Fact]
    public void A_self_evaluation_starts_from_what_its_target_promised()
    {
        var target = SampleFiles.Read("district-target/library-2024.txt", File.ReadAllBytes(SampleFiles.PathOf("district-target/library-2024.txt"))).Forms[0].Form;
        var form = SampleFiles.Read("自评.xlsx", Filled("district-target/library-2024.txt", "national-self-evaluation")).Forms[0].Form;

        Assert.Equal((target.Project.Name.Raw, target.Project.Unit.Raw, target.Goals.Annual.Raw), (form.Project.Name.Raw, form.Project.Unit.Raw, form.Goals.Expected.Raw));
        Assert.Equal(target.Indicators.Select(i => (i.Level1.Raw, i.Level2.Raw, i.Name.Raw, i.Target.Raw)), form.Indicators.Select(i => (i.Level1.Raw, i.Level2.Raw, i.Name.Raw, i.Target.Raw)));
        Assert.True(form.ExecutionFunds.Total.Executed.IsMissing);
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes() => Assert.Equal(Filled("self-evaluation/bus-stops-2023.txt", "shanghai-self-evaluation"), Filled("self-evaluation/bus-stops-2023.txt", "shanghai-self-evaluation"));

    [Fact]
    public void There_is_no_template_of_a_layout_that_is_not_filled_in()
    {
        using var output = new MemoryStream();

        Assert.Contains("shanghai-self-evaluation", FillingTemplate.Write(null, "shanghai-budget-table-1", "表", output)!.Message, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }

    internal static byte[] Blank(string layout)
    {
        using var output = new MemoryStream();
        Assert.Null(FillingTemplate.Write(null, layout, "空白", output));
        return output.ToArray();
    }

    internal static byte[] Filled(string sample, string layout)
    {
        using var record = ReadAgain.JsonOf(SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample))));
        return Filled(record.RootElement, layout);
    }

    internal static byte[] Filled(JsonElement record, string layout)
    {
        using var output = new MemoryStream();
        Assert.Null(FillingTemplate.Write(record, layout, "记录", output));
        return output.ToArray();
    }

    /// <summary>What the tasks of a sample cost together, in 万元.</summary>
    private static decimal TotalOfTasks(string sample) =>
        SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample))).DepartmentTarget!.Tasks.Sum(t => t.Total.Value!.Value.Yuan) / 10000;

    private static SpreadsheetDocument Open(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);

    private static Sheet Sheet(SpreadsheetDocument workbook, int index) => workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(index);

    private static Worksheet Worksheet(SpreadsheetDocument workbook, int index) => ((WorksheetPart)workbook.WorkbookPart!.GetPartById(Sheet(workbook, index).Id!.Value!)).Worksheet;

    private static IEnumerable<Cell> Cells(Worksheet sheet) => sheet.Descendants<Cell>();

    private static bool IsLocked(SpreadsheetDocument workbook, Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).Protection?.Locked?.Value ?? true;
}
