using System.Globalization;
using System.Text.Json;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>The value of a field: a text, a number, a yes or no, or nothing.</summary>
internal readonly record struct FieldValue(string? Text, decimal? Number = null, bool? Flag = null)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsMissing => Text is null && Number is null && Flag is null;

    /// <summary>The value as text; null where it is missing.</summary>
    public string? Words => Text ?? Number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? (Flag is { } flag ? flag ? "是" : "否" : null);

    /// <summary>What a JSON value says. A number beyond all amounts stays as it is written.</summary>
    public static FieldValue Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new FieldValue(element.GetString()),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? new FieldValue(null, number) : new FieldValue(element.GetRawText()),
        JsonValueKind.True => new FieldValue(null, Flag: true),
        JsonValueKind.False => new FieldValue(null, Flag: false),
        _ => default,
    };
}
