using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents.Reading;

/// <summary>
/// What stands in a document before anybody asks what it means: lines of cells, each with its place.
/// The cells are ranges of one string, so that a large document costs little more than its text.
/// </summary>
public sealed class DocumentReading
{
    private readonly CellRange[] _cells;
    private readonly int[] _firstCell;

    internal DocumentReading(
        string text, CellRange[] cells, int[] firstCell, int lineCount, int[] pageBreaks, string format, string encoding, How how,
        bool endsWithLineBreak, IReadOnlyList<Finding> findings, Whereabouts? whereabouts = null)
    {
        Text = text;
        _cells = cells;
        _firstCell = firstCell;
        LineCount = lineCount;
        PageBreaks = pageBreaks;
        Format = format;
        Encoding = encoding;
        How = how;
        EndsWithLineBreak = endsWithLineBreak;
        Findings = findings;
        Whereabouts = whereabouts;
    }

    /// <summary>The decoded text that the cells are ranges of.</summary>
    public string Text { get; }

    /// <summary>text, docx, xlsx, xls, html, pdf or csv; of a document that was converted what it was: doc, wps, et, rtf, odt, ods.</summary>
    public string Format { get; }

    /// <summary>The encoding that the text was decoded from, such as utf-8 or gb18030.</summary>
    public string Encoding { get; }

    /// <summary>Whether the encoding was declared by a mark at the start, or found by content.</summary>
    public How How { get; }

    /// <summary>How many lines there are.</summary>
    public int LineCount { get; }

    /// <summary>Whether a paragraph may run over several lines, as on a printed page; elsewhere a line is a whole paragraph or row.</summary>
    public bool MayWrapLines => Format is "text" or "pdf";

    /// <summary>The indexes of the lines before which a page break stands.</summary>
    public IReadOnlyList<int> PageBreaks { get; }

    /// <summary>Whether the last line is ended; one that is not may have been cut off.</summary>
    public bool EndsWithLineBreak { get; }

    /// <summary>What reading had to say.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Tells where lines and cells stand in the document; null for a text.</summary>
    public Whereabouts? Whereabouts { get; }

    /// <summary>Which cell is which field, where the document is a template that was filled in; otherwise null.</summary>
    internal TemplateMap? Template { get; init; }

    /// <summary>The line at <paramref name="index"/>, counted from 0.</summary>
    public ReadingLine this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, LineCount);
            return new ReadingLine(this, index);
        }
    }

    /// <summary>Writes the reading as tab-separated text; read again, it is the same reading.</summary>
    public void WriteText(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var page = 0;
        for (var index = 0; index < LineCount; index++)
        {
            if (page < PageBreaks.Count && PageBreaks[page] == index)
            {
                writer.Write('\f');
                page++;
            }

            var line = this[index];
            for (var cell = 0; cell < line.Count; cell++)
            {
                if (cell > 0)
                {
                    writer.Write('\t');
                }

                writer.Write(line[cell]);
            }

            if (index < LineCount - 1 || EndsWithLineBreak)
            {
                writer.Write('\n');
            }
        }
    }

    /// <summary>The same reading of a document that was converted from another format before it was read.</summary>
    internal DocumentReading HandedInAs(string format) =>
        new(Text, _cells, _firstCell, LineCount, [.. PageBreaks], format, Encoding, How, EndsWithLineBreak, Findings, Whereabouts);

    /// <summary>The place of a line, counted from 1.</summary>
    internal Place PlaceOf(int number) => new(number, 0, Whereabouts);

    internal int FirstCell(int line) => _firstCell[line];

    internal CellRange RangeOf(int cell) => _cells[cell];

    internal ReadOnlySpan<char> Cell(int cell) => Text.AsSpan(_cells[cell].Start, _cells[cell].Length);
}

/// <summary>Where a cell lies in the text of its reading.</summary>
internal readonly record struct CellRange(int Start, int Length);

/// <summary>One line of a reading; costs nothing to make.</summary>
public readonly struct ReadingLine
{
    private readonly DocumentReading _reading;
    private readonly int _first;

    internal ReadingLine(DocumentReading reading, int index)
    {
        _reading = reading;
        Index = index;
        _first = reading.FirstCell(index);
        Count = reading.FirstCell(index + 1) - _first;
    }

    /// <summary>Its index, from 0.</summary>
    public int Index { get; }

    /// <summary>Its number as people count, from 1.</summary>
    public int Number => Index + 1;

    /// <summary>How many cells it has; a line without any separator has one, which may be blank.</summary>
    public int Count { get; }

    /// <summary>The text of a cell, as it stands there.</summary>
    public ReadOnlySpan<char> this[int cell] => _reading.Cell(_first + cell);

    internal CellRange RangeOf(int cell) => _reading.RangeOf(_first + cell);

    /// <summary>Whether no cell holds anything but white space.</summary>
    public bool IsBlank
    {
        get
        {
            for (var cell = 0; cell < Count; cell++)
            {
                if (!this[cell].IsWhiteSpace())
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The place of a cell.</summary>
    public Place PlaceOf(int cell) => new(Number, cell + 1, _reading.Whereabouts);

    /// <summary>The place of the line as a whole.</summary>
    public Place Place => new(Number, 0, _reading.Whereabouts);

    /// <summary>The line as text, its cells joined by tabs.</summary>
    public override string ToString()
    {
        var text = new System.Text.StringBuilder();
        for (var cell = 0; cell < Count; cell++)
        {
            if (cell > 0)
            {
                text.Append('\t');
            }

            text.Append(this[cell]);
        }

        return text.ToString();
    }
}
