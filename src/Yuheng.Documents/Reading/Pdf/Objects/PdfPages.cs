namespace Yuheng.Documents.Reading.Pdf.Objects;

/// <summary>A page: its dictionary, and what it has of its own or of those above it.</summary>
/// <param name="Dictionary">Its dictionary.</param>
/// <param name="Resources">What its content refers to by name.</param>
/// <param name="Shown">Brings the points of its content to where they are shown, measured from the upper left corner.</param>
/// <param name="Width">Its width before it is turned, in hundredths of a point.</param>
/// <param name="Height">Its height before it is turned.</param>
internal sealed record PdfPageNode(ReadOnlyMemory<byte> Dictionary, ReadOnlyMemory<byte> Resources, Transform Shown, int Width, int Height);

/// <summary>Finds the pages of a file.</summary>
internal static class PdfPages
{
    private const int MostNodes = 4 * Limits.MaxPages;

    private readonly record struct Inherited(ReadOnlyMemory<byte> Resources, ReadOnlyMemory<byte> Media, ReadOnlyMemory<byte> Crop, ReadOnlyMemory<byte> Turn);

    /// <summary>The pages in their order, no more than are read.</summary>
    public static List<PdfPageNode> Of(PdfFile file)
    {
        var pages = new List<PdfPageNode>();
        var open = new Stack<(ReadOnlyMemory<byte> Node, Inherited Above)>();
        open.Push((file.Get(file.Get(file.Trailer, "Root"u8), "Pages"u8), default));
        for (var nodes = 0; open.Count > 0 && pages.Count < Limits.MaxPages && !file.IsSpent; nodes++)
        {
            if (nodes + open.Count > MostNodes)
            {
                file.Doubt();
                break;
            }

            var (node, above) = open.Pop();
            var own = new Inherited(
                Or(file.Get(node, "Resources"u8), above.Resources), Or(file.Get(node, "MediaBox"u8), above.Media),
                Or(file.Get(node, "CropBox"u8), above.Crop), Or(file.Get(node, "Rotate"u8), above.Turn));
            var kids = file.Get(node, "Kids"u8);
            if (kids.IsEmpty)
            {
                pages.Add(Page(file, node, own));
                continue;
            }

            var items = file.Items(kids, MostNodes);
            for (var i = items.Count - 1; i >= 0; i--)
            {
                open.Push((file.Resolve(items[i]), own));
            }
        }

        return pages;
    }

    private static ReadOnlyMemory<byte> Or(ReadOnlyMemory<byte> value, ReadOnlyMemory<byte> other) => value.IsEmpty ? other : value;

    private static PdfPageNode Page(PdfFile file, ReadOnlyMemory<byte> node, Inherited own)
    {
        var (left, bottom, right, top) = Box(file, own.Media) ?? (0, 0, 612 * Transform.One, 792 * Transform.One);
        if (Box(file, own.Crop) is { } crop)
        {
            (left, bottom, right, top) = (Math.Max(left, crop.Left), Math.Max(bottom, crop.Bottom), Math.Min(right, crop.Right), Math.Min(top, crop.Top));
        }

        var tokens = new PdfTokens(own.Turn.Span);
        var turn = tokens.Next() == PdfToken.Number ? (((int)(tokens.Number >> Transform.Bits) % 360) + 360) % 360 : 0;
        const long One = Transform.One;
        var shown = turn switch
        {
            90 => new Transform(0, One, One, 0, -bottom, -left),
            180 => new Transform(-One, 0, 0, One, right, -bottom),
            270 => new Transform(0, -One, -One, 0, top, right),
            _ => new Transform(One, 0, 0, -One, -left, top),
        };
        return new PdfPageNode(node, own.Resources, shown, Transform.Hundredths(right - left), Transform.Hundredths(top - bottom));
    }

    private static (long Left, long Bottom, long Right, long Top)? Box(PdfFile file, ReadOnlyMemory<byte> array)
    {
        var sides = new long[4];
        var items = file.Items(array, 4);
        for (var i = 0; i < items.Count; i++)
        {
            var tokens = new PdfTokens(file.Resolve(items[i]).Span);
            if (tokens.Next() != PdfToken.Number)
            {
                return null;
            }

            sides[i] = tokens.Number;
        }

        return items.Count < 4 ? null : (Math.Min(sides[0], sides[2]), Math.Min(sides[1], sides[3]), Math.Max(sides[0], sides[2]), Math.Max(sides[1], sides[3]));
    }
}
