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
    private readonly HeadReader _head;
    private readonly FundsReader _funds;
    private readonly GoalsReader _goals;
    private readonly IndicatorTables _tables;
    private readonly TasksReader _tasks;
    private readonly PlanReader _plan;
    private Printed _title;
    private Printed _year;
    private Printed _unit;
    private Block _block;
    private readonly List<GridRow> _headings = [];
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
        _scope = new FormScope(reading, IsBroken());
        _head = new HeadReader(_scope, names, rows[0].Line);
        _funds = new FundsReader(_scope);
        _goals = new GoalsReader(_scope);
        _tables = new IndicatorTables(_scope);
        _tasks = new TasksReader(_scope);
        _plan = new PlanReader(_scope);
    }

    private IndicatorsReader Indicators => _tables.Year;

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
                _unit = UnitIn(row);
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

        if (_tables.Width > 0 && !Indicators.HasHeading)
        {
            return null;
        }

        var evidence = (_funds.IsEmpty ? 0 : 1) + (_goals.IsEmpty ? 0 : 1) + (Indicators.HasHeading ? 1 : 0) + (Indicators.IsEmpty ? 0 : 1);
        return evidence >= 2 ? Make() : null;
    }

    /// <summary>Whether the conversion cut this form's words over several cells: its title or a label of its head is in pieces (主 | 管部门).</summary>
    private bool IsBroken()
    {
        Span<char> joined = stackalloc char[24];
        foreach (var row in _rows)
        {
            if (IndicatorsReader.IsHeading(row))
            {
                return false;
            }

            if (row.Filled > 1 && FormText.MayBeTitle(_reading, row) && FormText.ResemblesTitle(FormText.Joined(_reading, row)))
            {
                return true;
            }

            for (var i = 0; i + 1 < row.Cells.Length; i++)
            {
                var (first, second) = (row.Cells[i], row.Cells[i + 1]);
                if (first is { Length: > 0 and <= 10, Meaning: Meaning.None } && second is { Length: > 0 and <= 10, Meaning: Meaning.None })
                {
                    _reading.Text.AsSpan(first.Start, first.Length).CopyTo(joined);
                    _reading.Text.AsSpan(second.Start, second.Length).CopyTo(joined[first.Length..]);
                    if ((Lexicon.Instance.Find(joined[..(first.Length + second.Length)]) & (Meaning.Head | Meaning.Funds | Meaning.Goal)) != 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private void ReadAbove(GridRow row)
    {
        if (IndicatorsReader.IsHeading(row))
        {
            (_block, _underHeading) = (Block.Indicators, true);
            _headings.Add(row);
            _tables.AddHeading(row);
        }
        else if (TasksReader.IsHeading(row))
        {
            _block = Block.Tasks;
            _tasks.AddHeading(row);
        }
        else if (_block == Block.Tasks && _tasks.Add(row))
        {
            return;
        }
        else if (row.Filled == 1 && row.Means(Meaning.TermBlock | Meaning.IndicatorBlock))
        {
            _tables.Announce(row);
        }
        else if (_block >= Block.Head && IndicatorsReader.IsRow(row))
        {
            _block = Block.Indicators;
            _tables.AssumeHeading(row);
            _tables.Add(row);
        }
        else if (_plan.Take(row, row.Means(Meaning.Head | Meaning.Goal)))
        {
            _block = Block.Funds;
            if (row.Means(Meaning.Funds))
            {
                _funds.Add(row);
            }
        }
        else if (FundsReader.IsHeading(row))
        {
            _block = Block.Funds;
            _headings.Add(row);
            _funds.AddHeading(row);
        }
        else if (row.Means(Meaning.Goal) || HasNumberedGoal(row))
        {
            _block = Block.Goals;
            _goals.Add(row);
        }
        else if (_block < Block.Goals && (row.Means(Meaning.Funds) || _funds.IsTotal(row)))
        {
            _block = Block.Funds;
            _funds.Add(row);
        }
        else if (_block < Block.Goals && row.Means(Meaning.Head))
        {
            _block = _block > Block.Head ? _block : Block.Head;
            _head.Add(row);
        }
        else if (_block == Block.Title)
        {
            ReadTitle(row);
        }
        else if (_block == Block.Goals)
        {
            if (row.Cells.Length == 1)
            {
                if (!row.Means(Meaning.Block))
                {
                    _goals.Continue(row);
                }
            }
            else
            {
                _goals.Add(row);
            }
        }
        else if (_block == Block.Head && row.Cells.Length == 1 && row.Meanings == Meaning.None)
        {
            _head.Continue(row);
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
                _goals.Add(row);
            }
            else if (LabelledRow.Read(_scope, row, Meaning.Funds) is { Count: > 0 })
            {
                _block = Block.Funds;
                _funds.Add(row);
            }
            else if (LabelledRow.Read(_scope, row, Meaning.Head) is { Count: > 0 })
            {
                _head.Add(row);
            }

            return;
        }

        if (!row.Means(Meaning.Block) && row.Cells.Length > 1 && !IsUnitOnly(row))
        {
            _scope.Findings.Add(ReadingFindings.RowNotUnderstood(row.Place, FormText.Joined(_reading, row)));
        }
    }

    private void ReadTitle(GridRow row)
    {
        var text = FormText.Joined(_reading, row);
        var place = Array.Find(row.Cells, c => !c.IsBlank).Place;
        if (FormText.IsYear(text))
        {
            _year = new Printed(FormText.YearIn(text).ToString(), place);
        }
        else if (_title.IsMissing && row.Filled == 1)
        {
            _title = new Printed(text, place);
            var end = text.LastIndexOf('表') + 1;
            if (end > 0 && end < text.Length && FormText.IsYear(text.AsSpan(end)))
            {
                _title = _title with { Raw = text[..end] };
                _year = new Printed(FormText.YearIn(text.AsSpan(end)).ToString(), place);
            }
        }
        else if (_title.IsMissing && FormText.ResemblesTitle(text))
        {
            _title = _scope.Note(new Printed(FormText.Title(text), place).Repaired("标题被拆成几格，已接上"));
        }
        else if (_scope.Broken && LabelledRow.Read(_scope, row, Meaning.Head) is { Count: > 0 })
        {
            _block = Block.Head;
            _head.Add(row);
        }
    }

    private void ReadIndicators(int index)
    {
        var row = _rows[index];
        if (IndicatorsReader.IsHeading(row))
        {
            // Repeated after a page break, or the headings of a second table.
            _underHeading = true;
            _tables.AddHeading(row);
            return;
        }

        if (_underHeading)
        {
            _underHeading = false;
            if (_tables.AddLowerHeading(row))
            {
                return;
            }
        }

        if (row.Filled == 1 && row.Means(Meaning.TermBlock | Meaning.IndicatorBlock))
        {
            _tables.Announce(row);
            return;
        }

        if (row.Cells.Length == 1 && !row.Means(Meaning.Level1Word | Meaning.Level2Word))
        {
            // A line without cells between rows is a page's header or footer; after the last row it is what follows the form.
            if (Indicators.HasTotal || !Continues(index))
            {
                _block = Block.After;
            }

            return;
        }

        if (Indicators.HasTotal || IsFooter(row))
        {
            _block = Block.After;
            return;
        }

        if (!_tables.Add(row))
        {
            if (row.Means(Meaning.Head | Meaning.Funds) || row.Cells.Length > _tables.Width + 3)
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
                || (Math.Abs(row.Cells.Length - _tables.Width) <= 1 && row.Line - _rows[index].Line <= 3)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasNumberedGoal(GridRow row) =>
        _block <= Block.Goals && Array.Exists(row.Cells, c => c.Length is >= 3 and <= 8 && GoalsReader.IsNumber(_scope.Span(c)));

    /// <summary>The unit of amounts that a row names: 项目资金 (元), (万元), 单位：万元.</summary>
    private Printed UnitIn(GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Length is < 2 or > 24)
            {
                continue;
            }

            var text = _scope.Span(cell).TrimEnd("）) ");
            if (!text.EndsWith("元", StringComparison.Ordinal))
            {
                continue;
            }

            var start = text.LastIndexOfAny("（(:： ") + 1;
            var word = text[start..];
            if (start > 0 && AmountUnits.Named(word) is not null)
            {
                return new Printed(word.ToString(), cell.Place);
            }
        }

        return default;
    }

    private bool IsUnitOnly(GridRow row) => row.Filled == 1 && !UnitIn(row).IsMissing;

    /// <summary>Whether a row of headings has one that is printed so, but for blanks and the width of its brackets.</summary>
    private bool IsPrinted(string heading, GridRow row) =>
        Array.Exists(row.Cells, c => c.Length >= heading.Length && c.Length <= heading.Length + 8 && PlainText.Of(_scope.Span(c)).Equals(heading, StringComparison.Ordinal));

    private FormFamily FamilyOf(FormKind kind, List<ParsedIndicator> indicators)
    {
        if (_tasks.Tasks.Count > 0)
        {
            return FormFamily.OfDepartment;
        }

        var features = FormFeatures.None;
        void Note(bool has, FormFeatures feature) => features |= has ? feature : FormFeatures.None;

        Note(!_plan.IsEmpty, FormFeatures.Plan);
        Note(_head.HasBoxes, FormFeatures.Boxes);
        Note(Indicators.HasNumbers, FormFeatures.Numbers);
        Note(Indicators.HasCostLevel, FormFeatures.CostLevel);
        Note(indicators.Exists(i => i.Level1.Raw is { } level && LostLevel.WithoutPoints(level).Length < level.Length), FormFeatures.LevelPoints);
        Note(_tables.HasTerm, FormFeatures.Term);
        Note(_tables.HasTerm && _tables.IsSideBySide, FormFeatures.SideBySide);
        Note(Indicators.Columns.ColumnOf(Meaning.Weight) is >= 0 and var points && points < Indicators.Columns.ColumnOf(Meaning.Target), FormFeatures.PointsFirst);
        Note(_title.IsMissing || _title.Raw.Contains("财政", StringComparison.Ordinal), FormFeatures.FiscalTitle);
        return FormFamily.Recognise(kind, features, Indicators.Columns.Meanings | _funds.Columns | _head.Labels, heading => _headings.Exists(row => IsPrinted(heading, row)));
    }

    private ParsedForm Make()
    {
        var kind = Indicators.IsMonitoring || _funds.HasExpected ? FormKind.Monitoring
            : Indicators.IsEvaluation || _funds.IsExecution ? FormKind.SelfEvaluation
            : FormKind.Target;
        var evaluation = kind == FormKind.SelfEvaluation;
        var indicators = Indicators.Read();
        var family = FamilyOf(kind, indicators);
        if (_unit.IsMissing && _funds.OwnUnit() is { IsMissing: false } own)
        {
            _unit = own;
        }

        if (_unit.IsMissing)
        {
            _unit = new Printed(family.AmountUnit, _rows[0].Place).Guessed("表内未标金额单位，按同类表格读取");
            _scope.Findings.Add(ReadingFindings.UnitNotPrinted(_rows[0].Place, family.AmountUnit));
        }

        if (_title.IsMissing)
        {
            _scope.Findings.Add(ReadingFindings.TitleMissing(_rows[0].Place));
        }

        var year = !_year.IsMissing ? _year
            : FormText.YearIn(_title.Raw) is { Length: > 0 } inTitle ? new Printed(inTitle.ToString(), _title.Place)
            : _documentYear;
        if (indicators.Count == 0)
        {
            _scope.Findings.Add(ReadingFindings.SectionMissing(_rows[0].Place, "绩效指标"));
        }

        if (_cut && _block != Block.After)
        {
            _scope.Findings.Add(ReadingFindings.CutOff(_rows[^1].Place, string.Create(CultureInfo.InvariantCulture, $"一张表超过 {Limits.MaxRowsPerForm} 行的上限，其后未读")));
        }

        // Only the last form of a document whose last line is not ended can have been cut off.
        var end = _end ?? _rows[^1];
        if (_last && _block != Block.After && (_block != Block.Indicators || (!_reading.EndsWithLineBreak && Indicators.EndsInMidRow) || (evaluation && !Indicators.HasTotal && !_reading.EndsWithLineBreak)))
        {
            _scope.Findings.Add(ReadingFindings.CutOff(end.Place, _block == Block.Indicators ? "最后一行指标不完整" : "没有绩效指标部分"));
        }

        var goals = _goals.Read();
        if (!evaluation && goals.Overall.IsMissing && goals.Annual.IsMissing)
        {
            // 年度绩效目标, the words of self-evaluations, in a form that sets targets.
            goals = new ParsedGoals { Annual = goals.Expected, Items = goals.Items };
        }

        return new ParsedForm
        {
            Index = _index,
            Kind = kind,
            Layout = family.Layout,
            Start = _title.IsMissing ? _rows[0].Place : _title.Place with { Cell = 0 },
            End = end.Place,
            Title = _title,
            Year = year,
            AmountUnit = _unit,
            Project = _head.Read(),
            TargetFunds = kind == FormKind.Target ? _funds.Target() : new(),
            ExecutionFunds = evaluation ? _funds.Execution() : new(),
            MonitoringFunds = kind == FormKind.Monitoring ? _funds.Monitoring() : new(),
            Tasks = _tasks.Tasks,
            Goals = goals,
            BudgetUse = _plan.BudgetUse,
            PaymentPlan = _plan.Payments,
            Indicators = indicators,
            TermIndicators = _tables.ReadTerm(),
            EmptyLevels = Indicators.EmptyLevels,
            TotalWeight = Indicators.TotalWeight,
            TotalScore = Indicators.TotalScore,
            Findings = _scope.Findings.Count == 0 ? [] : [.. _scope.Findings.Distinct().OrderBy(f => f.Place)],
        };
    }
}
