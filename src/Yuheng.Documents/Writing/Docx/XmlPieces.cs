using System.Buffers.Text;
using System.Text;

namespace Yuheng.Documents.Writing.Docx;

/// <summary>XML as it is written: pieces of ours as they stand, everything that comes from a document escaped. Nothing is kept but a buffer.</summary>
internal sealed class XmlPieces(Stream output) : IDisposable
{
    /// <summary>The most bytes that one character takes: <c>&amp;quot;</c>.</summary>
    private const int LongestPiece = 6;

    private readonly byte[] _buffer = new byte[1 << 15];
    private int _length;

    /// <summary>XML of ours.</summary>
    public XmlPieces Raw(ReadOnlySpan<byte> xml)
    {
        if (xml.Length > _buffer.Length - _length)
        {
            Flush();
        }

        if (xml.Length > _buffer.Length)
        {
            output.Write(xml);
            return this;
        }

        xml.CopyTo(_buffer.AsSpan(_length));
        _length += xml.Length;
        return this;
    }

    /// <summary>A whole number.</summary>
    public XmlPieces Number(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(number, digits, out var written);
        return Raw(digits[..written]);
    }

    /// <summary>Text, in an element or in the quotes of an attribute; what is no character of XML is replaced.</summary>
    public XmlPieces Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (_buffer.Length - _length < LongestPiece)
            {
                Flush();
            }

            Rune.DecodeFromUtf16(text, out var rune, out var used);
            text = text[used..];
            if (Escape(rune) is { IsEmpty: false } escape)
            {
                Raw(escape);
            }
            else
            {
                _length += (IsCharacter(rune) ? rune : Rune.ReplacementChar).EncodeToUtf8(_buffer.AsSpan(_length));
            }
        }

        return this;
    }

    public void Dispose()
    {
        Flush();
        output.Dispose();
    }

    private static ReadOnlySpan<byte> Escape(Rune rune) => rune.Value switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => default,
    };

    private static bool IsCharacter(Rune rune) => rune.Value is '\t' or '\n' or (>= ' ' and not 0xFFFE and not 0xFFFF);

    private void Flush()
    {
        output.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }
}
