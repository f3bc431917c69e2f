using System.Text.RegularExpressions;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Findings;

/// <summary>Every finding says where, what, and what to do, under a code of its own.</summary>
public partial class ReadingFindingsTests
{
    private static readonly Place Cell = new(12, 3);

    private static readonly Finding[] All =
    [
        ReadingFindings.EncodingGuessed("GB18030"),
        ReadingFindings.InvalidBytes(Cell, 2),
        ReadingFindings.Repaired(Cell, "管 理", "合并断开的词"),
        ReadingFindings.Guessed(Cell, "道路养护", "按上一行的一级指标"),
        ReadingFindings.Unreadable(Cell, "4.820.58", "不是规范的数字"),
        ReadingFindings.TitleMissing(Cell),
        ReadingFindings.CutOff(Cell, "没有指标行"),
        ReadingFindings.RowNotUnderstood(Cell, "其他"),
        ReadingFindings.SectionMissing(Cell, "绩效指标"),
        ReadingFindings.UnitNotPrinted(Cell, "万元"),
    ];

    [Fact]
    public void Codes_are_in_order_and_never_used_twice()
    {
        Assert.Equal(All.Select((_, index) => $"RD-{index + 1:00}"), All.Select(f => f.Code));
    }

    [Fact]
    public void Messages_are_Chinese_sentences()
    {
        Assert.All(All, f =>
        {
            Assert.EndsWith("。", f.Message, StringComparison.Ordinal);
            Assert.Matches(Chinese(), f.Message);
        });
    }

    [Fact]
    public void All_but_the_encoding_have_a_place()
    {
        Assert.All(All.Skip(1), f => Assert.Equal(Cell, f.Place));
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Quotes_are_shortened(int length, bool shortened)
    {
        var quote = ReadingFindings.RowNotUnderstood(Cell, new string('字', length)).Quote!;

        Assert.Equal(shortened, quote.EndsWith('…'));
        Assert.Equal(40, quote.TrimEnd('…').Length);
    }

    [Fact]
    public void A_refusal_names_subject_and_place()
    {
        Assert.Equal("预算.txt 第12行第3格：读不了。", new Refusal("any", "预算.txt", Cell, "读不了。").ToString());
        Assert.Equal("预算.txt：读不了。", new Refusal("any", "预算.txt", Place.None, "读不了。").ToString());
    }

    [Fact]
    public void An_outcome_is_either_a_value_or_a_refusal()
    {
        Outcome<string> done = "读到了";
        Outcome<string> refused = new Refusal("any", "预算.txt", Place.None, "读不了。");

        Assert.Equal(("读到了", null), (done.Value, done.Refusal));
        Assert.Null(refused.Value);
        Assert.Equal("any", refused.Refusal?.Code);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
