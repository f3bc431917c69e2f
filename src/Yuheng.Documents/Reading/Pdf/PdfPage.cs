using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>A rectangle on a page, in hundredths of a point from the upper left corner.</summary>
internal readonly record struct Area(int Left, int Top, int Right, int Bottom)
{
    /// <summary>How wide it is.</summary>
    public int Width => Right - Left;

    /// <summary>How high it is.</summary>
    public int Height => Bottom - Top;

    /// <summary>The middle from left to right.</summary>
    public int MidX => Left + (Width / 2);

    /// <summary>The middle from top to bottom.</summary>
    public int MidY => Top + (Height / 2);

    /// <summary>In whole points, as places have it.</summary>
    public Box Box => new(Left / 100, Top / 100, (Right + 99) / 100, (Bottom + 99) / 100);

    /// <summary>The smallest rectangle around both.</summary>
    public Area With(Area other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>A word and where it stands.</summary>
internal readonly record struct PdfWord(string Text, Area Area)
{
    /// <summary>How long its text is, in characters half as wide as Chinese ones.</summary>
    public int Halves
    {
        get
        {
            var halves = 0;
            foreach (var c in Text)
            {
                halves += c >= '\u2e80' ? 2 : 1;
            }

            return halves;
        }
    }

    /// <summary>
    /// How large its letters are, told by how far they run: what a font says of its height may be twice that.
    /// Chinese is as wide as high, other characters are about half as wide.
    /// </summary>
    public int Em
    {
        get
        {
            var halves = Halves;

            // Two characters of a font that says it is twice as high still run from left to right.
            int along = Area.Height > 2 * Area.Width ? Area.Height : Area.Width, across = Math.Min(Area.Width, Area.Height);
            return Text.Length == 1 && halves == 1 ? Math.Min(2 * Area.Width, Math.Max(Area.Width, Area.Height)) : Text.Length == 1 ? across : Math.Min(across, 2 * along / halves);
        }
    }
}

/// <summary>A ruled line: at a height from left to right, or at a distance from the left from top to bottom.</summary>
/// <param name="At">Its height, or its distance from the left.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Rule(int At, int From, int To);

/// <summary>What is drawn on a page.</summary>
internal sealed class PageDrawing
{
    /// <summary>The rules from left to right.</summary>
    public List<Rule> Across { get; } = [];

    /// <summary>The rules from top to bottom.</summary>
    public List<Rule> Down { get; } = [];

    /// <summary>How many characters are drawn, whether or not anybody knows which.</summary>
    public int Glyphs { get; set; }

    /// <summary>Where they are drawn, as far as there is room for them; what is clipped away is not among them.</summary>
    public List<(int X, int Y)> Drawn { get; } = [];

    /// <summary>How many more characters stand below the one before them than above it.</summary>
    public int Falling { get; set; }

    /// <summary>How much of the page pictures cover, in square points.</summary>
    public long Pictured { get; set; }

    /// <summary>Whether more rules are looked at.</summary>
    public bool HasRoom => Across.Count + Down.Count < Limits.MaxRulesPerPage;

    /// <summary>Takes what is drawn as a whole, where it is put: moved, and larger or smaller.</summary>
    public void Take(PageDrawing whole, (decimal A, decimal B, decimal C, decimal D, decimal E, decimal F) put)
    {
        Glyphs += whole.Glyphs;
        Pictured += whole.Pictured;
        foreach (var (x, y) in whole.Drawn)
        {
            Draw(Put(x, put.A, put.E) + Put(y, put.C, 0), Put(y, put.D, put.F) + Put(x, put.B, 0));
        }

        if (put is { B: 0, C: 0 })
        {
            Across.AddRange(whole.Across.Select(r => Put(r, put.D, put.F, put.A, put.E)));
            Down.AddRange(whole.Down.Select(r => Put(r, put.A, put.E, put.D, put.F)));
        }
    }

    /// <summary>Notes where a character is drawn.</summary>
    public void Draw(int x, int y)
    {
        if (Drawn.Count < Limits.MaxGlyphsPerPage)
        {
            Drawn.Add((x, y));
        }
    }

    private static Rule Put(Rule rule, decimal scale, decimal move, decimal scaleAlong, decimal moveAlong)
    {
        int from = Put(rule.From, scaleAlong, moveAlong), to = Put(rule.To, scaleAlong, moveAlong);
        return new Rule(Put(rule.At, scale, move), Math.Min(from, to), Math.Max(from, to));
    }

    private static int Put(int at, decimal scale, decimal move) => (int)Math.Clamp((at * scale) + (move * 100), -10_000_000m, 10_000_000m);
}

/// <summary>The words of a page.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Words">Its words, in the order that poppler gives them.</param>
internal sealed record PageText(int Width, int Height, List<PdfWord> Words);
