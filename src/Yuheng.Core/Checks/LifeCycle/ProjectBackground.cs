using Yuheng.Core.Papers;
using Yuheng.Core.Projects;

namespace Yuheng.Core.Checks.LifeCycle;

/// <summary>The approved target of a project, typed.</summary>
/// <param name="Rows">The rows of its indicators, in the order of the record: i1, i3.</param>
/// <param name="Record">The target.</param>
/// <param name="Content">The same as it was filled in.</param>
public sealed record ApprovedTarget(IReadOnlyList<string> Rows, ProjectRecord Record, PaperContent Content)
{
    /// <summary>Types the content that was approved.</summary>
    public static ApprovedTarget Of(PaperContent content, FormHead head)
    {
        var entered = EnteredForm.Of(content, head);
        return new ApprovedTarget(entered.Rows, ProjectRecord.From(entered.Form), content);
    }
}

/// <summary>What else is known of a project when a paper of it is checked: what was approved, paid and decided. What is null is not known, and no check takes it for nothing.</summary>
public sealed record ProjectBackground
{
    /// <summary>The approved target of the year; null where there is none.</summary>
    public ApprovedTarget? Approved { get; init; }

    /// <summary>What was paid by the end of July, in yuan, by the records of payments; null where there are none.</summary>
    public decimal? PaidByJuly { get; init; }

    /// <summary>What was paid in the whole year, in yuan; null where there are none.</summary>
    public decimal? Paid { get; init; }

    /// <summary>When the paper was reported; null where it was not yet.</summary>
    public DateOnly? Reported { get; init; }

    /// <summary>When the target was adjusted last after the paper was made; null where it was not.</summary>
    public DateOnly? Adjusted { get; init; }

    /// <summary>The day on which is checked; null where the calendar does not matter.</summary>
    public DateOnly? Today { get; init; }
}
