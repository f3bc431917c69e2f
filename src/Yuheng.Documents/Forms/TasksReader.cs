using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the year's main tasks (年度主要任务) of a whole-department target: names, contents, and their budgets under two rows of headings.</summary>
internal sealed class TasksReader(FormScope scope)
{
    private readonly List<ParsedTask> _tasks = [];
    private readonly ByMeaning<int> _amounts = new(Meaning.FundsTotal, Meaning.FundsOther);
    private GridRow? _heading;
    private int _name;
    private int _content;

    /// <summary>The tasks, in the order printed.</summary>
    public IReadOnlyList<ParsedTask> Tasks => _tasks;

    /// <summary>Whether a row is the heading of tasks.</summary>
    public static bool IsHeading(GridRow row) => row.Means(Meaning.Task) && !row.Means(Meaning.ProjectName);

    /// <summary>Takes the heading.</summary>
    public void AddHeading(GridRow row)
    {
        _heading = row;
        _name = Array.FindIndex(row.Cells, c => c.Means(Meaning.Task));
        _content = Array.FindIndex(row.Cells, c => !c.IsBlank && scope.Span(c).Contains("内容", StringComparison.Ordinal));
        TakeAmounts(row, 0);
    }

    /// <summary>Takes a row under the heading; false where it belongs to the next block.</summary>
    public bool Add(GridRow row)
    {
        if (_heading is null || row.Means(Meaning.Goal | Meaning.GoalsBlock | Meaning.IndicatorBlock | Meaning.TermBlock | (Meaning.Head & ~Meaning.Period)) || row.Cells.Length == 1)
        {
            return false;
        }

        if (_tasks.Count == 0 && row.Cells.Count(c => AmountOf(c) != Meaning.None) >= 2)
        {
            TakeLowerHeading(row);
        }
        else if (!IsTotal(row))
        {
            AddTask(row);
        }

        return true;
    }

    /// <summary>总额, 财政拨款 and 其他资金 stand under 预算金额; where merged cells left no blank ones, they begin there.</summary>
    private void TakeLowerHeading(GridRow row)
    {
        var packed = row.Filled == row.Cells.Length && row.Cells.Length < _heading!.Cells.Length;
        TakeAmounts(row, packed || AmountOf(row.Cells[0]) != Meaning.None ? Array.FindLastIndex(_heading!.Cells, c => !c.IsBlank) : 0);
    }

    private void TakeAmounts(GridRow row, int offset)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (AmountOf(row.Cells[i]) is not Meaning.None and var meaning && !_amounts.Has(meaning))
            {
                _amounts[meaning] = i + offset;
            }
        }
    }

    /// <summary>Which amount stands under a heading: 总额, 财政拨款 or 其他资金.</summary>
    private Meaning AmountOf(GridCell heading) => heading.Means(Meaning.FundsOther) ? Meaning.FundsOther
        : heading.Means(Meaning.FundsFiscal | Meaning.FundsAppropriation) ? Meaning.FundsFiscal
        : heading.Means(Meaning.FundsTotal | Meaning.FundsYearTotal | Meaning.Total) || (!heading.IsBlank && scope.Span(heading) is "总额" or "小计") ? Meaning.FundsTotal
        : Meaning.None;

    private bool IsTotal(GridRow row)
    {
        var first = Array.Find(row.Cells, c => !c.IsBlank && !c.Means(Meaning.Block));
        return first.Means(Meaning.Total) || (!first.IsBlank && scope.Span(first).EndsWith("合计", StringComparison.Ordinal));
    }

    private void AddTask(GridRow row)
    {
        var name = Cell(row, _name);
        var amounts = _amounts.Values.Any(at => !Cell(row, at).IsBlank);
        if (name.IsBlank && !amounts && Cell(row, _content).IsBlank)
        {
            return;
        }

        foreach (var at in _amounts.Values)
        {
            if (Cell(row, at) is { IsBlank: false } cell && PrintedNumber.Read(scope.Span(cell)) is { Value: null, IsNothing: false })
            {
                // Words where an amount belongs: the row is pushed aside, and which cell is which cannot be told.
                scope.Findings.Add(ReadingFindings.RowNotUnderstood(row.Place, scope.Text(name).Raw ?? scope.Text(cell).Raw ?? ""));
                return;
            }
        }

        _tasks.Add(new ParsedTask(scope.Text(name), scope.Text(Cell(row, _content)), Amount(row, Meaning.FundsTotal), Amount(row, Meaning.FundsFiscal), Amount(row, Meaning.FundsOther)));
    }

    private Printed Amount(GridRow row, Meaning meaning) => _amounts.Has(meaning) ? scope.Raw(Cell(row, _amounts[meaning])) : default;

    private static GridCell Cell(GridRow row, int at) => at >= 0 && at < row.Cells.Length ? row.Cells[at] : new GridCell(0, 0, row.Place, Meaning.None);
}
