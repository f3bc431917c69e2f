using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Text;

/// <summary>Finds out in which encoding bytes are text, and decodes them.</summary>
internal static class TextDecoder
{
    /// <summary>How many bytes are looked at to find the encoding; even.</summary>
    private const int SampleLength = 65536;

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

    /// <summary>Left alone it would put question marks, which papers have too, in the place of what it cannot decode.</summary>
    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

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

        if (bytes.IndexOf((byte)0) >= 0)
        {
            return Utf16WithoutMark(bytes) is { } utf16
                ? Make(utf16, bytes, utf16 == Encoding.Unicode ? "utf-16le" : "utf-16be", How.Guessed)
                : null;
        }

        // Damaged UTF-8 is often valid GB18030, full of characters that nobody wrote; so that question comes first.
        var best = IsDamagedUtf8(bytes)
            ? Make(Encoding.UTF8, bytes, "utf-8", How.Guessed)
            : Make(Gb18030, bytes, "gb18030", How.Guessed);

        // Text with a few damaged places is text; where every tenth character is damaged, it is something else.
        return best.Invalid * 10L > best.Text.Length ? null : best;
    }

    /// <summary>Whether most of the characters beyond ASCII are whole three-byte sequences, as Chinese in UTF-8 is and GB18030 hardly ever by chance.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[..Math.Min(bytes.Length, SampleLength)];
        int whole = 0, broken = 0;
        while (rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var next)
        {
            rest = rest[next..];
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var consumed);
            whole += status == OperationStatus.Done && rune.Value >= 0x800 ? 1 : 0;
            broken += status == OperationStatus.InvalidData ? 1 : 0;
            rest = rest[consumed..];
        }

        return whole > broken;
    }

    /// <summary>The byte order in which the bytes are text with ordinary characters only; null where there is none.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, SampleLength)];

        // In single-byte text with a stray zero nearly every byte is ASCII; of UTF-16 about half are zeros or beyond ASCII.
        if ((sample.Length - AsciiBytes(sample)) * 4 < sample.Length)
        {
            return null;
        }

        int littleAscii = 0, bigAscii = 0, littleOdd = 0, bigOdd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var little = (char)(sample[i] | (sample[i + 1] << 8));
            var big = (char)(sample[i + 1] | (sample[i] << 8));
            littleAscii += IsAsciiText(little) ? 1 : 0;
            bigAscii += IsAsciiText(big) ? 1 : 0;
            littleOdd += IsOrdinary(little) ? 0 : 1;
            bigOdd += IsOrdinary(big) ? 0 : 1;
        }

        // Read in the wrong order, line breaks, tabs and digits become characters that no paper has.
        return littleAscii > bigAscii && littleOdd * 20 <= littleAscii ? Encoding.Unicode
            : bigAscii > littleAscii && bigOdd * 20 <= bigAscii ? Encoding.BigEndianUnicode
            : null;
    }

    private static int AsciiBytes(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            count += b is > 0 and < 0x80 ? 1 : 0;
        }

        return count;
    }

    private static bool IsAsciiText(char c) => c is '\t' or '\n' or '\f' or '\r' or (>= ' ' and <= '~');

    /// <summary>ASCII text, Latin letters and signs, Chinese characters and marks, full-width forms, the private use area, halves of rare characters.</summary>
    private static bool IsOrdinary(char c) => IsAsciiText(c) || c is (>= '\u00A0' and <= '\u03FF') or (>= '\u2000' and <= '\u27BF') or (>= '\u3000' and <= '\u9FFF') or (>= '\uD800' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFFEF');

    private static Decoded Make(Encoding encoding, ReadOnlySpan<byte> bytes, string name, How how)
    {
        // Files that were joined carry the marks of their parts within them; no paper means them.
        var text = encoding.GetString(bytes);
        if (text.Contains('\uFEFF', StringComparison.Ordinal))
        {
            text = text.Replace("\uFEFF", "", StringComparison.Ordinal);
        }

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
