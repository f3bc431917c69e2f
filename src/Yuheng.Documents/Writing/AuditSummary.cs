using Yuheng.Core.Checks;
using Yuheng.Core.Findings;

namespace Yuheng.Documents.Writing;

/// <summary>What the checks of all documents gave, counted. What reading had to say and what could not be known are counted apart.</summary>
public sealed class AuditSummary
{
    private readonly SortedDictionary<string, CodeCount> _codes = new(StringComparer.Ordinal);
    private readonly int[] _severities = new int[3];

    /// <summary>How many documents were checked.</summary>
    public int Documents { get; private set; }

    /// <summary>How many findings reading itself had.</summary>
    public int Reading { get; private set; }

    /// <summary>How often a check could not know.</summary>
    public int Insufficient { get; private set; }

    /// <summary>The counts by code, in the order of the codes.</summary>
    public IReadOnlyCollection<CodeCount> Codes => _codes.Values;

    /// <summary>How many findings of the checks have this severity.</summary>
    public int this[Severity severity] => _severities[(int)severity];

    /// <summary>Counts a document.</summary>
    public void Add(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Documents++;
        Reading += document.Reading.Count;
        Add(document.Findings, document.Insufficient);
    }

    /// <summary>Counts what was said of the batch as a whole.</summary>
    public void Add(Audit batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Add(batch.Findings, batch.Insufficient);
    }

    private void Add(IReadOnlyList<Finding> findings, IReadOnlyList<InsufficientData> insufficient)
    {
        foreach (var finding in findings)
        {
            _severities[(int)finding.Severity]++;
            Of(finding.Code).Add(finding.Severity);
        }

        Insufficient += insufficient.Count;
        foreach (var gap in insufficient)
        {
            Of(gap.Code).Insufficient++;
        }
    }

    private CodeCount Of(string code)
    {
        if (!_codes.TryGetValue(code, out var count))
        {
            _codes.Add(code, count = new CodeCount(code));
        }

        return count;
    }
}

/// <summary>How often one check spoke.</summary>
/// <param name="code">The check.</param>
public sealed class CodeCount(string code)
{
    private readonly int[] _severities = new int[3];

    /// <summary>The check.</summary>
    public string Code { get; } = code;

    /// <summary>How often it could not know.</summary>
    public int Insufficient { get; internal set; }

    /// <summary>Its findings of this severity.</summary>
    public int this[Severity severity] => _severities[(int)severity];

    internal void Add(Severity severity) => _severities[(int)severity]++;
}
