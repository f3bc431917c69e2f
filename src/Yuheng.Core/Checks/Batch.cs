using Yuheng.Core.Checks.Batches;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;

namespace Yuheng.Core.Checks;

/// <summary>
/// The checks that set the forms of many documents side by side. Documents are taken in one after the other; what is said of a document
/// speaks of it and of those before it, so that a batch streams. What can only be said at the end is said by <see cref="Finish"/>.
/// Time is linear in the forms; what is kept of a form is its name, its texts as <see cref="Shingles"/>, and its score.
/// </summary>
public sealed class Batch
{
    private readonly AuditNotes _notes = new();
    private readonly RepeatedProjects _projects = new();
    private readonly RepeatedTexts _texts = new();
    private readonly InflatedScores _scores = new();
    private int _documents;

    /// <summary>The codes that have a method here.</summary>
    internal static IEnumerable<string> Codes => [RepeatedProjects.Code, RepeatedTexts.Code, InflatedScores.Code];

    /// <summary>Takes a document in; the audit is what the checks over the batch say of it.</summary>
    /// <param name="name">What the document is called in messages.</param>
    /// <param name="document">The document.</param>
    public Audit Take(string name, CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var number = _documents++;
        foreach (var record in document.Forms)
        {
            var form = new BatchForm(record, document.ProfileOf(record), name, number);
            _notes.Begin(RepeatedProjects.Code, form.About);
            _projects.Check(form, _notes);
            _notes.Begin(RepeatedTexts.Code, form.About);
            _texts.Check(form, _notes);
            _scores.Take(form);
        }

        if (document.Budget is { } budget)
        {
            _notes.Begin(RepeatedTexts.Code, default);
            RepeatedTexts.CheckProse(budget, document.Profile, _notes);
        }

        _notes.Begin(InflatedScores.Code, default);
        _scores.Check(_notes);
        return _notes.Take();
    }

    /// <summary>What can only be said when all documents were seen: of the units whose papers are spread over several documents.</summary>
    public Audit Finish()
    {
        _notes.Begin(InflatedScores.Code, default);
        _scores.CheckAll(_notes);
        return _notes.Take();
    }
}

/// <summary>A form as a batch sees it.</summary>
internal sealed class BatchForm
{
    public BatchForm(ProjectRecord record, Profile profile, string document, int documentNumber)
    {
        var project = record.Form.Project;
        Record = record;
        Profile = profile;
        Document = document;
        DocumentNumber = documentNumber;
        Name = project.Name.IsMissing ? null : project.Name.Raw;
        Unit = !project.Unit.IsMissing ? project.Unit.Raw : project.Department.IsMissing ? null : project.Department.Raw;
        About = new FindingSubject(record.Form.Index, Name);
        Owner = new FormName(document, documentNumber, record.Form.Index, Name, Name is null ? 0 : Hash.With(Hash.Start, Name));
    }

    public ProjectRecord Record { get; }

    public Profile Profile { get; }

    public string Document { get; }

    public int DocumentNumber { get; }

    public string? Name { get; }

    /// <summary>The unit that does the project, or its department where no unit is printed; null where neither is.</summary>
    public string? Unit { get; }

    public FindingSubject About { get; }

    /// <summary>What is kept of the form.</summary>
    public FormName Owner { get; }

    /// <summary>Forms of one kind and year, within the document.</summary>
    public ulong WithinDocument => Scope(Hash.With(Hash.With(Hash.Start, 1), DocumentNumber));

    /// <summary>Forms of one kind and year, of one unit; null where no unit or no year is printed.</summary>
    public ulong? WithinUnit => Unit is null || Record.Year.Value is null ? null : Scope(Hash.With(Hash.With(Hash.Start, 2), Unit));

    private ulong Scope(ulong scope) => Hash.With(Hash.With(scope, (int)Record.Form.Kind), Record.Year.Value ?? 0);
}

/// <summary>Which form it is.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="DocumentNumber">The number of the document in the batch, from 0.</param>
/// <param name="Form">The number of the form in the document, from 1.</param>
/// <param name="Project">The project's name as printed.</param>
/// <param name="ProjectHash">The hash of the name; 0 where none is printed.</param>
internal sealed record FormName(string Document, int DocumentNumber, int Form, string? Project, ulong ProjectHash)
{
    /// <summary>The same project published in another document is no repetition.</summary>
    public bool IsOtherPaperOf(FormName other) => DocumentNumber != other.DocumentNumber && ProjectHash != 0 && ProjectHash == other.ProjectHash;

    /// <summary>What to call it in a message about a form of document <paramref name="documentNumber"/>.</summary>
    public string SpokenOfFrom(int documentNumber) =>
        $"{(DocumentNumber == documentNumber ? "" : $"《{Document}》")}第{Form}张表{(Project is null ? "" : $"“{Project}”")}";
}
