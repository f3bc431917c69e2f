using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the funds of a form: the two columns of a target; those of a self-evaluation it hands on.</summary>
internal sealed class FundsReader(FormScope scope)
{
    private readonly ExecutionReader _execution = new(scope);
    private readonly ByMeaning<Printed> _left = new(Meaning.FundsTotal, Meaning.FundsCarryOver);
    private readonly ByMeaning<Printed> _right = new(Meaning.FundsTotal, Meaning.FundsCarryOver);
    private int _leftColumn = -1;
    private int _rightColumn = -1;
    private int _width;

    /// <summary>Whether the funds have the columns of a self-evaluation.</summary>
    public bool IsExecution => _execution.HasHeading;

    /// <summary>Whether the rows have 全年预计执行数, as only monitoring forms do.</summary>
    public bool HasExpected => Columns.HasFlag(Meaning.FundsExpected);

    /// <summary>The columns of amounts that the rows have.</summary>
    public Meaning Columns => _execution.Columns & ~(Meaning.Weight | Meaning.Score);

    /// <summary>Whether anything was read.</summary>
    public bool IsEmpty => (_left.Keys | _right.Keys | _execution.Rows) == Meaning.None;

    /// <summary>Takes the heading of a self-evaluation's funds.</summary>
    public void AddHeading(GridRow row) => _execution.AddHeading(row);

    /// <summary>Whether a row under the headings of a self-evaluation is its total, by a word that elsewhere is none: 总额, 合计.</summary>
    public bool IsTotal(GridRow row) => _execution.IsTotal(row);

    /// <summary>Reads a row of funds.</summary>
    public void Add(GridRow row)
    {
        if (IsExecution)
        {
            _execution.Add(row);
            return;
        }

        var labelled = LabelledRow.Read(scope, row, Meaning.Funds);
        foreach (var one in labelled)
        {
            if ((one.Meaning & Meaning.FundsTotal) != 0 && _leftColumn < 0)
            {
                _leftColumn = one.Column;
            }

            if ((one.Meaning & (Meaning.FundsAnnual | Meaning.FundsAppropriation | Meaning.FundsYearTotal)) != 0 && (one.Meaning & Meaning.FundsTotal) == 0 && (one.Meaning & Meaning.FundsFiscal) == 0 && _rightColumn < 0)
            {
                _rightColumn = one.Column;
                _width = _rightColumn + 2;
            }
        }

        for (var i = 0; i + 1 < labelled.Count; i++)
        {
            // 其中：财政资金 | 其他资金 | 4.21: the label of the row below was drawn between a label and its amount.
            if (labelled[i] is { Meaning: not Meaning.FundsOther, Values.Length: 0 } && labelled[i + 1] is { Meaning: Meaning.FundsOther, Values.Length: > 0 } between)
            {
                labelled[i] = labelled[i] with { Values = between.Values };
                scope.Note(new Printed("其他资金", row.Cells[between.Column].Place).Repaired("“其他资金”混入上一行，其后的金额归还上一个标签"));
                labelled.RemoveAt(i + 1);
            }
        }

        for (var i = 0; i < labelled.Count; i++)
        {
            var one = labelled[i];
            var amount = Amount(one.Values);
            if (one.Meaning == Meaning.FundsOther)
            {
                if (i + 1 < labelled.Count && labelled[i + 1].Meaning == Meaning.FundsAppropriation)
                {
                    // 其他资金 never stands beside 当年财政拨款, 财政资金 does: its label was cut off into the row above.
                    Set(_left, Meaning.FundsFiscal, amount.IsMissing ? amount : scope.Note(amount.Repaired("“其他资金”混入“财政资金”一行，金额归还“财政资金”")));
                }
                else if (SideOfOther(row, labelled, i) is { } side)
                {
                    Set(side, Meaning.FundsOther, amount);
                }
                else
                {
                    scope.Findings.Add(ReadingFindings.RowNotUnderstood(row.Place, "其他资金 " + amount.Raw));
                }
            }
            else if ((one.Meaning & Meaning.FundsFiscal) != 0 && (one.Meaning & Meaning.FundsAppropriation) != 0
                && (labelled.Take(i).Any(l => (l.Meaning & Meaning.FundsFiscal) != 0) || (_right.Has(Meaning.FundsAnnual) && !_left.Has(Meaning.FundsTotal))))
            {
                // 其中：财政拨款 on both sides: the second is that of the year. Behind 年度资金总额 alone there is no other.
                Set(_right, Meaning.FundsAppropriation, amount);
            }
            else if ((one.Meaning & (Meaning.FundsTotal | Meaning.FundsFiscal)) != 0)
            {
                Set(_left, (one.Meaning & Meaning.FundsTotal) != 0 ? Meaning.FundsTotal : Meaning.FundsFiscal, amount);
            }
            else
            {
                Set(_right, one.Meaning == Meaning.FundsYearTotal ? Meaning.FundsAnnual : one.Meaning, amount);
            }
        }
    }

    /// <summary>The unit that the amounts themselves print (24.5万元); missing where none does.</summary>
    public Printed OwnUnit()
    {
        foreach (var amount in _left.Values.Concat(_right.Values).Concat(_execution.Budgets))
        {
            if (!amount.IsMissing && PrintedNumber.Read(amount.Raw).Suffix is { Length: > 0 } suffix && AmountUnits.Named(suffix) is not null)
            {
                return amount with { Raw = suffix };
            }
        }

        return default;
    }

    /// <summary>The funds of a target.</summary>
    public ParsedTargetFunds Target() => new()
    {
        Total = _left[Meaning.FundsTotal],
        Fiscal = _left[Meaning.FundsFiscal],
        Other = _left[Meaning.FundsOther],
        Annual = _right[Meaning.FundsAnnual],
        Appropriation = _right[Meaning.FundsAppropriation],
        CarryOver = _right[Meaning.FundsCarryOver],
        OtherAnnual = _right[Meaning.FundsOther],
    };

    /// <summary>The funds of a self-evaluation.</summary>
    public ParsedExecutionFunds Execution() => _execution.Evaluation();

    /// <summary>The funds of a monitoring form.</summary>
    public ParsedMonitoringFunds Monitoring() => _execution.Monitoring();

    private static void Set(ByMeaning<Printed> values, Meaning meaning, Printed amount)
    {
        // The conversion sometimes draws a row twice, the second time damaged: what was read first stands.
        if (values[meaning].IsMissing)
        {
            values[meaning] = amount;
        }
    }

    /// <summary>
    /// The column that a 其他资金 belongs to: told by the other labels of its row, or, where it is alone in a whole row, by where it stands.
    /// Null where a row that was cut or pushed does not tell.
    /// </summary>
    private ByMeaning<Printed>? SideOfOther(GridRow row, List<Labelled> labelled, int index)
    {
        if (labelled.FindIndex(index + 1, l => l.Meaning == Meaning.FundsOther) >= 0)
        {
            return _left;
        }

        if (index > 0)
        {
            // 预算数 | 其中：财政资金 | 其他资金 in one row are one column; behind a label of the right column stands the right one.
            return _rightColumn < 0 && labelled.TrueForAll(l => (l.Meaning & (Meaning.FundsTotal | Meaning.FundsFiscal | Meaning.FundsOther)) != 0) ? _left : _right;
        }

        if (_rightColumn < 0 && _leftColumn >= 0 && labelled[index].Column == _leftColumn)
        {
            // Funds in one column: it stands under 项目资金总额.
            return _left;
        }

        var first = Array.Find(row.Cells, c => !c.IsBlank);
        if (_rightColumn < 0 || _leftColumn < 0 || row.Cells.Length < _width || !first.Means(Meaning.Funds | Meaning.Block))
        {
            return null;
        }

        var column = labelled[index].Column;
        return Math.Abs(column - _rightColumn) < Math.Abs(column - _leftColumn) ? _right : _left;
    }

    /// <summary>The amount among the cells behind a label: the first that has a digit; noise of the conversion is passed over.</summary>
    private Printed Amount(GridCell[] cells)
    {
        GridCell? other = null;
        foreach (var cell in cells)
        {
            if (cell.IsBlank)
            {
                continue;
            }

            if (scope.Span(cell).IndexOfAnyInRange('0', '9') >= 0 || scope.Span(cell).IndexOfAnyInRange('０', '９') >= 0)
            {
                return scope.Raw(cell);
            }

            other ??= cell;
        }

        return other is { } some && !scope.Broken ? scope.Raw(some) : new Printed(null, cells.Length > 0 ? cells[0].Place : Place.None);
    }
}
