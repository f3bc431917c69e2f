using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Departments;

public class DepartmentBudgetTests
{
    private static NarrativeItem Type(string? amount, string? change = null, bool isCount = false) =>
        Assert.Single(DepartmentBudget.From(new ParsedDepartmentBudget
        {
            Narrative = [new ParsedNarrativeItem { Item = "公务接待费", Amount = new Printed(amount, new Place(5)), Change = new Printed(change, new Place(5)), IsCount = isCount }],
        }).Narrative);

    [Theory]
    [InlineData("增加1,958.53万元", 19_585_300)]
    [InlineData("减少114.74万元", -1_147_400)]
    [InlineData("下降1, 958. 53万元", -19_585_300)]
    [InlineData("与2023年持平", 0)]
    [InlineData("与2023年预算相同", 0)]
    [InlineData("与2023年预算一致0万元", 0)]
    public void A_change_has_its_sign_and_is_in_yuan(string printed, int yuan) => Assert.Equal(yuan, Type("1万元", printed).Change.Value?.Yuan);

    [Fact]
    public void What_is_not_said_is_missing_and_not_zero()
    {
        var item = Type("1万元");
        Assert.Equal(ReadState.Missing, item.Change.State);
        Assert.Equal(ReadState.Missing, item.Count.State);
    }

    [Fact]
    public void A_misprinted_amount_is_unreadable_with_a_finding()
    {
        var budget = DepartmentBudget.From(new ParsedDepartmentBudget
        {
            Narrative = [new ParsedNarrativeItem { Item = "公务接待费", Amount = new Printed("4.820.58万元", new Place(66)) }],
        });
        Assert.Equal(ReadState.Unreadable, budget.Narrative[0].Amount.State);
        Assert.Equal((66, "RD-05"), Assert.Single(budget.Findings.Select(f => (f.Place.Line, f.Code))));
    }

    [Theory]
    [InlineData("612辆", 612, "辆")]
    [InlineData("24台(套)", 24, "台(套)")]
    [InlineData("0家", 0, "家")]
    public void A_count_has_its_unit(string printed, int count, string unit)
    {
        var item = Type(printed, isCount: true);
        Assert.Equal(count, item.Count.Value);
        Assert.Equal(unit, item.CountUnit);
        Assert.Equal(ReadState.Missing, item.Amount.State);
    }

    [Fact]
    public void Amounts_of_a_table_are_in_yuan_whatever_its_unit()
    {
        var budget = DepartmentBudget.From(new ParsedDepartmentBudget
        {
            Tables =
            [
                new ParsedBudgetTable
                {
                    Number = 9,
                    AmountUnit = new Printed("万元", new Place(1)),
                    Rows = [new ParsedBudgetRow { Place = new Place(3), Amounts = [("合计", new Printed("3, 205. 96", new Place(3, 1))), ("公务接待费", new Printed(null, new Place(3, 2)))] }],
                },
            ],
        });
        var amounts = budget.Tables[0].Rows[0].Amounts;
        Assert.Equal(32_059_600m, amounts[0].Amount.Value?.Yuan);
        Assert.Equal(ReadState.Missing, amounts[1].Amount.State);
    }

    [Fact]
    public void A_guess_stays_a_guess_when_the_number_had_to_be_repaired_too()
    {
        var typed = Money.Read(new Printed("3, 205. 96", new Place(3)).Guessed("按最接近的位置归栏"), AmountUnit.Yuan);
        Assert.Equal(How.Guessed, typed.Printed.How);
        Assert.StartsWith("按最接近的位置归栏；", typed.Printed.Repair, StringComparison.Ordinal);
    }
}
