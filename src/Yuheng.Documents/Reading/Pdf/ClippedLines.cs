namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Lines that a page holds and does not show. Where a text frame goes over pages, some programs put all of it on each of them and clip away
/// what belongs to the others. What is clipped is not drawn; it is left out only where the page beside it shows the same line, so that nothing is lost.
/// </summary>
internal static class ClippedLines
{
    /// <summary>So long a line does not stand on two pages by chance.</summary>
    private const int LongLine = 20;

    /// <summary>Whether a page has a long line that the next has at another height. What is printed on every page stands at the same one.</summary>
    public static bool MayBeOn(List<TextLine> page, List<TextLine> next)
    {
        var lines = next.Where(l => l.Text.Length >= LongLine).ToLookup(l => l.Text, StringComparer.Ordinal);
        return page.Exists(l => l.Text.Length >= LongLine && lines[l.Text].Any(other => Math.Abs(other.Area.Top - l.Area.Top) > l.Em));
    }

    /// <summary>Takes them off the pages.</summary>
    public static void Remove(List<PageText> pages, PageDrawing?[] drawings)
    {
        var lines = pages.Select((p, i) => drawings[i] is { } drawing ? Shown(p, drawing) : []).ToList();
        for (var page = 0; page < pages.Count; page++)
        {
            var beside = new HashSet<string>(Beside(page).SelectMany(l => l).Where(l => l.IsShown).Select(l => l.Line.Text), StringComparer.Ordinal);
            var clipped = lines[page].Where(l => !l.IsShown && beside.Contains(l.Line.Text)).SelectMany(l => l.Line.Words).ToHashSet();
            pages[page].Words.RemoveAll(clipped.Contains);
        }

        IEnumerable<List<(TextLine Line, bool IsShown)>> Beside(int page) =>
            new[] { page - 1, page + 1 }.Where(p => p >= 0 && p < lines.Count).Select(p => lines[p]);
    }

    private static List<(TextLine Line, bool IsShown)> Shown(PageText page, PageDrawing drawing)
    {
        var drawn = drawing.Drawn.Select(d => (d.Y, d.X)).Order().ToArray();
        var all = drawn.Length == Limits.MaxGlyphsPerPage;
        return TextLines.Of(page.Words).ConvertAll(l => (l, all || l.Words.Exists(w => IsDrawn(w, drawn))));
    }

    private static bool IsDrawn(PdfWord word, (int Y, int X)[] drawn)
    {
        var reach = word.Em / 4;
        var from = Array.BinarySearch(drawn, (word.Area.Top - reach, int.MinValue));
        for (var i = from < 0 ? ~from : from; i < drawn.Length && drawn[i].Y <= word.Area.Bottom + reach; i++)
        {
            if (drawn[i].X >= word.Area.Left - reach && drawn[i].X <= word.Area.Right + reach)
            {
                return true;
            }
        }

        return false;
    }
}
