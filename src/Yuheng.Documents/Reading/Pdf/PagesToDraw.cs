namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Tells which pages are worth drawing. Drawing is most of the work, and a page on which no words stand side by side has no table:
/// half of a budget is prose.
/// </summary>
internal static class PagesToDraw
{
    /// <summary>A page with fewer characters than that may be a picture.</summary>
    public const int FewCharacters = 20;

    /// <summary>So many pages are drawn by one call: what a call writes stays small, however long the document is.</summary>
    private const int MostAtOnce = 64;

    /// <summary>Another call costs more than so many pages between.</summary>
    private const int Gap = 3;

    /// <summary>The first and last pages of each call, counted from 1.</summary>
    /// <param name="pages">The words of the pages.</param>
    /// <param name="drawings">What is drawn on those of them that need no call.</param>
    /// <param name="file">The file.</param>
    public static List<(int First, int Last)> In(List<PageText> pages, PageDrawing?[] drawings, ReadOnlySpan<byte> file)
    {
        if (Array.TrueForAll(drawings, d => d is not null))
        {
            return [];
        }

        var ranges = new List<(int First, int Last)>();
        var lines = pages.ConvertAll(p => TextLines.Of(p.Words));
        var clipped = Enumerable.Range(1, Math.Max(pages.Count - 1, 0)).Where(i => ClippedLines.MayBeOn(lines[i - 1], lines[i])).SelectMany(i => new[] { i, i + 1 }).ToHashSet();
        var pictures = file.IndexOf("/Image"u8) >= 0;
        for (var page = 1; page <= pages.Count; page++)
        {
            // Behind a page with a table the next may hold the rest of its last cell.
            if (drawings[page - 1] is not null
                || (!MayHaveTable(lines[page - 1]) && !MayBePicture(pages[page - 1], pictures) && !(page > 1 && MayHaveTable(lines[page - 2])) && !clipped.Contains(page)))
            {
                continue;
            }

            if (ranges.Count > 0 && page - ranges[^1].Last <= Gap && page - ranges[^1].First < MostAtOnce)
            {
                ranges[^1] = (ranges[^1].First, page);
            }
            else
            {
                ranges.Add((page, page));
            }
        }

        return ranges;
    }

    private static bool MayBePicture(PageText page, bool pictures) =>
        pictures && page.Words.Sum(w => w.Text.Length) < FewCharacters;

    /// <summary>Whether words stand side by side with more than a character's room between them, or on their side.</summary>
    private static bool MayHaveTable(List<TextLine> lines) =>
        lines.Exists(line => line.Words.Exists(w => w.Area.Height > 2 * w.Area.Width && w.Text.Length > 1)
            || Enumerable.Range(1, line.Words.Count - 1).Any(i => line.Words[i].Area.Left - line.Words[i - 1].Area.Right > line.Words[i].Em));
}
