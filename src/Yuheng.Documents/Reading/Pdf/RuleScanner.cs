using System.Buffers.Text;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Reads what <c>pdftocairo -svg</c> writes for the lines that are ruled on the pages. The shapes of the characters, which are most of it,
/// are skipped without a look; of the rest only lines and rectangles that stand straight are wanted.
/// </summary>
internal ref struct RuleScanner(ReadOnlySpan<byte> svg)
{
    private readonly ReadOnlySpan<byte> _svg = svg;
    private readonly List<PageDrawing> _pages = [];
    private readonly Dictionary<string, decimal> _pictures = new(StringComparer.Ordinal);
    private readonly PathScanner _path = new();
    private (int X, int Y) _glyph;

    /// <summary>The pages, in their order; a page with nothing drawn on it may be missing at the end.</summary>
    public List<PageDrawing> Read()
    {
        var at = 0;
        while (Next(ref at))
        {
            var rest = _svg[at..];
            if (rest.StartsWith("<use "u8))
            {
                at += Use(rest);
            }
            else if (rest.StartsWith("<path "u8))
            {
                var end = rest.IndexOf((byte)'>');
                end = end < 0 ? rest.Length : end;
                var page = Page();
                if (page.Across.Count + page.Down.Count < Limits.MaxRulesPerPage)
                {
                    _path.Read(rest[..end], page);
                }

                at += end;
            }
            else if (rest.StartsWith("<defs>"u8))
            {
                var end = rest.IndexOf("</defs>"u8);
                end = end < 0 ? rest.Length : end;
                Pictures(rest[..end]);
                at += end;
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

        return _pages;
    }

    private readonly bool Next(ref int at)
    {
        var next = at >= _svg.Length ? -1 : _svg[at..].IndexOf((byte)'<');
        at += Math.Max(next, 0);
        return next >= 0;
    }

    /// <summary>The page that something is drawn on; a file of one page does not name it.</summary>
    private readonly PageDrawing Page()
    {
        if (_pages.Count == 0)
        {
            _pages.Add(new PageDrawing());
        }

        return _pages[^1];
    }

    private int Use(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'>');
        end = end < 0 ? rest.Length : end;
        var tag = rest[..end];
        if (tag.IndexOf("#glyph"u8) >= 0)
        {
            Glyph(tag, Page());
        }
        else if (tag.IndexOf("#image"u8) is >= 0 and var image && _pictures.TryGetValue(Name(tag[(image + 1)..]), out var size))
        {
            var covered = size * PathScanner.Scale(tag);
            Page().Pictured += (long)Math.Clamp(covered, 0m, 1_000_000_000m);
        }

        return end;
    }

    /// <summary>One character below the one before it, or above, tells which way the text of a page runs that lies on its side.</summary>
    private void Glyph(ReadOnlySpan<byte> tag, PageDrawing page)
    {
        int x = Position(tag, " x=\""u8), y = Position(tag, " y=\""u8);
        if (page.Glyphs++ > 0 && Math.Abs(x - _glyph.X) < 10)
        {
            page.Falling += Math.Sign(y - _glyph.Y);
        }

        _glyph = (x, y);
    }

    private static int Position(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOf(name);
        return at < 0 ? 0 : Hundredths.Read(tag[(at + name.Length)..]);
    }

    private readonly void Pictures(ReadOnlySpan<byte> definitions)
    {
        while (definitions.IndexOf("<image "u8) is >= 0 and var start)
        {
            definitions = definitions[start..];
            var head = definitions[..Math.Min(definitions.Length, 200)];
            var id = head.IndexOf("id=\""u8);
            if (id >= 0)
            {
                _pictures[Name(head[(id + 4)..])] = Number(head, "width=\""u8) * Number(head, "height=\""u8);
            }

            definitions = definitions[7..];
        }
    }

    private static string Name(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'"');
        return System.Text.Encoding.ASCII.GetString(text[..Math.Clamp(end, 0, 64)]);
    }

    private static decimal Number(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(tag[(at + name.Length)..], out decimal number, out _) ? Math.Clamp(number, 0m, 1_000_000m) : 0;
    }
}
