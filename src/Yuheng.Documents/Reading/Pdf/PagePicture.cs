using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Draws a page of a PDF as people see it, so that a finding can be shown at its box.</summary>
public static class PagePicture
{
    /// <summary>Wide enough to read 9 pt text on a screen of 1366 points.</summary>
    private const int Width = 1400;

    private static readonly ChildLimits Allowed = new(TimeSpan.FromSeconds(20), MemoryBytes: 2L << 30, OutputBytes: 32L << 20, FileBytes: 32L << 20);

    /// <summary>The page as a PNG. Refused where the document is no PDF, has no such page, or poppler cannot draw it.</summary>
    /// <param name="source">The document.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="cancel">Stops the drawing.</param>
    public static async Task<Outcome<byte[]>> DrawAsync(SourceDocument source, int page, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (SourceFormats.Of(source) != SourceFormat.Pdf)
        {
            return new Refusal("not-pdf", source.Name, Place.None, "只有 PDF 文件有页面图像。");
        }

        using var folder = new TemporaryFolder();
        folder.Write("paper.pdf", source.Bytes.Span);
        var number = page.ToString(CultureInfo.InvariantCulture);
        var drawn = await ChildProgram.RunAsync(
            "pdftoppm", ["-png", "-f", number, "-l", number, "-scale-to-x", Width.ToString(CultureInfo.InvariantCulture), "-scale-to-y", "-1", "paper.pdf"],
            folder.Path, Allowed, cancel).ConfigureAwait(false);
        return drawn switch
        {
            { End: ChildEnd.Done, Output.Length: > 0 } => drawn.Output.ToArray(),
            { End: ChildEnd.NotInstalled } => new Refusal("no-poppler", source.Name, Place.None, "没有安装 poppler-utils，画不出页面；请管理员安装。"),
            _ => new Refusal("not-drawn", source.Name, Place.None, $"第 {page} 页画不出来；请用阅读器打开原文件。"),
        };
    }
}
