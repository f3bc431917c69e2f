using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>汇总下级: a department's budget is the lines of its units, under the department's own texts.</summary>
public static class BudgetRollup
{
    private static readonly char[] s_lists = ['l', 'r'];

    /// <summary>
    /// The content of a department: its own fields, and every line of its units under the unit's code, numbered anew in the order of the units.
    /// Amounts outside of the lines (procurement, assets, counts) are the sums of the units' where the department has none of its own.
    /// </summary>
    /// <param name="own">What the department itself has filled in; its lines of an earlier roll-up go.</param>
    /// <param name="units">The budgets of the units by code.</param>
    public static PaperContent Of(PaperContent own, IReadOnlyList<(string Unit, PaperContent Content)> units)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(units);
        var cells = own.Cells.Where(c => !Array.Exists(s_lists, letter => IsRow(c.Key, letter))).Select(c => KeyValuePair.Create<string, string?>(c.Key, c.Value)).ToList();
        foreach (var letter in s_lists)
        {
            var number = 0;
            foreach (var (unit, content) in units)
            {
                // One pass over the fields; a row keeps its place among those of its unit.
                var rows = content.Rows(letter).Select((row, at) => (row, at)).ToDictionary(r => r.row, r => r.at, StringComparer.Ordinal);
                foreach (var (path, text) in content.Cells.Where(c => IsRow(c.Key, letter)))
                {
                    var point = path.IndexOf('.', StringComparison.Ordinal);
                    var field = path[(point + 1)..];
                    if (field is not ("unit" or "order"))
                    {
                        cells.Add(KeyValuePair.Create<string, string?>(string.Create(CultureInfo.InvariantCulture, $"{letter}{number + rows[path[..point]] + 1}.{field}"), text));
                    }
                }

                foreach (var at in rows.Values)
                {
                    cells.Add(KeyValuePair.Create<string, string?>(string.Create(CultureInfo.InvariantCulture, $"{letter}{number + at + 1}.unit"), unit));
                }

                number += rows.Count;
            }
        }

        cells.AddRange(Sums(own, units));
        return PaperContent.Empty.With(cells);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Sums(PaperContent own, IReadOnlyList<(string Unit, PaperContent Content)> units)
    {
        foreach (var field in PaperField.All.Values.Where(f => f.Entry is FieldEntry.Amount or FieldEntry.Count && f.Path.Split('.')[0] is "procurement" or "assets" or "threePublic"))
        {
            var entered = units.Select(u => u.Content[field.Path]).OfType<string>().Select(t => Money.Read(new Printed(t, default), AmountUnit.Yuan).Value?.Yuan).ToList();
            if (own[field.Path] is null && entered.Count > 0 && entered.TrueForAll(n => n is not null))
            {
                yield return KeyValuePair.Create<string, string?>(field.Path, entered.Sum(n => n!.Value).ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static bool IsRow(string path, char letter) => path[0] == letter && PaperField.RowOf(path).Length > 0;
}
