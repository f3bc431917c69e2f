using System.Text;
using AngleSharp.Html.Parser;
using Yuheng.Documents.Writing.Html;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Tests.Writing.Html;

public sealed class LaidHtmlTests
{
    private static readonly LaidLook Look = new(LaidFont.Song, 9) { Border = 0.5m };

    [Fact]
    public void What_a_stranger_writes_stays_text()
    {
        var page = Page(new LaidLine(Audited.Hostile, Look) { IsHeading = true, Right = Audited.Hostile }, Table(0, [[new LaidCell(0, 2, 1, Audited.Hostile, Look)]]));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("</title>").Length - 1);
    }

    [Fact]
    public void A_cell_that_reaches_out_of_the_repeated_headings_is_parted_without_a_rule_between()
    {
        var page = new HtmlParser().ParseDocument(Page(Table(1, [[new LaidCell(0, 1, 3, "绩效\n指标", Look), new LaidCell(1, 1, 1, "名称", Look)], [new LaidCell(1, 1, 1, "甲", Look)], [new LaidCell(1, 1, 1, "乙", Look)]])));

        Assert.Equal(["", "名称"], page.QuerySelectorAll("thead td").Select(c => c.TextContent));
        Assert.Equal(["绩效指标", "甲", "乙"], page.QuerySelectorAll("tbody td").Select(c => c.TextContent));
        Assert.Equal("2", page.QuerySelector("tbody td")!.GetAttribute("rowspan"));
        Assert.NotNull(page.QuerySelector("td.above"));
        Assert.NotNull(page.QuerySelector("td.below br"));
    }

    [Fact]
    public void Columns_and_pages_are_those_of_the_form()
    {
        var page = Page(Table(0, [[new LaidCell(0, 1, 1, "甲", Look), new LaidCell(1, 1, 1, "乙", Look)]]));

        Assert.Contains("size:595.3pt 841.9pt;margin:50pt 40pt 50pt 40pt", page, StringComparison.Ordinal);
        Assert.Contains("col:nth-child(1){width:40%}", page, StringComparison.Ordinal);
    }

    private static LaidTable Table(int headers, LaidCell[][] rows) => new([200, 300], headers, [.. rows.Select(cells => new LaidRow(20, cells))]);

    private static string Page(params LaidBlock[] blocks)
    {
        using var output = new MemoryStream();
        Assert.Null(new LaidHtml().Write(new LaidDocument(Audited.Hostile, [new LaidSection("一", new LaidPage(595.3m, 841.9m, 50, 40, 50, 40), blocks)]), output));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
