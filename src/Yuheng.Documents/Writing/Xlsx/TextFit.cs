namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>How much room a text takes: neither merged cells nor every program work that out when a file is opened.</summary>
internal static class TextFit
{
    /// <summary>The most lines that are of interest: more than any row can hold.</summary>
    private const int MostLines = 10_000;

    /// <summary>The lines that a text takes in a width, which is given in multiples of the font's size.</summary>
    public static int Lines(ReadOnlySpan<char> text, decimal ems)
    {
        // In hundredths of the size: whole numbers are fast.
        var (room, lines, used, word) = (Math.Max((int)(ems * 100), 100), 1, 0, 0);
        foreach (var character in text)
        {
            if (character == '\n')
            {
                (lines, used, word) = (lines + 1, 0, 0);
                continue;
            }

            var next = Width(character);
            word = next < 100 && character != ' ' ? word + next : 0;
            if (used + next > room)
            {
                // A word or a number that began on this line goes to the next as a whole, if it fits there.
                used = word < room ? word - (word > 0 ? next : 0) : 0;
                if (++lines >= MostLines)
                {
                    break;
                }
            }

            used += next;
        }

        return lines;
    }

    /// <summary>The width of a text's widest line, in multiples of the font's size.</summary>
    public static decimal Width(ReadOnlySpan<char> text)
    {
        var (widest, line) = (0, 0);
        foreach (var character in text)
        {
            line = character == '\n' ? 0 : line + Width(character);
            widest = Math.Max(widest, line);
        }

        return widest / 100m;
    }

    /// <summary>
    /// A Chinese character or mark is as wide as the font's size, half of a character beyond the first plane half of that.
    /// Letters and digits are half as wide in 宋体, but wider in the fonts that stand in for it.
    /// </summary>
    private static int Width(char character) => char.IsSurrogate(character) ? 50
        : character >= '\u2010' ? 100
        : character is >= 'A' and <= 'Z' or '%' or '@' ? 75
        : 60;
}
