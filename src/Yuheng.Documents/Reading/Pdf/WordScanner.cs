using System.Net;
using System.Text;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Reads what <c>pdftotext -bbox</c> writes: pages, and in them words with their rectangles. Every word stands on a line of its own,
/// so that nothing needs to be parsed but what is wanted. What lies outside of the page is not on it; what is printed twice is there once.
/// </summary>
internal static class WordScanner
{
    /// <summary>The pages, at most so many.</summary>
    public static List<PageText> Read(ReadOnlySpan<byte> output, int most)
    {
        var pages = new List<PageText>();
        PageText? page = null;
        while (!output.IsEmpty)
        {
            var end = output.IndexOf((byte)'\n');
            var line = (end < 0 ? output : output[..end]).TrimStart((byte)' ');
            output = end < 0 ? default : output[(end + 1)..];
            if (line.StartsWith("<word "u8))
            {
                if (page is not null && Word(line) is { Text.Length: > 0 } word && IsOn(page, word.Area))
                {
                    page.Words.Add(word);
                }
            }
            else if (line.StartsWith("<page "u8))
            {
                if (pages.Count == most)
                {
                    break;
                }

                page = new PageText(Number(line, "width=\""u8), Number(line, "height=\""u8), []);
                pages.Add(page);
            }
        }

        pages.ForEach(DropRepeated);
        return pages;
    }

    private static PdfWord Word(ReadOnlySpan<byte> line)
    {
        int left = Number(line, "xMin=\""u8), right = Number(line, "xMax=\""u8), top = Number(line, "yMin=\""u8), bottom = Number(line, "yMax=\""u8);
        var start = line.IndexOf((byte)'>') + 1;
        var end = line.LastIndexOf("</word>"u8);
        if (end < start)
        {
            return default;
        }

        var text = Encoding.UTF8.GetString(line[start..end]).Trim();
        text = text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
        return new PdfWord(text, new Area(Math.Min(left, right), Math.Min(top, bottom), Math.Max(left, right), Math.Max(top, bottom)));
    }

    private static int Number(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name)
    {
        var at = line.IndexOf(name);
        return at < 0 ? 0 : Hundredths.Read(line[(at + name.Length)..]);
    }

    /// <summary>Of a page that is turned, poppler gives the sides as they were before.</summary>
    private static bool IsOn(PageText page, Area word)
    {
        var side = Math.Max(page.Width, page.Height);
        return word.MidX >= 0 && word.MidY >= 0 && word.MidX <= side && word.MidY <= side;
    }

    /// <summary>A word that is printed twice at the same place, for a shadow or to look bold, is one.</summary>
    private static void DropRepeated(PageText page)
    {
        var seen = new Dictionary<string, List<Area>>(page.Words.Count, StringComparer.Ordinal);
        page.Words.RemoveAll(word =>
        {
            if (!seen.TryGetValue(word.Text, out var areas))
            {
                seen[word.Text] = [word.Area];
                return false;
            }

            var reach = Math.Max(word.Em / 4, 50);
            if (areas.Exists(a => Math.Abs(a.Left - word.Area.Left) <= reach && Math.Abs(a.Top - word.Area.Top) <= reach))
            {
                return true;
            }

            // A word that stands on a page hundreds of times is a dash or a zero in a table: looking at the last of them is enough.
            if (areas.Count == 64)
            {
                areas.RemoveAt(0);
            }

            areas.Add(word.Area);
            return false;
        });
    }
}

/// <summary>Reads a length in points as hundredths.</summary>
internal static class Hundredths
{
    /// <summary>No page is larger than 200 inches; what is further away than ten times that is there.</summary>
    private const int Furthest = 14_400_000;

    /// <summary>The number at the start of the bytes; 0 where there is none.</summary>
    public static int Read(ReadOnlySpan<byte> text)
    {
        var at = 0;
        var negative = text.Length > 0 && text[0] == '-';
        long value = 0;
        for (at += negative ? 1 : 0; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9' && value < Furthest; at++)
        {
            value = (value * 10) + text[at] - '0';
        }

        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            for (var digit = 0; digit < 3; digit++)
            {
                at++;
                var next = at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9' ? text[at] - '0' : 0;
                fraction = digit < 2 ? (fraction * 10) + next : fraction + (next >= 5 ? 1 : 0);
            }
        }

        var all = (int)Math.Min((value * 100) + fraction, Furthest);
        return negative ? -all : all;
    }
}
