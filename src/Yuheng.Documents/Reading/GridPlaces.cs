using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading;

/// <summary>Where the lines and cells of a reading stand on pages, in sheets or in tables.</summary>
/// <param name="rows">One for each line.</param>
/// <param name="firstCell">The first cell of each line, and the number of all cells at the end.</param>
/// <param name="boxes">The rectangles of the cells; empty where they are not known.</param>
/// <param name="pages">The rectangles of the pages by their numbers; without those that are not known.</param>
internal sealed class GridPlaces(GridPlaces.Row[] rows, int[] firstCell, Box[] boxes, IReadOnlyDictionary<int, Box> pages) : Whereabouts
{
    /// <inheritdoc/>
    public override Spot SpotOf(int line, int cell)
    {
        if (line < 1 || line > rows.Length)
        {
            return new Spot();
        }

        var row = rows[line - 1];
        var first = firstCell[line - 1];
        var count = firstCell[line] - first;
        return new Spot
        {
            Page = row.Page,
            Sheet = row.Sheet,
            Table = row.Table,
            Row = row.Number,
            Column = count > 1 || row.Sheet is not null || row.Table > 0 ? (cell > 0 ? cell + row.ColumnsBefore : 0) : 0,
            Box = cell > 0 ? BoxOf(first + cell - 1) : Around(first, count),
        };
    }

    /// <inheritdoc/>
    public override Box? PageBox(int page) => pages.TryGetValue(page, out var box) ? box : null;

    private Box? BoxOf(int cell) => cell < boxes.Length && boxes[cell] != default ? boxes[cell] : null;

    /// <summary>From the first cell of a line to its last, as high as the lowest of them: a merged cell reaches over other lines too.</summary>
    private Box? Around(int first, int count)
    {
        Box? around = null;
        for (var cell = first; cell < first + count; cell++)
        {
            if (BoxOf(cell) is { } box)
            {
                around = around is not { } other ? box
                    : (box.Bottom - box.Top < other.Bottom - other.Top ? box : other) with { Left = Math.Min(other.Left, box.Left), Right = Math.Max(other.Right, box.Right) };
            }
        }

        return around;
    }

    /// <summary>Where a line stands, and how many columns of its sheet are left out before its first cell.</summary>
    internal readonly record struct Row(int Page, string? Sheet, int Table, int Number, int ColumnsBefore = 0);
}
