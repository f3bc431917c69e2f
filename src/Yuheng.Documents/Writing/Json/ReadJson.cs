using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yuheng.Documents.Writing.Json;

/// <summary>
/// Writes what <c>read --json</c> prints: <c>{ "documents": [ … ] }</c>, one document at a time, so that many files need no more memory than the largest.
/// Amounts are numbers in yuan with at least two decimals; missing and unreadable values are null, and the unreadable ones are among the findings.
/// Dispose ends the JSON; the stream stays open.
/// </summary>
public sealed class ReadJson : IDisposable
{
    internal static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
        // The writer is driven by code that is tested as a whole; checking every call again costs time.
        SkipValidation = true,
    };

    private readonly Stream _output;
    private readonly JsonFields _json;

    /// <summary>Begins the JSON on <paramref name="output"/>.</summary>
    public ReadJson(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _json = new JsonFields(new Utf8JsonWriter(output, Options));
        _json.BeginObject();
        _json.BeginArray("documents");
    }

    /// <summary>Writes one document, and hands it on to the stream.</summary>
    public void Write(DocumentRecord document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _json.BeginObject();
        WriteSource(document);
        _json.BeginArray("forms");
        foreach (var form in document.Forms)
        {
            FormJson.Write(_json, form);
        }

        _json.EndArray();
        if (document.Budget is { } budget)
        {
            BudgetJson.Write(_json, budget);
        }
        else
        {
            _json.Null("budget");
        }

        if (document.DepartmentTarget is { } target)
        {
            DepartmentTargetJson.Write(_json, target);
        }
        else
        {
            _json.Null("departmentTarget");
        }

        _json.BeginArray("findings");
        foreach (var finding in document.Findings)
        {
            FindingJson.WriteReading(_json, finding);
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

    private void WriteSource(DocumentRecord document)
    {
        _json.BeginObject("source");
        _json.Text("name", document.Source.Name);
        _json.Text("format", document.Reading.Format);
        _json.Text("sha256", document.Source.Sha256);
        _json.Text("encoding", document.Reading.Encoding);
        _json.Text("how", JsonFields.Word(document.Reading.How));
        _json.EndObject();
    }
}
