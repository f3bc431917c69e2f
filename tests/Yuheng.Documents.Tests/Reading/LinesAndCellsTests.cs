using Yuheng.Core.Values;
using static Yuheng.Documents.Tests.Reading.Texts;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>Text is lines, lines are cells, and each has its place.</summary>
public class LinesAndCellsTests
{
    [Fact]
    public void Tabs_part_cells()
    {
        var reading = ReadingOf("项目名称\t城北公园养护\n\t\n实施单位\t\t园林所\n");

        Assert.Equal([["项目名称", "城北公园养护"], ["", ""], ["实施单位", "", "园林所"]], Cells(reading));
        Assert.Equal("text", reading.Format);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void One_cell_per_line_with_blank_lines_between()
    {
        var reading = ReadingOf("项目名称\n\n城北公园养护\n\n");

        Assert.Equal([["项目名称"], [""], ["城北公园养护"], [""]], Cells(reading));
        Assert.Equal([false, true, false, true], Enumerable.Range(0, 4).Select(i => reading[i].IsBlank));
    }

    [Theory]
    [InlineData("甲\t乙\r\n丙\r\n")]
    [InlineData("甲\t乙\r丙\r")]
    [InlineData("甲\t乙\n丙\n")]
    [InlineData("甲\t乙\r\r\n丙\r\r\n")]
    public void Lines_end_as_any_system_ends_them(string text)
    {
        var reading = ReadingOf(text);

        Assert.Equal([["甲", "乙"], ["丙"]], Cells(reading));
        Assert.True(reading.EndsWithLineBreak);
    }

    [Fact]
    public void A_lone_return_within_a_line_of_other_breaks_is_part_of_its_cell() =>
        Assert.Equal([["甲\r乙"], ["丙"]], Cells(ReadingOf("甲\r乙\n丙\n")));

    [Fact]
    public void A_last_line_without_an_end_is_read_and_told_apart()
    {
        var reading = ReadingOf("甲\n乙");

        Assert.Equal([["甲"], ["乙"]], Cells(reading));
        Assert.False(reading.EndsWithLineBreak);
        Assert.True(ReadingOf("甲\n乙\n").EndsWithLineBreak);
    }

    [Fact]
    public void A_table_drawn_with_pipes_has_cells_without_its_lines()
    {
        var reading = ReadingOf("| 一级指标 | 二级指标 | 目标值 |\n|:---|----|---:|\n| 产出指标 |  | ≥ 90 % |\n甲 | 乙 | 丙\n");

        Assert.Equal([["一级指标", "二级指标", "目标值"], [""], ["产出指标", "", "≥ 90 %"], ["甲", "乙", "丙"]], Cells(reading));
    }

    [Fact]
    public void A_single_pipe_or_one_beside_tabs_is_a_character()
    {
        Assert.Equal([["甲|乙"], ["丙|丁|戊", "己"]], Cells(ReadingOf("甲|乙\n丙|丁|戊\t己\n")));
    }

    [Fact]
    public void Form_feeds_are_page_breaks_and_no_text()
    {
        var reading = ReadingOf("甲\n\f乙\t丙\n丁\n\f\f\n\f| 戊 | 己 |\n");

        Assert.Equal([["甲"], ["乙", "丙"], ["丁"], [""], ["戊", "己"]], Cells(reading));
        Assert.Equal([1, 3, 4], reading.PageBreaks);
    }

    [Fact]
    public void Places_are_counted_as_people_count()
    {
        var line = ReadingOf("甲\n乙\t丙\n")[1];

        Assert.Equal(2, line.Number);
        Assert.Equal(new Place(2, 2), line.PlaceOf(1));
        Assert.Equal("乙\t丙", line.ToString());
    }

    [Fact]
    public void There_is_no_line_before_the_first_or_after_the_last()
    {
        var reading = ReadingOf("甲\n");

        Assert.Equal(1, reading.LineCount);
        Assert.Throws<ArgumentOutOfRangeException>(() => reading[1].Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => reading[-1].Count);
    }

    [Fact]
    public void Blanks_within_cells_stay_as_printed() =>
        Assert.Equal([[" 管 理 ", "\u300010. 00 "]], Cells(ReadingOf(" 管 理 \t\u300010. 00 \n")));
}
