using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>The year of a paper is the first one that its text names.</summary>
public class FiscalYearTests
{
    [Theory]
    [InlineData("2023", 2023)]
    [InlineData("2023年", 2023)]
    [InlineData("(2023 年度)", 2023)]
    [InlineData("（２０２３年度）", 2023)]
    [InlineData("2021年部门整体绩效目标", 2021)]
    [InlineData("二〇二四年度部门预算", 2024)]
    [InlineData("二○二四年", 2024)]
    [InlineData("附件 3 2023年度", 2023)]
    [InlineData("第12号 2023年度", 2023)]
    [InlineData("2023-2025年", 2023)]
    [InlineData("20230101", 2023)]
    [InlineData("项目编码1234，2022年", 2022)]
    public void Reads_the_first_year_named(string raw, int year)
    {
        var typed = FiscalYear.Read(new Printed(raw, new Place(3)));

        Assert.Equal(year, typed.Value);
        Assert.Equal(How.Declared, typed.Printed.How);
    }

    [Theory]
    [InlineData("( 2 0 2 3 年度)", 2023)]
    [InlineData("20 23年度", 2023)]
    [InlineData("202 4 年", 2024)]
    public void Joins_the_digits_of_a_broken_year_and_says_so(string raw, int year)
    {
        var typed = FiscalYear.Read(new Printed(raw, new Place(3)));

        Assert.Equal(year, typed.Value);
        Assert.Equal(How.Repaired, typed.Printed.How);
        Assert.Equal("去掉年度数字中间的空格", typed.Printed.Repair);
    }

    [Theory]
    [InlineData("年度")]
    [InlineData("23年度")]
    [InlineData("202年")]
    [InlineData("1023年")]
    [InlineData("2999年")]
    [InlineData("20235年")]
    [InlineData("13900000000")]
    [InlineData("20234501")]
    public void Refuses_what_names_no_year(string raw) =>
        Assert.Equal(ReadState.Unreadable, FiscalYear.Read(new Printed(raw, new Place(3))).State);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void No_text_is_missing(string? raw) =>
        Assert.Equal(ReadState.Missing, FiscalYear.Read(new Printed(raw, new Place(3))).State);
}
