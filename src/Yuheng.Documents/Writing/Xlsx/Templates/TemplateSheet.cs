using System.Globalization;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>What the sheet of a template has beyond the printed form: cells that may be filled in, rules for them, and sums beside the form.</summary>
internal sealed class TemplateSheet
{
    private const string YearWord = "年度";

    private static readonly LaidLook Beside = new(LaidFont.Song, 9) { Across = LaidAlign.Start, Wraps = false, Colour = "5F6B7A" };

    private readonly Dictionary<(int Row, int Column), LaidCell> _open = [];
    private readonly ILookup<int, LiveSum> _sums;
    private readonly int _width;
    private readonly AmountUnit _unit;

    /// <param name="name">The name of the sheet.</param>
    /// <param name="grid">The form on its grid.</param>
    /// <param name="layout">The id of its layout.</param>
    /// <param name="unit">The unit of its amounts.</param>
    /// <param name="record">The record that it was filled from; empty for none.</param>
    public TemplateSheet(string name, LaidGrid grid, string layout, AmountUnit unit, string record)
    {
        (Name, Layout, Record, _width, _unit) = (name, layout, record, grid.Width, unit);
        Fields = [.. Find(grid)];
        foreach (var (path, entry) in Fields.Where(f => f.Path != FieldMap.Title))
        {
            _open[(entry.Row, entry.Column)] = entry.ForFilling(unit);
        }

        _sums = LiveSums.Of([.. Fields.Select(f => f.Entry with { Cell = _open.GetValueOrDefault((f.Entry.Row, f.Entry.Column), f.Entry.Cell) })]).ToLookup(s => s.Row);
    }

    /// <summary>The widths of what stands to the right of the form, in points: a distance, a label, a number, what to make of it.</summary>
    public static IReadOnlyList<decimal> ColumnsBeside { get; } = [12, 150, 70, 90];

    /// <summary>The name of the sheet.</summary>
    public string Name { get; }

    /// <summary>The id of its layout.</summary>
    public string Layout { get; }

    /// <summary>The record that it was filled from; empty for none.</summary>
    public string Record { get; }

    /// <summary>Where each field stands; the title is one that may not be changed.</summary>
    public IReadOnlyList<(string Path, Entry Entry)> Fields { get; }

    /// <summary>The cell that is filled in at a place, counted from 1; null for a label.</summary>
    public LaidCell? EntryAt(int row, int column) => _open.GetValueOrDefault((row, column));

    /// <summary>Writes what stands beside a row of the form.</summary>
    public void WriteBeside(SheetXml xml, int row, CellStyles styles)
    {
        foreach (var sum in _sums[row])
        {
            var first = _width + 2;
            xml.Text(first, sum.Label, styles.Of(Beside));
            xml.Formula(first + 1, sum.Formula, SheetXml.Digits(sum.Value), styles.Of(Beside with { Across = LaidAlign.End }, "0.00####"), isText: false);
            var cell = Spot.Letters(first + 1) + SheetXml.Digits(row);
            xml.Formula(first + 2, $"IF(ROUND({cell},6)={SheetXml.Digits(sum.Expected)},\"√\",\"{sum.Otherwise}\")", sum.Value == sum.Expected ? "√" : sum.Otherwise, styles.Of(Beside), isText: true);
        }
    }

    /// <summary>Locks all but what is filled in. There is no password: it is against slips, not against the user.</summary>
    public static void WriteProtection(SheetXml xml) =>
        xml.Element("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));

    /// <summary>Writes what may stand in the cells that are filled in, and what the user is told.</summary>
    public void WriteRules(SheetXml xml)
    {
        var rules = Fields.Where(f => f.Path != FieldMap.Title).Select(f => (f.Entry, Rule: EntryRule.Of(f.Entry, _unit))).Where(r => r.Rule is not null)
            .GroupBy(r => r.Rule!, r => r.Entry).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        xml.Start("dataValidations", ("count", SheetXml.Digits(rules.Count)));
        foreach (var rule in rules)
        {
            rule.Key.Write(xml, string.Join(' ', rule.Select(e => e.Name)));
        }

        xml.End();
    }

    private static IEnumerable<(string Path, Entry Entry)> Find(LaidGrid grid)
    {
        var (title, year) = (false, false);
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            foreach (var cell in grid.Rows[row].Cells)
            {
                var path = cell.Field;
                if (path is null && cell.ColumnSpan == grid.Width && cell.Text.Length > 0)
                {
                    path = !title ? FieldMap.Title : !year && cell.Text.Contains(YearWord, StringComparison.Ordinal) ? FieldMap.Year : null;
                    title = true;
                    year |= path == FieldMap.Year;
                }

                if (path is not null)
                {
                    yield return (path, new Entry(path, row + 1, cell.Column + 1, cell));
                }
            }
        }
    }
}
