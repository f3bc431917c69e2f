using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Reads a PDF that has a text layer. Its words come from <c>pdftotext</c>, its rules from <c>pdftocairo</c>; a ruled table becomes rows
/// with a cell for each column, and so does one whose columns only stand aligned.
/// </summary>
internal static class PdfReading
{
    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source) => ReadAsync(source).GetAwaiter().GetResult();

    /// <summary>The same, without holding a thread while poppler works.</summary>
    public static async Task<Outcome<DocumentReading>> ReadAsync(SourceDocument source)
    {
        using var poppler = new Poppler(source);
        var (refusal, pages, drawings) = await poppler.ReadAsync().ConfigureAwait(false);
        if (refusal is not null)
        {
            return refusal;
        }

        var characters = UnknownCharacters.Of(pages);
        if (characters.IsMost)
        {
            return Poppler.NoUnicode(source.Name);
        }

        ClippedLines.Remove(pages, drawings);
        RunningLines.RemoveOverRows(pages);
        var kept = Math.Min(pages.Count, Limits.MaxPages);
        var blocks = new List<List<PageBlock>>(kept);
        for (var i = 0; i < kept; i++)
        {
            blocks.Add(PageLayout.Of(pages[i], drawings[i]));
        }

        RunningLines.Remove(blocks);
        var join = new PdfJoin();
        blocks.ForEach(join.Take);
        var writer = new PdfWriter(join);
        for (var i = 0; i < kept; i++)
        {
            writer.Add(pages[i], blocks[i]);
        }

        var builder = writer.Builder;
        if (pages.Count > Limits.MaxPages)
        {
            builder.Stop($"全文超过 {Limits.MaxPages} 页的上限");
        }

        Say(builder, poppler, characters, [.. Enumerable.Range(0, kept).Where(i => IsScanned(pages[i], drawings[i])).Select(i => i + 1)]);
        return builder.Build() is { } reading
            ? reading
            : new Refusal("empty", source.Name, Place.None, "PDF 里没有可读的文字；若是扫描件，请先做文字识别（OCR）。");
    }

    private static void Say(ReadingBuilder builder, Poppler poppler, UnknownCharacters characters, int[] scanned)
    {
        if (scanned.Length > 0)
        {
            builder.Say(ReadingFindings.PagesNotRead(scanned, "是图片，没有文字，未读取；请先做文字识别（OCR）或补上原件"));
        }

        if (characters.Pages.Length > 0)
        {
            builder.Say(ReadingFindings.PagesNotRead(characters.Pages, "有字体没有文字对照表，部分文字读不出；请从原始文件重新导出 PDF"));
        }

        if (poppler.LacksRules)
        {
            builder.Say(ReadingFindings.LeftAlone(Place.None, "有的页图形太多，表格线没有读出，这些页的表格按空白分列"));
        }

        if (poppler.Said.Contains("Syntax Error", StringComparison.Ordinal))
        {
            builder.Say(ReadingFindings.LeftAlone(Place.None, "PDF 有损坏或不合规范之处，按能读出的部分读取，请与原件核对"));
        }
    }

    private static bool IsScanned(PageText page, PageDrawing? drawing) =>
        drawing is not null && page.Words.Sum(w => w.Text.Length) < PagesToDraw.FewCharacters && drawing.Pictured * 2 > (long)page.Width * page.Height / 10_000;
}

/// <summary>Characters that the fonts of a document do not name.</summary>
/// <param name="IsMost">Whether so many that nothing can be read.</param>
/// <param name="Pages">The pages that have some.</param>
internal sealed record UnknownCharacters(bool IsMost, int[] Pages)
{
    /// <summary>Counts them; a sign or two, such as the mark of a list, is none of them.</summary>
    public static UnknownCharacters Of(List<PageText> pages)
    {
        long all = 0, unknown = 0;
        var on = new List<int>();
        for (var page = 0; page < pages.Count; page++)
        {
            int here = 0, unknownHere = 0;
            foreach (var word in pages[page].Words)
            {
                here += word.Text.Length;
                foreach (var c in word.Text)
                {
                    unknownHere += IsUnknown(c) ? 1 : 0;
                }
            }

            all += here;
            unknown += unknownHere;
            if (unknownHere * 20 > here)
            {
                on.Add(page + 1);
            }
        }

        return new UnknownCharacters(unknown * 3 > all, [.. on]);
    }

    /// <summary>Signs of no script that a Chinese paper is written with: such come out where a font names no characters, or wrong ones.</summary>
    private static bool IsUnknown(char c) => c switch
    {
        < ' ' => true,
        <= '\u024f' => false,
        >= '\u0370' and <= '\u04ff' => false,
        >= '\u2000' and <= '\u9fff' => false,
        >= '\ud840' and <= '\ud888' => false,
        >= '\udc00' and <= '\udfff' => false,
        >= '\uf900' and <= '\ufaff' => false,
        >= '\ufe10' and <= '\uffef' => false,
        _ => true,
    };
}
