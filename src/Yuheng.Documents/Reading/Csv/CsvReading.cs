using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Text;

namespace Yuheng.Documents.Reading.Csv;

/// <summary>Reads comma-, semicolon- or tab-separated text, with quotes around cells that hold marks or line breaks.</summary>
internal static class CsvReading
{
    private const int Sample = 65536;

    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source)
    {
        if (TextDecoder.Decode(source.Bytes.Span) is not { } decoded)
        {
            return new Refusal("not-text", source.Name, Place.None, "这不是文本文件（内容为二进制）；请用 Excel 或 WPS 打开后另存为 xlsx 再读。");
        }

        var (delimiter, start) = DelimiterOf(decoded.Text);
        var outcome = Rows(decoded, delimiter, start, CsvMode.RFC4180) ?? Rows(decoded, delimiter, start, CsvMode.NoEscape)!;
        return outcome.Build(decoded.Encoding, decoded.How) is { } built
            ? built
            : new Refusal("empty", source.Name, Place.None, "文件里没有文字；请检查是否导出完整。");
    }

    /// <summary>The rows; null where a quote is never closed, so that quotes are no quotes.</summary>
    private static ReadingBuilder? Rows(TextDecoder.Decoded decoded, char delimiter, int start, CsvMode mode)
    {
        var reading = new ReadingBuilder("csv");
        if (decoded.How == How.Guessed)
        {
            reading.Say(ReadingFindings.EncodingGuessed(decoded.Encoding.ToUpperInvariant()));
        }

        reading.BeginTable();
        using var text = new StringReader(start > 0 ? decoded.Text[start..] : decoded.Text);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            Mode = mode,
            BadDataFound = null,
            IgnoreBlankLines = false,
            ProcessFieldBufferSize = 4096,
        });
        var (invalid, quoted, tooWide) = (decoded.Invalid, Place.None, false);
        while (!reading.IsFull && csv.Read())
        {
            if (mode == CsvMode.RFC4180 && IsUnclosed(csv))
            {
                return null;
            }

            reading.BeginLine();
            for (var column = 0; column < csv.Count && !reading.IsFull; column++)
            {
                var cell = csv[column];
                reading.AddCell(cell is ['=', '"', .. var guarded, '"'] ? guarded : cell);
                if (invalid > 0 && cell.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    reading.Say(ReadingFindings.InvalidBytes(reading.Here with { Cell = column + 1 }, invalid));
                    invalid = 0;
                }

                quoted = mode == CsvMode.NoEscape && !quoted.Exists && cell.StartsWith('"') ? reading.Here with { Cell = column + 1 } : quoted;
            }

            tooWide |= csv.Count > Limits.MaxCellsPerLine;
            reading.EndLine();
        }

        if (quoted.Exists)
        {
            reading.Say(ReadingFindings.Guessed(quoted, null, "文件里的引号不成对，都作为普通文字读取"));
        }

        if (tooWide)
        {
            reading.Say(ReadingFindings.CutOff(reading.Here, $"有的行超过 {Limits.MaxCellsPerLine} 格，其后各格未读"));
        }

        return reading;
    }

    /// <summary>Whether the record goes over several lines, to the end of the file, since a quote is not closed.</summary>
    private static bool IsUnclosed(CsvParser csv) =>
        csv.Count > 0 && csv[csv.Count - 1].AsSpan().IndexOfAny('\r', '\n') >= 0 && (csv.RawRecord.AsSpan().Count('"') & 1) == 1;

    /// <summary>The mark between the cells and where the rows begin: declared in a first line such as sep=; or the one that most stand outside of quotes.</summary>
    private static (char Delimiter, int Start) DelimiterOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text[5] is '\r' or '\n')
        {
            return (text[4], text.IndexOf('\n', StringComparison.Ordinal) is > 0 and < 8 and var end ? end + 1 : 6);
        }

        int commas = 0, semicolons = 0, tabs = 0, lines = 1;
        var inQuotes = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            inQuotes ^= c == '"';
            commas += c == ',' && !inQuotes ? 1 : 0;
            semicolons += c == ';' && !inQuotes ? 1 : 0;
            tabs += c == '\t' && !inQuotes ? 1 : 0;
            lines += c == '\n' ? 1 : 0;
        }

        // Amounts have commas and sentences have semicolons, but nobody writes a tab within a cell.
        return (tabs > 0 && tabs * 2 >= lines ? '\t' : semicolons > commas ? ';' : ',', 0);
    }
}
