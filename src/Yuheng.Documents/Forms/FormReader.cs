using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the rows of one form, block by block in the order in which every layout has them.</summary>
internal sealed class FormReader
{
    private readonly DocumentReading _reading;
    private readonly List<GridRow> _rows;
    private readonly int _index;
    private readonly Printed _documentYear;
    private readonly bool _last;
    private readonly bool _cut;
    private readonly FormScope _scope;
    private readonly FormTitle _title;
    private readonly FormBlocks _blocks;
    private Printed _unit;
    private Block _block;
    private bool _underHeading;
    private GridRow? _end;

    public FormReader(DocumentReading reading, List<GridRow> rows, int index, Printed documentYear, KnownNames names, bool last, bool cut)
    {
        _reading = reading;
        _rows = SidewaysRepeats.Remove(reading, WrappedRows.Join(reading, rows));
        _index = index;
        _documentYear = documentYear;
        _last = last;
        _cut = cut;
        _scope = new FormScope(reading, BrokenLabels.IsIn(reading, _rows));
        _title = new FormTitle(_scope, reading);
        _blocks = new FormBlocks(_scope, _title, names, _rows[0]);
    }

    private enum Block
    {
        Title,
        Head,
        Tasks,
        Funds,
        Goals,
        Indicators,
        After,
    }

    /// <summary>The form; null where the rows turn out to be none.</summary>
    public ParsedForm? Read()
    {
        for (var i = 0; i < _rows.Count && _block != Block.After; i++)
        {
            var row = _rows[i];
            if (_unit.IsMissing && _block < Block.Indicators)
            {
                _unit = PrintedUnit.In(_scope, row);
            }

            if (_block == Block.Indicators)
            {
                ReadIndicators(i);
            }
            else
            {
                ReadAbove(row);
            }

            if (_block != Block.After)
            {
                _end = row;
            }
        }

        return _blocks.AreForm ? _blocks.Form(_index, _documentYear, _unit, (_end ?? _rows[^1]).Place, [.. Cuts()]) : null;
    }

    private void ReadAbove(GridRow row)
    {
        if (IndicatorsReader.IsHeading(row))
        {
            (_block, _underHeading) = (Block.Indicators, true);
            _blocks.Headings.Add(row);
            _blocks.Tables.AddHeading(row);
        }
        else if (TasksReader.IsHeading(row))
        {
            _block = Block.Tasks;
            _blocks.Tasks.AddHeading(row);
        }
        else if (_block == Block.Tasks && _blocks.Tasks.Add(row))
        {
            return;
        }
        else if (row.Filled == 1 && row.Means(Meaning.TermBlock | Meaning.IndicatorBlock))
        {
            _blocks.Tables.Announce(row);
        }
        else if (_block >= Block.Head && IndicatorsReader.IsRow(row))
        {
            _block = Block.Indicators;
            _blocks.Tables.AssumeHeading(row);
            _blocks.Tables.Add(row);
        }
        else if (_blocks.Plan.Take(row, row.Means(Meaning.Head | Meaning.Goal)))
        {
            _block = Block.Funds;
            if (row.Means(Meaning.Funds))
            {
                _blocks.Funds.Add(row);
            }
        }
        else if (ExecutionReader.IsHeading(row))
        {
            _block = Block.Funds;
            _blocks.Headings.Add(row);
            _blocks.Funds.AddHeading(row);
        }
        else if (row.Means(Meaning.Goal) || HasNumberedGoal(row))
        {
            _block = Block.Goals;
            _blocks.Goals.Add(row);
        }
        else if (_block < Block.Goals && (row.Means(Meaning.Funds) || _blocks.Funds.IsTotal(row)))
        {
            _block = Block.Funds;
            _blocks.Funds.Add(row);
        }
        else if (_block < Block.Goals && row.Means(Meaning.Head))
        {
            _block = _block > Block.Head ? _block : Block.Head;
            _blocks.Head.Add(row);
        }
        else if (_block == Block.Title)
        {
            if (!_title.Read(row) && _scope.Broken && LabelledRow.Read(_scope, row, Meaning.Head) is { Count: > 0 })
            {
                _block = Block.Head;
                _blocks.Head.Add(row);
            }
        }
        else if (_block == Block.Goals)
        {
            if (row.Cells.Length == 1)
            {
                if (!row.Means(Meaning.Block))
                {
                    _blocks.Goals.Continue(row);
                }
            }
            else
            {
                _blocks.Goals.Add(row);
            }
        }
        else if (_block == Block.Head && row.Cells.Length == 1 && row.Meanings == Meaning.None)
        {
            _blocks.Head.Continue(row);
        }
        else if (!row.Means(Meaning.Contact))
        {
            ReadDamaged(row);
        }
    }

    /// <summary>A row above the indicators without any legible label.</summary>
    private void ReadDamaged(GridRow row)
    {
        if (_scope.Broken)
        {
            if (LabelledRow.Read(_scope, row, Meaning.Goal) is { Count: > 0 })
            {
                _block = Block.Goals;
                _blocks.Goals.Add(row);
            }
            else if (LabelledRow.Read(_scope, row, Meaning.Funds) is { Count: > 0 })
            {
                _block = Block.Funds;
                _blocks.Funds.Add(row);
            }
            else if (LabelledRow.Read(_scope, row, Meaning.Head) is { Count: > 0 })
            {
                _blocks.Head.Add(row);
            }

            return;
        }

        if (!row.Means(Meaning.Block) && row.Cells.Length > 1 && !PrintedUnit.IsAlone(_scope, row))
        {
            _scope.Findings.Add(ReadingFindings.RowNotUnderstood(row.Place, FormText.Joined(_reading, row)));
        }
    }

    private void ReadIndicators(int index)
    {
        var row = _rows[index];
        if (IndicatorsReader.IsHeading(row))
        {
            // Repeated after a page break, or the headings of a second table.
            _underHeading = true;
            _blocks.Tables.AddHeading(row);
            return;
        }

        if (_underHeading)
        {
            _underHeading = false;
            if (_blocks.Tables.AddLowerHeading(row))
            {
                return;
            }
        }

        if (row.Filled == 1 && row.Means(Meaning.TermBlock | Meaning.IndicatorBlock))
        {
            _blocks.Tables.Announce(row);
            return;
        }

        if (row.Cells.Length == 1 && !row.Means(Meaning.Level1Word | Meaning.Level2Word))
        {
            // A line without cells between rows is a page's header or footer; after the last row it is what follows the form.
            if (_blocks.Indicators.HasTotal || !Continues(index))
            {
                _block = Block.After;
            }

            return;
        }

        if (_blocks.Indicators.HasTotal || IsFooter(row))
        {
            _block = Block.After;
            return;
        }

        if (!_blocks.Tables.Add(row))
        {
            if (row.Means(Meaning.Head | Meaning.Funds) || row.Cells.Length > _blocks.Tables.Width + 3)
            {
                _block = Block.After;
                return;
            }

            _scope.Findings.Add(ReadingFindings.RowNotUnderstood(row.Place, FormText.Joined(_reading, row)));
        }
    }

    /// <summary>What stands below the table: 备注, 填表人：… 联系电话：….</summary>
    private static bool IsFooter(GridRow row) => Array.Find(row.Cells, c => !c.IsBlank).Means(Meaning.Contact | Meaning.Remark);

    /// <summary>Whether rows of indicators go on within the next two rows.</summary>
    private bool Continues(int index)
    {
        for (var next = index + 1; next < Math.Min(index + 3, _rows.Count); next++)
        {
            var row = _rows[next];
            if (FormFinder.IsTitle(FormText.Joined(_reading, row)))
            {
                return false;
            }

            if (row.Filled >= 2 && (IndicatorsReader.IsHeading(row) || IndicatorsReader.IsRow(row)
                || (Math.Abs(row.Cells.Length - _blocks.Tables.Width) <= 1 && row.Line - _rows[index].Line <= 3)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasNumberedGoal(GridRow row) =>
        _block <= Block.Goals && Array.Exists(row.Cells, c => c.Length is >= 3 and <= 8 && GoalsReader.IsNumber(_scope.Span(c)));

    /// <summary>What was cut off of the form: by the limit of rows, or since the document ends in the middle of it.</summary>
    private IEnumerable<Finding> Cuts()
    {
        if (_block == Block.After)
        {
            yield break;
        }

        if (_cut)
        {
            yield return ReadingFindings.CutOff(_rows[^1].Place, string.Create(CultureInfo.InvariantCulture, $"一张表超过 {Limits.MaxRowsPerForm} 行的上限，其后未读"));
        }

        // Only the last form of a document whose last line is not ended can have been cut off.
        var indicators = _blocks.Indicators;
        var inMidTable = !_reading.EndsWithLineBreak && (indicators.EndsInMidRow || (_blocks.Kind == FormKind.SelfEvaluation && !indicators.HasTotal));
        if (_last && (_block != Block.Indicators || inMidTable))
        {
            yield return ReadingFindings.CutOff((_end ?? _rows[^1]).Place, _block == Block.Indicators ? "最后一行指标不完整" : "没有绩效指标部分");
        }
    }
}
