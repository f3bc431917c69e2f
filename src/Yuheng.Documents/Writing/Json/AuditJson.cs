using System.Text.Json;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;

namespace Yuheng.Documents.Writing.Json;

/// <summary>Writes what <c>check --format json</c> prints; its fields are those that scripts rely on.</summary>
public sealed class AuditJson : IAuditWriter
{
    private readonly Stream _output;
    private readonly JsonFields _json;

    /// <summary>Begins the JSON on <paramref name="output"/>.</summary>
    public AuditJson(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _json = new JsonFields(new Utf8JsonWriter(output, ReadJson.Options));
        _json.BeginObject();
        _json.Text("rulebook", Rulebook.Version);
        _json.BeginArray("documents");
    }

    /// <inheritdoc/>
    public void Write(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _json.BeginObject();
        _json.Text("name", document.Name);
        _json.Text("sha256", document.Document.Source.Sha256);
        WriteAudit(document.Findings, document.Insufficient);
        _json.BeginArray("reading");
        foreach (var finding in document.Reading)
        {
            FindingJson.WriteReading(_json, finding);
        }

        _json.EndArray();
        _json.EndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void End(Audit batch, AuditSummary summary)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(summary);
        _json.EndArray();
        _json.BeginObject("batch");
        WriteAudit(batch.Findings, batch.Insufficient);
        _json.EndObject();
        _json.BeginObject("summary");
        _json.Number("error", summary[Severity.Error]);
        _json.Number("warning", summary[Severity.Warning]);
        _json.Number("hint", summary[Severity.Hint]);
        _json.Number("insufficient", summary.Insufficient);
        _json.Number("reading", summary.Reading);
        _json.EndObject();
        _json.EndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteAudit(IReadOnlyList<Finding> findings, IReadOnlyList<InsufficientData> insufficient)
    {
        _json.BeginArray("findings");
        foreach (var finding in findings)
        {
            _json.BeginObject();
            _json.Text("code", finding.Code);
            _json.Text("name", FindingWords.NameOf(finding.Code));
            _json.Text("severity", FindingJson.Word(finding.Severity));
            WriteSubject(finding.About);
            FindingJson.WritePlace(_json, finding.Place);
            _json.Text("quote", finding.Quote);
            _json.Text("message", finding.Message);
            _json.Text("expected", finding.Expected);
            _json.Text("found", finding.Found);
            _json.Text("basis", FindingWords.BasisOf(finding.Code));
            _json.Text("suggestion", finding.Suggestion);
            _json.EndObject();
        }

        _json.EndArray();
        _json.BeginArray("insufficient");
        foreach (var gap in insufficient)
        {
            _json.BeginObject();
            _json.Text("code", gap.Code);
            _json.Text("name", FindingWords.NameOf(gap.Code));
            WriteSubject(gap.About);
            FindingJson.WritePlace(_json, gap.Place);
            _json.Text("why", gap.Why);
            _json.EndObject();
        }

        _json.EndArray();
    }

    private void WriteSubject(FindingSubject about)
    {
        WriteNumber("form", about.Form);
        _json.Text("project", about.Project);
        WriteNumber("indicator", about.Indicator);
        WriteNumber("table", about.Table);
    }

    private void WriteNumber(string name, int number)
    {
        if (number > 0)
        {
            _json.Number(name, number);
        }
        else
        {
            _json.Null(name);
        }
    }
}
