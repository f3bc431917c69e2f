using System.IO.Compression;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Docx;

/// <summary>Writes a laid-out document as a Word document (docx), piece by piece. The same document gives the same bytes.</summary>
internal sealed class LaidWord : ILayoutWriter
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public Refusal? Write(LaidDocument document, Stream output)
    {
        using var package = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Write(package, "[Content_Types].xml", DocumentParts.ContentTypes);
        Write(package, "_rels/.rels", DocumentParts.PackageRelationships);
        Write(package, "word/_rels/document.xml.rels", DocumentParts.DocumentRelationships);
        Write(package, "word/settings.xml", DocumentParts.Settings);
        Write(package, "word/fontTable.xml", DocumentParts.FontTable);
        Write(package, "word/numbered.xml", DocumentParts.NumberedFooter);
        Write(package, "word/blank.xml", DocumentParts.BlankFooter);
        DocumentParts.WriteProperties(Part(package, "docProps/core.xml"), document.Title);
        var styles = new StyleBook();
        using (var xml = new XmlPieces(Part(package, "word/document.xml")))
        {
            new BodyWriter(xml, styles).Write(document);
        }

        styles.Write(Part(package, "word/styles.xml"));
        return null;
    }

    private static void Write(ZipArchive package, string name, ReadOnlySpan<byte> xml)
    {
        using var part = Part(package, name);
        part.Write(xml);
    }

    private static Stream Part(ZipArchive package, string name)
    {
        var entry = package.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
