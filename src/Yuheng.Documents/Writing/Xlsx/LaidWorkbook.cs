using Yuheng.Core.Findings;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>Writes a laid-out document as a workbook: a sheet a section, as it would be printed, with real numbers. The same document gives the same bytes.</summary>
internal sealed class LaidWorkbook : ILayoutWriter
{
    /// <inheritdoc/>
    public Refusal? Write(LaidDocument document, Stream output)
    {
        using var package = new WorkbookPackage(output, document.Sections.Count);
        var styles = new CellStyles();
        var sheets = new List<SheetEntry>();
        foreach (var section in document.Sections)
        {
            var grid = LaidGrid.Of(section);
            using var part = package.Sheet(sheets.Count);
            LaidSheet.Write(part, grid, section.Page, styles);
            sheets.Add(LaidSheet.Entry(section.Name, grid));
        }

        package.Write(WorkbookParts.Styles, styles.Xml());
        package.Write(WorkbookParts.Workbook, WorkbookParts.Of(sheets));
        return null;
    }
}
