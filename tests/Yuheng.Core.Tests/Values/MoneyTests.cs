using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>Amounts are in yuan, whatever unit is printed.</summary>
public class MoneyTests
{
    private static readonly Place Cell = new(12, 3);

    [Theory]
    [InlineData("240,000.00", AmountUnit.Yuan, "240000.00")]
    [InlineData("89. 41", AmountUnit.TenThousandYuan, "894100.00")]
    [InlineData("1.2", AmountUnit.HundredMillionYuan, "120000000.00")]
    [InlineData("35", AmountUnit.ThousandYuan, "35000.00")]
    [InlineData("0", AmountUnit.TenThousandYuan, "0.00")]
    [InlineData("0.00", AmountUnit.Yuan, "0.00")]
    [InlineData("-114.74", AmountUnit.TenThousandYuan, "-1147400.00")]
    [InlineData("0.0001", AmountUnit.TenThousandYuan, "1.00")]
    public void Reads_an_amount_in_its_unit(string raw, AmountUnit unit, string yuan)
    {
        var typed = Money.Read(new Printed(raw, Cell), unit);

        Assert.Equal(ReadState.Known, typed.State);
        Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), typed.Value!.Value.Yuan);
        Assert.Equal(yuan, typed.Value!.Value.ToString());
        Assert.Equal(Cell, typed.Printed.Place);
        Assert.Equal(raw, typed.Printed.Raw);
    }

    [Theory]
    [InlineData("10000万元", AmountUnit.Yuan, "100000000.00")]
    [InlineData("10000万", AmountUnit.Yuan, "100000000.00")]
    [InlineData("5(万元)", AmountUnit.Yuan, "50000.00")]
    [InlineData("5（ 万元 ）", AmountUnit.Yuan, "50000.00")]
    [InlineData("240000元", AmountUnit.TenThousandYuan, "240000.00")]
    [InlineData("3亿", AmountUnit.TenThousandYuan, "300000000.00")]
    public void The_unit_in_the_cell_goes_before_that_of_the_form(string raw, AmountUnit unit, string yuan) =>
        Assert.Equal(yuan, Money.Read(new Printed(raw, Cell), unit).Value?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000")]
    [InlineData("—")]
    [InlineData("-")]
    [InlineData("/")]
    public void A_blank_amount_is_missing_and_not_zero(string? raw)
    {
        var typed = Money.Read(new Printed(raw, Cell), AmountUnit.Yuan);

        Assert.Equal(ReadState.Missing, typed.State);
        Assert.Null(typed.Value);
        Assert.Equal(Cell, typed.Printed.Place);
    }

    [Theory]
    [InlineData("41,672,69")]
    [InlineData("4.820.58")]
    [InlineData("10 000 000 00")]
    [InlineData("50%")]
    [InlineData("3辆")]
    [InlineData("10元5角")]
    [InlineData("100美元")]
    [InlineData("无")]
    public void An_amount_that_cannot_be_read_is_unreadable_and_not_missing(string raw)
    {
        var typed = Money.Read(new Printed(raw, Cell), AmountUnit.Yuan);

        Assert.Equal(ReadState.Unreadable, typed.State);
        Assert.Null(typed.Value);
        Assert.Contains(raw, typed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_beyond_what_can_be_kept_is_unreadable()
    {
        var typed = Money.Read(new Printed("9999999999999999999999999999", Cell), AmountUnit.TenThousandYuan);

        Assert.Equal(ReadState.Unreadable, typed.State);
        Assert.Contains("超出", typed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Blanks_taken_out_of_an_amount_are_named()
    {
        var typed = Money.Read(new Printed("14, 194. 52", Cell), AmountUnit.TenThousandYuan);

        Assert.Equal(141_945_200.00m, typed.Value!.Value.Yuan);
        Assert.Equal(How.Repaired, typed.Printed.How);
        Assert.Equal("去掉数字中间的空格", typed.Printed.Repair);
    }

    [Fact]
    public void Without_a_unit_an_amount_is_unreadable()
    {
        var typed = Money.Read(new Printed("240,000.00", Cell), Typed<AmountUnit>.Missing(Printed.Missing));

        Assert.Equal(ReadState.Unreadable, typed.State);
        Assert.Equal("未标明金额单位", typed.Why);
    }

    [Fact]
    public void Without_a_unit_a_cell_that_names_its_own_is_read() =>
        Assert.Equal("240000.00", Money.Read(new Printed("24万元", Cell), Typed<AmountUnit>.Missing(Printed.Missing)).Value?.ToString());

    [Fact]
    public void Without_a_unit_a_blank_stays_missing_and_nonsense_keeps_its_own_reason()
    {
        var none = Typed<AmountUnit>.Missing(Printed.Missing);

        Assert.Equal(ReadState.Missing, Money.Read(new Printed("—", Cell), none).State);
        Assert.Contains("4.820.58", Money.Read(new Printed("4.820.58", Cell), none).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_cannot_be_read_is_no_unit()
    {
        var unit = AmountUnits.Read(new Printed("美元", new Place(4, 1)));

        Assert.Equal(ReadState.Unreadable, Money.Read(new Printed("24", Cell), unit).State);
    }
}
