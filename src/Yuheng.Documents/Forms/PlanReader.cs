using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads what the Hebei layout has between funds and goals: 资金用途 and 资金支出计划.</summary>
internal sealed class PlanReader(FormScope scope)
{
    private readonly List<ParsedPayment> _payments = [];
    private GridCell[]? _checkpoints;
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
            _useNext = true;
            return true;
        }

        var label = Array.FindIndex(row.Cells, c => c.Means(Meaning.PaymentPlan));
        if (label >= 0)
        {
            _useNext = false;
            _checkpoints = row.Cells;
            return true;
        }

        if (LabelledRow.Read(scope, row, Meaning.BudgetUse) is { Count: > 0 } use)
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
            AddPercents(row);
            return true;
        }

        return false;
    }

    private void AddPercents(GridRow row)
    {
        // Under its checkpoint stands its percentage; a row that lacks the blank cell under the label is pushed by one.
        var label = Array.FindIndex(_checkpoints!, c => c.Means(Meaning.PaymentPlan));
        var shift = row.Cells.Length - _checkpoints!.Length;
        for (var i = label + 1; i < _checkpoints.Length; i++)
        {
            if (_checkpoints[i].IsBlank)
            {
                continue;
            }

            var at = i + (shift is -1 ? shift : 0);
            _payments.Add(new ParsedPayment(scope.Text(_checkpoints[i]), at < row.Cells.Length ? scope.Raw(row.Cells[at]) : default));
        }
    }
}
