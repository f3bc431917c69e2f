using Yuheng.Core.Departments;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>A cell that is wrong, since all relations in which it stands are off by the same amount, and the other cells of these are vouched for by others.</summary>
/// <param name="Figure">The cell.</param>
/// <param name="Difference">How much too high it is, in yuan.</param>
/// <param name="Sums">The relations that say so; two at least.</param>
internal sealed record WrongFigure(Figure Figure, decimal Difference, IReadOnlyList<Sum> Sums);

/// <summary>A relation that nobody can check.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Why">What is missing, in Chinese.</param>
/// <param name="Place">Where.</param>
/// <param name="Table">In which table.</param>
internal sealed record UnknownSum(SumKind Kind, string Why, Place Place, int Table);

/// <summary>All relations between the cells of a budget's tables (勾稽关系): which hold, which do not, and which cell is to blame.</summary>
internal sealed class BudgetSums
{
    /// <summary>From so many sums of one family on, most of them failing means that the table is made in another way, and not that it is wrong.</summary>
    private const int SmallestFamily = 4;

    /// <summary>One in so many relations may be off by rounding in a table whose amounts are not rounded.</summary>
    private const int ShareOfRounded = 8;

    private const string RowNotUnderstood = "RD-08";

    private static readonly Lazy<HashSet<string>> TotalWords = new(() =>
        [.. Rulebook.Rows("budget-words.tsv", 2).Where(r => r.Cells[0] == "total").Select(r => r.Cells[1])]);

    private readonly List<Sum> _sums = [];
    private readonly List<UnknownSum> _unknown = [];
    private readonly HashSet<(SumKind, Figure)> _unreadable = [];

    private BudgetSums(DepartmentBudget budget)
    {
        int[] lost = [.. budget.Findings.Where(f => f.Code == RowNotUnderstood).Select(f => f.Place.Line).Order()];
        Tables = [.. budget.Tables.Select((t, i) => new FigureTable(t, TotalWords.Value, HasLostRows(budget, i, lost)))];
        foreach (var table in Tables)
        {
            if (!table.HasUnit && table.Rows.Exists(r => r.IsFilled))
            {
                NotKnown(SumKind.Columns, $"表{table.Number}未标明金额单位", table.Table.Parsed.Title.Place, table.Number);
            }

            TableSums.Add(table, this);
        }

        SumsAcross.Add(this);
        LeaveOutOtherWays();
        foreach (var blank in _sums.Where(s => s.Holds && s.Wholes is [{ IsBlank: false }]).SelectMany(s => s.Parts).Where(f => f.IsBlank))
        {
            blank.IsProvedNothing = true;
        }

        Wrong = Culprits.Of(_sums);
        var blamed = Wrong.SelectMany(w => w.Sums).ToHashSet();
        Broken = [.. Explained.Without(_sums.FindAll(s => !s.Holds && !blamed.Contains(s))).Where(s => !IsLossy(s))];
    }

    /// <summary>The tables, in the order of the document.</summary>
    public IReadOnlyList<FigureTable> Tables { get; }

    /// <summary>The cells that are wrong for certain, in the order of their first relation.</summary>
    public IReadOnlyList<WrongFigure> Wrong { get; }

    /// <summary>The relations that do not hold, of which no single cell can be blamed.</summary>
    public IReadOnlyList<Sum> Broken { get; }

    /// <summary>
    /// The relations that rounding alone explains, in a table whose other relations are exact, or between two cells that print one amount:
    /// there it is rather a slip of the last digit.
    /// </summary>
    public IEnumerable<Sum> Rounded => _sums.Where(s => s.Tolerance > 0).GroupBy(s => s.Whole.Row.Table).SelectMany(t =>
    {
        var isExact = t.Count(s => s.Difference != 0) * ShareOfRounded <= t.Count();
        return t.Where(s => s.Holds && s.Difference != 0 && (isExact || s.IsOneAmount));
    });

    /// <summary>What cannot be checked.</summary>
    public IReadOnlyList<UnknownSum> Unknown => _unknown;

    /// <summary>Whether a row can be relied on: its table lost no rows, and its own sums hold.</summary>
    public bool IsSound(FigureRow row) =>
        !row.Table.HasLostRows && !Broken.Any(s => s.Kind == SumKind.Columns && s.Whole.Row == row) && !Wrong.Any(w => w.Figure.Row == row);

    /// <summary>All relations of a budget.</summary>
    public static BudgetSums Of(DepartmentBudget budget) => new(budget);

    /// <summary>The table of a number; null where the document has none or several.</summary>
    public FigureTable? The(int number)
    {
        FigureTable? the = null;
        foreach (var table in Tables)
        {
            if (table.Number == number)
            {
                if (the is not null)
                {
                    return null;
                }

                the = table;
            }
        }

        return the;
    }

    /// <summary>Takes a relation, where there is anything to compare.</summary>
    internal void Add(Sum sum)
    {
        var readable = true;
        foreach (var figure in sum.Figures)
        {
            if (figure.IsUnreadable)
            {
                readable = false;
                if (figure.Row.Table.HasUnit && _unreadable.Add((sum.Kind, figure)))
                {
                    NotKnown(sum.Kind, $"{figure.Label}读不出（{figure.Why}）", figure.At.Place, figure.Row.Table.Number);
                }
            }
        }

        if (!readable)
        {
            return;
        }

        var left = Array.Exists(sum.Wholes, f => !f.IsBlank);
        var right = Array.Exists(sum.Parts, f => !f.IsBlank);
        if ((left && right) || (sum.Kind == SumKind.Tables && (left || right) && !sum.Figures.Any(f => f.IsBlank && f.Row.IsFilled)))
        {
            _sums.Add(sum);
        }
        else if ((left || right) && sum.Difference != 0)
        {
            var blank = left ? sum.Parts[0] : sum.Whole;
            NotKnown(
                sum.Kind, sum.Kind == SumKind.Tables ? $"{blank.Label}空白，同一行另有金额，无法与{(left ? sum.Whole : sum.Parts[0]).Label}核对"
                : left ? $"{sum.Whole.Label}为 {sum.Whole.Text}，它的各部分都是空白" : $"{sum.Whole.Label}是空白，它的各部分有金额", sum.Whole.At.Place, sum.Whole.Row.Table.Number);
        }
    }

    /// <summary>Takes note of something that cannot be checked.</summary>
    internal void NotKnown(SumKind kind, string why, Place place, int table) => _unknown.Add(new UnknownSum(kind, why, place, table));

    /// <summary>Where most sums of a family fail, the table follows another rule than ours: nobody is accused.</summary>
    private void LeaveOutOtherWays()
    {
        foreach (var family in _sums.GroupBy(s => s.Family, StringComparer.Ordinal).Where(f => f.Count() >= SmallestFamily).ToList())
        {
            var broken = family.Where(s => !s.Holds).ToList();
            if (broken.Count * 2 > family.Count())
            {
                var first = broken[0];
                NotKnown(first.Kind, $"{family.Key}：{family.Count()} 处中有 {broken.Count} 处不符，编制口径可能与官方表式不同", first.Whole.At.Place, first.Whole.Row.Table.Number);
                _sums.RemoveAll(s => s.Family == family.Key);
            }
        }
    }

    /// <summary>What is missing in a sum may stand in a row that could not be put in place.</summary>
    private bool IsLossy(Sum sum)
    {
        if (sum.Kind is not (SumKind.Levels or SumKind.Items) || !sum.Whole.Row.Table.HasLostRows)
        {
            return false;
        }

        NotKnown(sum.Kind, $"{sum.Whole.Label}与下级之和不符，而表内有未能归位的行", sum.Whole.At.Place, sum.Whole.Row.Table.Number);
        return true;
    }

    private static bool HasLostRows(DepartmentBudget budget, int index, int[] lost)
    {
        var from = budget.Tables[index].Parsed.Title.Place.Line;
        var to = index + 1 < budget.Tables.Count ? budget.Tables[index + 1].Parsed.Title.Place.Line : int.MaxValue;
        var next = Array.BinarySearch(lost, from + 1);
        next = next < 0 ? ~next : next;
        return next < lost.Length && lost[next] < to;
    }
}
