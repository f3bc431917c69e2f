using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>Makes rows of a text in which every line is one cell and only the labels tell where a row ends.</summary>
internal static class FlowAssembly
{
    /// <summary>The rows, one after the other.</summary>
    public static IEnumerable<GridRow> Rows(DocumentReading reading)
    {
        for (var index = 0; index < reading.LineCount; index++)
        {
            var line = reading[index];
            if (!line.IsBlank)
            {
                var (start, length) = line.RangeOf(0);
                yield return new GridRow([RowAssembly.Cell(reading, start, length, line.PlaceOf(0))], line.Number);
            }
        }
    }
}
