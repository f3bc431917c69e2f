using System.Text;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Words that stand side by side.</summary>
/// <param name="Words">From left to right.</param>
/// <param name="Area">The rectangle around them.</param>
internal sealed record TextLine(List<PdfWord> Words, Area Area)
{
    /// <summary>How large its letters are.</summary>
    public int Em => Words.Max(w => w.Em);

    /// <summary>The words as a person reads them.</summary>
    public string Text => field ??= TextLines.Join(Words);
}

/// <summary>Puts words together to lines, and lines to the text of a cell.</summary>
internal static class TextLines
{
    /// <summary>How much of the width of a cell a full line leaves free on both sides.</summary>
    private const int RoomBesideAmount = 1200;

    /// <summary>The lines that words make, from top to bottom.</summary>
    public static List<TextLine> Of(IEnumerable<PdfWord> words)
    {
        var lines = new List<TextLine>();
        foreach (var word in words.OrderBy(w => w.Area.MidY).ThenBy(w => w.Area.Left))
        {
            // A word stands on the line whose middle it crosses with its own; small signs and large digits have the same middle, more or less.
            var line = lines.Count > 0 ? lines[^1] : null;
            var reach = line is null ? 0 : Math.Max(word.Em, line.Words[0].Em) / 2;
            if (line is not null && Math.Abs(word.Area.MidY - line.Words[^1].Area.MidY) <= reach && Math.Abs(word.Area.MidY - line.Words[0].Area.MidY) <= reach)
            {
                line.Words.Add(word);
                lines[^1] = line with { Area = line.Area.With(word.Area) };
            }
            else
            {
                lines.Add(new TextLine([word], word.Area));
            }
        }

        lines.ForEach(l => l.Words.Sort((a, b) => a.Area.Left.CompareTo(b.Area.Left)));
        return lines;
    }

    /// <summary>The words of a line: between Chinese ones a gap only counts when a character would fit into it.</summary>
    public static string Join(List<PdfWord> words)
    {
        if (words.Count == 1)
        {
            return words[0].Text;
        }

        var text = new StringBuilder(words[0].Text);
        for (var i = 1; i < words.Count; i++)
        {
            int gap = words[i].Area.Left - words[i - 1].Area.Right, em = Math.Min(words[i].Em, words[i - 1].Em);
            var (before, behind) = (words[i - 1].Text[^1], words[i].Text[0]);
            var needed = char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(behind) ? 15 : 45;
            if (gap * 100L >= em * (long)needed)
            {
                text.Append(' ');
            }

            text.Append(words[i].Text);
        }

        return text.ToString();
    }

    /// <summary>
    /// The lines of a cell as one text. Chinese goes on without a blank; a line that ends a sentence well before the edge ends a paragraph.
    /// An amount that was broken over two lines is one again where only that makes it whole.
    /// </summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="room">How wide the cell is.</param>
    /// <param name="mended">Whether an amount was put together.</param>
    public static string OfCell(List<TextLine> lines, int room, out bool mended)
    {
        mended = false;
        if (lines.Count == 0)
        {
            return "";
        }

        if (lines.Count == 1)
        {
            return lines[0].Text;
        }

        if (lines.TrueForAll(l => Amounts.IsPiece(l.Text)) && lines.Exists(l => l.Text.AsSpan().ContainsAny(',', '.', Amounts.NarrowBlank)))
        {
            mended = IsBrokenAmount(lines, room);
            return mended ? Whole(lines) : string.Join('\n', lines.Select(l => l.Text));
        }

        var right = lines.Max(l => l.Area.Right);
        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, behind) = (lines[i - 1], lines[i]);
            var ends = before.Text[^1] is '。' or '；' or ';' or '！';
            if (ends && (before.Area.Right < right - (2 * before.Em) || StartsItem(behind.Text)))
            {
                text.Append('\n');
            }
            else if (char.IsAsciiLetter(before.Text[^1]) && char.IsAsciiLetter(behind.Text[0]))
            {
                text.Append(' ');
            }

            text.Append(behind.Text);
        }

        return text.ToString();
    }

    /// <summary>
    /// Whether the lines of a cell are one amount that was broken where the cell was full: only together they are whole, with two decimals,
    /// or with the six of 万元 where nothing more would have gone into the lines.
    /// </summary>
    public static bool IsBrokenAmount(List<TextLine> lines, int room)
    {
        var joined = Whole(lines);
        var decimals = joined.Contains('.', StringComparison.Ordinal) ? joined.Length - joined.LastIndexOf('.') - 1 : 0;
        return lines.Count > 1 && joined.AsSpan().ContainsAny(',', '.', Amounts.NarrowBlank) && Amounts.IsWhole(joined)
            && (decimals <= 2 || (decimals == 6 && lines.SkipLast(1).All(l => room - l.Area.Width < (l.Area.Width / l.Text.Length) + RoomBesideAmount)));
    }

    /// <summary>The lines of an amount as one; where it is marked off by blanks it was broken at one of them.</summary>
    private static string Whole(List<TextLine> lines) =>
        string.Join(lines.Exists(l => l.Text.Contains(Amounts.NarrowBlank, StringComparison.Ordinal)) ? Amounts.NarrowBlank.ToString() : "", lines.Select(l => l.Text));

    /// <summary>1. 2、 （一） 一、: an item of a list begins.</summary>
    public static bool StartsItem(string text)
    {
        var rest = text.AsSpan().TrimStart("(（");
        var number = rest.IndexOfAnyExcept("0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨");
        return number is > 0 and <= 3 && rest[number] is '.' or '、' or '．' or ')' or '）';
    }
}
