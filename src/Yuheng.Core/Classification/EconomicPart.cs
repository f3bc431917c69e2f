using Yuheng.Core.Profiles;

namespace Yuheng.Core.Classification;

/// <summary>Which part of the basic expenditure (人员经费, 公用经费) an economic class belongs to: <c>rulebook/economic-parts.tsv</c>.</summary>
public static class EconomicPart
{
    private static readonly Lazy<Dictionary<string, string>> Parts =
        new(() => Rulebook.Rows("economic-parts.tsv", 3).ToDictionary(r => r.Cells[0], r => r.Cells[1], StringComparer.Ordinal));

    /// <summary>The part that the class of a code belongs to; null where the class leaves it open.</summary>
    public static string? Of(string? code) => code is { Length: >= 3 } ? Parts.Value.GetValueOrDefault(code[..3]) : null;
}
