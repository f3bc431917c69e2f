using Yuheng.Core.Papers;

namespace Yuheng.Core.Tests.Papers;

public class PaperContentTests
{
    private static readonly PaperContent s_content = PaperContent.Empty.With("project.name", "少儿阅读推广").With("i1.name", "开放场次").With("i2.name", "图书更新册数");

    [Fact]
    public void Blank_is_not_there() => Assert.Equal(s_content, s_content.With("funds.total", "  ").With("i1.target", null));

    [Fact]
    public void Equal_contents_give_equal_bytes_in_whatever_order_they_were_filled_in()
    {
        var other = PaperContent.Empty.With("i2.name", "图书更新册数").With("i1.name", "开放场次").With("project.name", "少儿阅读推广");

        Assert.Equal(s_content.ToJson(), other.ToJson());
        Assert.Equal(s_content, PaperContent.FromJson(s_content.ToJson()));
    }

    [Fact]
    public void The_number_of_an_indicator_is_never_given_again()
    {
        var without = s_content.Without("i2");

        Assert.Equal(["i1"], without.Rows('i'));
        Assert.Equal("i3", without.NextRow('i'));
        Assert.Equal("i3", PaperContent.FromJson(without.ToJson()).NextRow('i'));
    }

    [Fact]
    public void Rows_stand_in_the_order_that_they_say() =>
        Assert.Equal(["i2", "i1"], s_content.With("i2.order", "1").With("i1.order", "2").Rows('i'));

    [Theory]
    [InlineData("")]
    [InlineData("i1.")]
    [InlineData("1.name")]
    [InlineData("i1..name")]
    [InlineData("i1.名称")]
    [InlineData("i1.name<script>")]
    public void What_is_no_path_is_refused(string path) => Assert.Throws<ArgumentException>(() => s_content.With(path, "x"));

    [Fact]
    public void A_text_that_is_too_long_is_refused() => Assert.Throws<ArgumentException>(() => s_content.With("i1.name", new string('字', PaperContent.LongestText + 1)));

    [Theory]
    [InlineData("")]
    [InlineData("{\"i1.name\":1}")]
    [InlineData("{\"a\":\"1\",\"a\":\"2\"}")]
    [InlineData("{\"a\":")]
    public void Damaged_content_is_not_taken_for_an_empty_one(string json) => Assert.Throws<FormatException>(() => PaperContent.FromJson(json));

    [Fact]
    public void Of_two_changes_what_only_one_changed_is_merged_and_what_both_changed_is_told()
    {
        var theirs = s_content.With("i1.name", "开放次数").With("project.name", "阅读推广");
        var mine = s_content.With("i1.name", "开放日数").With("i2.name", null);

        var merge = PaperMerge.Of(s_content, theirs, mine);

        Assert.Equal([new FieldChange("i2.name", "图书更新册数", null)], merge.Taken);
        Assert.Equal([new FieldConflict("i1.name", "开放场次", "开放次数", "开放日数")], merge.Conflicts);
        Assert.Equal("阅读推广", merge.Merged["project.name"]);
        Assert.Null(merge.Merged["i2.name"]);
    }

    [Fact]
    public void Both_changing_a_field_to_the_same_is_no_conflict() =>
        Assert.Empty(PaperMerge.Of(s_content, s_content.With("i1.name", "场次"), s_content.With("i1.name", "场次")).Conflicts);

    [Fact]
    public void Fields_are_called_as_on_the_form()
    {
        Assert.Equal("第3条 指标值", PaperField.Name("i3.target"));
        Assert.Equal("年度资金申请总额", PaperField.Name("funds.annual"));
        Assert.Null(PaperField.Of("i3.password"));
    }
}
