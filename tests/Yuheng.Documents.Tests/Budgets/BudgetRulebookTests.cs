using Yuheng.Core.Profiles;
using Yuheng.Documents.Budgets;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Tests.Budgets;

public class BudgetRulebookTests
{
    private static readonly (int, string[])[] Tables = [(1, ["3", "3", "支出"])];
    private static readonly (int, string[])[] Columns = [(1, ["3", "-", "合计", "合计", "-"]), (2, ["3", "-", "基本支出", "基本支出", "合计"])];
    private static readonly (int, string[])[] Words = [(1, ["total", "合计"])];

    [Fact]
    public void The_files_of_the_rulebook_load() => Assert.Equal(9, BudgetRulebook.Instance.Titles.Select(t => t.Number).Distinct().Count());

    [Fact]
    public void A_file_with_another_number_of_columns_stops_with_its_name_and_line()
    {
        var failure = Assert.Throws<InvalidDataException>(() => Rulebook.Rows("budget-words.tsv", 3).ToList());
        Assert.Matches(@"rulebook/budget-words\.tsv:\d+: ", failure.Message);
    }

    [Theory]
    [InlineData("tables", "10\t3\t支出", "rulebook/budget-tables.tsv:7: ")]
    [InlineData("tables", "3\t33\t支出", "rulebook/budget-tables.tsv:7: unknown layout '33'")]
    [InlineData("columns", "3\tleft\t合计\t合计\t-", "rulebook/budget-columns.tsv:7: unknown side 'left'")]
    [InlineData("columns", "3\t-\t合计\t合计\t总计", "rulebook/budget-columns.tsv:7: no column '总计' above")]
    [InlineData("words", "sum\t合计", "rulebook/budget-words.tsv:7: unknown kind 'sum'")]
    [InlineData("words", "9\t合计", "rulebook/budget-words.tsv:7: unknown kind '9'")]
    public void An_unknown_word_stops_with_file_and_line(string file, string row, string message)
    {
        (int, string[])[] bad = [(7, row.Split('\t'))];
        var failure = Assert.Throws<InvalidDataException>(() => BudgetRulebook.Load(
            file == "tables" ? bad : Tables, file == "columns" ? [.. Columns, .. bad] : Columns, file == "words" ? bad : Words));
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }
}
