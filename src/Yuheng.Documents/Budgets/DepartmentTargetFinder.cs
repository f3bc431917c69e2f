using Yuheng.Core.Departments;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Finds a whole-department target (部门整体绩效目标) in a document.</summary>
public static class DepartmentTargetFinder
{
    /// <summary>The target; null where the document has none.</summary>
    public static DepartmentTarget? Find(DocumentReading reading) => null;
}
