using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Documents.Budgets;
using Yuheng.Documents.Forms;
using Yuheng.Documents.Reading.Text;

namespace Yuheng.Documents;

/// <summary>The road from a published document to its typed records.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document: its lines and cells, its forms, its budget, every value typed. Refused where it cannot be read at all.</summary>
    public static Outcome<DocumentRecord> Read(SourceDocument source)
    {
        var outcome = TextReading.Read(source);
        if (outcome.Value is not { } reading)
        {
            return outcome.Refusal!;
        }

        var forms = FormFinder.Find(reading).Select(ProjectRecord.From).ToList();
        var budget = BudgetFinder.Find(reading) is { } parsed ? DepartmentBudget.From(parsed) : null;
        var target = DepartmentTargetFinder.Find(reading);
        IEnumerable<Finding> nothing = forms.Count == 0 && budget is null && target is null ? [ReadingFindings.NothingFound()] : [];
        var findings = nothing
            .Concat(reading.Findings)
            .Concat(forms.SelectMany(f => f.Findings))
            .Concat(budget?.Findings ?? [])
            .OrderBy(f => f.Place)
            .ToList();
        return new DocumentRecord(source, reading, forms, budget, target, findings);
    }
}
