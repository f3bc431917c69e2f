namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>In a table without rules a long name may take several lines, and its amounts stand beside the first, the last or the middle of them.</summary>
public class AlignedRowsTests
{
    private static readonly string[] Name = ["机关事业单位基本养老", "保险缴费支", "出"];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 20)]
    public void The_lines_of_a_name_are_one_whichever_of_them_the_amounts_stand_beside(int beside, int indent)
    {
        var paper = Begun(out var top);
        for (var line = 0; line < Name.Length; line++)
        {
            paper.Text(line == 0 ? 100 + indent : 100, top + (12 * line), Name[line]);
        }

        paper.Text(60, top + (12 * beside), "20805").Text(250, top + (12 * beside), "4,412,547.00").Text(350, top + (12 * beside), "4,412,547.00");
        paper.Text(60, top + 44, "221").Text(100, top + 44, "住房保障").Text(270, top + 44, "1,234.00").Text(370, top + 44, "1,234.00");

        Assert.Equal(["20805|机关事业单位基本养老保险缴费支出|4,412,547.00|4,412,547.00", "221|住房保障|1,234.00|1,234.00"], PdfPaper.Lines(paper.Read())[^2..]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_all_lines_are_as_near_the_one_behind_a_full_line_goes_on(bool above)
    {
        var paper = Begun(out var top);
        int first = above ? top + 15 : top + 20, amounts = above ? first + 15 : first;
        paper.Text(60, top, "210").Text(100, top, "路灯").Text(270, top, "1,234.00").Text(370, top, "1,234.00")
            .Text(100, first, "机关事业单位基本养老").Text(100, first + 15, "保险").Text(60, amounts, "20805").Text(250, amounts, "4,412,547.00").Text(350, amounts, "4,412,547.00");
        foreach (var next in new[] { above ? amounts + 20 : amounts + 30, amounts + 50 })
        {
            paper.Text(60, next, "221").Text(100, next, "住房保障").Text(270, next, "1,234.00").Text(370, next, "1,234.00");
        }

        Assert.Equal("20805|机关事业单位基本养老保险|4,412,547.00|4,412,547.00", PdfPaper.Lines(paper.Read())[^3]);
    }

    [Fact]
    public void The_rest_of_the_last_name_of_a_page_is_put_to_it_though_three_tables_break_there()
    {
        var paper = new PdfPaper();
        for (var table = 0; table < 3; table++)
        {
            paper.Page().Text(60, 480, "类").Text(130, 480, "名称").Text(270, 480, "合计").Text(370, 480, "基本支出")
                .Text(60, 500, "208").Text(100, 500, "公园").Text(270, 500, "1,234.00").Text(370, 500, "1,234.00")
                .Text(60, 520, "221").Text(100, 520, "住房保障和道路养护").Text(270, 520, "1,234.00").Text(370, 520, "1,234.00")
                .Page().Text(100, 44, "支出").Text(60, 60, "222").Text(100, 60, "路灯").Text(270, 60, "1,234.00").Text(370, 60, "1,234.00").Text(60, 120, $"第{table}项资金用于公园和广场的绿化养护。");
        }

        Assert.Equal(3, PdfPaper.Lines(paper.Read()).Count(l => l == "221|住房保障和道路养护支出|1,234.00|1,234.00"));
    }

    private static PdfPaper Begun(out int top)
    {
        top = 140;
        return new PdfPaper().Page().Text(60, 100, "编码").Text(130, 100, "名称").Text(270, 100, "合计").Text(370, 100, "基本支出")
            .Text(60, 120, "208").Text(100, 120, "社会保障").Text(250, 120, "4,412,547.00").Text(350, 120, "4,412,547.00");
    }
}
