using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>How a text arrived: what one of its lines is.</summary>
internal enum TextShape
{
    /// <summary>A line is a row, its cells separated by tabs or pipes.</summary>
    RowPerLine,

    /// <summary>A line that begins with a tab is a cell, a blank line ends a row, other lines go on with the cell before.</summary>
    CellPerLine,

    /// <summary>A line is a cell and nothing tells where a row ends but the labels.</summary>
    Flow,
}

/// <summary>Makes rows of the lines of a reading.</summary>
internal static class RowAssembly
{
    /// <summary>How the text arrived, judged over all its lines.</summary>
    public static TextShape ShapeOf(DocumentReading reading)
    {
        int rows = 0, cells = 0, plain = 0, labels = 0;
        for (var index = 0; index < reading.LineCount; index++)
        {
            var line = reading[index];
            if (line.Count > 2)
            {
                rows++;
            }
            else if (line.Count == 2)
            {
                if (line[0].IsWhiteSpace())
                {
                    cells++;
                }
                else
                {
                    rows++;
                }
            }
            else if (!line.IsBlank)
            {
                plain++;
                if (rows + cells == 0 && line[0].Length < 24 && (Lexicon.Instance.Find(line[0].Trim()) & (Meaning.Head | Meaning.Funds | Meaning.IndicatorColumn)) != 0)
                {
                    labels++;
                }
            }
        }

        return cells > 2 * rows ? TextShape.CellPerLine
            : labels >= 6 && plain > 10 * (rows + cells) ? TextShape.Flow
            : TextShape.RowPerLine;
    }

    /// <summary>The rows, one after the other; blank lines make none.</summary>
    public static IEnumerable<GridRow> Rows(DocumentReading reading) => ShapeOf(reading) switch
    {
        TextShape.CellPerLine => CellsPerLine(reading),
        TextShape.Flow => FlowAssembly.Rows(reading),
        _ => RowsPerLine(reading),
    };

    /// <summary>The cell that a range of the text is, without the blanks around it.</summary>
    public static GridCell Cell(DocumentReading reading, int start, int length, Place place)
    {
        var text = reading.Text.AsSpan(start, length);
        var trimmed = text.TrimStart();
        start += text.Length - trimmed.Length;
        trimmed = trimmed.TrimEnd();
        return new GridCell(start, trimmed.Length, place, Lexicon.Instance.Find(trimmed));
    }

    private static IEnumerable<GridRow> RowsPerLine(DocumentReading reading)
    {
        for (var index = 0; index < reading.LineCount; index++)
        {
            if (!reading[index].IsBlank)
            {
                yield return RowOf(reading, index);
            }
        }
    }

    private static GridRow RowOf(DocumentReading reading, int index)
    {
        var line = reading[index];
        var cells = new GridCell[line.Count];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (start, length) = line.RangeOf(cell);
            cells[cell] = Cell(reading, start, length, line.PlaceOf(cell));
        }

        return new GridRow(cells, line.Number);
    }

    private static IEnumerable<GridRow> CellsPerLine(DocumentReading reading)
    {
        var cells = new List<GridCell>();
        int blanks = 0, first = 0;
        for (var index = 0; index < reading.LineCount; index++)
        {
            var line = reading[index];
            if (line.Count == 1 && line[0].IsWhiteSpace())
            {
                blanks++;
                continue;
            }

            if (line.Count > 1)
            {
                if (blanks > 0 && cells.Count > 0)
                {
                    yield return new GridRow([.. cells], first);
                    cells.Clear();
                }

                if (cells.Count == 0)
                {
                    first = line.Number;
                }

                for (var cell = 1; cell < line.Count; cell++)
                {
                    var (start, length) = line.RangeOf(cell);
                    cells.Add(Cell(reading, start, length, line.PlaceOf(cell)));
                }
            }
            else if (cells.Count > 0 && blanks <= 1 && !FormFinder.IsTitle(line[0]))
            {
                // A second paragraph of the cell before.
                var (start, length) = line.RangeOf(0);
                var last = cells[^1];
                cells[^1] = last.IsBlank
                    ? Cell(reading, start, length, line.PlaceOf(0))
                    : Cell(reading, last.Start, start + length - last.Start, last.Place);
            }
            else
            {
                if (cells.Count > 0)
                {
                    yield return new GridRow([.. cells], first);
                    cells.Clear();
                }

                yield return RowOf(reading, index);
            }

            blanks = 0;
        }

        if (cells.Count > 0)
        {
            yield return new GridRow([.. cells], first);
        }
    }
}
