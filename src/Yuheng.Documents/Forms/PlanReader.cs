using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads what the Hebei layout has between funds and goals: 资金用途 and 资金支出计划.</summary>
internal sealed class PlanReader(FormScope scope)
{
    private readonly List<ParsedPayment> _payments = [];
    private GridCell[]? _checkpoints;
    private GridCell[] _percents = [];
    private bool _useNext;

    /// <summary>资金用途.</summary>
    public Printed BudgetUse { get; private set; }

    /// <summary>资金支出计划.</summary>
    public IReadOnlyList<ParsedPayment> Payments => _payments;

    /// <summary>Whether the form has neither.</summary>
    public bool IsEmpty => BudgetUse.IsMissing && _payments.Count == 0 && _checkpoints is null && !_useNext;

    /// <summary>Takes a row that belongs here; false where it does not.</summary>
    /// <param name="row">The row.</param>
    /// <param name="labelled">Whether it has labels of another block.</param>
    public bool Take(GridRow row, bool labelled)
    {
        if (row.Means(Meaning.BudgetUseBlock))
        {
            // The head of the block may stand again beside the text of its second row.
            _useNext = row.Means(Meaning.Funds);
            if (!_useNext)
            {
                BudgetUse = scope.Join([.. row.Cells.Where(c => !c.Means(Meaning.BudgetUseBlock))]);
            }

            return true;
        }

        var label = Array.FindIndex(row.Cells, c => c.Means(Meaning.PaymentPlan));
        if (label >= 0 && _checkpoints is not null && _payments.Count == 0)
        {
            _percents = row.Cells;
            AddPercents(_percents.Length == _checkpoints.Length ? 0 : null);
            return true;
        }

        if (label >= 0)
        {
            _useNext = false;
            _checkpoints = row.Cells;
            return true;
        }

        if (row.Means(Meaning.BudgetUse) && LabelledRow.Read(scope, row, Meaning.BudgetUse) is { Count: > 0 } use)
        {
            BudgetUse = scope.Join(use[0].Values);
            return true;
        }

        if (_useNext && !labelled && !row.Means(Meaning.Funds | Meaning.Block) && row.Filled > 0)
        {
            BudgetUse = scope.Join(row.Cells);
            _useNext = false;
            return true;
        }

        if (_checkpoints is not null && _payments.Count == 0 && !labelled && !row.Means(Meaning.Block))
        {
            // The percentages may come in several rows where a blank line was put between them.
            _percents = [.. _percents, .. row.Cells];
            if (_percents.Length >= _checkpoints.Length)
            {
                AddPercents(_percents.Length == _checkpoints.Length ? 0 : null);
            }

            return true;
        }

        if (_checkpoints is not null && _payments.Count == 0)
        {
            // Without the blank cell under the label every percentage stands one cell to the left; a row of a sheet only ends before its last columns.
            AddPercents(_percents.Length > 0 && _percents.Length == _checkpoints.Length - 1 && !_percents[0].IsBlank ? -1
                : _percents.Length > 0 && _percents.Length < _checkpoints.Length && _percents[0].Place.Spot is { Sheet: not null } ? 0 : null);
        }

        return false;
    }

    /// <summary>Under each checkpoint stands its percentage, moved by <paramref name="shift"/>; null where the cells do not tell which is which.</summary>
    private void AddPercents(int? shift)
    {
        var label = Array.FindIndex(_checkpoints!, c => c.Means(Meaning.PaymentPlan));
        for (var i = label + 1; i < _checkpoints!.Length; i++)
        {
            if (!_checkpoints[i].IsBlank)
            {
                _payments.Add(new ParsedPayment(scope.Text(_checkpoints[i]), shift is { } by && i + by < _percents.Length ? scope.Raw(_percents[i + by]) : default));
            }
        }

        if (shift is null && _percents.Any(c => !c.IsBlank))
        {
            scope.Findings.Add(ReadingFindings.RowNotUnderstood(_percents[0].Place, "资金支出计划"));
        }
    }
}
