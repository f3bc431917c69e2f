using Yuheng.Documents.Reading.Docx;
using static Yuheng.Documents.Tests.Reading.Docx.WordFile;

namespace Yuheng.Documents.Tests.Reading.Docx;

/// <summary>The numbers that Word puts before paragraphs by itself stand in the text as they stand on the page.</summary>
public class NumberingTests
{
    private const string Headings = """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum>
        <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
        """;

    [Fact]
    public void Headings_count_by_level_and_begin_anew_below_a_new_one()
    {
        Assert.Equal(
            ["一、主要职责", "二、机构设置", "（一）内设机构", "（二）下属单位", "1. 图书馆", "2. 文化馆", "三、预算说明", "（一）收入", "1. 拨款"],
            Numbered(Headings, (5, 0, "主要职责"), (5, 0, "机构设置"), (5, 1, "内设机构"), (5, 1, "下属单位"), (5, 2, "图书馆"), (5, 2, "文化馆"), (5, 0, "预算说明"), (5, 1, "收入"), (5, 2, "拨款")));
    }

    [Fact]
    public void Lists_of_one_kind_count_together_unless_one_begins_anew()
    {
        const string lists = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """;
        Assert.Equal(["③甲", "④乙", "①丙", "②丁", "③戊"], Numbered(lists, (1, 0, "甲"), (2, 0, "乙"), (3, 0, "丙"), (3, 0, "丁"), (1, 0, "戊")));
    }

    [Fact]
    public void A_number_may_hold_those_of_the_levels_above_it()
    {
        const string lists = """
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1-%2"/></w:lvl>
            <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            """;
        Assert.Equal(["I 甲", "I-a 乙", "1.1.1 丙", "II 丁", "II-a 戊"], Numbered(lists, (1, 0, "甲"), (1, 1, "乙"), (1, 2, "丙"), (1, 0, "丁"), (1, 1, "戊")));
    }

    [Fact]
    public void Marks_before_paragraphs_are_left_out_and_so_is_a_list_that_is_not_there()
    {
        const string lists = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uf0b7\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        Assert.Equal(["甲", "乙", "丙"], Numbered(lists, (1, 0, "甲"), (9, 0, "乙"), (0, 0, "丙")));
    }

    [Fact]
    public void A_style_numbers_its_paragraphs_unless_they_say_otherwise()
    {
        var lists = Headings.Replace("<w:suff", "<w:pStyle w:val=\"h1\"/><w:suff", StringComparison.Ordinal);
        var package = Package("<w:p><w:pPr><w:pStyle w:val=\"h1a\"/></w:pPr><w:r><w:t>职责</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"h2\"/></w:pPr><w:r><w:t>机构</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"h1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>附件</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"h1\"/></w:pPr><w:r><w:t>预算</w:t></w:r></w:p>")
            .With("word/numbering.xml", $"<w:numbering {Names}>{lists}</w:numbering>")
            .With("word/styles.xml", $"""
                <w:styles {Names}><w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:styleId="h1a"><w:basedOn w:val="h1"/></w:style>
                <w:style w:styleId="h2"><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>
                """);

        Assert.Equal(["一、职责", "（一）机构", "附件", "二、预算"], LinesOf(ReadingOf(package)));
    }

    [Fact]
    public void A_deleted_paragraph_and_the_covered_part_of_a_cell_are_not_counted()
    {
        static string Item(string text, string mark = "") => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>{mark}</w:pPr>{text}</w:p>";
        var package = Package(Item("<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>", "<w:rPr><w:del/></w:rPr>") + Item(R("甲"))
            + Table(2, $"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{Item("")}</w:tc><w:tc>{Item(R("乙"))}</w:tc></w:tr>"))
            .With("word/numbering.xml", $"<w:numbering {Names}>{Headings}</w:numbering>");

        Assert.Equal(["一、甲", "|二、乙"], LinesOf(ReadingOf(package)));
    }

    [Theory]
    [InlineData(1, "chineseCounting", "一")]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(12, "chineseCountingThousand", "十二")]
    [InlineData(20, "japaneseCounting", "二十")]
    [InlineData(101, "chineseCountingThousand", "一百零一")]
    [InlineData(110, "chineseCountingThousand", "一百一十")]
    [InlineData(1005, "taiwaneseCountingThousand", "一千零五")]
    [InlineData(10000, "chineseCounting", "10000")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(10, "ideographDigital", "一〇")]
    [InlineData(3, "ideographTraditional", "丙")]
    [InlineData(12, "ideographZodiac", "亥")]
    [InlineData(20, "decimalEnclosedCircleChinese", "⑳")]
    [InlineData(21, "decimalEnclosedCircle", "21")]
    [InlineData(3, "decimalEnclosedParen", "⑶")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(1994, "upperRoman", "MCMXCIV")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(4, "none", "")]
    [InlineData(-1, "chineseCounting", "-1")]
    [InlineData(5, "unheardOf", "5")]
    public void Numbers_are_written_in_the_format_that_the_list_names(int number, string format, string expected)
    {
        Assert.Equal(expected, NumberFormats.Write(number, format));
    }

    private static string[] Numbered(string lists, params (int List, int Level, string Text)[] paragraphs) =>
        LinesOf(ReadingOf(Package(string.Concat(paragraphs.Select(p => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{p.Level}\"/><w:numId w:val=\"{p.List}\"/></w:numPr></w:pPr>{R(p.Text)}</w:p>")))
            .With("word/numbering.xml", $"<w:numbering {Names}>{lists}</w:numbering>")));
}
