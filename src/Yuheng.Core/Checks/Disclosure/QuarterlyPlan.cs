using Yuheng.Core.Departments;
using Yuheng.Core.Findings;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>What a project's description says to be spent in each quarter (第一季度用款计划25.00万元，第二季度…), for DS-11.</summary>
/// <param name="Quarters">The statements, in the order of the text; none where it has no such plan.</param>
/// <param name="Missing">The quarters that it does not have.</param>
internal sealed record QuarterlyPlan(IReadOnlyList<BudgetStatement> Quarters, string Missing)
{
    private const string Chinese = "一二三四";
    private const string Arabic = "1234";

    /// <summary>
    /// The plan among the statements of a section. Quarters that are 其中 of an amount are its parts and DS-05's; cumulative amounts are not added up.
    /// </summary>
    public static QuarterlyPlan Of(IReadOnlyList<BudgetStatement> statements)
    {
        List<BudgetStatement> quarters = [.. statements.Where(s => s.Whole is null && QuarterOf(s.Subject) >= 0)];
        return quarters.Exists(s => s.Subject.Contains("累计", StringComparison.Ordinal)) || quarters.DistinctBy(s => QuarterOf(s.Subject)).Count() < quarters.Count
            ? new QuarterlyPlan([], "")
            : new QuarterlyPlan(quarters, string.Concat(Chinese.Where((_, i) => !quarters.Exists(s => QuarterOf(s.Subject) == i))));
    }

    /// <summary>The quarters against the amount of the year: that of the target form, else the one that the section itself states.</summary>
    /// <param name="project">The project.</param>
    /// <param name="year">The other amounts of the section.</param>
    /// <param name="notes">Where the findings go.</param>
    public void AgainstYear(ProjectText project, List<BudgetStatement> year, AuditNotes notes)
    {
        if (Quarters.Count == 0)
        {
            return;
        }

        var stated = year.FindAll(s => s.Whole is null) is [var only] ? only.Amount : null;
        if ((project.Annual?.Yuan ?? stated?.Value) is not { } annual)
        {
            notes.CannotKnow($"项目“{project.Name}”没有找到目标表，也没有写明全年金额，各季度用款计划无从核对", Quarters[0].Place);
            return;
        }

        var first = Quarters[0].Amount!;
        var sum = Quarters.Sum(s => s.Amount!.Value!.Value);
        var tolerance = Quarters.Sum(s => s.Amount!.Half) + (project.Annual is null ? stated!.Half : 0m);
        if (Math.Abs(sum - annual) <= tolerance)
        {
            return;
        }

        if (sum < annual && Missing.Length > 0)
        {
            notes.CannotKnow($"项目“{project.Name}”的用款计划没有第{string.Join('、', Missing.AsEnumerable())}季度的金额，是否合计为全年金额无从核对", Quarters[^1].Place);
            return;
        }

        var expected = CellFit.Spelt(annual, first.Unit, first.Step);
        notes.Report(
            Severity.Warning, first.Printed,
            $"项目“{project.Name}”各季度用款计划之和为 {CellFit.Spelt(sum, first.Unit, first.Step)}，{(project.Annual is null ? "全年" : "目标表年度资金")}为 {expected}；不能判断哪一处有误。",
            expected, first.Printed.Raw, "核对各季度用款计划与全年金额。");
    }

    /// <summary>0 to 3; -1 where no quarter is named.</summary>
    private static int QuarterOf(string subject) =>
        subject.IndexOf("季度", StringComparison.Ordinal) is > 0 and var at ? Math.Max(Chinese.IndexOf(subject[at - 1], StringComparison.Ordinal), Arabic.IndexOf(subject[at - 1], StringComparison.Ordinal)) : -1;
}
