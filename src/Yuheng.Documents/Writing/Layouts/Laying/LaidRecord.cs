using System.Globalization;
using System.Text.Json;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>A form or table of a record, as a layout looks into it: first in the form or table itself, then in what it stands in.</summary>
/// <param name="layout">The layout.</param>
/// <param name="own">The form or table.</param>
/// <param name="around">What it stands in, from the inside.</param>
internal sealed class LaidRecord(Layout layout, JsonElement own, params JsonElement[] around)
{
    private const string BlankYear = "　　";
    private static readonly FieldPath Year = FieldPath.Parse("year")!, Title = FieldPath.Parse("title")!, Recognised = FieldPath.Parse("layout")!;

    /// <summary>Of a department or of a unit; null where the layout does not ask.</summary>
    public string? Scope { get; init; } = layout.Scope;

    /// <summary>Whether the document prints two decimals of yuan.</summary>
    public bool WithFen { get; init; }

    /// <summary>Whether the words of the record are printed as they are: all but those of a paper in another layout, which this one has other words for.</summary>
    public bool IsAsPrinted { get; } = layout.Number > 0 || !Recognised.TryFind(own, out var id) || id.ValueKind != JsonValueKind.String || id.ValueEquals(layout.Id);

    /// <summary>A field.</summary>
    public FieldValue this[FieldPath path] => TryFind(path, out var found) ? FieldValue.Of(found) : default;

    /// <summary>The items of a list; empty where it is not there.</summary>
    public List<GroupItem> Items(GroupList list)
    {
        var items = new List<GroupItem>();
        if (!TryFind(list.Path, out var found) || found.ValueKind != JsonValueKind.Array)
        {
            return items;
        }

        var index = 0;
        foreach (var element in found.EnumerateArray())
        {
            if (IsOn(element, list.Side) && (list.Total is not { } total || IsTotal(element) == total))
            {
                items.Add(new GroupItem(element, string.Create(CultureInfo.InvariantCulture, $"{list.Path.Text}[{index}]")));
            }

            index++;
        }

        return items;
    }

    /// <summary>One row of the table.</summary>
    public GroupItem Pick(RowPick pick) => Items(new GroupList(Rows, pick.Side, pick.Total, [], null)) is [var first, ..] ? first : default;

    /// <summary>A text with its words filled in.</summary>
    public string Fill(TextTemplate template) => template.Fill(WordFor);

    /// <summary>The title: the record's own where the form is known under it, otherwise the layout's.</summary>
    public string TitleOr(TextTemplate template)
    {
        if (Title.TryFind(own, out var title) && title.ValueKind == JsonValueKind.String && title.GetString() is { } printed && !string.IsNullOrWhiteSpace(printed)
            && (IsAsPrinted || layout.Names.Contains(PlainTitle(printed), StringComparer.Ordinal)))
        {
            return printed;
        }

        return Fill(template);
    }

    private static FieldPath Rows { get; } = FieldPath.Parse("rows")!;

    private static string PlainTitle(string printed)
    {
        var plain = PlainText.Of(PlainText.WithoutYearBehind(printed));
        return plain.Replace('(', '（').Replace(')', '）');
    }

    private static bool IsOn(JsonElement row, string? side) =>
        side is null || (row.ValueKind == JsonValueKind.Object && row.TryGetProperty("side"u8, out var own) && own.ValueKind == JsonValueKind.String && own.ValueEquals(side));

    private bool IsTotal(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object
        && (!row.TryGetProperty("code"u8, out var code) || code.ValueKind != JsonValueKind.String || code.ValueEquals(""))
        && row.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String && layout.TotalNames.Contains(PlainText.Of(name.GetString()));

    private bool TryFind(FieldPath path, out JsonElement found)
    {
        if (path.BelongsTo(own))
        {
            return path.TryFind(own, out found);
        }

        foreach (var element in around)
        {
            if (path.TryFind(element, out found))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    private string WordFor(string word, FieldPath path)
    {
        if (layout.Words.TryGetValue(word, out var text))
        {
            return Fill(text);
        }

        if (Scope is not null && layout.Scopes.TryGetValue(Scope, out var words) && words.TryGetValue(word, out var chosen))
        {
            return chosen;
        }

        return this[path].Words ?? (path.Text == Year.Text ? BlankYear : "");
    }
}
