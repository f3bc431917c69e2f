using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;

namespace Yuheng.Web.Frame;

/// <summary>
/// Bytes that are sent as they are to everybody, compressed once for each way in which readers take them. Only for what holds no secret of the reader:
/// the length of a compressed answer tells something of what is in it.
/// </summary>
internal sealed class SentBytes(byte[] bytes, string? contentType)
{
    private const int TagDigits = 32;

    private readonly ConcurrentDictionary<string, byte[]> _encoded = new(StringComparer.Ordinal);
    private readonly string _tag = Convert.ToHexStringLower(SHA256.HashData(bytes))[..TagDigits];

    /// <summary>How many bytes they are.</summary>
    public int Length => bytes.Length;

    /// <summary>Sends them, or that the reader has them already.</summary>
    public Task SendAsync(HttpContext context)
    {
        var (request, answer) = (context.Request, context.Response);
        answer.ContentType = contentType;
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        var provider = bytes.Length > 0 && compression.ShouldCompressResponse(context) ? compression.GetCompressionProvider(context) : null;
        var tag = provider is null ? $"\"{_tag}\"" : $"\"{_tag}-{provider.EncodingName}\"";
        answer.Headers.Append("Vary", "Accept-Encoding");
        if (answer.StatusCode == StatusCodes.Status200OK)
        {
            answer.Headers.ETag = tag;
        }

        if (answer.StatusCode == StatusCodes.Status200OK && request.Headers.IfNoneMatch.Count > 0 && request.GetTypedHeaders().IfNoneMatch.Any(t => t.Tag == tag || t.Tag == "*"))
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            answer.ContentType = null;
            return Task.CompletedTask;
        }

        var body = bytes;
        if (provider is not null)
        {
            answer.Headers.ContentEncoding = provider.EncodingName;
            body = _encoded.GetOrAdd(provider.EncodingName, _ => Compressed(provider));
        }

        answer.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : answer.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    /// <summary>Says how bytes are compressed.</summary>
    public static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    private byte[] Compressed(ICompressionProvider provider)
    {
        using var compressed = new MemoryStream();
        using (var stream = provider.CreateStream(compressed))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }
}
