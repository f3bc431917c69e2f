using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>One cell of a pasted block.</summary>
/// <param name="Path">The field that it would fill.</param>
/// <param name="Text">Its text.</param>
public sealed record PastedCell(string Path, string Text)
{
    /// <summary>Whether it is a dash, which may stand for nothing or for itself: nobody but the writer knows.</summary>
    public bool IsDash => Text is "-" or "—" or "/" or "－" or "–" or "无";

    /// <summary>Why it would not be understood in a field for amounts; null where it would, and in other fields.</summary>
    public string? Unread => PaperField.Of(Path)?.Entry == FieldEntry.Amount && !IsDash && Money.Read(new Printed(Text, Place.None), AmountUnit.Yuan) is { State: ReadState.Unreadable, Why: var why } ? why : null;
}

/// <summary>整块粘贴: rows of indicators from WPS or Excel, as they would be filled in. Columns are those of a row of headings, otherwise by position; merged levels are carried down, nothing else is.</summary>
/// <param name="Columns">What each column is: the field; null where it is none.</param>
/// <param name="Rows">The rows with the fields that they would fill.</param>
public sealed record PastedBlock(IReadOnlyList<FormField?> Columns, IReadOnlyList<IReadOnlyList<PastedCell>> Rows)
{
    private const int MostRows = 500, MostColumns = 40;

    /// <summary>What indicators may have besides what their form prints.</summary>
    private static readonly string[] s_besides = ["weight", "measureUnit", "definition", "basis", "remark"];

    /// <summary>The headings of columns that no field goes with: they are not filled in, and the preview says so.</summary>
    public IReadOnlyList<string> Skipped { get; private init; } = [];

    /// <summary>The cells of a clipboard: of its HTML where that is a table, so that merged cells keep their places, else of its text, parted by tabs.</summary>
    /// <param name="text">The text of the clipboard.</param>
    /// <param name="html">Its HTML; empty where it has none.</param>
    public static List<List<string>> Cells(string text, string html)
    {
        var cells = text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0).Select(l => l.Split('\t').Select(c => c.Trim()).ToList()).ToList();
        return html.Length > 0 && SourceDocument.Take("clipboard.html", System.Text.Encoding.UTF8.GetBytes(html)).Value is { } source && SheetRows.Read(source).Value is { } rows
            && rows.Where(r => r.Cells.Count > 1).Select(r => r.Cells.ToList()).ToList() is { Count: > 0 } table ? table : cells;
    }

    /// <summary>Reads a block of cells.</summary>
    /// <param name="cells">Its cells, row by row.</param>
    /// <param name="list">The list of the form that it goes into.</param>
    /// <param name="content">What the form has already.</param>
    /// <param name="from">The field that it was pasted into, such as i3.name; null for behind all rows.</param>
    public static PastedBlock Read(IReadOnlyList<IReadOnlyList<string>> cells, FormList list, PaperContent content, string? from)
    {
        var lines = cells.Take(MostRows + 1).Select(l => l.Take(MostColumns).ToList()).ToList();
        if (lines.Count == 0)
        {
            return new PastedBlock([], []);
        }

        var columns = list.Columns.Concat(s_besides.Where(n => list.Letter == 'i' && list.Column(n) is null).Select(n => new FormField("i." + n, n == "weight" ? "权重" : PaperField.Of("i." + n)!.Label, []))).ToList();
        var heads = lines[0].ConvertAll(cell => columns.Find(c => Plain(c.Label) == Plain(cell) || Plain(PaperField.Of(c.Path)!.Label) == Plain(cell) || (c.Path.EndsWith(".weight", StringComparison.Ordinal) && Plain(cell) is "权重" or "分值") || (c.Path.EndsWith(".target", StringComparison.Ordinal) && Plain(cell).EndsWith("指标值", StringComparison.Ordinal))));
        var hasHeads = heads.Count(h => h is not null) >= 2;
        var start = from is null ? 0 : columns.FindIndex(c => c.Path[1..] == from[PaperField.RowOf(from).Length..]);
        IReadOnlyList<FormField?> taken = hasHeads ? heads : [.. columns.Skip(Math.Max(0, start))];
        var rows = new List<IReadOnlyList<PastedCell>>();
        var names = Names(content, list.Letter, from).GetEnumerator();
        var (level1, level2) = ("", "");
        foreach (var line in lines.Skip(hasHeads ? 1 : 0).Take(MostRows))
        {
            names.MoveNext();
            var taking = new List<PastedCell>();
            for (var i = 0; i < Math.Min(line.Count, taken.Count); i++)
            {
                if (taken[i] is not { } column)
                {
                    continue;
                }

                var cell = line[i];
                if (column.Path.EndsWith(".level1", StringComparison.Ordinal))
                {
                    (level1, level2) = cell.Length > 0 ? (cell, "") : (level1, level2);
                    cell = level1;
                }
                else if (column.Path.EndsWith(".level2", StringComparison.Ordinal))
                {
                    level2 = cell.Length > 0 ? cell : level2;
                    cell = level2;
                }

                taking.Add(new PastedCell(names.Current + column.Path[1..], cell));
            }

            rows.Add(taking);
        }

        return new PastedBlock(taken, rows) { Skipped = hasHeads ? [.. lines[0].Where((h, i) => heads[i] is null && h.Length > 0)] : [] };
    }

    /// <summary>The rows that are filled: from the one that was pasted into on, then new ones.</summary>
    private static IEnumerable<string> Names(PaperContent content, char letter, string? from)
    {
        var rows = content.Rows(letter).ToList();
        var at = from is null ? -1 : rows.IndexOf(PaperField.RowOf(from));
        foreach (var row in at < 0 ? [] : rows.Skip(at))
        {
            yield return row;
        }

        for (var next = int.Parse(content.NextRow(letter).AsSpan(1), CultureInfo.InvariantCulture); ; next++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{letter}{next}");
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('：' or ':' or '*')));
}
