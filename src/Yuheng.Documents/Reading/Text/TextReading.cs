using System.Buffers;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Text;

/// <summary>Reads text: decodes it, and splits it into lines and cells.</summary>
public static class TextReading
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\t|");

    /// <summary>Reads a text document. Refused where it is no text, or goes over a limit.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (TextDecoder.Decode(source.Bytes.Span) is not { } decoded)
        {
            return new Refusal("not-text", source.Name, Place.None, "认不出这是什么文件（内容为二进制）；能读的有 PDF、Word、Excel、WPS、网页、csv 和文本，请另存为其中一种再读。");
        }

        return Split(source.Name, decoded);
    }

    private static Outcome<DocumentReading> Split(string name, TextDecoder.Decoded decoded)
    {
        var text = decoded.Text;
        var span = text.AsSpan();
        var lineBreak = span.Contains('\n') || !span.Contains('\r') ? '\n' : '\r';
        var breaks = lineBreak == '\n' ? Breaks : SearchValues.Create("\r\t|");
        var cells = new CellRange[Math.Min(Math.Max(16, text.Length / 6), Limits.MaxCells)];
        var firstCell = new int[Math.Max(16, text.Length / 24)];
        var pageBreaks = new List<int>();
        var findings = new List<Finding>();
        int cellCount = 0, lineCount = 0, at = 0, invalidLine = -1;
        while (at < text.Length)
        {
            if (lineCount + 2 > firstCell.Length)
            {
                Array.Resize(ref firstCell, firstCell.Length * 2);
            }

            firstCell[lineCount] = cellCount;
            int start = at, cellStart = at, pipes = 0;
            var ended = false;
            while (true)
            {
                var next = span[at..].IndexOfAny(breaks);
                if (next >= 0 && span[at + next] == '|')
                {
                    pipes++;
                    at += next + 1;
                    continue;
                }

                var cellEnd = next < 0 ? text.Length : at + next;
                ended = next >= 0 && span[cellEnd] == lineBreak;
                at = next < 0 ? text.Length : cellEnd + 1;
                if (cellCount - firstCell[lineCount] >= Limits.MaxCellsPerLine)
                {
                    return TooManyInLine(name, lineCount);
                }

                if (cellCount + 1 >= cells.Length)
                {
                    if (cells.Length >= Limits.MaxCells)
                    {
                        return TooManyInAll(name, lineCount);
                    }

                    Array.Resize(ref cells, (int)Math.Min(cells.Length * 2L, Limits.MaxCells));
                }

                var length = cellEnd - cellStart;
                while ((ended || next < 0) && length > 0 && span[cellStart + length - 1] == '\r')
                {
                    length--;
                }

                if (cellStart == start && length > 0 && span[cellStart] == '\f')
                {
                    pageBreaks.Add(lineCount);
                    while (length > 0 && span[cellStart] == '\f')
                    {
                        cellStart++;
                        length--;
                    }
                }

                if (length > Limits.MaxCellLength)
                {
                    return new Refusal("cell-too-long", name, new Place(lineCount + 1), $"这一格超过 {Limits.MaxCellLength} 字的上限，未读取；请检查文件内容。");
                }

                cells[cellCount++] = new CellRange(cellStart, length);
                cellStart = at;
                if (ended || next < 0)
                {
                    break;
                }
            }

            // Pipes are separators only in a line that has no tabs and is drawn with them.
            if (pipes >= 2 && cellCount - firstCell[lineCount] == 1)
            {
                if (firstCell[lineCount] + pipes >= Limits.MaxCells)
                {
                    return TooManyInAll(name, lineCount);
                }

                cellCount = SplitPipes(span, cells[cellCount - 1], ref cells, firstCell[lineCount]);
                if (cellCount - firstCell[lineCount] > Limits.MaxCellsPerLine)
                {
                    return TooManyInLine(name, lineCount);
                }
            }

            if (invalidLine < 0 && decoded.FirstInvalid >= start && decoded.FirstInvalid < at)
            {
                invalidLine = lineCount;
            }

            lineCount++;
            if (ended && at == text.Length)
            {
                break;
            }
        }

        if (lineCount == 0)
        {
            return new Refusal("empty", name, Place.None, "文件里没有文字；请检查是否导出完整。");
        }

        firstCell[lineCount] = cellCount;
        if (decoded.How == How.Guessed)
        {
            findings.Add(ReadingFindings.EncodingGuessed(decoded.Encoding.ToUpperInvariant()));
        }

        if (decoded.Invalid > 0)
        {
            findings.Add(ReadingFindings.InvalidBytes(new Place(invalidLine + 1), decoded.Invalid));
        }

        // A last line that holds nothing was not cut off: a table rule, or the lone CR of a CRLF.
        var holdsNothing = cellCount - firstCell[lineCount - 1] == 1 && cells[cellCount - 1].Length == 0 && (pageBreaks.Count == 0 || pageBreaks[^1] != lineCount - 1);
        return new DocumentReading(
            text, cells, firstCell, lineCount, [.. pageBreaks], "text", decoded.Encoding, decoded.How, text[^1] == lineBreak || holdsNothing, findings);
    }

    private static Refusal TooManyInLine(string name, int line) =>
        new("too-many-cells", name, new Place(line + 1), $"这一行超过 {Limits.MaxCellsPerLine} 格的上限，不像表格，未读取；请检查文件内容。");

    private static Refusal TooManyInAll(string name, int line) =>
        new("too-many-cells", name, new Place(line + 1), $"全文超过 {Limits.MaxCells} 格的上限，未读完；请拆分后再读。");

    /// <summary>Splits a line such as <c>| a | b |</c>; a rule such as <c>|---|---|</c> becomes one blank cell.</summary>
    private static int SplitPipes(ReadOnlySpan<char> text, CellRange line, ref CellRange[] cells, int firstCell)
    {
        var content = text.Slice(line.Start, line.Length);
        var trimmed = content.Trim();
        if (trimmed.IndexOfAnyExcept("|-: ") < 0)
        {
            cells[firstCell] = new CellRange(line.Start, 0);
            return firstCell + 1;
        }

        var start = line.Start + content.IndexOf(trimmed[0]);
        var end = start + trimmed.Length;
        start += trimmed[0] == '|' ? 1 : 0;
        end -= trimmed.Length > 1 && trimmed[^1] == '|' ? 1 : 0;
        var count = firstCell;
        while (true)
        {
            var next = text[start..end].IndexOf('|');
            var cellEnd = next < 0 ? end : start + next;
            var cell = text[start..cellEnd];
            var inner = cell.Trim();
            if (count + 1 >= cells.Length)
            {
                Array.Resize(ref cells, (int)Math.Min(cells.Length * 2L, Limits.MaxCells));
            }

            cells[count++] = inner.Length == 0 ? new CellRange(start, 0) : new CellRange(start + cell.IndexOf(inner[0]), inner.Length);
            if (next < 0)
            {
                return count;
            }

            start = cellEnd + 1;
        }
    }
}
