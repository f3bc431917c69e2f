using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Checks;

/// <summary>What a check looks at.</summary>
public enum CheckScope : byte
{
    /// <summary>One project form.</summary>
    Form,

    /// <summary>One document with all that is in it: a department's budget, its tables and narrative, its forms side by side.</summary>
    Document,

    /// <summary>All documents of a batch.</summary>
    Batch,

    /// <summary>The life cycle of a project: versions, decisions, payments. Not to be had from published documents alone.</summary>
    LifeCycle,
}

/// <summary>One entry of the catalogue: a row of <c>rulebook/checks.tsv</c>. Its method is found by its code; codes are stable for ever.</summary>
/// <param name="Code">Such as PT-14.</param>
/// <param name="IsCore">Whether it belongs to the core of the catalogue.</param>
/// <param name="Name">What it is called, in Chinese.</param>
/// <param name="Severities">The severities that it may have, the heaviest first.</param>
/// <param name="Scope">What it looks at.</param>
/// <param name="Checks">What it checks, in one Chinese sentence.</param>
/// <param name="Basis">The documents that ask for it, by number.</param>
/// <param name="Parameters">The parameters that it takes from the profile.</param>
public sealed record CheckDefinition(
    string Code, bool IsCore, string Name, IReadOnlyList<Severity> Severities, CheckScope Scope, string Checks, string Basis, IReadOnlyList<Parameter> Parameters)
{
    private static readonly Lazy<IReadOnlyList<CheckDefinition>> Catalogue = new(Load);

    private static readonly Lazy<Dictionary<string, CheckDefinition>> ByCode = new(() => Catalogue.Value.ToDictionary(c => c.Code, StringComparer.Ordinal));

    /// <summary>The catalogue, in its order.</summary>
    public static IReadOnlyList<CheckDefinition> All => Catalogue.Value;

    /// <summary>The entry of a code; null for a code that is not of the catalogue, such as RD-05.</summary>
    public static CheckDefinition? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    private static List<CheckDefinition> Load()
    {
        var all = new List<CheckDefinition>();
        foreach (var (line, cells) in Rulebook.Rows("checks.tsv", 8))
        {
            InvalidDataException Wrong(string what) => new(string.Create(CultureInfo.InvariantCulture, $"rulebook/checks.tsv:{line}: {what}"));

            all.Add(new CheckDefinition(
                cells[0],
                cells[1] switch { "C" => true, "X" => false, _ => throw Wrong($"'{cells[1]}' is neither C nor X") },
                cells[2],
                [.. cells[3].Split(' ').Select(s => s switch { "E" => Severity.Error, "W" => Severity.Warning, "H" => Severity.Hint, _ => throw Wrong($"unknown severity '{s}'") })],
                Enum.TryParse<CheckScope>(cells[4], out var scope) ? scope : throw Wrong($"unknown scope '{cells[4]}'"),
                cells[5],
                cells[6],
                cells[7] == "—" ? [] : [.. cells[7].Split(' ').Select(key => Profiles.Parameters.All.FirstOrDefault(p => p.Key == key) ?? throw Wrong($"unknown parameter '{key}'"))]));
        }

        return all;
    }
}
