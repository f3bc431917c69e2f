namespace Yuheng.Core.Tests.Values;

/// <summary>Words and marks that are a value of their own, and words that are only words.</summary>
public class WordSpellingTests
{
    [Theory]
    [InlineData("及时")]
    [InlineData("及时性")]
    [InlineData("健全")]
    [InlineData("显著提升")]
    [InlineData("有案例")]
    [InlineData("无投诉")]
    [InlineData("是否公开")]
    [InlineData("是/否")]
    [InlineData("×")]
    [InlineData("达成率")]
    [InlineData("基本达成指标")]
    [InlineData("达成指标且效果较差")]
    [InlineData("未达成原因")]
    [InlineData("达到市级要求")]
    [InlineData("不超")]
    [InlineData("约")]
    public void Leaves_words_words(string raw)
    {
        Assert.Equal("Wording", Typing.Line(raw));
        Assert.Equal(raw, Typing.Read(raw).Text);
    }

    [Theory]
    [InlineData("≥良好", "Wording ≥")]
    [InlineData("=个", "Wording =")]
    public void Keeps_a_sign_before_words(string raw, string expected) => Assert.Equal(expected, Typing.Line(raw));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u3000")]
    public void Takes_blanks_for_missing(string raw) => Assert.Equal("Missing", Typing.Line(raw));

    [Theory]
    [InlineData("无")]
    [InlineData(" 无 ")]
    [InlineData("没有")]
    [InlineData("不涉及")]
    [InlineData("不适用")]
    [InlineData("略")]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("－－")]
    public void Takes_words_and_marks_for_none(string raw) => Assert.Equal("None", Typing.Line(raw));

    [Theory]
    [InlineData("是", "YesNo yes")]
    [InlineData("有", "YesNo yes")]
    [InlineData("√", "YesNo yes")]
    [InlineData("否", "YesNo no")]
    public void Reads_yes_and_no(string raw, string expected) => Assert.Equal(expected, Typing.Line(raw));

    [Theory]
    [InlineData("达成指标", "Achieved")]
    [InlineData("达成年度指标", "Achieved")]
    [InlineData("全部达成预期目标。", "Achieved")]
    [InlineData("达成", "Achieved")]
    [InlineData("部分达成指标并具有一定效果", "PartlyAchieved")]
    [InlineData("部分达成年度指标，并具有一定效果", "PartlyAchieved")]
    [InlineData("部分达成指标并 具有一定效果", "PartlyAchieved")]
    [InlineData("部分达成", "PartlyAchieved")]
    [InlineData("未达成指标且效果较差", "NotAchieved")]
    [InlineData("未达成年度指标且效果较差", "NotAchieved")]
    [InlineData("未达成", "NotAchieved")]
    public void Reads_the_grades_of_completion(string raw, string expected) => Assert.Equal($"Grade {expected}", Typing.Line(raw));

    [Theory]
    [InlineData("≥**个", "Placeholder ≥ 个")]
    [InlineData("≥＊＊个", "Placeholder ≥ 个")]
    [InlineData("≥XX", "Placeholder ≥")]
    [InlineData("≥X%", "Placeholder ≥ %")]
    [InlineData("X%", "Placeholder %")]
    [InlineData("××个", "Placeholder 个")]
    [InlineData("XX.00(%)", "Wording")]
    [InlineData("XX(%)", "Placeholder %")]
    [InlineData("不少于XX次", "Placeholder ≥ 次")]
    [InlineData("XX天内", "Placeholder ≤ 天")]
    [InlineData("XX年XX月", "Placeholder 年")]
    [InlineData("____", "Placeholder")]
    [InlineData("……", "Placeholder")]
    [InlineData("待定", "Placeholder")]
    public void Sees_that_a_template_was_never_filled_in(string raw, string expected) => Assert.Equal(expected, Typing.Line(raw));
}
