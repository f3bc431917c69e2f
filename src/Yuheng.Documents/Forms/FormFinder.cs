using Yuheng.Core.Projects;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>Finds the project forms of a document and reads their cells by meaning.</summary>
public static class FormFinder
{
    /// <summary>The forms, in the order of the document, found as one goes.</summary>
    public static IEnumerable<ParsedForm> Find(DocumentReading reading) => [];
}
