namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Two words of neighbouring cells that stand so close that they came out as one.</summary>
internal static class RunTogether
{
    /// <summary>The two words; null where the word is one that only runs over the rule.</summary>
    /// <param name="word">The word.</param>
    /// <param name="edge">Where the rule is.</param>
    public static (PdfWord Left, PdfWord Right)? Split(PdfWord word, int edge)
    {
        var text = word.Text;
        var all = Width(text);
        int best = -1, bestAt = 0, reach = word.Em;
        for (var i = 1; i < text.Length; i++)
        {
            var at = word.Area.Left + (int)((long)word.Area.Width * Width(text.AsSpan(0, i)) / all);
            if (Math.Abs(at - edge) <= reach && AreTwo(text.AsSpan(0, i), text.AsSpan(i)))
            {
                (best, bestAt, reach) = (i, at, Math.Abs(at - edge) - 1);
            }
        }

        return best < 0 ? null : (
            new PdfWord(text[..best], word.Area with { Right = Math.Min(bestAt, edge) }),
            new PdfWord(text[best..], word.Area with { Left = Math.Max(bestAt, edge) }));
    }

    private static bool AreTwo(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        !(right.Length > 1 && right[0] == '0' && right[1] != '.')
        && ((Amounts.IsMoney(left) && (Amounts.IsMoney(right) || right[0] >= '\u2e80'))
        || (left[^1] >= '\u2e80' && Amounts.IsMoney(right)));

    /// <summary>Chinese is as wide as high, other characters about half as wide.</summary>
    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c >= '\u2e80' ? 4 : c is '.' or ',' ? 1 : 2;
        }

        return width;
    }
}
