using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>Lays out a group: headings, a row for each item, cells with the same text merged downwards, and the footer.</summary>
internal sealed class GroupRows(RowGroup group, Layout layout, LaidRecord record, CellPrinter printer)
{
    private static readonly FieldPath Name = FieldPath.Parse("name")!;

    /// <summary>The rows of the group, followed by as many empty ones as it is padded with.</summary>
    public IEnumerable<LaidRow> Lay(int padding)
    {
        var items = new GroupItems(group, layout, record).Rows();
        items.AddRange(Enumerable.Repeat<(GroupItem, GroupItem)>(default, padding));
        var left = group.Header.Count + items.Count + group.Footer.Count;
        foreach (var row in group.Header)
        {
            yield return new LaidRow(row.Height, [.. row.Cells.Select(c => Single(c, left))]) { MaySplit = row.MaySplit };
            left--;
        }

        foreach (var row in Body(items))
        {
            yield return row;
        }

        foreach (var row in group.Footer)
        {
            yield return new LaidRow(row.Height, [.. row.Cells.Select(c => c.Content is SumContent sum ? Total(c, sum, items) : Single(c, 1))]);
        }
    }

    /// <summary>How many rows there would be to pad, without regard to the page.</summary>
    public int Wanted => group.LeastRows > 0 ? Math.Max(0, group.LeastRows - new GroupItems(group, layout, record).Rows().Count) : 0;

    private IEnumerable<LaidRow> Body(List<(GroupItem Left, GroupItem Right)> items)
    {
        var cells = group.Row.Cells;
        var printed = Print(items);
        var starts = Starts(printed, items.Count);
        Number(printed, items, starts);
        for (var i = 0; i < items.Count; i++)
        {
            var laid = new List<LaidCell>(cells.Count);
            for (var c = 0; c < cells.Count; c++)
            {
                var cell = cells[c];
                if (cell.Reach == RowReach.Body ? i > 0 : !starts[c][i])
                {
                    continue;
                }

                var rows = cell.Reach == RowReach.Body ? items.Count : 1;
                while (cell.Merges && i + rows < items.Count && !starts[c][i + rows])
                {
                    rows++;
                }

                var item = cell.Content is FieldContent { Side: PairSide.Left } || !items[i].Right.IsRecorded ? items[i].Left : items[i].Right;
                laid.Add(Laid(cell, rows, printed[i][c], CellPrinter.PathOf(cell.Content, item, inGroup: true)));
            }

            yield return new LaidRow(group.Row.Height, laid) { MaySplit = group.Row.MaySplit };
        }
    }

    private PrintedValue[][] Print(List<(GroupItem Left, GroupItem Right)> items)
    {
        var cells = group.Row.Cells;
        var printed = new PrintedValue[items.Count][];
        for (var i = 0; i < items.Count; i++)
        {
            printed[i] = new PrintedValue[cells.Count];
            for (var c = 0; c < cells.Count; c++)
            {
                var value = printer.Of(cells[c], items[i].Left, items[i].Right, i + 1);
                var usual = cells[c].Merges && !record.IsAsPrinted && group.Print.TryGetValue(value.Text, out var word) ? new PrintedValue(word) : value;
                printed[i][c] = usual;
            }
        }

        return printed;
    }

    /// <summary>
    /// Of each cell, the rows where it begins. A merged cell never crosses the edge of one to its left;
    /// of two lists side by side each has its own edges, and those that both have in common.
    /// </summary>
    private bool[][] Starts(PrintedValue[][] printed, int rows)
    {
        var cells = group.Row.Cells;
        var starts = new bool[cells.Count][];
        for (var c = 0; c < cells.Count; c++)
        {
            starts[c] = new bool[rows];
            Array.Fill(starts[c], true);
            if (!cells[c].Merges)
            {
                continue;
            }

            for (var i = 1; i < rows; i++)
            {
                starts[c][i] = printed[i][c].Text != printed[i - 1][c].Text;
                for (var above = 0; above < c && !starts[c][i]; above++)
                {
                    starts[c][i] = cells[above].Merges && (SideOf(above) == PairSide.Both || SideOf(above) == SideOf(c)) && starts[above][i];
                }
            }
        }

        return starts;
    }

    private PairSide SideOf(int cell) => group.Row.Cells[cell].Content is FieldContent field ? field.Side : PairSide.Both;

    /// <summary>Numbers what is to be numbered and is not: 指标1：, anew under each second level; 一、 where no name of the side has a number.</summary>
    private void Number(PrintedValue[][] printed, List<(GroupItem Left, GroupItem Right)> items, bool[][] starts)
    {
        for (var c = 0; c < group.Row.Cells.Count; c++)
        {
            if (group.Row.Cells[c].Content is FieldContent { Numbering: { } numbering })
            {
                var number = 0;
                for (var i = 0; i < items.Count; i++)
                {
                    number = starts.Where((_, merged) => group.Row.Cells[merged].Merges).Any(s => s[i]) ? 1 : number + 1;
                    var text = printed[i][c].Text;
                    if (text.Length > 0 && !(record.IsAsPrinted && items[i].Right.IsRecorded) && !text.StartsWith(numbering.Text[..2], StringComparison.Ordinal))
                    {
                        printed[i][c] = new PrintedValue(numbering.Fill((_, _) => number.ToString(System.Globalization.CultureInfo.InvariantCulture)) + text);
                    }
                }
            }
            else if (group.List.Numbering is { } chinese && group.Row.Cells[c].Content is FieldContent { Side: PairSide.Right } field && field.Path.Text == Name.Text
                && !items.Exists(i => i.Right[Name].Words is { } name && PlainText.NumberLength(PlainText.Of(name)) > 0))
            {
                var number = 0;
                for (var i = 0; i < items.Count; i++)
                {
                    printed[i][c] = printed[i][c].Text.Length == 0 ? printed[i][c] : new PrintedValue(chinese.Fill((_, _) => ChineseCount.Of(++number)) + printed[i][c].Text);
                }
            }
        }
    }

    private LaidCell Single(LayoutCell cell, int left) => Laid(cell, cell.Reach == RowReach.Group ? left : cell.RowSpan, printer.Of(cell), CellPrinter.PathOf(cell.Content, default, inGroup: false));

    private LaidCell Total(LayoutCell cell, SumContent sum, List<(GroupItem Left, GroupItem Right)> items) =>
        Laid(cell, 1, printer.Sum(sum, items.Select(i => i.Right)), null) with { Sums = $"{group.List.Path.Text}[].{sum.Path.Text}" };

    private LaidCell Laid(LayoutCell cell, int rows, PrintedValue value, string? path) => CellPrinter.Laid(cell, rows, value, path, layout);
}
