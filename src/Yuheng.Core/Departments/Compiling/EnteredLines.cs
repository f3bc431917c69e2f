using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>The lines of a content: one pass over its fields, since a department has thousands.</summary>
internal sealed class EnteredLines
{
    private static readonly string[] s_expense = ["unit", "kind", "function", "economic", "project", "fund", "amount", "lastYear", "note"];
    private static readonly string[] s_income = ["unit", "source", "amount", "lastYear", "note"];

    private EnteredLines(IReadOnlyList<BudgetLine> expenses, IReadOnlyList<IncomeLine> incomes)
    {
        Expenses = expenses;
        Incomes = incomes;
    }

    public IReadOnlyList<BudgetLine> Expenses { get; }

    public IReadOnlyList<IncomeLine> Incomes { get; }

    /// <summary>The lines of a content, in their order.</summary>
    /// <param name="content">What is filled in.</param>
    /// <param name="body">The body that a line without a unit belongs to.</param>
    /// <param name="places">Gets a place for every field.</param>
    public static EnteredLines Of(PaperContent content, string body, BudgetPlaces places)
    {
        var expenses = Rows(content, 'l', s_expense);
        var incomes = Rows(content, 'r', s_income);
        return new EnteredLines(
            [.. expenses.Where(r => r.IsFilled).Select(r => Expense(r, body, places))],
            [.. incomes.Where(r => r.IsFilled).Select(r => Income(r, body, places))]);
    }

    private static BudgetLine Expense(Row row, string body, BudgetPlaces places)
    {
        var line = places.Add("", row.Name, s_expense);
        return new BudgetLine
        {
            Row = row.Name,
            Unit = row[0]?.Trim() ?? body,
            Kind = BudgetWords.KindOf(row[1]),
            Function = PlainText.Of(row[2]),
            Economic = PlainText.Of(row[3]),
            Project = PlainText.Of(row[4]),
            Fund = BudgetWords.FundOf(row[5]),
            Amount = Yuan(row[6], line, 7),
            LastYear = Yuan(row[7], line, 8),
            Note = row[8],
        };
    }

    private static IncomeLine Income(Row row, string body, BudgetPlaces places)
    {
        var line = places.Add("", row.Name, s_income);
        return new IncomeLine(row.Name, row[0]?.Trim() ?? body, BudgetWords.FundOf(row[1]), Yuan(row[2], line, 3), Yuan(row[3], line, 4));
    }

    private static Typed<Money> Yuan(string? text, Place line, int cell) => Money.Read(new Printed(text, line with { Cell = cell }), AmountUnit.Yuan);

    private static IEnumerable<Row> Rows(PaperContent content, char letter, string[] fields)
    {
        var rows = new Dictionary<int, Row>();
        foreach (var (path, text) in content.Cells)
        {
            var point = path[0] == letter ? path.IndexOf('.', StringComparison.Ordinal) : -1;
            if (point < 2 || !int.TryParse(path.AsSpan(1, point - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                continue;
            }

            if (!rows.TryGetValue(number, out var row))
            {
                rows.Add(number, row = new Row(path[..point], number, new string?[fields.Length]));
            }

            var field = path.AsSpan(point + 1);
            if (field is "order")
            {
                row.Order = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : number;
                continue;
            }

            for (var i = 0; i < fields.Length; i++)
            {
                if (field.SequenceEqual(fields[i]))
                {
                    row.Take(i, text);
                    break;
                }
            }
        }

        return rows.Values.OrderBy(r => r.Order).ThenBy(r => r.Number);
    }

    private sealed class Row(string name, int number, string?[] texts)
    {
        public string Name => name;

        public int Number { get; } = number;

        public int Order { get; set; } = number;

        public bool IsFilled { get; private set; }

        public string? this[int field] => texts[field];

        public void Take(int field, string text) => (texts[field], IsFilled) = (text, true);
    }
}
