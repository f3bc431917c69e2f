using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>In a template every row of indicators has its own cells for the levels: what the printed form merges downwards is parted again.</summary>
internal static class EntryRows
{
    /// <summary>The section with no entry that covers several items.</summary>
    public static LaidSection Part(LaidSection section) =>
        section with { Blocks = [.. section.Blocks.Select(b => b is LaidTable table ? table with { Rows = Part(table.Rows) } : b)] };

    private static List<LaidRow> Part(IReadOnlyList<LaidRow> rows)
    {
        var parted = rows.Select(r => r.Cells.ToList()).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Cells)
            {
                if (cell.RowSpan == 1 || cell.Field is null || ItemOf(cell.Field) is not { } own)
                {
                    continue;
                }

                parted[row][parted[row].IndexOf(cell)] = cell with { RowSpan = 1 };
                for (var below = row + 1; below < Math.Min(row + cell.RowSpan, rows.Count); below++)
                {
                    var list = own[..own.IndexOf('[', StringComparison.Ordinal)];
                    var item = rows[below].Cells.Select(c => c.Field is null ? null : ItemOf(c.Field)).FirstOrDefault(i => i?.StartsWith(list + "[", StringComparison.Ordinal) == true);
                    var copy = cell with { RowSpan = 1, Field = item is null ? null : item + cell.Field[own.Length..] };
                    var at = parted[below].FindIndex(c => c.Column > cell.Column);
                    parted[below].Insert(at < 0 ? parted[below].Count : at, copy);
                }
            }
        }

        return [.. rows.Zip(parted, (row, cells) => row with { Cells = cells })];
    }

    /// <summary>The item that a field belongs to, such as indicators[3]; null where it belongs to none.</summary>
    private static string? ItemOf(string field) => field.IndexOf("].", StringComparison.Ordinal) is > 0 and var end ? field[..(end + 1)] : null;
}
