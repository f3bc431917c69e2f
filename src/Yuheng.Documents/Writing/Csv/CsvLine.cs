using System.Buffers;
using System.Globalization;

namespace Yuheng.Documents.Writing.Csv;

/// <summary>One line of comma-separated text (RFC 4180).</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>A cell that no spreadsheet takes for a formula; a plain number stays one.</summary>
    public static string Guarded(string cell)
    {
        var begins = cell.Length > 1 && cell[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n';
        return begins && !decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;
    }

    /// <summary>Writes a line of cells.</summary>
    public static void Write(TextWriter lines, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                lines.Write(',');
            }

            var cell = Guarded(cells[i] ?? "");
            if (cell.AsSpan().ContainsAny(Quoted))
            {
                lines.Write('"');
                lines.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                lines.Write('"');
            }
            else
            {
                lines.Write(cell);
            }
        }

        lines.WriteLine();
    }
}
