namespace Yuheng.Documents.Reading.Pdf.Objects;

/// <summary>What a token of a PDF is.</summary>
internal enum PdfToken : byte
{
    /// <summary>There is none left.</summary>
    End,

    /// <summary>A number; its value is in <see cref="PdfTokens.Number"/>.</summary>
    Number,

    /// <summary>A name, without its stroke in <see cref="PdfTokens.Text"/>.</summary>
    Name,

    /// <summary>A string, in brackets or as hexadecimal digits.</summary>
    String,

    /// <summary><c>[</c></summary>
    OpenArray,

    /// <summary><c>]</c></summary>
    CloseArray,

    /// <summary><c>&lt;&lt;</c></summary>
    OpenDictionary,

    /// <summary><c>&gt;&gt;</c></summary>
    CloseDictionary,

    /// <summary>An operator or another word.</summary>
    Word,
}

/// <summary>Takes the bytes of a PDF apart, of its objects as of the content of its pages: one after the other, without recursion, and never beyond their end.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Where the next token is looked for.</summary>
    public int At { get; set; }

    /// <summary>The number that was read, in units of <see cref="Transform"/>.</summary>
    public long Number { get; private set; }

    /// <summary>The name or the word that was read.</summary>
    public ReadOnlySpan<byte> Text { get; private set; }

    /// <summary>Reads the next token.</summary>
    public PdfToken Next()
    {
        Skip();
        if (At >= _bytes.Length)
        {
            return PdfToken.End;
        }

        var first = _bytes[At];
        switch (first)
        {
            case (byte)'/':
                At++;
                Text = Regular();
                return PdfToken.Name;
            case (byte)'(':
                SkipString();
                return PdfToken.String;
            case (byte)'<' when Follows((byte)'<'):
                At += 2;
                return PdfToken.OpenDictionary;
            case (byte)'<':
                var end = _bytes[At..].IndexOf((byte)'>');
                At = end < 0 ? _bytes.Length : At + end + 1;
                return PdfToken.String;
            case (byte)'>' when Follows((byte)'>'):
                At += 2;
                return PdfToken.CloseDictionary;
            case (byte)'[':
                At++;
                return PdfToken.OpenArray;
            case (byte)']':
                At++;
                return PdfToken.CloseArray;
            case (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                Text = _bytes.Slice(At++, 1);
                return PdfToken.Word;
            default:
                Text = Regular();
                return first is >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'+' or (byte)'.' && TryNumber() ? PdfToken.Number : PdfToken.Word;
        }
    }

    /// <summary>Reads a whole number; -1 where the next token is none, or less than nothing.</summary>
    public int Whole() => Next() == PdfToken.Number && Number >= 0 && (Number & (Transform.One - 1)) == 0 ? (int)(Number >> Transform.Bits) : -1;

    /// <summary>Goes to the end of the value that begins with a token that was read.</summary>
    public void Finish(PdfToken first)
    {
        for (var depth = Depth(first); depth > 0;)
        {
            var next = Next();
            depth = next == PdfToken.End ? 0 : depth + Depth(next);
        }
    }

    /// <summary>Whether a byte stands between tokens.</summary>
    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static int Depth(PdfToken token) => token switch
    {
        PdfToken.OpenArray or PdfToken.OpenDictionary => 1,
        PdfToken.CloseArray or PdfToken.CloseDictionary => -1,
        _ => 0,
    };

    private readonly bool Follows(byte b) => At + 1 < _bytes.Length && _bytes[At + 1] == b;

    private void Skip()
    {
        while (At < _bytes.Length)
        {
            var b = _bytes[At];
            if (b == (byte)'%')
            {
                var end = _bytes[At..].IndexOfAny((byte)'\r', (byte)'\n');
                At = end < 0 ? _bytes.Length : At + end;
            }
            else if (!IsSpace(b))
            {
                return;
            }
            else
            {
                At++;
            }
        }
    }

    private ReadOnlySpan<byte> Regular()
    {
        var start = At;
        while (At < _bytes.Length && !IsSpace(_bytes[At]) && _bytes[At] is not ((byte)'/' or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'%'))
        {
            At++;
        }

        return _bytes[start..At];
    }

    private void SkipString()
    {
        var depth = 0;
        for (; At < _bytes.Length; At++)
        {
            switch (_bytes[At])
            {
                case (byte)'\\':
                    At++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    At++;
                    return;
            }
        }

        At = _bytes.Length;
    }

    private bool TryNumber()
    {
        var text = Text;
        var negative = text[0] == (byte)'-';
        var at = negative || text[0] == (byte)'+' ? 1 : 0;
        long whole = 0, part = 0, parts = 1;
        var digits = 0;
        for (; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, digits++)
        {
            whole = Math.Min((whole * 10) + text[at] - '0', Transform.Furthest);
        }

        if (at < text.Length && text[at] == (byte)'.')
        {
            for (at++; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, digits++)
            {
                if (parts < 1_000_000_000)
                {
                    (part, parts) = ((part * 10) + text[at] - '0', parts * 10);
                }
            }
        }

        var value = (whole << Transform.Bits) + ((part << Transform.Bits) / parts);
        Number = negative ? -value : value;
        return digits > 0 && at == text.Length;
    }
}
