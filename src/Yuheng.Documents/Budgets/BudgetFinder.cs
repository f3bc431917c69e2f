using Yuheng.Core.Departments;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Finds a department's budget in a document: the nine tables, the narrative, the project descriptions.</summary>
public static class BudgetFinder
{
    /// <summary>The budget; null where the document has none of the tables and no budget narrative.</summary>
    public static ParsedDepartmentBudget? Find(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return BudgetMarks.MayStandIn(reading.Text) ? new BudgetWalk(reading, BudgetRulebook.Instance).Read() : null;
    }
}
