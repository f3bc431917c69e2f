using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Reads the lines between the title of a budget table and its end into rows.</summary>
internal abstract class TableBody(BudgetRulebook rulebook, List<Finding> findings)
{
    /// <summary>The phrase for amounts whose heading the conversion destroyed.</summary>
    protected const string ByOfficialOrder = "表头残缺，按官方栏目顺序归栏";

    private const string Doubtful = "各栏金额不能唯一确定，按最接近的位置归栏";

    private readonly List<BudgetCell> _amounts = [];
    private int _width;

    /// <summary>The rows read so far.</summary>
    public List<TableRow> Rows { get; } = [];

    /// <summary>The words and columns.</summary>
    protected BudgetRulebook Rulebook { get; } = rulebook;

    /// <summary>Where what is noticed goes.</summary>
    protected List<Finding> Findings { get; } = findings;

    /// <summary>Whether an amount was placed under a heading that could not be read.</summary>
    protected bool HeadingWasIllegible { get; set; }

    /// <summary>How many cells the line of the last row has.</summary>
    protected int CountAbove { get; set; }

    /// <summary>Reads a line that holds something.</summary>
    public abstract void Read(ReadingLine line, List<BudgetCell> cells);

    /// <summary>Called once after the last line.</summary>
    public virtual void Finish(Place title)
    {
        foreach (var row in Rows.Where(r => r.IsDoubtful))
        {
            row.Mark(a => a.Guessed(Doubtful));
            Findings.Add(ReadingFindings.Guessed(row.Place, row.Name.Raw, Doubtful));
        }

        if (HeadingWasIllegible)
        {
            Findings.Add(ReadingFindings.Repaired(title, null, ByOfficialOrder + "，并以合计关系核对"));
        }
    }

    /// <summary>Whether the cells are a heading: words of headings, and nothing that only a row has.</summary>
    protected bool IsHeading(List<BudgetCell> cells)
    {
        if (cells.Exists(c => c.Kind is CellKind.Amount or CellKind.Code) || !cells.Exists(c => Rulebook.IsHeading(c.Plain)))
        {
            return false;
        }

        return cells.Count > 1 || !Rulebook.IsTotal(cells[0].Plain);
    }

    /// <summary>The cells from <paramref name="from"/> on that may be amounts; the list is used again for the next line.</summary>
    protected List<BudgetCell> AmountsOf(List<BudgetCell> cells, int from = 0)
    {
        _amounts.Clear();
        for (var i = from; i < cells.Count; i++)
        {
            if (cells[i].IsAmount)
            {
                _amounts.Add(cells[i]);
            }
        }

        return _amounts;
    }

    /// <summary>Puts amounts into a row; where that is not possible the row is reported, and nothing is guessed.</summary>
    protected void Fill(TableRow row, TableHeading heading, List<BudgetCell> amounts, int first, ReadingLine line, string? repair, bool trusted = true)
    {
        row.IsOpen = false;
        row.IsNarrow = repair is not null || line.Count <= heading.LastIndex;
        var values = amounts.Exists(a => a.IsNothing) ? amounts.FindAll(a => !a.IsNothing) : amounts;
        if (values.Count == 0)
        {
            return;
        }

        var placed = heading.Place(values, first, trusted, out var how);
        if (how == Placed.Unplaced)
        {
            Findings.Add(ReadingFindings.RowNotUnderstood(line.Place, line.ToString().Replace('\t', ' ').Trim()));
            return;
        }

        var illegible = !heading.IsComplete && heading.HasSeveralColumns;
        HeadingWasIllegible |= illegible;
        for (var i = 0; i < values.Count; i++)
        {
            var printed = values[i].Printed;
            var amount = how switch
            {
                Placed.Guessed => printed,
                Placed.ByArithmetic => printed.Repaired("单元格错位，按合计关系归栏"),
                _ when repair is not null => printed.Repaired(repair),
                _ => illegible ? printed.Repaired(ByOfficialOrder) : printed,
            };
            row.Put(placed[i], amount, values[i].Value);
        }

        switch (how)
        {
            case Placed.Guessed:
                row.IsDoubtful = true;
                break;
            case Placed.ByArithmetic:
                Findings.Add(ReadingFindings.Repaired(row.Place, row.Name.Raw, "单元格错位，按合计关系归栏"));
                break;
            case Placed.ByPosition when repair is not null:
                Findings.Add(ReadingFindings.Repaired(row.Place, row.Name.Raw, repair));
                break;
        }
    }

    /// <summary>Adds words to a name that the conversion cut.</summary>
    protected void Lengthen(TableRow row, BudgetCell more)
    {
        row.Name = (row.Name with { Raw = row.Name.Raw + more.Raw }).Repaired("名称被拆成两行，已合并");
        Findings.Add(ReadingFindings.Repaired(row.Place, row.Name.Raw, "名称被拆成两行，已合并"));
    }

    /// <summary>Takes note of the line of a row.</summary>
    protected void Above(ReadingLine line)
    {
        CountAbove = line.Count;
        _width = Math.Max(_width, line.Count);
    }

    /// <summary>Whether a line is the rest of the line above, and not a line of its own: both together are no wider than a row.</summary>
    protected bool IsRest(ReadingLine line) => CountAbove + line.Count - 1 <= _width;

    /// <summary>
    /// The cells of a line that goes on where the line above was broken: its first cell is the rest of that line's last one.
    /// </summary>
    protected List<BudgetCell> Continued(List<BudgetCell> cells) => cells.ConvertAll(c => c with { Index = c.Index + CountAbove - 1 });

    /// <summary>Reports amounts that belong to no row.</summary>
    protected void Report(ReadingLine line) =>
        Findings.Add(ReadingFindings.RowNotUnderstood(line.Place, line.ToString().Replace('\t', ' ').Trim()));
}
