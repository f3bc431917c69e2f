using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Yuheng.Web.Workbench.Budget;

/// <summary>Which part of a budget a page shows: the lines, one of the nine tables, or the text; and of a table the cell that is unfolded.</summary>
/// <param name="Table">1 to 9; 0 for none.</param>
/// <param name="IsText">Whether the text of the book is shown.</param>
/// <param name="Page">The page of the lines, from 1.</param>
/// <param name="Row">The row of the cell that is unfolded; empty for none.</param>
/// <param name="Column">Its column.</param>
/// <param name="InTenThousand">Whether amounts of the tables are shown in 万元: on the page only.</param>
public sealed record BudgetView(int Table, bool IsText, int Page, string Row, string Column, bool InTenThousand)
{
    /// <summary>How many lines a page has.</summary>
    public const int LinesPerPage = 100;

    /// <summary>Whether the lines are shown.</summary>
    public bool IsLines => Table == 0 && !IsText;

    /// <summary>The view that a query asks for.</summary>
    public static BudgetView Of(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        string Word(string name) => asked.TryGetValue(name, out var value) ? value.ToString() : "";
        int Number(string name) => int.TryParse(Word(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

        return new BudgetView(Number("table") is >= 1 and <= 9 and var table ? table : 0, Word("part") == "text", Math.Clamp(Number("page"), 1, 1_000), Word("row"), Word("column"), Word("in") == "wan");
    }

    /// <summary>The query of the part: table=5.</summary>
    public string Query => Table > 0 ? string.Create(CultureInfo.InvariantCulture, $"table={Table}") + (InTenThousand ? "&in=wan" : "")
        : IsText ? "part=text"
        : Page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={Page}") : "part=lines";

    /// <summary>The address of the part, on the page of the budget.</summary>
    public string Address => "?" + Query;

    /// <summary>The query of a cell.</summary>
    public static string Cell(int table, string row, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"?table={table}&row={Uri.EscapeDataString(row)}&column={Uri.EscapeDataString(column)}#lines");

    /// <summary>The query of the part that a field stands on, with the field.</summary>
    public static string Link(string path, IReadOnlyList<string> lines)
    {
        var point = path.IndexOf('.', StringComparison.Ordinal);
        return path.Length == 0 ? "?part=lines"
            : path[0] == 't' && point > 1 && char.IsAsciiDigit(path[1]) ? $"?table={path[1..point]}#{path}"
            : path[0] == 'l' && point > 1 && char.IsAsciiDigit(path[1]) ? string.Create(CultureInfo.InvariantCulture, $"?page={PageOf(path[..point], lines)}#c-{path}")
            : path[0] == 'r' && point > 1 && char.IsAsciiDigit(path[1]) ? $"?part=lines#c-{path}"
            : $"?part=text#c-{path}";
    }

    private static int PageOf(string row, IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] == row)
            {
                return (i / LinesPerPage) + 1;
            }
        }

        return 1;
    }
}
