using Yuheng.Core.Departments;

namespace Yuheng.Core.Publication;

/// <summary>成册: a budget as the book prints it, with a page of contents behind the cover.</summary>
public static class BudgetBook
{
    private const string Heading = "目录";

    /// <summary>A budget with its contents: what its headings, its tables and the forms behind them are called, in their order. A budget that has contents of its own keeps them.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="annexes">What stands behind the tables.</param>
    public static DepartmentBudget Of(ParsedDepartmentBudget budget, IReadOnlyList<PublishedAnnex> annexes)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(annexes);
        var cover = budget.Prose.TakeWhile(p => p.Part == BudgetPart.Preamble).ToList();
        if (cover.Count == 0 || budget.Prose.Any(p => p.Part == BudgetPart.Contents))
        {
            return DepartmentBudget.From(budget);
        }

        var at = cover[^1].PlaceOf(0);
        var named = budget.Prose.Skip(cover.Count).Where(p => p.IsHeading).Select(p => (At: p.PlaceOf(0).Line, p.Text))
            .Concat(budget.Tables.Where(t => t.Title.Raw is not null).Select(t => (At: t.Title.Place.Line, Text: t.Title.Raw!)))
            .OrderBy(n => n.At).Select(n => n.Text)
            .Concat(annexes.Select(a => a.Title));
        return DepartmentBudget.From(new ParsedDepartmentBudget
        {
            Department = budget.Department,
            Year = budget.Year,
            Tables = budget.Tables,
            Narrative = budget.Narrative,
            Descriptions = budget.Descriptions,
            Findings = budget.Findings,
            Prose =
            [
                .. cover, BudgetParagraph.OfLine(BudgetPart.Contents, isHeading: true, Heading, at),
                .. named.Select(n => BudgetParagraph.OfLine(BudgetPart.Contents, isHeading: false, n, at)), .. budget.Prose.Skip(cover.Count),
            ],
        });
    }
}
