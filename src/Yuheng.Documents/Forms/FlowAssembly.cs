using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>
/// Makes rows of a text in which every line is one cell and only the labels tell where a row ends.
/// A blank cell shows as blank lines beyond those that separate any two cells.
/// </summary>
internal sealed class FlowAssembly
{
    private readonly DocumentReading _reading;
    private readonly List<GridCell> _cells;
    private int _at;

    private FlowAssembly(DocumentReading reading)
    {
        _reading = reading;
        _cells = FlowCells.Of(reading);
    }

    /// <summary>The rows, one after the other.</summary>
    public static IEnumerable<GridRow> Rows(DocumentReading reading) => new FlowAssembly(reading).Assemble();

    private IEnumerable<GridRow> Assemble()
    {
        while (_at < _cells.Count)
        {
            var cell = _cells[_at];
            if (RunOf(_at, Meaning.FundsColumn) is >= 3 and var columns && !_cells[_at].Means(Meaning.IndicatorColumn & ~(Meaning.Weight | Meaning.Score)))
            {
                foreach (var row in Execution(columns))
                {
                    yield return row;
                }
            }
            else if (RunOf(_at, Meaning.IndicatorColumn) is >= 3 and var width)
            {
                foreach (var row in Indicators(width))
                {
                    yield return row;
                }
            }
            else if (cell.Means(Meaning.Funds))
            {
                yield return TargetFunds();
            }
            else if (cell.Means(Meaning.Goal))
            {
                foreach (var row in Goals())
                {
                    yield return row;
                }
            }
            else if (cell.Means(Meaning.Head) && _at + 1 < _cells.Count && !IsLabel(_cells[_at + 1]))
            {
                yield return Row(_at, 2);
                _at += 2;
            }
            else
            {
                if (!cell.IsBlank)
                {
                    yield return Row(_at, 1);
                }

                _at++;
            }
        }
    }

    /// <summary>The heading of a self-evaluation's funds, and its rows: a label and as many values as there are columns.</summary>
    private IEnumerable<GridRow> Execution(int columns)
    {
        // The labels of the rows stand in a column of their own before the first heading.
        var heading = new GridCell[columns + 1];
        _cells.CopyTo(_at, heading, 1, columns);
        heading[0] = Blank(_at);
        yield return new GridRow(heading, _cells[_at].Place.Line);
        _at += columns;
        while (_at < _cells.Count)
        {
            var next = _at;
            while (next < _cells.Count && _cells[next].IsBlank)
            {
                next++;
            }

            if (next >= _cells.Count || !_cells[next].Means(Meaning.Funds))
            {
                yield break;
            }

            var length = 1;
            while (length <= columns && next + length < _cells.Count && !IsLabel(_cells[next + length]))
            {
                length++;
            }

            yield return Row(next, length);
            _at = next + length;
        }
    }

    /// <summary>All amounts of a target in one row: label, amount, label, amount ….</summary>
    private GridRow TargetFunds()
    {
        var start = _at;
        while (_at < _cells.Count && (_cells[_at].IsBlank || _cells[_at].Means(Meaning.Funds) || !IsLabel(_cells[_at]))
            && (_cells[_at].Means(Meaning.Funds) || _at - start < 40) && _cells[_at].Length <= 40)
        {
            _at++;
        }

        return Row(start, _at - start);
    }

    private IEnumerable<GridRow> Goals()
    {
        var labels = RunOf(_at, Meaning.Goal);
        yield return Row(_at, labels);
        _at += labels;
        var start = _at;
        while (_at < _cells.Count && !IsLabel(_cells[_at]))
        {
            _at++;
        }

        // The texts stand under their labels, in the same order.
        var texts = _cells.GetRange(start, _at - start).FindAll(c => !c.IsBlank);
        if (texts.Count > 0)
        {
            yield return new GridRow([.. texts], texts[0].Place.Line);
        }
    }

    private IEnumerable<GridRow> Indicators(int run)
    {
        var (heading, taken) = FlowHeading.Of(_cells, _at, run);
        yield return new GridRow(heading, _cells[_at].Place.Line);
        var width = heading.Length;
        var level2 = Array.FindIndex(heading, c => c.Means(Meaning.Level2));
        _at += taken;
        while (_at < _cells.Count)
        {
            if (_cells[_at].Means(Meaning.Total))
            {
                // 总分, blank cells, and its numbers.
                var end = _at + 1;
                while (end < _cells.Count && (_cells[end].IsBlank || PrintedNumber.Read(Span(_cells[end])).Value is not null))
                {
                    end++;
                }

                yield return Row(_at, end - _at);
                _at = end;
                yield break;
            }

            if (FitsRow(_at, width, level2))
            {
                yield return Row(_at, width);
                _at += width;
            }
            else if (Anchored(width, level2) is { } row)
            {
                yield return row;
            }
            else
            {
                yield break;
            }
        }
    }

    /// <summary>Whether the next cells, blank ones counted, are a row under the headings.</summary>
    private bool FitsRow(int at, int width, int level2)
    {
        if (at + width > _cells.Count || level2 < 0)
        {
            return false;
        }

        for (var i = 0; i < width; i++)
        {
            var cell = _cells[at + i];
            var fits = i < level2 ? cell.IsBlank || cell.Means(Meaning.Level1Word)
                : i == level2 ? cell.IsBlank || cell.Means(Meaning.Level2Word)
                : i == level2 + 1 ? !cell.IsBlank && !IsLabel(cell) && !cell.Means(Meaning.Level1Word | Meaning.Level2Word)
                : !cell.Means(Meaning.Level1Word | Meaning.Level2Word) && !FormFinder.IsTitle(Span(cell));
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A row where blank cells left no trace: the words of levels, then fields until the next word of a level or the row is full.</summary>
    private GridRow? Anchored(int width, int level2)
    {
        var at = _at;
        while (at < _cells.Count && _cells[at].IsBlank)
        {
            at++;
        }

        if (at >= _cells.Count || level2 < 0 || IsLabel(_cells[at]) || FormFinder.IsTitle(Span(_cells[at])))
        {
            return null;
        }

        var row = new List<GridCell>();
        for (var i = 0; i <= level2; i++)
        {
            var level = i < level2 ? Meaning.Level1Word : Meaning.Level2Word;
            if (at < _cells.Count && _cells[at].Means(level) && (i == level2 || !_cells[at].Means(Meaning.Level2Word) || (at + 1 < _cells.Count && _cells[at + 1].Means(Meaning.Level2Word))))
            {
                row.Add(_cells[at++]);
            }
            else
            {
                row.Add(Blank(_at));
            }
        }

        while (at < _cells.Count && row.Count < width && !_cells[at].Means(Meaning.Level1Word | Meaning.Level2Word | Meaning.Total)
            && !IsLabel(_cells[at]) && !FormFinder.IsTitle(Span(_cells[at])))
        {
            row.Add(_cells[at++]);
        }

        if (at == _at || row.Count == level2 + 1)
        {
            return null;
        }

        var line = _cells[_at].Place.Line;
        _at = at;
        return new GridRow([.. row], line);
    }

    private GridRow Row(int start, int count) => new([.. _cells.GetRange(start, count)], _cells[start].Place.Line);

    private GridCell Blank(int at) => new(0, 0, _cells[at].Place, Meaning.None);

    private ReadOnlySpan<char> Span(GridCell cell) => _reading.Text.AsSpan(cell.Start, cell.Length);

    /// <summary>How many cells from <paramref name="start"/> on are labels of these meanings, without a blank between.</summary>
    private int RunOf(int start, Meaning meanings)
    {
        var count = 0;
        while (start + count < _cells.Count && _cells[start + count].Means(meanings))
        {
            count++;
        }

        return count;
    }

    private static bool IsLabel(GridCell cell) =>
        cell.Means(Meaning.Head | Meaning.Funds | Meaning.FundsColumn | Meaning.Goal | Meaning.Block | Meaning.IndicatorColumn | Meaning.BudgetUse | Meaning.PaymentPlan);
}
