using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>Where a field is: <c>project.name</c>, <c>paymentPlan[by=3月底].percent</c>, or <c>.</c> for the item itself.</summary>
internal sealed class FieldPath
{
    private readonly Step[] _steps;

    private FieldPath(string text, Step[] steps) => (Text, _steps) = (text, steps);

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Whether it is the item itself.</summary>
    public bool IsSelf => _steps.Length == 0;

    /// <summary>Reads a path; null where it is none.</summary>
    public static FieldPath? Parse(string text)
    {
        if (text == ".")
        {
            return new FieldPath(text, []);
        }

        var steps = new List<Step>();
        foreach (var part in Parts(text))
        {
            var open = part.IndexOf('[', StringComparison.Ordinal);
            var equal = part.IndexOf('=', StringComparison.Ordinal);
            if (part.Length == 0 || open == 0 || (open > 0 && (equal < open || part[^1] != ']')))
            {
                return null;
            }

            steps.Add(open < 0
                ? new Step(Encoding.UTF8.GetBytes(part), null, null)
                : new Step(Encoding.UTF8.GetBytes(part[..open]), Encoding.UTF8.GetBytes(part[(open + 1)..equal]), part[(equal + 1)..^1]));
        }

        return new FieldPath(text, [.. steps]);
    }

    /// <summary>What stands there in <paramref name="element"/>.</summary>
    public bool TryFind(JsonElement element, out JsonElement found)
    {
        found = element;
        foreach (var step in _steps)
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(step.Name, out found) || (step.Key is not null && !TryPick(step, ref found)))
            {
                found = default;
                return false;
            }
        }

        return found.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);
    }

    /// <summary>Whether <paramref name="element"/> is where the field belongs, even if it is missing there.</summary>
    public bool BelongsTo(JsonElement element) => IsSelf || (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(_steps[0].Name, out _));

    /// <summary>The path of the field from the record, for <see cref="LaidCell.Field"/>.</summary>
    public string Of(string prefix) => IsSelf ? prefix : prefix.Length == 0 ? Text : string.Create(CultureInfo.InvariantCulture, $"{prefix}.{Text}");

    private static bool TryPick(Step step, ref JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(step.Key, out var key) && key.ValueKind == JsonValueKind.String && key.ValueEquals(step.Value))
                {
                    list = item;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The parts between dots; a dot in brackets does not part.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[i] == '.' && depth == 0)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private readonly record struct Step(byte[] Name, byte[]? Key, string? Value);
}
