using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Yuheng.Documents.Writing;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Documents.Tests.Writing.Xlsx;

/// <summary>The workbook for the clerk, read back by a library that is not ours.</summary>
public class FixListTests
{
    [Fact]
    public void One_row_a_finding_and_three_sheets_behind()
    {
        using var workbook = Open(Audited.Ordinary());

        var rows = Rows(workbook, "整改清单");
        Assert.Equal(["序号", "文件", "表", "位置", "级别", "编号", "检查", "原文", "问题", "改为", "依据", "办理情况"], rows[0]);
        Assert.Equal(
            ["2", "自评/公园步道.txt", "表1 公园步道维修 指标4", "第2行第2格", "错误", "SE-04", "得分与完成值不符", "=94", "完成 90 ÷ 目标 100 × 分值 12.00 = 10.80，表中 12.00。", "应为 10.80。改正得分。"],
            rows[2][..10]);
        Assert.Equal("", rows[2][11]);
        Assert.Equal("（整批）", rows[4][1]);
        Assert.Equal(["自评/公园步道.txt", "表1 公园步道维修", "第2行", "SE-12", "佐证材料缺失", "表内没有佐证材料一栏"], Rows(workbook, "数据不足")[1]);
        Assert.Equal("RD-11", Rows(workbook, "识读情况")[1][3]);
        Assert.Equal(["SE-04", "得分与完成值不符", "1", "0", "0", "0"], Rows(workbook, "分类汇总").Single(r => r[0] == "SE-04")[..6]);
        Assert.Equal(["SE-12", "佐证材料缺失", "0", "0", "0", "1"], Rows(workbook, "分类汇总").Single(r => r[0] == "SE-12")[..6]);
    }

    [Fact]
    public void The_workbook_is_valid_also_of_hostile_documents()
    {
        using var workbook = Open(Audited.Ordinary(), Audited.HostileOne());

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Without_any_document_it_is_valid_too()
    {
        using var workbook = Open();

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook).Select(e => e.Description));
    }

    [Fact]
    public void What_looks_like_a_formula_is_text()
    {
        using var workbook = Open(Audited.Ordinary(), Audited.HostileOne());

        Assert.All(workbook.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Descendants<CellFormula>()));
        var cell = workbook.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).First(c => c.InnerText == "=94");
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
    }

    [Fact]
    public void It_prints_on_a4_across_with_the_heading_on_every_page()
    {
        using var workbook = Open(Audited.Ordinary());

        Assert.All(workbook.WorkbookPart!.WorksheetParts, part =>
        {
            var setup = part.Worksheet.GetFirstChild<PageSetup>()!;
            Assert.Equal((9u, OrientationValues.Landscape, 0u), (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToHeight!.Value));
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value);
            Assert.StartsWith("A1:", part.Worksheet.GetFirstChild<AutoFilter>()!.Reference!.Value, StringComparison.Ordinal);
        });
        Assert.Equal(
            ["整改清单!$1:$1", "数据不足!$1:$1", "识读情况!$1:$1", "分类汇总!$1:$1"],
            workbook.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text));
    }

    [Fact]
    public void The_same_findings_give_the_same_bytes() =>
        Assert.Equal(Audited.Written(o => new FixList(o), Audited.Ordinary()), Audited.Written(o => new FixList(o), Audited.Ordinary()));

    [Fact]
    public void A_sheet_that_is_full_says_so_in_its_last_row()
    {
        using var workbook = Open(output => new FixList(output, mostRows: 3), Audited.Ordinary(), Audited.Ordinary());

        var rows = Rows(workbook, "整改清单");
        Assert.Equal(4, rows.Count);
        Assert.Contains("未列出", rows[3][0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=94", "=94")]
    [InlineData("第一行\n第二行", "第一行\n第二行")]
    [InlineData("\u0000甲\u001b", "\ufffd甲\ufffd")]
    [InlineData("𠀀", "𠀀")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("\ufffe", "\ufffd")]
    public void A_cell_holds_only_what_a_sheet_can_hold(string text, string cell) => Assert.Equal(cell, CellText.Of(text));

    [Fact]
    public void A_lone_half_of_a_character_is_replaced() => Assert.Equal("甲\ufffd", CellText.Of("甲" + '\ud800'));

    [Fact]
    public void A_cell_is_not_longer_than_a_sheet_takes() => Assert.Equal(32_767, CellText.Of(new string('字', 100_000)).Length);

    private static SpreadsheetDocument Open(params AuditedDocument[] documents) => Open(output => new FixList(output), documents);

    private static SpreadsheetDocument Open(Func<Stream, IAuditWriter> begin, params AuditedDocument[] documents) =>
        SpreadsheetDocument.Open(new MemoryStream(Audited.Written(begin, documents)), isEditable: false);

    private static List<string[]> Rows(SpreadsheetDocument workbook, string sheet)
    {
        var id = workbook.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        return [.. ((WorksheetPart)workbook.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(c => c.InnerText).ToArray())];
    }
}
