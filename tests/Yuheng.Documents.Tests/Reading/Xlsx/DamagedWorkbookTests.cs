using System.IO.Compression;
using System.Text;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Tests.Reading.Office;
using static Yuheng.Documents.Tests.Reading.Xlsx.Book;

namespace Yuheng.Documents.Tests.Reading.Xlsx;

/// <summary>Workbooks that lie, are damaged or mean harm: read as far as they can be, or refused; always said, never a crash.</summary>
public class DamagedWorkbookTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void Cells_and_rows_out_of_order_are_put_in_order_and_that_is_said()
    {
        var reading = new Book().Sheet("表", "<row r=\"2\">" + Text("B2", "丁") + Text("A2", "丙") + "</row><row r=\"1\">" + Text("A1", "甲") + "</row><row r=\"2\">" + Text("B2", "后来的") + "</row>").Reading();

        Assert.Equal("甲\n丙\t后来的", Written(reading));
        Assert.Equal("RD-03", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_size_that_lies_is_not_believed() =>
        Assert.Equal("甲\t乙", new Book().Sheet("表", Rows("甲\t乙"), before: "<dimension ref=\"A1:XFD1048576\"/>").Read());

    [Theory]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("甲")]
    public void A_shared_text_that_is_not_there_is_unreadable_and_not_blank(string index)
    {
        var reading = new Book().Shared("<t>共用</t>").Sheet("表", $"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>{index}</v></c></row>").Reading();

        Assert.Equal("共用\t\uFFFD", Written(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RD-05", finding.Code);
        Assert.Equal("工作表“表”B1", finding.Place.ToString());
    }

    [Fact]
    public void A_sheet_whose_xml_breaks_off_is_read_to_there_and_the_others_wholly()
    {
        var reading = new Book().SheetPart("坏", $"<worksheet {Main}><sheetData><row r=\"1\">{Text("A1", "读到")}</row><row r=\"2\"><c r=\"A2\"><v>1</").Sheet("好", Rows("全文")).Reading();

        Assert.Equal("读到\n\f全文", Written(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RD-07", finding.Code);
        Assert.Contains("“坏”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_is_not_in_the_package_is_said()
    {
        var package = new Package()
            .Relating("", ("b", "officeDocument", "xl/workbook.xml"))
            .With("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"r\"><sheets><sheet name=\"在\" r:id=\"a\"/><sheet name=\"缺\" r:id=\"b\"/></sheets></workbook>")
            .Relating("xl/workbook.xml", ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "worksheet", "worksheets/sheet2.xml"))
            .With("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>");
        var reading = ReadBytes(package.Bytes()).Value!;

        Assert.Equal("7", Written(reading));
        Assert.Contains("“缺”", Assert.Single(reading.Findings, f => f.Code == "RD-07").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_a_sheet_are_not_looked_up()
    {
        var outcome = new Book().SheetPart("表", $"<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet {Main}><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>").Sheet("好", Rows("全文")).Outcome();

        Assert.Equal("全文", Written(outcome.Value!));
        Assert.Equal("RD-07", Assert.Single(outcome.Value!.Findings).Code);
    }

    [Fact]
    public void One_cell_in_the_last_row_and_one_in_the_last_column_are_cheap()
    {
        var reading = new Book().Sheet("表", "<row r=\"1\">" + Text("A1", "甲") + Text("XFD1", "远") + "</row><row r=\"1048576\">" + Text("A1048576", "末") + "</row><row r=\"9999999\">" + Text("A9999999", "外") + "</row>").Reading();

        Assert.Equal(2, reading.LineCount);
        Assert.Equal(Limits.MaxCellsPerLine, reading[0].Count);
        Assert.Equal("工作表“表”A1048576", reading[1].PlaceOf(0).ToString());
        Assert.Equal("RD-07", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Cells_far_to_the_right_in_many_rows_end_at_the_limit_of_cells_and_that_is_said()
    {
        var rows = new StringBuilder();
        for (var row = 1; row <= (Limits.MaxCells / Limits.MaxCellsPerLine) + 10; row++)
        {
            rows.Append("<row r=\"").Append(row).Append("\"><c r=\"A").Append(row).Append("\"><v>1</v></c><c r=\"FAN").Append(row).Append("\"><v>2</v></c></row>");
        }

        var reading = new Book().Sheet("表", rows.ToString()).Reading();
        Assert.Equal("RD-07", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_sheet_of_a_million_rows_is_read()
    {
        var rows = new StringBuilder();
        for (var row = 1; row <= 1_048_576; row++)
        {
            rows.Append("<row r=\"").Append(row).Append("\"><c r=\"A").Append(row).Append("\"><v>").Append(row % 997).Append("</v></c></row>");
        }

        Assert.Equal(1_048_576, new Book().Sheet("表", rows.ToString()).Reading().LineCount);
    }

    [Fact]
    public void A_bomb_among_the_sheets_is_cut_off_and_the_others_are_read()
    {
        var bytes = Encoding.UTF8.GetBytes($"<worksheet {Main}><sheetData><row r=\"1\">{Text("A1", "头")}</row>").Concat(Enumerable.Repeat((byte)' ', 64 << 20)).ToArray();
        var package = new Book().Sheet("一", "").Sheet("二", Rows("全文")).Package(except: 0).With("xl/worksheets/sheet1.xml", bytes, CompressionLevel.SmallestSize);
        var reading = ReadBytes(package.Bytes()).Value!;

        Assert.Equal("头\n\f全文", Written(reading));
        Assert.Contains("压缩炸弹", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_and_links_to_other_workbooks_are_left_alone_and_said()
    {
        var package = new Book().Sheet("表", Rows("甲")).Package().With("xl/vbaProject.bin", "x").Relating("xl/externalLinks/externalLink1.xml", ("r1", "externalLinkPath", "file:///C://去年.xlsx"));

        Assert.Equal(["RD-13", "RD-13"], ReadBytes(package.Bytes()).Value!.Findings.Select(f => f.Code));
    }

    [Fact]
    public void More_merged_cells_styles_and_sheets_than_any_workbook_has_do_no_harm()
    {
        var merges = Merges([.. Enumerable.Range(1, Limits.MaxMerges + 10).Select(i => $"A{i}:XFD{i + 5}")]);
        var book = new Book().Sheet("表", Rows("甲\t盖住"), merges);
        for (var i = 0; i < Limits.MaxStyles + 10; i++)
        {
            book.Format("0");
        }

        for (var i = 0; i < Limits.MaxSheets + 10; i++)
        {
            book.Sheet("空", "");
        }

        Assert.Equal("甲", book.Read());
    }

    [Fact]
    public void Any_damage_to_the_parts_of_a_workbook_is_read_or_refused_and_never_crashes()
    {
        var random = new Random(20261104);
        var sheet = "<row r=\"1\" hidden=\"1\">" + Text("A1", "甲_x000D_") + "<c r=\"B1\" t=\"s\"><v>0</v></c>" + Number("C1", "44927.5", 1) + Number("D1", "-1.5E+3", 2) + "<c r=\"E1\" t=\"b\"><f>A1</f><v>1</v></c></row>";
        var whole = new Book().Shared("<r><t>共</t></r><rPh><t>g</t></rPh>").Format("yyyy-m-d").Format("#,##0.00_);[Red](#,##0.00)").Sheet("表", sheet, Merges("A1:B2"));
        var bytesThatMean = " <>/\"=&;x09-A\0"u8.ToArray();
        var runs = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1" ? 100_000 : 3_000;
        for (var i = 0; i < runs; i++)
        {
            var package = new Package();
            foreach (var (name, bytes) in whole.Package().Parts)
            {
                var damaged = (byte[])bytes.Clone();
                for (var change = random.Next(3); change > 0; change--)
                {
                    damaged[random.Next(damaged.Length)] = bytesThatMean[random.Next(bytesThatMean.Length)];
                }

                package.With(name, damaged);
            }

            ReadBytes(package.Bytes());
        }
    }
}
