using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>批量导入: a zip or many documents are handed in, read while nobody waits, shown, and taken in when somebody says so. The page has an address of its own.</summary>
internal static class ImportJobRoutes
{
    private const string Pattern = "/w/{region}/{year:int}/import/batch";
    private const int MostFiles = 20_000, MostShown = 500, MostJobs = 20, LongestName = 200;
    private const long MostBytes = 256L << 20, MostUnpacked = 1L << 30, MostOfFile = 32L << 20;

    /// <summary>Adds the routes.</summary>
    public static void MapImportJobs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, (string region, int year, DataStore store, Visit visit, CancellationToken stop) => ListAsync(region, year, null, store, visit, stop)).Needs(Right.FillIn);
        routes.MapPost(Pattern, BeginAsync).Needs(Right.FillIn);
        routes.MapGet(Pattern + "/{job}", ShowAsync).Needs(Right.FillIn);
        routes.MapPost(Pattern + "/{job}/{act}", TurnAsync).Needs(Right.FillIn);
    }

    /// <summary>The address of an import.</summary>
    public static string AddressOf(string region, ImportJob job) => string.Create(CultureInfo.InvariantCulture, $"/w/{region}/{job.Year}/import/batch/{job.Id}");

    private static async Task<IResult> ListAsync(string region, int year, string? refused, DataStore store, Visit visit, CancellationToken stop) => region != visit.Region ? Answers.NotFound(visit)
        : await store.ReadAsync(region, async data => Answers.Page<ImportJobsPage>(
            new { Year = year, Bodies = await ProjectRoutes.OwnAsync(data, year, visit), Jobs = await data.ImportsAsync(visit.Actor!.Account, MostJobs), Refused = refused },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest), stop);

    private static async Task<IResult> ShowAsync(string region, int year, string job, HttpContext context, DataStore store, Visit visit)
    {
        var (found, lines) = region != visit.Region ? (null, []) : await store.ReadAsync(region, async data =>
            (await data.ImportAsync(job), await data.ImportLinesAsync(job, nameof(ImportWill.Refuse), MostShown)), context.RequestAborted);
        if (found is null || found.Account != visit.Actor!.Account || found.Year != year)
        {
            return Answers.NotFound(visit);
        }

        if (found.IsRunning)
        {
            context.Response.Headers.Append("Refresh", "3");
        }

        return Answers.Page<ImportJobPage>(new { Job = found, Lines = (IReadOnlyList<ImportLine>)lines });
    }

    /// <summary>Takes in, or stops.</summary>
    private static async Task<IResult> TurnAsync(string region, int year, string job, string act, HttpContext context, DataStore store, Visit visit, ImportWorker worker, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var now = DataStore.Written(clock.GetUtcNow());
        var turned = region != visit.Region ? null : await store.WriteAsync(region, async data =>
        {
            if (await data.ImportAsync(job) is not { } found || found.Account != visit.Actor!.Account || found.Year != year || act is not ("apply" or "stop"))
            {
                return null;
            }

            if (act == "apply" && found.State == ImportJob.Read)
            {
                await data.PutImportAsync(found with { State = ImportJob.Applying, Done = 0, Made = 0, Changed = 0, Same = 0, Refused = 0, Started = now, Touched = now }, []);
            }
            else if (act == "stop" && found.State is ImportJob.Read or ImportJob.Reading or ImportJob.Applying)
            {
                await data.PutImportAsync(found with { State = ImportJob.Stopped, Touched = now }, []);
            }

            return found;
        }, context.RequestAborted);
        worker.Wake();
        return turned is null ? Answers.NotFound(visit) : Results.LocalRedirect(AddressOf(region, turned), permanent: false, preserveMethod: false);
    }

    private static async Task<IResult> BeginAsync(string region, int year, HttpContext context, DataStore store, Visit visit, ImportWorker worker, TimeProvider clock)
    {
        var texts = ImportJobTexts.In(visit.Language);
        if (await FormAsync(context) is not { } form)
        {
            return Answers.NotDone(visit, texts.TooLarge(MostBytes >> 20), StatusCodes.Status413PayloadTooLarge);
        }

        var own = region != visit.Region ? [] : await store.ReadAsync(region, data => ProjectRoutes.OwnAsync(data, year, visit), context.RequestAborted);
        if (own.Find(b => b.Code == form["body"].ToString()) is not { } body || form.Files.Count == 0)
        {
            return await ListAsync(region, year, visit.Texts.NoFileChosen, store, visit, context.RequestAborted);
        }

        var now = DataStore.Written(clock.GetUtcNow());
        var name = form.Files.Count == 1 ? NameOf(form.Files[0].FileName) : texts.SeveralFiles(form.Files.Count);
        var job = new ImportJob(Guid.NewGuid().ToString("N"), visit.Actor!.Account, year, body.Code, name, ImportJob.Reading, 0, 0, 0, 0, 0, 0, now, now, "", "");
        try
        {
            await store.WriteAsync(region, async data =>
            {
                var number = 0L;
                await foreach (var (file, bytes) in DocumentsOf(form.Files, context.RequestAborted))
                {
                    await data.AddImportFileAsync(job.Id, new ImportFile(number++, file, bytes));
                }

                await data.AddImportAsync(job with { Files = number, State = number == 0 ? ImportJob.Finished : ImportJob.Reading });
                return true;
            }, context.RequestAborted);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or TooMuchException)
        {
            return await ListAsync(region, year, damaged is TooMuchException ? texts.TooMuch(MostFiles, MostUnpacked >> 20, MostOfFile >> 20) : texts.Damaged(name), store, visit, context.RequestAborted);
        }

        worker.Wake();
        return Results.LocalRedirect(AddressOf(region, job), permanent: false, preserveMethod: false);
    }

    /// <summary>The documents one after the other, those of a zip in its place: one at a time is in memory.</summary>
    private static async IAsyncEnumerable<(string Name, byte[] Bytes)> DocumentsOf(IFormFileCollection files, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var (count, all) = (0, 0L);
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            if (!file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                yield return (NameOf(file.FileName), await BytesAsync(content));
                continue;
            }

            // Names that are not marked as UTF-8 are those of Chinese Windows.
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding("GB18030"));
            foreach (var entry in zip.Entries.Where(e => e.Name.Length > 0 && e.Name[0] != '.' && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)))
            {
                await using var packed = await entry.OpenAsync(stop);
                yield return (NameOf(entry.FullName), await BytesAsync(packed));
            }
        }

        async Task<byte[]> BytesAsync(Stream content)
        {
            using var bytes = new MemoryStream();
            var part = new byte[81_920];
            for (int got; (got = await content.ReadAsync(part, stop)) > 0;)
            {
                bytes.Write(part, 0, got);
                if (bytes.Length > MostOfFile || (all += got) > MostUnpacked)
                {
                    throw new TooMuchException();
                }
            }

            return ++count > MostFiles ? throw new TooMuchException() : bytes.ToArray();
        }
    }

    private static string NameOf(string name) => name.Replace('\\', '/').Trim('/') is { Length: > LongestName } long_ ? long_[^LongestName..] : name.Replace('\\', '/').Trim('/');

    /// <summary>The form with its files, larger than other pages may post, kept on disk while it is taken; null where it does not come from a page of ours or is too much.</summary>
    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostBytes;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes, ValueCountLimit = MostFiles }));
        try
        {
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
            return form is not null && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context) ? form : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    private sealed class TooMuchException : Exception;
}
