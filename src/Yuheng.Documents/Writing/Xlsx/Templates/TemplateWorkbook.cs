using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Xlsx;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>A form of a template.</summary>
/// <param name="Section">The form laid out, with rows to spare.</param>
/// <param name="Kind">What it is for, as the contract's JSON says it.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Record">The record that it was filled from; empty for none.</param>
internal sealed record TemplateForm(LaidSection Section, string Kind, AmountUnit Unit, string Record);

/// <summary>
/// Writes forms as a workbook to be filled in offline: labels locked, cells to fill in open, with lists, checks and hints,
/// a sheet of instructions, and a hidden one that says which cell is which field.
/// </summary>
internal static class TemplateWorkbook
{
    /// <summary>Writes a template of one or more forms.</summary>
    public static void Write(IReadOnlyList<TemplateForm> forms, Stream output)
    {
        using var package = new WorkbookPackage(output, forms.Count + 2);
        var styles = new CellStyles();
        var entries = new List<SheetEntry>();
        var sheets = new List<TemplateSheet>();
        foreach (var form in forms)
        {
            var section = EntryRows.Part(form.Section);
            var grid = LaidGrid.Of(section);
            var sheet = new TemplateSheet(grid, form);
            Add(section, grid, sheet);
            sheets.Add(sheet);
        }

        var instructions = Instructions.Section(forms[0].Section.Page);
        Add(instructions, LaidGrid.Of(instructions), null);
        using (var part = package.Sheet(entries.Count))
        {
            FieldMap.Write(part, sheets, styles);
        }

        entries.Add(new SheetEntry(TemplateMap.SheetName) { VeryHidden = true });
        package.Write(WorkbookParts.Styles, styles.Xml());
        package.Write(WorkbookParts.Workbook, WorkbookParts.Of(entries));

        void Add(LaidSection section, LaidGrid grid, TemplateSheet? template)
        {
            using var part = package.Sheet(entries.Count);
            LaidSheet.Write(part, grid, section.Page, styles, template);
            entries.Add(LaidSheet.Entry(section.Name, grid));
        }
    }
}
