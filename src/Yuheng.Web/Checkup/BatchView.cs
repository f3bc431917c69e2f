using Yuheng.Core.Checks;
using Yuheng.Core.Findings;

namespace Yuheng.Web.Checkup;

/// <summary>All documents at hand side by side: the uploads where there are any, otherwise the samples.</summary>
public sealed class BatchView
{
    private BatchView(IReadOnlyList<(ShelvedDocument Document, Audit? Audit)> documents, Audit together)
    {
        Documents = documents;
        Together = together;
        Findings = [.. documents.SelectMany(d => d.Audit?.Findings ?? []), .. together.Findings];
        Units = [.. documents.Where(d => d.Document.Record is not null).SelectMany(UnitsOf).GroupBy(u => u.Name).Select(g => new UnitCount(g.Key, g.Sum(u => u.Forms), [.. g.SelectMany(u => u.Findings)]))
            .OrderByDescending(u => u.Findings.Count(f => f.Severity == Severity.Error)).ThenByDescending(u => u.Findings.Count).ThenBy(u => u.Name, StringComparer.Ordinal)];
    }

    /// <summary>The documents in their order, each with what was found in it, the checks over the batch included; without an audit where it was refused.</summary>
    public IReadOnlyList<(ShelvedDocument Document, Audit? Audit)> Documents { get; }

    /// <summary>What only all documents together show.</summary>
    public Audit Together { get; }

    /// <summary>Everything found.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What was found by unit, the worst first.</summary>
    public IReadOnlyList<UnitCount> Units { get; }

    /// <summary>Checks the documents of the shelf as one batch.</summary>
    public static BatchView Of(DocumentShelf shelf)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        var documents = shelf.Uploads.Count > 0 ? shelf.Uploads : shelf.Samples;
        var batch = new Batch();
        var audits = documents
            .Select(d => (d, d.Checked is null ? null : d.AuditAlone!.With(batch.Take(d.Name, d.Checked))))
            .ToList();
        return new BatchView(audits, batch.Finish());
    }

    private static IEnumerable<UnitCount> UnitsOf((ShelvedDocument Document, Audit? Audit) of)
    {
        var forms = of.Document.Record!.Forms.ToDictionary(f => f.Form.Index, f => f.Form.Project.Unit.Raw ?? f.Form.Project.Department.Raw ?? "");
        var body = of.Document.Record.Budget?.Parsed.Department.Raw ?? "";
        foreach (var unit in forms.GroupBy(f => f.Value))
        {
            yield return new UnitCount(unit.Key, unit.Count(), [.. of.Audit!.Findings.Where(f => f.About.Form > 0 && forms.GetValueOrDefault(f.About.Form) == unit.Key)]);
        }

        if (of.Audit!.Findings.Where(f => f.About.Form == 0).ToList() is { Count: > 0 } others)
        {
            yield return new UnitCount(body, 0, others);
        }
    }
}

/// <summary>What was found of one unit.</summary>
/// <param name="Name">The unit as printed; empty where none is.</param>
/// <param name="Forms">Its forms.</param>
/// <param name="Findings">What was found in them and in its budget.</param>
public sealed record UnitCount(string Name, int Forms, IReadOnlyList<Finding> Findings);
