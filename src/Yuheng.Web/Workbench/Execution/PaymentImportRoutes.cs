using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Documents.Payments;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Execution;

/// <summary>A row of a file of payments that is not taken.</summary>
/// <param name="Row">Its number in the file.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Why">Why not.</param>
public sealed record BadRow(int Row, string Text, string Why);

/// <summary>What a file of payments would do, or did.</summary>
/// <param name="Name">The file.</param>
/// <param name="Hash">By which the file is kept until it is applied or given up.</param>
/// <param name="Rows">How many rows of payments it has.</param>
/// <param name="Import">What becomes of those that could be read.</param>
/// <param name="Bad">Those that are not taken, in the order of the file.</param>
public sealed record PaymentPreview(string Name, string Hash, int Rows, PaymentImport Import, IReadOnlyList<BadRow> Bad);

/// <summary>支付导入: a file is read and shown first; the good rows are applied when somebody says so, the bad ones are listed with row and reason. The file itself is kept as the evidence.</summary>
internal static class PaymentImportRoutes
{
    private const int MostEnvelope = 1 << 20, MostNameLength = 200;

    /// <summary>What was applied, whoever did it.</summary>
    private const string Applied = "applied";

    /// <summary>Adds the routes.</summary>
    public static void MapPaymentImport(this IEndpointRouteBuilder routes)
    {
        const string Pattern = "/w/{region}/{year:int}/payments/import";
        routes.MapGet(Pattern, (string region, int year, Visit visit) => region != visit.Region ? Answers.NotFound(visit) : Answers.Page<ImportPage>(new { Year = year, Preview = (PaymentPreview?)null, IsDone = false })).Needs(Right.ImportPayments);
        routes.MapPost(Pattern, UploadAsync).Needs(Right.ImportPayments);
        routes.MapPost(Pattern + "/{hash}/apply", ApplyAsync).Needs(Right.ImportPayments);
        routes.MapPost(Pattern + "/{hash}/drop", DropAsync).Needs(Right.ImportPayments);
    }

    /// <summary>The record that the files of a year are kept under.</summary>
    private static string Record(int year) => string.Create(CultureInfo.InvariantCulture, $"payments-{year}");

    /// <summary>What an account has handed in and not applied, beside what was applied.</summary>
    private static string Waiting(Visit visit) => "waiting." + visit.Actor!.Account;

    private static async Task<IResult> UploadAsync(string region, int year, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        var (name, bytes, refusal) = await FileOfAsync(context, visit);
        if (bytes is null)
        {
            return refusal!;
        }

        var source = SourceDocument.Take(name, bytes);
        if (source.Value is null)
        {
            return Answers.NotDone(visit, source.Refusal!.Message);
        }

        var read = await Task.Run(() => PaymentFile.Read(source.Value, year), context.RequestAborted);
        if (read.Value is not { } file)
        {
            return Answers.NotDone(visit, read.Refusal!.Message);
        }

        return await store.WriteAsync(region, async data =>
        {
            var kept = await data.AttachAsync(Record(year), Waiting(visit), name, bytes, visit.Actor!.Account, clock.GetUtcNow());
            var (rows, bad) = await SortedAsync(data, file, year, visit);
            var preview = await data.PreviewPaymentsAsync(rows);
            return Answers.Page<ImportPage>(new { Year = year, Preview = new PaymentPreview(name, kept.Hash, file.Payments.Count + file.Unread.Count, preview, With(bad, preview)), IsDone = false });
        }, context.RequestAborted);
    }

    /// <summary>Applies the good rows of a file that was shown; doing it twice changes nothing the second time.</summary>
    private static async Task<IResult> ApplyAsync(string region, int year, string hash, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var kept = region != visit.Region ? default : await store.ReadAsync(region, async data => (
            Use: (await data.AttachmentsAsync(Record(year))).Find(a => a.Hash == hash && (a.Path == Waiting(visit) || a.Path == Applied)), Bytes: await data.AttachmentAsync(Record(year), hash)), context.RequestAborted);
        if (kept.Use is null || kept.Bytes is null || SourceDocument.Take(kept.Use.Name, kept.Bytes).Value is not { } source || (await Task.Run(() => PaymentFile.Read(source, year), context.RequestAborted)).Value is not { } file)
        {
            return Answers.NotFound(visit);
        }

        return await store.WriteAsync(region, async data =>
        {
            var (rows, bad) = await SortedAsync(data, file, year, visit);
            var import = await data.ImportPaymentsAsync(rows, $"{kept.Use.Name} sha256:{hash}", visit.Actor!.Account, clock.GetUtcNow());
            await data.AttachAsync(Record(year), Applied, kept.Use.Name, kept.Bytes, visit.Actor.Account, clock.GetUtcNow());
            await data.DetachAsync(Record(year), Waiting(visit), hash, visit.Actor.Account, clock.GetUtcNow());
            return Answers.Page<ImportPage>(new { Year = year, Preview = new PaymentPreview(kept.Use.Name, hash, file.Payments.Count + file.Unread.Count, import, With(bad, import)), IsDone = true });
        }, context.RequestAborted);
    }

    private static async Task<IResult> DropAsync(string region, int year, string hash, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is null || region != visit.Region)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data => await data.DetachAsync(Record(year), Waiting(visit), hash, visit.Actor!.Account, clock.GetUtcNow())
            ? Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/w/{region}/{year}/payments/import"), permanent: false, preserveMethod: false)
            : Answers.NotFound(visit), context.RequestAborted);
    }

    /// <summary>The rows that may be imported by the reader: the unit by its code or name, and one that the reader enters payments for.</summary>
    private static async Task<(List<PaymentRow> Rows, List<BadRow> Bad)> SortedAsync(RegionData data, PaymentFile file, int year, Visit visit)
    {
        var bodies = (await data.BodiesAsync()).FindAll(b => b.IsThere(year));
        var codes = bodies.Select(b => b.Code).ToHashSet(StringComparer.Ordinal);
        var names = bodies.GroupBy(b => b.Name).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Code, StringComparer.Ordinal);
        var mine = codes.Where(code => visit.Actor.Has(Right.ImportPayments, code, year)).ToHashSet(StringComparer.Ordinal);
        var rows = new List<PaymentRow>(file.Payments.Count);
        var bad = file.Unread.Select(u => new BadRow(u.Row, u.Text, u.Why)).ToList();
        foreach (var read in file.Payments)
        {
            var code = codes.Contains(read.Body) ? read.Body : names.GetValueOrDefault(read.Body);
            if (code is null || !mine.Contains(code))
            {
                bad.Add(new BadRow(read.Row, Text(read), code is null ? $"没有单位“{read.Body}”" : $"单位 {code} 的支付不归您录入"));
            }
            else
            {
                rows.Add(new PaymentRow(read.Row, new Payment(year, read.Voucher, read.Project, code, read.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), read.Fen)));
            }
        }

        return (rows, bad);
    }

    private static string Text(ReadPayment read) =>
        string.Create(CultureInfo.InvariantCulture, $"{read.Voucher}｜{read.Project}｜{read.Body}｜{read.Day:yyyy-MM-dd}｜{read.Fen / 100m:0.00}");

    private static List<BadRow> With(List<BadRow> bad, PaymentImport import) =>
    [
        .. bad.Concat(import.Refused.Select(r => new BadRow(
            r.Row.Row, string.Create(CultureInfo.InvariantCulture, $"{r.Row.Payment.Voucher}｜{r.Row.Payment.Project}｜{r.Row.Payment.Body}｜{r.Row.Payment.Day}｜{r.Row.Payment.Amount / 100m:0.00}"), PaymentWords.Of(r))))
            .OrderBy(b => b.Row),
    ];

    /// <summary>The one file of a form, in memory; or why there is none.</summary>
    private static async Task<(string Name, byte[]? Bytes, IResult? Refusal)> FileOfAsync(HttpContext context, Visit visit)
    {
        var w = ExecutionTexts.In(visit.Language);
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
                return ("", null, Answers.NotDone(visit, visit.Texts.PageExpired));
            }

            if (form.Files is not [{ Length: > 0 } file, ..])
            {
                return ("", null, Answers.NotDone(visit, visit.Texts.NoFileChosen));
            }

            if (file.Length > Attachment.MostBytes)
            {
                return ("", null, Answers.NotDone(visit, w.TooLarge, StatusCodes.Status413PayloadTooLarge));
            }

            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, context.RequestAborted);
            var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
            return (name.Length is > 0 and <= MostNameLength ? name : "支付明细", bytes.ToArray(), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return ("", null, Answers.NotDone(visit, w.TooLarge, StatusCodes.Status413PayloadTooLarge));
        }
    }
}
