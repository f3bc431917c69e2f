using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>Dates are read in the precision in which they are printed.</summary>
public class PrintedDateTests
{
    [Theory]
    [InlineData("2023-01-01", "2023-01-01")]
    [InlineData("2023-1-1", "2023-01-01")]
    [InlineData("2023. 1. 1", "2023-01-01")]
    [InlineData("2023.01.01", "2023-01-01")]
    [InlineData("2023/1/31", "2023-01-31")]
    [InlineData("2023年1月1日", "2023-01-01")]
    [InlineData("2023年1月1号", "2023-01-01")]
    [InlineData("2023 年 1 月 1 日", "2023-01-01")]
    [InlineData("２０２３年１２月３１日", "2023-12-31")]
    [InlineData("２０２３．１．１", "2023-01-01")]
    [InlineData("20230101", "2023-01-01")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2023-01-01 00:00:00", "2023-01-01")]
    [InlineData("2023/1/1 0:00", "2023-01-01")]
    [InlineData(" 2023—12—31 ", "2023-12-31")]
    public void Reads_days(string raw, string expected) => AssertReads(raw, expected);

    [Theory]
    [InlineData("2023. 1", "2023-01")]
    [InlineData("2023.12", "2023-12")]
    [InlineData("2023-1", "2023-01")]
    [InlineData("2023/11", "2023-11")]
    [InlineData("2023年1月", "2023-01")]
    [InlineData("2023年 12月", "2023-12")]
    [InlineData("202312", "2023-12")]
    [InlineData("2023年12月底", "2023-12")]
    [InlineData("2023年12月末", "2023-12")]
    public void Reads_months_without_inventing_a_day(string raw, string expected) => AssertReads(raw, expected);

    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("2023年", "2023")]
    [InlineData("2023 年", "2023")]
    [InlineData("2023年底", "2023")]
    [InlineData("2023年度", "2023")]
    public void Reads_years_without_inventing_a_month(string raw, string expected) => AssertReads(raw, expected);

    [Theory]
    [InlineData("2023-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2023-13-01")]
    [InlineData("2023-00-10")]
    [InlineData("2023-01-00")]
    [InlineData("2023年4月31日")]
    [InlineData("20230230")]
    [InlineData("202313")]
    [InlineData("1023-01-01")]
    [InlineData("2999-01-01")]
    public void Refuses_days_that_the_calendar_does_not_have(string raw) => AssertUnreadable(raw);

    [Theory]
    [InlineData("2023 1 1")]
    [InlineData("2023年1 2月")]
    [InlineData("2023年1月1 2日")]
    [InlineData("20 23. 1. 1")]
    [InlineData("2 0 2 3 年")]
    [InlineData("2023.1.1 2023.12.31")]
    public void Does_not_take_a_blank_for_a_mark(string raw) => AssertUnreadable(raw);

    [Theory]
    [InlineData("23-01-01")]
    [InlineData("1-1-2023")]
    [InlineData("2023-001")]
    [InlineData("2023-1-001")]
    [InlineData("2023-1-1-1")]
    [InlineData("2023---1")]
    [InlineData("2023..1")]
    [InlineData("--2023")]
    [InlineData("-2023")]
    [InlineData("年2023")]
    [InlineData("2023-1-")]
    [InlineData("2023/")]
    [InlineData("2023月1日")]
    [InlineData("2023年1日")]
    [InlineData("2023年1年1日")]
    [InlineData("2023-1月1")]
    [InlineData("2023012")]
    [InlineData("123456789")]
    [InlineData("44927")]
    [InlineData("2023年12月前")]
    [InlineData("2023年1月至12月")]
    [InlineData("2023年第一季度")]
    [InlineData("2023-01-01 08:30:00")]
    [InlineData("全年")]
    [InlineData("—")]
    [InlineData("长期")]
    [InlineData("底")]
    public void Refuses_what_is_not_one_date(string raw) => AssertUnreadable(raw);

    [Theory]
    [InlineData("2023-12--31", "2023-12-31")]
    [InlineData("2023--01--01", "2023-01-01")]
    [InlineData("2023--1", "2023-01")]
    public void Takes_a_hyphen_printed_twice_for_one_and_says_so(string raw, string expected)
    {
        var typed = PrintedDate.Read(new Printed(raw, new Place(7, 2)));

        Assert.Equal(expected, typed.Value?.ToString());
        Assert.Equal(How.Repaired, typed.Printed.How);
        Assert.Equal("日期中重复的连字符按一个读", typed.Printed.Repair);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u3000 ")]
    public void A_blank_date_is_missing(string? raw) =>
        Assert.Equal(ReadState.Missing, PrintedDate.Read(new Printed(raw, new Place(7, 2))).State);

    private static void AssertReads(string raw, string expected)
    {
        var typed = PrintedDate.Read(new Printed(raw, new Place(7, 2)));

        Assert.Equal(ReadState.Known, typed.State);
        Assert.Equal(expected, typed.Value!.Value.ToString());
        Assert.Equal(new Place(7, 2), typed.Printed.Place);
    }

    private static void AssertUnreadable(string raw)
    {
        var typed = PrintedDate.Read(new Printed(raw, new Place(7, 2)));

        Assert.Equal(ReadState.Unreadable, typed.State);
        Assert.Contains(raw, typed.Why, StringComparison.Ordinal);
    }
}
