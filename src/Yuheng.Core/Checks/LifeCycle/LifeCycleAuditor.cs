using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;

namespace Yuheng.Core.Checks.LifeCycle;

/// <summary>A check of a paper beside what else is known of its project.</summary>
internal delegate void LifeCycleCheck(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes);

/// <summary>Runs the checks that need more than one paper: what was approved, paid and decided.</summary>
public static class LifeCycleAuditor
{
    /// <summary>The check that asks for a reason beside each change of what was approved (调整).</summary>
    public const string AdjustmentCode = "PT-17";

    /// <summary>The checks by code.</summary>
    internal static (string Code, LifeCycleCheck Run)[] Checks { get; } = [.. MonitoringChecks.All, .. ApprovalChecks.All, .. AdjustmentChecks.All];

    /// <summary>Checks a paper.</summary>
    /// <param name="entered">The paper as it was filled in.</param>
    /// <param name="record">The same, typed.</param>
    /// <param name="profile">The rules.</param>
    /// <param name="background">What else is known.</param>
    public static Audit Check(EnteredForm entered, ProjectRecord record, Profile profile, ProjectBackground background)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(background);
        var notes = new AuditNotes();
        var form = new CheckedForm(record, profile);
        foreach (var (code, run) in Checks)
        {
            notes.Begin(code, AuditNotes.About(record));
            run(entered, form, background, notes);
        }

        return notes.Take();
    }
}
