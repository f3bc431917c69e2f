using System.Collections.Concurrent;
using Yuheng.Documents.Writing.Docx;
using Yuheng.Documents.Writing.Html;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Pdf;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>The samples as we publish them in other formats.</summary>
internal static class PublishedSamples
{
    private static readonly ConcurrentDictionary<(string Format, string Sample), Lazy<byte[]>> Written = new();

    /// <summary>A sample in a format: docx, xlsx, html, pdf.</summary>
    public static byte[] As(string format, string sample) => Written.GetOrAdd((format, sample), static key => new Lazy<byte[]>(() => Write(key.Format, key.Sample))).Value;

    private static byte[] Write(string format, string sample)
    {
        ILayoutWriter writer = format switch
        {
            "docx" => new LaidWord(),
            "xlsx" => new LaidWorkbook(),
            "html" => new LaidHtml(),
            "pdf" => new LaidPdf(),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
        var laid = LayoutEngine.Lay(SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample))));
        Assert.Null(laid.Refusal);
        using var output = new MemoryStream();
        Assert.Null(writer.Write(laid.Value!, output));
        return output.ToArray();
    }
}
