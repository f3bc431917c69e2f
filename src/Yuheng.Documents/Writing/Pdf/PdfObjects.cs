using System.Globalization;
using System.Text;

namespace Yuheng.Documents.Writing.Pdf;

/// <summary>The objects of a PDF with a plain table of offsets, as LibreOffice writes it, so that one can be changed in its length.</summary>
internal sealed class PdfObjects
{
    private const int EntryLength = 20;

    private readonly ReadOnlyMemory<byte> _head, _trailer;
    private readonly SortedDictionary<int, (int Number, ReadOnlyMemory<byte> Bytes)> _byOffset = [];
    private readonly Dictionary<int, int> _offsets = [];

    private PdfObjects(ReadOnlyMemory<byte> pdf, int table, int entries, int count)
    {
        for (var number = 1; number < count; number++)
        {
            var offset = Digits(pdf.Span.Slice(entries + (number * EntryLength), 10));
            _offsets.Add(number, offset);
            _byOffset.Add(offset, (number, default));
        }

        var end = table;
        foreach (var (offset, (number, _)) in _byOffset.Reverse().ToList())
        {
            _byOffset[offset] = (number, pdf[offset..end]);
            end = offset;
        }

        _head = pdf[..end];
        _trailer = pdf[(entries + (count * EntryLength))..];
    }

    /// <summary>The numbers of the objects, in the order in which they stand.</summary>
    public IEnumerable<int> Numbers => _byOffset.Values.Select(o => o.Number);

    /// <summary>An object as it stands, from its number to where the next begins.</summary>
    public ReadOnlyMemory<byte> this[int number]
    {
        get => _byOffset[_offsets[number]].Bytes;
        set => _byOffset[_offsets[number]] = (number, value);
    }

    /// <summary>The objects of a PDF; null where its table is of another kind.</summary>
    public static PdfObjects? Of(ReadOnlyMemory<byte> pdf)
    {
        var start = pdf.Span.LastIndexOf("startxref\n"u8);
        if (start < 0)
        {
            return null;
        }

        var table = Digits(pdf.Span[(start + "startxref\n".Length)..]);
        if (table >= start || !pdf.Span[table..].StartsWith("xref\n0 "u8))
        {
            return null;
        }

        var entries = table + "xref\n0 ".Length;
        var count = Digits(pdf.Span[entries..]);
        entries += pdf.Span[entries..].IndexOf((byte)'\n') + 1;
        return entries + ((long)count * EntryLength) <= start ? new PdfObjects(pdf, table, entries, count) : null;
    }

    /// <summary>The whole PDF, with a new table.</summary>
    public byte[] Write()
    {
        using var output = new MemoryStream();
        output.Write(_head.Span);
        var places = new SortedDictionary<int, long>();
        foreach (var (number, bytes) in _byOffset.Values)
        {
            places.Add(number, output.Length);
            output.Write(bytes.Span);
        }

        var table = output.Length;
        Write(output, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places.Values)
        {
            Write(output, $"{place:0000000000} 00000 n \n");
        }

        output.Write(_trailer.Span[..(_trailer.Span.LastIndexOf("startxref\n"u8) + "startxref\n".Length)]);
        Write(output, $"{table}\n%%EOF\n");
        return output.ToArray();
    }

    private static void Write(MemoryStream output, FormattableString text) => output.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                break;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
