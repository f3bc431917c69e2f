using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Yuheng.Core.Workflow;

namespace Yuheng.Web.Frame;

/// <summary>The style sheet, the script and the icon, embedded in the program. Their address holds the hash of their content, so that a browser may keep them for good.</summary>
internal static class PageAssets
{
    private static readonly Dictionary<string, Asset> s_byPath = new[]
    {
        Asset.Embedded("yuheng.css", "text/css; charset=utf-8"),
        Asset.Embedded("yuheng.js", "text/javascript; charset=utf-8"),
        Asset.Embedded("yuheng.svg", "image/svg+xml"),
        Asset.Embedded("editor.css", "text/css; charset=utf-8"),
        Asset.Embedded("portal.css", "text/css; charset=utf-8"),
        Asset.Embedded("editor.js", "text/javascript; charset=utf-8"),
    }.ToDictionary(a => a.Path);

    /// <summary>The style sheet.</summary>
    public static string Style { get; } = PathOf("yuheng.css");

    /// <summary>The script, without which everything works too.</summary>
    public static string Script { get; } = PathOf("yuheng.js");

    /// <summary>The style sheet of the pages on which papers are filled in.</summary>
    public static string EditorStyle { get; } = PathOf("editor.css");

    /// <summary>Their script, without which everything works too.</summary>
    public static string EditorScript { get; } = PathOf("editor.js");

    /// <summary>The style sheet of the portal, which has no script.</summary>
    public static string PortalStyle { get; } = PathOf("portal.css");

    /// <summary>The icon.</summary>
    public static string Icon { get; } = PathOf("yuheng.svg");

    /// <summary>Serves them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in s_byPath.Values)
        {
            routes.MapMethods(asset.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
            {
                context.Response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
                return asset.Content.SendAsync(context);
            }).Needs(Right.Public);
        }
    }

    private static string PathOf(string name) => s_byPath.Values.Single(a => a.Path.EndsWith("/" + name, StringComparison.Ordinal)).Path;

    private sealed record Asset(string Path, SentBytes Content)
    {
        public static Asset Embedded(string name, string contentType)
        {
            using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("assets/" + name)
                ?? throw new InvalidOperationException($"The program was built without {name}.");
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new Asset($"/assets/{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}/{name}", new SentBytes(content, contentType));
        }
    }
}
