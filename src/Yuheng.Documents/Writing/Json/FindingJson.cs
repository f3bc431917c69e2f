using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Json;

/// <summary>What <c>read</c> and <c>check</c> write alike of a finding.</summary>
internal static class FindingJson
{
    /// <summary>error, warning, hint.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>Line and cell; null where there is no such place.</summary>
    public static void WritePlace(JsonFields json, Place place)
    {
        if (!place.Exists)
        {
            json.Null("place");
            return;
        }

        json.BeginObject("place");
        json.LineAndCell(place);
        json.EndObject();
    }

    /// <summary>A finding of reading: code, severity, place, quote, message.</summary>
    public static void WriteReading(JsonFields json, Finding finding)
    {
        json.BeginObject();
        json.Text("code", finding.Code);
        json.Text("severity", Word(finding.Severity));
        WritePlace(json, finding.Place);
        json.Text("quote", finding.Quote);
        json.Text("message", finding.Message);
        json.EndObject();
    }
}
