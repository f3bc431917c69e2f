namespace Yuheng.Store;

/// <summary>批量导入: documents that were handed in together. They are read piece by piece, and taken in piece by piece when somebody has said so.</summary>
/// <param name="Id">Its address.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Year">The year into which it goes.</param>
/// <param name="Body">The body into which go forms that name none.</param>
/// <param name="Name">What was handed in.</param>
/// <param name="State">How far it is: <see cref="Reading"/> and the following.</param>
/// <param name="Files">How many documents there are.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Made">How many papers are, or would be, made.</param>
/// <param name="Changed">How many are changed.</param>
/// <param name="Same">How many are stored like that already.</param>
/// <param name="Refused">How many are not taken.</param>
/// <param name="Started">When the state began.</param>
/// <param name="Touched">When it went on last.</param>
/// <param name="Note">Why it was stopped; empty for no reason of ours.</param>
/// <param name="Node">The program that works on it.</param>
public sealed record ImportJob(
    string Id, string Account, long Year, string Body, string Name, string State, long Files, long Done, long Made, long Changed, long Same, long Refused, string Started, string Touched, string Note, string Node)
{
    /// <summary>Being read; nothing is written.</summary>
    public const string Reading = "reading";

    /// <summary>Read; it waits for somebody to say so.</summary>
    public const string Read = "read";

    /// <summary>Being taken in.</summary>
    public const string Applying = "applying";

    /// <summary>Taken in.</summary>
    public const string Finished = "done";

    /// <summary>Given up; what was taken in stays.</summary>
    public const string Stopped = "stopped";

    /// <summary>Whether a program works on it.</summary>
    public bool IsRunning => State is Reading or Applying;
}

/// <summary>A document of an import.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record ImportFile(long Number, string Name, byte[] Bytes);

/// <summary>What becomes of a form of an import.</summary>
/// <param name="Number">Its number in the import.</param>
/// <param name="File">The document.</param>
/// <param name="Form">The number of the form in it; 0 where it is about the document.</param>
/// <param name="Title">The name of the project.</param>
/// <param name="Body">The body into which it goes.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Note">Why, or what was assumed.</param>
public sealed record ImportLine(long Number, string File, long Form, string Title, string Body, string Outcome, string Note);

public sealed partial class RegionData
{
    private const string ImportColumns = "id, account, year, body, name, state, files, done, made, changed, same, refused, started, touched, note, node";

    /// <summary>Begins an import, whose documents are added before or after in the same transaction.</summary>
    public Task AddImportAsync(ImportJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return DoAsync(
            $"INSERT INTO import_job (region, {ImportColumns}) VALUES (@Region, @Id, @Account, @Year, @Body, @Name, @State, @Files, @Done, @Made, @Changed, @Same, @Refused, @Started, @Touched, @Note, @Node)", Parameters(job));
    }

    /// <summary>Adds a document to an import.</summary>
    public Task AddImportFileAsync(string job, ImportFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return DoAsync("INSERT INTO import_file (region, job, number, name, bytes) VALUES (@Region, @job, @Number, @Name, @Bytes)", new { Region, job, file.Number, file.Name, file.Bytes });
    }

    /// <summary>An import; null where there is none.</summary>
    public Task<ImportJob?> ImportAsync(string id) => OneAsync<ImportJob>($"SELECT {ImportColumns} FROM import_job WHERE region = @Region AND id = @id", new { Region, id });

    /// <summary>The imports of an account, latest first.</summary>
    public Task<List<ImportJob>> ImportsAsync(string account, int most) => ListAsync<ImportJob>(
        $"SELECT {ImportColumns} FROM import_job WHERE region = @Region AND account = @account ORDER BY touched DESC, id LIMIT @most", new { Region, account, most });

    /// <summary>Documents of an import from a number on.</summary>
    public Task<List<ImportFile>> ImportFilesAsync(string job, long from, int most) => ListAsync<ImportFile>(
        "SELECT number AS Number, name AS Name, bytes AS Bytes FROM import_file WHERE region = @Region AND job = @job AND number >= @from ORDER BY number LIMIT @most", new { Region, job, from, most });

    /// <summary>What became of the forms of an import, those with an outcome first.</summary>
    public Task<List<ImportLine>> ImportLinesAsync(string job, string first, int most) => ListAsync<ImportLine>(
        """
        SELECT number AS Number, file AS File, form AS Form, title AS Title, body AS Body, outcome AS Outcome, note AS Note FROM import_line
        WHERE region = @Region AND job = @job ORDER BY CASE WHEN outcome = @first THEN 0 ELSE 1 END, number LIMIT @most
        """, new { Region, job, first, most });

    /// <summary>An import that this program may work on from now on: its own, or one that another has not touched for long.</summary>
    /// <param name="id">The import.</param>
    /// <param name="node">This program.</param>
    /// <param name="at">When.</param>
    /// <param name="left">Before when another must have touched it last.</param>
    public async Task<ImportJob?> HoldImportAsync(string id, string node, DateTimeOffset at, DateTimeOffset left)
    {
        var held = await DoAsync(
            "UPDATE import_job SET node = @node, touched = @At WHERE region = @Region AND id = @id AND state IN (@Reading, @Applying) AND (node = @node OR node = '' OR touched < @Left)",
            new { Region, id, node, At = DataStore.Written(at), Left = DataStore.Written(left), ImportJob.Reading, ImportJob.Applying }).ConfigureAwait(false);
        return held == 0 ? null : await ImportAsync(id).ConfigureAwait(false);
    }

    /// <summary>Puts an import in the place of what it was, with what became of more forms.</summary>
    public async Task PutImportAsync(ImportJob job, IReadOnlyList<ImportLine> lines)
    {
        ArgumentNullException.ThrowIfNull(job);
        await DoAsync(
            """
            UPDATE import_job SET state = @State, done = @Done, made = @Made, changed = @Changed, same = @Same, refused = @Refused, started = @Started, touched = @Touched, note = @Note, node = @Node
            WHERE region = @Region AND id = @Id
            """, Parameters(job)).ConfigureAwait(false);
        var rows = new ManyRows(_connection, _transaction, "import_line", "region", "job", "number", "file", "form", "title", "body", "outcome", "note");
        await using (rows.ConfigureAwait(false))
        {
            foreach (var line in lines)
            {
                await rows.AddAsync(Region, job.Id, line.Number, line.File, line.Form, line.Title, line.Body, line.Outcome, line.Note).ConfigureAwait(false);
            }

            await rows.FlushAsync().ConfigureAwait(false);
        }

        if (job.State is ImportJob.Finished or ImportJob.Stopped)
        {
            await DoAsync("DELETE FROM import_file WHERE region = @Region AND job = @Id", new { Region, job.Id }).ConfigureAwait(false);
        }
        else if (job is { State: ImportJob.Applying, Done: 0 })
        {
            await DoAsync("DELETE FROM import_line WHERE region = @Region AND job = @Id", new { Region, job.Id }).ConfigureAwait(false);
        }
    }

    private object Parameters(ImportJob job) => new
    {
        Region, job.Id, job.Account, job.Year, job.Body, job.Name, job.State, job.Files, job.Done, job.Made, job.Changed, job.Same, job.Refused, job.Started, job.Touched, job.Note, job.Node,
    };
}
