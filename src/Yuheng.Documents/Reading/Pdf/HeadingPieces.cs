namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// The words of a heading stand closer than those of other lines: what belongs to two columns may come out as one piece.
/// It is parted where the words of the line above or below stand under its parts, where its parts stand over different columns, or where both are long.
/// </summary>
internal static class HeadingPieces
{
    /// <summary>Single characters with room between them are one word (合 计).</summary>
    private const int ShortestWord = 2;

    /// <summary>Words that are so long together are hardly one name.</summary>
    private const int LongNames = 6;

    /// <summary>The lines of a heading with their pieces parted.</summary>
    /// <param name="heading">Its lines.</param>
    /// <param name="body">The columns that the lines below make.</param>
    public static List<FreeLine> Parted(List<FreeLine> heading, List<(int From, int To)> body) =>
        [.. heading.Select((line, i) => new FreeLine(line.Area, [.. line.Pieces.SelectMany(p => Parts(p, [Over(p, heading.Take(i).Reverse()), Over(p, heading.Skip(i + 1))], body))]))];

    /// <summary>What stands over or under a piece in the nearest line that has something there.</summary>
    private static List<TextLine> Over(TextLine piece, IEnumerable<FreeLine> lines) =>
        lines.Select(l => l.Pieces.FindAll(p => p.Area.Left < piece.Area.Right && p.Area.Right > piece.Area.Left)).FirstOrDefault(found => found.Count > 0, []);

    private static IEnumerable<TextLine> Parts(TextLine piece, List<TextLine>[] beside, List<(int From, int To)> body)
    {
        for (var i = 1; i < piece.Words.Count; i++)
        {
            var (left, right) = (Line(piece.Words[..i]), Line(piece.Words[i..]));
            if (right.Area.Left - left.Area.Right > piece.Em / 5 && (Array.Exists(beside, b => StandUnder(left, right, b)) || StandOver(left, right, body) || AreTwo(left, right)))
            {
                return [left, .. Parts(right, beside, body)];
            }
        }

        return [piece];
    }

    /// <summary>Whether each part has words above or below it that are parts of the same: centred with it, or beginning where it begins.</summary>
    private static bool StandUnder(TextLine left, TextLine right, List<TextLine> beside)
    {
        var under = beside.FindAll(b => b.Area.Left < right.Area.Right && b.Area.Right > left.Area.Left);
        return under.Count > 1 && under.TrueForAll(u => IsOf(u, left) != IsOf(u, right)) && under.Exists(u => IsOf(u, left)) && under.Exists(u => IsOf(u, right));
    }

    private static bool IsOf(TextLine words, TextLine part) =>
        Math.Abs(words.Area.MidX - part.Area.MidX) <= part.Em / 2 || Math.Abs(words.Area.Left - part.Area.Left) <= part.Em / 2;

    private static bool StandOver(TextLine left, TextLine right, List<(int From, int To)> body) =>
        AreWords(left, right)
        && body.Exists(c => c.From < left.Area.Right && c.To > left.Area.Left && c.To <= right.Area.Left)
        && body.Exists(c => c.From < right.Area.Right && c.To > right.Area.Left && c.From >= left.Area.Right);

    private static bool AreTwo(TextLine left, TextLine right) =>
        AreWords(left, right) && left.Text.Length + right.Text.Length >= LongNames && right.Area.Left - left.Area.Right > left.Em * 3 / 5;

    private static bool AreWords(TextLine left, TextLine right) => left.Text.Length >= ShortestWord && right.Text.Length >= ShortestWord;

    private static TextLine Line(List<PdfWord> words) => new(words, words.Select(w => w.Area).Aggregate((a, b) => a.With(b)));
}
