using System.Text;
using System.Text.Json;
using NJsonSchema;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing;
using Yuheng.Documents.Writing.Sarif;

namespace Yuheng.Documents.Tests.Writing.Sarif;

/// <summary>
/// The log that other tools take. What this project uses of SARIF is stated here as a schema of its own; the official schema, which is not part
/// of the repository, is asked too where YUHENG_SARIF_SCHEMA names the file.
/// </summary>
public class AuditSarifTests
{
    private const string UsedOfSarif = """
        {
          "type": "object", "additionalProperties": false, "required": ["version", "runs"],
          "properties": { "$schema": { "type": "string" }, "version": { "enum": ["2.1.0"] }, "runs": { "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/run" } } },
          "definitions": {
            "message": { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string", "minLength": 1 } } },
            "artifactLocation": { "type": "object", "additionalProperties": false, "required": ["uri"],
              "properties": { "uri": { "type": "string", "pattern": "^[-A-Za-z0-9._~%/:]+$" }, "index": { "type": "integer", "minimum": 0 } } },
            "run": { "type": "object", "additionalProperties": false, "required": ["tool", "results"],
              "properties": {
                "tool": { "type": "object", "additionalProperties": false, "required": ["driver"], "properties": { "driver": { "$ref": "#/definitions/driver" } } },
                "language": { "enum": ["zh-CN"] }, "columnKind": { "enum": ["utf16CodeUnits"] },
                "results": { "type": "array", "items": { "$ref": "#/definitions/result" } },
                "artifacts": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["location", "hashes"],
                  "properties": { "location": { "$ref": "#/definitions/artifactLocation" }, "hashes": { "type": "object", "additionalProperties": { "type": "string" } } } } },
                "properties": { "type": "object" } } },
            "driver": { "type": "object", "additionalProperties": false, "required": ["name", "rules"],
              "properties": { "name": { "type": "string" }, "fullName": { "type": "string" }, "version": { "type": "string" }, "language": { "type": "string" },
                "rules": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
                  "properties": { "id": { "type": "string" }, "name": { "type": "string" }, "shortDescription": { "$ref": "#/definitions/message" },
                    "fullDescription": { "$ref": "#/definitions/message" }, "help": { "$ref": "#/definitions/message" },
                    "defaultConfiguration": { "type": "object", "additionalProperties": false, "properties": { "enabled": { "type": "boolean" }, "level": { "enum": ["error", "warning", "note"] } } } } } } } },
            "result": { "type": "object", "additionalProperties": false, "required": ["ruleId", "kind", "level", "message", "locations"],
              "properties": { "ruleId": { "type": "string" }, "ruleIndex": { "type": "integer", "minimum": 0 }, "kind": { "enum": ["fail", "open"] },
                "level": { "enum": ["error", "warning", "note", "none"] }, "message": { "$ref": "#/definitions/message" },
                "locations": { "type": "array", "items": { "$ref": "#/definitions/location" } },
                "partialFingerprints": { "type": "object", "additionalProperties": { "type": "string" } }, "properties": { "type": "object" } } },
            "location": { "type": "object", "additionalProperties": false, "required": ["physicalLocation"],
              "properties": {
                "physicalLocation": { "type": "object", "additionalProperties": false, "required": ["artifactLocation"],
                  "properties": { "artifactLocation": { "$ref": "#/definitions/artifactLocation" },
                    "region": { "type": "object", "additionalProperties": false, "required": ["startLine"], "properties": { "startLine": { "type": "integer", "minimum": 1 }, "snippet": { "$ref": "#/definitions/message" } } } } },
                "logicalLocations": { "type": "array", "items": { "type": "object", "additionalProperties": false,
                  "properties": { "fullyQualifiedName": { "type": "string" }, "kind": { "type": "string" } } } } } }
          }
        }
        """;

    [Fact]
    public async Task A_log_is_valid_also_of_hostile_documents()
    {
        var log = Encoding.UTF8.GetString(Audited.Written(output => new AuditSarif(output), Audited.Ordinary(), Audited.HostileOne(), Audited.Ordinary("-")));

        var own = await JsonSchema.FromJsonAsync(UsedOfSarif, TestContext.Current.CancellationToken);
        Assert.Empty(own.Validate(log));
        Assert.NotEmpty(own.Validate(log.Replace("\"startLine\": 2", "\"startLine\": 0", StringComparison.Ordinal)));
        if (Environment.GetEnvironmentVariable("YUHENG_SARIF_SCHEMA") is { Length: > 0 } path)
        {
            var official = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.Empty(official.Validate(log));
        }
    }

    [Fact]
    public void A_log_without_documents_is_valid_json()
    {
        using var json = JsonDocument.Parse(Audited.Written(output => new AuditSarif(output)));

        Assert.Equal(1, json.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_result_says_where_what_and_which_rule()
    {
        var run = RunOf(Audited.Ordinary());
        var result = run.GetProperty("results")[1];
        var location = result.GetProperty("locations")[0];
        var physical = location.GetProperty("physicalLocation");

        Assert.Equal("SE-04", result.GetProperty("ruleId").GetString());
        Assert.Equal("SE-04", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal("fail", result.GetProperty("kind").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("完成 90 ÷ 目标 100 × 分值 12.00 = 10.80，表中 12.00。应为 10.80。改正得分。", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("自评/公园步道.txt", Uri.UnescapeDataString(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!));
        Assert.Equal(2, physical.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("=94", physical.GetProperty("region").GetProperty("snippet").GetProperty("text").GetString());
        Assert.Equal("表1 公园步道维修 指标4 第2行第2格", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void What_could_not_be_known_is_open_and_has_no_level()
    {
        var open = Assert.Single(RunOf(Audited.Ordinary()).GetProperty("results").EnumerateArray(), r => r.GetProperty("kind").GetString() == "open");

        Assert.Equal("SE-12", open.GetProperty("ruleId").GetString());
        Assert.Equal("none", open.GetProperty("level").GetString());
    }

    [Fact]
    public void All_rules_of_the_catalogue_are_there()
    {
        var rules = RunOf(Audited.Ordinary()).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()!);

        Assert.Equal(CheckDefinition.All.Select(c => c.Code), rules);
    }

    [Fact]
    public void Lines_added_above_do_not_change_the_fingerprint_and_other_figures_do()
    {
        var finding = new Finding("SE-04", Severity.Error, new(16, 6), "96.00(座)", "…") { About = new(1, "站亭", 4), Expected = "9.60", Found = "10.00" };

        Assert.Equal(SarifRules.Fingerprint(finding), SarifRules.Fingerprint(finding with { Place = new(20, 6) }));
        Assert.NotEqual(SarifRules.Fingerprint(finding), SarifRules.Fingerprint(finding with { Found = "9.00" }));
        Assert.NotEqual(SarifRules.Fingerprint(finding with { Expected = "9", Found = ".6010.00" }), SarifRules.Fingerprint(finding));
    }

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("年 报/a#b?.txt", "%E5%B9%B4%20%E6%8A%A5/a%23b%3F.txt")]
    [InlineData("c:x.txt", "c%3Ax.txt")]
    [InlineData("/data/a.txt", "file:///data/a.txt")]
    [InlineData("../a.txt", "../a.txt")]
    public void Names_become_references(string name, string uri) => Assert.Equal(uri, AuditSarif.UriOf(name));

    private static JsonElement RunOf(AuditedDocument document)
    {
        using var json = JsonDocument.Parse(Audited.Written(output => new AuditSarif(output), document));
        return json.RootElement.GetProperty("runs")[0].Clone();
    }
}
