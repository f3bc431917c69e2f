using System.Buffers.Text;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Reads one path: the sides of what is stroked, and what is filled so thinly that it is a line.</summary>
internal sealed class PathScanner
{
    /// <summary>What is no thicker than that is a line.</summary>
    private const int Thickest = 300;

    /// <summary>How far a line may be from straight.</summary>
    private const int Skew = 60;

    /// <summary>No shape of a table has more corners.</summary>
    private const int MostPoints = 4096;

    private const decimal Furthest = 10_000_000;

    private readonly List<(int X, int Y)> _points = [];
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
        _points.Clear();
        while (!path.IsEmpty)
        {
            var letter = path[0];
            path = path[1..];
            if (letter is (byte)'M')
            {
                Draw(stroked, page);
            }

            if (letter is (byte)'M' or (byte)'L' && _points.Count < MostPoints)
            {
                decimal x = Number(ref path), y = Number(ref path);
                _points.Add((Place((_a * x) + (_c * y) + _e), Place((_b * x) + (_d * y) + _f)));
            }
            else if (letter is (byte)'Z' && _points.Count > 0)
            {
                _points.Add(_points[0]);
            }
        }

        Draw(stroked, page);
    }

    private static int Place(decimal points) => (int)Math.Round(Math.Clamp(points * 100, -Furthest, Furthest));

    /// <summary>Draws the shape that the points make, and begins another.</summary>
    private void Draw(bool stroked, PageDrawing page)
    {
        if (_points.Count > 1)
        {
            if (stroked)
            {
                for (var i = 1; i < _points.Count; i++)
                {
                    Take(_points[i - 1], _points[i], Skew, page);
                }
            }
            else
            {
                var (left, top) = (_points.Min(p => p.X), _points.Min(p => p.Y));
                Take((left, top), (_points.Max(p => p.X), _points.Max(p => p.Y)), Thickest, page);
            }
        }

        _points.Clear();
    }

    private static void Take((int X, int Y) one, (int X, int Y) other, int thickest, PageDrawing page)
    {
        int width = Math.Abs(one.X - other.X), height = Math.Abs(one.Y - other.Y);
        if (height <= thickest && width > height)
        {
            page.Across.Add(new Rule((one.Y + other.Y) / 2, Math.Min(one.X, other.X), Math.Max(one.X, other.X)));
        }
        else if (width <= thickest && height > width)
        {
            page.Down.Add(new Rule((one.X + other.X) / 2, Math.Min(one.Y, other.Y), Math.Max(one.Y, other.Y)));
        }
    }
}
