using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents;

/// <summary>Everything that one document was found to say, typed.</summary>
/// <param name="Source">The document.</param>
/// <param name="Reading">Its lines and cells.</param>
/// <param name="Forms">Its project forms, in the order of the document.</param>
/// <param name="Budget">Its department budget; null where it has none.</param>
/// <param name="DepartmentTarget">Its whole-department target; null where it has none.</param>
/// <param name="Findings">What reading, finding and typing had to say, in the order of the document.</param>
public sealed record DocumentRecord(
    SourceDocument Source,
    DocumentReading Reading,
    IReadOnlyList<ProjectRecord> Forms,
    DepartmentBudget? Budget,
    DepartmentTarget? DepartmentTarget,
    IReadOnlyList<Finding> Findings);
