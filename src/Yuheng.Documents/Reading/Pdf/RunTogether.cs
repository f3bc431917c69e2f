namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Words of neighbouring cells that stand so close that they came out as one, and amounts that came out as several words.</summary>
internal static class RunTogether
{
    private const int FewestDecimals = 2;

    /// <summary>The words of a page: amounts that were run together are parted, and those that are marked off by blanks are one.</summary>
    public static List<PdfWord> Parted(List<PdfWord> words)
    {
        var parted = new List<PdfWord>(words.Count);
        foreach (var word in words)
        {
            if (parted.Count > 0 && GoesOn(parted[^1], word))
            {
                parted[^1] = new PdfWord(parted[^1].Text + Amounts.NarrowBlank + word.Text, parted[^1].Area.With(word.Area));
            }
            else if (Cuts(word.Text) is { Count: > 0 } cuts)
            {
                parted.AddRange(Cut(word, cuts));
            }
            else
            {
                parted.Add(word);
            }
        }

        return parted;
    }

    /// <summary>1 234 567.00: three digits stand a blank behind one to three others, and the decimals or another three say that they go on.</summary>
    private static bool GoesOn(PdfWord left, PdfWord right)
    {
        var head = left.Text.AsSpan();
        head = head[(head.LastIndexOf(Amounts.NarrowBlank) + 1)..].TrimStart("-－−");
        var gap = right.Area.Left - left.Area.Right;
        return head.Length is >= 1 and <= 3 && head.IndexOfAnyExceptInRange('0', '9') < 0 && (head[0] != '0' || left.Text.Contains(Amounts.NarrowBlank, StringComparison.Ordinal))
            && IsGroup(right.Text) && gap > 0 && gap < Math.Max(left.Em, right.Em) * 3 / 5 && Math.Abs(left.Area.MidY - right.Area.MidY) < right.Em / 4;
    }

    private static bool IsGroup(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[..3].IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 3 || (text[3] == '.' && text.Length == 6 && Amounts.IsWhole(text)));

    /// <summary>
    /// Where the amounts end that a text consists of; nothing where it is one amount or none at all. 22,291,843.871,967,515.74 has two points, and amounts
    /// of one table have as many decimals; 12,345.00一、教育支出 goes on with the number of an item. 4.820.58 may as well be one that is misprinted.
    /// </summary>
    private static List<int> Cuts(string text)
    {
        var cuts = new List<int>();
        var last = text.LastIndexOf('.');
        if (!char.IsAsciiDigit(text[0]) || last <= 0 || (!text.Contains(',', StringComparison.Ordinal) && text.AsSpan(0, last).IndexOfAnyExcept('0', '.') >= 0))
        {
            return cuts;
        }

        var behind = text.AsSpan(last + 1).IndexOfAnyExceptInRange('0', '9');
        var end = behind < 0 ? text.Length : last + 1 + behind;
        var decimals = Math.Max(end - last - 1, FewestDecimals);
        for (int start = 0, point = text.IndexOf('.'); point > 0; point = text.IndexOf('.', start))
        {
            var next = point == last ? end : point + 1 + decimals;
            if (next > end || !Amounts.IsWhole(text.AsSpan(start, next - start)))
            {
                return [];
            }

            if (next == end)
            {
                if (end < text.Length && TextLines.StartsItem(text[end..]) && text[end] >= '\u2e80')
                {
                    cuts.Add(end);
                }

                return end == text.Length || cuts.Count > 0 && cuts[^1] == end ? cuts : [];
            }

            cuts.Add(next);
            start = next;
        }

        return [];
    }

    private static IEnumerable<PdfWord> Cut(PdfWord word, List<int> cuts)
    {
        var all = Width(word.Text);
        var from = 0;
        foreach (var to in cuts.Append(word.Text.Length))
        {
            yield return new PdfWord(word.Text[from..to], word.Area with { Left = At(from), Right = At(to) });
            from = to;
        }

        int At(int character) => word.Area.Left + (int)((long)word.Area.Width * Width(word.Text.AsSpan(0, character)) / all);
    }

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
        && ((Amounts.IsMoney(left) && ((Amounts.IsMoney(right) && Decimals(left) == Decimals(right)) || right[0] >= '\u2e80'))
        || (left[^1] >= '\u2e80' && Amounts.IsMoney(right)));

    private static int Decimals(ReadOnlySpan<char> amount) => amount.LastIndexOf('.') is >= 0 and var point ? amount.Length - point : 0;

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
