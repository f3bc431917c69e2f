using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>Missing is not zero, unreadable is not missing.</summary>
public class TypedTests
{
    private static readonly Printed Blank = new(null, new Place(5, 2));

    [Fact]
    public void Only_a_known_value_has_a_value()
    {
        Assert.Equal(0m, Typed<decimal>.Known(0m, Blank with { Raw = "0" }).Value);
        Assert.Null(Typed<decimal>.Missing(Blank).Value);
        Assert.Null(Typed<decimal>.Unreadable(Blank with { Raw = "?" }, "不是数字").Value);
    }

    [Fact]
    public void What_nobody_set_is_missing()
    {
        Assert.Equal(ReadState.Missing, default(Typed<decimal>).State);
        Assert.True(Printed.Missing.IsMissing);
        Assert.False(Printed.Missing.Place.Exists);
    }

    [Fact]
    public void A_zero_is_not_a_missing_value_and_neither_is_an_unreadable_one()
    {
        var zero = Typed<decimal>.Known(0m, Blank);
        var missing = Typed<decimal>.Missing(Blank);
        var unreadable = Typed<decimal>.Unreadable(Blank, "不是数字");

        Assert.NotEqual(zero, missing);
        Assert.NotEqual(missing, unreadable);
        Assert.NotEqual(zero, unreadable);
    }

    [Fact]
    public void A_repair_and_a_guess_keep_the_raw_text_and_say_what_was_done()
    {
        var printed = new Printed("管 理", new Place(5, 2));

        Assert.Equal(new Printed("管 理", new Place(5, 2), How.Repaired, "合并断开的词"), printed.Repaired("合并断开的词"));
        Assert.Equal(new Printed("管 理", new Place(5, 2), How.Guessed, "按相邻栏目"), printed.Guessed("按相邻栏目"));
        Assert.Equal(How.Declared, printed.How);
    }

    [Fact]
    public void A_second_repair_does_not_hide_the_first_and_a_guess_stays_a_guess()
    {
        var printed = new Printed("10. 00", new Place(5, 2));

        Assert.Equal("接上断开的行；去掉数字中间的空格", printed.Repaired("接上断开的行").Repaired("去掉数字中间的空格").Repair);
        Assert.Equal("去掉数字中间的空格", printed.Repaired("去掉数字中间的空格").Repaired("去掉数字中间的空格").Repair);
        var guessed = printed.Guessed("按相邻栏目").Repaired("去掉数字中间的空格");
        Assert.Equal((How.Guessed, "按相邻栏目；去掉数字中间的空格"), (guessed.How, guessed.Repair));
        Assert.Equal(How.Guessed, printed.Repaired("接上断开的行").Guessed("按相邻栏目").How);
    }
}
