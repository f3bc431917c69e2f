using Yuheng.Core.Checks;
using Yuheng.Core.Findings;

namespace Yuheng.Documents.Writing;

/// <summary>A document with what checking it gave, as every output takes it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Findings">What the checks found, in order.</param>
/// <param name="Insufficient">What the checks could not know, in order: neither pass nor finding.</param>
/// <param name="Reading">What reading itself had to say; its codes (RD) are none of the catalogue.</param>
public sealed record AuditedDocument(
    DocumentRecord Document, IReadOnlyList<Finding> Findings, IReadOnlyList<InsufficientData> Insufficient, IReadOnlyList<Finding> Reading)
{
    /// <summary>The name of the document.</summary>
    public string Name => Document.Source.Name;

    /// <summary>Whether anything is wrong for certain.</summary>
    public bool HasErrors => Findings.Concat(Reading).Any(f => f.Severity == Severity.Error);

    /// <summary>Puts a document and its audit together; findings below <paramref name="least"/> are left out.</summary>
    public static AuditedDocument Of(DocumentRecord document, Audit audit, Severity least)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(audit);
        return new(document, AtLeast(audit.Findings, least), audit.Insufficient, AtLeast(document.Findings, least));
    }

    /// <summary>The findings of this severity and above.</summary>
    public static IReadOnlyList<Finding> AtLeast(IReadOnlyList<Finding> findings, Severity least) =>
        least == Severity.Hint ? findings : [.. findings.Where(f => f.Severity >= least)];
}
