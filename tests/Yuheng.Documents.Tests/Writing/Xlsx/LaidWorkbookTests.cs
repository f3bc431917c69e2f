using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Documents.Tests.Writing.Xlsx;

/// <summary>Laid-out papers as workbooks, read back by a library that is not ours.</summary>
public class LaidWorkbookTests
{
    [Fact]
    public void A_workbook_of_forms_tables_and_text_is_valid()
    {
        using var workbook = Open(LaidPapers.Form(), LaidPapers.BudgetTable(), LaidPapers.Text("一、一般公共预算拨款收入：指财政当年拨付的资金。"));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(["公园步道维修", "表三 支出预算总表", "名词解释"], workbook.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void Tables_that_join_stand_on_one_grid_under_the_lines_above()
    {
        using var workbook = Open(LaidPapers.Form());

        Assert.Equal(
            ["A1:E1", "A2:E2", "B3:C3", "A4:A5", "B4:C4", "D4:E4", "B5:C5", "D5:E5", "B6:E6", "A7:A9", "B8:B9"],
            Sheet(workbook).Descendants<MergeCell>().Select(m => m.Reference!.Value!));
        Assert.Equal("财政项目支出绩效目标申报表", Cell(workbook, "A1").InnerText);
        Assert.Equal("二级指标", Cell(workbook, "C7").InnerText);
    }

    [Fact]
    public void Every_cell_of_a_merged_range_has_the_rules_of_the_range()
    {
        using var workbook = Open(LaidPapers.Form());

        foreach (var name in new[] { "B6", "C6", "D6", "E6", "A8", "A9" })
        {
            Assert.Equal(BorderStyleValues.Thin, BorderOf(workbook, name).BottomBorder!.Style!.Value);
        }

        Assert.Null(BorderOf(workbook, "C1").BottomBorder!.Style);
    }

    [Fact]
    public void Amounts_are_numbers_with_a_format_and_codes_are_text()
    {
        using var workbook = Open(LaidPapers.BudgetTable());

        var amount = Cell(workbook, "C6");
        Assert.Equal(("1234567", null), (amount.CellValue!.Text, amount.DataType?.Value));
        Assert.Equal("#,##0_ ", FormatCodeOf(workbook, amount));
        Assert.True(FormatOf(workbook, amount).Alignment!.ShrinkToFit!.Value);
        var code = Cell(workbook, "A6");
        Assert.Equal(("0207", CellValues.InlineString, 49u), (code.InnerText, code.DataType!.Value, FormatOf(workbook, code).NumberFormatId!.Value));
        Assert.Equal("", Cell(workbook, "E6").InnerText);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86")]
    [InlineData("-3%")]
    [InlineData("@SUM(A1)")]
    public void What_looks_like_a_formula_stays_text(string text)
    {
        using var workbook = Open(LaidPapers.Form(goal: text));

        Assert.Empty(Sheet(workbook).Descendants<CellFormula>());
        Assert.Equal((text, CellValues.InlineString), (Cell(workbook, "B6").InnerText, Cell(workbook, "B6").DataType!.Value));
        Assert.True(FormatOf(workbook, Cell(workbook, "B6")).QuotePrefix!.Value);
    }

    [Fact]
    public void A_row_is_as_high_as_its_text_needs_also_in_merged_cells()
    {
        // 430 points of width take 47 characters of 9 points: 400 of them take 9 lines, and one more is in reserve.
        using var workbook = Open(LaidPapers.Form(goal: new string('路', 400)));

        var height = Sheet(workbook).Descendants<Row>().Single(r => r.RowIndex! == 6).Height!.Value;
        Assert.InRange(height, 10 * 9 * 1.25, 10 * 9 * 1.5);
    }

    [Fact]
    public void A_text_higher_than_a_row_may_be_has_several_rows()
    {
        using var workbook = Open(LaidPapers.Form(goal: new string('路', 4000)));

        var merge = Assert.Single(Sheet(workbook).Descendants<MergeCell>(), m => m.Reference!.Value!.StartsWith("B6:", StringComparison.Ordinal));
        Assert.Equal("B6:E8", merge.Reference!.Value);
        Assert.Contains(Sheet(workbook).Descendants<MergeCell>(), m => m.Reference!.Value == "A6:A8");
        Assert.All(Sheet(workbook).Descendants<Row>(), row => Assert.InRange(row.Height!.Value, 1, 409.5));
    }

    [Fact]
    public void Columns_have_the_width_of_the_paper()
    {
        using var workbook = Open(LaidPapers.Form());

        // In digits of 7 pixels, 5.25 points.
        Assert.Equal([11.43, 22.86, 19.05, 22.86, 17.14], Sheet(workbook).Descendants<Column>().Select(c => c.Width!.Value));
    }

    [Fact]
    public void It_prints_on_a4_as_it_lies_with_its_heading_on_every_page()
    {
        using var workbook = Open(LaidPapers.Form(), LaidPapers.BudgetTable());

        var (form, table) = (Sheet(workbook), Sheet(workbook, 1));
        Assert.Equal(("portrait", "landscape"), (form.GetFirstChild<PageSetup>()!.Orientation!.InnerText, table.GetFirstChild<PageSetup>()!.Orientation!.InnerText));
        Assert.All([form, table], sheet => Assert.Equal((9u, 0u), (sheet.GetFirstChild<PageSetup>()!.PaperSize!.Value, sheet.GetFirstChild<PageSetup>()!.FitToHeight!.Value)));
        Assert.Equal("&C第 &P 页 共 &N 页", form.Descendants<OddFooter>().Single().Text);
        Assert.True(table.GetFirstChild<PrintOptions>()!.VerticalCentered!.Value);
        Assert.Equal(
            [("_xlnm.Print_Area", "公园步道维修!$A$1:$E$9"), ("_xlnm.Print_Area", "'表三 支出预算总表'!$A$1:$E$6"), ("_xlnm.Print_Titles", "公园步道维修!$7:$7"), ("_xlnm.Print_Titles", "'表三 支出预算总表'!$4:$5")],
            workbook.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(n => (n.Name!.Value!, n.Text)));
    }

    [Fact]
    public void A_line_with_a_text_at_its_right_end_is_two_cells()
    {
        using var workbook = Open(LaidPapers.BudgetTable());

        Assert.Equal(("编制单位：滨河图书馆", "单位：元"), (Cell(workbook, "A3").InnerText, Cell(workbook, "E3").InnerText));
        Assert.Equal(HorizontalAlignmentValues.Right, FormatOf(workbook, Cell(workbook, "E3")).Alignment!.Horizontal!.Value);
    }

    [Fact]
    public void Tables_of_different_columns_share_one_grid()
    {
        var look = new LaidLook(LaidFont.Song, 9) { Border = 0.5m };
        var section = LaidPapers.Text("") with
        {
            Blocks =
            [
                new LaidTable([100, 200], 0, [new LaidRow(20, [new(0, 1, 1, "甲", look), new(1, 1, 1, "乙", look)])]),
                new LaidTable([150, 150], 0, [new LaidRow(20, [new(0, 1, 1, "丙", look), new(1, 1, 1, "丁", look)])]),
            ],
        };
        using var workbook = Open(section);

        Assert.Equal(["B1:C1", "A2:B2"], Sheet(workbook).Descendants<MergeCell>().Select(m => m.Reference!.Value!));
        Assert.Equal("丁", Cell(workbook, "C2").InnerText);
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() => Assert.Equal(Written(LaidPapers.Form(), LaidPapers.BudgetTable()), Written(LaidPapers.Form(), LaidPapers.BudgetTable()));

    private static byte[] Written(params LaidSection[] sections)
    {
        using var output = new MemoryStream();
        Assert.Null(new LaidWorkbook().Write(LaidPapers.Document(sections), output));
        return output.ToArray();
    }

    private static SpreadsheetDocument Open(params LaidSection[] sections) => SpreadsheetDocument.Open(new MemoryStream(Written(sections)), isEditable: false);

    private static Worksheet Sheet(SpreadsheetDocument workbook, int index = 0) =>
        ((WorksheetPart)workbook.WorkbookPart!.GetPartById(workbook.WorkbookPart.Workbook.Descendants<Sheet>().ElementAt(index).Id!.Value!)).Worksheet;

    private static Cell Cell(SpreadsheetDocument workbook, string name) => Sheet(workbook).Descendants<Cell>().Single(c => c.CellReference == name);

    private static CellFormat FormatOf(SpreadsheetDocument workbook, Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static string FormatCodeOf(SpreadsheetDocument workbook, Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(f => f.NumberFormatId!.Value == FormatOf(workbook, cell).NumberFormatId!.Value).FormatCode!.Value!;

    private static Border BorderOf(SpreadsheetDocument workbook, string name) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.Borders!.Elements<Border>().ElementAt((int)FormatOf(workbook, Cell(workbook, name)).BorderId!.Value);
}
