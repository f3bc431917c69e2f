namespace Yuheng.Web.Frame;

/// <summary>A file as an answer: a page is shown, everything else is kept by the reader.</summary>
internal static class FileAnswer
{
    /// <summary>The answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">What the file is called.</param>
    /// <param name="bytes">What is in it.</param>
    public static IResult Of(HttpContext context, string name, byte[] bytes)
    {
        if (!name.EndsWith(".html", StringComparison.Ordinal))
        {
            return Results.File(bytes, TypeOf(name), name);
        }

        // It prints by its own styles and holds nothing else.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return Results.Bytes(bytes, "text/html; charset=utf-8");
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pdf" => "application/pdf",
        ".csv" => "text/csv; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    };
}
