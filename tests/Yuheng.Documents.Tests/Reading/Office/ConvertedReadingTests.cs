using System.Text;
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
    public void What_cannot_be_converted_is_refused_with_what_to_do_and_leaves_nothing_behind(string name, string code)
    {
        byte[] bytes = code == "damaged"
            ? [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[600]]
            : new Package().With("OFD.xml", "<ofd/>").Bytes();
        var before = Directory.GetDirectories(Path.GetTempPath(), "yuheng-*").Length;
        var refusal = DocumentReader.Read(SourceDocument.Take(name, bytes).Value!).Refusal!;

        Assert.Equal(code, refusal.Code);
        Assert.Contains("再读", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(Directory.GetDirectories(Path.GetTempPath(), "yuheng-*").Length, 0, before + 8);
    }

    private static DocumentRecord Read(string name, byte[] bytes) => DocumentReader.Read(SourceDocument.Take(name, bytes).Value!).Value!;
}
