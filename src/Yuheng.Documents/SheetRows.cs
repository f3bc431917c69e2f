using Yuheng.Core.Findings;

namespace Yuheng.Documents;

/// <summary>A row of a list.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Cells">Its cells, trimmed; those that a merged cell covers are blank.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>The rows of a list as they stand in a workbook, in comma-separated text or in the HTML of a clipboard, for whoever finds its columns by their headings.</summary>
public static class SheetRows
{
    /// <summary>Reads the rows that are not blank.</summary>
    public static Outcome<IReadOnlyList<SheetRow>> Read(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var outcome = DocumentReader.ReadLines(source);
        if (outcome.Value is not { } reading)
        {
            return outcome.Refusal!;
        }

        var rows = new List<SheetRow>();
        for (var line = 0; line < reading.LineCount; line++)
        {
            if (!reading[line].IsBlank)
            {
                var place = reading[line].PlaceOf(0);
                rows.Add(new SheetRow(place.Spot?.Row is > 0 and var row ? row : line + 1, [.. Enumerable.Range(0, reading[line].Count).Select(cell => reading[line][cell].ToString().Replace("\n", "", StringComparison.Ordinal).Trim())]));
            }
        }

        return rows;
    }
}
