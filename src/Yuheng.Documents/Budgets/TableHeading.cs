namespace Yuheng.Documents.Budgets;

/// <summary>What is known of the heading over the rows being read: which cell stands over which column.</summary>
internal sealed class TableHeading
{
    private readonly BudgetColumn[] _columns;
    private readonly int[] _indexes;
    private readonly int[] _lines;

    // The words over each cell that are no column by themselves: the first lines of a name that goes on below.
    private readonly Dictionary<int, string> _begun = [];

    // The columns in the order printed, which is the official one unless a legible heading says otherwise.
    private int[] _order = [];
    private BudgetColumn[] _printed = [];

    /// <summary>A heading of which nothing is known yet.</summary>
    /// <param name="columns">The amount columns of the table or of one side.</param>
    public TableHeading(BudgetColumn[] columns)
    {
        _columns = columns;
        _indexes = new int[columns.Length];
        _lines = new int[columns.Length];
        Clear();
    }

    /// <summary>Whether every column was found by its heading.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether there is more than one column to tell apart.</summary>
    public bool HasSeveralColumns => _columns.Length > 1;

    /// <summary>Forgets what it knows: another heading begins.</summary>
    public void Clear()
    {
        Array.Fill(_indexes, -1);
        _begun.Clear();
        Arrange();
    }

    /// <summary>Takes a cell of a heading line; a lower line goes before a higher one. A name may be broken over lines: 事业单位经营收 over 入.</summary>
    public void Take(BudgetCell cell)
    {
        var column = BudgetLayout.ColumnOf(_columns, cell.Plain);
        if (column < 0)
        {
            var name = _begun[cell.Index] = _begun.GetValueOrDefault(cell.Index) + cell.Plain;
            column = BudgetLayout.ColumnOf(_columns, name);
        }

        if (column >= 0)
        {
            (_indexes[column], _lines[column]) = (cell.Index, cell.Place.Line);
            Arrange();
        }
    }

    /// <summary>Whether a line of words is the rest of the names begun above it.</summary>
    public bool GoesOn(List<BudgetCell> cells) =>
        cells.TrueForAll(c => c.Kind == CellKind.Text && _begun.TryGetValue(c.Index, out var above) && BudgetLayout.ColumnOf(_columns, above + c.Plain) >= 0);

    /// <summary>The index of the last cell that stands under a column; -1 where the heading is not complete.</summary>
    public int LastIndex => IsComplete ? _indexes.Max() : -1;

    /// <summary>
    /// Places the amounts of a row. <paramref name="first"/> is the index of the cell behind the name of the row, in which the first column
    /// is expected where the heading does not say; -1 where the row has no name to go by.
    /// The result has, for each amount, its column; it is empty where there is no way to tell.
    /// </summary>
    public int[] Place(List<BudgetCell> amounts, int first, bool trusted, out Placed how)
    {
        var values = new decimal?[amounts.Count];
        var byName = new int[amounts.Count];
        var byHeading = new int[amounts.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = amounts[i].Value;
            byName[i] = amounts[i].Index - first;
            byHeading[i] = IsComplete ? PositionOf(amounts[i].Index) : -1;
        }

        // A heading that stands over the names of the rows was cut.
        int[] placed;
        if (!IsComplete || (first >= 0 && _indexes.Min() < first))
        {
            placed = ColumnPlacement.Solve(values, byName, _printed, trusted || IsComplete, out how);
        }
        else if (first >= 0 && !byName.AsSpan().SequenceEqual(byHeading) && ColumnPlacement.Fits(values, byName, _printed))
        {
            // The whole row is shifted: its amounts stand behind its name as they should.
            how = Placed.ByArithmetic;
            placed = byName;
        }
        else
        {
            placed = ColumnPlacement.Solve(values, byHeading, _printed, trusted || IsComplete, out how);
        }

        return Array.ConvertAll(placed, p => _order[p]);
    }

    /// <summary>The printed column over a cell; outside the columns where none is.</summary>
    private int PositionOf(int index)
    {
        for (var position = 0; position < _order.Length; position++)
        {
            if (_indexes[_order[position]] == index)
            {
                return position;
            }
        }

        var before = index - _indexes[_order[0]];
        return before < 0 ? before : _order.Length;
    }

    private void Arrange()
    {
        IsComplete = Array.TrueForAll(_indexes, i => i >= 0) && _indexes.Distinct().Count() == _indexes.Length;
        if (IsComplete && !IsOfficial() && Array.Exists(_lines, l => l != _lines[0]))
        {
            // Another order than the official one is only believed where it stands in one line.
            IsComplete = false;
        }

        _order = [.. Enumerable.Range(0, _columns.Length)];
        _printed = _columns;
        if (!IsComplete)
        {
            return;
        }

        Array.Sort([.. _indexes], _order);
        _printed = [.. _order.Select(c => _columns[c] with { PartOf = _columns[c].PartOf < 0 ? -1 : Array.IndexOf(_order, _columns[c].PartOf) })];
    }

    private bool IsOfficial()
    {
        for (var column = 1; column < _indexes.Length; column++)
        {
            if (_indexes[column] < _indexes[column - 1])
            {
                return false;
            }
        }

        return true;
    }
}
