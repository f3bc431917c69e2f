using Yuheng.Core.Checks;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Publication;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>检查 and 成册: what would be published as one document, checked as one that was published by others, and written as the documents that go out.</summary>
internal sealed class SealedAudit
{
    private SealedAudit(IReadOnlyList<SealingFinding> findings, DepartmentBudget? book, IReadOnlyList<DocumentToSeal> documents) => (Findings, Book, Documents) = (findings, book, documents);

    /// <summary>What was found, the worst first, each once.</summary>
    public IReadOnlyList<SealingFinding> Findings { get; }

    /// <summary>The budget as its book prints it; null where none is published.</summary>
    public DepartmentBudget? Book { get; }

    /// <summary>The documents that go out.</summary>
    public IReadOnlyList<DocumentToSeal> Documents { get; }

    /// <summary>Puts papers together and checks them.</summary>
    /// <param name="papers">The papers that are published.</param>
    /// <param name="annexes">The targets behind the tables of a book.</param>
    /// <param name="profile">The profile of the region.</param>
    public static SealedAudit Of(IReadOnlyList<ShownPaper> papers, IReadOnlyList<ShownPaper> annexes, string profile)
    {
        if (papers.Count == 0)
        {
            return new SealedAudit([], null, []);
        }

        List<ShownPaper> all = [.. papers, .. annexes];
        List<ProjectRecord> records = [.. all.Select(p => p.Check).OfType<CheckedPaper>().Where(c => c.Target is null).Select(c => c.Record)];
        var target = all.Select(p => p.Check).OfType<CheckedPaper>().FirstOrDefault(c => c.Target is not null)?.Target;
        var budget = papers.FirstOrDefault(p => p.Check is CheckedBudget);
        var book = budget?.Check is CheckedBudget compiled ? BudgetBook.Of(compiled.Compiled.Parsed, [.. annexes.Select(a => a.Annex)]) : null;
        var together = Auditor.Check(new CheckedDocument(records, book, target) { Region = profile });
        return new SealedAudit(
            [
                .. all.SelectMany(p => p.Check.Findings.Select(f => Named(p, f)))
                    .Concat(together.Findings.Select(f => Named(all.Find(p => p.IsAt(f.Place)) ?? papers[0], f)))
                    .DistinctBy(f => (f.Paper.Id, f.Path, f.Finding.Code, f.Finding.Message)).OrderByDescending(f => f.Finding.Severity),
            ],
            book,
            book is null
                ? [.. papers.Select(p => new DocumentToSeal(p.Annex.Subject, p.Title, (format, output) => PaperFiles.Write(p.Check, format, p.Title, output)))]
                : [new DocumentToSeal(budget!.Annex.Subject, budget.Title, (format, output) => Rendering.Write(book, target, records, format, budget.Title, output))]);
    }

    private static SealingFinding Named(ShownPaper paper, Finding finding) => new(paper.Paper, paper.Check.PathOf(finding), finding);
}
