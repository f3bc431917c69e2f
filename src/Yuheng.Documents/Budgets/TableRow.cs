using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>A row of a budget table while it is being put together.</summary>
internal sealed class TableRow(BudgetColumn[] columns, Place place)
{
    /// <summary>The columns of its table or side.</summary>
    public BudgetColumn[] Columns { get; } = columns;

    /// <summary>Its line.</summary>
    public Place Place { get; } = place;

    /// <summary>类款项 joined.</summary>
    public Printed Code { get; set; }

    /// <summary>Its name.</summary>
    public Printed Name { get; set; }

    /// <summary>Income or expense in a two-sided table.</summary>
    public Side? Side { get; init; }

    /// <summary>The index of the cell that holds its name; -1 where none does.</summary>
    public int NameIndex { get; init; } = -1;

    /// <summary>Its amounts, one for each column.</summary>
    public Printed[] Amounts { get; } = [.. columns.Select(_ => new Printed(null, place))];

    /// <summary>Whether no amount is printed in it yet.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether its amounts could stand in other columns as well, as far as the row itself tells.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether it is a total of the whole table.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The value of a column; 0 where nothing is printed, null where it cannot be read.</summary>
    public decimal? ValueOf(int column) =>
        Amounts[column].IsMissing ? 0 : PrintedNumber.Read(Amounts[column].Raw) is { IsNothing: true } ? 0 : PrintedNumber.Read(Amounts[column].Raw).Value;

    /// <summary>The one part column whose amount is the whole total; -1 where several share it or none does.</summary>
    public int OnlyPart
    {
        get
        {
            var only = -1;
            for (var column = 0; column < Columns.Length; column++)
            {
                if (Columns[column].PartOf < 0 || ValueOf(column) is 0)
                {
                    continue;
                }

                if (only >= 0 || ValueOf(column) is not { } value || value != ValueOf(Columns[column].PartOf))
                {
                    return -1;
                }

                only = column;
            }

            return only;
        }
    }

    /// <summary>Moves the amount of its only part to another column.</summary>
    public void MovePart(int from, int to, string? repair)
    {
        if (from == to)
        {
            return;
        }

        var moved = Amounts[from];
        Amounts[from] = Amounts[to].IsMissing ? new Printed(null, Place) : Amounts[to];
        Amounts[to] = repair is null ? moved : moved.Repaired(repair);
    }

    /// <summary>Says of every amount how it came into its column.</summary>
    public void Mark(Func<Printed, Printed> mark)
    {
        for (var column = 0; column < Amounts.Length; column++)
        {
            if (!Amounts[column].IsMissing)
            {
                Amounts[column] = mark(Amounts[column]);
            }
        }
    }

    /// <summary>The row as found.</summary>
    public ParsedBudgetRow Parsed() => new()
    {
        Code = Code,
        Name = Name,
        Side = Side,
        Amounts = [.. Columns.Select((c, i) => (c.Name, Amounts[i]))],
        Place = Place,
    };
}
