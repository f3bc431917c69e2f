using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Docx;

/// <summary>Writes the tables of a section.</summary>
internal sealed class TableWriter(XmlPieces xml, StyleBook styles, LaidPage page)
{
    /// <summary>A cell that goes on into the rows below, and whether it goes from the repeated heading into what follows it.</summary>
    private readonly record struct Covering(LaidCell Cell, int RowsLeft, bool LeavesHeading);

    /// <summary>
    /// What of a cell stands in a row. One that goes from the repeated heading into what follows it is cut there, since the heading is printed again without what follows:
    /// two cells without a rule between them, the text in the lower.
    /// </summary>
    private readonly record struct Part(LaidCell Cell, bool Begins, bool HasText, bool IsOpenAbove, bool IsOpenBelow);

    /// <summary>What most cells of the table have in common: the width of the rule in eighths of a point, and the distances of the text from it.</summary>
    private readonly record struct Frame(int Rule, int PadX, int PadY);

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="goesOn">Whether the next table joins it: that one brings the rule between the two, since its head is repeated with it.</param>
    public void Write(LaidTable table, bool goesOn)
    {
        var edges = Edges(table.Columns);
        var frame = CommonFrame(table);
        xml.Raw("<w:tbl><w:tblPr><w:tblW w:w=\""u8).Number(edges[^1]).Raw("\" w:type=\"dxa\"/>"u8)
            .Raw(page.CentredAcross ? "<w:jc w:val=\"center\"/>"u8 : default);
        WriteTableBorders(frame.Rule, goesOn);
        xml.Raw("<w:tblLayout w:type=\"fixed\"/>"u8);
        WriteMargins("tblCellMar"u8, frame);
        xml.Raw("</w:tblPr><w:tblGrid>"u8);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            xml.Raw("<w:gridCol w:w=\""u8).Number(edges[i + 1] - edges[i]).Raw("\"/>"u8);
        }

        xml.Raw("</w:tblGrid>"u8);
        var above = new Covering[table.Columns.Count];
        for (var i = 0; i < table.Rows.Count; i++)
        {
            WriteRow(table, i, KeepsWithNext(table, i, goesOn), edges, frame, above);
        }

        xml.Raw("</w:tbl>"u8);
    }

    /// <summary>Whether a row stays on the page of the next. One that may go over pages never does: LibreOffice would then cut its text off.</summary>
    private static bool KeepsWithNext(LaidTable table, int row, bool goesOn) =>
        !table.Rows[row].MaySplit && (row + 1 < table.Rows.Count ? row < table.HeaderRows || table.Rows[row + 1].KeepsWithAbove : goesOn);

    /// <summary>Where the columns begin and the last ends, in twentieths of a point: rounded as sums, so that nothing adds up.</summary>
    private int[] Edges(IReadOnlyList<decimal> columns)
    {
        var edges = new int[columns.Count + 1];
        var sum = 0m;
        for (var i = 0; i < columns.Count; i++)
        {
            sum += columns[i];
            edges[i + 1] = StyleBook.Twips(sum, page.Scale);
        }

        return edges;
    }

    private Frame CommonFrame(LaidTable table)
    {
        var last = table.Rows.Count == 0 ? null : table.Rows[^1].Cells[0].Look;
        return last is null ? default : FrameOf(last);
    }

    private Frame FrameOf(LaidLook look) => new(
        (int)decimal.Round(look.Border * 8, MidpointRounding.AwayFromZero),
        StyleBook.Twips(look.PadX, page.Scale),
        StyleBook.Twips(look.PadY, page.Scale));

    private void WriteRow(LaidTable table, int index, bool keepsWithNext, int[] edges, Frame frame, Covering[] above)
    {
        var row = table.Rows[index];
        xml.Raw("<w:tr><w:trPr>"u8).Raw(row.MaySplit ? default : "<w:cantSplit/>"u8);
        if (row.Height > 0)
        {
            xml.Raw("<w:trHeight w:val=\""u8).Number(StyleBook.Twips(row.Height, page.Scale)).Raw("\" w:hRule=\"atLeast\"/>"u8);
        }

        xml.Raw(index < table.HeaderRows ? "<w:tblHeader/></w:trPr>"u8 : "</w:trPr>"u8);
        var next = 0;
        for (var column = 0; column < above.Length;)
        {
            var goesOn = above[column].RowsLeft > 0;
            var cell = goesOn ? above[column].Cell : row.Cells[next++];
            var leaves = goesOn ? above[column].LeavesHeading : index < table.HeaderRows && index + cell.RowSpan > table.HeaderRows;
            above[column] = new Covering(cell, (goesOn ? above[column].RowsLeft : cell.RowSpan) - 1, leaves);
            var begins = !goesOn || (leaves && index == table.HeaderRows);
            WriteCell(
                new Part(cell, begins, begins && !(leaves && index < table.HeaderRows), leaves && index == table.HeaderRows, leaves && index == table.HeaderRows - 1),
                keepsWithNext,
                edges,
                frame);
            column += cell.ColumnSpan;
        }

        xml.Raw("</w:tr>"u8);
    }

    private void WriteCell(Part part, bool keepsWithNext, int[] edges, Frame frame)
    {
        var cell = part.Cell;
        var width = edges[cell.Column + cell.ColumnSpan] - edges[cell.Column];
        xml.Raw("<w:tc><w:tcPr><w:tcW w:w=\""u8).Number(width).Raw("\" w:type=\"dxa\"/>"u8);
        if (cell.ColumnSpan > 1)
        {
            xml.Raw("<w:gridSpan w:val=\""u8).Number(cell.ColumnSpan).Raw("\"/>"u8);
        }

        if (cell.RowSpan > 1)
        {
            xml.Raw(part.Begins ? "<w:vMerge w:val=\"restart\"/>"u8 : "<w:vMerge/>"u8);
        }

        var own = FrameOf(cell.Look);
        WriteCellBorders(part, own.Rule, frame.Rule);
        xml.Raw(cell.Look.Wraps ? default : "<w:noWrap/>"u8);
        if (own with { Rule = frame.Rule } != frame)
        {
            WriteMargins("tcMar"u8, own);
        }

        xml.Raw(cell.Look.Down switch { LaidAlign.Start => default, LaidAlign.Centre => "<w:vAlign w:val=\"center\"/>"u8, _ => "<w:vAlign w:val=\"bottom\"/>"u8 })
            .Raw("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"s"u8).Number(styles.Number(cell.Look, page.Scale)).Raw("\"/>"u8)
            .Raw(keepsWithNext ? "<w:keepNext/></w:pPr>"u8 : "</w:pPr>"u8);
        if (part.HasText && cell.Text.Length > 0)
        {
            WriteRun(cell, width - (2 * own.PadX));
        }

        xml.Raw("</w:p></w:tc>"u8);
    }

    private void WriteRun(LaidCell cell, int room)
    {
        var size = StyleBook.HalfPoints(cell.Look.Size, page.Scale);
        var (fitting, percent) = TextWidth.Fit(cell.Shown, cell.Look, size, room);
        xml.Raw("<w:r>"u8);
        if (fitting != size || percent != 100)
        {
            xml.Raw("<w:rPr>"u8);
            if (percent != 100)
            {
                xml.Raw("<w:w w:val=\""u8).Number(percent).Raw("\"/>"u8);
            }

            xml.Raw("<w:sz w:val=\""u8).Number(fitting).Raw("\"/><w:szCs w:val=\""u8).Number(fitting).Raw("\"/></w:rPr>"u8);
        }

        BodyWriter.WriteText(xml, cell.Shown);
        xml.Raw("</w:r>"u8);
    }

    private void WriteTableBorders(int rule, bool goesOn)
    {
        if (rule == 0)
        {
            return;
        }

        xml.Raw("<w:tblBorders>"u8);
        WriteRule("top"u8, rule);
        WriteRule("left"u8, rule);
        WriteRule("bottom"u8, goesOn ? 0 : rule);
        WriteRule("right"u8, rule);
        WriteRule("insideH"u8, rule);
        WriteRule("insideV"u8, rule);
        xml.Raw("</w:tblBorders>"u8);
    }

    /// <summary>The rules of a cell where they are not those of the table.</summary>
    private void WriteCellBorders(Part part, int own, int common)
    {
        if (own == common && !part.IsOpenAbove && !part.IsOpenBelow)
        {
            return;
        }

        xml.Raw("<w:tcBorders>"u8);
        WriteRule("top"u8, part.IsOpenAbove ? 0 : own);
        WriteRule("left"u8, own);
        WriteRule("bottom"u8, part.IsOpenBelow ? 0 : own);
        WriteRule("right"u8, own);
        xml.Raw("</w:tcBorders>"u8);
    }

    private void WriteRule(ReadOnlySpan<byte> side, int rule)
    {
        xml.Raw("<w:"u8).Raw(side);
        if (rule == 0)
        {
            xml.Raw(" w:val=\"nil\"/>"u8);
            return;
        }

        xml.Raw(" w:val=\"single\" w:sz=\""u8).Number(rule).Raw("\" w:space=\"0\" w:color=\"000000\"/>"u8);
    }

    private void WriteMargins(ReadOnlySpan<byte> name, Frame frame)
    {
        xml.Raw("<w:"u8).Raw(name).Raw("><w:top w:w=\""u8).Number(frame.PadY).Raw("\" w:type=\"dxa\"/><w:left w:w=\""u8).Number(frame.PadX)
            .Raw("\" w:type=\"dxa\"/><w:bottom w:w=\""u8).Number(frame.PadY).Raw("\" w:type=\"dxa\"/><w:right w:w=\""u8).Number(frame.PadX)
            .Raw("\" w:type=\"dxa\"/></w:"u8).Raw(name).Raw(">"u8);
    }
}
