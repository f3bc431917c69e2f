using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Budgets;

/// <summary>Finds the unit of a table that prints none: what its siblings print, or for table 9 what the document says elsewhere.</summary>
internal static class MissingUnit
{
    /// <summary>The unit as a guess, with a finding; missing where nothing in the document tells.</summary>
    public static Printed Find(FoundTable table, List<FoundTable> tables, List<string> siblings, List<ParsedNarrativeItem> narrative, List<Finding> findings)
    {
        // Tables 1 to 8 share one unit; table 9 often has another, a factor of 10,000 away, so that only an amount can tell.
        var unit = table.Number != 9 ? siblings.Count == 1 ? siblings[0] : siblings.Count == 0 ? OfTotals(tables, narrative) : null : OfTable9(table, tables, siblings, narrative);
        if (unit is null)
        {
            return Printed.Missing with { Place = table.Title.Place };
        }

        findings.Add(ReadingFindings.UnitNotPrinted(table.Title.Place, unit));
        return new Printed(unit, table.Title.Place).Guessed("未标明金额单位，" + (table.Number == 9 || siblings.Count == 0 ? "按文中同一金额推定" : "按同类表格读取"));
    }

    /// <summary>The different units that tables 1 to 8 print.</summary>
    public static List<string> Siblings(List<FoundTable> tables) =>
        [.. tables.Where(t => t.Number != 9 && !t.Unit.IsMissing).Select(t => t.Unit.Raw!).Distinct()];

    /// <summary>Where no table prints its unit: the one unit in which the totals of the tables are amounts that the narrative names with a unit.</summary>
    private static string? OfTotals(List<FoundTable> tables, List<ParsedNarrativeItem> narrative)
    {
        decimal[] totals = [.. tables.Where(t => t.Number != 9).SelectMany(t => t.Rows).Where(r => r.IsTotal).Select(r => r.ValueOf(0) ?? 0).Where(IsAmount).Distinct()];
        var known = narrative.Select(n => Money.Read(n.Amount, AmountUnit.Yuan).Value?.Yuan ?? 0).Where(IsAmount).ToList();
        string? unit = null;
        foreach (var candidate in (ReadOnlySpan<AmountUnit>)[AmountUnit.TenThousandYuan, AmountUnit.Yuan])
        {
            if (Array.Exists(totals, a => a * candidate.InYuan() > 1000m && known.Exists(k => Math.Abs(k - (a * candidate.InYuan())) <= 100m)))
            {
                if (unit is not null)
                {
                    return null;
                }

                unit = candidate.Word();
            }
        }

        return unit;
    }

    private static string? OfTable9(FoundTable table, List<FoundTable> tables, List<string> siblings, List<ParsedNarrativeItem> narrative)
    {
        if (table.Rows.Count == 0)
        {
            return null;
        }

        var row = table.Rows[0];
        decimal[] amounts = [.. Enumerable.Range(0, row.Columns.Length).Select(c => row.ValueOf(c) ?? 0).Where(IsAmount)];
        var known = narrative.Select(n => Money.Read(n.Amount, AmountUnit.Yuan).Value?.Yuan ?? 0).Where(IsAmount).ToHashSet();
        if (siblings.Count == 1 && AmountUnits.Named(siblings[0]) is { } sibling && tables.Find(t => t.Number == 8)?.Rows.Find(r => r.IsTotal) is { } total)
        {
            var running = total.ValueOf(total.Columns.Length - 1) ?? 0;
            known.Add(IsAmount(running) ? running * sibling.InYuan() : 0);
        }

        foreach (var unit in (ReadOnlySpan<AmountUnit>)[AmountUnit.TenThousandYuan, AmountUnit.Yuan])
        {
            // 0.01 万元 is what a rounded amount may be off.
            if (Array.Exists(amounts, a => a * unit.InYuan() > 1000m && known.Any(k => Math.Abs(k - (a * unit.InYuan())) <= 100m)))
            {
                return unit.Word();
            }
        }

        return null;
    }

    /// <summary>Not nothing, and not so large that another unit of it would be beyond a decimal: no budget is.</summary>
    private static bool IsAmount(decimal value) => value != 0 && Math.Abs(value) < 1_000_000_000_000_000m;
}
