using Yuheng.Core.Checks;
using Yuheng.Core.Checks.Budgets.Sums;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Checks.Budgets.Sums;

/// <summary>What the cases of DB-01, DB-02 and DB-05 cannot say: which cell is blamed, and what happens to bad input.</summary>
public class BudgetSumsTests
{
    [Theory]
    [InlineData(1, "基本支出", "70.00", "60.00")]
    [InlineData(1, "合计", "110.00", "100.00")]
    [InlineData(2, "项目支出", "49.00", "40.00")]
    [InlineData(3, "合计", "901.00", "200.00")]
    public void The_wrong_cell_is_found_where_two_relations_agree(int row, string column, string changed, string right)
    {
        string[][] rows =
        [
            ["205", "200.00", "120.00", "80.00"],
            ["20502", "100.00", "60.00", "40.00"],
            ["20503", "100.00", "60.00", "40.00"],
            ["", "200.00", "120.00", "80.00"],
        ];
        rows[row][1 + Array.IndexOf(Columns, column)] = changed;

        var wrong = Assert.Single(BudgetSums.Of(Budget(Table(3, rows))).Wrong);

        Assert.Equal(row, wrong.Figure.Where.Line - 2);
        Assert.Equal(column, wrong.Figure.Column);
        Assert.Equal(right, wrong.Figure.Row.Table.Spell(wrong.Figure.Yuan - wrong.Difference));
    }

    [Fact]
    public void Two_wrong_cells_in_one_sum_are_not_blamed_on_a_third()
    {
        var sums = BudgetSums.Of(Budget(Table(3, ["205", "200.00", "120.00", "80.00"], ["20502", "100.00", "65.00", "40.00"], ["20503", "100.00", "63.00", "40.00"], ["", "200.00", "120.00", "80.00"])));

        Assert.Empty(sums.Wrong);
        Assert.Equal(3, sums.Broken.Count);
    }

    [Theory]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("100000000000000000001", "1")]
    [InlineData("-79228162514264337593543950335", "-1")]
    public void An_amount_beyond_all_budgets_is_not_added_up(string first, string second)
    {
        var audit = Auditor.Check(new CheckedDocument([], Budget(Table(3, ["205", first, second, second], ["", first, first, first])), null));

        Assert.DoesNotContain(audit.Findings, f => f.Severity == Severity.Error && f.Code is "DB-01" or "DB-02" or "DB-05");
        Assert.Contains(audit.Insufficient, i => i.Code == "DB-01");
    }

    [Fact]
    public void Ten_thousand_rows_that_are_all_wrong_say_that_the_table_is_made_in_another_way()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => new[] { $"{2_000_000 + i}", "100.00", "60.00", "30.00" }).Append(["", "1.00", "2.00", "3.00"]).ToArray();

        var audit = Auditor.Check(new CheckedDocument([], Budget(Table(3, rows)), null));

        Assert.DoesNotContain(audit.Findings, f => f.Code == "DB-01");
        Assert.Contains("10001 处中有 10001 处不符", Assert.Single(audit.Insufficient, i => i.Code == "DB-01").Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_rows_of_which_a_third_is_wrong_are_named_one_by_one_in_short_messages()
    {
        var rows = Enumerable.Range(0, 10_000).Select(i => new[] { $"{2_000_000 + i}", "100.00", i % 3 == 0 ? "61.00" : "60.00", "40.00" }).Append(["", "1,000,000.00", "600,000.00", "400,000.00"]).ToArray();

        var audit = Auditor.Check(new CheckedDocument([], Budget(Table(3, rows)), null));

        Assert.Equal(3334, audit.Findings.Count(f => f.Code == "DB-01"));
        Assert.All(audit.Findings, f => Assert.True(f.Message.Length < 3000, $"{f.Message.Length}"));
    }

    [Fact]
    public void A_name_of_100_000_characters_makes_no_long_message()
    {
        var name = new string('教', 100_000);
        var table = Table(3, ["205", "100.00", "60.00", "30.00"]);
        var row = table.Rows[0];
        var named = new ParsedBudgetTable
        {
            Number = 3, Title = table.Title, AmountUnit = table.AmountUnit,
            Rows = [new ParsedBudgetRow { Code = row.Code, Name = new Printed(name, row.Place), Amounts = row.Amounts, Place = row.Place }],
        };

        Assert.All(Auditor.Check(new CheckedDocument([], Budget(named), null)).Findings.Where(f => f.Code == "DB-01"), f => Assert.True(f.Message.Length < 500));
    }

    [Fact]
    public void A_row_that_reading_could_not_put_in_place_leaves_the_sum_open()
    {
        var parsed = Parsed(Table(3, ["205", "100.00", "60.00", "40.00"], ["207", "50.00", "50.00", ""], ["", "190.00", "150.00", "40.00"]));
        var lossy = DepartmentBudget.From(new ParsedDepartmentBudget { Year = parsed.Year, Tables = parsed.Tables, Findings = [ReadingFindings.RowNotUnderstood(new Place(4), "210 40.00 40.00")] });

        Assert.NotEmpty(BudgetSums.Of(DepartmentBudget.From(parsed)).Broken);
        Assert.Empty(BudgetSums.Of(lossy).Broken);
        Assert.Contains(BudgetSums.Of(lossy).Unknown, u => u.Kind == SumKind.Levels && u.Why.Contains("未能归位的行", StringComparison.Ordinal));
    }

    private static readonly string[] Columns = ["合计", "基本支出", "项目支出"];

    private static DepartmentBudget Budget(ParsedBudgetTable table) => DepartmentBudget.From(Parsed(table));

    private static ParsedDepartmentBudget Parsed(ParsedBudgetTable table) => new() { Year = new Printed("2024年", new Place(1)), Tables = [table] };

    /// <summary>A table with its title in line 1; code, then three amounts a row, from line 2 on.</summary>
    private static ParsedBudgetTable Table(int number, params string[][] rows) => new()
    {
        Number = number,
        Title = new Printed("2024年部门支出预算总表", new Place(1)),
        AmountUnit = new Printed("元", new Place(1)),
        Rows =
        [
            .. rows.Select((cells, i) => new ParsedBudgetRow
            {
                Code = cells[0].Length > 0 ? new Printed(cells[0], new Place(i + 2, 1)) : default,
                Name = new Printed(cells[0].Length > 0 ? $"科目{i}" : "合计", new Place(i + 2, 2)),
                Amounts = [.. Columns.Select((c, at) => (c, new Printed(cells[at + 1].Length > 0 ? cells[at + 1] : null, new Place(i + 2, at + 3))))],
                Place = new Place(i + 2),
            }),
        ],
    };
}
