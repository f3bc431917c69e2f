using System.Buffers.Text;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Reads one path of a drawing that poppler made.</summary>
internal sealed class PathScanner
{
    private const decimal Furthest = 10_000_000;

    private readonly Outline _outline = new();
    private decimal _a, _b, _c, _d, _e, _f;

    /// <summary>Reads a tag and puts its rules onto the page.</summary>
    public void Read(ReadOnlySpan<byte> tag, PageDrawing page)
    {
        var data = tag.IndexOf(" d=\""u8);
        if (data < 0)
        {
            return;
        }

        var path = tag[(data + 4)..];
        var end = path.IndexOf((byte)'"');
        path = end < 0 ? path : path[..end];
        if (path.Contains((byte)'C'))
        {
            return;
        }

        var head = tag[..data];
        var stroked = head.IndexOf("fill:none"u8) >= 0 || head.IndexOf("fill=\"none\""u8) >= 0;
        (_a, _b, _c, _d, _e, _f) = Matrix(tag[(data + path.Length)..]);
        Walk(path, stroked, page);
    }

    /// <summary>How much larger a picture becomes by the matrix of its tag.</summary>
    public static decimal Scale(ReadOnlySpan<byte> tag)
    {
        var (a, b, c, d, _, _) = Matrix(tag);
        return Math.Abs((a * d) - (b * c));
    }

    /// <summary>The matrix that a tag names; that which changes nothing where it names none.</summary>
    public static (decimal A, decimal B, decimal C, decimal D, decimal E, decimal F) Matrix(ReadOnlySpan<byte> tag)
    {
        var at = tag.IndexOf("matrix("u8);
        if (at < 0)
        {
            return (1, 0, 0, 1, 0, 0);
        }

        tag = tag[(at + 7)..];
        return (Number(ref tag), Number(ref tag), Number(ref tag), Number(ref tag), Number(ref tag), Number(ref tag));
    }

    private static decimal Number(ref ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" ,"u8);
        if (!Utf8Parser.TryParse(text, out decimal number, out var length))
        {
            return 0;
        }

        text = text[length..];
        return Math.Clamp(number, -Furthest, Furthest);
    }

    private void Walk(ReadOnlySpan<byte> path, bool stroked, PageDrawing page)
    {
        _outline.Clear();
        while (!path.IsEmpty)
        {
            var letter = path[0];
            path = path[1..];
            if (letter is (byte)'M' or (byte)'L')
            {
                decimal x = Number(ref path), y = Number(ref path);
                int left = Place((_a * x) + (_c * y) + _e), top = Place((_b * x) + (_d * y) + _f);
                if (letter is (byte)'M')
                {
                    _outline.Begin(left, top);
                }
                else
                {
                    _outline.Go(left, top);
                }
            }
            else if (letter is (byte)'Z')
            {
                _outline.Close();
            }
        }

        if (stroked)
        {
            _outline.Stroke(page);
        }
        else
        {
            _outline.Fill(page);
        }
    }

    private static int Place(decimal points) => (int)Math.Round(Math.Clamp(points * 100, -Furthest, Furthest));
}
