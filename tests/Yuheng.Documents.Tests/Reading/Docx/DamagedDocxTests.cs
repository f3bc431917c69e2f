using System.IO.Compression;
using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Documents.Reading;
using static Yuheng.Documents.Tests.Reading.Docx.WordFile;

namespace Yuheng.Documents.Tests.Reading.Docx;

/// <summary>Word documents that are damaged or mean harm: refused, or read as far as they go with a finding that says so.</summary>
public class DamagedDocxTests
{
    [Fact]
    public void What_stands_before_the_damage_is_read_and_the_rest_is_said_to_be_missing()
    {
        var reading = ReadingOf(Broken(P("正文") + Table(2, Row("甲", "乙"), Row("丙", "丁")).Replace("</w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>戊</w:t>", StringComparison.Ordinal)));

        Assert.Equal(["正文", "甲|乙", "丙|丁", "戊|"], LinesOf(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("RD-07", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains("格式有误", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_damaged_before_its_first_word_is_refused()
    {
        Assert.Equal("damaged", Read(Broken("<w:p>").Bytes()).Refusal?.Code);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">]>", "&y;")]
    public void Entities_and_document_types_are_refused_and_nothing_is_opened(string type, string entity)
    {
        var outcome = Read(Body($"<?xml version=\"1.0\"?>{type}<w:document {Names}><w:body><w:p><w:r><w:t>甲{entity}</w:t></w:r></w:p></w:body></w:document>").Bytes());

        Assert.Equal("damaged", outcome.Refusal?.Code);
    }

    [Fact]
    public void External_references_and_macros_are_left_alone_and_said_so()
    {
        var reading = ReadingOf(Package(P("甲") + "<w:altChunk r:id=\"x\"/>")
            .Relating("word/document.xml", ("x", "image", "http://example.invalid/a.png"), ("y", "hyperlink", "http://example.invalid/"))
            .With("word/vbaProject.bin", [1, 2, 3]));

        Assert.Equal(["甲"], LinesOf(reading));
        Assert.All(reading.Findings, f => Assert.Equal("RD-13", f.Code));
        Assert.Equal(["宏", "外部", "嵌入"], new[] { "宏", "外部", "嵌入" }.Where(word => reading.Findings.Any(f => f.Message.Contains(word, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_package_without_a_text_and_one_with_nothing_in_it_are_refused_with_what_to_do()
    {
        Assert.Contains("word/document.xml", Read(new Office.Package().With("word/other.xml", "<a/>").Bytes()).Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("扫描", Read(Package("<w:p/>").Bytes()).Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("empty", Read(Body("<html><p>甲</p></html>").Bytes()).Refusal?.Code);
    }

    [Fact]
    public void What_the_package_claims_of_its_parts_does_not_matter()
    {
        var package = new Office.Package().With("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"image/png\"/>")
            .With("word/document.xml", $"<w:document {Names}><w:body>{P("甲")}</w:body></w:document>");

        Assert.Equal(["甲"], LinesOf(ReadingOf(package)));
    }

    [Fact]
    public void Tables_nested_two_hundred_deep_are_read_and_those_too_deep_are_paragraphs()
    {
        var deep = P("最里");
        for (var level = 200; level > 0; level--)
        {
            deep = Table(2, $"<w:tr>{C("层" + level)}<w:tc>{deep}</w:tc></w:tr>");
        }

        var reading = ReadingOf(Package(deep + P("尾")));

        var text = Texts.Written(reading);
        Assert.StartsWith("层1\t\n层2\t\n", text, StringComparison.Ordinal);
        Assert.Contains("层200", text, StringComparison.Ordinal);
        Assert.EndsWith("最里\n尾\n", text.Replace("\t", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("RD-13", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Elements_nested_deeper_than_the_limit_end_the_reading()
    {
        var depth = Limits.MaxXmlDepth;
        var reading = ReadingOf(Package(P("甲") + string.Concat(Enumerable.Repeat("<w:ins>", depth)) + string.Concat(Enumerable.Repeat("</w:ins>", depth)) + P("乙")));

        Assert.Equal(["甲"], LinesOf(reading));
        Assert.Contains("1024", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_a_million_rows_is_read_row_by_row()
    {
        const int rows = 1_000_000;
        var body = new StringBuilder("<w:tbl>");
        for (var row = 0; row < rows; row++)
        {
            body.Append("<w:tr><w:tc><w:p><w:r><w:t>").Append(row * 7919L % 1_000_003).Append("</w:t></w:r></w:p></w:tc><w:tc/></w:tr>");
        }

        var reading = ReadingOf(Package(body.Append("</w:tbl>").ToString()));

        Assert.Empty(reading.Findings);
        Assert.Equal(rows, reading.LineCount);
        Assert.Equal((999_999L * 7919 % 1_000_003).ToString(System.Globalization.CultureInfo.InvariantCulture), reading[rows - 1][0].ToString());
    }

    [Fact]
    public void A_part_that_unpacks_without_end_is_read_up_to_the_limit()
    {
        var body = P("甲") + string.Concat(Enumerable.Repeat("<w:p/>", 2_000_000));
        var package = new Office.Package().With("word/document.xml", Encoding.UTF8.GetBytes($"<w:document {Names}><w:body>{body}</w:body></w:document>"), CompressionLevel.SmallestSize);

        var reading = ReadingOf(package);
        Assert.Equal("甲", reading[0][0].ToString());
        Assert.Equal("RD-07", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Fields_and_lists_without_end_cost_no_more_than_their_length()
    {
        var field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>甲</w:t></w:r></w:p>";
        var reading = ReadingOf(Package(string.Concat(Enumerable.Repeat(field, 60_000)) + P("尾")));

        Assert.Equal(60_001, reading.LineCount);
    }

    [Fact]
    public void A_document_with_any_byte_changed_is_read_or_refused_and_never_crashes()
    {
        var xml = Encoding.UTF8.GetBytes($"<w:document {Names}><w:body>{Table(2, $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{C("甲", "<w:gridSpan w:val=\"2\"/>")}</w:tr>")}"
            + "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:sym w:char=\"F0FE\" w:font=\"Symbol\"/><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:body></w:document>");
        for (var i = 0; i < xml.Length; i++)
        {
            foreach (var change in (byte[])[0x01, 0x10, 0x80])
            {
                var damaged = (byte[])xml.Clone();
                damaged[i] ^= change;
                _ = Read(new Office.Package().With("word/document.xml", damaged, CompressionLevel.NoCompression).Bytes());
            }
        }
    }

    /// <summary>A package whose text is this XML.</summary>
    private static Office.Package Body(string xml) => new Office.Package().With("word/document.xml", xml);

    /// <summary>A document that breaks off within its body.</summary>
    private static Office.Package Broken(string body) => Body($"<w:document {Names}><w:body>{body}");
}
