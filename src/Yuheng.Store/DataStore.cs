using System.Data.Common;
using System.Globalization;
using Dapper;

namespace Yuheng.Store;

/// <summary>
/// The papers of regions with all that belongs to them, kept in SQLite or PostgreSQL. Opening it brings its tables up to date.
/// What is written in one call of <see cref="WriteAsync"/> is kept whole or not at all, and is on disk when the call returns.
/// </summary>
public sealed class DataStore : IAsyncDisposable
{
    private readonly Engine _engine;

    static DataStore() => RowShape.Register();

    private DataStore(Engine engine) => _engine = engine;

    /// <summary>Opens the data at a place; an empty place gets its tables.</summary>
    /// <exception cref="IOException">The folder cannot be made or written.</exception>
    /// <exception cref="DbException">The database does not answer or is none of ours.</exception>
    public static async Task<DataStore> OpenAsync(StorePlace place, CancellationToken stop = default)
    {
        Engine engine = place switch
        {
            StorePlace.Folder folder => new SqliteEngine(folder),
            StorePlace.Server server => new PostgresEngine(server),
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };
        await Migrations.ApplyAsync(engine, stop).ConfigureAwait(false);
        return new DataStore(engine);
    }

    /// <summary>Reads, all of it from one moment.</summary>
    public Task<T> ReadAsync<T>(string region, Func<RegionData, Task<T>> work, CancellationToken stop = default) =>
        _engine.ReadAsync((connection, transaction) => work(new RegionData(region, _engine, connection, transaction)), stop);

    /// <summary>Writes, all of it or nothing. Throwing undoes what was written.</summary>
    public Task<T> WriteAsync<T>(string region, Func<RegionData, Task<T>> work, CancellationToken stop = default) =>
        _engine.WriteAsync((connection, transaction) => work(new RegionData(region, _engine, connection, transaction)), stop);

    /// <summary>Reads what is published, and can reach nothing else: what the portal is given.</summary>
    public Task<T> PublishedAsync<T>(string region, Func<PublishedData, Task<T>> work, CancellationToken stop = default) =>
        _engine.ReadAsync((connection, transaction) => work(new PublishedData(region, connection, transaction)), stop);

    /// <summary>The regions, by code, with their names.</summary>
    public Task<IReadOnlyList<(string Region, string Name)>> RegionsAsync(CancellationToken stop = default) => _engine.ReadAsync<IReadOnlyList<(string, string)>>(
        async (connection, transaction) => [.. await connection.QueryAsync<(string, string)>("SELECT region, name FROM region ORDER BY region", transaction: transaction).ConfigureAwait(false)], stop);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    /// <summary>A time as it is stored: UTC, in milliseconds, so that the order of the texts is that of the times.</summary>
    public static string Written(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time that <see cref="Written"/> wrote.</summary>
    public static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
