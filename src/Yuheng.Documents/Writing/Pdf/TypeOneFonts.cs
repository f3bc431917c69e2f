using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Yuheng.Documents.Writing.Pdf;

/// <summary>
/// The fonts of the kind Type 1 in a PDF. LibreOffice counts them over all the documents of one start; here they are numbered within the document.
/// The number stands twice in a font: as it is, and in the part of its program that is enciphered.
/// </summary>
internal static partial class TypeOneFonts
{
    private const int FirstNumber = 4_100_001;

    /// <summary>Numbers the fonts of a PDF in the order in which they stand.</summary>
    public static void Renumber(PdfObjects pdf)
    {
        var next = FirstNumber;
        foreach (var number in pdf.Numbers.ToList())
        {
            var bytes = pdf[number];
            var start = bytes.Span.IndexOf("stream\n"u8) + "stream\n".Length;
            var head = bytes.Span.StartsWith("%PDF"u8) || start < "stream\n".Length ? "" : Encoding.Latin1.GetString(bytes.Span[..start]);
            if (FontProgram().Match(head) is { Success: true } font)
            {
                var program = Inflated(bytes[start..]);
                Renumber(program, Value(font, "clear"), Value(font, "enciphered"), Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture)));
                next++;
                var deflated = Deflated(program);
                pdf[number] = (byte[])[.. bytes.Span[..start], .. deflated, .. "\nendstream\nendobj\n\n"u8];
                var length = Value(font, "length");
                pdf[length] = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{length} 0 obj\n{deflated.Length}\nendobj\n\n"));
            }
        }
    }

    private static void Renumber(Span<byte> program, int clear, int enciphered, ReadOnlySpan<byte> digits)
    {
        Replace(program[..clear], digits);
        var secret = program.Slice(clear, enciphered);
        Encipher(secret, decipher: true);
        Replace(secret, digits);
        Encipher(secret, decipher: false);
    }

    private static void Replace(Span<byte> program, ReadOnlySpan<byte> digits)
    {
        var start = program.IndexOf("/UniqueID "u8);
        if (start >= 0 && program[(start + "/UniqueID ".Length)..] is var number && number.IndexOf((byte)' ') == digits.Length)
        {
            digits.CopyTo(number);
        }
    }

    /// <summary>The cipher of Type 1 fonts (Adobe Type 1 Font Format, 7.1), in place.</summary>
    private static void Encipher(Span<byte> bytes, bool decipher)
    {
        var key = 55665;
        for (var i = 0; i < bytes.Length; i++)
        {
            var was = bytes[i];
            bytes[i] = (byte)(was ^ (key >> 8));
            key = (int)(((uint)((decipher ? was : bytes[i]) + key) * 52845 + 22719) & 0xFFFF);
        }
    }

    private static byte[] Inflated(ReadOnlyMemory<byte> stream)
    {
        using var inflate = new ZLibStream(new MemoryStream(stream.ToArray()), CompressionMode.Decompress);
        using var output = new MemoryStream();
        inflate.CopyTo(output);
        return output.ToArray();
    }

    private static byte[] Deflated(byte[] program)
    {
        using var output = new MemoryStream();
        using (var deflate = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(program);
        }

        return output.ToArray();
    }

    private static int Value(Match font, string name) => int.Parse(font.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+ 0 obj\n<</Length (?<length>\d+) 0 R/Filter/FlateDecode/Length1 (?<clear>\d+)/Length2 (?<enciphered>\d+)/Length3 \d+>>\nstream\n$", RegexOptions.CultureInvariant)]
    private static partial Regex FontProgram();
}
