using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Reads table 9: one row of amounts under a heading of two or three lines.</summary>
internal sealed class ThreePublicBody(BudgetLayout layout, BudgetRulebook rulebook, List<Finding> findings) : TableBody(rulebook, findings)
{
    /// <summary>What its row is called: the table itself prints no name.</summary>
    public const string RowName = "三公经费和机关运行经费";

    private readonly TableHeading _heading = new(layout.Columns);

    public override void Read(ReadingLine line, List<BudgetCell> cells)
    {
        var amounts = AmountsOf(cells);
        if (amounts.Count == 0 || (amounts.Count < 3 && cells.Exists(c => c.Kind == CellKind.Text)))
        {
            cells.ForEach(_heading.Take);
            return;
        }

        // A page number has a line of its own.
        if (amounts.TrueForAll(a => a.IsNothing) || (amounts.Count == 1 && cells.Count == 1 && amounts[0].Kind == CellKind.Code && amounts[0].Plain != "0"))
        {
            return;
        }

        if (Rows.Count > 0)
        {
            Report(line);
            return;
        }

        var place = line.Place;
        var row = new TableRow(layout.Columns, place) { Name = new Printed(RowName, place), NameIndex = -1 };
        Rows.Add(row);

        // The row is as wide as the table where nothing stands before its first amount but blank cells, or where its amounts reach from the first column to the last.
        var reaches = amounts[^1].Index - amounts[0].Index == layout.Columns.Length - 1;
        var first = line.Count == layout.Columns.Length ? 0 : reaches ? amounts[0].Index : _heading.IsComplete ? -1 : amounts[0].Index;
        Fill(row, _heading, amounts, first, line, null, trusted: reaches || line.Count == layout.Columns.Length);
    }
}
