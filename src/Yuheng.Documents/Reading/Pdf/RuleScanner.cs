using System.Buffers.Text;
using System.Text;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Reads what <c>pdftocairo -svg</c> writes for the lines that are ruled on the pages. The shapes of the characters, which are most of it,
/// are skipped without a look; of the rest only lines and rectangles that stand straight are wanted.
/// </summary>
internal ref struct RuleScanner(ReadOnlySpan<byte> svg)
{
    /// <summary>What is drawn as a whole, for instance half transparent, may hold more of the same; not deeper than that.</summary>
    private const int MostWithin = 8;

    private readonly ReadOnlySpan<byte> _svg = svg;
    private readonly List<PageDrawing> _pages = [];
    private readonly Dictionary<string, decimal> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PageDrawing> _drawn = new(StringComparer.Ordinal);
    private readonly PathScanner _path = new();
    private (int X, int Y) _glyph;

    /// <summary>The pages, in their order; a page with nothing drawn on it may be missing at the end.</summary>
    public List<PageDrawing> Read()
    {
        Walk(0, _svg.Length, null, 0);
        return _pages;
    }

    /// <summary>Goes through a part of the file, for the pages in it or for one thing that is drawn as a whole.</summary>
    private void Walk(int at, int end, PageDrawing? whole, int depth)
    {
        while (at < end && _svg[at..end].IndexOf((byte)'<') is >= 0 and var next)
        {
            at += next;
            var rest = _svg[at..end];
            if (rest.StartsWith("<use "u8))
            {
                var tag = Tag(rest);
                Use(tag, whole ?? Page(), depth);
                at += tag.Length;
            }
            else if (rest.StartsWith("<path "u8))
            {
                var tag = Tag(rest);
                var page = whole ?? Page();
                if (page.HasRoom)
                {
                    _path.Read(tag, page);
                }

                at += tag.Length;
            }
            else if (rest.StartsWith("<defs>"u8))
            {
                var length = rest.IndexOf("</defs>"u8);
                length = length < 0 ? rest.Length : length;
                Define(at, at + length);
                at += length;
            }
            else if (rest.StartsWith("<page>"u8))
            {
                _pages.Add(new PageDrawing());
                at += 6;
            }
            else
            {
                at++;
            }
        }
    }

    private static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> rest) => rest.IndexOf((byte)'>') is >= 0 and var end ? rest[..end] : rest;

    /// <summary>The page that something is drawn on; a file of one page does not name it.</summary>
    private readonly PageDrawing Page()
    {
        if (_pages.Count == 0)
        {
            _pages.Add(new PageDrawing());
        }

        return _pages[^1];
    }

    private void Use(ReadOnlySpan<byte> tag, PageDrawing page, int depth)
    {
        var name = tag.IndexOf("href=\"#"u8);
        if (name < 0)
        {
            return;
        }

        var rest = tag[(name + 7)..];
        if (rest.StartsWith("glyph"u8))
        {
            Glyph(tag, page);
        }
        else if (rest.StartsWith("image"u8) && _pictures.TryGetValue(Name(rest), out var size))
        {
            page.Pictured += (long)Math.Clamp(size * PathScanner.Scale(tag), 0m, 1_000_000_000m);
        }
        else if (depth < MostWithin && page.HasRoom && _wholes.TryGetValue(Name(rest), out var range))
        {
            if (!_drawn.TryGetValue(Name(rest), out var whole))
            {
                _drawn[Name(rest)] = whole = new PageDrawing();
                Walk(range.Start.Value, range.End.Value, whole, depth + 1);
            }

            page.Take(whole, PathScanner.Matrix(tag));
        }
    }

    /// <summary>One character below the one before it, or above, tells which way the text of a page runs that lies on its side.</summary>
    private void Glyph(ReadOnlySpan<byte> tag, PageDrawing page)
    {
        int x = Position(tag, " x=\""u8), y = Position(tag, " y=\""u8);
        if (page.Glyphs++ > 0 && Math.Abs(x - _glyph.X) < 10)
        {
            page.Falling += Math.Sign(y - _glyph.Y);
        }

        page.Draw(x, y);
        _glyph = (x, y);
    }

    private static int Position(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOf(name);
        return at < 0 ? 0 : Hundredths.Read(tag[(at + name.Length)..]);
    }

    /// <summary>Notes how large the pictures are that are defined here, and where the things lie that are drawn as a whole.</summary>
    private readonly void Define(int start, int end)
    {
        for (var at = start; _svg[at..end].IndexOf("<image "u8) is >= 0 and var next; at += 7)
        {
            at += next;
            var head = _svg[at..Math.Min(end, at + 200)];
            if (head.IndexOf("id=\""u8) is >= 0 and var id)
            {
                _pictures[Name(head[(id + 4)..])] = Number(head, "width=\""u8) * Number(head, "height=\""u8);
            }
        }

        string? open = null;
        var from = start;
        for (var at = start; _svg[at..end].IndexOf("<g id=\"surface"u8) is >= 0 and var next; at += 7)
        {
            at += next;
            if (open is not null)
            {
                _wholes[open] = from..at;
            }

            (open, from) = (Name(_svg[(at + 7)..end]), at + 7);
        }

        if (open is not null)
        {
            _wholes[open] = from..end;
        }
    }

    private static string Name(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text[..Math.Clamp(text.IndexOf((byte)'"'), 0, 64)]);

    private static decimal Number(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(tag[(at + name.Length)..], out decimal number, out _) ? Math.Clamp(number, 0m, 1_000_000m) : 0;
    }
}
