using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>
/// The indicators of a form: those of the year, and those of the whole period where the form has them too, beside each other
/// under one first level or one block after the other.
/// </summary>
internal sealed class IndicatorTables(FormScope scope)
{
    private IndicatorsReader _year = new(scope);
    private IndicatorsReader? _term;
    private bool _isTerm;
    private int _right = -1;
    private int _shared;
    private bool _leftIsYear;

    /// <summary>The indicators of the year; of a form that has only those of the whole period, those.</summary>
    public IndicatorsReader Year => _term is not null && !_year.HasHeading ? _term : _year;

    /// <summary>Whether two tables were found.</summary>
    public bool HasTerm => _term is not null && Year != _term;

    /// <summary>Whether they stand in the same rows.</summary>
    public bool IsSideBySide => _right >= 0;

    /// <summary>How many cells a row has under the headings.</summary>
    public int Width => Current.Width;

    /// <summary>Whether the headings were found, those of values among them.</summary>
    public bool HasHeading => Year.HasHeading;

    private IndicatorsReader Current => _isTerm ? _term! : _year;

    /// <summary>Whether a row says which of the tables follows: 长期绩效指标, 年度绩效指标.</summary>
    public void Announce(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Means(Meaning.TermBlock))
            {
                _isTerm = true;
                _term ??= new IndicatorsReader(scope);
                return;
            }

            if (_isTerm && cell.Means(Meaning.IndicatorBlock) && scope.Span(cell).Contains('年'))
            {
                _isTerm = false;
                if (!_year.HasHeading)
                {
                    _year = new IndicatorsReader(scope) { Columns = _term!.Columns };
                }

                return;
            }
        }
    }

    /// <summary>Takes the headings.</summary>
    public void AddHeading(GridRow row)
    {
        Announce(row);
        _right = IndicatorHeading.RightSide(row);
        if (_right < 0)
        {
            Current.AddHeading(row);
            return;
        }

        _shared = row.Cells[.._right].Count(c => c.Means(Meaning.Level1)) == 1 && !Array.Exists(row.Cells[_right..], c => c.Means(Meaning.Level1))
            ? Array.FindIndex(row.Cells, c => c.Means(Meaning.Level1)) : -1;
        _leftIsYear = Array.Exists(row.Cells[.._right], c => c.Means(Meaning.IndicatorColumn) && scope.Span(c).Contains("年度", StringComparison.Ordinal))
            && !Array.Exists(row.Cells[_right..], c => scope.Span(c).Contains("年度", StringComparison.Ordinal));
        _isTerm = false;
        _term ??= new IndicatorsReader(scope);
        Left.AddHeading(IndicatorHeading.Side(row, _right, isRight: false, _shared));
        Right.AddHeading(IndicatorHeading.Side(row, _right, isRight: true, _shared));
    }

    /// <summary>Takes a second row of headings, right under the first; false where the row is none.</summary>
    public bool AddLowerHeading(GridRow row) => _right < 0 && Current.AddLowerHeading(row);

    /// <summary>Takes the usual columns where the headings are lost.</summary>
    public void AssumeHeading(GridRow first) => Current.AssumeHeading(first);

    /// <summary>Reads a row. False where it is no row of indicators.</summary>
    public bool Add(GridRow row)
    {
        Announce(row);
        if (_right < 0)
        {
            return Current.Add(row);
        }

        var (left, right) = (IndicatorHeading.Side(row, _right, isRight: false, _shared), IndicatorHeading.Side(row, _right, isRight: true, _shared));
        var read = left.Filled == 0 || Left.Add(left);
        return (right.Filled == 0 || Right.Add(right)) && read;
    }

    /// <summary>The indicators of the whole period.</summary>
    public IReadOnlyList<ParsedIndicator> ReadTerm() => HasTerm ? _term!.Read() : [];

    private IndicatorsReader Left => _leftIsYear ? _year : _term!;

    private IndicatorsReader Right => _leftIsYear ? _term! : _year;
}
