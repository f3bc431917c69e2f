using System.Globalization;
using System.Text;
using Yuheng.Core.Findings;

namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>What kind of relation it is, and so which check speaks of it.</summary>
internal enum SumKind : byte
{
    /// <summary>合计 = 基本支出 + 项目支出 and the like, within one row (DB-01).</summary>
    Columns,

    /// <summary>收入总计 is the sum of the items above it, an item of those under it (DB-01).</summary>
    Items,

    /// <summary>收入总计 = 支出总计 (DB-01).</summary>
    Sides,

    /// <summary>A 科目 is the sum of those under it, 合计 of the highest (DB-02).</summary>
    Levels,

    /// <summary>What two tables say of one thing (DB-05).</summary>
    Tables,
}

/// <summary>
/// One relation that has to hold between cells: the wholes are together what the parts are together.
/// A blank cell adds nothing, which is how budget tables are printed. That it means nothing is proved by any relation that holds without it
/// (合计 100.00, 基本支出 blank, 项目支出 100.00); where nothing proves it, a sum that is short of the blank may lack what stood there, and says so.
/// </summary>
internal sealed class Sum(SumKind kind, string family, Figure[] wholes, Figure[] parts)
{
    /// <summary>The most lines that a message names.</summary>
    private const int MostNamed = 60;

    /// <summary>The kind.</summary>
    public SumKind Kind { get; } = kind;

    /// <summary>Sums that stand or fall together: of one kind, in the same tables; in words.</summary>
    public string Family { get; } = family;

    /// <summary>What is on the left; nearly always one cell.</summary>
    public Figure[] Wholes { get; } = wholes;

    /// <summary>What is on the right.</summary>
    public Figure[] Parts { get; } = parts;

    /// <summary>Left minus right.</summary>
    public decimal Difference { get; } = Total(wholes) - Total(parts);

    /// <summary>What rounding alone may make of it: half of a last digit for each cell that is printed.</summary>
    public decimal Tolerance { get; } = wholes.Sum(f => f.Rounding) + parts.Sum(f => f.Rounding);

    /// <summary>Whether it holds within what rounding explains.</summary>
    public bool Holds => Math.Abs(Difference) <= Tolerance;

    /// <summary>Whether it sets one amount against another printed to the same digit: rounded alike, the two are the same.</summary>
    public bool IsOneAmount => Array.FindAll(Wholes, f => !f.IsBlank) is [var whole] && Array.FindAll(Parts, f => !f.IsBlank) is [var part] && whole.Rounding == part.Rounding;

    /// <summary>The cell in which the sum is printed.</summary>
    public Figure Whole => Wholes[0];

    /// <summary>All cells.</summary>
    public IEnumerable<Figure> Figures => Wholes.Concat(Parts);

    /// <summary>Whether a blank cell could hold what is missing.</summary>
    public bool MayBeBlank => Difference > 0 ? Array.Exists(Parts, f => f.MayBeMissing) : Array.Exists(Wholes, f => f.MayBeMissing);

    /// <summary>Whether all columns together add up: then no amount is wrong, but one may stand in a wrong column, which a page that lost a cell does too.</summary>
    public bool IsDisplaced => Kind == SumKind.Levels && Difference != 0
        && ColumnParts.Of(Whole.Row.Table.Number, null).Any(c => Array.IndexOf(c.Parts, Whole.Column) >= 0 && Math.Abs(c.Parts.Sum(DifferenceIn)) <= Tolerance);

    /// <summary>Wrong for certain, or probably: a column that was guessed, a blank cell or a displaced amount may explain it.</summary>
    public Severity Severity => MayBeBlank || IsDisplaced || Figures.Any(f => f.IsGuessed) ? Severity.Warning : Severity.Error;

    /// <summary>The relation in words, with every line and amount: so that a person can see which of them is wrong.</summary>
    public string InWords()
    {
        var words = new StringBuilder(Spell(Wholes));
        words.Append('，').Append(Spell(Parts)).Append("，相差 ").Append(Amount(Math.Abs(Difference)));
        return words.ToString();
    }

    /// <summary>An amount as the table of the whole prints it.</summary>
    public string Amount(decimal yuan) => Whole.Row.Table.Spell(yuan);

    private decimal DifferenceIn(string column) => (Whole.Row.At(column)?.Yuan ?? 0) - Parts.Sum(p => p.Row.At(column) is { IsUnreadable: false } figure ? figure.Yuan : 0);

    private string Spell(Figure[] side)
    {
        if (side.Length == 1)
        {
            return $"{side[0].Label} {side[0].Text}";
        }

        var words = new StringBuilder();
        if (Kind == SumKind.Columns)
        {
            return words.AppendJoin(" + ", side.Select(f => $"{f.Column} {f.Text}")).Append(" = ").Append(Amount(Total(side))).ToString();
        }

        words.Append(CultureInfo.InvariantCulture, $"各项之和 {Amount(Total(side))}（");
        words.AppendJoin('、', side.Where(f => !f.IsBlank).Take(MostNamed).Select(f => $"{(f.Row.Table == Whole.Row.Table ? "" : $"表{f.Row.Table.Number}")}{f.Where} {f.Text}"));
        return words.Append(side.Count(f => !f.IsBlank) > MostNamed ? " 等）" : "）").ToString();
    }

    private static decimal Total(Figure[] side)
    {
        decimal total = 0;
        foreach (var figure in side)
        {
            total += figure.Yuan;
        }

        return total;
    }
}
