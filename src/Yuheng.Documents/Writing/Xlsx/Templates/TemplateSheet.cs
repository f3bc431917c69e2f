using System.Globalization;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Xlsx;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>What the sheet of a template has beyond the printed form: cells that may be filled in, rules for them, and sums beside the form.</summary>
internal sealed class TemplateSheet
{
    /// <summary>How sums are shown, whatever decimals are filled in.</summary>
    public const string SumFormat = "0.00####";

    private const string YearWord = "年度";

    private static readonly LaidLook Beside = new(LaidFont.Song, 9) { Across = LaidAlign.Start, Wraps = false, Colour = "5F6B7A" };

    private readonly Dictionary<(int Row, int Column), Entry> _open = [];
    private readonly ILookup<int, LiveSum> _sums;
    private readonly int _width;
    private readonly TemplateForm _form;

    /// <param name="grid">The form on its grid.</param>
    /// <param name="form">The form.</param>
    public TemplateSheet(LaidGrid grid, TemplateForm form)
    {
        (_width, _form) = (grid.Width, form);
        Entries = [.. Find(grid)];
        var open = Entries.Where(e => e.Path is not (TemplateMap.Title or TemplateMap.Label)).Select(e => e with { Cell = e.ForFilling(form.Unit) }).ToList();
        foreach (var entry in open)
        {
            _open[(entry.Row, entry.Column)] = entry;
        }

        _sums = LiveSums.Of(open).ToLookup(s => s.Row);
    }

    /// <summary>The widths of what stands to the right of the form, in points: a distance, a label, a number, what to make of it.</summary>
    public static IReadOnlyList<decimal> ColumnsBeside { get; } = [12, 150, 70, 90];

    /// <summary>The name of the sheet.</summary>
    public string Name => _form.Section.Name;

    /// <summary>The id of its layout.</summary>
    public string Layout => _form.Section.Layout ?? "";

    /// <summary>What the form is for, as the contract's JSON says it.</summary>
    public string Kind => _form.Kind;

    /// <summary>The unit of its amounts.</summary>
    public AmountUnit Unit => _form.Unit;

    /// <summary>The record that it was filled from; empty for none.</summary>
    public string Record => _form.Record;

    /// <summary>Where each field stands, and each label.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The cell that is filled in at a place, counted from 1; null for a label.</summary>
    public LaidCell? EntryAt(int row, int column) => _open.GetValueOrDefault((row, column))?.Cell;

    /// <summary>The formula of a cell that adds up others of the form; null for any other cell.</summary>
    public string? SumAt(LaidCell cell) => cell.Sums is { } sums ? LiveSums.OfCell(sums, Entries) : null;

    /// <summary>Writes what stands beside a row of the form.</summary>
    public void WriteBeside(SheetXml xml, int row, CellStyles styles)
    {
        foreach (var sum in _sums[row])
        {
            var first = _width + 2;
            xml.Text(first, sum.Label, styles.Of(Beside));
            xml.Formula(first + 1, sum.Formula, SheetXml.Digits(sum.Value), styles.Of(Beside with { Across = LaidAlign.End }, SumFormat), isText: false);
            var cell = Spot.Letters(first + 1) + SheetXml.Digits(row);
            xml.Formula(first + 2, sum.Check(cell), sum.Said, styles.Of(Beside), isText: true);
        }
    }

    /// <summary>Locks all but what is filled in. There is no password: it is against slips, not against the user.</summary>
    public static void WriteProtection(SheetXml xml) =>
        xml.Element("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"));

    /// <summary>Writes what may stand in the cells that are filled in, and what the user is told.</summary>
    public void WriteRules(SheetXml xml)
    {
        var rules = _open.Values.Select(e => (Entry: e, Rule: EntryRule.Of(e, Unit))).Where(r => r.Rule is not null).GroupBy(r => r.Rule!, r => r.Entry).ToList();
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

    /// <summary>The cells of the fields; the first text is the title, and the first line in brackets that names a year is the year's.</summary>
    private static IEnumerable<Entry> Find(LaidGrid grid)
    {
        var (title, year) = (false, false);
        for (var row = 0; row < grid.Rows.Count; row++)
        {
            foreach (var cell in grid.Rows[row].Cells)
            {
                var path = cell.Field;
                if (path is null && cell.Sums is null && cell.Text.Length > 0)
                {
                    path = !title ? TemplateMap.Title : !year && IsYear(cell.Text) ? TemplateMap.Year : TemplateMap.Label;
                    title = true;
                    year |= path == TemplateMap.Year;
                }

                if (path is not null)
                {
                    yield return new Entry(path, row + 1, cell.Column + 1, cell);
                }
            }
        }
    }

    private static bool IsYear(string text) => text[0] is '(' or '（' && text.TrimEnd(')', '）').EndsWith(YearWord, StringComparison.Ordinal);
}
