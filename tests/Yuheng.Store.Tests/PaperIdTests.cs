using Yuheng.Core.Papers;

namespace Yuheng.Store.Tests;

/// <summary>What papers are known by, and how a log spells it for its readers.</summary>
public class PaperIdTests
{
    [Theory]
    [InlineData(PaperKind.SelfEvaluation, 2025, "N00000101", "绩效自评 2025 N00000101")]
    [InlineData(PaperKind.Budget, 2026, "219001", "部门预算 2026 219001")]
    [InlineData(PaperKind.Project, 2026, "99010124T000000000012", "项目 99010124T000000000012")]
    public void An_id_is_spelt_in_words(PaperKind kind, int year, string subject, string word) => Assert.Equal(word, PaperId.Word(PaperId.Of(kind, year, subject)));

    [Theory]
    [InlineData("")]
    [InlineData("admin")]
    [InlineData("N1-2025-nothing")]
    public void What_is_no_id_stands_as_it_is(string text)
    {
        Assert.Null(PaperId.Read(text));
        Assert.Equal(text, PaperId.Word(text));
    }
}
