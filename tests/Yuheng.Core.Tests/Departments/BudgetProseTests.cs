using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Departments;

/// <summary>What is understood of the wordings of several districts.</summary>
public class BudgetProseTests
{
    [Theory]
    [InlineData("2024年，我局收支总预算2209.07万元。", "收支总预算", 22090700, null)]
    [InlineData("2024年区水务局收入预算1,000万元，比上年增加20万元。", "收入预算", 10000000, 200000)]
    [InlineData("（二）教育支出（类）普通教育（款）小学教育（项）2024年预算数为97.36万元，与上年预算持平。", "教育支出(类)普通教育(款)小学教育(项)", 973600, 0)]
    [InlineData("“三公”经费11.41万元，其中公务用车购置及运行费9.45万元（购置费0万元、运行费9.45万元）。比上年减少0.30万元。", "三公经费", 114100, -3000)]
    [InlineData("公务接待费1.96万元（与上年相比减少0.30万元，下降13.27%）。", "公务接待费", 19600, -3000)]
    [InlineData("住房公积金科目208, 293. 59万元，较2023年预算下降1, 958. 53万元。", "住房公积金", 2082935900, -19585300)]
    public void A_paragraph_says_how_much_and_how_that_changed(string text, string subject, int yuan, int? change)
    {
        var first = Statements(text)[0];

        Assert.Equal(subject, first.Subject);
        Assert.Equal(yuan, first.Amount?.Value);
        Assert.Equal(change, first.Change?.Yuan);
    }

    [Fact]
    public void Last_years_amount_goes_with_the_entry_and_not_as_one_of_its_own()
    {
        var statements = Statements("1.“小学教育”科目30.00万元，主要用于小学运转。2023年预算执行数为20.00万元，2024年预算安排30.00万元，比2023年预算执行数增长50.00%。主要原因是：新建学校。");

        Assert.Equal(["小学教育", "小学教育"], statements.Select(s => s.Subject));
        Assert.Equal((200000m, true), (statements[1].Last?.Value, statements[1].LastIsSpent));
        Assert.Equal((50m, "新建学校"), (statements[1].Change?.Percent?.Value, statements[1].Change?.Reason));
    }

    [Fact]
    public void Parts_know_their_whole()
    {
        var statements = Statements("政府采购预算80.00万元，其中：货物类采购预算10.00万元、工程类采购预算20.00万元、服务类采购预算50.00万元。机关运行经费5.00万元。");

        Assert.Equal([null, "政府采购预算", "政府采购预算", "政府采购预算", null], statements.Select(s => s.Whole?.Subject));
        Assert.Equal([BudgetSubject.Procurement, BudgetSubject.ProcurementGoods, BudgetSubject.ProcurementWorks, BudgetSubject.ProcurementServices, BudgetSubject.RunningCost], statements.Select(s => s.Known!.Value));
    }

    [Theory]
    [InlineData("单价100万元（含）以上设备2台。")]
    [InlineData("2024年3月15日，第12条。")]
    [InlineData("房屋4000.6平方米。")]
    public void What_is_no_amount_states_none(string text) => Assert.DoesNotContain(Statements(text), s => !s.IsCount);

    private static IReadOnlyList<BudgetStatement> Statements(string text) => DepartmentBudget.From(new ParsedDepartmentBudget
    {
        Department = new Printed("区水务局", new Place(1)),
        Year = new Printed("2024年", new Place(1)),
        Prose = [BudgetParagraph.OfLine(BudgetPart.Notes, false, text, new Place(2))],
    }).Prose.Statements;
}
