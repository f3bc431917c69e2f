using System.Data;
using System.Data.Common;
using Npgsql;

namespace Yuheng.Store;

/// <summary>PostgreSQL: several programs over one server.</summary>
internal sealed class PostgresEngine(StorePlace.Server server) : Engine
{
    private const int MostTries = 5;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(server.Connection);

    public override string Bytes => "BYTEA";

    public override string ForUpdate => " FOR UPDATE";

    public override string ByteOrder => " COLLATE \"C\"";

    public override async Task<DbConnection> OpenAsync(CancellationToken stop) => await _source.OpenConnectionAsync(stop).ConfigureAwait(false);

    public override async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(IsolationLevel.ReadCommitted, work, commit: true, stop).ConfigureAwait(false);
            }
            catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.DiskFull)
            {
                throw new StorageFullException(failure);
            }
            catch (PostgresException failure) when (failure.IsTransient && attempt < MostTries)
            {
                // Two that waited for each other: the server ended one of them, which had written nothing.
            }
        }
    }

    public override Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop) =>
        OnceAsync(IsolationLevel.RepeatableRead, work, commit: false, stop);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> OnceAsync<T>(IsolationLevel level, Func<DbConnection, DbTransaction, Task<T>> work, bool commit, CancellationToken stop)
    {
        var connection = await _source.OpenConnectionAsync(stop).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var transaction = await connection.BeginTransactionAsync(level, stop).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                var result = await work(connection, transaction).ConfigureAwait(false);
                if (commit)
                {
                    await transaction.CommitAsync(stop).ConfigureAwait(false);
                }

                return result;
            }
        }
    }
}
