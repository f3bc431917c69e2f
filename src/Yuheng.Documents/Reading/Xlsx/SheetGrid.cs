using System.Buffers;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>
/// The cells of one sheet, gathered in whatever order they come, and then written as rows: what merged cells cover is blank,
/// and blank rows, blank columns before the first and blank cells behind the last of a row are left out.
/// </summary>
/// <param name="name">The name of the sheet.</param>
internal sealed class SheetGrid(string name)
{
    /// <summary>The last row and column that a sheet may have.</summary>
    public const int LastRow = 1_048_576, LastColumn = 16_384;

    private readonly ArrayBufferWriter<char> _text = new(4096);
    private readonly List<Cell> _cells = [];
    private readonly List<(int FirstRow, int FirstColumn, int LastRow, int LastColumn)> _merges = [];
    private bool _outOfOrder;

    /// <summary>Where the text of the next cell is written, before <see cref="Add"/>.</summary>
    public IBufferWriter<char> Text => _text;

    /// <summary>Whether a limit was reached: nothing more is taken.</summary>
    public bool IsFull => _cells.Count >= Limits.MaxCells || _text.WrittenCount >= Limits.MaxTextLength;

    /// <summary>The first cell with text that stands in a hidden row or column.</summary>
    public (int Row, int Column)? Hidden { get; set; }

    /// <summary>Formulas whose result the workbook does not hold, the first of them and how many.</summary>
    public (int Row, int Column, string Formula, int Count) Uncalculated { get; private set; }

    /// <summary>Cells whose text the workbook does not hold, the first of them and how many.</summary>
    public (int Row, int Column, int Count) Broken { get; private set; }

    /// <summary>Why the sheet could not be read to its end; null where it was.</summary>
    public string? CutOff { get; set; }

    /// <summary>How much text there is, before a cell is written.</summary>
    public int Mark => _text.WrittenCount;

    /// <summary>A cell has all the text since the mark; a blank one is nothing.</summary>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <param name="mark">Where its text begins.</param>
    /// <returns>Whether there was any text.</returns>
    public bool Add(int row, int column, int mark)
    {
        var length = _text.WrittenCount - mark;
        if (length == 0 || _text.WrittenSpan[mark..].IsWhiteSpace())
        {
            return false;
        }

        var cell = new Cell(row, column, mark, length);
        _outOfOrder |= _cells.Count > 0 && cell.CompareTo(_cells[^1]) <= 0;
        _cells.Add(cell);
        return true;
    }

    /// <summary>A formula whose result is not known; it stays a formula, which is no number.</summary>
    public void AddUncalculated(int row, int column, string formula)
    {
        var mark = Mark;
        _text.Write("=");
        _text.Write(formula.Length > 0 ? formula : "（公式）");
        Add(row, column, mark);
        Uncalculated = Uncalculated.Count == 0 ? (row, column, "=" + formula, 1) : Uncalculated with { Count = Uncalculated.Count + 1 };
    }

    /// <summary>A cell whose text the workbook does not hold.</summary>
    public void AddBroken(int row, int column)
    {
        _text.Write("�");
        Broken = Broken.Count == 0 ? (row, column, 1) : Broken with { Count = Broken.Count + 1 };
    }

    /// <summary>Cells are merged, both corners among them.</summary>
    public void Merge(int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        if (_merges.Count < Limits.MaxMerges && firstRow <= lastRow && firstColumn <= lastColumn && lastRow <= LastRow && lastColumn <= LastColumn)
        {
            _merges.Add((firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    /// <summary>Writes the rows, and says what there is to say of them.</summary>
    public void WriteTo(ReadingBuilder reading)
    {
        if (_outOfOrder)
        {
            Sort();
        }

        var stale = BlankCovered();
        var before = 0;
        if (_cells.Count > 0)
        {
            reading.BeginSheet(name);
            before = _cells.Min(c => c.Column) - 1;
        }

        var places = new Dictionary<(int, int), Place>();
        var tooWide = false;
        for (var at = 0; at < _cells.Count && !reading.IsFull;)
        {
            var row = _cells[at].Row;
            reading.BeginLine(row, before);
            for (; at < _cells.Count && _cells[at].Row == row; at++)
            {
                var cell = _cells[at];
                tooWide |= cell.Column - before > Limits.MaxCellsPerLine;
                reading.AddBlanks(cell.Column - before - 1);
                reading.AddCell(_text.WrittenSpan.Slice(cell.Start, cell.Length));
                if (IsSpokenOf(cell))
                {
                    places[(cell.Row, cell.Column)] = reading.Here with { Cell = cell.Column - before };
                }
            }

            reading.EndLine();
        }

        Say(reading, places, stale, tooWide);
    }

    private bool IsSpokenOf(Cell cell) => (cell.Row, cell.Column) == Hidden || (cell.Row, cell.Column) == (Uncalculated.Row, Uncalculated.Column)
        || (cell.Row, cell.Column) == (Broken.Row, Broken.Column);

    private void Say(ReadingBuilder reading, Dictionary<(int, int), Place> places, bool stale, bool tooWide)
    {
        if (_outOfOrder)
        {
            reading.Say(ReadingFindings.Repaired(reading.Here.OfLine, null, $"工作表“{name}”的单元格没有按次序存放，已按行列排好"));
        }

        if (Hidden is { } hidden && places.TryGetValue(hidden, out var hiddenPlace))
        {
            reading.Say(ReadingFindings.Guessed(hiddenPlace, null, $"工作表“{name}”隐藏的行和列也属于表格，一并读取"));
        }

        if (Uncalculated.Count > 0 && places.TryGetValue((Uncalculated.Row, Uncalculated.Column), out var formulaPlace))
        {
            reading.Say(ReadingFindings.Unreadable(formulaPlace, Uncalculated.Formula, $"工作表“{name}”有 {Uncalculated.Count} 个公式没有保存计算结果（请在 Excel 或 WPS 里打开，重算并保存后再读）"));
        }

        if (Broken.Count > 0 && places.TryGetValue((Broken.Row, Broken.Column), out var brokenPlace))
        {
            reading.Say(ReadingFindings.Unreadable(brokenPlace, "�", $"工作表“{name}”有 {Broken.Count} 格的文字在文件里找不到（文件可能已损坏）"));
        }

        if (stale)
        {
            reading.Say(ReadingFindings.LeftAlone(reading.Here, $"工作表“{name}”里被合并单元格盖住的旧内容没有读取"));
        }

        if (tooWide)
        {
            reading.Say(ReadingFindings.CutOff(reading.Here, $"工作表“{name}”有的行超过 {Limits.MaxCellsPerLine} 列，其后各列未读"));
        }

        if (CutOff is not null || IsFull)
        {
            reading.Say(ReadingFindings.CutOff(reading.Here, $"工作表“{name}”{CutOff ?? $"超过 {Limits.MaxCells} 格或 {Limits.MaxTextLength} 字的上限"}，其后未读"));
        }
    }

    /// <summary>By row and column; of several cells with one name the last counts, as in Excel.</summary>
    private void Sort()
    {
        var sorted = _cells.OrderBy(c => c).ToList();
        _cells.Clear();
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i + 1 == sorted.Count || sorted[i].CompareTo(sorted[i + 1]) != 0)
            {
                _cells.Add(sorted[i]);
            }
        }
    }

    /// <summary>Takes out what lies under merged cells; whether there was any.</summary>
    private bool BlankCovered()
    {
        if (_merges.Count == 0 || _cells.Count == 0)
        {
            return false;
        }

        // Row by row: for each column, to which row a merged cell covers it, and in which row one begins there.
        _merges.Sort();
        var width = _cells.Max(c => c.Column) + 1;
        int[] coveredTo = new int[width], begins = new int[width];
        int next = 0, kept = 0;
        for (var at = 0; at < _cells.Count; at++)
        {
            var cell = _cells[at];
            for (; next < _merges.Count && _merges[next].FirstRow <= cell.Row; next++)
            {
                var (firstRow, firstColumn, lastRow, lastColumn) = _merges[next];
                for (var column = firstColumn; column <= lastColumn && column < width; column++)
                {
                    coveredTo[column] = Math.Max(coveredTo[column], lastRow);
                }

                if (firstColumn < width)
                {
                    begins[firstColumn] = firstRow;
                }
            }

            if (coveredTo[cell.Column] < cell.Row || begins[cell.Column] == cell.Row)
            {
                _cells[kept++] = cell;
            }
        }

        var stale = kept < _cells.Count;
        _cells.RemoveRange(kept, _cells.Count - kept);
        return stale;
    }

    private readonly record struct Cell(int Row, int Column, int Start, int Length) : IComparable<Cell>
    {
        public int CompareTo(Cell other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);
    }
}
