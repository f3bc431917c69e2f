using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Html;

namespace Yuheng.Documents.Tests.Reading.Html;

/// <summary>Web pages: what a reader of the page sees, paragraph by paragraph and row by row.</summary>
public class HtmlReadingTests
{
    [Fact]
    public void Paragraphs_headings_and_line_breaks_are_lines()
    {
        Assert.Equal(
            ["2024年部门预算", "一、主要职责", "管理公园。", "管理绿地。", "（一）机构", "甲", "乙\t丙"],
            Lines("<html><body><h1>2024年<b>部门</b>预算</h1><p>一、主要职责<p>管理公园。<br>管理绿地。<ul><li>（一）机构</ul><div>甲</div><table><tr><td>乙<td>丙</table>"));
    }

    [Fact]
    public void White_space_of_the_file_is_not_shown()
    {
        Assert.Equal(["全年养护绿地 86.5 公顷", "年度 总目标"], Lines("<p>\n  全年养\n  护绿地 86.5\n\n 公顷&nbsp;\n</p>\n<p> 年度&#32;总目标<!-- 注 --></p>"));
    }

    [Fact]
    public void Merged_cells_have_their_text_first_and_blanks_after_it()
    {
        Assert.Equal(
            ["项目资金|总额||300", "|其中：财政||200", "|其他|单位自筹|100", "合计|||600"],
            Rows("""
                <table><tr><td rowspan=3>项目资金<td colspan=2>总额<td>300</tr><tr><td colspan="2">其中：财政<td>200</tr>
                <tr><td>其他<td>单位自筹<td>100</tr><tr><td colspan=3>合计<td>600</table>
                """));
    }

    [Theory]
    [InlineData("rowspan=65535")]
    [InlineData("rowspan=0")]
    [InlineData("rowspan=99999999999999999999")]
    public void A_cell_that_claims_too_many_rows_ends_with_its_group(string span)
    {
        Assert.Equal(
            ["产出指标|座椅|40张", "|书架|20组", "合计||"],
            Rows($"<table><tbody><tr><td {span}>产出指标<td>座椅<td>40张<tr><td>书架<td>20组</tbody><tbody><tr><td>合计</table>"));
    }

    [Theory]
    [InlineData("colspan=1000")]
    [InlineData("colspan=99999999999999999999")]
    [InlineData("colspan=\"8;\"")]
    public void A_last_cell_that_claims_too_many_columns_adds_none(string span)
    {
        Assert.Equal(["单位：元||", "甲|乙|丙"], Rows($"<table><tr><td {span}>单位：元<tr><td>甲<td>乙<td>丙</table>"));
    }

    [Fact]
    public void A_cell_in_the_middle_that_claims_too_many_columns_is_followed_as_far_as_browsers_do()
    {
        var reading = Read("<table><tr><td>甲<td colspan=999999>乙<td>丙</table>");

        Assert.Equal(1002, reading[0].Count);
    }

    [Fact]
    public void Tables_that_only_arrange_the_page_leave_what_is_in_them_in_its_order()
    {
        Assert.Equal(
            ["首页", "2024年收支总表", "单位：元", "收入\t100", "支出\t100", "注：略。"],
            Lines("""
                <table><tr><td colspan=2><a href=/>首页</a></td></tr><tr><td>&nbsp;</td><td><table><tr><td>2024年收支总表<p>单位：元</p>
                <table><tr><td>收入<td>100<tr><td>支出<td>100</table>注：略。</td></tr></table></td></tr></table>
                """));
    }

    [Fact]
    public void A_table_within_a_cell_of_a_table_stands_after_the_row()
    {
        Assert.Equal(
            ["项目名称\t阅览室改造", "实施单位\t图书馆", "绩效指标\t见下", "一级指标\t指标值", "产出指标\t40张", "负责人\t馆长"],
            Lines("""
                <table><tr><td>项目名称<td>阅览室改造<tr><td>实施单位<td>图书馆
                <tr><td>绩效指标<td>见下<table><tr><td>一级指标<td>指标值<tr><td>产出指标<td>40张</table>
                <tr><td>负责人<td>馆长</table>
                """));
    }

    [Fact]
    public void What_a_reader_does_not_see_is_left_out()
    {
        Assert.Equal(
            ["甲\t乙\t丙", "正文"],
            Lines("""
                <style>p { color: red }</style><script>document.write("<p>假</p>")</script><nav>导航</nav><noscript>请启用脚本</noscript>
                <table><tr style="display: none"><td>藏<td>藏<tr><td>甲<td style='width:0;display:none'>藏<td>乙<td>丙<span style="mso-hide:all">藏</span></tr>
                <tr hidden><td>藏</tr></table><p style="DISPLAY:none">藏<p>正文<template>藏</template><button>提交</button><textarea></textarea></p><footer>版权</footer>
                """));
    }

    [Fact]
    public void What_was_filled_in_on_a_page_is_read()
    {
        Assert.Equal(
            ["类别\t☑经常性 □一次性", "金额\t1200", "性质\t延续", "级别\t市级"],
            Lines("""
                <table><tr><td>类别<td><input type=checkbox checked>经常性 <input type="radio">一次性<tr><td>金额<td><input value=1200><input type=hidden value=7>
                <tr><td>性质<td><select><option>新增<option selected>延续<option>撤销</select><tr><td>级别<td><select><option>市级<option>区级</select></table>
                """));
    }

    [Fact]
    public void Tags_without_ends_end_where_browsers_end_them()
    {
        Assert.Equal(["甲|乙", "丙|丁"], Rows("<table><tr><td>甲<th>乙<tr><td>丙</td><td>丁</table>"));
    }

    [Theory]
    [InlineData("<meta charset=gb2312>")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">")]
    [InlineData("<?xml version=\"1.0\" encoding='GB18030'?>")]
    public void A_page_in_a_Chinese_encoding_is_read_by_what_it_declares(string declaration)
    {
        var reading = ReadingOf(Texts.Gb18030.GetBytes($"<html>{declaration}<p>镕基路绿化养护</p></html>"));

        Assert.Equal(("gb18030", How.Declared), (reading.Encoding, reading.How));
        Assert.Contains("镕基路绿化养护", Texts.Written(reading), StringComparison.Ordinal);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void A_page_that_declares_the_wrong_encoding_is_read_by_its_bytes()
    {
        var reading = ReadingOf(Encoding.UTF8.GetBytes("<html><meta charset=gb2312><p>公园养护</p></html>"));

        Assert.Equal(("utf-8", "公园养护"), (reading.Encoding, reading[0][0].ToString()));
    }

    [Fact]
    public void A_page_in_a_Chinese_encoding_that_declares_none_says_that_it_was_guessed()
    {
        var reading = ReadingOf(Texts.Gb18030.GetBytes("<html><p>公园养护与路灯维护</p></html>"));

        Assert.Equal(How.Guessed, reading.How);
        Assert.Equal("RD-01", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_workbook_saved_as_a_page_is_read_whatever_its_name()
    {
        var record = DocumentReader.Read(SourceDocument.Take("预算.xls", Encoding.UTF8.GetBytes("""
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset=utf-8>
            <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>表一</x:Name></x:ExcelWorkbook></xml><![endif]--></head><body>
            <table x:str><col width=72><tr height=19><td class=xl24 x:num="1234.5"><span style='mso-spacerun:yes'>&nbsp;</span>1,234.50 </td><td>乙</td></tr>
            <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td><td></td></tr><![endif]></table></body></html>
            """)).Value!).Value!;

        Assert.Equal("1,234.50\t乙\n", Texts.Written(record.Reading));
        Assert.Contains(record.Findings, f => f.Code == "RD-12");
    }

    [Fact]
    public void Places_name_the_table_its_row_and_its_cell_and_paragraphs_count_on()
    {
        var reading = Read("<p>一</p><p>二</p><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table><p>三</p><table><tr><td>戊<td>己</table>");

        Assert.Equal("第2段", reading[1].Place.ToString());
        Assert.Equal("第1张表第2行第2格", reading[3].PlaceOf(1).ToString());
        Assert.Equal("第3段", reading[4].Place.ToString());
        Assert.Equal("第2张表第1行第1格", reading[5].PlaceOf(0).ToString());
    }

    [Theory]
    [InlineData("<html><body></body></html>", "没有文字")]
    [InlineData("<html><script>load()</script></html>", "脚本")]
    [InlineData("<html><frameset cols=20,80><frame src=a.htm><frame src=b.htm></frameset></html>", "框架")]
    public void A_page_without_text_is_refused_with_what_to_do(string page, string says)
    {
        var refusal = HtmlReading.Read(SourceDocument.Take("页.html", Encoding.UTF8.GetBytes(page)).Value!).Refusal!;

        Assert.Equal("empty", refusal.Code);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_nested_two_hundred_deep_are_read_and_those_too_deep_are_paragraphs()
    {
        var page = string.Concat(Enumerable.Range(1, 200).Select(i => $"<table><tr><td>{i}<td>值{i}")) + string.Concat(Enumerable.Repeat("</table>", 200)) + "<p>尾";
        var reading = Read(page);

        Assert.Contains("值200", Texts.Written(reading), StringComparison.Ordinal);
        Assert.EndsWith("尾\n", Texts.Written(reading), StringComparison.Ordinal);
        Assert.Contains(reading.Findings, f => f.Code == "RD-13" && f.Message.Contains("32", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<p><b><a>")]
    [InlineData("<table>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("</table>")]
    [InlineData("<p x=1 x=2 y>")]
    [InlineData("<td rowspan=9 colspan=999>")]
    [InlineData("<select><option>")]
    [InlineData("&lt;")]
    [InlineData("<!--")]
    public void Tags_without_end_by_the_hundred_thousand_cost_no_more_than_their_length(string tags)
    {
        var reading = Read("<html><p>头</p>" + string.Concat(Enumerable.Repeat(tags + "字", 100_000)));

        Assert.StartsWith("头\n", Texts.Written(reading), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_too_many_rows_is_read_up_to_the_limit_and_says_where_it_was_cut_off()
    {
        var rows = (Limits.MaxPageParts / 6) + 10;
        var page = new StringBuilder("<html><table>");
        for (var i = 0; i < rows; i++)
        {
            page.Append("<tr><td>1<td>");
        }

        var reading = Read(page.ToString());

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("RD-07", Severity.Error), (finding.Code, finding.Severity));
        Assert.InRange(reading.LineCount, 1_000_000, rows);
    }

    [Fact]
    public void A_damaged_page_is_read_or_refused_and_never_crashes()
    {
        var page = Encoding.UTF8.GetBytes("<html><meta charset=gbk><table role=presentation><tr><td rowspan=2 colspan='3'>甲<td hidden>乙</table><select><option selected>丙&nbsp;&#x4e00;</select><pre>\n丁</pre></html>");
        for (var i = 0; i < page.Length; i++)
        {
            foreach (var change in (byte[])[0x3C, 0x3E, 0x22, 0x00, 0xFF])
            {
                var damaged = (byte[])page.Clone();
                damaged[i] = change;
                _ = HtmlReading.Read(SourceDocument.Take("页.html", damaged).Value!);
                _ = HtmlReading.Read(SourceDocument.Take("页.html", damaged.AsMemory(0, i + 1)).Value!);
            }
        }
    }

    private static DocumentReading ReadingOf(byte[] bytes)
    {
        var outcome = HtmlReading.Read(SourceDocument.Take("页.html", bytes).Value!);
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    private static DocumentReading Read(string page) => ReadingOf(Encoding.UTF8.GetBytes(page));

    private static string[] Lines(string page) => Texts.Written(Read(page)).Split('\n')[..^1];

    private static string[] Rows(string page) => [.. Lines(page).Select(l => l.Replace('\t', '|'))];
}
