namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Takes off the pages what is printed on every page and belongs to none: page numbers, running headers and footers.</summary>
internal static class RunningLines
{
    /// <summary>What stands on so many pages at the same place is printed on every page.</summary>
    private const int FewestPages = 3;

    /// <summary>How far apart the same header may stand on two pages.</summary>
    private const int SamePlace = 300;

    /// <summary>What is shorter may stand in a table.</summary>
    private const int ShortestFooter = 6;

    /// <summary>Removes them.</summary>
    public static void Remove(List<List<PageBlock>> pages)
    {
        foreach (var blocks in pages)
        {
            RemoveNumber(blocks, 0);
            RemoveNumber(blocks, blocks.Count - 1);
        }

        RemoveRepeated(pages, last: false);
        RemoveRepeated(pages, last: true);
    }

    /// <summary>
    /// Takes a footer off the pages on which it is printed over the last row of a table. It is one by the pages where it stands alone at the foot,
    /// at the same place and with the same words.
    /// </summary>
    public static void RemoveOverRows(List<PageText> pages)
    {
        var feet = pages.ConvertAll(Foot);
        var running = feet.OfType<PdfWord>().GroupBy(w => (w.Text, w.Area)).Where(g => g.Count() >= FewestPages).Select(g => g.Key).ToHashSet();
        if (running.Count > 0)
        {
            for (var page = 0; page < pages.Count; page++)
            {
                if (feet[page] is null)
                {
                    pages[page].Words.RemoveAll(w => running.Contains((w.Text, w.Area)));
                }
            }
        }
    }

    /// <summary>The word that stands alone in the lowest line of a page; null where several do.</summary>
    private static PdfWord? Foot(PageText page)
    {
        if (page.Words.Count == 0)
        {
            return null;
        }

        var lowest = page.Words.MaxBy(w => w.Area.MidY);
        return lowest.Text.Length >= ShortestFooter && page.Words.Count(w => w.Area.Bottom > lowest.Area.MidY) == 1 ? lowest : null;
    }

    private static void RemoveNumber(List<PageBlock> blocks, int at)
    {
        if (blocks.Count > 1 && blocks[at] is FreeLine line && IsPageNumber(line.Text))
        {
            blocks.RemoveAt(at);
        }
    }

    private static void RemoveRepeated(List<List<PageBlock>> pages, bool last)
    {
        var same = new Dictionary<string, List<(List<PageBlock> Page, FreeLine Line)>>(StringComparer.Ordinal);
        foreach (var blocks in pages)
        {
            if (blocks.Count > 1 && blocks[last ? ^1 : 0] is FreeLine line && !IsHeading(line.Text) && !IsRow(line, blocks[last ? ^2 : 1], last))
            {
                var key = WithoutDigits(line.Text);
                (same.TryGetValue(key, out var seen) ? seen : same[key] = []).Add((blocks, line));
            }
        }

        foreach (var group in same.Values)
        {
            var at = group[0].Line.Area.Top;
            if (group.Count >= FewestPages && group.TrueForAll(g => Math.Abs(g.Line.Area.Top - at) < SamePlace))
            {
                group.ForEach(g => g.Page.Remove(g.Line));
            }
        }
    }

    /// <summary>Whether a line stands as near to a row of a table without rules as lines of a row do: the rest of a name, which several tables may break at the same place.</summary>
    private static bool IsRow(FreeLine line, PageBlock beside, bool last)
    {
        var rows = beside switch
        {
            PdfTable { IsRuled: false } table => table.Rows[last ? ^1 : 0].Areas.Where(a => a.Bottom > 0),
            FreeLine { Pieces.Count: > 1 } row => [row.Area],
            _ => [],
        };
        return rows.Any(a => Math.Abs(a.MidY - line.Area.MidY) < 2 * line.Em);
    }

    /// <summary>The title of a form, or the line with its unit, stands on many pages and belongs to each.</summary>
    private static bool IsHeading(string text) =>
        text.AsSpan().TrimEnd(" )）】") is [.., '表' or '书' or '度'] || text.Contains("单位", StringComparison.Ordinal) || text.Contains("部门:", StringComparison.Ordinal) || text.Contains("部门：", StringComparison.Ordinal);

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));

    /// <summary>12, - 12 -, — 12 —, 第12页, 第 3 页 共 21 页, 3/21, Page 3.</summary>
    private static bool IsPageNumber(string text)
    {
        if (text.Length > 24)
        {
            return false;
        }

        var rest = text.Replace("Page", "", StringComparison.OrdinalIgnoreCase).Replace("of", "", StringComparison.OrdinalIgnoreCase);
        var digits = rest.Count(char.IsDigit);
        return digits is > 0 and <= 8 && rest.All(c => char.IsDigit(c) || c is ' ' or '-' or '－' or '—' or '–' or '―' or '·' or '第' or '页' or '共' or '/' or '~' or '～' or '　' or ',' or '，');
    }
}
