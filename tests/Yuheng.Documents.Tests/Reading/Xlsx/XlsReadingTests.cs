using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Xlsx;
using Yuheng.Documents.Tests.Reading.Office;
using static Yuheng.Documents.Tests.Reading.Xlsx.Book;

namespace Yuheng.Documents.Tests.Reading.Xlsx;

/// <summary>Old workbooks are read by the same conventions as new ones.</summary>
public class XlsReadingTests(XlsReadingTests.Saved saved) : IClassFixture<XlsReadingTests.Saved>
{
    [Fact]
    public void An_old_workbook_is_read_like_the_new_one_that_it_was_saved_from()
    {
        var reading = Read("表.xls", saved.Xls).Reading;

        Assert.Equal("xls", reading.Format);
        Assert.Equal(
            "产出指标\t\t内联\n95%\t2023-01-01\tTRUE\n1,234.50\t-5.50\t2023-11\n\t7\t2.5\n长度\n\t宽度\n\f第二张",
            Written(reading).Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal("工作表“附件1”C4", reading[1].PlaceOf(1).ToString());
        Assert.Contains("“码表”", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_in_an_old_workbook_is_an_error_and_no_blank()
    {
        var xls = LibreOffice.SaveAs(new Book().Sheet("表", "<row r=\"1\">" + Text("A1", "合计") + "<c r=\"B1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>").Package().Bytes(), "xlsx", "xls");
        var reading = Read("表.xls", xls).Reading;

        Assert.Equal("合计\t#DIV/0!", Written(reading));
        Assert.Equal("xls", reading.Format);
    }

    [Fact]
    public void A_workbook_of_wps_is_read_without_conversion_and_named_so() => Assert.Equal("et", Read("表.et", saved.Xls).Reading.Format);

    [Fact]
    public void A_damaged_one_is_refused_or_read_and_never_crashes()
    {
        var random = new Random(20261103);
        var runs = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1" ? 30_000 : 300;
        for (var i = 0; i < runs; i++)
        {
            var bytes = (byte[])saved.Xls.Clone();
            for (var change = 0; change < 1 + (i % 8); change++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var length = i % 3 == 0 ? random.Next(1, bytes.Length) : bytes.Length;
            XlsReading.Read(SourceDocument.Take("表.xls", bytes.AsMemory(0, length)).Value!);
        }
    }

    [Fact]
    public void One_larger_than_any_old_workbook_is_refused()
    {
        var bytes = new byte[Limits.MaxXlsBytes + 1];
        saved.Xls.CopyTo(bytes, 0);

        Assert.Equal("too-large", DocumentReader.Read(SourceDocument.Take("表.xls", bytes).Value!).Refusal!.Code);
    }

    private static DocumentRecord Read(string name, byte[] bytes) => DocumentReader.Read(SourceDocument.Take(name, bytes).Value!).Value!;

    /// <summary>A workbook that LibreOffice saved as xls.</summary>
    public sealed class Saved
    {
        public byte[] Xls { get; } = LibreOffice.SaveAs(
            new Book().Format("0%").Format("yyyy-mm-dd").Format("#,##0.00").Format("0.00;[Red]0.00").Format("yyyy\"年\"m\"月\"").Sheet(
                "附件1",
                "<row r=\"3\">" + Text("B3", "产出指标") + Text("D3", "内联") + "</row>" +
                "<row r=\"4\">" + Number("B4", "0.95", 1) + Number("C4", "44927", 2) + "<c r=\"D4\" t=\"b\"><v>1</v></c></row>" +
                "<row r=\"5\">" + Number("B5", "1234.5", 3) + Number("C5", "-5.5", 4) + Number("D5", "45231", 5) + "</row>" +
                "<row r=\"6\"><c r=\"C6\"><f>3+4</f><v>7</v></c>" + Number("D6", "2.5") + "</row>" +
                "<row r=\"7\">" + Text("B7", "长度") + "</row><row r=\"8\">" + Text("C8", "宽度") + "</row>",
                Merges("B3:C3", "B7:B8"))
            .Sheet("码表", Rows("甲"), state: "hidden").Sheet("二", Rows("第二张")).Package().Bytes(),
            "xlsx",
            "xls");
    }
}
