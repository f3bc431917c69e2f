namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>The grid of a layout: each cell goes into the first free column of its row, and every position is covered exactly once.</summary>
internal sealed class LayoutGrid
{
    /// <summary>Of each column, the first row that no cell from above covers.</summary>
    private readonly int[] _free;
    private int _row;

    private LayoutGrid(int columns) => _free = new int[columns];

    /// <summary>Gives every cell its column; a grid that is not covered exactly once is a mistake in the file.</summary>
    public static void Check(LayoutNode rows, IReadOnlyList<LayoutBlock> blocks, int columns)
    {
        var grid = new LayoutGrid(columns);
        for (var i = 0; i < blocks.Count; i++)
        {
            var at = rows.Items[i];
            if (blocks[i] is SingleRow single)
            {
                grid.Place(single.Row, 0, at);
                continue;
            }

            var group = (RowGroup)blocks[i];
            if (Array.Exists(grid._free, f => f > grid._row))
            {
                throw at.Wrong("a cell from above reaches into the group");
            }

            var height = group.Header.Count + 1 + group.Footer.Count;
            foreach (var row in (IEnumerable<LayoutRow>)[.. group.Header, group.Row, .. group.Footer])
            {
                grid.Place(row, height--, at);
            }

            if (Array.Exists(grid._free, f => f > grid._row))
            {
                throw at.Wrong("a cell of the group reaches below it");
            }
        }

        if (Array.Exists(grid._free, f => f > grid._row))
        {
            throw rows.Wrong("a cell reaches below the table");
        }
    }

    /// <param name="row">The row.</param>
    /// <param name="left">How many rows of the group are left, with this one.</param>
    /// <param name="at">Where the file says it.</param>
    private void Place(LayoutRow row, int left, LayoutNode at)
    {
        foreach (var cell in row.Cells)
        {
            var column = Array.FindIndex(_free, f => f <= _row);
            var rows = cell.Reach == RowReach.Group ? left : cell.RowSpan;
            if (column < 0 || column + cell.ColumnSpan > _free.Length)
            {
                throw at.Wrong("the cells of a row are wider than the table");
            }

            for (var i = column; i < column + cell.ColumnSpan; i++)
            {
                if (_free[i] > _row)
                {
                    throw at.Wrong("two cells cover the same place");
                }

                _free[i] = _row + rows;
            }

            cell.Column = column;
        }

        if (Array.Exists(_free, f => f <= _row))
        {
            throw at.Wrong("the cells of a row do not fill the table");
        }

        _row++;
    }
}
