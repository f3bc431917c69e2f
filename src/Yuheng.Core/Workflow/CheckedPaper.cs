using Yuheng.Core.Checks;
using Yuheng.Core.Checks.LifeCycle;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Monitoring;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Workflow;

/// <summary>A form as it is filled in so far: typed, checked and scored by the same code as one that was found in a document.</summary>
public sealed class CheckedPaper : CheckedContent
{
    private CheckedPaper(PaperContent content, FormHead head, Profile profile, ProjectBackground? background)
    {
        Content = content;
        Head = head;
        Profile = profile;
        Entered = EnteredForm.Of(content, head);
        Record = ProjectRecord.From(Entered.Form);
        if (head.Kind == PaperKind.DepartmentTarget)
        {
            Target = DepartmentTarget.From(Entered.Form);
            Audit = Auditor.Check(new CheckedDocument([], null, Target));
        }
        else
        {
            // A project of the library is no form: what is asked of targets is not asked of it.
            Audit = head.Kind == PaperKind.Project ? new Audit([], []) : Auditor.Check(Record, profile, head.Kind != PaperKind.Target && background?.Approved is not null);
        }

        Audit = background is null ? Audit : Audit.With(LifeCycleAuditor.Check(Entered, Record, profile, background));

        Progress = Record.MonitoringFunds is { } monitored
            ? ProjectProgress.Of(monitored.Total.Initial.Value?.Yuan, monitored.Total.Executed.Value?.Yuan ?? background?.PaidByJuly, Record.Indicators, background?.Approved?.Record.PaymentPlan ?? [], ProjectProgress.July, profile)
            : null;
        Sheet = head.Kind == PaperKind.SelfEvaluation ? ScoreSheet.Of(Record, profile) : null;
        Findings = [.. Record.Findings.Concat(Audit.Findings)];
    }

    /// <summary>What is filled in.</summary>
    public override PaperContent Content { get; }

    /// <summary>What the form is.</summary>
    public FormHead Head { get; }

    /// <summary>The rules that go for it.</summary>
    public override Profile Profile { get; }

    /// <summary>The form as the stages take it, and the way from a place back to its field.</summary>
    public EnteredForm Entered { get; }

    /// <summary>The form, typed.</summary>
    public ProjectRecord Record { get; }

    /// <summary>The target of a whole department, typed; null for other kinds.</summary>
    public DepartmentTarget? Target { get; }

    /// <summary>What the checks found, and what they could not know.</summary>
    public Audit Audit { get; }

    /// <summary>The score, recomputed; null for other kinds than self-evaluations.</summary>
    public ScoreSheet? Sheet { get; }

    /// <summary>What typing and checking found.</summary>
    public override IReadOnlyList<Finding> Findings { get; }

    /// <inheritdoc/>
    public override string PathOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Entered.Places.PathAt(finding.Place) ?? "";
    }

    /// <summary>双监控 of a monitoring form; null for other kinds.</summary>
    public ProjectProgress? Progress { get; }

    /// <summary>What lists need to know of it.</summary>
    public override PaperFacts Facts => new(
        Record.Form.Project.Name.Raw ?? Target?.Department.Raw ?? Head.Title,
        Amount: Fen(AmountOf()?.Value),
        Paid: Fen((Record.ExecutionFunds?.Total.Executed ?? Record.MonitoringFunds?.Total.Executed)?.Value),
        Points: Hundredths(Progress is null ? Record.TotalScore.Value : Progress.Work),
        DuePoints: Hundredths(Progress is null ? Sheet?.Total.Value : Progress.Outputs),
        Grade: Progress is not null ? Likelihoods.Worst(Record.Indicators) : Sheet?.Total.Value is { } total ? ScoreSheet.GradeOf(total, Profile) : null,
        Items: Record.Indicators.Count,
        Met: Progress is not null ? Progress.Compared : Sheet is null ? null : Sheet.Indicators.Count(row => row.Value == row.Weight),
        Errors: Findings.Count(f => f.Severity == Severity.Error),
        Warnings: Findings.Count(f => f.Severity == Severity.Warning));

    /// <summary>Types, checks and scores what is filled in.</summary>
    /// <param name="content">What is filled in.</param>
    /// <param name="head">What the form is.</param>
    /// <param name="profile">The rules that go for it.</param>
    /// <param name="background">What else is known of the project; null where the paper is looked at alone.</param>
    public static CheckedPaper Of(PaperContent content, FormHead head, Profile profile, ProjectBackground? background = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(profile);
        return new CheckedPaper(content, head, profile, background);
    }

    private Typed<Money>? AmountOf() => Record.TargetFunds is { } target
        ? target.Annual.State == ReadState.Missing ? target.Total : target.Annual
        : Record.ExecutionFunds is { } executed
            ? executed.Total.Adjusted.State == ReadState.Missing ? executed.Total.Initial : executed.Total.Adjusted
            : Record.MonitoringFunds?.Total.Initial;
}
