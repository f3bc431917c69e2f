using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Yuheng.Documents.Reading.Pdf.Objects;

/// <summary>Unpacks the bytes of a stream.</summary>
internal static class Deflated
{
    /// <summary>The widest row of numbers; those of where objects stand have five to ten bytes.</summary>
    private const int MostInRow = 64;

    /// <summary>Unpacks bytes, at most so many; false where they are more, or damaged.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="most">The most that is unpacked.</param>
    /// <param name="length">How many were unpacked, also where that did not end well.</param>
    public static bool TryInflate(ref ReadOnlyMemory<byte> data, long most, out int length)
    {
        length = 0;
        if (!MemoryMarshal.TryGetArray(data, out var packed))
        {
            return false;
        }

        using var stream = new ZLibStream(new MemoryStream(packed.Array!, packed.Offset, packed.Count), CompressionMode.Decompress);
        var bytes = new byte[(int)Math.Clamp(packed.Count * 6L, 1024, 1 << 24)];
        try
        {
            while (stream.Read(bytes.AsSpan(length)) is > 0 and var read)
            {
                length += read;
                if (length > most)
                {
                    return false;
                }

                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, bytes.Length * 2);
                }
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        data = bytes.AsMemory(0, length);
        return true;
    }

    /// <summary>Undoes the differences to the row above that the rows of a table of numbers are packed as; false where they are packed as something else.</summary>
    public static bool TryUnpredict(ref ReadOnlyMemory<byte> data, int width)
    {
        if (width is < 1 or > MostInRow)
        {
            return false;
        }

        var rows = data.Length / (width + 1);
        var plain = new byte[rows * width];
        for (var row = 0; row < rows; row++)
        {
            var from = data.Span.Slice(row * (width + 1), width + 1);
            if (from[0] is not (0 or 2))
            {
                return false;
            }

            for (var i = 0; i < width; i++)
            {
                var above = from[0] == 2 && row > 0 ? plain[((row - 1) * width) + i] : 0;
                plain[(row * width) + i] = (byte)((from[i + 1] + above) & 0xff);
            }
        }

        data = plain;
        return true;
    }
}
