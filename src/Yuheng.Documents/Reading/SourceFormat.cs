using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading;

/// <summary>The kinds of file that come in; told by their content, since names lie.</summary>
public enum SourceFormat : byte
{
    /// <summary>Plain text, whatever its encoding.</summary>
    Text,

    /// <summary>Text with commas or tabs between the cells, and a name that says so.</summary>
    Csv,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>Word, since 2007.</summary>
    Docx,

    /// <summary>Excel, since 2007.</summary>
    Xlsx,

    /// <summary>Excel, before 2007.</summary>
    Xls,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>What LibreOffice can turn into one of the others: doc, wps, et, rtf, odt, ods, ofd.</summary>
    Convertible,

    /// <summary>An office file under a password.</summary>
    Encrypted,

    /// <summary>Anything else.</summary>
    Unknown,
}

/// <summary>Tells the format of a file by its first bytes and, for a package, by what is in it.</summary>
internal static class SourceFormats
{
    private static readonly string[] ConvertibleNames = [".doc", ".wps", ".et", ".rtf", ".odt", ".ods", ".ofd", ".dot", ".wpt", ".ett"];

    /// <summary>The format of a document.</summary>
    public static SourceFormat Of(SourceDocument source)
    {
        var bytes = source.Bytes.Span;
        var extension = Path.GetExtension(source.Name).ToLowerInvariant();
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return SourceFormat.Pdf;
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return OfPackage(bytes, extension);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
        {
            return HasStream(bytes, "EncryptedPackage") ? SourceFormat.Encrypted
                : HasStream(bytes, "WordDocument") && extension is not (".xls" or ".et") ? SourceFormat.Convertible
                : HasStream(bytes, "Workbook") || HasStream(bytes, "Book") ? extension is ".et" ? SourceFormat.Convertible : SourceFormat.Xls
                : SourceFormat.Convertible;
        }

        if (bytes.StartsWith("{\\rtf"u8) || IsOffice2003(bytes))
        {
            return SourceFormat.Convertible;
        }

        return LooksLikeHtml(bytes[..Math.Min(bytes.Length, 4096)], extension) ? SourceFormat.Html
            : extension is ".csv" or ".tsv" or ".xls" or ".xlsx" or ".et" ? SourceFormat.Csv
            : SourceFormat.Text;
    }

    /// <summary>The word that the JSON has for the format of a document; of one to be converted the usual ending of its name.</summary>
    public static string WordOf(SourceDocument source, SourceFormat format) => format switch
    {
        SourceFormat.Text => "text",
        SourceFormat.Csv => "csv",
        SourceFormat.Html => "html",
        SourceFormat.Docx => "docx",
        SourceFormat.Xlsx => "xlsx",
        SourceFormat.Xls => "xls",
        SourceFormat.Pdf => "pdf",
        SourceFormat.Convertible => ConvertibleWord(source),
        _ => "unknown",
    };

    private static string ConvertibleWord(SourceDocument source)
    {
        var bytes = source.Bytes.Span;
        var extension = Path.GetExtension(source.Name).ToLowerInvariant();
        return bytes.StartsWith("{\\rtf"u8) ? "rtf"
            : bytes.StartsWith("PK"u8) ? bytes.IndexOf("OFD.xml"u8) >= 0 ? "ofd" : bytes.IndexOf("opendocument.spreadsheet"u8) >= 0 ? "ods" : "odt"
            : IsOffice2003(bytes) ? "xml"
            : extension is ".wps" or ".wpt" or ".et" or ".ett" or ".dot" ? extension[1..]
            : HasStream(bytes, "Workbook") ? "xls"
            : "doc";
    }

    /// <summary>Whether it is the XML that Word and Excel 2003 saved, which programs still export as .xls and .doc.</summary>
    private static bool IsOffice2003(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 4096)];
        return start.IndexOf("<?xml"u8) is >= 0 and < 4
            && (start.IndexOf("urn:schemas-microsoft-com:office:spreadsheet"u8) >= 0 || start.IndexOf("schemas.microsoft.com/office/word/2003/wordml"u8) >= 0);
    }

    /// <summary>A finding where the name of a file says another format than its content; null where both agree or the name says nothing.</summary>
    public static Finding? NameLies(SourceDocument source, SourceFormat format)
    {
        var extension = Path.GetExtension(source.Name).ToLowerInvariant();
        var (named, known) = extension switch
        {
            ".txt" => (SourceFormat.Text, true),
            ".csv" or ".tsv" => (SourceFormat.Csv, true),
            ".html" or ".htm" or ".mht" => (SourceFormat.Html, true),
            ".docx" or ".docm" => (SourceFormat.Docx, true),
            ".xlsx" or ".xlsm" => (SourceFormat.Xlsx, true),
            ".xls" => (SourceFormat.Xls, true),
            ".pdf" => (SourceFormat.Pdf, true),
            _ when Array.IndexOf(ConvertibleNames, extension) >= 0 => (SourceFormat.Convertible, true),
            _ => (SourceFormat.Unknown, false),
        };
        return !known || named == format || (named == SourceFormat.Csv && format == SourceFormat.Text)
            ? null
            : ReadingFindings.NameLies(extension, WordOf(source, format));
    }

    private static SourceFormat OfPackage(ReadOnlySpan<byte> bytes, string extension)
    {
        // The names of the entries stand at the end of the package, in its directory.
        var directory = bytes[Math.Max(0, bytes.Length - (1 << 20))..];
        return directory.IndexOf("word/"u8) >= 0 ? SourceFormat.Docx
            : directory.IndexOf("xl/"u8) >= 0 ? SourceFormat.Xlsx
            : directory.IndexOf("content.xml"u8) >= 0 || directory.IndexOf("OFD.xml"u8) >= 0 ? SourceFormat.Convertible
            : extension switch
            {
                ".docx" or ".docm" => SourceFormat.Docx,
                ".xlsx" or ".xlsm" => SourceFormat.Xlsx,
                _ => SourceFormat.Unknown,
            };
    }

    /// <summary>Whether a compound file names a stream; the names are UTF-16 in its directory.</summary>
    internal static bool HasStream(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static bool LooksLikeHtml(ReadOnlySpan<byte> start, string extension)
    {
        // Both markers are ASCII, which UTF-8 and GBK pages share; a text with stray tags begins with neither.
        var text = Encoding.Latin1.GetString(start).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n', '\t');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith('<') && (extension is ".html" or ".htm" or ".xls" or ".doc" || text.Contains("<html", StringComparison.OrdinalIgnoreCase)));
    }
}
