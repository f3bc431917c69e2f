using Yuheng.Documents.Reading.Pdf.Objects;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Draws the pages of a file by their content.</summary>
internal static class PageContents
{
    /// <summary>The sides of a page that poppler tells are those that we find.</summary>
    private const int Same = 100;

    /// <summary>What is drawn on each page; null for those that are left to poppler.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="pages">The words of its pages.</param>
    public static PageDrawing?[] Draw(ReadOnlyMemory<byte> bytes, List<PageText> pages)
    {
        var drawings = new PageDrawing?[pages.Count];
        if (PdfFile.Open(bytes) is not { } file)
        {
            return drawings;
        }

        var nodes = PdfPages.Of(file);
        var hasLayers = !file.Get(file.Get(file.Trailer, "Root"u8), "OCProperties"u8).IsEmpty;
        if (file.IsInDoubt || nodes.Count != Math.Min(pages.Count, Limits.MaxPages))
        {
            return drawings;
        }

        for (var i = 0; i < nodes.Count && !file.IsSpent; i++)
        {
            if (AreSame(nodes[i], pages[i]) && PageContent.Draw(file, hasLayers, nodes[i]) is { } drawing && !(drawing.Falling == 0 && SidewaysPage.Is(pages[i])))
            {
                drawings[i] = drawing;
            }
        }

        return drawings;
    }

    private static bool AreSame(PdfPageNode node, PageText page) =>
        Math.Abs(node.Width - page.Width) <= Same && Math.Abs(node.Height - page.Height) <= Same;
}
