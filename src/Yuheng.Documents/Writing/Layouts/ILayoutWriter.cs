using Yuheng.Core.Findings;

namespace Yuheng.Documents.Writing.Layouts;

/// <summary>Writes laid-out documents in one format. The same document always gives the same bytes.</summary>
internal interface ILayoutWriter
{
    /// <summary>Writes a document; the refusal says why it could not be written, and is null where it was.</summary>
    Refusal? Write(LaidDocument document, Stream output);
}
