using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>The rows of a list in a filled template, such as its indicators: those of the template, and those that were inserted among them.</summary>
internal sealed class FilledList
{
    /// <summary>More fields than any item has.</summary>
    private const int MostFields = 64;

    private readonly FilledCells _cells;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <param name="cells">The cells.</param>
    /// <param name="list">The list, such as indicators.</param>
    public FilledList(FilledCells cells, string list)
    {
        _cells = cells;
        var rows = new SortedSet<int>();
        foreach (var path in cells.Paths)
        {
            var end = path.StartsWith(list, StringComparison.Ordinal) && path.AsSpan(list.Length).StartsWith("[") ? path.IndexOf(']', StringComparison.Ordinal) : -1;
            if (end > 0 && cells.Now(path) is var (row, column) && row > 0)
            {
                rows.Add(row);
                if (_columns.Count < MostFields)
                {
                    _columns.TryAdd(path[(end + 1)..].TrimStart('.'), column);
                }
            }
        }

        Rows = rows.Count == 0 ? [] : [.. WithInserted(rows)];
    }

    /// <summary>Its rows that have any text, from above.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The fields that an item has.</summary>
    public IEnumerable<string> Fields => _columns.Keys;

    /// <summary>What a row has in a field; missing where the list has none such.</summary>
    public Printed this[int row, string field] => _columns.TryGetValue(field, out var column) ? _cells.At(row, column) : default;

    /// <summary>Rows between those of the list were inserted; so were those around it, as far as something is filled in, up to the next row of the form.</summary>
    private IEnumerable<int> WithInserted(SortedSet<int> rows)
    {
        var (above, below) = (0, int.MaxValue);
        foreach (var row in _cells.Rows)
        {
            above = row < rows.Min ? row : above;
            below = row > rows.Max && below == int.MaxValue ? row : below;
        }

        var first = rows.Min;
        while (first - 1 > above && IsFilled(first - 1))
        {
            first--;
        }

        var last = rows.Max;
        while (last + 1 < below && IsFilled(last + 1))
        {
            last++;
        }

        return _cells.SheetRows.Where(row => row >= first && row <= last);
    }

    private bool IsFilled(int row) => _columns.Values.Count(column => !_cells.At(row, column).IsMissing) > 1;
}
