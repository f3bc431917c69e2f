namespace Yuheng.Documents.Reading.Pdf.Objects;

/// <summary>Where an object stands.</summary>
/// <param name="At">In the file; or, in a stream of objects, its number there.</param>
/// <param name="Within">The number of the stream of objects that holds it; 0 where the file itself does.</param>
internal readonly record struct ObjectPlace(int At, int Within);

/// <summary>
/// Reads the tables and streams of a file that say where its objects stand, from the newest to the oldest.
/// One that is damaged is not repaired: what we do not find here poppler finds.
/// </summary>
internal sealed class CrossReferences(PdfFile file)
{
    private const int MostParts = 1000;
    private const int Tail = 2048;

    /// <summary>A budget has a few thousand objects.</summary>
    private const int MostObjects = 2_000_000;

    private readonly HashSet<int> _read = [];

    /// <summary>Where each object stands, by its number.</summary>
    public Dictionary<int, ObjectPlace> Places { get; } = [];

    /// <summary>The dictionary at the end of the file.</summary>
    public ReadOnlyMemory<byte> Trailer { get; private set; }

    /// <summary>Reads them; whether that went well.</summary>
    public bool Read()
    {
        var bytes = file.Bytes.Span;
        var tail = Math.Max(0, bytes.Length - Tail);
        var start = bytes[tail..].LastIndexOf("startxref"u8);
        if (start < 0)
        {
            return false;
        }

        for (var next = new PdfTokens(bytes[(tail + start + 9)..]).Whole(); next > 0;)
        {
            if (_read.Count >= MostParts || !TryPart(next, out var dictionary))
            {
                return false;
            }

            Trailer = Trailer.IsEmpty ? dictionary : Trailer;
            var hybrid = file.Whole(dictionary, "XRefStm"u8);
            if (hybrid > 0 && !TryPart(hybrid, out _))
            {
                return false;
            }

            next = file.Whole(dictionary, "Prev"u8);
        }

        return !Trailer.IsEmpty;
    }

    private bool TryPart(int at, out ReadOnlyMemory<byte> dictionary)
    {
        dictionary = default;
        if (at >= file.Bytes.Length || !_read.Add(at))
        {
            return false;
        }

        var tokens = new PdfTokens(file.Bytes.Span) { At = at };
        var first = tokens.Next();
        if (first == PdfToken.Word && tokens.Text.SequenceEqual("xref"u8))
        {
            var isTable = TryTable(ref tokens, out dictionary);
            file.Spend(tokens.At - at);
            return isTable && !file.IsInDoubt;
        }

        if (first != PdfToken.Number || tokens.Whole() < 0 || tokens.Next() != PdfToken.Word || !tokens.Text.SequenceEqual("obj"u8))
        {
            return false;
        }

        dictionary = file.Bytes[tokens.At..];
        return TryStream(dictionary);
    }

    private bool TryTable(ref PdfTokens tokens, out ReadOnlyMemory<byte> dictionary)
    {
        dictionary = default;
        while (true)
        {
            var token = tokens.Next();
            if (token == PdfToken.Word && tokens.Text.SequenceEqual("trailer"u8))
            {
                dictionary = file.Bytes[tokens.At..];
                return true;
            }

            int first = (int)(tokens.Number >> Transform.Bits), count = token == PdfToken.Number ? tokens.Whole() : -1;
            for (var i = 0; i < count; i++)
            {
                int at = tokens.Whole(), generation = tokens.Whole();
                if (at < 0 || generation < 0 || tokens.Next() != PdfToken.Word || Places.Count > MostObjects)
                {
                    return false;
                }

                Places.TryAdd(first + i, tokens.Text is [(byte)'n'] ? new ObjectPlace(at, 0) : default);
            }

            if (count < 0)
            {
                return false;
            }
        }
    }

    private bool TryStream(ReadOnlyMemory<byte> dictionary)
    {
        var widths = file.Get(dictionary, "W"u8);
        var tokens = new PdfTokens(widths.Span);
        if (tokens.Next() != PdfToken.OpenArray)
        {
            return false;
        }

        int kind = tokens.Whole(), one = tokens.Whole(), two = tokens.Whole();
        if (kind is < 0 or > 4 || one is < 1 or > 8 || two is < 0 or > 8 || !file.TryStream(dictionary, out var data))
        {
            return false;
        }

        var index = file.Get(dictionary, "Index"u8);
        tokens = new PdfTokens(index.IsEmpty ? "[0 268435456]"u8 : index.Span);
        tokens.Next();
        var rows = data.Span;
        for (var first = tokens.Whole(); first >= 0; first = tokens.Whole())
        {
            var count = tokens.Whole();
            for (var i = 0; i < count && rows.Length >= kind + one + two && Places.Count <= MostObjects; i++)
            {
                Take(first + i, kind == 0 ? 1 : Value(rows[..kind]), Value(rows.Slice(kind, one)), Value(rows.Slice(kind + one, two)));
                rows = rows[(kind + one + two)..];
            }
        }

        return Places.Count <= MostObjects;
    }

    private void Take(int number, int kind, int one, int two) => Places.TryAdd(number, kind switch
    {
        1 => new ObjectPlace(one, 0),
        2 => new ObjectPlace(two, one),
        _ => default,
    });

    private static int Value(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes)
        {
            value = Math.Min((value << 8) | b, int.MaxValue);
        }

        return (int)value;
    }
}
