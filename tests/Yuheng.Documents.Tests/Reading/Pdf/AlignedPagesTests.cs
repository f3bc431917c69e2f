namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>A table without rules that goes on over a page keeps the columns that it began with.</summary>
public class AlignedPagesTests
{
    [Fact]
    public void A_part_without_heading_in_which_a_column_is_empty_has_the_columns_of_the_page_before()
    {
        var paper = Begun().Page();
        Row(paper, 40, "206", "桥梁", "3.50", "", "3.50");
        Row(paper, 56, "207", "路灯", "14.50", "", "14.50");

        Assert.Equal(["206|桥梁|3.50||3.50", "207|路灯|14.50||14.50"], PdfPaper.Lines(paper.Read())[^2..]);
    }

    [Fact]
    public void A_single_row_at_the_head_of_a_page_is_the_last_of_its_table()
    {
        var paper = Begun().Page();
        Row(paper, 40, "", "合计", "4.00", "", "1.50");
        paper.Text(60, 100, "以上资金用于公园和广场的绿化养护。");

        Assert.Equal(["|合计|4.00||1.50", "以上资金用于公园和广场的绿化养护。"], PdfPaper.Lines(paper.Read())[^2..]);
    }

    [Fact]
    public void The_rest_of_a_name_at_the_head_of_a_page_is_put_to_it()
    {
        var paper = Begun("机关事业单位基本养老保险缴费").Page().Text(100, 40, "支出");
        Row(paper, 56, "206", "桥梁", "3.50", "", "3.50");
        var reading = paper.Read();

        Assert.Equal(["205|机关事业单位基本养老保险缴费支出|2.50|1.00|1.50", "206|桥梁|3.50||3.50"], PdfPaper.Lines(reading)[^2..]);
        Assert.Equal("RD-03", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_heading_that_is_printed_again_over_a_part_with_an_empty_column_is_read_once()
    {
        var paper = Begun().Page();
        Heading(paper, 40);
        Row(paper, 56, "206", "桥梁", "3.50", "3.50", "");

        Assert.Equal(["205|花木|2.50|1.00|1.50", "206|桥梁|3.50|3.50|"], PdfPaper.Lines(paper.Read())[^2..]);
    }

    [Fact]
    public void What_stands_elsewhere_is_another_table()
    {
        var paper = Begun().Page().Text(60, 40, "办公室").Text(560, 40, "1.00").Text(640, 40, "2.00").Text(60, 56, "财务科").Text(560, 56, "3.00").Text(640, 56, "4.00");

        Assert.Equal(["办公室|1.00|2.00", "财务科|3.00|4.00"], PdfPaper.Lines(paper.Read())[^2..]);
    }

    private static PdfPaper Begun(string name = "花木")
    {
        var paper = new PdfPaper().Page();
        Heading(paper, 500);
        Row(paper, 516, "204", "公园绿化养护", "1.50", "1.00", "0.50");
        Row(paper, 532, "205", name, "2.50", "1.00", "1.50");
        return paper;
    }

    private static void Heading(PdfPaper paper, int top) =>
        paper.Text(60, top, "类").Text(130, top, "名称").Text(300, top, "合计").Text(380, top, "基本支出").Text(460, top, "项目支出");

    private static void Row(PdfPaper paper, int top, string code, string name, string total, string basic, string project)
    {
        int[] lefts = [60, 100, 320, 420, 500];
        string[] texts = [code, name, total, basic, project];
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length > 0)
            {
                paper.Text(i < 2 ? lefts[i] : lefts[i] - (5 * texts[i].Length), top, texts[i]);
            }
        }
    }
}
