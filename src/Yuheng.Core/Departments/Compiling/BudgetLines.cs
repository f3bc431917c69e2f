using Yuheng.Core.Papers;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>The lines of expenditure of a budget, for sums over many budgets: nothing is compiled or checked.</summary>
public static class BudgetLines
{
    /// <summary>The lines that are filled in, in their order; none where the budget came as tables.</summary>
    /// <param name="content">What is filled in.</param>
    /// <param name="body">The body that a line without a unit belongs to.</param>
    public static IReadOnlyList<BudgetLine> Of(PaperContent content, string body)
    {
        ArgumentNullException.ThrowIfNull(content);
        return EnteredLines.Of(content, body, new BudgetPlaces()).Expenses;
    }
}
