using System.Text.Encodings.Web;
using System.Text.Json;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Text;
using Yuheng.Documents.Writing.Layouts.Laying;

namespace Yuheng.Documents.Writing.Layouts;

/// <summary>A printed form that records can be written in.</summary>
/// <param name="Id">Its id, such as shanghai-self-evaluation.</param>
/// <param name="Name">The title of the form.</param>
/// <param name="Kind">What it is for, in words.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Edition">Who prints it so and since when, which tells forms of one title apart.</param>
public sealed record RenderedLayout(string Id, string Name, string Kind, string Unit, string Edition);

/// <summary>Writes records in the official layouts.</summary>
public static class Rendering
{
    /// <summary>Each form in the layout that it was recognised as, the budget in those of its tables.</summary>
    public const string Auto = LayoutEngine.Auto;

    private const string Json = "json";

    private static readonly JsonWriterOptions AsRecorded = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. LayoutFormat.All.Select(f => f.Name), Json];

    /// <summary>The layouts, by kind and id.</summary>
    public static IReadOnlyList<RenderedLayout> Layouts =>
        [.. LayoutBook.Instance.All.OrderBy(l => l.Kind).ThenBy(l => l.Id, StringComparer.Ordinal).Select(l => new RenderedLayout(l.Id, l.Name, KindWords.Of(l.Kind), l.Unit.Word(), l.Edition))];

    /// <summary>What a printed form asks for; null where there is no such layout.</summary>
    /// <param name="layout">The id of a layout.</param>
    public static FormFields? FieldsOf(string layout) => LayoutBook.Instance.Find(layout) is { } found ? FormFields.Of(found) : null;

    /// <summary>Whether a format can be shown on a terminal.</summary>
    public static bool IsText(string format) => format == Json || LayoutFormat.All.Any(f => f.Name == format && f.IsText);

    /// <summary>Reads a record: what <c>read --json</c> printed, a document of it, or one form. What is no JSON is refused with its line.</summary>
    public static Outcome<JsonDocument> Read(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (TextDecoder.Decode(source.Bytes.Span) is not { } decoded)
        {
            return new Refusal("not-json", source.Name, Place.None, "这不是 JSON 文件；请用 yuheng read --json 输出的文件。");
        }

        try
        {
            return JsonDocument.Parse(decoded.Text.AsMemory());
        }
        catch (JsonException failure)
        {
            var place = new Place((int)Math.Min(failure.LineNumber ?? 0, int.MaxValue - 1) + 1);
            return new Refusal("not-json", source.Name, place, "这里不是 JSON；请用 yuheng read --json 输出的文件，或改正这一行。");
        }
    }

    /// <summary>Writes what was read of a document, each form in the layout that it was recognised as.</summary>
    /// <param name="record">The document.</param>
    /// <param name="form">The number of the form to write, from 1; null for all of the document.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Refusal? Write(DocumentRecord record, int? form, string format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var json = RecordParts.Of(record);
        var document = RecordParts.Documents(json.RootElement).First();
        return Write(form is { } number ? RecordParts.Forms(document).ElementAt(number - 1) : document, Auto, format, record.Source.Name, output);
    }

    /// <summary>Writes a form that was filled in, in its own layout.</summary>
    /// <param name="form">The form.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="name">What it is called in a refusal.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Refusal? Write(ProjectRecord form, string format, string name, Stream output)
    {
        ArgumentNullException.ThrowIfNull(form);
        using var json = RecordParts.Of(form);
        return Write(json.RootElement, form.Form.Layout, format, name, output);
    }

    /// <summary>Writes the book of a department's budget: its text and its nine tables, each in its own layout.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="name">What it is called in a refusal.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Refusal? Write(DepartmentBudget budget, string format, string name, Stream output)
    {
        ArgumentNullException.ThrowIfNull(budget);
        using var json = RecordParts.Of(budget);
        return Write(json.RootElement, Auto, format, name, output);
    }

    /// <summary>Writes the book of a department's budget as it is published: its text and its nine tables, and behind them the target of the whole department and those of its projects.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="target">The target of the whole department; null for none.</param>
    /// <param name="forms">The forms of its projects.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="name">What it is called in a refusal.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Refusal? Write(DepartmentBudget budget, DepartmentTarget? target, IReadOnlyList<ProjectRecord> forms, string format, string name, Stream output)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(forms);
        using var json = RecordParts.Of(budget, target, forms);
        return Write(json.RootElement, Auto, format, name, output);
    }

    /// <summary>Writes a whole-department target in a layout.</summary>
    /// <param name="target">The target.</param>
    /// <param name="layout">The id of a layout.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="name">What it is called in a refusal.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Refusal? Write(DepartmentTarget target, string layout, string format, string name, Stream output)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var json = RecordParts.Of(target);
        return Write(json.RootElement, layout, format, name, output);
    }

    /// <summary>Writes a record in a layout and a format.</summary>
    /// <param name="record">The record.</param>
    /// <param name="layout">The id of a layout, or <see cref="Auto"/>.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="name">What the record is called in a refusal.</param>
    /// <param name="output">Where to.</param>
    /// <returns>Why it was not written; null where it was.</returns>
    public static Refusal? Write(JsonElement record, string layout, string format, string name, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var laid = LayoutEngine.Lay(record, layout, name);
        if (laid.Value is not { } document)
        {
            return laid.Refusal;
        }

        if (format != Json)
        {
            return LayoutFormat.All.Single(f => f.Name == format).Writer.Write(document, output);
        }

        using (var json = new Utf8JsonWriter(output, AsRecorded))
        {
            record.WriteTo(json);
        }

        output.WriteByte((byte)'\n');
        return null;
    }
}
