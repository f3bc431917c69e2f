using System.Data.Common;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Yuheng.Store;

/// <summary>SQLite in a file: one writer at a time, readers beside it (write-ahead log), every commit on disk before it is acknowledged.</summary>
internal sealed class SqliteEngine : Engine
{
    private const string SystemLibrary = "libsqlite3.so.0";
    private const int BusyMilliseconds = 30_000;

    private readonly string _connection;
    private readonly SemaphoreSlim _writer = new(1);

    static SqliteEngine()
    {
        // The system's library gets its mends with the system; the one in the package is for machines without it.
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, assembly, path) =>
            name == "e_sqlite3" && NativeLibrary.TryLoad(SystemLibrary, out var system) ? system : NativeLibrary.Load(name, assembly, path));
        Batteries_V2.Init();
    }

    public SqliteEngine(StorePlace.Folder folder)
    {
        Directory.CreateDirectory(folder.Path);
        _connection = new SqliteConnectionStringBuilder { DataSource = folder.File, Pooling = true, DefaultTimeout = BusyMilliseconds / 1000 }.ConnectionString;
        using var first = Open();
        Run(first, "PRAGMA journal_mode = WAL");
    }

    public override string Bytes => "BLOB";

    public override string ForUpdate => "";

    public override string ByteOrder => "";

    public override Task<DbConnection> OpenAsync(CancellationToken stop) => Task.FromResult<DbConnection>(Open());

    public override async Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop)
    {
        await _writer.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            using var connection = Open();
            return await OnceAsync(connection, work).ConfigureAwait(false);
        }
        catch (SqliteException failure) when (IsFull(failure))
        {
            throw new StorageFullException(failure);
        }
        finally
        {
            _writer.Release();
        }
    }

    public override async Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return await work(connection, transaction).ConfigureAwait(false);
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(connection);
        }

        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<T> OnceAsync<T>(SqliteConnection connection, Func<DbConnection, DbTransaction, Task<T>> work)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            var result = await work(connection, transaction).ConfigureAwait(false);
            transaction.Commit();
            return result;
        }
        catch (SqliteException)
        {
            // After some failures, such as a full disk, SQLite has ended the transaction by itself. The provider would end it again and fail with that:
            // an empty one in its place lets it.
            if (raw.sqlite3_get_autocommit(connection.Handle) != 0)
            {
                _ = raw.sqlite3_exec(connection.Handle, "BEGIN");
            }

            throw;
        }
    }

    /// <summary>No room in the file system, or none for the index of the write-ahead log beside it.</summary>
    private static bool IsFull(SqliteException failure) => failure.SqliteErrorCode == raw.SQLITE_FULL || failure.SqliteExtendedErrorCode is raw.SQLITE_IOERR_SHMSIZE or raw.SQLITE_IOERR_WRITE;

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Run(connection, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
