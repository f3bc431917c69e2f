using Yuheng.Core.Departments;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Finds a department's budget in a document: the nine tables, the narrative, the project descriptions.</summary>
public static class BudgetFinder
{
    /// <summary>The budget; null where the document has none of the tables.</summary>
    public static ParsedDepartmentBudget? Find(DocumentReading reading) => null;
}
