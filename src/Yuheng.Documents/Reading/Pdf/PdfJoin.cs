namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Puts together what goes over pages: a table whose heading is printed again, and a row that the page cut in two.</summary>
internal sealed class PdfJoin
{
    private const int SamePlace = 300;

    /// <summary>How many texts the first row of a heading within a table has at least, and each that follows.</summary>
    private const int HeadingTexts = 4, MoreHeadingTexts = 2;

    private PdfTable? _open;
    private List<PdfRow> _heading = [];
    private List<PdfRow> _rows = [];
    private List<string> _above = [];
    private List<string> _lines = [];

    /// <summary>Where a row was put together: what it is now.</summary>
    public List<PdfRow> Cut { get; } = [];

    /// <summary>Joins the blocks of the next page to those of the page before.</summary>
    public void Take(List<PageBlock> blocks)
    {
        var first = blocks.FindIndex(b => b is PdfTable);
        if (first >= 0 && _open is not null && Continued(_open, (PdfTable)blocks[first]) is { } table && GoesOn(blocks, first, table))
        {
            DropHeading(table);
            DropInnerHeading(table);
            JoinCutRow(_open, table);
            blocks[first] = table;
            blocks.RemoveRange(0, first);
            if (table.Rows.Count == 0)
            {
                blocks.RemoveAt(0);
            }
            else
            {
                _open = table;
                _rows.AddRange(table.Rows);
            }

            first = table.Rows.Count == 0 ? -1 : 0;
        }
        else
        {
            _open = null;
            first = -1;
        }

        for (var i = first + 1; i < blocks.Count; i++)
        {
            if (blocks[i] is PdfTable next)
            {
                (_open, _heading, _rows, _above, _lines) = (next, [.. next.Rows.TakeWhile(r => !r.HasNumbers)], [.. next.Rows], _lines, []);
            }
            else
            {
                _lines.Add(Plain(((FreeLine)blocks[i]).Text));
                _open = null;
            }
        }

        _lines = [];
    }

    /// <summary>The table as a part of the one above, with its columns; null where its columns are others.</summary>
    private static PdfTable? Continued(PdfTable above, PdfTable below)
    {
        if (above.IsRuled != below.IsRuled || !above.IsRuled)
        {
            return above.IsRuled == below.IsRuled && above.Xs.Length == below.Xs.Length ? below : null;
        }

        if (below.Xs.Length > above.Xs.Length)
        {
            return null;
        }

        var to = Array.ConvertAll(below.Xs, x => Array.FindIndex(above.Xs, a => Math.Abs(a - x) <= SamePlace));
        if (Array.Exists(to, t => t < 0) || to[0] != 0 || to[^1] != above.Xs.Length - 1)
        {
            return null;
        }

        return below.Xs.Length == above.Xs.Length ? below : below with { Xs = above.Xs, Rows = below.Rows.ConvertAll(r => r.Spread(above.Xs.Length - 1, to)) };
    }

    /// <summary>
    /// Whether nothing stands above the table of the new page but what stood above the first part, with the same heading.
    /// A heading of which only the beginning is the same is that of another form.
    /// </summary>
    private bool GoesOn(List<PageBlock> blocks, int first, PdfTable table)
    {
        var same = Same(table);
        return (same == _heading.Count && same > 0 && blocks.Take(first).All(b => b is FreeLine line && _above.Contains(Plain(line.Text))))
            || (same == 0 && first == 0);
    }

    private int Same(PdfTable table)
    {
        var same = 0;
        while (same < table.Rows.Count && same < _heading.Count && table.Rows[same].Texts.SequenceEqual(_heading[same].Texts))
        {
            same++;
        }

        return same;
    }

    private void DropHeading(PdfTable table) => table.Rows.RemoveRange(0, Same(table));

    /// <summary>
    /// Drops a heading that stands within the table and is printed again: that of the indicators of a form.
    /// What covers its rows and others, such as 绩效指标 at the edge, may be missing from it.
    /// </summary>
    private void DropInnerHeading(PdfTable table)
    {
        if (table.Rows.Count == 0 || _rows.FindIndex(r => IsAgain(table.Rows[0], r, HeadingTexts)) is not (>= 0 and var at))
        {
            return;
        }

        var count = 1;
        while (count < table.Rows.Count && at + count < _rows.Count && IsAgain(table.Rows[count], _rows[at + count], MoreHeadingTexts))
        {
            count++;
        }

        table.Rows.RemoveRange(0, count);
    }

    private static bool IsAgain(PdfRow row, PdfRow above, int texts) =>
        row.Texts.Length == above.Texts.Length && !row.HasNumbers && row.Texts.Count(t => t.Length > 0) >= texts
        && row.Texts.Zip(above.Texts).All(t => t.First.Length == 0 || t.First == t.Second);

    /// <summary>
    /// The first row of a page goes on with the last of the page before where it cannot be a row: it has no number where that has some,
    /// and each of its texts stands under one that stops within a sentence.
    /// </summary>
    private void JoinCutRow(PdfTable above, PdfTable below)
    {
        if (above.Rows.Count == 0 || below.Rows.Count == 0)
        {
            return;
        }

        var (last, first) = (above.Rows[^1], below.Rows[0]);
        var filled = Enumerable.Range(0, first.Texts.Length).Where(c => first.Texts[c].Length > 0).ToList();
        if (filled.Count == 0 || first.Texts.Length != last.Texts.Length || first.HasNumbers || !last.HasNumbers
            || filled.Exists(c => last.Texts[c].Length == 0 || last.Texts[c][^1] is '。' or '；' or '：' || Amounts.IsWhole(last.Texts[c]) || first.Texts[c].Contains('计', StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var column in filled)
        {
            last.Texts[column] += first.Texts[column];
        }

        below.Rows.RemoveAt(0);
        Cut.Add(last);
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("（续表）", "", StringComparison.Ordinal).Replace("(续表)", "", StringComparison.Ordinal).Replace("（续）", "", StringComparison.Ordinal).Replace("(续)", "", StringComparison.Ordinal);
}
