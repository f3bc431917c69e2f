using static Yuheng.Documents.Tests.Reading.Xlsx.Book;

namespace Yuheng.Documents.Tests.Reading.Xlsx;

/// <summary>What a workbook shows is what is read of it.</summary>
public class XlsxReadingTests
{
    [Fact]
    public void Cells_are_read_as_they_are_shown_whatever_their_kind()
    {
        var book = new Book().Shared("<t>共用</t>").Shared("<r><rPr><b/></rPr><t>富</t></r><r><t xml:space=\"preserve\"> 文本</t></r><rPh sb=\"0\" eb=\"1\"><t>fù</t></rPh>")
            .Format("0%").Format("yyyy-mm-dd").Sheet(
            "表",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>内联_x000D_&#10;两行</t></is></c></row>" +
            "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>0.95</v></c><c r=\"B2\" s=\"2\"><v>44927</v></c><c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"e\"><f>A9/0</f><v>#DIV/0!</v></c></row>" +
            "<row r=\"3\"><c r=\"A3\"><f>SUM(A1:A2)</f><v>1.2E+5</v></c><c r=\"B3\" t=\"str\"><f>\"甲\"&amp;\"乙\"</f><v>甲乙</v></c><c r=\"C3\" t=\"d\"><v>2023-01-01T00:00:00</v></c><c r=\"D3\" t=\"inlineStr\"><is><t>0012</t></is></c></row>");

        Assert.Equal("共用\t富 文本\t内联\n两行\n95%\t2023-01-01\tTRUE\t#DIV/0!\n120000\t甲乙\t2023-01-01\t0012", book.Read());
        Assert.Empty(book.Reading().Findings);
        Assert.Equal("xlsx", book.Reading().Format);
    }

    [Fact]
    public void Sheets_come_in_the_order_of_their_tabs_and_hidden_ones_are_left_out_and_said()
    {
        var reading = new Book().Sheet("一", Rows("甲")).Sheet("参数", Rows("乙"), state: "hidden").Sheet("码表", Rows("丙"), state: "veryHidden").Sheet("二", Rows("丁")).Reading();

        Assert.Equal("甲\n\f丁", Written(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RD-13", finding.Code);
        Assert.Contains("2 张隐藏的工作表“参数”、“码表”", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_charts_and_text_boxes_over_the_cells_are_left_alone_and_said()
    {
        var package = new Book().Sheet("附件1", Rows("甲")).Sheet("附件2", Rows("乙")).Package()
            .Relating("xl/worksheets/sheet1.xml", ("c", "comments", "../comments1.xml"), ("d", "drawing", "../drawings/drawing1.xml"))
            .With("xl/comments1.xml", "<comments><commentList><comment ref=\"A1\"><text><t>请核对</t></text></comment><comment ref=\"A2\"/></commentList></comments>")
            .With("xl/drawings/drawing1.xml", "<x:wsDr xmlns:x=\"x\" xmlns:a=\"a\" xmlns:c=\"c\"><x:graphicFrame><c:chart/></x:graphicFrame><x:sp><x:txBody><a:p><a:r><a:t>说明：以万元计</a:t></a:r></a:p></x:txBody></x:sp><x:sp><x:txBody><a:p/></x:txBody></x:sp></x:wsDr>");
        var reading = ReadBytes(package.Bytes()).Value!;

        Assert.Equal("甲\n\f乙", Written(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RD-13", finding.Code);
        Assert.Contains("工作表“附件1”的 2 条批注、1 个图表、1 个文本框没有读取", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<comments><commentList><comment/></commentList>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><comments><comment>&b;</comment></comments>")]
    [InlineData("")]
    public void Damaged_comments_do_not_keep_the_cells_from_being_read(string comments)
    {
        var package = new Book().Sheet("表", Rows("甲")).Package().Relating("xl/worksheets/sheet1.xml", ("c", "comments", "../comments1.xml")).With("xl/comments1.xml", comments);

        Assert.Equal("甲", Written(ReadBytes(package.Bytes()).Value!));
    }

    [Fact]
    public void A_place_names_the_sheet_and_the_cell_though_blank_rows_and_columns_are_left_out()
    {
        var reading = new Book().Sheet("附件1", "<row r=\"3\">" + Text("C3", "标题") + "</row><row r=\"9\">" + Text("C9", "项目") + Text("E9", "管网") + "</row>").Reading();

        Assert.Equal("标题\n项目\t\t管网", Written(reading));
        Assert.Equal("工作表“附件1”C3", reading[0].PlaceOf(0).ToString());
        Assert.Equal("工作表“附件1”E9", reading[1].PlaceOf(2).ToString());
        Assert.Equal("工作表“附件1”第9行", reading[1].Place.ToString());
    }

    [Fact]
    public void Of_merged_cells_the_first_has_the_text_and_old_values_beneath_are_not_read()
    {
        var reading = new Book().Sheet("表", Rows("产出指标\t数量指标\t长度\n旧\t旧\t宽度\n\t质量指标\t合格率\n效益\t旧值"), Merges("A1:A3", "B1:B2", "A4:B4", "A9:XFD1048576")).Reading();

        Assert.Equal("产出指标\t数量指标\t长度\n\t\t宽度\n\t质量指标\t合格率\n效益", Written(reading));
        Assert.Contains("盖住", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_without_a_stored_result_is_no_zero_and_no_blank()
    {
        var reading = new Book().Sheet("表", "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><f>SUM(A1:A1)</f></c><c r=\"C1\"><f t=\"shared\" si=\"0\"/><v/></c></row>").Reading();

        Assert.Equal("5\t=SUM(A1:A1)\t=（公式）", Written(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RD-05", finding.Code);
        Assert.Equal("工作表“表”B1", finding.Place.ToString());
        Assert.Contains("2 个公式", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_said()
    {
        var reading = new Book().Sheet("表", "<row r=\"1\">" + Text("A1", "甲") + "</row><row r=\"2\" hidden=\"1\">" + Text("A2", "乙") + "</row>").Reading();
        var column = new Book().Sheet("表", Rows("甲\t乙"), before: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>").Reading();

        Assert.Equal("甲\n乙", Written(reading));
        Assert.Equal("工作表“表”A2", Assert.Single(reading.Findings).Place.ToString());
        Assert.Equal("工作表“表”B1", Assert.Single(column.Findings).Place.ToString());
    }

    [Fact]
    public void Where_a_sheet_shows_no_zeros_they_are_blank() =>
        Assert.Equal("甲\t\t5", new Book().Sheet("表", "<row r=\"1\">" + Text("A1", "甲") + Number("B1", "0") + Number("C1", "5") + "</row>", before: "<sheetViews><sheetView showZeros=\"0\"/></sheetViews>").Read());

    [Fact]
    public void The_days_of_a_workbook_may_count_from_1904() =>
        Assert.Equal("2023-01-01", new Book { Properties = "date1904=\"1\"" }.Format("yyyy-m-d").Sheet("表", "<row r=\"1\">" + Number("A1", "43465", 1) + "</row>").Read());

    [Fact]
    public void Cells_without_names_follow_one_another() =>
        Assert.Equal("甲\t乙\n丙", new Book().Sheet("表", "<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"inlineStr\"><is><t>乙</t></is></c></row><row><c t=\"inlineStr\"><is><t>丙</t></is></c></row>").Read());

    [Fact]
    public void A_workbook_of_the_strict_kind_with_prefixes_is_read_too()
    {
        const string xml = "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        Assert.Equal("7", new Book().SheetPart("表", xml).Read());
    }

    [Fact]
    public void A_workbook_with_nothing_to_see_is_refused()
    {
        Assert.Equal("empty", new Book().Sheet("表", "").Outcome().Refusal!.Code);
        Assert.Equal("empty", new Book().Sheet("表", Rows("甲"), state: "hidden").Outcome().Refusal!.Code);
    }
}
