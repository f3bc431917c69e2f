using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>
/// The hidden sheet of a template that says which cell is which field, so that a filled template is read without any looking.
/// Each field is named by a formula that refers to its cell: whatever program saves the workbook moves the reference along when rows are inserted or deleted, or the sheet is renamed.
/// </summary>
internal static class FieldMap
{
    /// <summary>The name of the sheet.</summary>
    public const string SheetName = "_yuheng";

    /// <summary>What stands in its first cell.</summary>
    public const string Mark = "yuheng-template";

    /// <summary>The version of what stands in it, in the second.</summary>
    public const string Version = "1";

    /// <summary>The first cell of a row about a form: number, layout, and the record that it was filled from.</summary>
    public const string FormRow = "form";

    /// <summary>The first cell of a row about a field: number of the form, path, reference, and where it stood when the template was made.</summary>
    public const string FieldRow = "field";

    /// <summary>The path of the title.</summary>
    public const string Title = "title";

    /// <summary>The path of the year.</summary>
    public const string Year = "year";

    private const decimal RowHeight = 15;

    /// <summary>Writes the sheet.</summary>
    public static void Write(Stream part, IReadOnlyList<TemplateSheet> sheets, CellStyles styles)
    {
        var style = styles.Of(new LaidLook(LaidFont.Song, 10) { Across = LaidAlign.Start, Wraps = false });
        using var xml = new SheetXml(part);
        xml.Start("sheetData");
        var row = 0;
        Row(Mark, Version);
        for (var form = 0; form < sheets.Count; form++)
        {
            var number = SheetXml.Digits(form + 1);
            Row(FormRow, number, sheets[form].Layout, sheets[form].Record);
            foreach (var (path, entry) in sheets[form].Fields)
            {
                xml.StartRow(++row, RowHeight);
                xml.Text(1, FieldRow, style);
                xml.Text(2, number, style);
                xml.Text(3, path, style);
                xml.Formula(4, WorkbookParts.Reference(sheets[form].Name, entry.Absolute), entry.Cell.Text, style, isText: true);
                xml.Text(5, entry.Name, style);
                xml.End();
            }
        }

        xml.End();

        void Row(params ReadOnlySpan<string> cells)
        {
            xml.StartRow(++row, RowHeight);
            for (var i = 0; i < cells.Length; i++)
            {
                xml.Text(i + 1, cells[i], style);
            }

            xml.End();
        }
    }
}
