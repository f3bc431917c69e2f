using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Benchmarks;

/// <summary>Writes a laid-out form with the tree of DocumentFormat.OpenXml: the same cells, merges and numbers, with one look for all.</summary>
internal static class WorkbookWrittenWithOpenXml
{
    public static void Write(LaidDocument document, Stream output)
    {
        using var workbook = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var main = workbook.AddWorkbookPart();
        var styles = main.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new Fonts(new Font(new FontSize { Val = 9 }, new FontName { Val = "宋体" })),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
            new Borders(new Border(
                new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin },
                new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
            new CellFormats(
                new CellFormat { NumberFormatId = 49, Alignment = new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }, ApplyAlignment = true },
                new CellFormat { NumberFormatId = 4, Alignment = new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Center }, ApplyAlignment = true }));
        var sheets = new Sheets();
        foreach (var (i, section) in document.Sections.Index())
        {
            var part = main.AddNewPart<WorksheetPart>();
            part.Worksheet = Sheet(section);
            sheets.Append(new Sheet { Name = section.Name, SheetId = (uint)i + 1, Id = main.GetIdOfPart(part) });
        }

        main.Workbook = new Workbook(sheets);
    }

    private static Worksheet Sheet(LaidSection section)
    {
        var widths = section.Blocks.OfType<LaidTable>().First().Columns;
        var columns = new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = (double)(w / 5.25m), CustomWidth = true }));
        var (data, merges, number) = (new SheetData(), new MergeCells(), 0);
        foreach (var block in section.Blocks)
        {
            if (block is LaidLine line)
            {
                Add(new LaidRow(line.Height, [new LaidCell(0, widths.Count, 1, line.Text, line.Look)]));
            }
            else if (block is LaidTable table)
            {
                foreach (var row in table.Rows)
                {
                    Add(row);
                }
            }
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), columns, data, merges,
            new PageSetup { PaperSize = 9, FitToHeight = 0, Orientation = section.Page.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait });

        void Add(LaidRow laid)
        {
            number++;
            var row = new Row { RowIndex = (uint)number, Height = (double)laid.Height, CustomHeight = true };
            foreach (var cell in laid.Cells)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    row.Append(column == cell.Column ? Cell(cell, number) : new Cell { CellReference = Name(column, number), StyleIndex = 0 });
                }

                if (cell.ColumnSpan > 1 || cell.RowSpan > 1)
                {
                    merges.Append(new MergeCell { Reference = $"{Name(cell.Column, number)}:{Name(cell.Column + cell.ColumnSpan - 1, number + cell.RowSpan - 1)}" });
                }
            }

            data.Append(row);
        }
    }

    private static Cell Cell(LaidCell cell, int row) => cell.Number is { } number
        ? new Cell { CellReference = Name(cell.Column, row), StyleIndex = 1, CellValue = new CellValue(number) }
        : new Cell { CellReference = Name(cell.Column, row), StyleIndex = 0, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(cell.Text) { Space = SpaceProcessingModeValues.Preserve }) };

    private static string Name(int column, int row) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Spot.Letters(column + 1)}{row}");
}
