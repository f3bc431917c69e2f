using System.Text.Json;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>What a row of a group shows: an item of a list, or words that the layout prints without one, or nothing.</summary>
/// <param name="Element">The item.</param>
/// <param name="Path">Where it is in the record, such as indicators[3]; empty for what is not in it.</param>
/// <param name="Fixed">The words of the layout.</param>
internal readonly record struct GroupItem(JsonElement Element, string Path, IReadOnlyDictionary<string, string>? Fixed = null)
{
    /// <summary>Whether it is an item of the record.</summary>
    public bool IsRecorded => Path is { Length: > 0 };

    /// <summary>A field of it.</summary>
    public FieldValue this[FieldPath path] =>
        Fixed is not null ? new FieldValue(Fixed.GetValueOrDefault(path.Text))
        : IsRecorded && path.TryFind(Element, out var found) ? FieldValue.Of(found)
        : default;
}
