using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Layouts.Definitions;
using Yuheng.Documents.Writing.Layouts.Laying;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>Official forms as workbooks to be filled in offline, which are read again without any looking for columns.</summary>
public static class FillingTemplate
{
    /// <summary>The layouts that there are templates of.</summary>
    public static IReadOnlyList<string> Layouts { get; } = [.. LayoutBook.Instance.All.Where(l => TemplateRecord.KindOf(l) is not null).Select(l => l.Id)];

    /// <summary>Writes a template.</summary>
    /// <param name="record">What is known already: the contract's JSON, of which each form gets a sheet; null for a blank template.</param>
    /// <param name="layout">The id of a layout.</param>
    /// <param name="name">What the record is called in a refusal.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Refusal? Write(JsonElement? record, string layout, string name, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (LayoutBook.Instance.Find(layout) is not { } found || TemplateRecord.KindOf(found) is not { } kind)
        {
            return new Refusal("unknown-layout", name, Place.None, $"没有“{layout}”这个表式的填报模板；可用的有 {string.Join('、', Layouts)}。");
        }

        var known = record is { } given ? Forms(given, found.Kind == LayoutKind.DepartmentTarget).ToList() : [(null, "")];
        if (known.Count == 0)
        {
            return new Refusal("nothing-to-lay-out", name, Place.None, "里面没有可以预填的表：需要 read --json 的输出，或其中的一张表；不给记录就输出空白模板。");
        }

        var forms = known.ConvertAll(k => TemplateRecord.Of(k.Form, found));
        var documents = found.Kind == LayoutKind.DepartmentTarget
            ? forms.ConvertAll(form => new JsonObject { ["departmentTarget"] = form })
            : [new JsonObject { ["forms"] = new JsonArray([.. forms]) }];
        using var paper = JsonDocument.Parse(new JsonObject { ["documents"] = new JsonArray([.. documents]) }.ToJsonString());
        var laid = LayoutEngine.Lay(paper.RootElement, layout, name);
        if (laid.Value is not { } document)
        {
            return laid.Refusal;
        }

        TemplateWorkbook.Write([.. document.Sections.Zip(known, (section, form) => new TemplateForm(section, kind, found.Unit, form.Record))], output);
        return null;
    }

    /// <summary>The forms of a record, each with what it is known by: the SHA-256 of the document and the number of the form in it.</summary>
    private static IEnumerable<(JsonElement? Form, string Record)> Forms(JsonElement record, bool ofDepartment)
    {
        foreach (var document in RecordParts.Documents(record))
        {
            var sha256 = document.ValueKind == JsonValueKind.Object && document.TryGetProperty("source"u8, out var source) ? RecordParts.Word(source, "sha256") : null;
            var target = RecordParts.DepartmentTarget(document);
            foreach (var form in !ofDepartment ? RecordParts.Forms(document) : target.ValueKind == JsonValueKind.Object ? [target] : [])
            {
                yield return (form, sha256 is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{sha256}#{RecordParts.Number(form, "index")}"));
            }
        }
    }
}
