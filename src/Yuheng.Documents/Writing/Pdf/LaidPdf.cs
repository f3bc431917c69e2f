using System.Globalization;
using System.Runtime.CompilerServices;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Office;
using Yuheng.Documents.Writing.Docx;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Pdf;

/// <summary>
/// Writes laid-out documents as PDF: as Word documents first, which LibreOffice then prints, many for one start.
/// The same document gives the same bytes on the same machine.
/// </summary>
internal sealed class LaidPdf : ILayoutWriter
{
    /// <summary>How many documents one start of LibreOffice prints: enough that starting costs little, few enough that one that hangs holds up little.</summary>
    public const int BatchSize = 100;

    /// <summary>The package of the system that it needs.</summary>
    private const string Package = "libreoffice-writer";

    private static readonly ChildLimits Allowed = new(Limits.PrintingTime, Limits.ConversionMemory, Limits.ConversionWords, Limits.MaxBytes);

    private static readonly LaidWord Word = new();

    /// <inheritdoc/>
    public Refusal? Write(LaidDocument document, Stream output)
    {
        var pdf = WriteAsync([document]).FirstAsync().AsTask().GetAwaiter().GetResult();
        output.Write(pdf.Value);
        return pdf.Refusal;
    }

    /// <summary>The PDF of each document, in their order; a refusal where LibreOffice is not installed or could not print one.</summary>
    public static IAsyncEnumerable<Outcome<byte[]>> WriteAsync(IEnumerable<LaidDocument> documents, CancellationToken cancel = default) => WriteAsync(documents, Allowed, cancel);

    internal static async IAsyncEnumerable<Outcome<byte[]>> WriteAsync(IEnumerable<LaidDocument> documents, ChildLimits limits, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var batch in documents.Chunk(BatchSize))
        {
            using var folder = new TemporaryFolder();
            FontChoice.Write(folder);
            for (var i = 0; i < batch.Length; i++)
            {
                using var file = File.Create(Path.Join(folder.Path, Name(i)));
                Word.Write(batch[i], file);
            }

            var result = await LibreOffice.ConvertAsync(folder, "pdf", batch.Select((_, i) => Name(i)), limits, cancel).ConfigureAwait(false);
            for (var i = 0; i < batch.Length; i++)
            {
                yield return Printed(LibreOffice.Made(folder, Name(i), "pdf"), batch[i].Title, result.End, limits.Time);
            }
        }
    }

    private static Outcome<byte[]> Printed(string file, string title, ChildEnd end, TimeSpan time)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is var pdf && pdf.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8))
        {
            return PdfStamp.Without(pdf);
        }

        return end switch
        {
            ChildEnd.NotInstalled => new Refusal("not-installed", title, Place.None, $"没有安装 LibreOffice，不能输出 PDF；请安装 {Package}（apt-get install {Package}），或改用 --to docx、--to html 输出后打印。"),
            ChildEnd.TookTooLong => new Refusal("took-too-long", title, Place.None, $"LibreOffice 转换 PDF 超过 {time:m\\:ss}（分:秒），已停止；请减少一次输出的份数，或改用 --to docx。"),
            _ => new Refusal("not-printed", title, Place.None, "LibreOffice 没有转换出 PDF；请改用 --to docx 输出，用 Word 或 WPS 打开后另存为 PDF。"),
        };
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{index}.docx");
}
