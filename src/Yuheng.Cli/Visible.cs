using System.Text;

namespace Yuheng.Cli;

/// <summary>Text as a terminal shows it: how wide it is, where it breaks, and nothing in it that moves the cursor.</summary>
internal static class Visible
{
    private const int LeastWidth = 80;
    private const string Closing = "。，；：、！？）》”’…";

    /// <summary>How wide a page of text is: that of the terminal, 80 columns where there is none.</summary>
    public static int PageWidth => Console.IsOutputRedirected ? LeastWidth : Math.Max(LeastWidth, Console.WindowWidth);

    /// <summary>The text in one line: control characters, which a stranger's file may bring, become blanks.</summary>
    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f'))
        {
            return text;
        }

        return string.Create(text.Length, text, static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }

    /// <summary>The columns that <paramref name="text"/> takes: two for an East Asian wide character, one for any other.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    /// <summary>
    /// Breaks <paramref name="text"/> into pieces of at most <paramref name="width"/> columns; always at least one piece.
    /// A mark that closes something does not begin a line, and a number or word is kept together where it fits.
    /// </summary>
    public static List<string> Wrap(string text, int width)
    {
        var pieces = new List<string>();
        int start = 0, at = 0, used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Width(rune);
            if (used + next > width && at > start)
            {
                var end = EndOf(text, start, at, width);
                pieces.Add(text[start..end]);
                (start, used) = (end, Width(text.AsSpan(end, at - end)));
            }

            used += next;
            at += rune.Utf16SequenceLength;
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    /// <summary>Where a line ends that may go as far as <paramref name="at"/>.</summary>
    private static int EndOf(string text, int start, int at, int width)
    {
        var end = at;
        while (end > start + 1 && at - end <= width / 2 && (Closing.Contains(text[end]) || (IsOfWord(text[end]) && IsOfWord(text[end - 1]))))
        {
            end--;
        }

        // Half of a character is none; and what does not fit in any line is broken where the line is full.
        return char.IsLowSurrogate(text[end]) || at - end > width / 2 || end == start + 1 ? at : end;
    }

    private static bool IsOfWord(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or ',' or '%' or '-' or '_';

    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        <= 0x115F => 2,
        >= 0x2E80 and <= 0x303E => 2,
        >= 0x3041 and <= 0xA4CF => 2,
        >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 => 2,
        >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x1F300 and <= 0x1F64F => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
