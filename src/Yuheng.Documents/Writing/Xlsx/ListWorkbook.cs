namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>A list of the workbench as a workbook of one sheet: headings that stay in view, numbers as numbers. The same rows give the same bytes.</summary>
public static class ListWorkbook
{
    private const int Narrow = 14, Wide = 30;

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="name">What the sheet is called.</param>
    /// <param name="headings">The headings; those of texts are told from those of numbers by the first row.</param>
    /// <param name="rows">The rows: texts, decimals, whole numbers, null for a blank cell.</param>
    public static void Write(Stream output, string name, IReadOnlyList<string> headings, IEnumerable<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(headings);
        ArgumentNullException.ThrowIfNull(rows);
        var all = rows.Take(ListSheet.MostRows - 1).ToList();
        using var package = new WorkbookPackage(output, 1);
        package.Write(WorkbookParts.Styles, ListSheet.Styles);
        ListSheet sheet;
        using (var part = package.Sheet(0))
        {
            sheet = new ListSheet(part, [.. headings.Select((h, i) => new SheetColumn(h, all.Exists(r => r[i] is string { Length: > Narrow }) ? Wide : Narrow))]);
            foreach (var row in all)
            {
                sheet.Write(row);
            }

            sheet.Dispose();
        }

        package.Write(WorkbookParts.Workbook, WorkbookParts.Of([sheet.Entry(name)]));
    }
}
