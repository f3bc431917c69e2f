namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Puts what stands on a page into order: ruled tables, tables that only stand aligned, and lines.</summary>
internal static class PageLayout
{
    /// <summary>The blocks of a page, from top to bottom.</summary>
    public static List<PageBlock> Of(PageText page, PageDrawing? drawing)
    {
        (page, drawing) = SidewaysPage.Upright(page, drawing);
        var grids = drawing is null ? [] : RuledTables.Of(drawing, Math.Max(page.Width, page.Height));
        var within = grids.ConvertAll(_ => new List<PdfWord>());
        var free = new List<PdfWord>();
        foreach (var word in RunTogether.Parted(page.Words))
        {
            var grid = grids.FindIndex(g => g.CellAt(word.Area.MidX, word.Area.MidY) >= 0);
            (grid < 0 ? free : within[grid]).Add(word);
        }

        var tables = grids.Select((g, i) => (Grid: g, Words: within[i])).Where(t => t.Words.Count > 0).Select(t => (PageBlock)GridReader.Read(t.Grid, t.Words)).ToList();
        var lines = TextLines.Of(free).ConvertAll(l => new FreeLine(l.Area, Pieces(l)));
        var blocks = new List<PageBlock>();
        var from = 0;
        foreach (var table in tables)
        {
            var to = from;
            while (to < lines.Count && lines[to].Area.MidY < table.Area.MidY)
            {
                to++;
            }

            blocks.AddRange(AlignedTables.In(lines.GetRange(from, to - from)));
            blocks.Add(table);
            from = to;
        }

        blocks.AddRange(AlignedTables.In(lines.GetRange(from, lines.Count - from)));
        return blocks;
    }

    /// <summary>The parts of a line between which more than a character's room is left. In the line of a table codes and amounts stand closer to what is beside them.</summary>
    private static List<TextLine> Pieces(TextLine line)
    {
        var pieces = Cut(line, inTable: false);
        var isTable = pieces.Count > 1 ? line.Words.Exists(w => IsAmount(w.Text, inTable: true)) : line.Words.Zip(line.Words.Skip(1)).Any(w => IsAmount(w.First.Text, inTable: true) && IsAmount(w.Second.Text, inTable: true));
        return isTable ? Cut(line, inTable: true) : pieces;
    }

    private static List<TextLine> Cut(TextLine line, bool inTable)
    {
        var pieces = new List<TextLine>();
        var start = 0;
        for (var i = 1; i <= line.Words.Count; i++)
        {
            if (i == line.Words.Count || IsApart(line.Words[i - 1], line.Words[i], inTable))
            {
                var words = line.Words.GetRange(start, i - start);
                pieces.Add(new TextLine(words, words.Select(w => w.Area).Aggregate((a, b) => a.With(b))));
                start = i;
            }
        }

        return pieces;
    }

    private static bool IsApart(PdfWord left, PdfWord right, bool inTable)
    {
        int gap = right.Area.Left - left.Area.Right, em = Math.Max(left.Em, right.Em);
        var (before, behind) = (IsAmount(left.Text, inTable), IsAmount(right.Text, inTable));

        // In a table long amounts reach into the next column, so that they touch or overlap each other.
        return (inTable && before && (behind || TextLines.StartsItem(right.Text))) || gap > (before && behind ? em / 8
            : before || behind ? inTable ? em / 5 : em / 2
            : inTable && (Amounts.IsWhole(left.Text) || Amounts.IsWhole(right.Text)) ? Amounts.IsWhole(left.Text) && right.Text[0] >= '\u2e80' ? em / 4 : em / 2
            : em * 3 / 2);
    }

    /// <summary>In the line of a table a dash alone stands where an amount would, and an amount may be broken.</summary>
    private static bool IsAmount(string text, bool inTable) => Amounts.IsMoney(text) || (inTable && (Amounts.IsNothing(text) || Amounts.IsBroken(text)));
}
