using Yuheng.Core.Departments;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>A row of a budget table while it is being put together.</summary>
internal sealed class TableRow(BudgetColumn[] columns, Place place)
{
    private readonly decimal?[] _values = Zeros(columns.Length);

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
    public int NameIndex { get; set; } = -1;

    /// <summary>Its amounts, one for each column.</summary>
    public Printed[] Amounts { get; } = Blanks(columns.Length, place);

    /// <summary>Whether no amount is printed in it yet.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Whether its amounts could stand in other columns as well, as far as the row itself tells.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether its line is too short for the heading: the page may have lost a column, and the amounts stand by position only.</summary>
    public bool IsNarrow { get; set; }

    /// <summary>Whether the rows above or below it say that its amounts stand where they stand.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Whether it is a total of the whole table.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The value of a column; 0 where nothing is printed, null where it cannot be read.</summary>
    public decimal? ValueOf(int column) => _values[column];

    /// <summary>Puts an amount into a column.</summary>
    public void Put(int column, Printed amount, decimal? value)
    {
        Amounts[column] = amount;
        _values[column] = value;
    }

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

    /// <summary>The one part column in which anything is printed; -1 where several are or none is.</summary>
    public int PrintedPart
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

                if (only >= 0)
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
        (_values[from], _values[to]) = (_values[to], _values[from]);
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
        Amounts = Named(),
        Place = Place,
    };

    private (string Column, Printed Amount)[] Named()
    {
        var named = new (string, Printed)[Columns.Length];
        for (var column = 0; column < named.Length; column++)
        {
            named[column] = (Columns[column].Name, Amounts[column]);
        }

        return named;
    }

    private static decimal?[] Zeros(int count)
    {
        var zeros = new decimal?[count];
        Array.Fill(zeros, 0m);
        return zeros;
    }

    private static Printed[] Blanks(int count, Place place)
    {
        var blanks = new Printed[count];
        Array.Fill(blanks, new Printed(null, place));
        return blanks;
    }
}
