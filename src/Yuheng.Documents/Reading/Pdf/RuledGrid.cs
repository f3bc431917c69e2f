namespace Yuheng.Documents.Reading.Pdf;

/// <summary>A cell of a grid: where it begins, and how many rows and columns it covers.</summary>
internal readonly record struct GridCell(int Row, int Column, int Rows, int Columns);

/// <summary>The rows and columns that rules make, and which of their fields are one cell.</summary>
internal sealed class RuledGrid
{
    private readonly int[] _cellOf;

    private RuledGrid(int[] xs, int[] ys, List<GridCell> cells, int[] cellOf)
    {
        Xs = xs;
        Ys = ys;
        Cells = cells;
        _cellOf = cellOf;
    }

    /// <summary>Where the columns begin, and where the last ends.</summary>
    public int[] Xs { get; }

    /// <summary>Where the rows begin, and where the last ends.</summary>
    public int[] Ys { get; }

    /// <summary>The cells, by row and column.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => Ys.Length - 1;

    /// <summary>The number of columns.</summary>
    public int Columns => Xs.Length - 1;

    /// <summary>The rectangle around it.</summary>
    public Area Area => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>The grid of rules that touch; null where they make no table.</summary>
    public static RuledGrid? Of(List<Rule> across, List<Rule> down)
    {
        if (across.Count < 2 || down.Count < 1)
        {
            return null;
        }

        // A table without its outer rules reaches as far as the others do.
        var xs = Positions(down, across);
        var ys = Positions(across, down);
        if (xs.Length < 3 || ys.Length < 2 || (long)(xs.Length - 1) * (ys.Length - 1) > Limits.MaxFieldsPerGrid)
        {
            return null;
        }

        var right = Walls(down, xs, ys);
        var below = Walls(across, ys, xs);
        var (cells, cellOf) = Cut(xs.Length - 1, ys.Length - 1, right, below);
        return cells.Count < 2 ? null : new RuledGrid(xs, ys, cells, cellOf);
    }

    /// <summary>The index of the cell at a point; -1 outside.</summary>
    public int CellAt(int x, int y)
    {
        int column = Interval(Xs, x), row = Interval(Ys, y);
        return column < 0 || row < 0 ? -1 : _cellOf[(row * Columns) + column];
    }

    /// <summary>The rectangle of a cell.</summary>
    public Area AreaOf(GridCell cell) => new(Xs[cell.Column], Ys[cell.Row], Xs[cell.Column + cell.Columns], Ys[cell.Row + cell.Rows]);

    /// <summary>Whether something lies within one cell.</summary>
    public bool HoldsInOneCell(Area inner)
    {
        var cell = CellAt(inner.MidX, inner.MidY);
        if (cell < 0)
        {
            return false;
        }

        var area = AreaOf(Cells[cell]);
        return area.Left <= inner.Left && area.Right >= inner.Right && area.Top <= inner.Top && area.Bottom >= inner.Bottom;
    }

    /// <summary>The interval that a value lies in; -1 outside. On the rule itself it belongs to what comes behind it.</summary>
    public static int Interval(int[] bounds, int value)
    {
        if (value < bounds[0] || value > bounds[^1])
        {
            return -1;
        }

        var found = Array.BinarySearch(bounds, value);
        return Math.Min(found >= 0 ? found : ~found - 1, bounds.Length - 2);
    }

    /// <summary>Where rules stand, those near to each other taken as one, and where the rules that cross them end.</summary>
    private static int[] Positions(List<Rule> rules, List<Rule> crossing)
    {
        int first = crossing.Min(r => r.From), last = crossing.Max(r => r.To);
        var all = rules.Select(r => r.At).OrderBy(a => a).ToList();
        var positions = new List<int>();
        for (int start = 0, i = 1; i <= all.Count; i++)
        {
            if (i == all.Count || all[i] - all[i - 1] > RuledTables.Near)
            {
                positions.Add((all[start] + all[i - 1]) / 2);
                start = i;
            }
        }

        if (first < positions[0] - (2 * RuledTables.Near))
        {
            positions.Insert(0, first);
        }

        if (last > positions[^1] + (2 * RuledTables.Near))
        {
            positions.Add(last);
        }

        return [.. positions];
    }

    /// <summary>For each inner boundary and each interval along it, whether a rule stands there over most of its length.</summary>
    private static bool[] Walls(List<Rule> rules, int[] at, int[] along)
    {
        var length = along.Length - 1;
        var covered = new int[at.Length * length];
        foreach (var rule in rules)
        {
            var boundary = Nearest(at, rule.At);
            for (var i = Math.Max(Interval(along, Math.Max(rule.From, along[0])), 0); i < length && along[i] < rule.To; i++)
            {
                covered[(boundary * length) + i] += Math.Max(0, Math.Min(rule.To, along[i + 1]) - Math.Max(rule.From, along[i]));
            }
        }

        var walls = new bool[covered.Length];
        for (var i = 0; i < walls.Length; i++)
        {
            var whole = along[(i % length) + 1] - along[i % length];
            walls[i] = covered[i] * 5L >= whole * 3L;
        }

        return walls;
    }

    private static int Nearest(int[] positions, int value)
    {
        var interval = Interval(positions, Math.Clamp(value, positions[0], positions[^1]));
        return value - positions[interval] <= positions[interval + 1] - value ? interval : interval + 1;
    }

    /// <summary>Fields without a rule between them are one cell, which is always a rectangle.</summary>
    private static (List<GridCell> Cells, int[] CellOf) Cut(int columns, int rows, bool[] right, bool[] below)
    {
        bool WallBefore(int row, int column) => right[(column * rows) + row];
        bool WallAbove(int row, int column) => below[(row * columns) + column];
        var cells = new List<GridCell>();
        var cellOf = new int[rows * columns];
        Array.Fill(cellOf, -1);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (cellOf[(row * columns) + column] >= 0)
                {
                    continue;
                }

                var width = 1;
                while (column + width < columns && cellOf[(row * columns) + column + width] < 0 && !WallBefore(row, column + width))
                {
                    width++;
                }

                var height = 1;
                while (row + height < rows && Goes(row + height, column, width))
                {
                    height++;
                }

                for (var i = 0; i < height * width; i++)
                {
                    cellOf[((row + (i / width)) * columns) + column + (i % width)] = cells.Count;
                }

                cells.Add(new GridCell(row, column, height, width));
            }
        }

        return (cells, cellOf);

        bool Goes(int row, int column, int width)
        {
            for (var i = column; i < column + width; i++)
            {
                if (cellOf[(row * columns) + i] >= 0 || WallAbove(row, i) || (i > column && WallBefore(row, i)))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
