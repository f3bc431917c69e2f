using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Html;

/// <summary>Reads a web page: its paragraphs and tables.</summary>
internal static class HtmlReading
{
    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source) =>
        new Refusal("unsupported", source.Name, Place.None, "这种文件还不能读取；请另存为文本（UTF-8）再读。");
}
