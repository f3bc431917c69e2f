using System.Text;
using Yuheng.Documents.Tests.Reading.Docx;
using Yuheng.Documents.Tests.Reading.Xlsx;

namespace Yuheng.Documents.Tests.Reading.Office;

/// <summary>What office programs saved in formats of their own: read through LibreOffice, or refused with what to do.</summary>
public class ConvertedReadingTests
{
    private const string Office2003 = """
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>
        <Row><Cell><Data ss:Type="String">项目</Data></Cell><Cell><Data ss:Type="Number">1234.5</Data></Cell></Row></Table></Worksheet></Workbook>
        """;

    [Fact]
    public void Workbooks_of_other_programs_are_read_like_any()
    {
        var book = new Book().Format("#,##0.00").Sheet("附件1", "<row r=\"2\">" + Book.Text("B2", "金额") + Book.Number("C2", "1234.5", 1) + "</row>").Package().Bytes();
        var reading = Read("表.ods", LibreOffice.SaveAs(book, "xlsx", "ods"));

        Assert.Equal("ods", reading.Reading.Format);
        Assert.Equal("金额\t1,234.50", Book.Written(reading.Reading));
        Assert.Equal("工作表“附件1”C2", reading.Reading[0].PlaceOf(1).ToString());
    }

    [Theory]
    [InlineData("doc")]
    [InlineData("rtf")]
    [InlineData("odt")]
    public void Texts_of_other_programs_are_read_with_their_tables(string format)
    {
        const string cell = "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>";
        var word = WordFile.Package(WordFile.P("绩效目标表") + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr>"
            + cell + WordFile.P("项目名称") + "</w:tc>" + cell + WordFile.P("管网改造") + "</w:tc></w:tr></w:tbl>" + WordFile.P("说明"));
        var reading = Read("表." + format, LibreOffice.SaveAs(word.Bytes(), "docx", format)).Reading;

        Assert.Equal(format, reading.Format);
        Assert.Equal(["绩效目标表", "项目名称\t管网改造", "说明"], Book.Written(reading).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void What_programs_export_as_xls_in_the_xml_of_2003_is_read()
    {
        var reading = Read("导出.xls", Encoding.UTF8.GetBytes(Office2003));

        Assert.Equal("项目\t1234.5", Book.Written(reading.Reading));
        Assert.Equal("xml", reading.Reading.Format);
    }

    [Theory]
    [InlineData("坏.doc", "damaged")]
    [InlineData("坏.wps", "damaged")]
    [InlineData("公文.ofd", "unsupported")]
    [InlineData("坏.xlsb", "damaged")]
    public void What_cannot_be_converted_is_refused_with_what_to_do_and_leaves_nothing_behind(string name, string code)
    {
        byte[] bytes = name.EndsWith("xlsb", StringComparison.Ordinal) ? new Package().With("xl/workbook.bin", [1, 2, 3]).Bytes()
            : code == "damaged" ? [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[Random.Shared.Next(600, 60_000)]]
            : new Package().With("OFD.xml", "<ofd/>").Bytes();
        var refusal = DocumentReader.Read(SourceDocument.Take(name, bytes).Value!).Refusal!;

        Assert.Equal(code, refusal.Code);
        Assert.Contains("再读", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.GetDirectories(Path.GetTempPath(), "yuheng-*"),
            f => new FileInfo(Path.Join(f, "in" + Path.GetExtension(name))) is { Exists: true } copy && copy.Length == bytes.Length);
    }

    private static DocumentRecord Read(string name, byte[] bytes) => DocumentReader.Read(SourceDocument.Take(name, bytes).Value!).Value!;
}
