using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>One cell of a pasted block.</summary>
/// <param name="Path">The field that it would fill.</param>
/// <param name="Text">Its text.</param>
public sealed record PastedCell(string Path, string Text)
{
    /// <summary>Whether it is a dash, which may stand for nothing or for itself: nobody but the writer knows.</summary>
    public bool IsDash => Text is "-" or "—" or "/" or "－" or "–" or "无";
}

/// <summary>整块粘贴: rows of indicators from WPS or Excel, as they would be filled in. Columns are those of a row of headings, otherwise by position; merged levels are carried down, nothing else is.</summary>
/// <param name="Columns">What each column is: the field; null where it is none.</param>
/// <param name="Rows">The rows with the fields that they would fill.</param>
public sealed record PastedBlock(IReadOnlyList<FormField?> Columns, IReadOnlyList<IReadOnlyList<PastedCell>> Rows)
{
    private const int MostRows = 500, MostColumns = 40;

    /// <summary>Reads a block of cells parted by tabs.</summary>
    /// <param name="text">The text of the clipboard.</param>
    /// <param name="list">The list of the form that it goes into.</param>
    /// <param name="content">What the form has already.</param>
    /// <param name="from">The field that it was pasted into, such as i3.name; null for behind all rows.</param>
    public static PastedBlock Read(string text, FormList list, PaperContent content, string? from)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(l => l.Trim().Length > 0).Take(MostRows + 1).Select(l => l.Split('\t').Take(MostColumns).Select(c => c.Trim()).ToList()).ToList();
        if (lines.Count == 0)
        {
            return new PastedBlock([], []);
        }

        var columns = list.Columns.Concat(new[] { "weight", "measureUnit" }.Where(n => list.Column(n) is null).Select(n => new FormField($"{list.Letter}.{n}", PaperField.Of($"{list.Letter}.{n}")!.Label, []))).ToList();
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
            var cells = new List<PastedCell>();
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

                cells.Add(new PastedCell(names.Current + column.Path[1..], cell));
            }

            rows.Add(cells);
        }

        return new PastedBlock(taken, rows);
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
