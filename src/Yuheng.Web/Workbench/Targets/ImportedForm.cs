using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>A target form or self-evaluation that was read in a document, as it would be filled into the region's form.</summary>
/// <param name="File">The document.</param>
/// <param name="Number">The number of the form in it, from 1; 0 where it is about the document.</param>
/// <param name="Content">What is filled in; null where it cannot be taken.</param>
/// <param name="Why">Why it cannot be taken, or what was assumed; null for nothing.</param>
public sealed record ImportedForm(string File, int Number, PaperContent? Content, string? Why)
{
    private static readonly string[] s_amounts =
    [
        "funds.total", "funds.fiscal", "funds.other", "funds.annual", "funds.appropriation", "funds.carryOver", "funds.otherAnnual",
        .. new[] { "total", "appropriation", "carryOver", "other" }.SelectMany(row => new[] { $"funds.{row}.initial", $"funds.{row}.adjusted", $"funds.{row}.executed" }),
    ];

    /// <summary>Whether it is a target or a self-evaluation.</summary>
    public PaperKind Kind { get; init; } = PaperKind.Target;

    /// <summary>The name of the project.</summary>
    public string Name => Content?["project.name"] ?? "";

    /// <summary>Reads a document.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="year">The year into which it is to go.</param>
    /// <param name="layoutOf">The region's form of a kind.</param>
    /// <param name="texts">The texts of what cannot be taken.</param>
    public static IReadOnlyList<ImportedForm> Read(string name, ReadOnlyMemory<byte> bytes, int year, Func<PaperKind, string> layoutOf, TargetTexts texts)
    {
        var source = SourceDocument.Take(name, bytes);
        var read = source.Value is { } taken ? DocumentReader.Read(taken) : source.Refusal!;
        if (read.Value is not { } record)
        {
            return [new ImportedForm(name, 0, null, read.Refusal!.Message)];
        }

        var forms = record.Forms.Where(f => f.Form.Kind is FormKind.Target or FormKind.SelfEvaluation).Select(f =>
        {
            var kind = f.Form.Kind == FormKind.Target ? PaperKind.Target : PaperKind.SelfEvaluation;
            return Of(name, f, year, Rendering.FieldsOf(layoutOf(kind))!.Unit, texts) with { Kind = kind };
        }).ToList();
        return forms.Count > 0 ? forms : [new ImportedForm(name, 0, null, texts.ImportNothing)];
    }

    /// <summary>As the page of the preview carries it to the page that applies it.</summary>
    public string ToJson() => JsonSerializer.Serialize(new[] { File, Number.ToString(CultureInfo.InvariantCulture), Kind.Tag(), System.Text.Encoding.UTF8.GetString(Content!.ToJson()) }, s_json);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null for anything else.</summary>
    public static ImportedForm? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<string[]>(json) is [var file, var number, var tag, var content] && PaperKinds.Tagged(tag) is PaperKind.Target or PaperKind.SelfEvaluation && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                && PaperContent.FromJson(content) is var filled && filled.Cells.All(c => PaperContent.IsPath(c.Key) && PaperField.Of(c.Key) is not null && c.Value.Length <= PaperContent.LongestText)
                ? new ImportedForm(file, at, filled, null) { Kind = PaperKinds.Tagged(tag)!.Value }
                : null;
        }
        catch (Exception broken) when (broken is JsonException or FormatException)
        {
            return null;
        }
    }

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ImportedForm Of(string file, ProjectRecord record, int year, AmountUnit unit, TargetTexts texts)
    {
        var form = record.Form;
        if (form.Project.Name.IsMissing)
        {
            return new ImportedForm(file, form.Index, null, texts.ImportNoName());
        }

        return record.Year.Value is { } printed && printed != year
            ? new ImportedForm(file, form.Index, EnteredForm.ContentOf(form), texts.ImportWrongYear(printed.ToString(CultureInfo.InvariantCulture), year)) with { Content = null }
            : new ImportedForm(file, form.Index, InUnit(EnteredForm.ContentOf(form), record, unit), record.AmountUnit.Value is null ? texts.ImportNoUnit(unit.Word()) : null);
    }

    /// <summary>Amounts in the unit of the region's form; what could not be read stays as it was written.</summary>
    private static PaperContent InUnit(PaperContent content, ProjectRecord record, AmountUnit unit)
    {
        if (record.AmountUnit.Value is not { } own || own == unit)
        {
            return content;
        }

        return content.With(s_amounts.Where(path => content[path] is not null).Select(path =>
        {
            var amount = Money.Read(new Printed(content[path], Place.None), own);
            return KeyValuePair.Create<string, string?>(path, amount.Value is { } known ? unit.Spell(known.Yuan) : content[path]);
        }));
    }
}
