namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Puts the lines of a table without rules together to rows.</summary>
internal static class AlignedRows
{
    /// <summary>Names are indented by level, by no more characters than that.</summary>
    private const int MostIndent = 3;

    /// <summary>Whether two lines stand less than their height apart: both are lines of cells that are centred in the same row.</summary>
    public static bool AreSame(FreeLine above, FreeLine below) => Gap(above, below) < Math.Min(above.Em, below.Em) * 9 / 10;

    /// <summary>Whether a line below the last row is the rest of its name: it begins under it, right below it.</summary>
    public static bool IsRest(FreeLine above, FreeLine below) =>
        IsLone([below]) && Gap(above, below) * 2 < 3 * below.Em && below.Text.AsSpan().IndexOfAny("。：:") < 0 && !TextLines.StartsItem(below.Text)
        && above.Pieces.Exists(p => IsNameOver(p, below) && p.Area.Left >= below.Area.Left - (below.Em / 2) && p.Area.Right >= below.Area.Right);

    /// <summary>The lines that stand level, more or less.</summary>
    public static List<List<FreeLine>> Level(List<FreeLine> lines, Func<FreeLine, FreeLine, bool> may)
    {
        var rows = new List<List<FreeLine>>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && AreSame(rows[^1][^1], line) && rows[^1].TrueForAll(l => may(l, line)))
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add([line]);
            }
        }

        return rows;
    }

    /// <summary>
    /// The rows. A line with nothing but words in one column is a line of the name beside it, above or below, where it stands nearer to it
    /// than any two rows stand to each other.
    /// </summary>
    public static List<List<FreeLine>> Of(List<FreeLine> lines)
    {
        var level = WithBroken(Level(lines, (_, _) => true));
        var lone = level.ConvertAll(IsLone);
        var gaps = Enumerable.Range(1, Math.Max(level.Count - 1, 0)).Select(i => (Gap: Gap(level[i - 1][^1], level[i][0]), IsOfName: lone[i - 1] || lone[i])).ToList();
        var near = gaps.Where(g => g.IsOfName).Select(g => g.Gap).DefaultIfEmpty(int.MaxValue).Min();
        var apart = gaps.Where(g => !g.IsOfName).Select(g => g.Gap).DefaultIfEmpty(gaps.Select(g => g.Gap).DefaultIfEmpty().Max()).Min();
        if (near * 10L > apart * 9L)
        {
            return level;
        }

        var rows = new List<List<FreeLine>>();
        for (int from = 0, to = 1; from < level.Count; from = to++)
        {
            while (to < level.Count && gaps[to - 1] is { IsOfName: true } gap && gap.Gap * 20L <= near * 23L && !TextLines.StartsItem(level[to][0].Text))
            {
                to++;
            }

            var parts = level.GetRange(from, to - from);
            if (parts.Count(p => !IsLone(p)) < 2)
            {
                Add(rows, parts);
                continue;
            }

            // As near to the row above as to the row below: what goes on does so in the line behind one that is full.
            for (int first = 0, next = 1; first < parts.Count; first = next++)
            {
                while (next < parts.Count && (IsLone(parts[next - 1]) || IsLone(parts[next])) && IsFull(parts[next - 1], parts[next], level))
                {
                    next++;
                }

                Add(rows, parts.GetRange(first, next - first));
            }
        }

        return rows;
    }

    private static void Add(List<List<FreeLine>> rows, List<List<FreeLine>> parts)
    {
        var row = parts.Find(p => !IsLone(p));
        if (parts.Count > 1 && row is not null && parts.Count(p => !IsLone(p)) == 1 && parts.TrueForAll(p => StandsUnder(p, row)))
        {
            rows.Add([.. parts.SelectMany(p => p)]);
        }
        else
        {
            rows.AddRange(parts);
        }
    }

    /// <summary>Whether the words in a line that stand over those of the next reach as far to the right as any in their column.</summary>
    private static bool IsFull(List<FreeLine> above, List<FreeLine> below, List<List<FreeLine>> all)
    {
        var words = (IsLone(above) ? above : below)[0];
        var reach = Right(above);
        return reach > 0 && all.Max(Right) - reach < above[0].Em;

        int Right(List<FreeLine> row) =>
            row.SelectMany(l => l.Pieces).Where(p => IsNameOver(p, words)).Select(p => p.Area.Right).DefaultIfEmpty().Max();
    }

    /// <summary>A line with the ends of amounts that the line above breaks off is a line of the same row.</summary>
    private static List<List<FreeLine>> WithBroken(List<List<FreeLine>> level)
    {
        for (var i = level.Count - 1; i > 0; i--)
        {
            var lowest = level[i - 1].SelectMany(l => l.Pieces).Where(p => !level[i - 1].Exists(l => l.Pieces.Exists(under => under.Area.MidY > p.Area.MidY && IsUnder(under, p))));
            if (lowest.Any(p => level[i][0].Pieces.Exists(l => IsBroken(p, l))))
            {
                level[i - 1].AddRange(level[i]);
                level.RemoveAt(i);
            }
        }

        return level;
    }

    private static bool IsBroken(TextLine upper, TextLine lower)
    {
        var joined = upper.Text + lower.Text;
        return (Amounts.IsBroken(upper.Text) || lower.Text[0] == '.') && Amounts.IsPiece(lower.Text) && Amounts.IsMoney(joined) && joined.LastIndexOf('.') == joined.Length - 3 && IsUnder(lower, upper);
    }

    private static bool IsUnder(TextLine lower, TextLine upper) => AlignedColumns.Shared((upper.Area.Left, upper.Area.Right), lower.Area) > 0;

    private static int Gap(FreeLine above, FreeLine below) => below.Area.MidY - above.Area.MidY;

    private static bool IsLone(List<FreeLine> row) =>
        row is [{ Pieces: [var piece] }] && !Amounts.IsPiece(piece.Text) && !Amounts.IsNothing(piece.Text);

    /// <summary>Whether a line has words of the row in its column, and is thus a line of them.</summary>
    private static bool StandsUnder(List<FreeLine> part, List<FreeLine> row) =>
        part == row || row.Exists(l => l.Pieces.Exists(p => IsNameOver(p, part[0])));

    /// <summary>Whether a piece is words in the column of a line that has nothing else; the first line of a name may be indented.</summary>
    private static bool IsNameOver(TextLine piece, FreeLine line) =>
        !Amounts.IsPiece(piece.Text) && piece.Area.Left < line.Area.Right + (MostIndent * line.Em) && piece.Area.Right > line.Area.Left;
}
