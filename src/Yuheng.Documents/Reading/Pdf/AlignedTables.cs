namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Finds tables without rules between their columns: lines one below the other in which amounts stand apart from words.
/// Their columns are where the pieces of these lines stand, one above the other.
/// </summary>
internal static class AlignedTables
{
    /// <summary>A wrapped name or the name of a group may stand between two lines with amounts, but not more lines than that.</summary>
    private const int MostLinesBetween = 3;

    /// <summary>A heading is no higher than that.</summary>
    private const int MostHeadingLines = 5;

    /// <summary>The lines with the tables among them put together.</summary>
    public static List<PageBlock> In(List<FreeLine> lines)
    {
        var blocks = new List<PageBlock>();
        for (var start = 0; start < lines.Count;)
        {
            if (!IsData(lines[start]) || LastOf(lines, start) is var last && last == start)
            {
                blocks.Add(lines[start++]);
                continue;
            }

            var heading = 0;
            while (heading < MostHeadingLines && blocks.Count > 0 && blocks[^1] is FreeLine above && IsHeading(above, blocks.Count > 1 ? blocks[^2] : null) && IsClose(above, lines[start - heading]))
            {
                blocks.RemoveAt(blocks.Count - 1);
                heading++;
            }

            blocks.Add(Table(lines.GetRange(start - heading, last - start + heading + 1)));
            start = last + 1;
        }

        return blocks;
    }

    /// <summary>A line that an amount stands in, apart from other words.</summary>
    private static bool IsData(FreeLine line) => line.Pieces.Count > 1 && line.Pieces.Exists(p => Amounts.IsMoney(p.Text));

    /// <summary>Words that stand apart, or the middle line of a heading of several lines; the line with the unit above it is no part of it.</summary>
    private static bool IsHeading(FreeLine line, PageBlock? above) =>
        !line.Text.Contains("单位", StringComparison.Ordinal) && !line.Text.EndsWith('。')
        && (line.Pieces.Count > 1 || (above is FreeLine { Pieces.Count: > 1 } other && !other.Text.Contains("单位", StringComparison.Ordinal) && IsClose(other, line)));

    private static bool IsClose(FreeLine above, FreeLine below) => below.Area.MidY - above.Area.MidY < 3 * Math.Max(above.Em, below.Em);

    private static int LastOf(List<FreeLine> lines, int start)
    {
        var last = start;
        for (var i = start + 1; i < lines.Count && i - last <= MostLinesBetween && IsClose(lines[i - 1], lines[i]); i++)
        {
            if (IsData(lines[i]))
            {
                last = i;
            }
            else if (lines[i].Text.Contains('。', StringComparison.Ordinal))
            {
                break;
            }
        }

        return last;
    }

    private static PdfTable Table(List<FreeLine> lines)
    {
        var columns = Columns(lines);
        var rows = new List<PdfRow>();
        foreach (var line in lines)
        {
            var row = new PdfRow(columns.Count);
            foreach (var piece in line.Pieces)
            {
                row.Put(Over(columns, piece.Area), [piece]);
            }

            rows.Add(row);
        }

        var area = lines.Select(l => l.Area).Aggregate((a, b) => a.With(b));
        return new PdfTable(area, [.. columns.Select(c => c.From), columns[^1].To], rows, IsRuled: false);
    }

    /// <summary>What overlaps from left to right is one column. Amounts make theirs first: a long name may reach under them.</summary>
    private static List<(int From, int To)> Columns(List<FreeLine> lines)
    {
        var pieces = lines.Where(IsData).SelectMany(l => l.Pieces).ToList();
        var amounts = Merged(pieces.Where(p => Amounts.IsMoney(p.Text)).Select(p => (p.Area.Left, p.Area.Right)));
        var others = Merged(pieces.Where(p => !Amounts.IsMoney(p.Text)).Select(p => (p.Area.Left, p.Area.Right)));
        foreach (var (from, to) in others)
        {
            var over = amounts.FindIndex(a => a.From < to && a.To > from);
            if (over < 0)
            {
                amounts.Add((from, to));
            }
            else if (from < amounts[over].From && amounts[over].From - from > to - amounts[over].From)
            {
                amounts.Add((from, amounts[over].From));
            }
        }

        amounts.Sort();
        return amounts;
    }

    private static List<(int From, int To)> Merged(IEnumerable<(int From, int To)> pieces)
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in pieces.OrderBy(p => p.From))
        {
            if (merged.Count > 0 && from < merged[^1].To)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, to));
            }
            else
            {
                merged.Add((from, to));
            }
        }

        return merged;
    }

    /// <summary>The column that a piece shares most with, or else the nearest.</summary>
    private static int Over(List<(int From, int To)> columns, Area piece)
    {
        var best = 0;
        var bestShared = int.MinValue;
        for (var i = 0; i < columns.Count; i++)
        {
            // Below zero it is how far the two are apart.
            var shared = Math.Min(piece.Right, columns[i].To) - Math.Max(piece.Left, columns[i].From);
            if (shared > bestShared)
            {
                (best, bestShared) = (i, shared);
            }
        }

        return best;
    }
}
