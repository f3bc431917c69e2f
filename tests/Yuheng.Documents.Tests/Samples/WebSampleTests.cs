using System.Net;
using System.Text;
using Yuheng.Documents.Tests.Reading;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>The samples as web pages: what is read from tables with merged cells is what is read from the text.</summary>
public class WebSampleTests
{
    [Theory]
    [MemberData(nameof(TabledSample.All), MemberType = typeof(TabledSample))]
    public void Every_sample_as_a_web_page_is_read_as_its_expected_reading_says(string name)
    {
        var sample = TabledSample.Of(name);
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><title>页</title></head><body>");
        Write(page, sample);

        sample.AssertReadAsExpected(name, SampleFiles.Read("页.html", Encoding.UTF8.GetBytes(page.ToString())), keepsBlankLines: false);
    }

    [Theory]
    [MemberData(nameof(TabledSample.All), MemberType = typeof(TabledSample))]
    public void Every_sample_amid_the_menus_of_an_old_site_is_read_as_its_expected_reading_says(string name)
    {
        var sample = TabledSample.Of(name);
        var page = new StringBuilder("""
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><script>var a = "<table><tr><td>1</table>";</script>
            <table width=1000><tr><td><table><tr><td><a href=/>首页</a></td><td><a href=/x>政务公开</a></td><td><a href=/y>互动交流</a></td></tr></table></td></tr>
            <tr><td><table><tr><td width=200><ul><li><a href=1>部门预算</a><li><a href=2>绩效目标</a></ul></td><td width=800><table><tr><td>
            """);
        Write(page, sample);
        page.Append("</td></tr></table></td></tr></table></td></tr></table></body></html>");
        var bytes = Texts.Gb18030.GetBytes(page.ToString());

        var record = SampleFiles.Read("页.htm", bytes);
        Assert.Equal("gb18030", record.Reading.Encoding);
        sample.AssertReadAsExpected(name, record, keepsBlankLines: false, before: 3);
    }

    [Fact]
    public void Paragraphs_of_a_page_are_not_run_together_though_no_sentence_ends_in_them()
    {
        var page = new StringBuilder("<html><meta charset=utf-8><body>");
        Write(page, TabledSample.Of("department-budget/water-unit-2025.txt"));

        var prose = SampleFiles.Read("页.html", Encoding.UTF8.GetBytes(page.ToString())).Budget!.Parsed.Prose;

        Assert.Equal(["澄湖区供水管理所2025年单位预算", "预算单位：澄湖区供水管理所", "目 录"], prose.Take(3).Select(p => p.Text));
    }

    private static void Write(StringBuilder page, TabledSample sample)
    {
        foreach (var block in sample.Blocks)
        {
            if (block.Rows is null)
            {
                page.Append("<p>").Append(WebUtility.HtmlEncode(block.Text)).Append("</p>\n");
                continue;
            }

            page.Append("<table border=1>\n");
            foreach (var row in block.Rows)
            {
                page.Append("<tr>");
                foreach (var cell in row)
                {
                    page.Append("<td")
                        .Append(cell.Across > 1 ? $" colspan={cell.Across}" : "")
                        .Append(cell.Down > 1 ? $" rowspan=\"{cell.Down}\"" : "").Append('>')
                        .Append(WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br/>", StringComparison.Ordinal)).Append("</td>");
                }

                page.Append("</tr>\n");
            }

            page.Append("</table>\n");
        }
    }
}
