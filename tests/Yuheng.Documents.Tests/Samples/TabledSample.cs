using System.Text.Json;
using System.Text.Json.Nodes;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Text;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>
/// A sample as the office document that its text came from: lines of several cells are the rows of tables, with cells merged as the
/// official forms have them: labels and levels down, headings across; labels broken over lines.
/// </summary>
internal sealed class TabledSample
{
    private readonly DocumentReading _text;

    private TabledSample(DocumentReading text)
    {
        _text = text;
        var table = new List<string[]>();
        for (var index = 0; index < text.LineCount; index++)
        {
            var line = text[index];
            if (line.Count > 1)
            {
                table.Add([.. Enumerable.Range(0, line.Count).Select(i => line[i].Trim().ToString())]);
                continue;
            }

            EndTable(table);
            Blocks.Add(new Block(line[0].Trim().ToString(), null));
        }

        EndTable(table);
    }

    /// <summary>The samples whose text has rows.</summary>
    public static TheoryData<string> All() => [.. SampleFiles.Names.Where(n => !n.StartsWith("project-target/", StringComparison.Ordinal) && !n.Contains("water-pipes", StringComparison.Ordinal))];

    /// <summary>Paragraphs and tables, in order.</summary>
    public List<Block> Blocks { get; } = [];

    public static TabledSample Of(string name) =>
        new(TextReading.Read(SourceDocument.Take(name, File.ReadAllBytes(SampleFiles.PathOf(name))).Value!).Value!);

    /// <summary>Compares what was read with what is expected of the sample.</summary>
    /// <param name="name">The sample.</param>
    /// <param name="record">What was read.</param>
    /// <param name="keepsBlankLines">Whether the format has a line for a paragraph without text.</param>
    /// <param name="before">How many lines stand before the sample.</param>
    public void AssertReadAsExpected(string name, DocumentRecord record, bool keepsBlankLines, int before = 0)
    {
        var expected = JsonNode.Parse(File.ReadAllBytes(SampleFiles.ExpectedOf(name)))!;
        var numbers = new int[_text.LineCount + 1];
        numbers[0] = before;
        for (var index = 0; index < _text.LineCount; index++)
        {
            numbers[index + 1] = numbers[index] + (!keepsBlankLines && _text[index].Count == 1 && _text[index].IsBlank ? 0 : 1);
        }

        Renumber(expected, numbers);

        using var document = JsonDocument.Parse(expected.ToJsonString());
        var reading = ExpectedReading.Compare(document.RootElement, record);
        Assert.True(reading.Differences.Count == 0, $"{name}: {reading.Differences.Count} differences in {reading.Compared} values\n{string.Join('\n', reading.Differences)}");
    }

    private void EndTable(List<string[]> rows)
    {
        if (rows.Count > 0)
        {
            Blocks.Add(new Block("", Merged([.. rows])));
            rows.Clear();
        }
    }

    private static Cell[][] Merged(string[][] rows)
    {
        var width = rows.Max(r => r.Length);
        var grid = rows.Select(r => Enumerable.Range(0, width).Select(c => c < r.Length ? r[c] : "").ToArray()).ToArray();
        var taken = rows.Select(_ => new bool[width]).ToArray();
        var cells = new Cell[rows.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            var merged = new List<Cell>();
            for (var column = 0; column < width; column++)
            {
                if (taken[row][column])
                {
                    continue;
                }

                var text = grid[row][column];
                var isLabel = text.Length > 0 && !char.IsAsciiDigit(text[0]) && text[0] is not ('=' or '>' or '<' or '≥' or '≤');
                int across = 1, down = 1;
                while (isLabel && column + across < width && grid[row][column + across].Length == 0 && !taken[row][column + across] && (column > 1 || row + 1 == rows.Length || grid[row + 1][column].Length > 0 || column + across < width - 1))
                {
                    across++;
                }

                while (isLabel && across == 1 && column < 2 && row + down < rows.Length && grid[row + down][column].Length == 0 && !taken[row + down][column] && Array.Exists(grid[row + down][(column + 1)..], t => t.Length > 0))
                {
                    taken[row + down++][column] = true;
                }

                merged.Add(new Cell(column, column == 0 ? text.Replace(' ', '\n') : text, across, down));
                column += across - 1;
            }

            cells[row] = [.. merged];
        }

        return cells;
    }

    private static void Renumber(JsonNode? node, int[] numbers)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Renumber(item, numbers);
                }

                break;
            case JsonObject item:
                foreach (var (key, value) in item.ToList())
                {
                    if (key == "line")
                    {
                        item[key] = numbers[value!.GetValue<int>()];
                    }
                    else
                    {
                        Renumber(value, numbers);
                    }
                }

                break;
        }
    }

    /// <summary>A paragraph, or a table where there are rows.</summary>
    internal sealed record Block(string Text, Cell[][]? Rows);

    /// <summary>A cell where it begins; what it covers is not there.</summary>
    internal sealed record Cell(int Column, string Text, int Across, int Down);
}
