using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks;

/// <summary>A check that could not know: neither pass nor finding.</summary>
/// <param name="Code">The check.</param>
/// <param name="About">Which form, indicator or table.</param>
/// <param name="Place">Where the gap is.</param>
/// <param name="Why">What it would have needed, in Chinese.</param>
public sealed record InsufficientData(string Code, FindingSubject About, Place Place, string Why);

/// <summary>What checking a document gave. The order is stable: by place, then by code, so that two runs give the same bytes.</summary>
/// <param name="Findings">The findings, in order.</param>
/// <param name="Insufficient">What could not be known, in order.</param>
public sealed record Audit(IReadOnlyList<Finding> Findings, IReadOnlyList<InsufficientData> Insufficient)
{
    /// <summary>Both together, in the order.</summary>
    public Audit With(Audit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return InOrder(Findings.Concat(other.Findings), Insufficient.Concat(other.Insufficient));
    }

    internal static Audit InOrder(IEnumerable<Finding> findings, IEnumerable<InsufficientData> insufficient) => new(
        [.. findings.OrderBy(f => f.Place).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.About.Form)],
        [.. insufficient.OrderBy(f => f.Place).ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.About.Form)]);
}
