namespace Yuheng.Core.Departments.Compiling;

/// <summary>The rows of a table with what their cells come to.</summary>
internal sealed class BudgetTally
{
    private readonly SortedDictionary<string, CellSum[]> _rows = new(StringComparer.Ordinal);
    private readonly CellSum[] _total;

    private BudgetTally(BudgetGrid grid)
    {
        Grid = grid;
        _total = new CellSum[grid.Columns.Length];
    }

    public BudgetGrid Grid { get; }

    /// <summary>The rows by code: 207, 20701, 2070104.</summary>
    public IReadOnlyDictionary<string, CellSum[]> Rows => _rows;

    /// <summary>合计.</summary>
    public IReadOnlyList<CellSum> Total => _total;

    public static BudgetTally Of(BudgetGrid grid, IReadOnlyList<BudgetLine> lines)
    {
        var tally = new BudgetTally(grid);
        // Sorting costs more than adding: rows are found by hash, and sorted once.
        var rows = new Dictionary<string, CellSum[]>(StringComparer.Ordinal);
        var byPart = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        var taken = new bool[grid.Columns.Length];
        foreach (var line in lines)
        {
            if (!grid.Takes(line))
            {
                continue;
            }

            for (var i = 0; i < taken.Length; i++)
            {
                taken[i] = grid.Columns[i].Takes(line);
            }

            var (amount, last) = (line.Amount.Value?.Yuan, line.LastYear.Value?.Yuan);
            Add(tally._total, taken, amount, last);
            var code = grid.CodeOf(line);
            foreach (var level in grid.Levels)
            {
                if (code.Length < level)
                {
                    break;
                }

                if (!byPart.TryGetValue(code.AsSpan(0, level), out var row))
                {
                    rows.Add(code[..level], row = new CellSum[grid.Columns.Length]);
                }

                Add(row, taken, amount, last);
            }
        }

        foreach (var (code, row) in rows)
        {
            tally._rows.Add(code, row);
        }

        return tally;
    }

    private static void Add(CellSum[] row, bool[] taken, decimal? amount, decimal? last)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = taken[i] ? row[i].Plus(amount, last) : row[i];
        }
    }
}
