namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>Tells whether an old workbook (xls) has cells with errors, by the form of their records.</summary>
internal static class OldErrors
{
    private static readonly byte[] Codes = [0x00, 0x07, 0x0F, 0x17, 0x1D, 0x24, 0x2A];

    /// <summary>Whether there is such a cell: an error of its own, or the result of a formula.</summary>
    public static bool In(ReadOnlySpan<byte> bytes)
    {
        // BOOLERR: 05 02, length 8, row, column, style, code, 1.
        for (var at = 0; bytes[at..].IndexOf("\x05\x02\x08\x00"u8) is >= 0 and var next; at += next + 1)
        {
            var record = bytes[(at + next)..];
            if (record.Length >= 12 && record[11] == 1 && Codes.Contains(record[10]))
            {
                return true;
            }
        }

        // FORMULA: 06 00, length, row, column, style, and a result of 02 00 code 00 00 00 FF FF.
        for (var at = 0; bytes[at..].IndexOf((ReadOnlySpan<byte>)[0, 0, 0, 0xFF, 0xFF]) is >= 0 and var next; at += next + 1)
        {
            var end = at + next;
            if (end >= 13 && bytes[end - 13] == 6 && bytes[end - 12] == 0 && bytes[end - 3] == 2 && bytes[end - 2] == 0 && Codes.Contains(bytes[end - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
