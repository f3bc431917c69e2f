using System.Text.Json;
using Yuheng.Core.Departments;
using Yuheng.Core.Projects;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>The parts of a record: its documents, and their forms and tables.</summary>
internal static class RecordParts
{
    /// <summary>A document that was read, as the contract's JSON.</summary>
    public static JsonDocument Of(DocumentRecord record)
    {
        using var json = new MemoryStream();
        using (var writer = new ReadJson(json))
        {
            writer.Write(record);
        }

        return JsonDocument.Parse(json.GetBuffer().AsMemory(0, (int)json.Length));
    }

    /// <summary>One form, as the contract's JSON.</summary>
    public static JsonDocument Of(ProjectRecord form) => Written(json => FormJson.Write(json, form));

    /// <summary>A whole-department target, as a document of the contract's JSON.</summary>
    public static JsonDocument Of(DepartmentTarget target) => Written(json =>
    {
        json.BeginObject();
        DepartmentTargetJson.Write(json, target);
        json.EndObject();
    });

    /// <summary>A department's budget, as a document of the contract's JSON.</summary>
    public static JsonDocument Of(DepartmentBudget budget) => Written(json =>
    {
        json.BeginObject();
        BudgetJson.Write(json, budget);
        json.EndObject();
    });

    /// <summary>A budget with the whole-department target and the target forms behind it, as documents of the contract's JSON: each has its own lines.</summary>
    public static JsonDocument Of(DepartmentBudget budget, DepartmentTarget? target, IReadOnlyList<ProjectRecord> forms) => Written(json =>
    {
        json.BeginObject();
        json.BeginArray("documents");
        json.BeginObject();
        BudgetJson.Write(json, budget);
        json.EndObject();
        if (target is not null)
        {
            json.BeginObject();
            DepartmentTargetJson.Write(json, target);
            json.EndObject();
        }

        json.BeginObject();
        json.BeginArray("forms");
        foreach (var form in forms)
        {
            FormJson.Write(json, form);
        }

        json.EndArray();
        json.EndObject();
        json.EndArray();
        json.EndObject();
    });

    /// <summary>The documents of what <c>read --json</c> prints; one document, one budget or one form stands for itself.</summary>
    public static IEnumerable<JsonElement> Documents(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty("documents"u8, out var documents) ? Items(documents) : [record];

    /// <summary>The forms of a document, or the form that it is.</summary>
    public static IEnumerable<JsonElement> Forms(JsonElement document) =>
        document.ValueKind != JsonValueKind.Object ? []
        : document.TryGetProperty("forms"u8, out var forms) ? Items(forms)
        : document.TryGetProperty("indicators"u8, out _) && document.TryGetProperty("project"u8, out _) ? [document]
        : [];

    /// <summary>The budget of a document; undefined where it has none.</summary>
    public static JsonElement Budget(JsonElement document) => Part(document, "budget");

    /// <summary>The target of the whole department; undefined where there is none.</summary>
    public static JsonElement DepartmentTarget(JsonElement document) => Part(document, "departmentTarget");

    /// <summary>The tables of a budget.</summary>
    public static IEnumerable<JsonElement> Tables(JsonElement budget) => budget.ValueKind == JsonValueKind.Object && budget.TryGetProperty("tables"u8, out var tables) ? Items(tables) : [];

    /// <summary>The headings and paragraphs of a budget.</summary>
    public static IEnumerable<JsonElement> Prose(JsonElement budget) => budget.ValueKind == JsonValueKind.Object && budget.TryGetProperty("prose"u8, out var prose) ? Items(prose) : [];

    /// <summary>A word of an object; null where it is not there.</summary>
    public static string? Word(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? word.GetString() : null;

    /// <summary>A whole number of an object; 0 where it is not there.</summary>
    public static int Number(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;

    /// <summary>The items of a list; none where it is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static JsonDocument Written(Action<JsonFields> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new JsonFields(new Utf8JsonWriter(bytes, ReadJson.Options)))
        {
            write(json);
        }

        return JsonDocument.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    }

    private static JsonElement Part(JsonElement document, string name) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : default;
}
