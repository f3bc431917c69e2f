namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// A table without rules that goes on over a page. What stands there has columns of its own making: one may be empty on that page, or hold shorter amounts,
/// and nothing may say what they are. They are those of the part above that they stand under.
/// </summary>
internal static class AlignedContinuation
{
    /// <summary>The rest of a name, or the name of a group, may stand above the first row with amounts, but not more lines than that.</summary>
    private const int MostLinesAbove = 3;

    /// <summary>The part below with the columns of the part above; null where it stands otherwise.</summary>
    public static PdfTable? Of(PdfTable above, PdfTable below)
    {
        var to = Places(above.Columns, below.Columns);
        var fits = to is not null && below.Rows.TrueForAll(r => to.Where((_, column) => r.Texts[column].Length > 0).Distinct().Count() == r.Texts.Count(t => t.Length > 0));
        return fits ? below with { Columns = above.Columns, Rows = below.Rows.ConvertAll(r => r.Spread(above.Columns.Count, to!)) } : null;
    }

    /// <summary>Makes the lines at the head of a page rows where they stand in the columns of a table that may go on there: a single row is no table by itself.</summary>
    public static void TakeLines(PdfTable above, List<PageBlock> blocks)
    {
        var count = 0;
        while (count < blocks.Count && blocks[count] is FreeLine line && IsRow(above, line) && count - blocks.Take(count).Cast<FreeLine>().Count(HasMoney) <= MostLinesAbove)
        {
            count++;
        }

        var lines = blocks.Take(count).Cast<FreeLine>().ToList();
        var next = count > 0 && count < blocks.Count && blocks[count] is PdfTable { IsRuled: false } table ? Of(above, table) : null;
        if (next is null)
        {
            lines.RemoveRange(lines.FindLastIndex(HasMoney) + 1, lines.Count - lines.FindLastIndex(HasMoney) - 1);
        }

        if (lines.Count == 0)
        {
            return;
        }

        var rows = AlignedTables.Rows(lines, above.Columns, p => AlignedColumns.Over(above.Columns, p.Area));
        var area = lines.Select(l => l.Area).Aggregate((a, b) => a.With(b));
        var whole = next is null ? new PdfTable(area, above.Columns, rows, IsRuled: false) : next with { Area = area.With(next.Area), Rows = [.. rows, .. next.Rows] };
        blocks.RemoveRange(0, lines.Count + (next is null ? 0 : 1));
        blocks.Insert(0, whole);
    }

    private static bool HasMoney(FreeLine line) => line.Pieces.Exists(p => Amounts.IsMoney(p.Text));

    /// <summary>Whether each piece of a line stands under one column, and what it says is no title, sentence or note.</summary>
    private static bool IsRow(PdfTable above, FreeLine line) =>
        line.Text[^1] is not ('表' or '。' or '；') && line.Text.AsSpan().IndexOfAny("：:") < 0
        && line.Pieces.TrueForAll(p => AlignedColumns.Shared(above.Columns[AlignedColumns.Over(above.Columns, p.Area)], p.Area) * 3 >= (Amounts.IsMoney(p.Text) ? 1 : p.Area.Width * 2))
        && line.Pieces.Select(p => AlignedColumns.Over(above.Columns, p.Area)).Distinct().Count() == line.Pieces.Count;

    /// <summary>For each column the one above that it shares most with; one that shares nothing is the only one that is left between its neighbours.</summary>
    private static int[]? Places(IReadOnlyList<(int From, int To)> above, IReadOnlyList<(int From, int To)> below)
    {
        var to = new int[below.Count];
        for (var i = 0; i < to.Length; i++)
        {
            var area = new Area(below[i].From, 0, below[i].To, 0);
            var over = AlignedColumns.Over(above, area);
            to[i] = AlignedColumns.Shared(above[over], area) > 0 ? over : -1;
        }

        for (var i = 0; i < to.Length; i++)
        {
            if (to[i] < 0)
            {
                var from = i == 0 ? -1 : to[i - 1];
                var next = to.Skip(i + 1).Append(above.Count).First(t => t >= 0);
                to[i] = next - from == 2 ? from + 1 : -1;
            }

            if (to[i] < 0 || (i > 0 && to[i] < to[i - 1]))
            {
                return null;
            }
        }

        return to;
    }
}
