using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>Puts rows together that a line break cut within a cell: their cells add up to a row of this form.</summary>
internal static class WrappedRows
{
    private const string Repair = "一行被断成两行，已接上";

    /// <summary>The rows with the cut ones put together.</summary>
    public static List<GridRow> Join(DocumentReading reading, List<GridRow> rows)
    {
        var width = UsualWidth(rows);
        var joined = new List<GridRow>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (width >= 3 && i + 1 < rows.Count && Cut(rows, i, width))
            {
                joined.Add(Together(reading, rows[i], rows[i + 1]));
                i++;
            }
            else if (rows[i].Filled > 0)
            {
                joined.Add(rows[i]);
            }
        }

        return joined;
    }

    private static bool Cut(List<GridRow> rows, int at, int width)
    {
        var (above, below) = (rows[at].Cells, rows[at + 1].Cells);
        if (above.Length < 2 || rows[at].Filled + rows[at + 1].Filled == 0 || above.Length > width || below.Length >= width || rows[at + 1].Line - rows[at].Line > 2 || above.Length + below.Length - 1 != width
            || below[0].Means(Meaning.Block | Meaning.Head | Meaning.Level1Word | Meaning.Level2Word | Meaning.IndicatorColumn | Meaning.Total))
        {
            return false;
        }

        // A whole row with a line below it: only where the rows go on after that line.
        return below.Length > 1 ? above.Length < width : (!below[0].IsBlank && !above[^1].IsBlank && at + 2 < rows.Count && rows[at + 2].Cells.Length == width);
    }

    private static GridRow Together(DocumentReading reading, GridRow above, GridRow below)
    {
        var last = above.Cells[^1];
        var first = below.Cells[0];
        var cell = last.IsBlank ? first
            : RowAssembly.Cell(reading, last.Start, first.Start + first.Length - last.Start, last.Place);
        return new GridRow([.. above.Cells[..^1], cell, .. below.Cells[1..]], above.Line) { Repair = Repair };
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
