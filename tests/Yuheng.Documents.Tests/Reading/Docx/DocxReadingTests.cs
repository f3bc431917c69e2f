using Yuheng.Documents.Reading.Docx;
using static Yuheng.Documents.Tests.Reading.Docx.WordFile;

namespace Yuheng.Documents.Tests.Reading.Docx;

/// <summary>Word documents: what stands on their pages once all changes are accepted, paragraph by paragraph and row by row.</summary>
public class DocxReadingTests
{
    [Fact]
    public void Paragraphs_are_lines_and_so_are_their_parts_between_line_breaks()
    {
        Assert.Equal(
            ["2024年部门预算", "", "绩效目标表", "(2024年度)", "预算单位：图书馆|单位：元"],
            Lines(P("2024年", "部门", "预算") + "<w:p/>" + P("绩效目标表\n(2024年度)")
                + "<w:p><w:r><w:t>预算单位：图书馆</w:t><w:tab/><w:t>单位：元</w:t></w:r></w:p>"));
    }

    [Fact]
    public void Merged_cells_have_their_text_first_and_blanks_after_it_across_and_down()
    {
        Assert.Equal(
            ["项目\n资金|总额||300", "|其中：财政||200", "|其他|单位自筹|100"],
            Lines(Table(4,
                $"<w:tr>{C("项目\n资金", "<w:vMerge w:val=\"restart\"/>")}{C("总额", "<w:gridSpan w:val=\"2\"/>")}{C("300")}</w:tr>",
                $"<w:tr>{C("藏", "<w:vMerge/>")}{C("其中：财政", "<w:gridSpan w:val=\"2\"/>")}{C("200")}</w:tr>",
                $"<w:tr>{C("", "<w:vMerge w:val=\"continue\"/>")}{C("其他")}{C("单位自筹")}{C("100")}</w:tr>")));
    }

    [Fact]
    public void Cells_merged_across_the_old_way_are_blank_after_the_first()
    {
        Assert.Equal(["合计||9", "甲|乙|丙"], Lines(Table(3,
            $"<w:tr>{C("合计", "<w:hMerge w:val=\"restart\"/>")}{C("藏", "<w:hMerge/>")}{C("9")}</w:tr>", Row("甲", "乙", "丙"))));
    }

    [Fact]
    public void Columns_before_and_after_a_row_are_blank()
    {
        Assert.Equal(["|甲|", "乙|丙|丁"], Lines(Table(3,
            $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>{C("甲")}</w:tr>", Row("乙", "丙", "丁"))));
    }

    [Fact]
    public void A_table_without_a_grid_has_the_columns_of_its_cells()
    {
        Assert.Equal(["甲|乙", "丙||丁"], Lines(Table(0, Row("甲", "乙"), $"<w:tr>{C("丙", "<w:gridSpan w:val=\"2\"/>")}{C("丁")}</w:tr>")));
    }

    [Fact]
    public void A_span_beyond_all_tables_is_limited()
    {
        Assert.Equal(4096, ReadingOf(Package(Table(0, $"<w:tr>{C("甲", "<w:gridSpan w:val=\"2147483647\"/>")}{C("乙", "<w:gridSpan w:val=\"99999999999\"/>")}</w:tr>")))[0].Count);
    }

    [Fact]
    public void A_table_that_only_frames_another_leaves_no_trace()
    {
        Assert.Equal(
            ["收支总表", "收入|100", "支出|100", "单位：元"],
            Lines(Table(1, $"<w:tr><w:tc>{P("收支总表")}{Table(2, Row("收入", "100"), Row("支出", "100"))}{P("单位：元")}</w:tc></w:tr>")));
    }

    [Fact]
    public void The_rows_of_a_table_within_a_cell_stand_after_the_row()
    {
        Assert.Equal(
            ["项目|阅览室", "绩效指标|见下", "一级指标|指标值", "产出指标|40张", "负责人|馆长"],
            Lines(Table(2, Row("项目", "阅览室"),
                $"<w:tr>{C("绩效指标")}<w:tc>{P("见下")}{Table(2, Row("一级指标", "指标值"), Row("产出指标", "40张"))}<w:p/></w:tc></w:tr>",
                Row("负责人", "馆长"))));
    }

    [Fact]
    public void Text_boxes_are_read_once_whichever_way_they_are_written()
    {
        Assert.Equal(
            ["财政项目支出绩效目标表", "正文"],
            Lines("""
                <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>财政项目支出绩效目标表</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
                <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>财政项目支出绩效目标表</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>正文</w:t></w:r></w:p>
                """));
        Assert.Equal(
            ["甲", "乙"],
            Lines("<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>乙</w:t></w:r></w:p>"));
    }

    [Fact]
    public void Tracked_changes_are_taken_as_accepted()
    {
        Assert.Equal(
            ["预算200万元", "前后", "甲|乙", "新|行"],
            Lines("""
                <w:p><w:r><w:t>预算</w:t></w:r><w:del w:id="1"><w:r><w:delText>100</w:delText></w:r></w:del><w:moveFrom w:id="2"><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:ins w:id="3"><w:r><w:t>200</w:t></w:r></w:ins><w:moveTo w:id="4"><w:r><w:t>万元</w:t></w:r></w:moveTo></w:p>
                <w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p><w:p><w:r><w:t>后</w:t></w:r></w:p>
                """ + Table(2,
                    $"<w:tr>{C("甲", "<w:tcPrChange w:id=\"8\"><w:tcPr><w:gridSpan w:val=\"9\"/></w:tcPr></w:tcPrChange>")}{C("乙")}</w:tr>",
                    $"<w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr>{C("旧")}{C("行")}</w:tr>",
                    $"<w:tr><w:trPr><w:ins w:id=\"7\"/></w:trPr>{C("新")}{C("行")}</w:tr>")));
    }

    [Fact]
    public void Content_controls_hold_text_rows_and_cells_and_prompts_are_left_out()
    {
        static string Sdt(string content, string properties = "") => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

        Assert.Equal(
            ["项目名称：阅览室", "甲|乙|", "丙||丁"],
            Lines($"<w:p>{R("项目名称：")}{Sdt(R("阅览室"))}{Sdt(R("单击此处输入文字"), "<w:showingPlcHdr/>")}</w:p>"
                + Table(3, $"<w:tr>{Sdt(C("甲"))}{C("乙")}{Sdt(C("请选择"), "<w:showingPlcHdr/>")}</w:tr>", Sdt(Row("丙", "", "丁")))));
    }

    [Fact]
    public void Boxes_to_tick_are_read_by_their_state()
    {
        static string Box(string state, string sign) =>
            $"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"{state}\"/></w14:checkbox></w:sdtPr><w:sdtContent>{R(sign)}</w:sdtContent></w:sdt>";
        static string Old(string state) =>
            $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/>{state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        Assert.Equal(
            ["经常性☑一次性□", "新增☑延续□", "☑是□否☑无"],
            Lines($"<w:p>{R("经常性")}{Box("1", "☒")}{R("一次性")}{Box("0", "☐")}</w:p><w:p>{R("新增")}{Old("<w:checked/>")}{R("延续")}{Old("")}</w:p>"
                + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>是</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t>否</w:t></w:r>"
                + "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r><w:r><w:t>无</w:t></w:r></w:p>"));
    }

    [Fact]
    public void Of_fields_the_result_is_read_and_not_the_instruction()
    {
        Assert.Equal(
            ["共12页", "见表一", "之后"],
            Lines("""
                <w:p><w:r><w:t>共</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>页</w:t></w:r></w:p>
                <w:p><w:fldSimple w:instr="REF a"><w:r><w:t>见表一</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p><w:p><w:r><w:t>之后</w:t></w:r></w:p>
                """));
    }

    [Fact]
    public void Signs_of_their_own_elements_are_read_and_marks_of_notes_are_not()
    {
        Assert.Equal(
            ["2024-2025年≥95%≤3", "上\n下|甲 乙"],
            Lines("<w:p><w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2025年</w:t><w:softHyphen/><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>95%</w:t></w:r><m:oMath><m:r><m:t>≤3</m:t></m:r></m:oMath></w:p>"
                + Table(2, $"<w:tr><w:tc><w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p></w:tc></w:tr>")));
    }

    [Fact]
    public void Hidden_text_and_hidden_rows_are_left_out()
    {
        var package = Package("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"b\"/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>到</w:t></w:r></w:p>"
                + Table(2, $"<w:tr><w:trPr><w:hidden/></w:trPr>{C("藏")}{C("藏")}</w:tr>", Row("甲", "乙")))
            .With("word/styles.xml", $"<w:styles {Names}><w:style w:type=\"character\" w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>");

        Assert.Equal(["见到", "甲|乙"], LinesOf(ReadingOf(package)));
    }

    [Fact]
    public void Pages_that_the_author_began_are_page_breaks()
    {
        var reading = ReadingOf(Package(P("一") + "<w:p><w:r><w:t>二</w:t><w:br w:type=\"page\"/><w:t>三</w:t></w:r></w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>四</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/></w:sectPr></w:pPr><w:r><w:t>五</w:t></w:r></w:p><w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>六</w:t></w:r></w:p>" + P("七")));

        Assert.Equal(["一", "二", "三", "四", "五", "六", "七"], LinesOf(reading));
        Assert.Equal([2, 3, 6], reading.PageBreaks);
    }

    [Fact]
    public void Places_name_the_table_its_row_and_its_cell_and_paragraphs_count_on()
    {
        var reading = ReadingOf(Package(P("一") + "<w:p/>" + Table(2, Row("甲", "乙"), Row("丙", "丁")) + P("三")));

        Assert.Equal("第1段", reading[0].Place.ToString());
        Assert.Equal("第1张表第2行第2格", reading[3].PlaceOf(1).ToString());
        Assert.Equal("第3段", reading[4].Place.ToString());
    }

    [Fact]
    public void A_document_that_keeps_strictly_to_the_standard_is_read()
    {
        var package = new Yuheng.Documents.Tests.Reading.Office.Package()
            .With("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/docs/text.xml\"/></Relationships>")
            .With("docs/text.xml", $"<w:document xmlns:w=\"{WordXml.Strict}\"><w:body>{P("甲")}{Table(2, $"<w:tr>{C("乙", "<w:gridSpan w:val=\"2\"/>")}</w:tr>")}</w:body></w:document>");

        Assert.Equal(["甲", "乙|"], LinesOf(ReadingOf(package)));
    }

    [Fact]
    public void Headers_footers_notes_and_comments_are_no_part_of_the_text()
    {
        var package = Package(P("正文") + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"h\"/></w:sectPr>")
            .With("word/header1.xml", $"<w:hdr {Names}>{P("页眉")}</w:hdr>")
            .With("word/footnotes.xml", $"<w:footnotes {Names}><w:footnote w:id=\"1\">{P("脚注")}</w:footnote></w:footnotes>")
            .With("word/comments.xml", $"<w:comments {Names}><w:comment w:id=\"1\">{P("批注")}</w:comment></w:comments>");

        Assert.Equal(["正文"], LinesOf(ReadingOf(package)));
    }
}
