using System.Text.Json;
using Yuheng.Cli.Reading;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing.Xlsx.Templates;
using RecordRendering = Yuheng.Documents.Writing.Layouts.Rendering;

namespace Yuheng.Cli.Rendering;

/// <summary>The verb <c>render</c>: a record in, an official form out.</summary>
internal static class RenderCommand
{
    private const string Text = "text";

    /// <summary>What <c>--layout</c> takes.</summary>
    public static IEnumerable<string> Layouts => [RecordRendering.Auto, .. RecordRendering.Layouts.Select(l => l.Id)];

    /// <summary>What <c>--to</c> takes.</summary>
    public static IEnumerable<string> Formats => RecordRendering.Formats;

    /// <summary>The format where it cannot be shown on a terminal; null where it can.</summary>
    public static string? IsBinary(string? format, string? path) => FormatOf(format, path) is var chosen && RecordRendering.IsText(chosen) ? null : chosen;

    /// <summary>Writes a record; the result is the exit status.</summary>
    /// <param name="argument">The file, or - for standard input.</param>
    /// <param name="layout">The layout; null for that of each form.</param>
    /// <param name="format">The format; null where the ending of the file tells.</param>
    /// <param name="path">The file to write; null or - for standard output.</param>
    public static int Run(string argument, string? layout, string? format, string? path)
    {
        path = path == Input.StandardInput ? null : path;
        var read = Read(argument, out var name);
        if (read.Value is not { } json)
        {
            return Refuse(read.Refusal!);
        }

        // Nothing is written before all is well: a refusal leaves no file.
        using (json)
        using (var written = new MemoryStream())
        {
            return RecordRendering.Write(json.RootElement, layout ?? RecordRendering.Auto, FormatOf(format, path), name, written) is { } refusal
                ? Refuse(refusal)
                : DocumentLoop.Run([], path, (output, _) => written.WriteTo(output));
        }
    }

    /// <summary>Writes a template to be filled in offline; the result is the exit status.</summary>
    /// <param name="argument">The record that it is filled from as far as it goes, or - for standard input; null for a blank one.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="path">The file to write; null or - for standard output.</param>
    public static int RunTemplate(string? argument, string layout, string? path)
    {
        path = path == Input.StandardInput ? null : path;
        if (argument is null)
        {
            return WriteTemplate(null, layout, layout, path);
        }

        var read = Read(argument, out var name);
        if (read.Value is not { } json)
        {
            return Refuse(read.Refusal!);
        }

        using (json)
        {
            return WriteTemplate(json.RootElement, layout, name, path);
        }
    }

    /// <summary>Lists the layouts.</summary>
    public static int List() => DocumentLoop.Run([], (output, _) =>
    {
        using var lines = StandardStreams.Lines(output);
        var table = new TextTable("表式", "名称", "用途", "单位", "版本");
        foreach (var layout in RecordRendering.Layouts)
        {
            table.Add(layout.Id, layout.Name, layout.Kind, layout.Unit, layout.Edition);
        }

        // Names that are to be copied are not broken.
        table.WriteTo(lines, "", int.MaxValue);
    });

    /// <summary>The format asked for, or the one that the name of the file says, or text.</summary>
    private static string FormatOf(string? format, string? path) =>
        format ?? (Path.GetExtension(path) is { Length: > 1 } ending && Formats.Contains(ending[1..].ToLowerInvariant()) ? ending[1..].ToLowerInvariant() : Text);

    private static Outcome<JsonDocument> Read(string argument, out string name)
    {
        var source = new Input(argument).Take();
        name = source.Value?.Name ?? argument;
        return source.Value is { } file ? RecordRendering.Read(file) : source.Refusal!;
    }

    private static int WriteTemplate(JsonElement? record, string layout, string name, string? path)
    {
        using var written = new MemoryStream();
        return FillingTemplate.Write(record, layout, name, written) is { } refusal ? Refuse(refusal) : DocumentLoop.Run([], path, (output, _) => written.WriteTo(output));
    }

    private static int Refuse(Refusal refusal)
    {
        StandardStreams.Say(refusal.ToString());
        return ExitStatus.Refused;
    }
}
