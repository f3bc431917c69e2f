namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>Amounts never wrap: where one does not fit even when it is shrunk, its column grows at the cost of the widest.</summary>
internal static class AmountWidths
{
    /// <summary>How much of its width the column that gives keeps at least.</summary>
    private const decimal LeastKept = 0.5m;

    /// <summary>The widths at which the amounts of these rows fit; the same list where they do.</summary>
    public static IReadOnlyList<decimal> Fit(IReadOnlyList<decimal> columns, List<LaidRow> rows)
    {
        var needed = new decimal[columns.Count];
        foreach (var cell in rows.SelectMany(r => r.Cells))
        {
            if (cell is { ColumnSpan: 1, Number: not null, Look.Wraps: false })
            {
                var width = (Heights.WidthOf(cell.Text, cell.Look.Size) * cell.Look.Shrinks) + (2 * cell.Look.PadX) + 1;
                needed[cell.Column] = Math.Max(needed[cell.Column], width);
            }
        }

        var widest = Enumerable.Range(0, columns.Count).MaxBy(i => columns[i] - needed[i]);
        var missing = Enumerable.Range(0, columns.Count).Sum(i => Math.Max(0, needed[i] - columns[i]));
        var given = Math.Min(missing, (columns[widest] * (1 - LeastKept)));
        if (given <= 0)
        {
            return columns;
        }

        decimal[] fitted = [.. columns.Select((width, i) => width + (Math.Max(0, needed[i] - width) * given / missing))];
        fitted[widest] -= given;
        return [.. fitted.Select(w => decimal.Round(w, 2))];
    }
}
