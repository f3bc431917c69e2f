using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the funds of a self-evaluation or a monitoring form: rows by what they are called, columns by their headings.</summary>
internal sealed class ExecutionReader(FormScope scope)
{
    private static readonly Meaning[] ExecutionColumns =
        [Meaning.InitialBudget, Meaning.AdjustedBudget, Meaning.Executed, Meaning.Weight, Meaning.Rate, Meaning.Score, Meaning.FundsExpected];

    private readonly ByMeaning<ParsedExecution> _executions = new(Meaning.FundsTotal, Meaning.FundsCarryOver);
    private readonly ByMeaning<Printed> _expected = new(Meaning.FundsTotal, Meaning.FundsCarryOver);
    private ByMeaning<int>? _columns;
    private Printed _pointsInHeading;
    private int _lowestColumn;
    private int _highestColumn;
    private int _headingWidth;
    private int _shift;

    /// <summary>Whether the headings were read.</summary>
    public bool HasHeading => _columns is not null;

    /// <summary>The columns that the headings name.</summary>
    public Meaning Columns => _columns?.Keys ?? Meaning.None;

    /// <summary>Which rows were read.</summary>
    public Meaning Rows => _executions.Keys;

    /// <summary>The budgets of the rows.</summary>
    public IEnumerable<Printed> Budgets => _executions.Values.Select(e => e.Adjusted.IsMissing ? e.Initial : e.Adjusted);

    /// <summary>Whether a row is the heading of a self-evaluation's funds.</summary>
    public static bool IsHeading(GridRow row) =>
        row.CountOf(Meaning.InitialBudget | Meaning.AdjustedBudget | Meaning.Executed | Meaning.Rate) >= 2 && !row.Means(Meaning.Level2 | Meaning.Level3);

    /// <summary>Takes the heading of a self-evaluation's funds.</summary>
    public void AddHeading(GridRow row)
    {
        _columns = new(Meaning.InitialBudget, Meaning.FundsExpected);
        _lowestColumn = int.MaxValue;
        _headingWidth = row.Cells.Length;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            foreach (var column in ExecutionColumns)
            {
                if (row.Cells[i].Means(column) && !_columns.Has(column))
                {
                    _columns[column] = i;
                    (_lowestColumn, _highestColumn) = (Math.Min(_lowestColumn, i), Math.Max(_highestColumn, i));
                }
            }
        }

        if (!_columns.Has(Meaning.InitialBudget) && !_columns.Has(Meaning.AdjustedBudget) && Array.FindIndex(row.Cells, c => c.Means(Meaning.Total)) is >= 0 and var whole)
        {
            // 中央 | 省 | 本级 | 其他 | 合计 | 执行数: the budget by sources, and together.
            _columns[Meaning.AdjustedBudget] = whole;
            _lowestColumn = Math.Min(_lowestColumn, Array.FindIndex(row.Cells, 1, c => !c.IsBlank));
        }

        if (_columns.Has(Meaning.Score) && !_columns.Has(Meaning.Weight))
        {
            _pointsInHeading = PointsIn(row.Cells[_columns[Meaning.Score]]);
        }
    }

    /// <summary>Whether a row under the headings of a self-evaluation is its total, by a word that elsewhere is none: 总额, 合计.</summary>
    public bool IsTotal(GridRow row) => _columns is not null && !_executions.Has(Meaning.FundsYearTotal) && TotalLabel(row) >= 0;

    private int TotalLabel(GridRow row)
    {
        var first = Array.FindIndex(row.Cells, c => !c.IsBlank && !c.Means(Meaning.Block));
        return first >= 0 && (row.Cells[first].Means(Meaning.Total) || scope.Span(row.Cells[first]) is "总额" or "小计") ? first : -1;
    }

    /// <summary>The funds of a self-evaluation.</summary>
    public ParsedExecutionFunds Evaluation() => new()
    {
        Total = _executions[Meaning.FundsYearTotal],
        Appropriation = _executions[Meaning.FundsAppropriation],
        CarryOver = _executions[Meaning.FundsCarryOver],
        Other = _executions[Meaning.FundsOther],
    };

    /// <summary>The funds of a monitoring form.</summary>
    public ParsedMonitoringFunds Monitoring()
    {
        ParsedProgress Row(Meaning meaning) => new(_executions[meaning].Initial, _executions[meaning].Executed, _executions[meaning].Rate, _expected[meaning]);

        return new()
        {
            Total = Row(Meaning.FundsYearTotal),
            Appropriation = Row(Meaning.FundsAppropriation),
            CarryOver = Row(Meaning.FundsCarryOver),
            Other = Row(Meaning.FundsOther),
        };
    }

    /// <summary>Reads a row.</summary>
    public void Add(GridRow row)
    {
        var label = -1;
        for (var i = 0; i < row.Cells.Length && label < 0; i++)
        {
            label = row.Cells[i].Means(Meaning.Funds) ? i : -1;
        }

        label = label < 0 ? TotalLabel(row) : label;
        if (label < 0)
        {
            return;
        }

        var meaning = row.Cells[label].Means(Meaning.Funds) ? row.Cells[label].Meaning & Meaning.Funds : Meaning.FundsYearTotal;
        meaning = (meaning & (Meaning.FundsYearTotal | Meaning.FundsTotal)) != 0 ? Meaning.FundsYearTotal
            : (meaning & (Meaning.FundsAppropriation | Meaning.FundsFiscal)) != 0 ? Meaning.FundsAppropriation
            : meaning;
        if (_executions.Has(meaning))
        {
            return;
        }

        // The heading gives the column; a row pushed aside is recognised because all its values are pushed by the same step.
        if (ShiftOf(row, label) is not { } shift)
        {
            scope.Findings.Add(ReadingFindings.RowNotUnderstood(row.Place, scope.Text(row.Cells[label]).Raw ?? ""));
            return;
        }

        Printed Column(Meaning column)
        {
            var at = _columns![column];
            if (!_columns.Has(column) || at + shift >= row.Cells.Length || at + shift <= label)
            {
                return default;
            }

            var raw = scope.Raw(row.Cells[at + shift]);
            return shift == 0 || raw.IsMissing ? raw : raw.Repaired("整行错位，按表头移回");
        }

        var weight = meaning == Meaning.FundsYearTotal && !_pointsInHeading.IsMissing ? _pointsInHeading : Column(Meaning.Weight);
        _executions[meaning] = new ParsedExecution(
            Column(Meaning.InitialBudget), Column(Meaning.AdjustedBudget), Column(Meaning.Executed), weight, Column(Meaning.Rate), Column(Meaning.Score));
        _expected[meaning] = Column(Meaning.FundsExpected);
        if (shift != 0)
        {
            scope.Note(new Printed(row.Cells[label].IsBlank ? null : scope.Span(row.Cells[label]).ToString(), row.Cells[label].Place).Repaired("整行错位，按表头移回"));
        }
    }

    /// <summary>By how much a row is pushed to the right of its headings; null where it reaches beyond them and nothing tells how its values stand under them.</summary>
    private int? ShiftOf(GridRow row, int label)
    {
        int first = -1, last = -1;
        for (var i = label + 1; i < row.Cells.Length; i++)
        {
            if (!row.Cells[i].IsBlank)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (first < 0)
        {
            return 0;
        }

        var (lowest, highest) = (_lowestColumn, _highestColumn);
        return last - first == highest - lowest ? _shift = first - lowest
            : last > highest && _shift != 0 && first - _shift >= lowest && last - _shift <= highest ? _shift
            : last > highest && first - (last - highest) >= lowest ? last - highest
            : last < _headingWidth ? 0
            : null;
    }

    /// <summary>The points that the heading of the scores names: 得分(20分*执行率).</summary>
    private Printed PointsIn(GridCell heading)
    {
        var text = scope.Span(heading);
        var bracket = text[(text.IndexOfAny('(', '（') + 1)..];
        var points = bracket.Length < text.Length ? bracket.IndexOf('分') : -1;
        return points > 0 && PrintedNumber.Read(bracket[..points]).Value is not null ? new Printed(bracket[..points].ToString(), heading.Place) : default;
    }
}
