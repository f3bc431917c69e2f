namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Puts together what goes over pages: a table whose heading is printed again, and a row that the page cut in two.</summary>
internal sealed class PdfJoin
{
    private const int SamePlace = 300;

    /// <summary>How much of the width of a cell its text leaves free on both sides.</summary>
    private const int RoomBesideText = 1500;

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
        if (_open is { IsRuled: false })
        {
            AlignedContinuation.TakeLines(_open, blocks);
        }

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
            return above.IsRuled == below.IsRuled ? AlignedContinuation.Of(above, below) : null;
        }

        int count = above.Columns.Count, right = above.Columns[^1].To;
        int[] to = [.. below.Columns.Select(c => above.Columns.TakeWhile(a => a.From < c.From - SamePlace).Count())];
        if (to[0] != 0 || Math.Abs(below.Columns[^1].To - right) > SamePlace || Array.Exists(below.Columns.Zip(to).ToArray(), c => c.Second == count || Math.Abs(above.Columns[c.Second].From - c.First.From) > SamePlace))
        {
            return null;
        }

        return to.Length == count ? below : below with { Columns = above.Columns, Rows = below.Rows.ConvertAll(r => r.Spread(count, to)) };
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
    /// The first row of a page goes on with the last of the page before where it cannot be a row: what it says goes on under what stops within a sentence
    /// at the edge of its column, and its amounts, if it has any, are those that the last row lacks.
    /// </summary>
    private void JoinCutRow(PdfTable above, PdfTable below)
    {
        if (above.Rows.Count == 0 || below.Rows.Count == 0 || !IsCut(above.Columns, above.Rows[^1], below.Rows[0]))
        {
            return;
        }

        above.Rows[^1].GoOn(below.Rows[0]);
        below.Rows.RemoveAt(0);
        Cut.Add(above.Rows[^1]);
    }

    private static bool IsCut(IReadOnlyList<(int From, int To)> columns, PdfRow last, PdfRow first)
    {
        var filled = Enumerable.Range(0, first.Texts.Length).Where(c => first.Texts[c].Length > 0).ToLookup(c => last.Texts[c].Length > 0);
        return first.Texts.Length == last.Texts.Length && filled[true].Any() && last.HasNumbers
            && filled[true].All(c => GoesOn(columns[c], last, first, c))
            && (filled[false].Any() ? !last.HasMoney && filled[false].All(c => Amounts.IsMoney(first.Texts[c])) : !first.HasNumbers);
    }

    private static bool GoesOn((int From, int To) column, PdfRow last, PdfRow first, int at)
    {
        string above = last.Texts[at], below = first.Texts[at];
        var character = first.Areas[at].Width / below.Length;
        return above[^1] is not ('。' or '；' or '：') && !Amounts.IsWhole(above) && !Amounts.IsWhole(below) && !below.Contains('计', StringComparison.Ordinal) && !TextLines.StartsItem(below)
            && column.To - column.From - last.Areas[at].Width < (2 * character) + RoomBesideText;
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace("（续表）", "", StringComparison.Ordinal).Replace("(续表)", "", StringComparison.Ordinal).Replace("（续）", "", StringComparison.Ordinal).Replace("(续)", "", StringComparison.Ordinal);
}
