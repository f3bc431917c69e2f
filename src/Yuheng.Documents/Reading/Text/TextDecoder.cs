using System.Text;
using System.Text.Unicode;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Text;

/// <summary>Finds out in which encoding bytes are text, and decodes them.</summary>
internal static class TextDecoder
{
    private static readonly byte[][] PackageMarks =
    [
        [0x50, 0x4B, 0x03, 0x04],                         // zip: docx, xlsx, ofd
        [0x25, 0x50, 0x44, 0x46, 0x2D],                   // %PDF-
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], // OLE: doc, xls, wps, et
        [0x89, 0x50, 0x4E, 0x47],                         // png
        [0xFF, 0xD8, 0xFF],                               // jpeg
        [0x1F, 0x8B],                                     // gzip
        [0x37, 0x7A, 0xBC, 0xAF],                         // 7z
        [0x52, 0x61, 0x72, 0x21],                         // rar
        [0x7F, 0x45, 0x4C, 0x46],                         // elf
    ];

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of <paramref name="bytes"/>; null where they are no text.</summary>
    public static Decoded? Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var mark in PackageMarks)
        {
            if (bytes.StartsWith(mark))
            {
                return null;
            }
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Make(Encoding.UTF8, bytes[3..], "utf-8", How.Declared);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Make(Encoding.Unicode, bytes[2..], "utf-16le", How.Declared);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Make(Encoding.BigEndianUnicode, bytes[2..], "utf-16be", How.Declared);
        }

        // A valid run of UTF-8 with Chinese in it is nothing else: its form is its declaration.
        if (bytes.IndexOf((byte)0) < 0 && Utf8.IsValid(bytes))
        {
            return Make(Encoding.UTF8, bytes, "utf-8", How.Declared);
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return Make(utf16, bytes, utf16 == Encoding.Unicode ? "utf-16le" : "utf-16be", How.Guessed);
        }

        if (bytes.IndexOf((byte)0) >= 0)
        {
            return null;
        }

        var gb = Make(Encoding.GetEncoding("GB18030"), bytes, "gb18030", How.Guessed);
        if (gb.Invalid == 0)
        {
            return gb;
        }

        var utf8 = Make(Encoding.UTF8, bytes, "utf-8", How.Guessed);
        var best = utf8.Invalid <= gb.Invalid ? utf8 : gb;

        // Text with a few damaged places is text; where every tenth character is damaged, it is something else.
        return best.Invalid * 10L > best.Text.Length ? null : best;
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int little = 0, big = 0, zeros = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            little += sample[i + 1] == 0 && sample[i] is 9 or 10 or 13 or (>= 32 and < 127) ? 1 : 0;
            big += sample[i] == 0 && sample[i + 1] is 9 or 10 or 13 or (>= 32 and < 127) ? 1 : 0;
            zeros += (sample[i] == 0 ? 1 : 0) + (sample[i + 1] == 0 ? 1 : 0);
        }

        // Every zero byte must be half of an ordinary character, and there must be some: line breaks, tabs, digits.
        return zeros == 0 ? null : little == zeros ? Encoding.Unicode : big == zeros ? Encoding.BigEndianUnicode : null;
    }

    private static Decoded Make(Encoding encoding, ReadOnlySpan<byte> bytes, string name, How how)
    {
        var text = encoding.GetString(bytes);
        var first = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        var invalid = 0;
        if (first >= 0)
        {
            invalid = text.AsSpan(first).Count('\uFFFD');
        }

        return new Decoded(text, name, how, invalid, first);
    }

    /// <summary>Decoded text.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Encoding">The name of the encoding.</param>
    /// <param name="How">Declared by a mark or by its form, or guessed by content.</param>
    /// <param name="Invalid">How many places could not be decoded.</param>
    /// <param name="FirstInvalid">The index of the first of them in the text; -1 where there is none.</param>
    internal sealed record Decoded(string Text, string Encoding, How How, int Invalid, int FirstInvalid);
}
