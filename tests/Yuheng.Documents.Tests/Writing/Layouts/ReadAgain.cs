using System.Globalization;
using System.Text;
using System.Text.Json;
using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Writing.Json;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Tests.Writing.Layouts;

/// <summary>Writes what was read, reads it again, and says what is not the same. White space does not count; null and an empty text are the same.
/// A form whose title was lost gets that of its layout.</summary>
internal static class ReadAgain
{
    /// <summary>What differs between a record and the same record written and read again, a line each.</summary>
    /// <param name="first">What was read first.</param>
    /// <param name="writer">Writes.</param>
    /// <param name="ending">The ending of the file that is read again.</param>
    public static List<string> Differences(DocumentRecord first, ILayoutWriter writer, string ending)
    {
        var laid = LayoutEngine.Lay(first);
        Assert.Null(laid.Refusal);
        using var bytes = new MemoryStream();
        Assert.Null(writer.Write(laid.Value!, bytes));
        return Differences(first, SampleFiles.Read("again." + ending, bytes.ToArray()));
    }

    /// <summary>What differs between two records, a line each.</summary>
    public static List<string> Differences(DocumentRecord first, DocumentRecord again)
    {
        var differences = new List<string>();
        using var before = JsonOf(first);
        using var after = JsonOf(again);
        var (one, two) = (Document(before), Document(after));
        Compare("forms", one.GetProperty("forms"), two.GetProperty("forms"), differences);
        if (one.GetProperty("departmentTarget") is { ValueKind: JsonValueKind.Object } target)
        {
            Compare("departmentTarget", target, two.GetProperty("departmentTarget"), differences);
        }

        if (one.GetProperty("budget").ValueKind == JsonValueKind.Object)
        {
            var (budget, found) = (one.GetProperty("budget"), two.GetProperty("budget"));
            if (found.ValueKind != JsonValueKind.Object)
            {
                differences.Add("budget: not found again");
            }
            else
            {
                Compare("budget.tables", budget.GetProperty("tables"), found.GetProperty("tables"), differences);
                Compare("budget.narrative", budget.GetProperty("narrative"), found.GetProperty("narrative"), differences);
                Compare("budget.descriptions", budget.GetProperty("descriptions"), found.GetProperty("descriptions"), differences);
                Compare("budget.department", budget.GetProperty("department"), found.GetProperty("department"), differences);
                Compare("budget.year", budget.GetProperty("year"), found.GetProperty("year"), differences);
            }
        }

        return differences;
    }

    /// <summary>A record as the contract's JSON.</summary>
    public static JsonDocument JsonOf(DocumentRecord record)
    {
        using var json = new MemoryStream();
        using (var writer = new ReadJson(json))
        {
            writer.Write(record);
        }

        return JsonDocument.Parse(json.ToArray());
    }

    private static JsonElement Document(JsonDocument json) => json.RootElement.GetProperty("documents")[0];

    /// <summary>Adds what differs between two values.</summary>
    public static void Compare(string at, JsonElement one, JsonElement two, List<string> differences)
    {
        if (one.ValueKind == JsonValueKind.Object && two.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in one.EnumerateObject())
            {
                // Where something stands, and what was mended on the way, is not part of what it says.
                if (field.Name is not ("line" or "cell" or "page" or "sheet" or "table" or "row" or "column" or "box" or "repairs" or "findings" or "index"))
                {
                    Compare($"{at}.{field.Name}", field.Value, two.TryGetProperty(field.Name, out var other) ? other : default, differences);
                }
            }
        }
        else if (one.ValueKind == JsonValueKind.Array && two.ValueKind == JsonValueKind.Array)
        {
            if (one.GetArrayLength() != two.GetArrayLength())
            {
                differences.Add($"{at}: {one.GetArrayLength()} before, {two.GetArrayLength()} after");
            }

            var index = 0;
            foreach (var (before, after) in one.EnumerateArray().Zip(two.EnumerateArray()))
            {
                Compare(string.Create(CultureInfo.InvariantCulture, $"{at}[{index++}]"), before, after, differences);
            }
        }
        else if (Plain(one) != Plain(two) && !(at.EndsWith(".title", StringComparison.Ordinal) && Plain(one).Length == 0))
        {
            differences.Add($"{at}: {Plain(one)} before, {Plain(two)} after");
        }
    }

    private static string Plain(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetDecimal().ToString("0.############", CultureInfo.InvariantCulture);
        }

        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return "";
        }

        var plain = new StringBuilder();
        foreach (var c in value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
