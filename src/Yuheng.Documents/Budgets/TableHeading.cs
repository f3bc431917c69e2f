namespace Yuheng.Documents.Budgets;

/// <summary>What is known of the heading over the rows being read: which cell stands over which column.</summary>
/// <param name="columns">The amount columns of the table or of one side.</param>
internal sealed class TableHeading(BudgetColumn[] columns)
{
    private readonly int[] _indexes = [.. columns.Select(_ => -1)];

    /// <summary>Whether every column was found by its heading.</summary>
    public bool IsComplete => Array.TrueForAll(_indexes, i => i >= 0) && _indexes.Distinct().Count() == _indexes.Length;

    /// <summary>Whether there is more than one column to tell apart.</summary>
    public bool HasSeveralColumns => columns.Length > 1;

    /// <summary>Forgets what it knows: another heading begins.</summary>
    public void Clear() => Array.Fill(_indexes, -1);

    /// <summary>Takes a cell of a heading line; a lower line goes before a higher one.</summary>
    public void Take(BudgetCell cell)
    {
        var column = BudgetLayout.ColumnOf(columns, cell.Plain);
        if (column >= 0)
        {
            _indexes[column] = cell.Index;
        }
    }

    /// <summary>
    /// Places the amounts of a row. <paramref name="first"/> is the index of the cell in which the first column is expected where the heading does not say.
    /// The result has, for each amount, its column; it is empty where there is no way to tell.
    /// </summary>
    public int[] Place(List<BudgetCell> amounts, int first, out Placed how)
    {
        var complete = IsComplete;

        // The columns in the order printed, which is the official one unless a legible heading says otherwise.
        int[] order = complete ? [.. Enumerable.Range(0, columns.Length).OrderBy(c => _indexes[c])] : [.. Enumerable.Range(0, columns.Length)];
        BudgetColumn[] printed = [.. order.Select(c => columns[c] with { PartOf = columns[c].PartOf < 0 ? -1 : Array.IndexOf(order, columns[c].PartOf) })];
        int Position(BudgetCell cell)
        {
            if (!complete)
            {
                return cell.Index - first;
            }

            var exact = Array.FindIndex(order, c => _indexes[c] == cell.Index);
            return exact >= 0 ? exact : cell.Index < _indexes[order[0]] ? -1 : columns.Length;
        }

        var placed = ColumnPlacement.Solve([.. amounts.Select(a => a.Value)], [.. amounts.Select(Position)], printed, out how);
        return [.. placed.Select(p => order[p])];
    }
}
