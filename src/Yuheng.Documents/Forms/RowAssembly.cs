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

    /// <summary>The rows, one after the other; blank lines make none, but blank cells a blank row, since it may be part of a row that a line break cut.</summary>
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
        var end = length;
        while (end > 0 && IsBlank(text[end - 1]))
        {
            end--;
        }

        var begin = 0;
        while (begin < end && IsBlank(text[begin]))
        {
            begin++;
        }

        return new GridCell(start + begin, end - begin, place, Lexicon.Instance.Find(text[begin..end]));
    }

    /// <summary>As <see cref="char.IsWhiteSpace(char)"/>, without asking its tables about the characters that most cells are made of.</summary>
    private static bool IsBlank(char c) => c <= ' ' || (c is >= '\u0080' and <= '\u3000' && char.IsWhiteSpace(c));

    private static IEnumerable<GridRow> RowsPerLine(DocumentReading reading)
    {
        for (var index = 0; index < reading.LineCount; index++)
        {
            if (reading[index] is var line && (line.Count > 1 || !line.IsBlank))
            {
                yield return RowOf(reading, index);
            }
        }
    }

    private static GridRow RowOf(DocumentReading reading, int index)
    {
        var line = reading[index];
        var cells = new GridCell[line.Count];
        List<GridCell>? split = null;
        for (var at = 0; at < cells.Length; at++)
        {
            var (start, length) = line.RangeOf(at);
            var cell = Cell(reading, start, length, line.PlaceOf(at));
            cells[at] = cell;
            if (cell.Meaning == Meaning.None && cell.Length >= 5 && LabelWithin(reading, cell) is { } two)
            {
                split ??= [.. cells.AsSpan(0, at)];
                split.Add(two.First);
                split.Add(two.Second);
            }
            else
            {
                split?.Add(cell);
            }
        }

        if (split is null && cells.Length >= 3 && IsOneText(reading, cells))
        {
            // A title that the conversion wrote into every column.
            cells.AsSpan(1).Fill(new GridCell(cells[0].Start, 0, cells[0].Place, Meaning.None));
        }

        return new GridRow(split is null ? cells : [.. split], line.Number);
    }

    private static bool IsOneText(DocumentReading reading, GridCell[] cells)
    {
        var first = reading.Text.AsSpan(cells[0].Start, cells[0].Length);
        if (first.Length < 4 || cells[0].Meaning != Meaning.None)
        {
            return false;
        }

        for (var i = 1; i < cells.Length; i++)
        {
            if (!first.SequenceEqual(reading.Text.AsSpan(cells[i].Start, cells[i].Length)))
            {
                return cells[i].IsBlank && i == cells.Length - 1 && i > 1;
            }
        }

        return true;
    }

    /// <summary>
    /// A cell that holds a label and a neighbour that it swallowed: <c>年度总目标 全年修缮…</c>, <c>项目名称：社区图书馆</c>, <c>局(汇 实施单位</c>.
    /// </summary>
    private static (GridCell First, GridCell Second)? LabelWithin(DocumentReading reading, GridCell cell)
    {
        const int longestToken = 12;
        const int longestBeforeLabel = 40;
        var text = reading.Text.AsSpan(cell.Start, cell.Length);
        var head = text[..Math.Min(text.Length, longestToken + 1)];
        for (var from = 1; from < head.Length;)
        {
            var next = head[from..].IndexOfAny(" \u3000：:");
            if (next < 0)
            {
                break;
            }

            var end = from + next;
            if ((Lexicon.Instance.Find(head[..end]) & (Meaning.Head | Meaning.Funds | Meaning.Goal | Meaning.Contact) & ~Meaning.GoalsBlock) != 0 && end + 1 < text.Length)
            {
                return (Cell(reading, cell.Start, end, cell.Place), Cell(reading, cell.Start + end + 1, cell.Length - end - 1, cell.Place));
            }

            from = end + 1;
        }

        var last = text.Length <= longestBeforeLabel ? text.LastIndexOfAny(" \u3000") : -1;
        return last > 0 && text.Length - last - 1 is >= 3 and <= longestToken && (Lexicon.Instance.Find(text[(last + 1)..]) & (Meaning.Head | Meaning.Goal)) != 0
            ? (Cell(reading, cell.Start, last, cell.Place), Cell(reading, cell.Start + last + 1, cell.Length - last - 1, cell.Place))
            : null;
    }

    /// <summary>A line that is no second paragraph of a cell: a title, a note, who filled the form in, and, where it stands apart, the number of a page.</summary>
    private static bool IsOutside(ReadOnlySpan<char> text, bool apart)
    {
        if (FormFinder.IsTitle(text) || (apart && FormText.IsPageNumber(text)) || text.StartsWith("附件", StringComparison.Ordinal) || text.StartsWith("注：", StringComparison.Ordinal) || text.StartsWith("注:", StringComparison.Ordinal))
        {
            return true;
        }

        var colon = text.IndexOfAny(":：");
        return colon > 0 && (Lexicon.Instance.Find(text[..colon].TrimEnd()) & Meaning.Contact) != 0;
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
            else if (cells.Count > 0 && blanks <= 1 && !IsOutside(line[0].Trim(), apart: blanks > 0))
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
