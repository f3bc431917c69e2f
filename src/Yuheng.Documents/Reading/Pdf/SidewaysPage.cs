namespace Yuheng.Documents.Reading.Pdf;

/// <summary>A page whose text lies on its side is turned as a reader would turn the paper. Its places are those of the turned page.</summary>
internal static class SidewaysPage
{
    /// <summary>The page as one reads it.</summary>
    public static (PageText Page, PageDrawing? Drawing) Upright(PageText page, PageDrawing? drawing)
    {
        if (!Is(page))
        {
            return (page, drawing);
        }

        var down = drawing is null || drawing.Falling > 0;
        var side = Math.Max(page.Width, page.Height);
        var words = page.Words.ConvertAll(w => w with { Area = Turned(w.Area, side, down) });
        return (new PageText(page.Height, page.Width, words), drawing is null ? null : Turned(drawing, side, down));
    }

    /// <summary>Some fonts say that they are more than twice as high as wide: only of a word as long as this it is clear which way it runs.</summary>
    private const int LongWord = 8;

    /// <summary>Whether most words of a page lie on their side.</summary>
    public static bool Is(PageText page)
    {
        var several = page.Words.FindAll(w => w.Halves >= LongWord);
        return several.Count(Lies) * 2 > several.Count;
    }

    private static bool Lies(PdfWord word) => word.Area.Height * 2 > word.Area.Width * 3;

    private static Area Turned(Area area, int side, bool down) => down
        ? new Area(area.Top, side - area.Right, area.Bottom, side - area.Left)
        : new Area(side - area.Bottom, area.Left, side - area.Top, area.Right);

    private static PageDrawing Turned(PageDrawing drawing, int side, bool down)
    {
        var turned = new PageDrawing { Glyphs = drawing.Glyphs, Pictured = drawing.Pictured };
        turned.Down.AddRange(drawing.Across.Select(r => down ? new Rule(r.At, side - r.To, side - r.From) : new Rule(side - r.At, r.From, r.To)));
        turned.Across.AddRange(drawing.Down.Select(r => down ? new Rule(side - r.At, r.From, r.To) : new Rule(r.At, side - r.To, side - r.From)));
        return turned;
    }
}
