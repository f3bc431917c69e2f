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

    private static readonly ChildLimits Allowed = new(TimeSpan.FromMinutes(5), 8L << 30, 1L << 20, 256L << 20);

    private static readonly LaidWord Word = new();

    /// <inheritdoc/>
    public Refusal? Write(LaidDocument document, Stream output)
    {
        var pdf = WriteAsync([document]).FirstAsync().AsTask().GetAwaiter().GetResult();
        output.Write(pdf.Value);
        return pdf.Refusal;
    }

    /// <summary>The PDF of each document, in their order; a refusal where LibreOffice is not installed or could not print one.</summary>
    public static async IAsyncEnumerable<Outcome<byte[]>> WriteAsync(IEnumerable<LaidDocument> documents, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var batch in documents.Chunk(BatchSize))
        {
            using var folder = new TemporaryFolder();
            FontChoice.Write(folder);
            for (var i = 0; i < batch.Length; i++)
            {
                using var file = File.Create(Path.Join(folder.Path, Name(i, "docx")));
                Word.Write(batch[i], file);
            }

            var result = await LibreOffice.ConvertAsync(folder, "pdf", batch.Select((_, i) => Name(i, "docx")), Allowed, cancel).ConfigureAwait(false);
            for (var i = 0; i < batch.Length; i++)
            {
                yield return Printed(Path.Join(folder.Path, Name(i, "pdf")), batch[i].Title, result.End);
            }
        }
    }

    private static Outcome<byte[]> Printed(string file, string title, ChildEnd end)
    {
        if (File.Exists(file) && File.ReadAllBytes(file) is var pdf && pdf.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8))
        {
            return PdfStamp.Without(pdf);
        }

        return end switch
        {
            ChildEnd.NotInstalled => new Refusal("no-libreoffice", title, Place.None, $"没有安装 LibreOffice，不能输出 PDF；请安装 {LibreOffice.Package}（apt-get install {LibreOffice.Package}），或改用 --to docx、--to html 输出后打印。"),
            ChildEnd.TookTooLong => new Refusal("took-too-long", title, Place.None, $"LibreOffice 转换 PDF 超过 {Allowed.Time.Minutes} 分钟，已停止；请减少一次输出的份数，或改用 --to docx。"),
            _ => new Refusal("not-printed", title, Place.None, "LibreOffice 没有转换出 PDF；请改用 --to docx 输出，用 Word 或 WPS 打开后另存为 PDF。"),
        };
    }

    private static string Name(int index, string ending) => string.Create(CultureInfo.InvariantCulture, $"{index}.{ending}");
}
