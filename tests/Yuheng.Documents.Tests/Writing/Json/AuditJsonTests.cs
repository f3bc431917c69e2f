using System.Text;
using System.Text.Json;
using Yuheng.Core.Checks;
using Yuheng.Core.Profiles;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Documents.Tests.Writing.Json;

/// <summary>The JSON that scripts rely on.</summary>
public class AuditJsonTests
{
    [Fact]
    public void A_finding_has_every_field_and_null_where_there_is_nothing()
    {
        using var json = JsonDocument.Parse(Audited.Written(output => new AuditJson(output), Audited.Ordinary()));
        var document = json.RootElement.GetProperty("documents")[0];

        Assert.Equal(Rulebook.Version, json.RootElement.GetProperty("rulebook").GetString());
        Assert.Equal("自评/公园步道.txt", document.GetProperty("name").GetString());
        Assert.Equal(64, document.GetProperty("sha256").GetString()!.Length);
        Assert.Equal(
            $$"""{"code":"SE-04","name":"得分与完成值不符","severity":"error","form":1,"project":"公园步道维修","indicator":4,"table":null,"place":{"line":2,"cell":2},"quote":"=94","message":"完成 90 ÷ 目标 100 × 分值 12.00 = 10.80，表中 12.00。","expected":"10.80","found":"12.00","basis":"{{CheckDefinition.Find("SE-04")!.Basis}}","suggestion":"改正得分。"}""",
            Compact(document.GetProperty("findings")[1]));
        Assert.Equal(
            """{"code":"SE-12","name":"佐证材料缺失","form":1,"project":"公园步道维修","indicator":null,"table":null,"place":{"line":2},"why":"表内没有佐证材料一栏"}""",
            Compact(document.GetProperty("insufficient")[0]));
        Assert.Equal("RD-11", document.GetProperty("reading")[0].GetProperty("code").GetString());
        Assert.Equal("SE-10", json.RootElement.GetProperty("batch").GetProperty("findings")[0].GetProperty("code").GetString());
        Assert.Equal("""{"error":1,"warning":2,"hint":1,"insufficient":1,"reading":1}""", Compact(json.RootElement.GetProperty("summary")));
    }

    [Fact]
    public void Hostile_words_are_valid_json()
    {
        using var json = JsonDocument.Parse(Audited.Written(output => new AuditJson(output), Audited.HostileOne()));

        Assert.StartsWith("=HYPERLINK(", json.RootElement.GetProperty("documents")[0].GetProperty("findings")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
