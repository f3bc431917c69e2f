using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Benchmarks;

/// <summary>Writes a laid-out form with the tree of DocumentFormat.OpenXml, formatted as ours is.</summary>
internal static class WordWithOpenXml
{
    public static void Write(LaidDocument document, Stream output)
    {
        using var word = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var body = new Body();
        foreach (var section in document.Sections)
        {
            foreach (var block in section.Blocks)
            {
                body.Append(block is LaidTable table ? Table(table) : block is LaidLine line ? Paragraph(line.Text, line.Look) : new Paragraph());
            }

            body.Append(new Paragraph());
        }

        word.AddMainDocumentPart().Document = new Document(body);
    }

    private static Table Table(LaidTable laid)
    {
        var table = new Table(
            new TableProperties(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(laid.Columns.Select(c => new GridColumn { Width = Twips(c) })));
        var above = new (LaidCell? Cell, int Left)[laid.Columns.Count];
        foreach (var row in laid.Rows)
        {
            var made = new TableRow(new TableRowProperties(new TableRowHeight { Val = (uint)(row.Height * 20) }));
            var next = 0;
            for (var column = 0; column < above.Length;)
            {
                var goesOn = above[column].Left > 0;
                var cell = goesOn ? above[column].Cell! : row.Cells[next++];
                above[column] = (cell, (goesOn ? above[column].Left : cell.RowSpan) - 1);
                made.Append(Cell(cell, goesOn, laid.Columns));
                column += cell.ColumnSpan;
            }

            table.Append(made);
        }

        return table;
    }

    private static TableCell Cell(LaidCell cell, bool goesOn, IReadOnlyList<decimal> columns)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Twips(columns.Skip(cell.Column).Take(cell.ColumnSpan).Sum()), Type = TableWidthUnitValues.Dxa });
        if (cell.ColumnSpan > 1)
        {
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        }

        if (cell.RowSpan > 1)
        {
            properties.Append(new VerticalMerge { Val = goesOn ? MergedCellValues.Continue : MergedCellValues.Restart });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, goesOn ? new Paragraph() : Paragraph(cell.Text, cell.Look));
    }

    private static Paragraph Paragraph(string text, LaidLook look)
    {
        var run = new Run(new RunProperties(new RunFonts { Ascii = "宋体", HighAnsi = "宋体", EastAsia = "宋体" }, new FontSize { Val = ((int)(look.Size * 2)).ToString(CultureInfo.InvariantCulture) }));
        foreach (var (i, line) in text.Split('\n').Index())
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(
            new ParagraphProperties(new Justification { Val = look.Across switch { LaidAlign.Start => JustificationValues.Left, LaidAlign.Centre => JustificationValues.Center, _ => JustificationValues.Right } }),
            run);
    }

    private static string Twips(decimal points) => ((int)(points * 20)).ToString(CultureInfo.InvariantCulture);
}
