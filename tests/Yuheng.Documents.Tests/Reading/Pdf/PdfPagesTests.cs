using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>What goes over pages is put together, and what is printed on every page belongs to none.</summary>
public class PdfPagesTests
{
    private static readonly int[] Columns = [50, 150, 250, 350];
    private static readonly int[] Rows = [100, 120, 140, 160];

    [Fact]
    public void A_heading_that_is_printed_again_on_the_next_page_is_read_once()
    {
        var reading = new PdfPaper()
            .Page().Text(150, 60, "部门支出预算总表", 16).Grid(Columns, Rows).Fill(Columns, Rows, ["科目", "合计", "其中"], ["绿化", "1.50", "1.00"], ["路灯", "2.50", ""])
            .Page().Text(150, 60, "部门支出预算总表", 16).Grid(Columns, Rows).Fill(Columns, Rows, ["科目", "合计", "其中"], ["桥梁", "3.50", ""], ["合计", "7.50", "1.00"]).Read();

        Assert.Equal(["部门支出预算总表", "科目|合计|其中", "绿化|1.50|1.00", "路灯|2.50|", "桥梁|3.50|", "合计|7.50|1.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Two_forms_with_the_same_title_on_two_pages_keep_their_titles()
    {
        var reading = new PdfPaper()
            .Page().Text(150, 60, "项目绩效目标表", 16).Grid(Columns, Rows).Fill(Columns, Rows, ["名称", "修桥", ""], ["资金", "100.00", ""], ["数量", "2座", ""])
            .Page().Text(150, 60, "项目绩效目标表", 16).Grid(Columns, Rows).Fill(Columns, Rows, ["名称", "修路", ""], ["资金", "300.00", ""], ["数量", "5公里", ""]).Read();

        Assert.Equal(2, PdfPaper.Lines(reading).Count(l => l == "项目绩效目标表"));
    }

    [Fact]
    public void Rows_of_a_page_that_lacks_a_rule_keep_the_columns_of_the_page_before()
    {
        int[] end = [100, 120];
        var reading = new PdfPaper()
            .Page().Grid(Columns, Rows).Fill(Columns, Rows, ["类", "名称", "合计"], ["204", "绿化", "1.50"], ["205", "路灯", "2.50"])
            .Page().Grid([50, 250, 350], end).Text(120, 104, "合计").Text(253, 104, "4.00").Read();

        Assert.Equal(["类|名称|合计", "204|绿化|1.50", "205|路灯|2.50", "合计||4.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void A_row_that_the_page_cut_in_two_is_one_and_that_is_said()
    {
        var reading = new PdfPaper()
            .Page().Grid(Columns, Rows).Fill(Columns, Rows, ["类", "名称", "合计"], ["204", "绿化", "1.50"], ["205", "图书馆和少年宫房", "2.50"])
            .Page().Grid(Columns, Rows).Fill(Columns, Rows, ["", "屋修缮", ""], ["206", "桥梁", "3.50"], ["207", "路灯", "4.50"]).Read();

        Assert.Equal(["类|名称|合计", "204|绿化|1.50", "205|图书馆和少年宫房屋修缮|2.50", "206|桥梁|3.50", "207|路灯|4.50"], PdfPaper.Lines(reading));
        Assert.Equal("RD-03", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void Of_a_row_that_the_page_cut_the_amounts_may_stand_on_the_next_page()
    {
        var reading = new PdfPaper()
            .Page().Grid(Columns, Rows).Fill(Columns, Rows, ["类", "名称", "合计"], ["204", "绿化", "1.50"], ["205", "图书馆和少年宫房", ""])
            .Page().Grid(Columns, Rows).Fill(Columns, Rows, ["", "屋修缮", "2.50"], ["206", "桥梁", "3.50"], ["207", "路灯", "4.50"]).Read();

        Assert.Equal(["类|名称|合计", "204|绿化|1.50", "205|图书馆和少年宫房屋修缮|2.50", "206|桥梁|3.50", "207|路灯|4.50"], PdfPaper.Lines(reading));
    }

    [Theory]
    [InlineData("绿化", "路灯")]
    [InlineData("七、图书馆和少年宫", "八、路灯")]
    public void A_row_without_amounts_at_the_head_of_a_page_is_a_row_where_the_name_above_has_room_or_its_own_is_numbered(string above, string below)
    {
        var reading = new PdfPaper()
            .Page().Grid(Columns, Rows).Fill(Columns, Rows, ["类", "名称", "合计"], ["204", "绿化", "1.50"], ["205", above, "2.50"])
            .Page().Grid(Columns, Rows).Fill(Columns, Rows, ["", below, ""], ["206", "桥梁", "3.50"], ["207", "路灯", "4.50"]).Read();

        Assert.Equal([$"205|{above}|2.50", $"|{below}|"], PdfPaper.Lines(reading)[2..4]);
    }

    [Fact]
    public void A_footer_that_is_printed_over_the_last_row_of_a_page_is_no_part_of_it()
    {
        var paper = new PdfPaper();
        for (var page = 1; page <= 3; page++)
        {
            paper.Page().Text(50, 60, "全年安排资金用于公园和广场的绿化养护。").Text(120, 524, "清溪市公园管理处预算公开", 8);
        }

        var reading = paper.Page().Grid(Columns, [480, 500, 520, 540]).Fill(Columns, [480, 500, 520], ["类", "名称", "合计"], ["204", "绿化", "1.50"], ["合计", "", "1.50"])
            .Text(120, 524, "清溪市公园管理处预算公开", 8).Read();

        Assert.Equal(["类|名称|合计", "204|绿化|1.50", "合计||1.50"], PdfPaper.Lines(reading)[^3..]);
    }

    [Fact]
    public void A_bracket_that_went_to_the_next_line_as_a_whole_goes_on_with_its_sentence()
    {
        var reading = new PdfPaper().Page().Text(70, 60, "1.“社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位养老保险").Text(50, 80, "（项）”671.30万元，主要用于设施日常维修养护，公园和广场的绿化养护以及路灯的更换。").Read();

        Assert.Equal(2, reading.LineCount);
    }

    [Fact]
    public void A_bracket_alone_at_the_head_of_a_page_is_a_line_like_others()
    {
        var paper = new PdfPaper();
        for (var page = 1; page <= 3; page++)
        {
            paper.Page().Text(330, 20 + page, "）").Text(50, 60, "全年安排资金用于公园和广场的绿化养护。");
        }

        Assert.Equal(3, PdfPaper.Lines(paper.Read()).Count(l => l.StartsWith("全年安排", StringComparison.Ordinal)));
    }

    [Fact]
    public void Page_numbers_and_running_headers_stand_in_no_sentence()
    {
        var paper = new PdfPaper();
        for (var page = 1; page <= 3; page++)
        {
            paper.Page().Text(330, 20, "年度预算公开材料").Text(50, 60, "全年安排资金用于公园和广场的绿化养护，以及道路两侧的树木补种和修剪工作，").Text(380, 570, $"- {page} -");
        }

        Assert.All(PdfPaper.Lines(paper.Read()), l => Assert.StartsWith("全年安排", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_off_the_page_is_not_read_and_text_printed_twice_is_read_once()
    {
        var reading = new PdfPaper()
            .Page("/MediaBox [0 0 800 600] /CropBox [0 100 800 600]").Text(50, 60, "绿化养护").Text(51, 60, "绿化养护").Text(50, 90, "路灯 1,234.00").Text(50, 91, "路灯 1,234.00")
            .Text(50, 550, "裁掉的话").Text(900, 60, "纸外的话").Read();

        Assert.Equal(["绿化养护", "路灯"], PdfPaper.Lines(reading).Select(l => l.Split('|', ' ')[0]));
        Assert.Equal(1, PdfPaper.Lines(reading).Sum(l => l.Split("1,234.00").Length - 1));
    }

    [Fact]
    public void Lines_of_the_next_page_that_are_clipped_away_are_read_where_they_are_shown()
    {
        string[] lines = ["一、公园管理1,234.50万元，主要用于绿化养护和树木补种。", "二、道路管理2,345.60万元，主要用于路灯和桥梁的维修。", "三、图书馆3,456.70万元，主要用于购置图书和开展活动。"];
        var reading = new PdfPaper()
            .Page().Draw("q 0 500 800 60 re W n").Text(50, 50, lines[0]).Text(50, 70, lines[1]).Text(50, 110, lines[2]).Draw("Q")
            .Page().Draw("q 0 500 800 55 re W n").Text(50, 20, lines[1]).Text(50, 60, lines[2]).Draw("Q").Text(50, 110, "四、其他。").Read();

        Assert.Equal([.. lines, "四、其他。"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void A_line_that_is_shown_on_no_page_is_kept_for_it_may_be_the_text_of_a_scanned_picture()
    {
        const string Line = "一、公园管理1,234.50万元，主要用于绿化养护和树木补种。";
        var reading = new PdfPaper().Page().Draw("3 Tr").Text(50, 50, Line).Page().Draw("3 Tr").Text(50, 90, Line).Read();

        Assert.Equal([Line, Line], PdfPaper.Lines(reading));
    }

    [Fact]
    public void On_a_page_with_more_characters_than_are_looked_at_every_line_is_shown()
    {
        const string Line = "一、公园管理1,234.50万元，主要用于绿化养护和树木补种。";
        var reading = new PdfPaper().Page().Text(50, 300, new string('.', Limits.MaxGlyphsPerPage)).Text(50, 50, Line).Page().Text(50, 90, Line).Read();

        Assert.Equal(2, PdfPaper.Lines(reading).Count(l => l == Line));
    }

    [Theory]
    [InlineData("/MediaBox [0 0 800 600] /CropBox [20 30 780 590]")]
    [InlineData("/MediaBox [-50 -40 800 640]")]
    public void The_rules_and_the_words_of_a_page_meet_whatever_its_box(string box)
    {
        var reading = new PdfPaper().Page().Text(50, 50, "横页").Page(box).Grid(Columns, Rows)
            .Fill(Columns, Rows, ["学校", "书", "桌"], ["一小", "300", ""], ["二小", "", "45"]).Read();

        Assert.Equal(["横页", "学校|书|桌", "一小|300|", "二小||45"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void A_page_larger_than_the_first_is_read_to_its_edges()
    {
        int[] low = [540, 560, 580, 595];
        var reading = new PdfPaper().Page("/MediaBox [0 300 400 600]").Text(50, 50, "小页").Page().Grid(Columns, low)
            .Fill(Columns, low, ["学校", "书", "桌"], ["一小", "300", ""], ["二小", "", "45"]).Read();

        Assert.Equal(["小页", "学校|书|桌", "一小|300|", "二小||45"], PdfPaper.Lines(reading));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(270)]
    public void A_page_that_is_turned_is_read_as_it_is_shown(int turn)
    {
        // The content is drawn lying, and the page is turned so that it stands.
        var matrix = turn == 90 ? "0 1 -1 0 600 0 cm" : "0 -1 1 0 0 800 cm";
        var paper = new PdfPaper().Page($"/MediaBox [0 0 600 800] /Rotate {turn}").Draw(matrix).Grid(Columns, Rows)
            .Fill(Columns, Rows, ["学校", "书", "桌"], ["一小", "300", ""], ["二小", "", "45"]);

        Assert.Equal(["学校|书|桌", "一小|300|", "二小||45"], PdfPaper.Lines(paper.Read()));
    }

    [Theory]
    [InlineData("0 1 -1 0 600 0 cm")]
    [InlineData("0 -1 1 0 0 800 cm")]
    public void A_table_that_lies_on_its_side_is_read_as_one_turns_the_paper(string matrix)
    {
        var paper = new PdfPaper().Page("/MediaBox [0 0 600 800]").Draw(matrix).Grid(Columns, Rows)
            .Fill(Columns, Rows, ["学校名称", "图书", "桌椅"], ["第一小学", "300", "12"], ["第二小学", "", "45"]);

        Assert.Equal(["学校名称|图书|桌椅", "第一小学|300|12", "第二小学||45"], PdfPaper.Lines(paper.Read()));
    }

    [Fact]
    public void Short_numbers_in_a_font_that_says_it_is_twice_as_high_do_not_lie_on_their_side()
    {
        var paper = new PdfPaper { Ascent = 1900 }.Page().Text(50, 40, "2025年部门支出预算总表").Grid(Columns, Rows)
            .Fill(Columns, Rows, ["204", "05", "01"], ["205", "06", "02"], ["206", "07", "03"]);

        Assert.Equal(["2025年部门支出预算总表", "204|05|01", "205|06|02", "206|07|03"], PdfPaper.Lines(paper.Read()));
    }
}
