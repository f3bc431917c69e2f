using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;

namespace Yuheng.Documents.Writing.Sarif;

/// <summary>The catalogue of checks as SARIF's rules, and how a result refers to them.</summary>
internal static class SarifRules
{
    private static readonly Dictionary<string, int> Indexes = CheckDefinition.All.Index().ToDictionary(c => c.Item.Code, c => c.Index, StringComparer.Ordinal);

    /// <summary>The index of a check among the rules; null for a code of reading.</summary>
    public static int? IndexOf(string code) => Indexes.TryGetValue(code, out var index) ? index : null;

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Hint => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>The same finding has the same print where lines were added above it: line numbers are no part of it.</summary>
    public static string Fingerprint(Finding finding)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Take(string? part)
        {
            // The length goes first: two parts never run into one another.
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, part?.Length ?? -1);
            hash.AppendData(length);
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
        }

        Take(finding.Code);
        Take(finding.About.Project);
        Take(finding.About.Indicator.ToString(CultureInfo.InvariantCulture));
        Take(finding.About.Table.ToString(CultureInfo.InvariantCulture));
        Take(finding.Quote);
        Take(finding.Expected);
        Take(finding.Found);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }

    /// <summary>The tool with its rules: the whole catalogue, also what these documents did not call for.</summary>
    public static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Yuheng");
        json.WriteString("fullName", "Yuheng 玉衡");
        json.WriteString("version", typeof(SarifRules).Assembly.GetName().Version!.ToString(3));
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("rules");
        foreach (var check in CheckDefinition.All)
        {
            WriteRule(json, check);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, CheckDefinition check)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Code);
        json.WriteString("name", check.Name);
        WriteText(json, "shortDescription", check.Name);
        WriteText(json, "fullDescription", check.Checks);
        WriteText(json, "help", $"{check.Checks}\n依据：{check.Basis}");
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", check.Scope != CheckScope.LifeCycle);
        json.WriteString("level", Level(check.Severities[0]));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
