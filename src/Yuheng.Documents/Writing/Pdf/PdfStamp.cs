using System.Security.Cryptography;
using System.Text;

namespace Yuheng.Documents.Writing.Pdf;

/// <summary>
/// What LibreOffice stamps a PDF with anew each time: the hour and a checksum over it, which become blanks, the identifier, which becomes that of the content,
/// and the numbers of its fonts.
/// </summary>
internal static class PdfStamp
{
    /// <summary>The PDF without it. The bytes that were handed in may be changed.</summary>
    public static byte[] Without(byte[] pdf)
    {
        if (PdfObjects.Of(pdf) is { } objects)
        {
            TypeOneFonts.Renumber(objects);
            pdf = objects.Write();
        }

        Remove(pdf);
        return pdf;
    }

    /// <summary>Each in place and in its own length, so that the table of offsets holds.</summary>
    private static void Remove(Span<byte> pdf)
    {
        Blank(pdf, "/CreationDate("u8, ")"u8);
        Blank(pdf, "/DocChecksum /"u8, "\n"u8);
        var start = pdf.LastIndexOf("/ID ["u8);
        if (start < 0)
        {
            return;
        }

        var identifier = pdf[(start + "/ID [".Length)..];
        identifier = identifier[..Math.Max(0, identifier.IndexOf((byte)']'))];
        WriteDigits(identifier, "00000000000000000000000000000000"u8);
        WriteDigits(identifier, Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(pdf))));
    }

    /// <summary>Blanks the last entry that begins so, with its end where that is part of it.</summary>
    private static void Blank(Span<byte> pdf, ReadOnlySpan<byte> beginning, ReadOnlySpan<byte> end)
    {
        var start = pdf.LastIndexOf(beginning);
        var length = start < 0 ? -1 : pdf[start..].IndexOf(end);
        if (length >= 0)
        {
            pdf.Slice(start, end[0] == '\n' ? length : length + end.Length).Fill((byte)' ');
        }
    }

    /// <summary>Writes the digits into each of the strings between angle brackets.</summary>
    private static void WriteDigits(Span<byte> identifier, ReadOnlySpan<byte> digits)
    {
        var place = 0;
        for (var i = 0; i < identifier.Length; i++)
        {
            place = identifier[i] == '<' ? 0 : place;
            if (char.IsAsciiHexDigit((char)identifier[i]) && place < digits.Length)
            {
                identifier[i] = digits[place++];
            }
        }
    }
}
