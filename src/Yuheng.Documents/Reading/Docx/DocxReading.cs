using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>Reads a Word document (docx): its paragraphs and tables, as they stand once all tracked changes are accepted.</summary>
internal static class DocxReading
{
    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return OfficePackage.Read(source, package => Read(source, package));
    }

    private static Outcome<DocumentReading> Read(SourceDocument source, OfficePackage package)
    {
        var part = package.MainPart("word/document.xml");
        using var xml = package.OpenXml(part);
        if (xml is null)
        {
            return new Refusal("damaged", source.Name, Place.None, "文件里没有正文（word/document.xml），不是完整的 Word 文档；请用 Word 或 WPS 打开后另存再读。");
        }

        var builder = new ReadingBuilder("docx");
        var body = new BodyReader(xml, new Flow(builder), new DocumentParts(package, part));
        string? why = null;
        try
        {
            body.Read();
        }
        catch (Exception failure) when (OfficePackage.WhyUnreadable(failure) is { } reason)
        {
            // What stands before the damage is whole.
            why = reason;
            body.EndAll();
        }

        foreach (var finding in package.LeftAlone().Concat(body.LeftAlone()))
        {
            builder.Say(finding);
        }

        if (why is not null)
        {
            builder.Stop(why);
        }

        return builder.Build() is { } reading ? reading
            : why is not null ? new Refusal("damaged", source.Name, Place.None, $"{why}，未读取；请用 Word 或 WPS 打开后另存，或重新取得完整文件再读。")
            : new Refusal("empty", source.Name, Place.None, "文档里没有文字；若内容是扫描图片，请先作文字识别再读。");
    }
}
