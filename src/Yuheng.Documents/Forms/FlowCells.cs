using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>The cells of a text in which every line is one.</summary>
internal static class FlowCells
{
    /// <summary>The cells; what stands between most of them, a line break alone or a blank line, separates them, and more of it is a blank cell.</summary>
    public static List<GridCell> Of(DocumentReading reading)
    {
        var apart = 0;
        for (var index = 1; index < reading.LineCount; index++)
        {
            apart += reading[index].IsBlank ? 0 : reading[index - 1].IsBlank ? 1 : -1;
        }

        var separator = apart > 0 ? 1 : 0;
        var cells = new List<GridCell>();
        var blanks = 0;
        for (var index = 0; index < reading.LineCount; index++)
        {
            var line = reading[index];
            if (line.IsBlank)
            {
                blanks++;
                continue;
            }

            var (start, length) = line.RangeOf(0);
            if (cells.Count > 0 && blanks < separator && !cells[^1].IsBlank)
            {
                // A line break within a cell.
                cells[^1] = RowAssembly.Cell(reading, cells[^1].Start, start + length - cells[^1].Start, cells[^1].Place);
                continue;
            }

            if (cells.Count > 0)
            {
                for (var blank = (blanks - separator) / (1 + separator); blank > 0; blank--)
                {
                    cells.Add(new GridCell(0, 0, reading.PlaceOf(index), Meaning.None));
                }
            }

            cells.Add(RowAssembly.Cell(reading, start, length, line.PlaceOf(0)));
            blanks = 0;
        }

        return cells;
    }
}
