using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Web.Checkup;

/// <summary>The findings of a page by the cell that they are at, so that each value can show its own.</summary>
public sealed class FindingMarks
{
    private readonly Dictionary<Place, List<(int Number, Finding Finding)>> _at = [];

    /// <summary>Numbers the findings as they are listed.</summary>
    public FindingMarks(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        for (var i = 0; i < findings.Count; i++)
        {
            if (!_at.TryGetValue(findings[i].Place, out var list))
            {
                _at.Add(findings[i].Place, list = []);
            }

            list.Add((i + 1, findings[i]));
        }
    }

    /// <summary>No findings.</summary>
    public static FindingMarks None { get; } = new([]);

    /// <summary>The worst severity at each place, for the source text.</summary>
    public Severity? WorstAt(Place place) => _at.TryGetValue(place, out var list) ? list.Max(f => f.Finding.Severity) : null;

    /// <summary>The findings at a place with their numbers in the list.</summary>
    public IReadOnlyList<(int Number, Finding Finding)> At(Place place) => place.Exists && _at.TryGetValue(place, out var list) ? list : [];

    /// <summary>What a finding is called in the page.</summary>
    public static string Anchor(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"f{number}");
}
