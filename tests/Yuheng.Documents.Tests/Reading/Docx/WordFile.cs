using System.Security;
using System.Text;
using Yuheng.Documents.Reading.Docx;
using Yuheng.Documents.Tests.Reading.Office;

namespace Yuheng.Documents.Tests.Reading.Docx;

/// <summary>Word documents for tests, put together from the XML of their body.</summary>
internal static class WordFile
{
    public const string Names = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """;

    /// <summary>The package around a body.</summary>
    public static Package Package(string body) => new Package()
        .With("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """)
        .Relating("", ("rId1", "officeDocument", "word/document.xml"))
        .With("word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Names}><w:body>{body}</w:body></w:document>");

    /// <summary>A paragraph with a run for each text.</summary>
    public static string P(params string[] texts) => $"<w:p>{string.Concat(texts.Select(R))}</w:p>";

    /// <summary>A run; a line break for each line break in its text.</summary>
    public static string R(string text) =>
        $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(text)?.Replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal)}</w:t></w:r>";

    /// <summary>A cell with a paragraph for each line, and properties of the cell before them.</summary>
    public static string C(string text, string properties = "") =>
        $"<w:tc>{(properties.Length > 0 ? $"<w:tcPr>{properties}</w:tcPr>" : "")}{string.Concat(text.Split('\n').Select(t => P(t)))}</w:tc>";

    /// <summary>A row of ordinary cells.</summary>
    public static string Row(params string[] texts) => $"<w:tr>{string.Concat(texts.Select(t => C(t)))}</w:tr>";

    /// <summary>A table with a grid of so many columns; 0 for none.</summary>
    public static string Table(int columns, params string[] rows) =>
        $"<w:tbl><w:tblPr/>{(columns > 0 ? $"<w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"1000\"/>", columns))}</w:tblGrid>" : "")}{string.Concat(rows)}</w:tbl>";

    public static Yuheng.Core.Findings.Outcome<Yuheng.Documents.Reading.DocumentReading> Read(byte[] bytes) => DocxReading.Read(SourceDocument.Take("文.docx", bytes).Value!);

    public static Yuheng.Documents.Reading.DocumentReading ReadingOf(Package package)
    {
        var outcome = Read(package.Bytes());
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    /// <summary>The lines of a body, a bar between their cells.</summary>
    public static string[] Lines(string body) => LinesOf(ReadingOf(Package(body)));

    public static string[] LinesOf(Yuheng.Documents.Reading.DocumentReading reading) =>
        [.. Texts.Cells(reading).Select(cells => string.Join('|', cells))];
}
