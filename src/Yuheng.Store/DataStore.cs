using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using Dapper;
using Yuheng.Core.Findings;
using Yuheng.Store.Upkeep;

namespace Yuheng.Store;

/// <summary>
/// The papers of regions with all that belongs to them, kept in SQLite or PostgreSQL. Opening it brings its tables up to date.
/// What is written in one call of <see cref="WriteAsync"/> is kept whole or not at all, and is on disk when the call returns.
/// </summary>
public sealed class DataStore : IAsyncDisposable
{
    private readonly Engine _engine;
    private long _sealings;

    static DataStore() => RowShape.Register();

    private DataStore(Engine engine) => _engine = engine;

    /// <summary>Opens the data at a place; an empty place gets its tables.</summary>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="DbException">The database does not answer or is none of ours.</exception>
    public static async Task<DataStore> OpenAsync(StorePlace place, CancellationToken stop = default)
    {
        var engine = EngineOf(place);
        await Migrations.ApplyAsync(engine, stop).ConfigureAwait(false);
        return new DataStore(engine);
    }

    /// <summary>Reads, all of it from one moment.</summary>
    public Task<T> ReadAsync<T>(string region, Func<RegionData, Task<T>> work, CancellationToken stop = default) =>
        _engine.ReadAsync((connection, transaction) => work(new RegionData(region, _engine, connection, transaction)), stop);

    /// <summary>Writes, all of it or nothing. Throwing undoes what was written. Writers of one region come one after the other, whichever program they are in.</summary>
    public async Task<T> WriteAsync<T>(string region, Func<RegionData, Task<T>> work, CancellationToken stop = default)
    {
        RegionData? data = null;
        var done = await _engine.WriteAsync(async (connection, transaction) =>
        {
            data = new RegionData(region, _engine, connection, transaction);
            await data.LockAsync().ConfigureAwait(false);
            return await work(data).ConfigureAwait(false);
        }, stop).ConfigureAwait(false);
        if (data is { HasSealed: true })
        {
            Interlocked.Increment(ref _sealings);
        }

        return done;
    }

    /// <summary>The sealed publications and nothing else: what the portal is given.</summary>
    public PublicationReader Publications => new(this);

    /// <summary>How often this program has sealed or withdrawn something: whoever keeps pages of what is published looks here first.</summary>
    internal long Sealings => Interlocked.Read(ref _sealings);

    /// <summary>What is published as a whole, in one line that changes with every sealing and withdrawal of any program over this data.</summary>
    internal Task<string> PublicationStampAsync(CancellationToken stop) => _engine.ReadAsync(
        async (connection, transaction) => string.Join(' ', await connection.QuerySingleAsync<(long, string, long, string)>(
            "SELECT COUNT(*), COALESCE(MAX(sealed), ''), COUNT(withdrawn), COALESCE(MAX(withdrawn), '') FROM publication", transaction: transaction).ConfigureAwait(false)), stop);

    /// <summary>Reads what is published of a region, and can reach nothing else.</summary>
    public Task<T> PublishedAsync<T>(string region, Func<PublishedData, Task<T>> work, CancellationToken stop = default) =>
        _engine.ReadAsync((connection, transaction) => work(new PublishedData(region, connection, transaction)), stop);

    /// <summary>The regions, by code, with their names.</summary>
    public Task<IReadOnlyList<(string Region, string Name)>> RegionsAsync(CancellationToken stop = default) => _engine.ReadAsync<IReadOnlyList<(string, string)>>(
        async (connection, transaction) => [.. await connection.QueryAsync<(string, string)>("SELECT region, name FROM region ORDER BY region", transaction: transaction).ConfigureAwait(false)], stop);

    /// <summary>The imports that somebody has to go on with, of all regions.</summary>
    public Task<IReadOnlyList<(string Region, string Id)>> OpenImportsAsync(CancellationToken stop = default) => _engine.ReadAsync<IReadOnlyList<(string, string)>>(
        async (connection, transaction) => [.. await connection.QueryAsync<(string, string)>(
            "SELECT region, id FROM import_job WHERE state IN (@Reading, @Applying) ORDER BY started, id", new { ImportJob.Reading, ImportJob.Applying }, transaction).ConfigureAwait(false)], stop);

    /// <summary>The keys that pages are signed with, by name: every program over these data has the same.</summary>
    public Task<IReadOnlyList<(string Name, string Key)>> PageKeysAsync(CancellationToken stop = default) => _engine.ReadAsync<IReadOnlyList<(string, string)>>(
        async (connection, transaction) => [.. await connection.QueryAsync<(string, string)>("SELECT name, key FROM page_key ORDER BY name", transaction: transaction).ConfigureAwait(false)], stop);

    /// <summary>Adds a key that pages are signed with.</summary>
    public Task AddPageKeyAsync(string name, string key, CancellationToken stop = default) => _engine.WriteAsync(
        (connection, transaction) => connection.ExecuteAsync("INSERT INTO page_key (name, key) VALUES (@name, @key)", new { name, key }, transaction), stop);

    /// <summary>Writes everything into one file, from which either engine can be filled. Others go on reading and writing meanwhile; the file is of the moment at which it was begun.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="at">When.</param>
    /// <param name="stop">Ends it.</param>
    public Task<BackupManifest> BackupAsync(Stream output, DateTimeOffset at, CancellationToken stop = default) =>
        _engine.ReadAsync((connection, transaction) => BackupWriter.WriteAsync(output, at, _engine, connection, transaction, stop), stop);

    /// <summary>Reads a backup through, to see whether it is whole: every table with its count and its hash.</summary>
    /// <param name="file">The file; it must be possible to seek in it.</param>
    /// <param name="name">Its name, for the refusal.</param>
    public static Outcome<BackupManifest> CheckBackup(Stream file, string name) => BackupReader.Check(file, name);

    /// <summary>Fills an empty place from a backup, all of it or nothing. Refuses a place with data in it, and a backup that is not whole.</summary>
    /// <param name="place">The place.</param>
    /// <param name="file">The backup; it must be possible to seek in it.</param>
    /// <param name="name">Its name, for the refusal.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task<Outcome<BackupManifest>> RestoreAsync(StorePlace place, Stream file, string name, CancellationToken stop = default)
    {
        var whole = BackupReader.Check(file, name);
        if (whole.Value is not { } manifest)
        {
            return whole;
        }

        var engine = EngineOf(place);
        await using (engine.ConfigureAwait(false))
        {
            await Migrations.ApplyAsync(engine, stop, manifest.Migrations).ConfigureAwait(false);
            var filled = await engine.WriteAsync(async (connection, transaction) =>
            {
                if (await connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM region", transaction: transaction).ConfigureAwait(false) > 0)
                {
                    return false;
                }

                using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
                foreach (var table in manifest.Tables)
                {
                    await BackupReader.FillAsync(zip, table, connection, transaction, stop).ConfigureAwait(false);
                }

                return true;
            }, stop).ConfigureAwait(false);
            if (!filled)
            {
                return new Refusal("place-not-empty", name, Core.Values.Place.None, "这里已经有数据，恢复不会覆盖；请换一个空的文件夹或数据库");
            }

            await Migrations.ApplyAsync(engine, stop).ConfigureAwait(false);
        }

        return manifest;
    }

    /// <summary>Verifies everything: history, papers, totals, payments, attachments, publications and what belongs together, all of it from one moment.</summary>
    public async Task<Verification> VerifyAsync(CancellationToken stop = default)
    {
        var looked = new Dictionary<Verified, long>();
        var breaks = new List<Break>();
        return await _engine.ReadAsync(async (connection, transaction) =>
        {
            foreach (var region in (await connection.QueryAsync<string>("SELECT region FROM region ORDER BY region", transaction: transaction).ConfigureAwait(false)).ToList())
            {
                stop.ThrowIfCancellationRequested();
                await new RegionVerifier(new RegionData(region, _engine, connection, transaction), connection, transaction, looked, breaks).VerifyAsync().ConfigureAwait(false);
            }

            return new Verification(looked, breaks);
        }, stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    /// <summary>A time as it is stored: UTC, in milliseconds, so that the order of the texts is that of the times.</summary>
    public static string Written(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time that <see cref="Written"/> wrote.</summary>
    public static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static Engine EngineOf(StorePlace place) => place switch
    {
        StorePlace.Folder folder => new SqliteEngine(folder),
        StorePlace.Server server => new PostgresEngine(server),
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };
}
