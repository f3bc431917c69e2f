using System.Text;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Csv;
using Yuheng.Documents.Tests.Reading.Xlsx;

namespace Yuheng.Documents.Tests.Reading.Csv;

/// <summary>Text with marks between the cells, as programs export it.</summary>
public class CsvReadingTests
{
    [Theory]
    [InlineData("项目,金额\n管网,\"1,234.50\"\n", "项目\t金额\n管网\t1,234.50")]
    [InlineData("项目;金额;说明\n管网;1234,5;无\n", "项目\t金额\t说明\n管网\t1234,5\t无")]
    [InlineData("项目\t金额\n管网\t1,234.50\n", "项目\t金额\n管网\t1,234.50")]
    [InlineData("sep=;\n项目;金额,元\n", "项目\t金额,元")]
    [InlineData("目标,\"第一行\n第二行，含\"\"引号\"\"\"\n下一行,甲\n", "目标\t第一行\n第二行，含\"引号\"\n下一行\t甲")]
    [InlineData("编码,=\"0012\"\r\n名称,甲\r\n", "编码\t0012\n名称\t甲")]
    [InlineData("甲,乙\n\n丙,丁", "甲\t乙\n\n丙\t丁")]
    [InlineData("管径5\"的管,甲\n6\",乙\n", "管径5\"的管\t甲\n6\"\t乙")]
    public void Cells_are_found_whatever_stands_between_them(string text, string read) => Assert.Equal(read, Book.Written(Read(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_the_rest()
    {
        var reading = Read("项目,说明\n甲,\"没有结束\n乙,二\n丙,三\n"u8.ToArray());

        Assert.Equal("项目\t说明\n甲\t\"没有结束\n乙\t二\n丙\t三", Book.Written(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RD-04", finding.Code);
        Assert.Equal("第1张表第2行第2格", finding.Place.ToString());
    }

    [Fact]
    public void Files_in_the_encoding_of_chinese_windows_are_read_and_said()
    {
        var reading = Read(Texts.Gb18030.GetBytes("项目名称,年初预算数\n城北公园养护,240000\n"));

        Assert.Equal("项目名称\t年初预算数\n城北公园养护\t240000", Book.Written(reading));
        Assert.Equal("RD-01", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_line_with_more_cells_than_any_table_is_cut_off_and_said() =>
        Assert.Equal("RD-07", Assert.Single(Read(Encoding.UTF8.GetBytes(new string(',', Limits.MaxCellsPerLine) + "甲\n乙,丙\n")).Findings).Code);

    [Fact]
    public void A_text_whose_name_says_workbook_is_read_by_its_content()
    {
        var record = DocumentReader.Read(SourceDocument.Take("预算.xlsx", "项目,金额\n管网,5\n"u8.ToArray()).Value!).Value!;

        Assert.Equal("csv", record.Reading.Format);
        Assert.Equal("管网\t5", record.Reading[1].ToString());
        Assert.Contains(record.Findings, f => f.Code == "RD-12" && f.Message.Contains("csv", StringComparison.Ordinal));
    }

    private static DocumentReading Read(byte[] bytes) => CsvReading.Read(SourceDocument.Take("测试.csv", bytes).Value!).Value!;
}
