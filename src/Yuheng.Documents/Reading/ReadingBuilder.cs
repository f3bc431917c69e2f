using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents.Reading;

/// <summary>
/// Puts a reading together from a document that has paragraphs, tables, sheets or pages. Every paragraph and every row is a line;
/// a row has one cell for each column of its grid, and of merged cells the first has the text and the others are blank.
/// White space around a cell's text is left out; line breaks within it are kept.
/// It holds the limits: what goes over them is left out, and the finding at the end says so.
/// </summary>
/// <param name="format">docx, xlsx, xls, html, pdf, csv.</param>
internal sealed class ReadingBuilder(string format)
{
    private readonly StringBuilder _text = new();
    private readonly List<CellRange> _cells = [];
    private readonly List<int> _firstCell = [];
    private readonly List<int> _pageBreaks = [];
    private readonly List<Finding> _findings = [];
    private readonly List<GridPlaces.Row> _rows = [];
    private readonly List<Box> _boxes = [];
    private readonly Dictionary<int, Box> _pages = [];
    private int _page, _table, _tables, _row, _paragraph;
    private string? _sheet;
    private bool _open, _full;

    /// <summary>Which cell is which field, where the document is a template that was filled in.</summary>
    public TemplateMap? Template { get; init; }

    /// <summary>How many lines there are.</summary>
    public int LineCount => _firstCell.Count;

    /// <summary>Whether a limit was reached: nothing more is taken, and the reader may stop.</summary>
    public bool IsFull => _full;

    /// <summary>The place of the line that was begun last, for a finding.</summary>
    public Place Here => new(Math.Max(LineCount, 1));

    /// <summary>A page begins; a page break stands before the next line.</summary>
    /// <param name="number">Its number, from 1; 0 where the pages of the document are not known, whose paragraphs count on.</param>
    /// <param name="width">Its width in points, as the boxes on it are measured; 0 where that is not known.</param>
    /// <param name="height">Its height in points.</param>
    public void BeginPage(int number, int width = 0, int height = 0)
    {
        (_page, _row) = (number, number > 0 ? 0 : _row);
        if (width > 0 && height > 0)
        {
            _pages[number] = new Box(0, 0, width, height);
        }

        if (LineCount > 0 && (_pageBreaks.Count == 0 || _pageBreaks[^1] != LineCount))
        {
            _pageBreaks.Add(LineCount);
        }
    }

    /// <summary>A sheet begins; like a page.</summary>
    public void BeginSheet(string name)
    {
        BeginPage(0);
        (_sheet, _row) = (name, 0);
    }

    /// <summary>A table begins; its rows count from 1.</summary>
    public void BeginTable() => (_table, _row, _paragraph) = (++_tables, 0, _row);

    /// <summary>The table ends; the paragraphs count on. Tables within tables are not counted: the reader lays them out as rows of their own.</summary>
    public void EndTable() => (_table, _row) = (0, _paragraph);

    /// <summary>A line begins: a paragraph, or a row.</summary>
    /// <param name="row">The number of the row in its sheet; 0 counts on.</param>
    /// <param name="columnsBefore">How many columns of the sheet are left out before the first cell.</param>
    public void BeginLine(int row = 0, int columnsBefore = 0)
    {
        if (_full)
        {
            return;
        }

        _row = row > 0 ? row : _row + 1;
        _firstCell.Add(_cells.Count);
        _rows.Add(new GridPlaces.Row(_page, _sheet, _table, _row, columnsBefore));
        _open = true;
    }

    /// <summary>The next cell of the line.</summary>
    public void AddCell(ReadOnlySpan<char> text, Box? box = null)
    {
        if (_full || !_open)
        {
            return;
        }

        if (_cells.Count - _firstCell[^1] >= Limits.MaxCellsPerLine)
        {
            return;
        }

        if (_cells.Count >= Limits.MaxCells || _text.Length + (long)text.Length > Limits.MaxTextLength)
        {
            Stop($"全文超过 {Limits.MaxCells} 格或 {Limits.MaxTextLength} 字的上限");
            return;
        }

        text = text.Trim();
        if (text.Length > Limits.MaxCellLength)
        {
            _findings.Add(ReadingFindings.CutOff(Here, $"一格超过 {Limits.MaxCellLength} 字的上限，其后未读"));
            text = text[..Limits.MaxCellLength];
        }

        _cells.Add(new CellRange(_text.Length, text.Length));
        _text.Append(text).Append('\t');
        if (box is { } known)
        {
            while (_boxes.Count < _cells.Count - 1)
            {
                _boxes.Add(default);
            }

            _boxes.Add(known);
        }
    }

    /// <summary>Blank cells up to a column, counted from 0: what a merged cell covers, or what a sheet leaves out.</summary>
    public void AddBlanks(int upTo)
    {
        while (!_full && _open && _cells.Count - _firstCell[^1] < Math.Min(upTo, Limits.MaxCellsPerLine))
        {
            AddCell([]);
        }
    }

    /// <summary>The line ends; one without any cell gets a blank one.</summary>
    public void EndLine()
    {
        if (!_open)
        {
            return;
        }

        if (_firstCell[^1] == _cells.Count)
        {
            _cells.Add(new CellRange(_text.Length, 0));
        }

        _text.Append('\n');
        _open = false;
    }

    /// <summary>A paragraph outside of tables, or a line with one cell.</summary>
    public void AddLine(ReadOnlySpan<char> text, Box? box = null)
    {
        BeginLine();
        AddCell(text, box);
        EndLine();
    }

    /// <summary>Something that reading has to say.</summary>
    public void Say(Finding finding) => _findings.Add(finding);

    /// <summary>Nothing more is read, for a reason that the user is told as a finding of a document cut off (RD-07).</summary>
    public void Stop(string why)
    {
        if (!_full)
        {
            _full = true;
            EndLine();
            _findings.Add(ReadingFindings.CutOff(Here, why + "，其后未读"));
        }
    }

    /// <summary>The reading; null where there is no line with text.</summary>
    /// <param name="encoding">The encoding of its bytes, where that is a question; otherwise utf-8.</param>
    /// <param name="how">Whether that was declared.</param>
    public DocumentReading? Build(string encoding = "utf-8", How how = How.Declared)
    {
        EndLine();
        if (!_cells.Exists(c => c.Length > 0))
        {
            return null;
        }

        var lines = LineCount;
        _firstCell.Add(_cells.Count);
        if (_pageBreaks.Count > 0 && _pageBreaks[^1] >= lines)
        {
            _pageBreaks.RemoveAt(_pageBreaks.Count - 1);
        }

        var firstCell = _firstCell.ToArray();
        var places = new GridPlaces([.. _rows], firstCell, [.. _boxes], _pages);
        var findings = _findings.ConvertAll(f => f.Place is { Exists: true, In: null } ? f with { Place = f.Place with { In = places } } : f);
        return new DocumentReading(_text.ToString(), [.. _cells], firstCell, lines, [.. _pageBreaks], format, encoding, how, endsWithLineBreak: true, findings, places) { Template = Template };
    }
}
