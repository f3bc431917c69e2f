using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx.Templates;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>Writes a section as a worksheet: its rows, its merged cells, its page.</summary>
internal static class LaidSheet
{
    private const decimal Inch = 72;

    /// <summary>Writes a sheet.</summary>
    /// <param name="part">Where it is written.</param>
    /// <param name="grid">The section on its grid.</param>
    /// <param name="page">Its page.</param>
    /// <param name="styles">The looks of the workbook.</param>
    /// <param name="template">What the sheet has beyond that where it is a template; null where it is none.</param>
    public static void Write(Stream part, LaidGrid grid, LaidPage page, CellStyles styles, TemplateSheet? template = null)
    {
        using var xml = new SheetXml(part);
        Begin(xml, grid, template);
        var merges = new List<string>();
        xml.Start("sheetData");
        WriteRows(xml, grid, styles, merges, template);
        xml.End();
        if (template is not null)
        {
            TemplateSheet.WriteProtection(xml);
        }

        xml.Merges(merges);
        template?.WriteRules(xml);
        WritePage(xml, page);
    }

    /// <summary>The sheet as its workbook knows it.</summary>
    public static SheetEntry Entry(string name, LaidGrid grid)
    {
        var area = new SheetRange(RangeKind.PrintArea, $"$A$1:${Spot.Letters(grid.Width)}${SheetXml.Digits(Math.Max(grid.Rows.Count, 1))}");
        return grid.Header is var (first, end) && end > first
            ? new SheetEntry(name, area, new SheetRange(RangeKind.PrintTitles, $"${SheetXml.Digits(first + 1)}:${SheetXml.Digits(end)}"))
            : new SheetEntry(name, area);
    }

    private static void Begin(SheetXml xml, LaidGrid grid, TemplateSheet? template)
    {
        xml.Start("sheetPr");
        xml.Element("pageSetUpPr", ("fitToPage", "1"));
        xml.End();
        xml.Start("sheetViews");
        xml.Element("sheetView", ("showGridLines", "0"), ("workbookViewId", "0"));
        xml.End();
        xml.Columns(grid.Columns.Concat(template is null ? [] : TemplateSheet.ColumnsBeside).Select(points => decimal.Round(points / CellStyles.DigitWidth, 2)));
    }

    private static void WriteRows(SheetXml xml, LaidGrid grid, CellStyles styles, List<string> merges, TemplateSheet? template)
    {
        // What still covers each column from above: its style, and for how many rows.
        var covered = new (int Style, int Rows)[grid.Width];
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            xml.StartRow(row + 1, decimal.Round(grid.Rows[row].Height, 1, MidpointRounding.ToPositiveInfinity));
            var next = 0;
            foreach (var laid in grid.Rows[row].Cells)
            {
                WriteCovered(xml, covered, ref next, laid.Column);
                var entry = template?.EntryAt(row + 1, laid.Column + 1);
                var cell = entry ?? laid;
                var formula = template?.SumAt(cell);
                var style = styles.Of(cell.Look, formula is null ? cell.NumberFormat : TemplateSheet.SumFormat, open: entry is not null);
                if (formula is not null)
                {
                    xml.Formula(cell.Column + 1, formula, cell.Number is { } sum ? SheetXml.Digits(sum) : "", style, isText: cell.Number is null);
                }
                else if (cell.Number is { } number)
                {
                    xml.Number(cell.Column + 1, number, style);
                }
                else
                {
                    xml.Text(cell.Column + 1, entry is null ? cell.Shown : cell.Text, style);
                }

                covered.AsSpan(cell.Column, cell.ColumnSpan).Fill((style, cell.RowSpan));
                covered[next++].Rows--;
                if (cell.ColumnSpan > 1 || cell.RowSpan > 1)
                {
                    merges.Add($"{Name(row, cell.Column)}:{Name(row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}");
                }
            }

            WriteCovered(xml, covered, ref next, grid.Width);
            template?.WriteBeside(xml, row + 1, styles);
            xml.End();
        }
    }

    /// <summary>The cells that others cover: they are blank, and have the look of what covers them, for its rules.</summary>
    private static void WriteCovered(SheetXml xml, (int Style, int Rows)[] covered, ref int next, int end)
    {
        for (; next < end; next++)
        {
            if (covered[next].Rows > 0)
            {
                xml.Blank(next + 1, covered[next].Style);
                covered[next].Rows--;
            }
        }
    }

    private static void WritePage(SheetXml xml, LaidPage page)
    {
        xml.Element("printOptions", ("horizontalCentered", page.CentredAcross ? "1" : "0"), ("verticalCentered", page.CentredDown ? "1" : "0"));
        xml.Element(
            "pageMargins", ("left", Inches(page.Left)), ("right", Inches(page.Right)), ("top", Inches(page.Top)), ("bottom", Inches(page.Bottom)),
            ("header", Inches(Math.Min(page.Top, 22))), ("footer", Inches(Math.Min(page.Bottom, 22))));
        xml.Element(
            "pageSetup", ("paperSize", PaperSize(page)), ("fitToHeight", page.FitsOnePage ? "1" : "0"),
            ("orientation", page.IsLandscape ? "landscape" : "portrait"));
        if (page.Numbered)
        {
            xml.Footer("&C第 &P 页 共 &N 页");
        }
    }

    /// <summary>A3 and A4 by their numbers, told by the longer side.</summary>
    private static string PaperSize(LaidPage page) => Math.Max(page.Width, page.Height) > 1000 ? "8" : "9";

    private static string Inches(decimal points) => SheetXml.Digits(decimal.Round(points / Inch, 3));

    private static string Name(int row, int column) => Spot.Letters(column + 1) + SheetXml.Digits(row + 1);
}
