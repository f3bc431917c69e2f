using Yuheng.Core.Papers;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts;

/// <summary>A field that a printed form has.</summary>
/// <param name="Path">Its path in <see cref="PaperContent"/>, of a row with the letter of its list alone: i.target.</param>
/// <param name="Label">What the form calls it.</param>
/// <param name="Options">The words to choose from; empty where there are none.</param>
/// <param name="IsChoice">Whether the form prints them as boxes of which one is ticked.</param>
public sealed record FormField(string Path, string Label, IReadOnlyList<string> Options, bool IsChoice = false);

/// <summary>A list that a printed form has, one row an item.</summary>
/// <param name="Letter">The letter of its rows in <see cref="PaperContent"/>.</param>
/// <param name="Columns">Its columns from left to right.</param>
/// <param name="Levels">The pairs of levels that the form prints even without an indicator, in its words; empty where it has none.</param>
/// <param name="Fixed">What the rows are called where the form has just these, such as the days of a payment plan.</param>
public sealed record FormList(char Letter, IReadOnlyList<FormField> Columns, IReadOnlyList<(string Level1, string Level2)> Levels, IReadOnlyList<string> Fixed)
{
    /// <summary>The column of a field such as target; null where the form has none.</summary>
    public FormField? Column(string name) => Columns.FirstOrDefault(c => c.Path == $"{Letter}.{name}");
}

/// <summary>What a printed form asks for, as its layout says: which fields there are, in its order and words. By it a page for filling in looks like the form.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Title">The title of the form.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Fields">The fields that are there once.</param>
/// <param name="Lists">Its lists.</param>
public sealed record FormFields(string Layout, string Title, AmountUnit Unit, IReadOnlyList<FormField> Fields, IReadOnlyList<FormList> Lists)
{
    private static readonly char[] s_edges = [' ', '　', '：', ':', '\n'];

    /// <summary>A field; null where the form has none such.</summary>
    public FormField? this[string path] => Fields.FirstOrDefault(f => f.Path == path);

    /// <summary>A list; null where the form has none such.</summary>
    public FormList? List(char letter) => Lists.FirstOrDefault(l => l.Letter == letter);

    /// <summary>Reads them out of a layout.</summary>
    internal static FormFields Of(Layout layout)
    {
        var fields = new List<FormField>();
        var lists = new List<FormList>();
        LayoutRow? above = null;
        foreach (var block in layout.Blocks)
        {
            if (block is SingleRow { Row: var row })
            {
                fields.AddRange(Single(row, above, layout.Kind));
                above = row;
            }
            else if (block is RowGroup group)
            {
                // Of two lists side by side each is a list of its own.
                if (group.Left is { } left && LetterOf(left.Path.Text) is { } leftLetter)
                {
                    lists.Add(new FormList(leftLetter, [.. Columns(group, leftLetter, PairSide.Left, layout.Order)], [], []));
                }

                if (LetterOf(group.List.Path.Text) is { } letter)
                {
                    lists.Add(new FormList(letter, [.. Columns(group, letter, PairSide.Right, layout.Order)], [.. Levels(group)], []));
                }
            }
        }

        var plan = fields.FindAll(f => f.Path[0] == 'p' && f.Path.StartsWith("p.", StringComparison.Ordinal));
        if (plan.Count > 0)
        {
            lists.Add(new FormList('p', [new FormField("p.percent", PaperField.Of("p.percent")!.Label, [])], [], [.. plan.Select(f => f.Label)]));
        }

        return new FormFields(layout.Id, layout.Name, layout.Unit, [.. fields.Except(plan)], lists);
    }

    /// <summary>The fields of a row: each is called as the cell before it says, or the cell above where that row has headings only.</summary>
    private static IEnumerable<FormField> Single(LayoutRow row, LayoutRow? above, LayoutKind kind)
    {
        string? label = null;
        foreach (var cell in row.Cells)
        {
            var (path, options) = cell.Content switch
            {
                FieldContent { Pick: null } field => (field.Path.Text, []),
                ChoiceContent choice => (choice.Path.Text, choice.Options),
                _ => ("", []),
            };
            if (Fixed(path) is { } day)
            {
                yield return new FormField("p." + day, day, []);
            }
            else if (PaperField.Of(Named(path, kind)) is { } known)
            {
                yield return new FormField(known.Path, label ?? Heading(above, cell.Column) ?? known.Label, options, options.Count > 0);
            }

            label = LabelOf(cell);
        }
    }

    private static string? Heading(LayoutRow? row, int column) =>
        row is not null && row.Cells.All(c => c.Content is LabelContent) && row.Cells.FirstOrDefault(c => c.Column == column) is { } heading ? LabelOf(heading) : null;

    private static string? LabelOf(LayoutCell cell) =>
        cell.Content is LabelContent { Text: { IsConstant: true, Text: var text } } && cell.Reach == RowReach.Rows && Plain(text) is { Length: > 0 } plain ? plain : null;

    private static IEnumerable<FormField> Columns(RowGroup group, char letter, PairSide side, LevelOrder order)
    {
        foreach (var cell in group.Row.Cells)
        {
            var path = cell.Content switch
            {
                FieldContent field when field.Side is PairSide.Both || field.Side == side => field.Path.IsSelf ? "text" : field.Path.Text,
                MarkContent mark => mark.Path.Text,
                _ => "",
            };
            if (PaperField.Of($"{letter}.{path}") is { } known)
            {
                var heading = group.Header.SelectMany(r => r.Cells).LastOrDefault(c => c.Reach == RowReach.Rows && c.Column <= cell.Column && cell.Column < c.Column + c.ColumnSpan)?.Content;
                var label = heading is LabelContent { Text: { IsConstant: true, Text: var text } } && cell.Content is FieldContent ? Plain(text) : "";
                yield return new FormField(known.Path, label.Length > 0 ? label : known.Label, Words(path, group, order));
            }
        }
    }

    private static IReadOnlyList<string> Words(string path, RowGroup group, LevelOrder order) => path switch
    {
        "level1" when group.Skeleton.Count > 0 => [.. Levels(group).Select(l => l.Level1).Distinct()],
        "level2" when group.Skeleton.Count > 0 => [.. Levels(group).Select(l => l.Level2).Distinct()],
        "level1" => order.Level1,
        "level2" => order.Level2,
        _ => [],
    };

    private static IEnumerable<(string Level1, string Level2)> Levels(RowGroup group) =>
        group.Skeleton.Select(l => (group.Print.GetValueOrDefault(l.Level1, l.Level1), group.Print.GetValueOrDefault(l.Level2, l.Level2)));

    private static string Plain(string text) => text.Replace("\n", "", StringComparison.Ordinal).Trim(s_edges);

    private static char? LetterOf(string list) => list switch { "indicators" => 'i', "termIndicators" => 'm', "tasks" => 't', "goals.items" => 'g', _ => null };

    /// <summary>The field of the content that a field of the record is: the target of a department is kept as that of a project is.</summary>
    private static string Named(string path, LayoutKind kind) => (kind, path) switch
    {
        (LayoutKind.DepartmentTarget, "department") => "project.unit",
        (LayoutKind.DepartmentTarget, "overall") => "goals.annual",
        _ => path,
    };

    private static string? Fixed(string path) =>
        path.StartsWith("paymentPlan[by=", StringComparison.Ordinal) && path.EndsWith("].percent", StringComparison.Ordinal) ? path["paymentPlan[by=".Length..^"].percent".Length] : null;
}
