using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>The names of the units of amounts.</summary>
public class AmountUnitsTests
{
    [Theory]
    [InlineData("元", AmountUnit.Yuan, 1)]
    [InlineData("千元", AmountUnit.ThousandYuan, 1_000)]
    [InlineData("万元", AmountUnit.TenThousandYuan, 10_000)]
    [InlineData("亿元", AmountUnit.HundredMillionYuan, 100_000_000)]
    public void Each_unit_has_a_word_and_a_worth(string word, AmountUnit unit, int yuan)
    {
        Assert.Equal(word, unit.Word());
        Assert.Equal(yuan, unit.InYuan());
        Assert.Equal(unit, AmountUnits.Named(word));
    }

    [Theory]
    [InlineData("万元", AmountUnit.TenThousandYuan)]
    [InlineData(" 万元 ", AmountUnit.TenThousandYuan)]
    [InlineData("万 元", AmountUnit.TenThousandYuan)]
    [InlineData("（万元）", AmountUnit.TenThousandYuan)]
    [InlineData("(元)", AmountUnit.Yuan)]
    [InlineData("人民币元", AmountUnit.Yuan)]
    [InlineData("万", AmountUnit.TenThousandYuan)]
    [InlineData("亿", AmountUnit.HundredMillionYuan)]
    public void Reads_the_printed_name(string raw, AmountUnit unit) =>
        Assert.Equal(unit, AmountUnits.Read(new Printed(raw, new Place(2))).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u3000")]
    public void No_name_is_missing(string? raw) =>
        Assert.Equal(ReadState.Missing, AmountUnits.Read(new Printed(raw, new Place(2))).State);

    [Theory]
    [InlineData("美元")]
    [InlineData("百万元")]
    [InlineData("角")]
    [InlineData("个")]
    [InlineData("%")]
    [InlineData("元元")]
    [InlineData("()")]
    public void Any_other_name_is_unreadable(string raw)
    {
        var typed = AmountUnits.Read(new Printed(raw, new Place(2)));

        Assert.Equal(ReadState.Unreadable, typed.State);
        Assert.Contains(raw, typed.Why, StringComparison.Ordinal);
    }
}
