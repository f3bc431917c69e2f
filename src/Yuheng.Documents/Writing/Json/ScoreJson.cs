using System.Text.Json;
using Yuheng.Core.Profiles;
using Yuheng.Core.Scores;

namespace Yuheng.Documents.Writing.Json;

/// <summary>
/// Writes what <c>score --json</c> prints: for every self-evaluation the tree of its score, each node with value, formula, inputs, parameters and working.
/// One document at a time, so that many files need no more memory than the largest. Dispose ends the JSON; the stream stays open.
/// </summary>
public sealed class ScoreJson : IDisposable
{
    private readonly Stream _output;
    private readonly JsonFields _json;

    /// <summary>Begins the JSON on <paramref name="output"/>.</summary>
    public ScoreJson(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _json = new JsonFields(new Utf8JsonWriter(output, ReadJson.Options));
        _json.BeginObject();
        _json.Text("rulebook", Rulebook.Version);
        _json.BeginArray("documents");
    }

    /// <summary>Writes the score sheets of one document, and hands them on to the stream.</summary>
    public void Write(DocumentRecord document, IReadOnlyList<ScoreSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sheets);
        _json.BeginObject();
        _json.Text("name", document.Source.Name);
        _json.Text("sha256", document.Source.Sha256);
        _json.BeginArray("forms");
        foreach (var sheet in sheets)
        {
            WriteSheet(sheet);
        }

        _json.EndArray();
        _json.EndObject();
        _json.Flush();
    }

    /// <summary>Ends the JSON.</summary>
    public void Dispose()
    {
        _json.EndArray();
        _json.EndObject();
        _json.Dispose();
        _output.WriteByte((byte)'\n');
    }

    private void WriteSheet(ScoreSheet sheet)
    {
        var form = sheet.Record.Form;
        _json.BeginObject();
        _json.Number("form", form.Index);
        _json.Text("project", form.Project.Name.IsMissing ? null : form.Project.Name.Raw);
        _json.Line(form.Start);
        _json.Year(sheet.Record.Year);
        _json.Text("profile", sheet.Profile.Region);
        _json.Flag("differs", sheet.Differs);
        _json.Number("printed", sheet.Total.Printed);
        _json.Number("recomputed", sheet.Total.Value);
        WriteNode(sheet.Tree(), "score");
        _json.EndObject();
    }

    private void WriteNode(ScoreNode node, string? name)
    {
        if (name is null)
        {
            _json.BeginObject();
        }
        else
        {
            _json.BeginObject(name);
        }

        var row = node.Row;
        _json.Text("kind", Word(node.Kind));
        _json.Text("name", node.Name);
        if (node.Indicator > 0)
        {
            _json.Number("indicator", node.Indicator);
        }

        FindingJson.WritePlace(_json, node.Place);
        _json.Text("formula", row.Gap == ScoreGap.None ? Word(row.Formula) : null);
        _json.Number("value", row.Value);
        var scored = row.Gap == ScoreGap.None;
        _json.Number("low", scored ? ScoreSheet.Rounded(row.Low) : null);
        _json.Number("high", scored ? ScoreSheet.Rounded(row.High) : null);
        _json.Number("weight", row.Weight > 0m ? row.Weight : null);
        _json.Number("printed", row.Printed);
        _json.Text("outcome", Word(row.Outcome));
        _json.Text("why", scored ? null : Word(row.Gap));
        _json.Text("working", node.Working);
        if (node.Kind == ScoreNodeKind.Total)
        {
            _json.Text("grade", node.Grade);
        }

        WriteOrigins(node);
        _json.BeginArray("children");
        foreach (var child in node.Children)
        {
            WriteNode(child, null);
        }

        _json.EndArray();
        _json.EndObject();
    }

    private void WriteOrigins(ScoreNode node)
    {
        _json.BeginArray("inputs");
        foreach (var input in node.Inputs)
        {
            _json.BeginObject();
            _json.Text("name", input.Name);
            _json.Text("raw", input.Printed);
            FindingJson.WritePlace(_json, input.Printed.Place);
            _json.EndObject();
        }

        _json.EndArray();
        _json.BeginArray("parameters");
        foreach (var parameter in node.Parameters)
        {
            _json.BeginObject();
            _json.Text("key", parameter.Key);
            _json.Text("value", parameter.Value);
            _json.Text("source", parameter.Source);
            _json.EndObject();
        }

        _json.EndArray();
    }

    /// <summary>A member of a closed set as the JSON says it: <c>AtLeast</c> is <c>atLeast</c>.</summary>
    private static string Word(Enum member) => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
}
