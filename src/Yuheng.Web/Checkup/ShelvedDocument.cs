using System.Security.Cryptography;
using System.Text;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Documents;

namespace Yuheng.Web.Checkup;

/// <summary>A document on the shelf: what it was read as, or why it was refused.</summary>
public sealed class ShelvedDocument
{
    private const int IdLength = 16;

    private ShelvedDocument(string id, string name, int size, bool isSample, Outcome<DocumentRecord> outcome)
    {
        Id = id;
        Name = name;
        Size = size;
        IsSample = isSample;
        Record = outcome.Value;
        Refusal = outcome.Refusal;
        if (Record is { } record)
        {
            Checked = new CheckedDocument(record.Forms, record.Budget, record.DepartmentTarget);
            AuditAlone = Auditor.Check(Checked);
            Audit = AuditAlone.With(new Batch().Take(name, Checked));
        }
    }

    /// <summary>Its name in addresses: the first 16 digits of the SHA-256 of its bytes, so that the same document has the same address after every restart.</summary>
    public string Id { get; }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>Its bytes in number; 0 where they were not taken in.</summary>
    public int Size { get; }

    /// <summary>Whether it came with the program and not from a visitor.</summary>
    public bool IsSample { get; }

    /// <summary>What it says; null where it was refused.</summary>
    public DocumentRecord? Record { get; }

    /// <summary>What it was checked as; null where it was refused.</summary>
    public CheckedDocument? Checked { get; }

    /// <summary>What checking it gave, without the checks over a batch; null where it was refused.</summary>
    public Audit? AuditAlone { get; }

    /// <summary>What checking it gave, the checks over a batch applied to it alone; null where it was refused.</summary>
    public Audit? Audit { get; }

    /// <summary>Why it was refused; null where it was read.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What checking found in a form.</summary>
    public IReadOnlyList<Finding> FoundIn(ProjectRecord form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Audit is null ? [] : [.. Audit.Findings.Where(f => f.About.Form == form.Form.Index)];
    }

    /// <summary>Reads a document that was handed in.</summary>
    public static ShelvedDocument Read(string name, ReadOnlyMemory<byte> bytes, bool isSample = false) => Read(name, SourceDocument.Take(name, bytes), isSample);

    /// <summary>Reads a document that was taken in, or keeps the refusal of one that was not.</summary>
    public static ShelvedDocument Read(string name, Outcome<SourceDocument> taken, bool isSample = false)
    {
        if (taken.Value is not { } source)
        {
            // Nothing of it is there but its name.
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
            return new ShelvedDocument(id[..IdLength], name, 0, isSample, taken.Refusal!);
        }

        return new ShelvedDocument(source.Sha256[..IdLength], name, source.Bytes.Length, isSample, DocumentReader.Read(source));
    }

    /// <summary>A document that was read elsewhere.</summary>
    public static ShelvedDocument Of(DocumentRecord record, bool isSample = false)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new ShelvedDocument(record.Source.Sha256[..IdLength], record.Source.Name, record.Source.Bytes.Length, isSample, record);
    }
}
