using Yuheng.Core.Checks;

namespace Yuheng.Documents.Writing;

/// <summary>One form in which findings are handed out. Documents are written one after the other, so that memory stays that of the largest; the stream stays open.</summary>
public interface IAuditWriter : IDisposable
{
    /// <summary>Writes a document with its findings.</summary>
    void Write(AuditedDocument document);

    /// <summary>Ends the whole: what was said of the batch, and the counts. Without it, what is written is not complete.</summary>
    void End(Audit batch, AuditSummary summary);
}
