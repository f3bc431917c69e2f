namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>Tables become rows of cells, whether rules or only white space part their columns.</summary>
public class PdfTableTests
{
    private static readonly int[] Columns = [50, 150, 250, 350];
    private static readonly int[] Rows = [100, 120, 140, 160];

    [Fact]
    public void A_ruled_table_has_a_cell_for_each_field_and_every_cell_has_its_place()
    {
        var reading = new PdfPaper().Page().Text(50, 40, "2025年部门收入预算总表", 16)
            .Grid(Columns, Rows).Fill(Columns, Rows, ["项目", "合计", "基本支出"], ["绿化养护", "1,234.00", ""], ["河道疏浚", "", "5,600.50"]).Read();

        Assert.Equal(["2025年部门收入预算总表", "项目|合计|基本支出", "绿化养护|1,234.00|", "河道疏浚||5,600.50"], PdfPaper.Lines(reading));
        var spot = reading[reading.LineCount - 1].PlaceOf(2).Spot!;
        Assert.Equal((1, 1, 3, 3), (spot.Page, spot.Table, spot.Row, spot.Column));
        Assert.InRange(spot.Box!.Value.Left, 252, 254);
        Assert.InRange(spot.Box!.Value.Top, 142, 146);
        Assert.Equal("第1页表内第3行第3格", reading[reading.LineCount - 1].PlaceOf(2).ToString());
    }

    [Fact]
    public void Merged_cells_have_their_text_in_the_first_field_and_the_others_are_blank()
    {
        var reading = new PdfPaper().Page()
            .Rectangle(50, 100, 350, 160).Line(150, 100, 150, 160).Line(150, 120, 350, 120).Line(250, 120, 250, 160).Line(150, 140, 350, 140)
            .Text(70, 125, "项目").Text(220, 104, "年初预算").Text(160, 124, "合计").Text(260, 124, "其中").Text(160, 144, "12.00").Text(260, 144, "3.00").Read();

        Assert.Equal(["项目|年初预算|", "|合计|其中", "|12.00|3.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Rules_may_be_thin_rectangles_double_lines_or_the_sides_of_single_cells()
    {
        var bars = new PdfPaper().Page();
        var doubled = new PdfPaper().Page();
        var cells = new PdfPaper().Page();
        foreach (var y in Rows)
        {
            bars.Bar(50, y, 300, 1);
            doubled.Line(50, y, 350, y).Line(50, y + 2, 350, y + 2);
        }

        foreach (var x in Columns)
        {
            bars.Bar(x, 100, 1, 61);
            doubled.Line(x, 100, x, 162).Line(x + 2, 100, x + 2, 162);
        }

        for (var i = 0; i < 9; i++)
        {
            int x = Columns[i % 3], y = Rows[i / 3];
            cells.Rectangle(x, y, x + 98, y + 18);
        }

        foreach (var paper in new[] { bars, doubled, cells })
        {
            var reading = paper.Fill(Columns, Rows, ["学校", "书", "桌"], ["一小", "300", ""], ["二小", "", "45"]).Read();
            Assert.Equal(["学校|书|桌", "一小|300|", "二小||45"], PdfPaper.Lines(reading));
        }
    }

    [Fact]
    public void A_table_without_its_outer_rules_reaches_as_far_as_the_others_do()
    {
        var reading = new PdfPaper().Page()
            .Line(150, 100, 150, 160).Line(250, 100, 250, 160).Line(50, 120, 350, 120).Line(50, 140, 350, 140)
            .Fill(Columns, Rows, ["学校", "书", "桌"], ["一小", "300", "7"], ["二小", "", "45"]).Read();

        Assert.Equal(["学校|书|桌", "一小|300|7", "二小||45"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Rows_between_which_the_rule_is_missing_are_told_apart_by_their_amounts()
    {
        int[] ys = [100, 120, 180];
        var reading = new PdfPaper().Page().Grid(Columns, ys)
            .Fill(Columns, [100], ["项目", "合计", "其中"])
            .Text(53, 125, "绿化养护").Text(53, 145, "河道疏浚").Text(53, 165, "路灯")
            .Text(153, 125, "1,000.00").Text(153, 145, "2,000.00").Text(153, 165, "3,000.00").Text(253, 145, "1,500.00").Read();

        Assert.Equal(["项目|合计|其中", "绿化养护|1,000.00|", "河道疏浚|2,000.00|1,500.00", "路灯|3,000.00|"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Amounts_between_which_the_rule_is_missing_go_to_the_columns_of_the_table()
    {
        var reading = new PdfPaper().Page()
            .Rectangle(50, 100, 350, 160).Line(50, 120, 350, 120).Line(50, 140, 350, 140).Line(150, 100, 150, 160).Line(250, 100, 250, 140)
            .Fill(Columns, Rows, ["项目", "合计", "其中"], ["绿化", "1,000.00", "200.00"], ["合计", "1,000.00", "200.00"]).Read();

        Assert.Equal("合计|1,000.00|200.00", PdfPaper.Lines(reading)[2]);
    }

    [Fact]
    public void Text_that_runs_over_a_rule_goes_to_the_cell_that_holds_its_middle_and_two_that_touch_are_parted()
    {
        var reading = new PdfPaper().Page().Grid(Columns, Rows)
            .Text(48, 104, "功能分类科目编码表名").Text(160, 104, "合计").Text(260, 104, "其中")
            .Text(110, 124, "1,234.00绿化养护").Text(260, 124, "5.00")
            .Text(53, 144, "路灯").Text(207, 144, "1,234.005,678.00").Read();

        Assert.Equal(["功能分类科目编码表名|合计|其中", "1,234.00|绿化养护|5.00", "路灯|1,234.00|5,678.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Lines_of_a_cell_are_joined_as_a_person_reads_them_and_an_amount_that_was_broken_is_one_again()
    {
        int[] ys = [100, 120, 160];
        var reading = new PdfPaper().Page().Grid(Columns, ys)
            .Fill(Columns, ys, ["项目", "合计", "其中"])
            .Text(53, 125, "机关事业单位基本养").Text(53, 140, "老保险缴费支出").Text(153, 125, "1,234,56").Text(153, 140, "7.00").Text(253, 125, "12,000.00").Read();

        Assert.Equal("机关事业单位基本养老保险缴费支出|1,234,567.00|12,000.00", PdfPaper.Lines(reading)[1]);
        var repaired = Assert.Single(reading.Findings);
        Assert.Equal(("RD-03", "第1页表内第2行第2格"), (repaired.Code, repaired.Place.ToString()));
    }

    [Fact]
    public void An_amount_whose_first_lines_look_whole_keeps_its_last_line()
    {
        int[] ys = [100, 120, 180];
        var reading = new PdfPaper().Page().Grid(Columns, ys).Fill(Columns, ys, ["项目", "合计", "其中"]).Text(53, 140, "绿化")
            .Text(153, 132, "1,919,730.6").Text(203, 147, "9").Text(253, 125, "3,777,").Text(263, 140, "127.8").Text(283, 155, "2").Read();

        Assert.Equal("绿化|1,919,730.69|3,777,127.82", PdfPaper.Lines(reading)[1]);
    }

    [Fact]
    public void Amounts_in_a_row_that_are_all_broken_at_the_same_place_are_one_row()
    {
        int[] ys = [100, 120, 160];
        var reading = new PdfPaper().Page().Grid(Columns, ys).Fill(Columns, ys, ["项目", "合计", "其中"]).Text(53, 132, "绿化")
            .Text(153, 125, "1,919,730.6").Text(203, 140, "9").Text(253, 125, "1,919,730.6").Text(303, 140, "9").Read();

        Assert.Equal(["项目|合计|其中", "绿化|1,919,730.69|1,919,730.69"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Two_amounts_in_one_cell_are_not_made_one()
    {
        int[] ys = [100, 120, 160];
        var reading = new PdfPaper().Page().Grid(Columns, ys)
            .Fill(Columns, ys, ["项目", "合计", "其中"]).Text(53, 125, "绿化").Text(153, 125, "1,234.00").Text(153, 140, "5,678.00").Read();

        Assert.Contains("1,234.00\n5,678.00", reading.Text, StringComparison.Ordinal);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_label_that_stands_upright_is_one_word()
    {
        int[] xs = [50, 70, 200, 300], ys = [100, 120, 140, 160, 180];
        var reading = new PdfPaper().Page()
            .Rectangle(50, 100, 300, 180).Line(70, 100, 70, 180).Line(200, 100, 200, 180).Line(70, 120, 300, 120).Line(70, 140, 300, 140).Line(70, 160, 300, 160)
            .Text(55, 105, "绩").Text(55, 125, "效").Text(55, 145, "指").Text(55, 165, "标")
            .Fill(xs, ys, ["", "新增座位数", "50个"], ["", "修缮面积", "600平方米"], ["", "合格率", "98%"], ["", "满意度", "90%"]).Read();

        Assert.Equal(["绩效指标|新增座位数|50个", "|修缮面积|600平方米", "|合格率|98%", "|满意度|90%"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void A_table_without_rules_has_its_columns_where_its_amounts_stand_one_above_the_other()
    {
        var reading = new PdfPaper().Page()
            .Text(60, 100, "项目").Text(260, 100, "合计").Text(360, 100, "基本支出")
            .Text(60, 116, "绿化养护").Text(245, 116, "1,234.00").Text(375, 116, "34.00")
            .Text(60, 132, "公园、广场和道路的路灯").Text(240, 132, "12,000.00")
            .Text(60, 148, "合计").Text(240, 148, "13,234.00").Text(375, 148, "34.00").Read();

        Assert.Equal(["项目|合计|基本支出", "绿化养护|1,234.00|34.00", "公园、广场和道路的路灯|12,000.00|", "合计|13,234.00|34.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void In_a_table_without_rules_a_column_with_nothing_in_it_is_there_and_the_next_keeps_its_amounts()
    {
        var reading = new PdfPaper().Page().Text(60, 100, "项目").Text(260, 100, "合计").Text(360, 100, "基本支出").Text(460, 100, "项目支出");
        for (var row = 0; row < 2; row++)
        {
            reading.Text(60, 116 + (16 * row), "绿化养护").Text(245, 116 + (16 * row), "1,234.00").Text(475, 116 + (16 * row), "1,234.00");
        }

        Assert.Equal(["项目|合计|基本支出|项目支出", "绿化养护|1,234.00||1,234.00", "绿化养护|1,234.00||1,234.00"], PdfPaper.Lines(reading.Read()));
    }

    [Fact]
    public void One_row_of_amounts_under_a_heading_is_a_table_and_short_amounts_stand_at_the_right_of_their_columns()
    {
        var reading = new PdfPaper().Page()
            .Text(210, 80, "车辆费用").Text(60, 100, "合计").Text(130, 100, "小计").Text(220, 100, "购置费").Text(320, 100, "运行费")
            .Text(90, 120, "9.00").Text(165, 120, "9.00").Text(365, 120, "9.00").Read();

        Assert.Equal(["|车辆费用||", "合计|小计|购置费|运行费", "9.00|9.00||9.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void In_a_table_without_rules_headings_that_stand_close_and_are_broken_are_parted_and_each_is_one_cell()
    {
        var reading = new PdfPaper().Page().Text(60, 100, "项目").Text(200, 100, "合计").Text(300, 100, "政府性基金").Text(353, 100, "国有资本经营").Text(315, 112, "预算").Text(373, 112, "预算")
            .Text(40, 130, "绿化").Text(190, 130, "1,234.00").Text(40, 146, "路灯").Text(190, 146, "2,234.00").Read();

        Assert.Equal(["项目|合计|政府性基金预算|国有资本经营预算", "绿化|1,234.00||", "路灯|2,234.00||"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void In_a_table_without_rules_the_name_of_a_group_of_columns_of_unequal_width_is_no_column()
    {
        var reading = new PdfPaper().Page().Text(105, 84, "财政拨款收入").Text(350, 84, "财政拨款支出")
            .Text(90, 100, "项目").Text(180, 100, "预算数").Text(290, 100, "项目").Text(380, 100, "合计").Text(450, 100, "政府性基金预算")
            .Text(40, 120, "一、一般公共预算").Text(170, 120, "3,000.00").Text(220, 120, "一、绿化支出").Text(360, 120, "1,000.00")
            .Text(40, 136, "二、政府性基金").Text(220, 136, "二、道路支出").Text(360, 136, "2,000.00").Read();

        Assert.Equal(["项目|预算数|项目|合计|政府性基金预算", "一、一般公共预算|3,000.00|一、绿化支出|1,000.00|", "二、政府性基金||二、道路支出|2,000.00|"], PdfPaper.Lines(reading)[1..]);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Two_headings_over_the_same_amounts_are_said()
    {
        var reading = new PdfPaper().Page().Text(60, 100, "项目").Text(200, 100, "基本支出").Text(250, 100, "项目支出")
            .Text(60, 116, "绿化").Text(215, 116, "31,234,567.00").Text(60, 132, "路灯").Text(215, 132, "42,234,567.00").Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("RD-17", "第1页表内第1行第2格", "基本支出"), (finding.Code, finding.Place.ToString(), finding.Quote));
    }

    [Fact]
    public void In_a_table_without_rules_an_amount_that_was_broken_keeps_its_last_digit()
    {
        var reading = new PdfPaper().Page()
            .Text(60, 106, "绿化养护").Text(200, 100, "24,549,016.7").Text(255, 112, "6").Text(300, 106, "5.00")
            .Text(60, 130, "路灯").Text(210, 130, "1,234.00").Text(300, 130, "6.00").Read();

        Assert.Equal(["绿化养护|24,549,016.76|5.00", "路灯|1,234.00|6.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Columns_may_stand_close_as_long_as_their_amounts_are_parted()
    {
        var reading = new PdfPaper().Page();
        for (var row = 0; row < 3; row++)
        {
            reading.Text(60, 100 + (16 * row), "公园广场").Text(200, 100 + (16 * row), "35,000,000.00").Text(267, 100 + (16 * row), "35,000,000.00");
        }

        Assert.All(PdfPaper.Lines(reading.Read()), l => Assert.Equal("公园广场|35,000,000.00|35,000,000.00", l));
    }

    [Fact]
    public void In_a_table_without_rules_codes_and_amounts_may_stand_close_to_words()
    {
        var reading = new PdfPaper().Page();
        for (var row = 0; row < 3; row++)
        {
            reading.Text(60, 100 + (16 * row), "204").Text(84, 100 + (16 * row), "02").Text(100, 100 + (16 * row), "公园广场").Text(200, 100 + (16 * row), "35,000.00").Text(249, 100 + (16 * row), "一、绿化").Text(330, 100 + (16 * row), "1,000.00");
        }

        Assert.All(PdfPaper.Lines(reading.Read()), l => Assert.Equal("204|02|公园广场|35,000.00|一、绿化|1,000.00", l));
    }

    [Fact]
    public void Rules_that_are_drawn_half_transparent_are_rules()
    {
        var reading = new PdfPaper().Page().Draw("/Half gs /Whole Do").Fill(Columns, Rows, ["学校", "书", "桌"], ["一小", "300", ""], ["二小", "", "45"]).Read();

        Assert.Equal(["学校|书|桌", "一小|300|", "二小||45"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void Amounts_that_reach_into_the_next_cell_and_were_run_together_are_parted_where_their_decimals_end()
    {
        var reading = new PdfPaper().Page().Grid(Columns, Rows).Fill(Columns, Rows, ["项目", "合计", "其中"], ["绿化", "", ""], ["路灯", "", ""])
            .Text(153, 124, "1,022,222,291,843.871,967,515.74").Text(153, 144, "7,515.74").Text(253, 144, "0.00").Read();

        Assert.Equal(["项目|合计|其中", "绿化|1,022,222,291,843.87|1,967,515.74", "路灯|7,515.74|0.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void In_a_table_without_rules_amounts_of_one_row_are_in_columns_of_their_own_though_long_ones_reach_into_the_next()
    {
        var reading = new PdfPaper().Page().Text(60, 100, "项目").Text(170, 100, "合计").Text(230, 100, "基本支出").Text(300, 100, "项目支出")
            .Text(60, 116, "绿化").Text(150, 116, "120,817,998.2616,215,483.754,602,514.51")
            .Text(60, 132, "路灯").Text(160, 132, "1,211.18").Text(210, 132, "1,002,211,748.18").Text(60, 148, "河道").Text(160, 148, "5,211.18").Text(310, 148, "5,211.18").Read();

        Assert.Equal(["项目|合计|基本支出|项目支出", "绿化|120,817,998.26|16,215,483.75|4,602,514.51", "路灯|1,211.18|1,002,211,748.18|", "河道|5,211.18||5,211.18"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void An_amount_and_the_number_of_the_item_beside_it_are_parted_and_a_sentence_is_not()
    {
        var reading = new PdfPaper().Page().Text(60, 60, "全年安排1,234.50万元用于公园和广场。").Text(60, 100, "合计").Text(150, 100, "1,000.00一、绿化支出").Text(300, 100, "1,000.00").Text(60, 116, "其他").Text(150, 116, "2,000.00二、道路支出").Text(300, 116, "2,000.00").Read();

        Assert.Equal(["全年安排1,234.50万元用于公园和广场。", "合计|1,000.00|一、绿化支出|1,000.00", "其他|2,000.00|二、道路支出|2,000.00"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void A_misprinted_amount_is_not_made_two()
    {
        var reading = new PdfPaper().Page().Grid(Columns, Rows).Fill(Columns, Rows, ["项目", "合计", "其中"], ["绿化", "4.820.58", "0.00"], ["路灯", "1.00", "2.00"]).Text(60, 200, "4.820.58").Text(101, 200, "万元用于绿化养护。").Read();

        Assert.Equal(["绿化|4.820.58|0.00", "路灯|1.00|2.00", "4.820.58万元用于绿化养护。"], PdfPaper.Lines(reading)[1..]);
    }

    [Fact]
    public void An_amount_that_is_marked_off_by_blanks_is_one_and_two_numbers_side_by_side_are_two()
    {
        var reading = new PdfPaper().Page().Grid(Columns, Rows)
            .Fill(Columns, Rows, ["项目", "合计", "其中"], ["绿化", "", "05 345"], ["路灯", "", ""])
            .Text(153, 124, "1").Text(161, 124, "234").Text(179, 124, "567.00").Text(153, 144, "12").Text(166, 144, "345.00").Read();

        Assert.Equal(["项目|合计|其中", "绿化|1\u202f234\u202f567.00|05 345", "路灯|12\u202f345.00|"], PdfPaper.Lines(reading));
    }

    [Fact]
    public void In_a_table_without_rules_a_dash_stands_where_an_amount_would()
    {
        var reading = new PdfPaper().Page().Text(60, 100, "项目").Text(200, 100, "预算数").Text(260, 100, "项目").Text(380, 100, "预算数")
            .Text(60, 116, "一、财政拨款收入").Text(185, 116, "1,000.00").Text(230, 116, "一、绿化支出").Text(370, 116, "1,000.00")
            .Text(60, 132, "二、事业收入").Text(220, 132, "-").Text(230, 132, "二、道路支出").Text(405, 132, "-")
            .Text(60, 148, "三、其他收入").Text(220, 148, "-").Text(60, 164, "收入总计").Text(185, 164, "1,000.00").Text(230, 164, "支出总计").Text(370, 164, "1,000.00").Read();

        Assert.Equal(
            ["项目|预算数|项目|预算数", "一、财政拨款收入|1,000.00|一、绿化支出|1,000.00", "二、事业收入|-|二、道路支出|-", "三、其他收入|-||", "收入总计|1,000.00|支出总计|1,000.00"],
            PdfPaper.Lines(reading));
    }

    [Fact]
    public void In_a_table_without_rules_all_amounts_of_a_row_may_be_broken()
    {
        var reading = new PdfPaper().Page().Text(60, 80, "项目").Text(200, 80, "合计").Text(260, 80, "其中");
        for (var row = 0; row < 4; row++)
        {
            var top = 100 + (26 * row);
            reading.Text(190, top, "20,817,998.").Text(250, top, "10,817,998.").Text(60, top + 6, "公园和广场").Text(212, top + 12, "26").Text(272, top + 12, "25");
        }

        Assert.Equal(["项目|合计|其中", .. Enumerable.Repeat("公园和广场|20,817,998.26|10,817,998.25", 4)], PdfPaper.Lines(reading.Read()));
    }

    [Fact]
    public void An_amount_of_six_decimals_that_was_broken_where_its_cell_was_full_is_one()
    {
        int[] xs = [50, 150, 210, 270], ys = [100, 120, 160];
        var reading = new PdfPaper().Page().Grid(xs, ys).Fill(xs, ys, ["项目", "合计", "其中"]).Text(53, 132, "绿化")
            .Text(153, 125, "1,154.38807").Text(153, 140, "1").Text(213, 132, "4.686901").Read();

        Assert.Equal("绿化|1,154.388071|4.686901", PdfPaper.Lines(reading)[1]);
        Assert.Equal("RD-03", Assert.Single(reading.Findings).Code);
    }
}
