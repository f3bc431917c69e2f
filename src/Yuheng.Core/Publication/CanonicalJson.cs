using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuheng.Core.Publication;

/// <summary>Published papers as canonical JSON: the keys of a record in their order, no blanks, UTF-8; what is blank is null. Equal papers give equal bytes.</summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Writes.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, s_options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else: what is stored was damaged.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) where T : class => JsonSerializer.Deserialize<T>(json, s_options) ?? throw new JsonException("nothing there");
}
