using System.Globalization;
using Yuheng.Core.Departments;

namespace Yuheng.Core.Publication;

/// <summary>One amount of a published table.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Yuan">The amount in yuan; null where the cell is blank.</param>
public sealed record PublishedCell(string Column, decimal? Yuan);

/// <summary>A row of a published table.</summary>
/// <param name="Code">The code of the classification; null in totals and two-sided tables.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Side">收入 or 支出 in two-sided tables; null in others.</param>
/// <param name="Cells">The amounts, in the order of the columns.</param>
public sealed record PublishedRow(string? Code, string Name, string? Side, IReadOnlyList<PublishedCell> Cells)
{
    /// <summary>What it is called by in an address: its code, or its name.</summary>
    public string Key => Code ?? Name;

    /// <summary>The amount of a column in yuan; null where it is blank, or there is no such column.</summary>
    public decimal? this[string column] => Cells.FirstOrDefault(c => c.Column == column)?.Yuan;
}

/// <summary>One of the nine tables of a budget as the public sees it. Amounts in yuan, whatever unit the paper prints.</summary>
/// <param name="Number">1 to 9, by its meaning.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">注 of a table without data; null for none.</param>
/// <param name="Rows">The rows, in the order printed.</param>
public sealed record PublishedTable(int Number, string Title, string? Note, IReadOnlyList<PublishedRow> Rows)
{
    /// <summary>收支总表.</summary>
    public const int Overview = 1;

    /// <summary>支出总表.</summary>
    public const int Expenses = 3;

    /// <summary>“三公”经费.</summary>
    public const int ThreePublic = 9;

    /// <summary>The digits of a 项 of the functional classification.</summary>
    private const int ItemDigits = 7;

    /// <summary>The total of the table; null where it prints none.</summary>
    public PublishedRow? Total => Rows.LastOrDefault(r => r.Code is null);

    /// <summary>Its columns, in their order; of a two-sided table those of both sides.</summary>
    public IReadOnlyList<string> Columns => [.. Rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct()];

    /// <summary>The rows at 项 level.</summary>
    public IEnumerable<PublishedRow> Items => Rows.Where(r => r.Code?.Length == ItemDigits);

    /// <summary>What a cell is called among the corrections: 表5 2070104 图书馆 合计.</summary>
    public string PathOf(PublishedRow row, PublishedCell cell)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(cell);
        return $"{StartOf(row)}{cell.Column}";
    }

    /// <summary>How the paths of the cells of a row begin.</summary>
    public string StartOf(PublishedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Create(CultureInfo.InvariantCulture, $"表{Number} ") + string.Concat(new[] { row.Side, row.Code, row.Name }.Where(part => part is { Length: > 0 }).Select(part => part + " "));
    }

    /// <summary>A table of a budget.</summary>
    public static PublishedTable Of(BudgetTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var parsed = table.Parsed;
        return new PublishedTable(parsed.Number, parsed.Title.Raw ?? "", parsed.Note.Raw, [.. table.Rows.Select(RowOf)]);
    }

    private static PublishedRow RowOf(BudgetRow row) => new(
        row.Printed.Code.Raw, row.Printed.Name.Raw?.Trim() ?? "", row.Printed.Side switch { Side.Income => "收入", Side.Expense => "支出", _ => null },
        [.. row.Amounts.Select(a => new PublishedCell(a.Column, a.Amount.Value?.Yuan))]);
}

/// <summary>A paragraph of a budget's book as the public sees it.</summary>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Text">Its text.</param>
public sealed record PublishedParagraph(bool IsHeading, string Text)
{
    /// <summary>The paragraphs below headings, each by heading and number: 名词解释 第2段.</summary>
    internal static IEnumerable<(string Path, string Text)> Paths(IReadOnlyList<PublishedParagraph> paragraphs)
    {
        var (heading, number) = ("", 0);
        foreach (var (isHeading, text) in paragraphs)
        {
            (heading, number) = isHeading ? (text, 0) : (heading, number + 1);
            if (!isHeading)
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"“{heading}”第{number}段"), text);
            }
        }
    }
}

/// <summary>A form behind the tables of a published book.</summary>
/// <param name="Kind">What it is: target.</param>
/// <param name="Subject">The code of its project or body.</param>
/// <param name="Title">Its name.</param>
/// <param name="Revision">The revision that was sealed.</param>
public sealed record PublishedAnnex(string Kind, string Subject, string Title, long Revision)
{
    /// <summary>What it is called among the corrections.</summary>
    internal string Path => $"附表 {Subject} {Title}";
}
