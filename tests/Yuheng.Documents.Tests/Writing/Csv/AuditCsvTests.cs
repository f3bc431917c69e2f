using System.Text;
using Yuheng.Documents.Writing.Csv;

namespace Yuheng.Documents.Tests.Writing.Csv;

/// <summary>The table that Excel and WPS open by a double click.</summary>
public class AuditCsvTests
{
    [Fact]
    public void One_row_a_finding_with_a_mark_at_the_beginning()
    {
        var bytes = Audited.Written(output => new AuditCsv(output), Audited.Ordinary());

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("文件,表,项目,指标,预算表,行,格,位置,级别,编号,检查,原文,问题,应为,现为,建议,依据", lines[0]);
        Assert.StartsWith("自评/公园步道.txt,1,公园步道维修,4,,2,2,第2行第2格,错误,SE-04,得分与完成值不符,'=94,完成 90 ÷ 目标 100 × 分值 12.00 = 10.80，表中 12.00。,10.80,12.00,改正得分。,", lines[2], StringComparison.Ordinal);
        Assert.Contains(",-12.30,'=94,,", lines[3], StringComparison.Ordinal);
        Assert.Contains(",数据不足,SE-12,佐证材料缺失,,表内没有佐证材料一栏,", lines[4], StringComparison.Ordinal);
        Assert.Contains(",RD-11,识读,", lines[5], StringComparison.Ordinal);
        Assert.StartsWith("（整批）,,,,,,,,警告,SE-10,", lines[6], StringComparison.Ordinal);
        Assert.Equal("", lines[7]);
    }

    [Theory]
    [InlineData("=94", "'=94")]
    [InlineData("=100.00(%)", "'=100.00(%)")]
    [InlineData("+86", "+86")]
    [InlineData("-12.30", "-12.30")]
    [InlineData("-1,234.50", "-1,234.50")]
    [InlineData("-12.30%", "'-12.30%")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝94", "'＝94")]
    [InlineData("\t=94", "'\t=94")]
    [InlineData("-", "-")]
    [InlineData("", "")]
    [InlineData(">=94", ">=94")]
    [InlineData("≥94", "≥94")]
    public void What_a_spreadsheet_would_work_out_is_kept_as_text(string cell, string written) => Assert.Equal(written, CsvLine.Guarded(cell));

    [Fact]
    public void Quotes_commas_and_line_breaks_stay_within_their_cell()
    {
        var finding = new Yuheng.Core.Findings.Finding("PT-02", Yuheng.Core.Findings.Severity.Error, new(1), "甲,\"乙\"\n丙", "问题");
        var text = Encoding.UTF8.GetString(Audited.Written(output => new AuditCsv(output), Audited.Of("a.txt", "甲\n", [finding])));

        Assert.Contains(",\"甲,\"\"乙\"\"\n丙\",问题,", text, StringComparison.Ordinal);
    }
}
