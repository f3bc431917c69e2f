using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>
/// Goes on with the imports that are under way, some documents at a time: each piece is one transaction, so a program that ends in the middle leaves whole pieces,
/// and whichever program is there next goes on behind them.
/// </summary>
internal sealed partial class ImportWorker(DataStore store, TimeProvider clock, ILogger<ImportWorker> logger) : BackgroundService
{
    private const int FilesAtOnce = 50;
    private const long BytesAtOnce = 8L << 20;
    private static readonly TimeSpan s_idle = TimeSpan.FromSeconds(5), s_left = TimeSpan.FromSeconds(60);

    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly SemaphoreSlim _news = new(0);

    /// <summary>Something is to be done.</summary>
    public void Wake() => _news.Release();

    /// <inheritdoc/>
    public override void Dispose()
    {
        _news.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var worked = false;
            try
            {
                foreach (var (region, id) in await store.OpenImportsAsync(stoppingToken))
                {
                    worked |= await StepOrStopAsync(region, id, stoppingToken);
                }

                if (!worked)
                {
                    await _news.WaitAsync(s_idle, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is IOException or System.Data.Common.DbException)
            {
                // No room, or no database for a while: the import stands where it stood.
                LogWaiting(logger, failure);
                await Task.Delay(s_idle, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>The edge of the host for what no request waits for: a failure of ours ends the import with a note, and not the program.</summary>
    private async Task<bool> StepOrStopAsync(string region, string id, CancellationToken stop)
    {
        try
        {
            return await StepAsync(region, id, stop);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or IOException or System.Data.Common.DbException))
        {
            LogStopped(logger, region, id, failure);
            await store.WriteAsync(region, async data =>
            {
                if (await data.ImportAsync(id) is { } job)
                {
                    await data.PutImportAsync(job with { State = ImportJob.Stopped, Note = ImportJobTexts.OurFailure, Touched = DataStore.Written(clock.GetUtcNow()) }, []);
                }

                return true;
            }, stop);
            return true;
        }
    }

    private async Task<bool> StepAsync(string region, string id, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await store.WriteAsync(region, data => data.HoldImportAsync(id, _node, now, now - s_left), stop) is not { } held)
        {
            return false;
        }

        var (files, profile, actor) = await store.ReadAsync(region, async data =>
            (await data.ImportFilesAsync(id, held.Done, FilesAtOnce), (await data.RegionAsync())!.Value.Profile, await ActorAsync(data, held.Account)), stop);
        var (year, visit) = ((int)held.Year, Visit.Of(actor, region, ChinaTime.Day(now)));
        var forms = new List<ImportedForm>();
        var (read, bytes) = (0, 0L);
        while (read < files.Count && (read == 0 || bytes + files[read].Bytes.Length <= BytesAtOnce))
        {
            bytes += files[read].Bytes.Length;
            forms.AddRange(ImportedForm.Read(files[read].Name, files[read].Bytes, year, kind => PaperOnDesk.LayoutOf(kind, year, profile), TargetTexts.In(visit.Language)));
            read++;
        }

        await store.WriteAsync(region, async data =>
        {
            // Somebody may have stopped it meanwhile, or another program gone on with it.
            if (await data.ImportAsync(id) is not { IsRunning: true } job || job.Done != held.Done || job.State != held.State || job.Node != _node)
            {
                return false;
            }

            var body = (await ProjectRoutes.OwnAsync(data, year, visit)).Find(b => b.Code == job.Body);
            var rows = body is null ? [] : await TargetImport.PlanAsync(data, year, body, forms, visit);
            if (job.State == ImportJob.Applying)
            {
                await TargetImport.ApplyAsync(data, year, rows, visit, now);
            }

            await data.PutImportAsync(After(job, read, rows, body is null, now), Lines(job, rows));
            return true;
        }, stop);
        return true;
    }

    private static ImportJob After(ImportJob job, int read, List<ImportRow> rows, bool isNotAllowed, DateTimeOffset now) => job with
    {
        State = isNotAllowed ? ImportJob.Stopped : job.Done + read < job.Files ? job.State : job.State == ImportJob.Reading ? ImportJob.Read : ImportJob.Finished,
        Done = job.Done + read,
        Made = job.Made + rows.Count(r => r.Will == ImportWill.Create),
        Changed = job.Changed + rows.Count(r => r.Will == ImportWill.Change),
        Same = job.Same + rows.Count(r => r.Will == ImportWill.Same),
        Refused = job.Refused + rows.Count(r => r.Will == ImportWill.Refuse),
        Touched = DataStore.Written(now),
        Note = isNotAllowed ? ImportJobTexts.NotYours : "",
    };

    private static List<ImportLine> Lines(ImportJob job, List<ImportRow> rows)
    {
        var number = job.Made + job.Changed + job.Same + job.Refused;
        return rows.ConvertAll(r => new ImportLine(number++, r.Form.File, r.Form.Number, r.Form.Name, r.Body, r.Will.ToString(), r.Note ?? ""));
    }

    /// <summary>Whose import it is, with the duties of now: who has lost them imports no further.</summary>
    private static async Task<Actor> ActorAsync(RegionData data, string account) => await data.PersonAsync(account) is { Disabled: 0 } person
        ? new Actor(account, person.Name, [.. (await data.DutiesAsync(account)).Select(d => d.Duty)])
        : new Actor(account, account, []);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} of {Region} ended")]
    private static partial void LogStopped(ILogger logger, string region, string id, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Imports wait")]
    private static partial void LogWaiting(ILogger logger, Exception failure);
}
