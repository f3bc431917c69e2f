using System.Text.Json;
using Yuheng.Core.Checks;
using Yuheng.Core.Profiles;

namespace Yuheng.Documents.Writing.Json;

/// <summary>Writes what <c>rules --json</c> prints: the catalogue of checks, with the parameters of every region.</summary>
public static class RulesJson
{
    /// <summary>Writes the catalogue.</summary>
    public static void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new JsonFields(new Utf8JsonWriter(output, ReadJson.Options)))
        {
            json.BeginObject();
            json.Text("rulebook", Rulebook.Version);
            json.BeginArray("rules");
            foreach (var check in CheckDefinition.All)
            {
                WriteCheck(json, check);
            }

            json.EndArray();
            json.EndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteCheck(JsonFields json, CheckDefinition check)
    {
        json.BeginObject();
        json.Text("code", check.Code);
        json.Text("name", check.Name);
        json.Text("severity", FindingJson.Word(check.Severities[0]));
        json.BeginArray("severities");
        foreach (var severity in check.Severities)
        {
            json.Item(FindingJson.Word(severity));
        }

        json.EndArray();
        json.Flag("core", check.IsCore);
        json.Text("scope", ScopeWord(check.Scope));
        json.Flag("available", check.Scope != CheckScope.LifeCycle);
        json.Text("checks", check.Checks);
        json.Text("basis", check.Basis);
        json.BeginArray("parameters");
        foreach (var parameter in check.Parameters)
        {
            WriteParameter(json, parameter);
        }

        json.EndArray();
        json.EndObject();
    }

    private static void WriteParameter(JsonFields json, Parameter parameter)
    {
        json.BeginObject();
        json.Text("key", parameter.Key);
        json.Text("meaning", parameter.Meaning);
        json.BeginArray("values");
        foreach (var (profile, text, source) in ParameterValues.Of(parameter))
        {
            json.BeginObject();
            json.Text("profile", profile.Region);
            json.Text("value", text);
            json.Text("source", source);
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
    }

    private static string ScopeWord(CheckScope scope) => scope switch
    {
        CheckScope.Form => "form",
        CheckScope.Document => "document",
        CheckScope.Batch => "batch",
        CheckScope.LifeCycle => "lifeCycle",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
