using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>What holds for any value of any kind.</summary>
public class IndicatorValueTests
{
    private static readonly int Runs = Environment.GetEnvironmentVariable("YUHENG_LONG") == "1" ? 500_000 : 20_000;

    /// <summary>Everything that means something to one of the readers, and some that does not.</summary>
    private static readonly Gen<string> Piece = Gen.Frequency(
        (4, Gen.Elements("≥", "≤", "=", ">", "<", ">=", "＞＝", "不低于", "不超过", "达到", "约", "控制在", "±", "~")),
        (8, Gen.Elements("0", "5", "12", "90", "100.00", "2023", "1,234", "0.5", "10. 00", "３", "九十", "一百二十", "两", "半", "-", ".", ",", "20231231", "10000000000")),
        (6, Gen.Elements("%", "(%)", "‰", "个", "人次", "万元", "亿", "千米", "台(套)", "元/平方米", "盏", "小时", "个工作日", "天", "个月", "月", "年", "日", "季度", "桌", "↑", "个百分点")),
        (3, Gen.Elements("以上", "以内", "内", "左右", "余", "多", "及以上", "前", "底", "之前", "末")),
        (4, Gen.Elements("每", "按", "较上年", "同比", "与去年", "增加", "减少", "提升", "持平", "不", "预算", "范围内", "预算金额", "百分之", "上半年", "全年", "第")),
        (3, Gen.Elements("达成", "部分达成", "未达成", "指标", "并具有一定效果", "完成", "满意", "率", "路灯", "无", "是", "否", "略", "**", "XX", "…", "—", "/", "、", "。", "；", " ", "\u3000", "至", "到", "且", "读不出：")));

    private static readonly Gen<string> Cell = Piece.NonEmptyListOf().Resize(5).Select(string.Concat);

    [Fact]
    public void What_a_value_is_written_as_reads_back_as_the_same_value()
    {
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(20261110, 7),
            Prop.ForAll(Cell.ToArbitrary(), raw =>
            {
                var value = Typing.Read(raw);
                Assert.Equal(value, Typing.Read(value.ToString()));
            }));
    }

    [Fact]
    public void Cells_of_every_kind_are_among_those_that_are_tried()
    {
        var kinds = Cell.Sample(20_000, new Rnd(20, 27), 5).Select(raw => Typing.Read(raw).Kind).Distinct().Order();

        Assert.Equal(Enum.GetValues<IndicatorValueKind>(), kinds.Append(IndicatorValueKind.Missing).Distinct().Order());
    }

    [Theory]
    [InlineData("≥90.00(%)", "≥90%")]
    [InlineData("10.98万元", "109,800元")]
    [InlineData("2天以内", "≤2天")]
    [InlineData("80%至90%", "80~90%")]
    [InlineData("40万余条", ">400,000条")]
    [InlineData("提升20%", "提高20%")]
    [InlineData("同比下降≥3%", "较上年减少≥3%")]
    [InlineData("不超预算", "≤预算数")]
    [InlineData("部分达成指标并具有一定效果", "部分达成")]
    [InlineData("有", "是")]
    [InlineData("不涉及", "无")]
    [InlineData("≥XX个", "≥**个")]
    [InlineData("12月底前完成", "12月底前完成")]
    [InlineData("3.5.6", "读不出：“3.5.6”不是规范的数字")]
    public void One_value_is_written_in_one_way(string raw, string written) => Assert.Equal(written, Typing.Read(raw).ToString());

    [Fact]
    public void Long_texts_are_sentences_and_long_numbers_unreadable()
    {
        Assert.Equal(IndicatorValueKind.Wording, Typing.Read(new string('文', 100_000)).Kind);
        Assert.Equal(IndicatorValueKind.Wording, Typing.Read("3个" + new string('文', 100_000)).Kind);
        Assert.Equal(IndicatorValueKind.Unreadable, Typing.Read(new string('9', 100_000)).Kind);
        Assert.Equal(IndicatorValueKind.Unreadable, Typing.Read("≥" + new string('9', 100_000) + "(%)").Kind);
        Assert.Equal("Number (=) 5 %", Typing.Line(new string(' ', 100_000) + "5%"));
        Assert.True(Typing.Read("≥" + new string('9', 100_000)).Text!.Length < 60);
    }

    [Fact]
    public void Any_characters_are_typed_and_never_throw()
    {
        var random = new Random(20261111);
        var alphabet = "0123456789≥≤=><.,，．-—~%‰()（）万亿千百十一二两半年月日季度天周小时分钟秒个人次元以上内前底每按较上去同比预算达成无是否*X×↑ \u3000\0\uFFFD";
        for (var run = 0; run < Runs; run++)
        {
            var raw = string.Create(random.Next(1, 14), random, (span, r) =>
            {
                foreach (ref var c in span)
                {
                    c = alphabet[r.Next(alphabet.Length)];
                }
            });
            var value = Typing.Read(raw);
            Assert.Equal(value, Typing.Read(value.ToString()));
        }
    }

    [Fact]
    public void Common_values_are_typed_without_memory()
    {
        string[] cells = ["≥90.00(%)", "=365.00(天)", "24小时内", "≥350人次", "529套", "达成指标", "健全", "11月底", "是", "每季度", "≤预算金额", "较上一年减少", "10.98万元"];
        var printed = cells.Select(c => new Printed(c, new Place(1))).ToArray();
        var typed = new IndicatorValue[printed.Length];
        var allocated = long.MaxValue;

        // Code that was not yet optimised may box what it does not box later; it is optimised beside this thread, when there is time.
        for (var run = 0; run < 20_000 && allocated > 0; run++)
        {
            if (run % 100 == 99)
            {
                Thread.Sleep(1);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < printed.Length * 100; i++)
            {
                typed[i % printed.Length] = IndicatorValue.Read(printed[i % printed.Length]);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_number_is_the_same_under_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            Assert.Equal("1,234.5人", Typing.Read("1,234.50人").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
