namespace Yuheng.Documents.Reading.Pdf.Objects;

/// <summary>
/// The objects of a PDF, as far as they are needed to see what is drawn on its pages. A value is the bytes from where it begins; nothing is made of it
/// before it is asked for. A hostile file may ask for no more than <see cref="Limits.MaxDrawnBytes"/>; nothing here calls itself.
/// What is unusual (encrypted, damaged, packed in another way) is not guessed: the file <see cref="IsInDoubt"/>, and poppler draws it.
/// </summary>
internal sealed class PdfFile
{
    private const int MostSteps = 16;
    private const long MostInStream = Limits.MaxDrawnBytes / 4;

    /// <summary>What announces an object, ends a stream or refers to another object is no longer.</summary>
    private const int HeadBytes = 64;

    private readonly Dictionary<int, ObjectPlace> _places;
    private readonly Dictionary<int, ObjectStream?> _streams = [];
    private long _left = Limits.MaxDrawnBytes;
    private int _within;

    private PdfFile(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        var references = new CrossReferences(this);
        _places = references.Places;
        IsInDoubt |= !references.Read();
        Trailer = references.Trailer;
    }

    /// <summary>The whole file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The dictionary at its end.</summary>
    public ReadOnlyMemory<byte> Trailer { get; }

    /// <summary>Whether something was asked for that could not be had.</summary>
    public bool IsInDoubt { get; private set; }

    /// <summary>Whether nothing more may be asked for.</summary>
    public bool IsSpent => _left < 0;

    /// <summary>Opens a file; null where it is one that is left to poppler.</summary>
    public static PdfFile? Open(ReadOnlyMemory<byte> bytes)
    {
        var file = new PdfFile(bytes);
        return file.IsInDoubt || !file.Get(file.Trailer, "Encrypt"u8).IsEmpty || file.IsInDoubt ? null : file;
    }

    /// <summary>Begins anew: what could not be had before is forgotten.</summary>
    public void Trust() => IsInDoubt = IsSpent;

    /// <summary>Says that something is not as expected.</summary>
    public void Doubt() => IsInDoubt = true;

    /// <summary>Notes that so many bytes were gone through.</summary>
    public void Spend(int bytes)
    {
        _left -= bytes;
        IsInDoubt |= _left < 0;
    }

    /// <summary>The value of a key of a dictionary; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Get(ReadOnlyMemory<byte> dictionary, ReadOnlySpan<byte> key)
    {
        var tokens = new PdfTokens(dictionary.Span);
        if (IsSpent || tokens.Next() != PdfToken.OpenDictionary)
        {
            return default;
        }

        var value = ReadOnlyMemory<byte>.Empty;
        while (tokens.Next() == PdfToken.Name)
        {
            if (tokens.Text.SequenceEqual(key))
            {
                value = dictionary[tokens.At..];
                tokens.Next();
                break;
            }

            SkipValue(ref tokens);
        }

        Spend(tokens.At);
        return value.IsEmpty ? value : Resolve(value);
    }

    /// <summary>The whole number that a key of a dictionary has; -1 where it has none.</summary>
    public int Whole(ReadOnlyMemory<byte> dictionary, ReadOnlySpan<byte> key) => new PdfTokens(Get(dictionary, key).Span).Whole();

    /// <summary>Whether a key of a dictionary has a certain name.</summary>
    public bool Is(ReadOnlyMemory<byte> dictionary, ReadOnlySpan<byte> key, ReadOnlySpan<byte> name)
    {
        var tokens = new PdfTokens(Get(dictionary, key).Span);
        return tokens.Next() == PdfToken.Name && tokens.Text.SequenceEqual(name);
    }

    /// <summary>The values of an array, at most so many; a value that is no array is the only one.</summary>
    public List<ReadOnlyMemory<byte>> Items(ReadOnlyMemory<byte> array, int most)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        var tokens = new PdfTokens(array.Span);
        var first = tokens.Next();
        if (first != PdfToken.OpenArray)
        {
            return first == PdfToken.End ? items : [array];
        }

        while (items.Count < most && !IsSpent)
        {
            var at = tokens.At;
            if (tokens.Next() is PdfToken.CloseArray or PdfToken.End)
            {
                break;
            }

            tokens.At = at;
            items.Add(array[at..]);
            SkipValue(ref tokens);
        }

        Spend(tokens.At);
        return items;
    }

    /// <summary>The value itself where there is a reference to it.</summary>
    public ReadOnlyMemory<byte> Resolve(ReadOnlyMemory<byte> value)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (Reference(value.Span) is not { } number)
            {
                return new PdfTokens(value.Span) is var tokens && tokens.Next() == PdfToken.Word && tokens.Text.SequenceEqual("null"u8) ? default : value;
            }

            value = Object(number);
        }

        IsInDoubt = true;
        return default;
    }

    /// <summary>The number of the object that a value refers to; null where it is a value itself.</summary>
    public static int? Reference(ReadOnlySpan<byte> value)
    {
        var tokens = new PdfTokens(Head(value));
        var number = tokens.Whole();
        return number > 0 && tokens.Whole() >= 0 && tokens.Next() == PdfToken.Word && tokens.Text is [(byte)'R'] ? number : null;
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, HeadBytes)];

    /// <summary>What is packed in a stream; false where it cannot be had.</summary>
    public bool TryStream(ReadOnlyMemory<byte> dictionary, out ReadOnlyMemory<byte> data)
    {
        data = default;
        var tokens = new PdfTokens(dictionary.Span);
        tokens.Finish(tokens.Next());
        Spend(tokens.At);
        var length = Whole(dictionary, "Length"u8);
        if (tokens.Next() != PdfToken.Word || !tokens.Text.SequenceEqual("stream"u8) || length < 0)
        {
            return Fail();
        }

        var rest = dictionary[tokens.At..];
        rest = rest.Span is [(byte)'\r', (byte)'\n', ..] ? rest[2..] : rest.Span is [(byte)'\n', ..] ? rest[1..] : default;
        if (length > rest.Length || new PdfTokens(Head(rest.Span[length..])) is var end && (end.Next() != PdfToken.Word || !end.Text.SequenceEqual("endstream"u8)))
        {
            return Fail();
        }

        data = rest[..length];
        Spend(length);
        var filter = Get(dictionary, "Filter"u8);
        var names = Items(filter, 2);
        return names.Count == 0 || (names.Count == 1 && IsDeflate(Resolve(names[0])) && TryUnpack(dictionary, ref data)) || Fail();
    }

    private static bool IsDeflate(ReadOnlyMemory<byte> name)
    {
        var tokens = new PdfTokens(name.Span);
        return tokens.Next() == PdfToken.Name && (tokens.Text.SequenceEqual("FlateDecode"u8) || tokens.Text.SequenceEqual("Fl"u8));
    }

    private bool TryUnpack(ReadOnlyMemory<byte> dictionary, ref ReadOnlyMemory<byte> data)
    {
        var isWhole = Deflated.TryInflate(ref data, Math.Min(_left, MostInStream), out var length);
        Spend(length);
        var parameters = Items(Get(dictionary, "DecodeParms"u8), 1) is [var first] ? Resolve(first) : default;
        var predictor = Whole(parameters, "Predictor"u8);
        return isWhole && (predictor < 2
            || (predictor >= 10 && Whole(parameters, "Colors"u8) < 2 && Whole(parameters, "BitsPerComponent"u8) is -1 or 8 && Deflated.TryUnpredict(ref data, Whole(parameters, "Columns"u8))));
    }

    private ReadOnlyMemory<byte> Object(int number)
    {
        if (!_places.TryGetValue(number, out var place) || place == default)
        {
            return default;
        }

        if (place.Within > 0)
        {
            return Stream(place.Within)?.Object(number, place.At) is { } found ? found : Nothing();
        }

        if (place.At < Bytes.Length)
        {
            var tokens = new PdfTokens(Head(Bytes.Span[place.At..]));
            if (tokens.Whole() == number && tokens.Whole() >= 0 && tokens.Next() == PdfToken.Word && tokens.Text.SequenceEqual("obj"u8))
            {
                return Bytes[(place.At + tokens.At)..];
            }
        }

        return Nothing();
    }

    private ObjectStream? Stream(int number)
    {
        if (!_streams.TryGetValue(number, out var stream))
        {
            // Until it is read it is none, so that it cannot hold itself; the length of one may stand in another, but not so for ever.
            _streams[number] = null;
            if (_within++ < MostSteps && _places.TryGetValue(number, out var place) && place is { Within: 0, At: > 0 } && Object(number) is { IsEmpty: false } dictionary && TryStream(dictionary, out var data))
            {
                _streams[number] = stream = new ObjectStream(data, Math.Max(Whole(dictionary, "First"u8), 0));
            }

            _within--;
        }

        return stream;
    }

    /// <summary>Skips a value, which may be a reference of three tokens.</summary>
    private static void SkipValue(ref PdfTokens tokens)
    {
        var first = tokens.Next();
        tokens.Finish(first);
        if (first != PdfToken.Number)
        {
            return;
        }

        var at = tokens.At;
        if (tokens.Whole() < 0 || tokens.Next() != PdfToken.Word || tokens.Text is not [(byte)'R'])
        {
            tokens.At = at;
        }
    }

    private bool Fail()
    {
        IsInDoubt = true;
        return false;
    }

    private ReadOnlyMemory<byte> Nothing()
    {
        IsInDoubt = true;
        return default;
    }
}
