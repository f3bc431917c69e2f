using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>The parts beside the text that decide what is seen of it; opened when something asks for them.</summary>
/// <param name="package">The package.</param>
/// <param name="document">The part with the text.</param>
internal sealed class DocumentParts(OfficePackage package, string document)
{
    private IReadOnlyList<Relationship>? _relationships;

    /// <summary>The styles.</summary>
    public Styles Styles => field ??= Styles.Read(Open("styles"));

    /// <summary>The lists that number paragraphs.</summary>
    public Numbering Numbering => field ??= Numbering.Read(Open("numbering"), Styles);

    private System.Xml.XmlReader? Open(string type)
    {
        _relationships ??= package.RelationshipsOf(document);
        var named = _relationships.FirstOrDefault(r => r.Type == type && !r.External)?.Target;
        return package.OpenXml(named ?? $"word/{type}.xml");
    }
}
