using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Docx;
using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents.Reading.Office;

/// <summary>
/// Reads what LibreOffice can turn into a format that is read here: doc, wps, et, rtf, odt, ods and the XML of Office 2003.
/// It works on a copy in a folder of its own, within limits.
/// </summary>
internal static class ConvertedReading
{
    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source)
    {
        var format = SourceFormats.WordOf(source, SourceFormat.Convertible);
        if (format == "ofd")
        {
            return Refuse(source, "unsupported", "OFD 文件还不能读取；请在 OFD 阅读器中另存（导出）为 PDF 或 Word 再读。");
        }

        // A workbook of WPS is an old workbook with additions, which most often needs no conversion.
        var isSheet = IsSheet(source, format);
        if (format is "et" or "ett" && isSheet && XlsReading.Read(source, format) is { Value: { } direct })
        {
            return direct;
        }

        return Read(source, format, isSheet);
    }

    /// <summary>The reading of what LibreOffice makes of it.</summary>
    /// <param name="source">The document.</param>
    /// <param name="format">The usual ending of its name.</param>
    /// <param name="isSheet">Whether it is a workbook.</param>
    public static Outcome<DocumentReading> Read(SourceDocument source, string format, bool isSheet)
    {
        using var folder = new TemporaryFolder();
        var converted = Convert(folder, source, format, isSheet ? "xlsx" : "docx", out var end);
        if (converted is null)
        {
            return Refused(source, format, end);
        }

        var copy = SourceDocument.Take(source.Name, converted);
        var outcome = copy.Value is not { } taken ? copy.Refusal! : isSheet ? XlsxReading.Read(taken) : DocxReading.Read(taken);
        return outcome.Value is { } reading ? reading.HandedInAs(format) : outcome.Refusal!;
    }

    /// <summary>Whether the file is a workbook rather than a text.</summary>
    private static bool IsSheet(SourceDocument source, string format)
    {
        var bytes = source.Bytes.Span;
        return format is "et" or "ett" or "ods" || bytes.IndexOf("office:spreadsheet"u8) >= 0
            || (SourceFormats.HasStream(bytes, "Workbook") && !SourceFormats.HasStream(bytes, "WordDocument"));
    }

    private static byte[]? Convert(TemporaryFolder folder, SourceDocument source, string format, string target, out ChildEnd end)
    {
        var name = "in." + format;
        folder.Write(name, source.Bytes.Span);
        var limits = new ChildLimits(Limits.ConversionTime, Limits.ConversionMemory, Limits.ConversionWords, Limits.MaxBytes);
        end = LibreOffice.ConvertAsync(folder, target, [name], limits).GetAwaiter().GetResult().End;
        var made = LibreOffice.Made(folder, name, target);
        return end == ChildEnd.Done && File.Exists(made) ? File.ReadAllBytes(made) : null;
    }

    private static Refusal Refused(SourceDocument source, string format, ChildEnd end)
    {
        const string better = "请用 Word、Excel 或 WPS 打开后另存为 docx 或 xlsx 再读。";
        return end switch
        {
            ChildEnd.NotInstalled => Refuse(source, "not-installed", $"读取 {format} 文件要用 LibreOffice 转换，这台机器没有安装；{better}"),
            ChildEnd.TookTooLong => Refuse(source, "took-too-long", $"转换 {format} 文件超过 {Limits.ConversionTime.TotalSeconds:0} 秒，已停止；{better}"),
            _ => Refuse(source, "damaged", $"LibreOffice 打不开这个 {format} 文件（可能已损坏、有打开密码，或内容不是这种格式）；{better}"),
        };
    }

    private static Refusal Refuse(SourceDocument source, string code, string message) => new(code, source.Name, Place.None, message);
}
