using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Text;

namespace Yuheng.Documents.Reading.Html;

/// <summary>Reads a web page: its paragraphs and tables.</summary>
internal static class HtmlReading
{
    /// <summary>How far into a page its encoding may be declared, in bytes; browsers look at 1024, Word declares it later.</summary>
    private const int DeclarationWithin = 4096;

    private static readonly string[] NamesOfGb18030 = ["gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936"];

    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Decode(source.Bytes.Span) is not { } decoded)
        {
            return new Refusal("not-text", source.Name, Place.None, "网页的内容不是文字，无法读取；请在浏览器中打开后另存再读。");
        }

        var page = PageScanner.Scan(decoded.Text);
        var builder = new ReadingBuilder("html");
        if (decoded.How == How.Guessed)
        {
            builder.Say(ReadingFindings.EncodingGuessed(decoded.Encoding.ToUpperInvariant()));
        }

        if (decoded.Invalid > 0)
        {
            builder.Say(ReadingFindings.InvalidBytes(Place.None, decoded.Invalid));
        }

        page.WriteTo(new Flow(builder));
        if (page.NestedTooDeep)
        {
            builder.Say(ReadingFindings.LeftAlone(Place.None, $"表格嵌套超过 {Limits.MaxTableNesting} 层，更深的表格按段落读取"));
        }

        if (page.CutOff)
        {
            builder.Stop($"网页超过 {Limits.MaxPageParts} 个段落、行和格的上限");
        }

        return builder.Build(decoded.Encoding, decoded.How) is { } reading ? reading
            : new Refusal("empty", source.Name, Place.None, page.HasFrames
                ? "网页只有框架，内容在另外的文件里；请在浏览器中打开其中的页面，另存后再读。"
                : "网页里没有文字；内容可能要由脚本装入，请在浏览器中打开后另存或打印为 PDF 再读。");
    }

    /// <summary>By mark or form where they tell; a page in GB18030 by what it declares.</summary>
    private static TextDecoder.Decoded? Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        return decoded is { How: How.Guessed, Encoding: "gb18030" } && Array.IndexOf(NamesOfGb18030, Declared(bytes)) >= 0
            ? decoded with { How = How.Declared }
            : decoded;
    }

    /// <summary>The encoding that a page names in a meta element or an XML declaration; empty where it names none.</summary>
    private static string Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]).ToLowerInvariant();
        foreach (var word in new[] { "charset", "encoding" })
        {
            if (start.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                var rest = start.AsSpan(at + word.Length).TrimStart(" \t\r\n=\"'");
                var end = rest.IndexOfAny(" \"';/>?");
                return (end < 0 ? rest : rest[..end]).ToString();
            }
        }

        return "";
    }
}
