using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>
/// Some conversions write a merged cell into every column that it covers. Where a form does that, a text that stands twice
/// side by side is one cell; figures are not touched above the indicators, since equal amounts stand side by side by right.
/// </summary>
internal static class SidewaysRepeats
{
    /// <summary>So many repeated texts above the indicators are no chance.</summary>
    private const int Enough = 2;

    /// <summary>The rows with what is repeated taken away; the same rows where nothing is.</summary>
    public static List<GridRow> Remove(DocumentReading reading, List<GridRow> rows)
    {
        var heading = rows.FindIndex(IndicatorsReader.IsHeading);
        var above = heading < 0 ? rows.Count : heading;
        var repeats = 0;
        for (var i = 0; i < above && repeats < Enough; i++)
        {
            for (var cell = 1; cell < rows[i].Cells.Length; cell++)
            {
                repeats += IsRepeated(reading, rows[i].Cells, cell) && IsWords(reading, rows[i].Cells[cell]) ? 1 : 0;
            }
        }

        if (repeats < Enough)
        {
            return rows;
        }

        // Under the headings only the columns whose heading is repeated can hold repeats.
        var columns = heading < 0 ? [] : Enumerable.Range(1, Math.Max(0, rows[heading].Cells.Length - 1)).Where(c => IsRepeated(reading, rows[heading].Cells, c)).ToHashSet();
        return [.. rows.Select((row, i) => Without(reading, row, cell =>
            i < above ? IsWords(reading, row.Cells[cell]) || row.Means(Meaning.Head) : i == heading || columns.Contains(cell)))];
    }

    private static GridRow Without(DocumentReading reading, GridRow row, Func<int, bool> may)
    {
        GridCell[]? cells = null;
        for (var i = row.Cells.Length - 1; i > 0; i--)
        {
            if (IsRepeated(reading, row.Cells, i) && may(i))
            {
                cells ??= [.. row.Cells];
                cells[i] = new GridCell(cells[i].Start, 0, cells[i].Place, Meaning.None);
            }
        }

        return cells is null ? row : new GridRow(cells, row.Line) { Repair = row.Repair };
    }

    private static bool IsRepeated(DocumentReading reading, GridCell[] cells, int at) =>
        cells[at].Length > 0 && cells[at].Length == cells[at - 1].Length
        && reading.Text.AsSpan(cells[at].Start, cells[at].Length).SequenceEqual(reading.Text.AsSpan(cells[at - 1].Start, cells[at - 1].Length));

    private static bool IsWords(DocumentReading reading, GridCell cell) =>
        cell.Length >= 2 && PrintedNumber.Read(reading.Text.AsSpan(cell.Start, cell.Length)) is { Value: null, IsNothing: false };
}
