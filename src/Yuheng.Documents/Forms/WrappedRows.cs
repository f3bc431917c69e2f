using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>Puts rows together that a line break cut within a cell: their cells add up to a row of this form.</summary>
internal static class WrappedRows
{
    /// <summary>The most lines that one row is put together from.</summary>
    private const int MostLines = 40;

    private const string Repair = "一行被断成两行，已接上";

    /// <summary>The rows with the cut ones put together.</summary>
    public static List<GridRow> Join(DocumentReading reading, List<GridRow> rows)
    {
        var width = UsualWidth(rows);
        var joined = new List<GridRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            while (Rest(reading, row, rows, i, width) is > 0 and var rest)
            {
                for (; rest > 0; rest--)
                {
                    row = Together(reading, row, rows[++i]);
                }

                rows[i] = row;
            }

            if (row.Filled > 0)
            {
                joined.Add(row);
            }
        }

        return joined;
    }

    /// <summary>How many of the lines below go on with the row at <paramref name="at"/>; 0 where it is whole.</summary>
    private static int Rest(DocumentReading reading, GridRow row, List<GridRow> rows, int at, int width)
    {
        var lines = LinesOfLabel(reading, row, rows, at + 1);

        // A row whose labels were put together is whole but for indicators, whose names wrap too.
        var whole = row.LastLine > row.Line && !row.Means(Meaning.Level1Word | Meaning.Level2Word);
        return lines > 0 || whole || width < 3 || at + 1 >= rows.Count || IsOfSheet(reading, row) ? lines : LinesOf(reading, rows, at, width);
    }

    /// <summary>A row of a sheet may end before its last columns, and is whole all the same.</summary>
    private static bool IsOfSheet(DocumentReading reading, GridRow row) => reading[row.Line - 1].Place.Spot is { Sheet: not null };

    /// <summary>How many lines below a row are the rest of it, because their cells add up to a row of this form.</summary>
    private static int LinesOf(DocumentReading reading, List<GridRow> rows, int at, int width)
    {
        var first = rows[at];
        if (first.Cells.Length == 1 || first.Cells.Length > width)
        {
            return 0;
        }

        if (first.Cells.Length == width)
        {
            return TailOf(reading, rows, at, width);
        }

        var total = first.Cells.Length;
        for (var lines = 1; lines <= MostLines && at + lines < rows.Count; lines++)
        {
            var (above, below) = (rows[at + lines - 1], rows[at + lines]);
            if (below.Line - above.LastLine > 2 || BeginsLabel(reading, rows, at + lines) || below.Cells.Length >= width || !GoesOn(reading, above, below))
            {
                return 0;
            }

            total += below.Cells.Length - 1;
            if (total > width)
            {
                return 0;
            }

            if (total == width || (total == width - 1 && IsCutName(rows, at, lines)))
            {
                return lines;
            }
        }

        return 0;
    }

    /// <summary>
    /// How many of the lines below a row go on with its last cell because together they are a label: 年度 | 总体 | 目标, 上年结转 | 资金.
    /// 0 where they are none.
    /// </summary>
    private static int LinesOfLabel(DocumentReading reading, GridRow row, List<GridRow> rows, int next)
    {
        const int mostLines = 3;
        var last = row.Cells[^1];
        if (last.Length is 0 or > 12 || next >= rows.Count || rows[next].Cells[0].Length is 0 or > 12)
        {
            return 0;
        }

        var text = Span(reading, last).ToString();
        for (var lines = 1; lines <= mostLines && next + lines - 1 < rows.Count; lines++)
        {
            var below = rows[next + lines - 1];
            if (below.Cells[0].Length is 0 or > 12 || below.Line - rows[next + lines - 2].LastLine > 2)
            {
                return 0;
            }

            text += Span(reading, below.Cells[0]).ToString();
            if (Lexicon.Instance.Find(text) is not Meaning.None and var meaning && (last.Meaning == Meaning.None || (last.Meaning & meaning) != 0))
            {
                return lines;
            }

            if (below.Cells.Length > 1)
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a line is the first of a label that is wrapped in its narrow cell: 年度, above 总体 and 目标.</summary>
    private static bool BeginsLabel(DocumentReading reading, List<GridRow> rows, int at) =>
        rows[at].Filled == 1 && LinesOfLabel(reading, rows[at], rows, at + 1) > 0;

    /// <summary>Whether a line can be the rest of the one above it.</summary>
    private static bool GoesOn(DocumentReading reading, GridRow above, GridRow below)
    {
        const Meaning headings = Meaning.FundsColumn | Meaning.IndicatorColumn;
        var last = Array.FindLast(above.Cells, c => !c.IsBlank);
        if (last.Meaning != Meaning.None && below.Means(Meaning.Operator | Meaning.MeasureUnit | Meaning.Cause | Meaning.Likely) && IndicatorHeading.IsLower(below) && IndicatorsReader.IsHeading(above))
        {
            // Headings under headings, without the blank cells of merged ones.
            return false;
        }

        if (above.Filled + below.Filled == 0 || (below.Cells[0].Meaning != Meaning.None && !(below.Cells[0].Means(headings) && last.Means(headings)) && !IsLabelCut(reading, last, below.Cells[0]))
            || (below.Cells.Length == 1 && FormText.IsPageNumber(Span(reading, below.Cells[0]))))
        {
            return false;
        }

        if (!below.Cells[0].IsBlank)
        {
            return true;
        }

        // Cut between two cells: what follows is a value of the label above, and no row of its own.
        var next = Array.Find(below.Cells, c => !c.IsBlank);
        return above.Filled == 0
            || (above.Means(Meaning.Funds) && next.Means(Meaning.Funds) && last.Meaning == Meaning.None)
            || (!last.Means(Meaning.Goal) && !next.Means(Meaning.Head | Meaning.Funds | Meaning.Goal | Meaning.Block | Meaning.Level1Word | Meaning.Level2Word)
                && ((last.Meaning != Meaning.None && (!last.Means(headings) || next.Means(headings))) || above.Means(Meaning.Level1Word | Meaning.Level2Word | Meaning.Funds) || above.Cells[0].IsBlank));
    }

    /// <summary>
    /// How many lines below a whole row are the rest of its last cell: only where the rows go on after them, and for more than one
    /// line only where they go on with an indicator, since what follows the last row of a form are lines too.
    /// </summary>
    private static int TailOf(DocumentReading reading, List<GridRow> rows, int at, int width)
    {
        const int mostLines = 8;
        if (rows[at].Cells[^1].IsBlank)
        {
            return 0;
        }

        for (var lines = 1; lines <= mostLines && at + lines < rows.Count; lines++)
        {
            var row = rows[at + lines];
            if (row is { Cells: [{ IsBlank: false, Meaning: Meaning.None }] })
            {
                if (row.Line - rows[at + lines - 1].LastLine > 2 || BeginsLabel(reading, rows, at + lines) || FormText.IsPageNumber(Span(reading, row.Cells[0])) || FormFinder.IsTitle(Span(reading, row.Cells[0])))
                {
                    return 0;
                }

                continue;
            }

            var goesOn = (row.Cells.Length == width && lines == 2) || IsIndicator(row);
            return goesOn ? lines - 1 : 0;
        }

        return 0;
    }

    /// <summary>Whether a row can only be one of indicators, or their total: it begins with the words of levels, or with the blank cells under them.</summary>
    private static bool IsIndicator(GridRow row) =>
        row.Cells.Length >= 3 && !row.Means(Meaning.Head | Meaning.Funds | Meaning.Goal)
        && (row.Means(Meaning.Level1Word | Meaning.Level2Word | Meaning.Total) || (row.Cells[0].IsBlank && row.Cells[1].IsBlank && row.Meanings == Meaning.None && !row.Cells[2].IsBlank));

    /// <summary>Whether a row breaks off in a name, without any value, and the next line has the rest of both: such a row has no trailing tab to count.</summary>
    private static bool IsCutName(List<GridRow> rows, int at, int lines) =>
        lines == 1 && rows[at].Cells is [.., { IsBlank: false, Meaning: Meaning.None }] && rows[at + 1].Cells is [{ IsBlank: false, Meaning: Meaning.None }, { IsBlank: false }, ..]
        && (rows[at].Means(Meaning.Level1Word | Meaning.Level2Word) || rows[at].Filled == 1);

    /// <summary>全年 | 预算数: the rest of a label can be a label by itself.</summary>
    private static bool IsLabelCut(DocumentReading reading, GridCell last, GridCell first) =>
        last.Length + first.Length <= 16 && last.Meaning == Meaning.None && Lexicon.Instance.Find(string.Concat(Span(reading, last), Span(reading, first))) != Meaning.None;

    private static ReadOnlySpan<char> Span(DocumentReading reading, GridCell cell) => reading.Text.AsSpan(cell.Start, cell.Length);

    private static GridRow Together(DocumentReading reading, GridRow above, GridRow below)
    {
        var last = above.Cells[^1];
        var first = below.Cells[0];
        if (!first.IsBlank && !last.IsBlank && first.Start < last.Start)
        {
            // Cells that were moved before stand in no order that one range of the text could have.
            return new GridRow([.. above.Cells, .. below.Cells], above.Line) { Repair = Repair, LastLine = below.LastLine };
        }

        var cell = last.IsBlank ? first
            : first.IsBlank ? last
            : RowAssembly.Cell(reading, last.Start, first.Start + first.Length - last.Start, last.Place);
        return new GridRow([.. above.Cells[..^1], cell, .. below.Cells[1..]], above.Line) { Repair = Repair, LastLine = below.LastLine };
    }

    /// <summary>How many cells most rows of the form have.</summary>
    private static int UsualWidth(List<GridRow> rows)
    {
        Span<int> counts = stackalloc int[64];
        var best = 0;
        foreach (var row in rows)
        {
            var width = row.Cells.Length;
            if (width >= 3 && width < counts.Length && ++counts[width] > counts[best])
            {
                best = width;
            }
        }

        return best;
    }
}
