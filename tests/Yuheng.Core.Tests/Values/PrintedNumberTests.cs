using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>What may stand where a number is expected, and what is made of it.</summary>
public class PrintedNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.00", "0.00")]
    [InlineData("100", "100")]
    [InlineData("007", "7")]
    [InlineData(" 10.50 ", "10.50")]
    [InlineData("１２３．４５", "123.45")]
    [InlineData("１，２３４", "1234")]
    [InlineData("1,234", "1234")]
    [InlineData("12,345.60", "12345.60")]
    [InlineData("1,156,314,756.25", "1156314756.25")]
    [InlineData("123，456", "123456")]
    [InlineData("1\u202f234\u202f567.00", "1234567.00")]
    [InlineData("12\u2009345", "12345")]
    [InlineData("-5", "-5")]
    [InlineData("－5.5", "-5.5")]
    [InlineData("−1,000", "-1000")]
    [InlineData("¥1,000.00", "1000.00")]
    [InlineData("￥ 88", "88")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    public void Reads_numbers_as_papers_print_them(string raw, string expected)
    {
        var number = PrintedNumber.Read(raw);

        Assert.Equal(Number(expected), number.Value);
        Assert.Equal("", number.Suffix);
        Assert.Null(number.Repair);
        Assert.Null(number.Why);
        Assert.False(number.IsNothing);
    }

    [Theory]
    [InlineData("14, 194. 52", "14194.52")]
    [InlineData("10. 00", "10.00")]
    [InlineData("10 .00", "10.00")]
    [InlineData("1 ,000", "1000")]
    [InlineData("89.\u300041", "89.41")]
    [InlineData("89.\u00a041", "89.41")]
    [InlineData("89.\u200941", "89.41")]
    [InlineData("89.\n41", "89.41")]
    [InlineData("- 5", "-5")]
    public void Puts_blanks_beside_marks_right_and_says_so(string raw, string expected)
    {
        var number = PrintedNumber.Read(raw);

        Assert.Equal(Number(expected), number.Value);
        Assert.Equal("去掉数字中间的空格", number.Repair);
    }

    [Theory]
    [InlineData("10 000 000 00")]
    [InlineData("1 2")]
    [InlineData("1,234 567")]
    [InlineData("12.5 0")]
    [InlineData("3 １")]
    public void Does_not_join_numbers_that_stand_side_by_side(string raw) => AssertUnreadable(raw);

    [Theory]
    [InlineData("41,672,69")]
    [InlineData("4.820.58")]
    [InlineData("1234,567")]
    [InlineData("1234,567.00")]
    [InlineData("12,34.56")]
    [InlineData("1,2345")]
    [InlineData("1,,234")]
    [InlineData("1,234\u202f567")]
    [InlineData("1\u202f234,567")]
    [InlineData("12\u202f34")]
    [InlineData("012\u202f345")]
    [InlineData(",123")]
    [InlineData("1,234,")]
    [InlineData("1,234,.50")]
    [InlineData("0,123")]
    [InlineData("012,345")]
    [InlineData("1,234.567,890")]
    [InlineData("1.234,567")]
    [InlineData("1..5")]
    [InlineData("12.")]
    [InlineData(".5")]
    public void Refuses_marks_that_stand_where_none_stands(string raw) => AssertUnreadable(raw);

    [Theory]
    [InlineData("无")]
    [InlineData("详见附件")]
    [InlineData("约100")]
    [InlineData("≥90")]
    [InlineData("一百")]
    [InlineData("(5.00)")]
    [InlineData("--5")]
    [InlineData("+5")]
    [InlineData("5-8")]
    [InlineData("10（１）")]
    [InlineData("1\u200b000")]
    [InlineData("�12")]
    public void Refuses_what_is_no_single_number(string raw) => AssertUnreadable(raw);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u3000")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("－－")]
    [InlineData("– –")]
    [InlineData("—\u3000—")]
    [InlineData("/")]
    [InlineData("／")]
    public void Takes_blanks_and_dashes_for_nothing_not_for_zero(string raw)
    {
        var number = PrintedNumber.Read(raw);

        Assert.True(number.IsNothing);
        Assert.Null(number.Value);
        Assert.Null(number.Why);
    }

    [Theory]
    [InlineData("10000万元", "10000", "万元")]
    [InlineData("10000 万元", "10000", "万元")]
    [InlineData("1.5 亿元", "1.5", "亿元")]
    [InlineData("240,000.00元", "240000.00", "元")]
    [InlineData("612辆", "612", "辆")]
    [InlineData("365.00(天)", "365.00", "天")]
    [InlineData("365.00（ 天 ）", "365.00", "天")]
    [InlineData("3 台 (套)", "3", "台(套)")]
    [InlineData("100%", "100", "%")]
    [InlineData("100.00(%)", "100.00", "%")]
    [InlineData("98.5％", "98.5", "%")]
    [InlineData("98.5 %", "98.5", "%")]
    public void Keeps_the_word_behind_the_number_apart(string raw, string expected, string suffix)
    {
        var number = PrintedNumber.Read(raw);

        Assert.Equal(Number(expected), number.Value);
        Assert.Equal(suffix, number.Suffix);
        Assert.Null(number.Repair);
    }

    [Theory]
    [InlineData("10000000000000000000000000000")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234567890")]
    public void Refuses_more_digits_than_can_be_kept_exactly(string raw)
    {
        var number = PrintedNumber.Read(raw);

        Assert.Null(number.Value);
        Assert.Contains("28", number.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotes_long_texts_shortly()
    {
        var number = PrintedNumber.Read(new string('文', 5000));

        Assert.NotNull(number.Why);
        Assert.True(number.Why.Length < 60);
    }

    private static void AssertUnreadable(string raw)
    {
        var number = PrintedNumber.Read(raw);

        Assert.Null(number.Value);
        Assert.False(number.IsNothing);
        Assert.Contains(raw.Length > 24 ? raw[..24] : raw, number.Why, StringComparison.Ordinal);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
