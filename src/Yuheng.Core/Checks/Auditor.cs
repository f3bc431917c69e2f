using Yuheng.Core.Checks.Budgets;
using Yuheng.Core.Checks.Disclosure;
using Yuheng.Core.Checks.Evaluations;
using Yuheng.Core.Checks.Targets;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;

namespace Yuheng.Core.Checks;

/// <summary>A check of one form.</summary>
public delegate void FormCheck(CheckedForm form, AuditNotes notes);

/// <summary>A check of a document with all that is in it; those of the budget look at <see cref="CheckedDocument.Budget"/>.</summary>
public delegate void DocumentCheck(CheckedDocument document, AuditNotes notes);

/// <summary>Runs the checks that need one document only. The checks over a batch have a state of their own: <see cref="Batch"/>.</summary>
public static class Auditor
{
    /// <summary>How the codes of the checks of targets begin.</summary>
    private const string OfTargets = "PT-";

    /// <summary>The checks of a form by code.</summary>
    internal static (string Code, FormCheck Run)[] FormChecks { get; } =
    [
        .. IndicatorSystemChecks.All,
        .. IndicatorWeightChecks.All,
        .. IndicatorValueChecks.All,
        .. IndicatorNameChecks.All,
        .. ValueUnitChecks.All,
        .. RelevanceChecks.All,
        .. GoalChecks.All,
        .. FundsChecks.All,
        .. EvaluationChecks.All,
        .. CompletionChecks.All,
        .. EvidenceChecks.All,
        .. ExplanationChecks.All,
        .. ExecutionChecks.All,
        .. GoalFigureChecks.All,
        .. GoalAmountChecks.All,
    ];

    /// <summary>The checks of a document by code.</summary>
    internal static (string Code, DocumentCheck Run)[] DocumentChecks { get; } =
    [
        .. BudgetChecks.All,
        .. SubjectChecks.All,
        .. TableDisclosureChecks.All,
        .. BasisChecks.All,
        .. ProseChecks.All,
    ];

    /// <summary>The codes that have a method, here or in <see cref="Batch"/>.</summary>
    internal static IEnumerable<string> Codes => FormChecks.Select(c => c.Code).Concat(DocumentChecks.Select(c => c.Code)).Concat(Batch.Codes);

    /// <summary>Checks a document.</summary>
    public static Audit Check(CheckedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var notes = new AuditNotes();
        for (var i = 0; i < document.Forms.Count; i++)
        {
            Check(new CheckedForm(document.Forms[i], document.ProfileOf(document.Forms[i]), document.DescriptionOf(i)), notes);
        }

        foreach (var (code, run) in DocumentChecks)
        {
            notes.Begin(code, default);
            run(document, notes);
        }

        return notes.Take();
    }

    /// <summary>Checks one form of one document, as it is typed in or streamed by.</summary>
    /// <param name="record">The form.</param>
    /// <param name="profile">The rules that go for it.</param>
    /// <param name="isTargetApproved">
    /// Whether its target was approved: the checks of targets are those of declaration and review (财预〔2015〕88号), what they asked was answered there,
    /// and what differs from what was approved is SE-14's to say.
    /// </param>
    public static Audit Check(ProjectRecord record, Profiles.Profile profile, bool isTargetApproved = false)
    {
        var notes = new AuditNotes();
        Check(new CheckedForm(record, profile), notes, isTargetApproved);
        return notes.Take();
    }

    private static void Check(CheckedForm form, AuditNotes notes, bool isTargetApproved = false)
    {
        var about = AuditNotes.About(form.Record);
        foreach (var (code, run) in FormChecks)
        {
            if (isTargetApproved && code.StartsWith(OfTargets, StringComparison.Ordinal))
            {
                continue;
            }

            notes.Begin(code, about);
            run(form, notes);
        }
    }
}
