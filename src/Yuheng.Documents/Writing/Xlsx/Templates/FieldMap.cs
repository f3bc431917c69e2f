using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Xlsx;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>
/// Writes the hidden sheet of a template that says which cell is which field, as <see cref="TemplateMap"/> reads it,
/// so that a filled template is read without any looking.
/// </summary>
internal static class FieldMap
{
    private const decimal RowHeight = 15;

    /// <summary>Writes the sheet.</summary>
    public static void Write(Stream part, IReadOnlyList<TemplateSheet> sheets, CellStyles styles)
    {
        var style = styles.Of(new LaidLook(LaidFont.Song, 10) { Across = LaidAlign.Start, Wraps = false });
        using var xml = new SheetXml(part);
        xml.Start("sheetData");
        var row = 0;
        Row(TemplateMap.Mark, TemplateMap.Version);
        for (var form = 0; form < sheets.Count; form++)
        {
            var number = SheetXml.Digits(form + 1);
            Row(TemplateMap.FormRow, number, sheets[form].Layout, sheets[form].Kind, sheets[form].Unit.Word(), sheets[form].Record);
            foreach (var entry in sheets[form].Entries)
            {
                var reference = WorkbookParts.Reference(sheets[form].Name, entry.Absolute);
                xml.StartRow(++row, RowHeight);
                xml.Text(1, TemplateMap.FieldRow, style);
                xml.Text(2, number, style);
                xml.Text(3, entry.Path, style);
                xml.Formula(4, reference, entry.Cell.Text, style, isText: true);
                xml.Text(5, reference, style);
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
