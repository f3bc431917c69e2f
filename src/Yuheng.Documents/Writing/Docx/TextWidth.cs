using System.Text;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Docx;

/// <summary>How wide a text is, without asking a font: what every typeface that may stand in for the official ones has room for.</summary>
internal static class TextWidth
{
    /// <summary>Hundredths of the size: of a Chinese character, of a digit or small letter in the widest of the typefaces, of a capital.</summary>
    private const int Full = 100, Half = 56, Capital = 75, Mark = 34;

    /// <summary>The size of one line of <paramref name="text"/> in half points, and how much its characters are to be narrowed, in percent, for it to fit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="look">Its look.</param>
    /// <param name="size">Its size in half points, to scale.</param>
    /// <param name="room">The width that it has, in twentieths of a point.</param>
    public static (int Size, int Percent) Fit(string text, LaidLook look, int size, int room)
    {
        var hundredths = OfLongestLine(text);
        // One half point of size is ten twentieths; a hundredth of it a tenth.
        if (look.Wraps || hundredths * size <= room * 10)
        {
            return (size, 100);
        }

        var least = (int)decimal.Ceiling(size * look.Shrinks);
        var fitting = Math.Max(1, room * 10 / hundredths);
        return fitting >= least ? (fitting, 100) : (least, Math.Max(1, room * 1000 / (hundredths * least)));
    }

    private static int OfLongestLine(string text)
    {
        var (longest, line) = (1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            line = rune.Value == '\n' ? 0 : checked(line + Of(rune));
            longest = Math.Max(longest, line);
        }

        return longest;
    }

    private static int Of(Rune rune) => rune.Value switch
    {
        '.' or ',' or ' ' or '-' or '(' or ')' or ':' or ';' => Mark,
        >= 'A' and <= 'Z' or '%' or '@' or '&' => Capital,
        < 0x2000 => Half,
        _ => Full,
    };
}
