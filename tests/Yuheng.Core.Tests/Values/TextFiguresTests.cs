using System.Globalization;
using System.Text;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>Which figures a running text has, and which numbers are none.</summary>
public class TextFiguresTests
{
    [Theory]
    [InlineData("植树300株", "Count 300 株")]
    [InlineData("培训教师3100人次，培训42期", "Count 3100 人次|Count 42 期")]
    [InlineData("满意度不低于90%", "Percent ≥90 %")]
    [InlineData("覆盖率达到95％以上", "Percent ≥95 ％")]
    [InlineData("达标率百分之九十五", "Percent 95 %")]
    [InlineData("24小时内修复", "Duration ≤24 小时")]
    [InlineData("巡查不少于100天", "Duration ≥100 天")]
    [InlineData("安排资金10.98万元", "Money 109800 元")]
    [InlineData("合同价24,328,410元整", "Money 24328410 元")]
    [InlineData("投入1.2亿元", "Money 120000000 元")]
    [InlineData("其中30万用于印刷", "Number 300000")]
    [InlineData("参与群众不少于三万人次", "Count ≥30000 人次")]
    [InlineData("建成五处口袋公园", "Count 5 处")]
    [InlineData("改造两座危桥", "Count 2 座")]
    [InlineData("铺设两千米管道", "Count 2000 米")]
    [InlineData("铺设3.6公里步道", "Count 3.6 公里")]
    [InlineData("清淤三点五公里", "Count 3.5 公里")]
    [InlineData("补植一百二十株", "Count 120 株")]
    [InlineData("至多5天修复", "Duration ≤5 天")]
    [InlineData("缓解车位不足300个的矛盾", "Count 300 个")]
    [InlineData("藏书40万余册", "Count ~400000 册")]
    [InlineData("服务约1500人", "Count ~1500 人")]
    [InlineData("每套450元", "Money 450 元 /套")]
    [InlineData("标准2000元/个，共3个", "Money 2000 元 /个|Count 3 个")]
    [InlineData("每季度各3起", "Count 3 起 /季")]
    [InlineData("工期3-5天", "Duration 3–5 天")]
    [InlineData("达标率80%-90%", "Percent 80–90 %")]
    [InlineData("正常运行365.00(天)", "Duration 365 天")]
    [InlineData("2023年10月底前完工", "Date 2023")]
    [InlineData("11月5-10日举办", "Date 0")]
    [InlineData("2023年度计划新增绿地1.2公顷", "Year 2023|Count 1.2 公顷")]
    [InlineData("二〇二四年完成", "Year 2024")]
    [InlineData("新增２０台", "Count 20 台")]
    [InlineData("补植36 块草坪", "Count 36 块")]
    [InlineData("大于2000米", "Count >2000 米")]
    [InlineData("故障率低于5%", "Percent <5 %")]
    public void Reads_the_figures_of_a_text(string text, string expected) => Assert.Equal(expected, Spelt(text));

    [Theory]
    [InlineData("1、加强管理。2、完善制度")]
    [InlineData("1.加强管理；2.完善制度")]
    [InlineData("（1）加强管理（2）完善制度")]
    [InlineData("一、加强管理；二、完善制度；三是落实责任")]
    [InlineData("根据市政〔2017〕27号、市水[2019]3号、市教(2020)1855号文件")]
    [InlineData("购置JX1032型水泵和RX5空压机")]
    [InlineData("落实十三五规划，第三季度推进第7届书展")]
    [InlineData("5G网络、4K屏幕，7×24小时值守，早8:30开馆")]
    [InlineData("一次性验收，进一步完善一体化管理，一期二期工程")]
    [InlineData("二、三季度完成")]
    [InlineData("补植一百二株")]
    [InlineData("")]
    public void Numbering_and_names_are_no_figures(string text) => Assert.Equal("", Spelt(text));

    [Theory]
    [InlineData("更新路灯120盏，节约电费30万元", 1, "节约电费", "")]
    [InlineData("全年培训教师3100人次以上", 0, "全年培训教师", "")]
    [InlineData("新建（改建）4处口袋公园，绿地1.2公顷", 0, "", "口袋公园")]
    [InlineData("里程标识36块、庭院灯120盏", 1, "庭院灯", "")]
    public void Knows_the_words_around_a_figure(string text, int index, string before, string behind)
    {
        var figures = TextFigures.Of(text);

        Assert.Equal(before, figures.Before(index).ToString());
        Assert.Equal(behind, figures.Behind(index).ToString());
    }

    [Fact]
    public void A_figure_lies_in_a_clause_and_a_sentence()
    {
        var figures = TextFigures.Of("绿地养护86.5公顷，优良率90%；新增4处。");

        Assert.Equal("优良率90%", figures.Text[figures.Clause(figures.All[1].Start)]);
        Assert.Equal("绿地养护86.5公顷，优良率90%", figures.Text[figures.Sentence(figures.All[1].Start)]);
        Assert.Equal("4处", figures.Printed(figures.All[2]).ToString());
    }

    [Fact]
    public void Hostile_texts_are_read_in_one_pass()
    {
        Assert.Equal(0, TextFigures.Of(new string('9', 100_000)).Count);
        Assert.Equal(0, TextFigures.Of(new string('一', 100_000)).Count);
        Assert.Equal(0, TextFigures.Of(new string('每', 100_000)).Count);
        Assert.InRange(TextFigures.Of(string.Concat(Enumerable.Repeat("每9,", 50_000))).Count, 0, 50_000);
        Assert.Equal(0, TextFigures.Of("999999999999999万亿元").Count);
        Assert.Equal(0, TextFigures.Of(null).Count);
    }

    private static string Spelt(string text)
    {
        var figures = TextFigures.Of(text);
        var spelt = new StringBuilder();
        foreach (var figure in figures.All)
        {
            var sign = figure.Comparison switch { Comparison.AtLeast => "≥", Comparison.AtMost => "≤", Comparison.MoreThan => ">", Comparison.LessThan => "<", Comparison.About => "~", _ => "" };
            spelt.Append(spelt.Length > 0 ? "|" : "").Append(CultureInfo.InvariantCulture, $"{figure.Kind} {sign}{figure.Value:0.####}");
            spelt.Append(figure.High is { } high ? string.Create(CultureInfo.InvariantCulture, $"–{high}") : "").Append(figure.Unit is { } unit ? " " + unit.Word : "");
            spelt.Append(figure.IsPerUnit ? string.Concat(" /", figures.Per(figure)) : "");
        }

        return spelt.ToString();
    }
}
