namespace Yuheng.Web.Frame;

/// <summary>Headers that go with every answer: documents come from strangers, and nothing in one may run in the reader's browser.</summary>
internal static class ProtectiveHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Adds them.</summary>
    public static void UseProtectiveHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Set at the last moment: the error page starts from cleared headers.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
            {
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
            }

            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
