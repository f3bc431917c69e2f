using System.Text.Json;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Documents.Writing.Sarif;

/// <summary>
/// Findings as SARIF 2.1.0, the format in which tools that show findings take them. What could not be known is a result of the kind <c>open</c>;
/// what reading had to say is a result with a code of its own.
/// </summary>
public sealed class AuditSarif : IAuditWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private readonly Utf8JsonWriter _json;
    private readonly Stream _output;
    private readonly List<(string Uri, string Sha256)> _artifacts = [];

    /// <summary>Begins the log on <paramref name="output"/>.</summary>
    public AuditSarif(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _json = new Utf8JsonWriter(output, ReadJson.Options);
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        SarifRules.WriteTool(_json);
        _json.WriteString("language", "zh-CN");
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Write(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var artifact = _artifacts.Count;
        _artifacts.Add((UriOf(document.Name), document.Document.Source.Sha256));
        foreach (var finding in document.Findings.Concat(document.Reading))
        {
            WriteFinding(finding, artifact);
        }

        foreach (var gap in document.Insufficient)
        {
            WriteGap(gap, artifact);
        }

        _json.Flush();
    }

    /// <inheritdoc/>
    public void End(Audit batch, AuditSummary summary)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var finding in batch.Findings)
        {
            WriteFinding(finding, null);
        }

        foreach (var gap in batch.Insufficient)
        {
            WriteGap(gap, null);
        }

        _json.WriteEndArray();
        WriteArtifacts();
        _json.WriteStartObject("properties");
        _json.WriteString("rulebook", Rulebook.Version);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _output.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <summary>The name of a file as a reference: every part of the path escaped, so that a blank or a colon in it stays one.</summary>
    internal static string UriOf(string name)
    {
        var path = name.Replace('\\', '/');
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + escaped : escaped;
    }

    private void WriteFinding(Finding finding, int? artifact)
    {
        BeginResult(finding.Code, "fail", SarifRules.Level(finding.Severity), finding.Message + FindingWords.Remedy(finding), artifact, finding.Place, finding.Quote, finding.About);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("finding/v1", SarifRules.Fingerprint(finding));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        WriteProperty("expected", finding.Expected);
        WriteProperty("found", finding.Found);
        WriteProperty("suggestion", finding.Suggestion);
        _json.WriteEndObject();
        EndResult();
    }

    private void WriteGap(InsufficientData gap, int? artifact)
    {
        BeginResult(gap.Code, "open", "none", gap.Why, artifact, gap.Place, null, gap.About);
        EndResult();
    }

    private void BeginResult(string code, string kind, string level, string message, int? artifact, Place place, string? quote, FindingSubject about)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", code);
        if (SarifRules.IndexOf(code) is { } index)
        {
            _json.WriteNumber("ruleIndex", index);
        }

        _json.WriteString("kind", kind);
        _json.WriteString("level", level);
        WriteText("message", Literal(message));
        _json.WriteStartArray("locations");
        if (artifact is { } of)
        {
            WriteLocation(of, place, quote, about);
        }

        _json.WriteEndArray();
    }

    private void EndResult()
    {
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 16)
        {
            _json.Flush();
        }
    }

    private void WriteLocation(int artifact, Place place, string? quote, FindingSubject about)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", _artifacts[artifact].Uri);
        _json.WriteNumber("index", artifact);
        _json.WriteEndObject();
        // A region is of a text; where a PDF or a workbook has it, the logical location says.
        if (place is { Exists: true, In: null })
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", place.Line);
            if (quote is not null)
            {
                WriteText("snippet", quote);
            }

            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        var subject = FindingWords.Of(about);
        var name = place.Cell > 0 || place.In is not null ? $"{subject} {place}".Trim() : subject;
        if (name.Length > 0)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("fullyQualifiedName", name);
            _json.WriteString("kind", about.Table > 0 ? "table" : about.Indicator > 0 ? "indicator" : about.Form > 0 ? "form" : "document");
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteArtifacts()
    {
        _json.WriteStartArray("artifacts");
        foreach (var (uri, sha256) in _artifacts)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("location");
            _json.WriteString("uri", uri);
            _json.WriteEndObject();
            _json.WriteStartObject("hashes");
            _json.WriteString("sha-256", sha256);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void WriteProperty(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    /// <summary>A message in which nothing is a link: SARIF reads [text](target) as one.</summary>
    private static string Literal(string message) => message.Contains("](", StringComparison.Ordinal)
        ? message.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        : message;
}
