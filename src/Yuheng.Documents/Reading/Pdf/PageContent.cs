using Yuheng.Documents.Reading.Pdf.Objects;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Reads the content of a page for the rules that are drawn on it, where its text begins, and how much of it pictures cover. Colours, fonts and the widths
/// of characters are of no account. A page with something that we do not understand, such as layers and the looks of fields, is in doubt: poppler draws it.
/// </summary>
internal sealed class PageContent
{
    /// <summary>What is drawn as a whole may hold more of the same; not deeper than that.</summary>
    private const int MostWithin = 8;

    private const int MostParts = 10_000;

    private readonly PdfFile _file;
    private readonly bool _hasLayers;
    private readonly Pen _pen;

    private PageContent(PdfFile file, bool hasLayers, Transform shown)
    {
        _file = file;
        _hasLayers = hasLayers;
        _pen = new Pen(shown);
    }

    /// <summary>What is drawn on a page; null where that is left to poppler.</summary>
    /// <param name="file">The file.</param>
    /// <param name="hasLayers">Whether some of what is drawn may be hidden.</param>
    /// <param name="page">The page.</param>
    public static PageDrawing? Draw(PdfFile file, bool hasLayers, PdfPageNode page)
    {
        file.Trust();
        if (HasLooks(file, page))
        {
            return null;
        }

        var content = new PageContent(file, hasLayers, page.Shown);
        content.Run(Bytes(file, page), page.Resources, 0);
        return file.IsInDoubt ? null : content._pen.Drawing;
    }

    /// <summary>Whether something lies on the page that draws itself: the field of a form, a stamp.</summary>
    private static bool HasLooks(PdfFile file, PdfPageNode page) =>
        file.Items(file.Get(page.Dictionary, "Annots"u8), MostParts).ConvertAll(file.Resolve).Exists(a => !file.Get(a, "AP"u8).IsEmpty && !file.Is(a, "Subtype"u8, "Link"u8));

    private static ReadOnlyMemory<byte> Bytes(PdfFile file, PdfPageNode page)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        foreach (var part in file.Items(file.Get(page.Dictionary, "Contents"u8), MostParts))
        {
            if (!file.TryStream(file.Resolve(part), out var data) || file.IsInDoubt)
            {
                return default;
            }

            parts.Add(data);
        }

        if (parts is [var only])
        {
            return only;
        }

        var all = new byte[parts.Sum(p => p.Length + 1)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(all.AsSpan(at));
            at += part.Length;
            all[at++] = (byte)'\n';
        }

        return all;
    }

    private void Run(ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> resources, int depth)
    {
        var bytes = content.Span;
        var tokens = new PdfTokens(bytes);
        var floor = _pen.States;
        Range name = default, nameBefore = default;
        _file.Spend(bytes.Length);
        _pen.Forget();
        while (!_file.IsInDoubt && tokens.Next() is not PdfToken.End and var token)
        {
            switch (token)
            {
                case PdfToken.Number:
                    _pen.Take(tokens.Number);
                    break;
                case PdfToken.Name:
                    (nameBefore, name) = (name, (tokens.At - tokens.Text.Length)..tokens.At);
                    break;
                case PdfToken.OpenArray or PdfToken.OpenDictionary:
                    tokens.Finish(token);
                    break;
                case PdfToken.Word when tokens.Text is [(byte)'B', (byte)'I']:
                    Picture(bytes, ref tokens);
                    break;
                case PdfToken.Word when tokens.Text is [(byte)'D', (byte)'o']:
                    Whole(bytes[name], resources, depth);
                    break;
                case PdfToken.Word when tokens.Text is [(byte)'B', (byte)'D', (byte)'C']:
                    DoubtIf(_hasLayers && bytes[nameBefore].SequenceEqual("OC"u8));
                    _pen.Forget();
                    break;
                case PdfToken.Word:
                    DoubtIf(!_pen.Does(tokens.Text, floor));
                    break;
            }
        }

        _pen.Return(floor);
    }

    private void DoubtIf(bool doubtful)
    {
        if (doubtful)
        {
            _file.Doubt();
        }
    }

    /// <summary>A picture that stands in the content itself. Its bytes may look like anything, also like its end.</summary>
    private void Picture(ReadOnlySpan<byte> bytes, ref PdfTokens tokens)
    {
        while (tokens.Next() is not PdfToken.End and var token && !(token == PdfToken.Word && tokens.Text is [(byte)'I', (byte)'D']))
        {
        }

        _pen.Forget();
        var at = Math.Min(tokens.At + 1, bytes.Length);
        while (bytes[at..].IndexOf("EI"u8) is >= 0 and var next)
        {
            at += next + 2;
            var behind = bytes.Slice(at, Math.Min(16, bytes.Length - at));
            if (PdfTokens.IsSpace(bytes[at - 3]) && (behind.IsEmpty || PdfTokens.IsSpace(behind[0])) && behind.IndexOfAnyExceptInRange((byte)9, (byte)126) < 0)
            {
                tokens.At = at;
                _pen.Picture();
                return;
            }
        }

        _file.Doubt();
    }

    /// <summary>Something that is drawn as a whole: a picture, or a content of its own.</summary>
    private void Whole(ReadOnlySpan<byte> name, ReadOnlyMemory<byte> resources, int depth)
    {
        var whole = _file.Get(_file.Get(resources, "XObject"u8), name);
        DoubtIf(_hasLayers && !_file.Get(whole, "OC"u8).IsEmpty);
        if (_file.Is(whole, "Subtype"u8, "Image"u8))
        {
            _pen.Picture();
        }
        else if (_file.Is(whole, "Subtype"u8, "Form"u8) && depth < MostWithin && _file.TryStream(whole, out var content))
        {
            var floor = _pen.States;
            DoubtIf(!_pen.Does("q"u8, floor));
            if (Numbers(_file.Get(whole, "Matrix"u8)) == 6)
            {
                _pen.Does("cm"u8, floor);
            }

            if (Numbers(_file.Get(whole, "BBox"u8)) == 4)
            {
                _pen.ClipToCorners();
            }

            var own = _file.Get(whole, "Resources"u8);
            Run(content, own.IsEmpty ? resources : own, depth + 1);
            _pen.Return(floor);
        }

        _pen.Forget();
    }

    /// <summary>Takes the numbers of an array as operands; how many there are.</summary>
    private int Numbers(ReadOnlyMemory<byte> array)
    {
        _pen.Forget();
        var count = 0;
        foreach (var item in _file.Items(array, 6))
        {
            var tokens = new PdfTokens(_file.Resolve(item).Span);
            if (tokens.Next() == PdfToken.Number)
            {
                _pen.Take(tokens.Number);
                count++;
            }
        }

        return count;
    }
}
