using System.Globalization;
using Yuheng.Core.Checks;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Tests.Checks;

/// <summary>No threshold can be moved unseen: a case stands exactly on it, and another just beside it.</summary>
public class ThresholdTests
{
    public static TheoryData<string> Thresholds => [.. CheckDefinition.All
        .Where(c => Auditor.Codes.Contains(c.Code))
        .SelectMany(c => c.Parameters)
        .Where(p => p is Parameter<decimal> or Parameter<int>)
        .Select(p => p.Key).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void Moving_it_by_its_last_place_changes_what_a_case_says(string key)
    {
        var codes = CheckDefinition.All.Where(c => c.Parameters.Any(p => p.Key == key)).Select(c => c.Code).ToHashSet();
        var cases = CheckCasesTests.Cases.Where(c => codes.Contains(c.Code)).ToList();
        var before = Said(cases, RegionProfiles.Shipped);

        Assert.Contains(new[] { 1, -1 }, step => !before.SequenceEqual(Said(cases, With(key, step))));
    }

    /// <summary>Every dated value of the key, in every region, moved by a step of its last place.</summary>
    private static RegionProfiles With(string key, int step)
    {
        var rows = RegionProfiles.Rows();
        return new RegionProfiles(rows.ToDictionary(
            r => r.Key,
            r => r.Value.Select(row => row.Cells[0] == key ? (row.Line, [row.Cells[0], row.Cells[1], Moved(row.Cells[2], step), row.Cells[3]]) : row),
            StringComparer.Ordinal));
    }

    private static string Moved(string text, int step)
    {
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        return (number + (step * new decimal(1, 0, 0, false, number.Scale))).ToString(CultureInfo.InvariantCulture);
    }

    private static List<string> Said(List<CheckCase> cases, RegionProfiles profiles) =>
    [
        .. cases.Select(c =>
        {
            var audit = Audits.Of(c.Document(profiles));
            return string.Join('\n', audit.Findings.Where(f => f.Code == c.Code).Select(f => $"{f.Code} {f.Severity} {f.Place} {f.Message}")
                .Concat(audit.Insufficient.Where(i => i.Code == c.Code).Select(i => $"{i.Code} {i.Place}")));
        }),
    ];
}
