using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.SelfEvaluation;

/// <summary>佐证: the files that prove the completion of an indicator, kept once by their hash.</summary>
internal static class EvidenceRoutes
{
    private const int MostNameLength = 200, MostEnvelope = 1 << 20;

    /// <summary>Adds the routes.</summary>
    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        var pattern = PaperAddress.Pattern(PaperKind.SelfEvaluation) + "/evidence/{row}";
        routes.MapGet(pattern, PageAsync).Needs(Right.ReadPapers);
        routes.MapGet(pattern + "/{hash}", FileAsync).Needs(Right.ReadPapers);
        routes.MapPost(pattern, AddAsync).Needs(Right.FillIn);
        routes.MapPost(pattern + "/{hash}/remove", RemoveAsync).Needs(Right.FillIn);
    }

    private static Task<IResult> PageAsync(string region, int year, string subject, string row, DataStore store, Visit visit, CancellationToken stop) => store.ReadAsync(region, async data =>
        await DeskAsync(data, year, subject, row, visit) is { } desk
            ? Answers.Page<EvidencePage>(new { Desk = desk, Row = row, Evidence = (await data.AttachmentsAsync(desk.Paper.Id)).FindAll(a => a.Path == row) })
            : Answers.NotFound(visit), stop);

    private static Task<IResult> FileAsync(string region, int year, string subject, string row, string hash, DataStore store, Visit visit, CancellationToken stop) => store.ReadAsync(region, async data =>
        await DeskAsync(data, year, subject, row, visit) is { } desk
        && (await data.AttachmentsAsync(desk.Paper.Id)).Find(a => a.Path == row && a.Hash == hash) is { } use
        && await data.AttachmentAsync(desk.Paper.Id, hash) is { } bytes
            // Whatever it claims to be, a browser only keeps it.
            ? Results.File(bytes, "application/octet-stream", use.Name)
            : Answers.NotFound(visit), stop);

    private static async Task<IResult> AddAsync(string region, int year, string subject, string row, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        var (file, refusal) = await FileOfAsync(context, visit);
        if (file is null)
        {
            return refusal!;
        }

        return await store.WriteAsync(region, async data =>
        {
            if (await DeskAsync(data, year, subject, row, visit) is not { } desk)
            {
                return Answers.NotFound(visit);
            }

            if (!desk.MayWrite)
            {
                return Answers.NotDone(visit, PaperTexts.In(visit.Language).PaperLocked(desk.Paper.State.Word(desk.Paper.Kind), ChinaTime.Written(desk.Paper.Changed)), StatusCodes.Status409Conflict);
            }

            await data.AttachAsync(desk.Paper.Id, row, file.Value.Name, file.Value.Bytes, visit.Actor!.Account, clock.GetUtcNow());
            return Results.LocalRedirect($"{desk.Address}/evidence/{row}", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    private static async Task<IResult> RemoveAsync(string region, int year, string subject, string row, string hash, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (await DeskAsync(data, year, subject, row, visit) is not { MayWrite: true } desk)
            {
                return Answers.NotFound(visit);
            }

            await data.DetachAsync(desk.Paper.Id, row, hash, visit.Actor!.Account, clock.GetUtcNow());
            return Results.LocalRedirect($"{desk.Address}/evidence/{row}", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    private static async Task<PaperOnDesk?> DeskAsync(RegionData data, int year, string subject, string row, Visit visit) =>
        await PaperOnDesk.OpenAsync(data, PaperId.Of(PaperKind.SelfEvaluation, year, subject), visit) is { } desk && desk.Check.Entered.Rows.Contains(row) ? desk : null;

    /// <summary>The one file of a form, in memory; or why there is none.</summary>
    private static async Task<((string Name, byte[] Bytes)? File, IResult? Refusal)> FileOfAsync(HttpContext context, Visit visit)
    {
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            BufferBodyLengthLimit = Attachment.MostBytes + MostEnvelope,
            MultipartBodyLengthLimit = Attachment.MostBytes + MostEnvelope,
            MemoryBufferThreshold = Attachment.MostBytes + MostEnvelope,
        }));
        try
        {
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
            if (form is null || !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
            {
                return (null, Answers.NotDone(visit, visit.Texts.PageExpired));
            }

            if (form.Files is not [{ Length: > 0 } file, ..])
            {
                return (null, Answers.NotDone(visit, visit.Texts.NoFileChosen));
            }

            if (file.Length > Attachment.MostBytes)
            {
                return (null, Answers.NotDone(visit, SelfEvaluationTexts.In(visit.Language).EvidenceTooLarge, StatusCodes.Status413PayloadTooLarge));
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted);
            var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
            return ((name.Length is > 0 and <= MostNameLength ? name : "附件", bytes.ToArray()), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return (null, Answers.NotDone(visit, SelfEvaluationTexts.In(visit.Language).EvidenceTooLarge, StatusCodes.Status413PayloadTooLarge));
        }
    }
}
