using Yuheng.Core.Papers;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>Until when papers are due.</summary>
internal static class PaperDeadlines
{
    /// <summary>The deadline that goes for a kind of paper of a body: its extension, else that of a body above it, else that of all; null where none is set.</summary>
    /// <param name="deadlines">The deadlines of the year.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="body">The body.</param>
    public static DateTimeOffset? DueOf(IEnumerable<Deadline> deadlines, PaperKind kind, string body) =>
        deadlines.Where(d => d.Kind == kind.Tag() && body.StartsWith(d.Body, StringComparison.Ordinal)).MaxBy(d => d.Body.Length) is { } deadline ? DataStore.Time(deadline.Due) : null;
}
