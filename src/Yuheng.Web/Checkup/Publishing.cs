using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx.Templates;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Checkup;

/// <summary>What was read goes out again as the official forms: a document, one of its forms, or an empty form to be filled in.</summary>
internal static class Publishing
{
    /// <summary>The formats that a page offers, in the order of its links.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["docx", "xlsx", "pdf", "html", "text"];

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>PDF is made by LibreOffice, which takes a processor for a second or two.</summary>
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <summary>A document, or one of its forms, in a format.</summary>
    public static async Task<IResult> Answer(string id, int? index, string format, DocumentShelf shelf, Visit visit, HttpContext context)
    {
        if (shelf.Find(id) is not { Record: { } record } || !Formats.Contains(format) || (index is { } form && (form < 1 || form > record.Forms.Count)))
        {
            return Answers.NotFound(visit);
        }

        await AtOnce.WaitAsync(context.RequestAborted);
        try
        {
            var written = new MemoryStream();
            if (await Task.Run(() => Rendering.Write(record, index, format, written), context.RequestAborted) is { } refusal)
            {
                return Answers.NotDone(visit, refusal.Message);
            }

            // The page prints by its own styles and holds nothing else.
            if (format == "html")
            {
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
                return Results.Bytes(Content(written), "text/html; charset=utf-8");
            }

            var name = index is { } number && record.Forms[number - 1].Form.Project.Name is { IsMissing: false } project ? project.Raw : Path.GetFileNameWithoutExtension(record.Source.Name);
            return Results.File(Content(written), TypeOf(format), NameOf(name, format));
        }
        finally
        {
            AtOnce.Release();
        }
    }

    /// <summary>An empty form as a workbook to be filled in.</summary>
    public static IResult Template(string layout, Visit visit)
    {
        var written = new MemoryStream();
        return FillingTemplate.Layouts.Contains(layout) && FillingTemplate.Write(null, layout, layout, written) is null
            ? Results.File(Content(written), Workbook, NameOf(Rendering.Layouts.Single(l => l.Id == layout).Name, "xlsx"))
            : Answers.NotFound(visit);
    }

    private static byte[] Content(MemoryStream written) => written.ToArray();

    private static string TypeOf(string format) => format switch
    {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => Workbook,
        "pdf" => "application/pdf",
        "text" => "text/plain; charset=utf-8",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    private static string NameOf(string name, string format) => $"{PageLimits.Name(string.Concat(name.Split(Path.GetInvalidFileNameChars())))}.{(format == "text" ? "txt" : format)}";
}
