namespace Yuheng.Documents.Reading.Pdf;

/// <summary>The columns that the rows of a table without rules make.</summary>
internal static class BodyColumns
{
    /// <summary>What overlaps from left to right is one column. Amounts make theirs first: a long name may reach under them, and a long amount over the next name.</summary>
    public static List<(int From, int To)> Of(List<FreeLine> rows)
    {
        var amounts = OfAmounts(rows.ConvertAll(r => r.Pieces.FindAll(p => Amounts.IsMoney(p.Text) || Amounts.IsBroken(p.Text))));
        foreach (var (from, to) in Merged(rows.SelectMany(r => r.Pieces).Where(p => !Amounts.IsMoney(p.Text) && !Amounts.IsBroken(p.Text))))
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
            else if (to > amounts[over].To && to - amounts[over].To > amounts[over].To - from)
            {
                amounts.Add((amounts[over].To, to));
            }
        }

        amounts.Sort();
        return amounts;
    }

    /// <summary>Long amounts of one column may reach into the next. Those of one row are in columns of their own, whatever stands above and below them.</summary>
    private static List<(int From, int To)> OfAmounts(List<List<TextLine>> rows)
    {
        var columns = new List<(int From, int To)>();
        foreach (var range in Merged(rows.SelectMany(r => r)))
        {
            var widest = rows.ConvertAll(r => r.FindAll(p => p.Area.Left >= range.From && p.Area.Right <= range.To)).MaxBy(r => r.Count)!;
            var from = range.From;
            for (var i = 1; i < widest.Count; i++)
            {
                var border = (widest[i - 1].Area.Right + widest[i].Area.Left) / 2;
                columns.Add((from, border));
                from = border;
            }

            columns.Add((from, range.To));
        }

        return columns;
    }

    private static List<(int From, int To)> Merged(IEnumerable<TextLine> pieces)
    {
        var merged = new List<(int From, int To)>();
        foreach (var (from, to) in pieces.Select(p => (From: p.Area.Left, To: p.Area.Right)).OrderBy(p => p.From))
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
}
