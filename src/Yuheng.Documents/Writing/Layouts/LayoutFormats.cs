using Yuheng.Documents.Writing.Docx;
using Yuheng.Documents.Writing.Html;
using Yuheng.Documents.Writing.Pdf;
using Yuheng.Documents.Writing.Text;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Documents.Writing.Layouts;

/// <summary>A format in which laid-out documents are written.</summary>
/// <param name="Name">What <c>--to</c> calls it, and the ending of its files.</param>
/// <param name="IsText">Whether it can be shown on a terminal.</param>
/// <param name="Writer">Its writer.</param>
internal sealed record LayoutFormat(string Name, bool IsText, ILayoutWriter Writer)
{
    /// <summary>All formats. Another one is a line here.</summary>
    public static IReadOnlyList<LayoutFormat> All { get; } =
    [
        new("docx", IsText: false, new LaidWord()),
        new("xlsx", IsText: false, new LaidWorkbook()),
        new("html", IsText: true, new LaidHtml()),
        new("pdf", IsText: false, new LaidPdf()),
        new("text", IsText: true, new LaidText()),
    ];
}
