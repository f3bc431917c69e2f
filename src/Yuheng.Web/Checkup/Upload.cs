using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Yuheng.Documents.Reading;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Checkup;

/// <summary>Takes uploaded files in, one after the other as they arrive, in memory; the framework's own form reader would write them to disk.</summary>
internal static class Upload
{
    /// <summary>The largest upload, with all its files: one file of <see cref="Limits.MaxBytes"/>, and room for the envelope.</summary>
    public const long MaxRequestBytes = Limits.MaxBytes + (1L << 20);

    private const int MaxFieldBytes = 4096;
    private const int MaxNameLength = 200;

    /// <summary>Reads the files of a form onto the shelf, and leads to what they were read as.</summary>
    public static async Task<IResult> Answer(HttpContext context, DocumentShelf shelf, IAntiforgery antiforgery, Visit visit)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || type.MediaType != "multipart/form-data"
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var taken = new List<ShelvedDocument>();
        try
        {
            var reader = new MultipartReader(boundary.ToString(), context.Request.Body);
            if (!await ComesFromOurPage(reader, context, antiforgery))
            {
                return Answers.NotDone(visit, visit.Texts.PageExpired);
            }

            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (section.AsFileSection() is { FileStream: { } content } file && NameOf(file.FileName) is { Length: > 0 } name)
                {
                    var bytes = await Bounded(content, context.RequestAborted);
                    var document = ShelvedDocument.Read(name, bytes);
                    shelf.Put(document);
                    taken.Add(document);
                }
            }
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Answers.NotDone(visit, visit.Texts.UploadTooLarge(Limits.MaxBytes >> 20), refused.StatusCode)
                : Answers.NotDone(visit, visit.Texts.UploadBroken, refused.StatusCode);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return Answers.NotDone(visit, visit.Texts.UploadBroken);
        }

        return taken switch
        {
            [] => Answers.NotDone(visit, visit.Texts.NoFileChosen),
            [var only] => Results.LocalRedirect(CheckupAddresses.Document(only), permanent: false, preserveMethod: false),
            _ => Results.LocalRedirect(CheckupAddresses.Home, permanent: false, preserveMethod: false),
        };
    }

    /// <summary>The token of the form stands before its files; it is checked before any of them is read.</summary>
    private static async Task<bool> ComesFromOurPage(MultipartReader reader, HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetTokens(context);
        if (await reader.ReadNextSectionAsync(context.RequestAborted) is not { } section
            || section.AsFormDataSection() is not { } field
            || field.Name != tokens.FormFieldName)
        {
            return false;
        }

        var value = await Bounded(section.Body, context.RequestAborted, MaxFieldBytes);
        context.Request.Headers[tokens.HeaderName!] = System.Text.Encoding.UTF8.GetString(value.Span);
        return await antiforgery.IsRequestValidAsync(context);
    }

    /// <summary>The content, read to its end but kept only as far as one byte beyond the limit, by which it is known to be too large.</summary>
    private static async Task<ReadOnlyMemory<byte>> Bounded(Stream content, CancellationToken stop, long limit = Limits.MaxBytes)
    {
        var kept = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(chunk, stop)) > 0)
        {
            kept.Write(chunk, 0, (int)Math.Min(read, limit + 1 - kept.Length));
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    /// <summary>The name of the file without the folders that some browsers put before it.</summary>
    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length <= MaxNameLength ? name : name[..MaxNameLength];
    }
}
