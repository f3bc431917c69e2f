using Microsoft.AspNetCore.Antiforgery;
using Yuheng.Core.Checks;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Documents.Reading.Pdf;
using Yuheng.Documents.Writing.Json;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Checkup;

/// <summary>The check-up: documents handed in, what was read from them, and where it stands in them.</summary>
internal static class CheckupPages
{
    private static readonly string[] s_read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds its routes.</summary>
    public static void MapCheckup(this IEndpointRouteBuilder program)
    {
        var routes = program.MapGroup("").Needs(Right.CheckUp);
        routes.MapMethods(CheckupAddresses.Home, s_read, (DocumentShelf shelf) => Answers.Page<ListPage>(new { Shelf = shelf }));
        routes.MapMethods(CheckupAddresses.Batch, s_read, (DocumentShelf shelf) => Answers.Page<BatchPage>(new { View = BatchView.Of(shelf) }));
        routes.MapPost("/check/upload", Upload.Answer);
        routes.MapMethods("/check/d/{id}", s_read, (string id, int? forms, int? findings, int? found, string? code, DocumentShelf shelf, Visit visit) =>
            shelf.Find(id) is { } document
                ? Answers.Page<DocumentPage>(new { Document = document, FormsPage = forms ?? 1, FindingsPage = findings ?? 1, FoundPage = found ?? 1, Code = code is not null && CheckDefinition.Find(code) is not null ? code : null })
                : Answers.NotFound(visit));
        routes.MapMethods("/check/d/{id}.json", s_read, (string id, DocumentShelf shelf, Visit visit) =>
            shelf.Find(id) is { Record: { } record }
                ? Results.Bytes(Json(record), "application/json; charset=utf-8")
                : Answers.NotFound(visit));
        routes.MapMethods("/check/d/{id}/text", s_read, (string id, int? page, DocumentShelf shelf, Visit visit) =>
            shelf.Find(id) is { Record: not null } document
                ? Answers.Page<TextPage>(new { Document = document, Page = page ?? 1 })
                : Answers.NotFound(visit));
        routes.MapMethods("/check/d/{id}/page/{page:int:min(1)}.png", s_read, Picture);
        routes.MapMethods("/check/d/{id}/as/{format}", s_read, (string id, string format, DocumentShelf shelf, Visit visit, HttpContext context) => Publishing.Answer(id, null, format, shelf, visit, context));
        routes.MapMethods("/check/d/{id}/f/{index:int}/as/{format}", s_read, (string id, int index, string format, DocumentShelf shelf, Visit visit, HttpContext context) => Publishing.Answer(id, index, format, shelf, visit, context));
        routes.MapMethods(CheckupAddresses.Templates, s_read, () => Answers.Page<TemplatesPage>(new { }));
        routes.MapMethods(CheckupAddresses.Templates + "/{layout}.xlsx", s_read, Publishing.Template);
        routes.MapMethods("/check/d/{id}/f/{index:int}", s_read, (string id, int index, DocumentShelf shelf, Visit visit) =>
            shelf.Find(id) is { } document && FormView.Of(document, index, visit.Texts) is { } view
                ? Answers.Page<FormPage>(new { View = view })
                : Answers.NotFound(visit));
    }

    /// <summary>A page of a PDF. The address has the document's hash in it, so what it shows never changes.</summary>
    private static async Task<IResult> Picture(string id, int page, DocumentShelf shelf, Visit visit, HttpContext context)
    {
        if (shelf.Find(id) is not { Record: { } record })
        {
            return Answers.NotFound(visit);
        }

        var drawn = await PagePicture.DrawAsync(record.Source, page, context.RequestAborted);
        if (drawn.Value is not { } picture)
        {
            return Answers.NotFound(visit);
        }

        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(picture, "image/png");
    }

    /// <summary>The same JSON as the command line prints for the document.</summary>
    private static ReadOnlyMemory<byte> Json(DocumentRecord record)
    {
        var written = new MemoryStream();
        using (var json = new ReadJson(written))
        {
            json.Write(record);
        }

        return written.GetBuffer().AsMemory(0, (int)written.Length);
    }
}
