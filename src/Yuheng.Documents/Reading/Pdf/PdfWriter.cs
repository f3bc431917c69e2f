using Yuheng.Core.Findings;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Writes the blocks of the pages as a reading.</summary>
/// <param name="join">What was put together over pages.</param>
internal sealed class PdfWriter(PdfJoin join)
{
    private readonly HashSet<PdfRow> _cut = [.. join.Cut];
    private int _page, _lines;
    private (FreeLine Line, int Right)? _before;

    /// <summary>The reading so far.</summary>
    public ReadingBuilder Builder { get; } = new("pdf");

    /// <summary>Adds a page.</summary>
    public void Add(PageText page, List<PageBlock> blocks)
    {
        Builder.BeginPage(++_page, (page.Width + 50) / 100, (page.Height + 50) / 100);
        _lines = 0;
        var right = blocks.OfType<FreeLine>().Select(b => b.Area.Right).DefaultIfEmpty().Max();
        var first = true;
        foreach (var block in blocks)
        {
            if (block is FreeLine line)
            {
                Add(line, right, first);
            }
            else
            {
                Add((PdfTable)block);
            }

            first = false;
        }
    }

    private void Add(FreeLine line, int right, bool first)
    {
        if (_before is { } before && EndsParagraph(before.Line, before.Right, line, first))
        {
            Builder.AddLine([]);
        }

        Builder.BeginLine(++_lines);
        foreach (var piece in line.Pieces)
        {
            Builder.AddCell(piece.Text, piece.Area.Box);
        }

        Builder.EndLine();
        _before = (line, right);
    }

    /// <summary>Whether a line begins with (项) or the like: what stands in brackets behind a name goes to the next line as a whole, and leaves room.</summary>
    private static bool GoesOn(string text) => text is ['（' or '(', >= '\u4e00', '）' or ')', ..] && !TextLines.StartsItem(text);

    /// <summary>A paragraph ends with a line that has room left for more, and where the letters are of another size or further apart.</summary>
    private static bool EndsParagraph(FreeLine line, int right, FreeLine next, bool newPage)
    {
        int em = line.Em, nextEm = next.Em;
        return !GoesOn(next.Text) && (line.Area.Right < right - (3 * em)
            || Math.Abs(em - nextEm) * 6 > Math.Max(em, nextEm)
            || (!newPage && next.Area.MidY - line.Area.MidY > 5 * em / 2));
    }

    private void Add(PdfTable table)
    {
        _before = null;
        Builder.BeginTable();
        for (var number = 0; number < table.Rows.Count; number++)
        {
            var row = table.Rows[number];
            if (row.IsBlank)
            {
                continue;
            }

            Builder.BeginLine(number + 1);
            for (var column = 0; column < row.Texts.Length; column++)
            {
                Builder.AddCell(row.Texts[column], row.Texts[column].Length == 0 ? null : row.Areas[column].Box);
            }

            Builder.EndLine();
            foreach (var column in row.Mended)
            {
                Builder.Say(ReadingFindings.Repaired(Builder.Here with { Cell = column + 1 }, row.Texts[column], "金额被折成几行，已连成一个数"));
            }

            foreach (var (column, other) in row.Contested)
            {
                Builder.Say(ReadingFindings.HeadingsCompete(Builder.Here with { Cell = column + 1 }, row.Texts[column], other));
            }

            if (_cut.Contains(row))
            {
                Builder.Say(ReadingFindings.Repaired(Builder.Here, string.Join(' ', row.Texts.Where(t => t.Length > 0)), "一行被分页拆成两行，已合并"));
            }
        }

        Builder.EndTable();
    }
}
