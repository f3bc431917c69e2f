using System.Data.Common;

namespace Yuheng.Store;

/// <summary>What SQLite and PostgreSQL do each in its own way; all else is SQL that both take.</summary>
internal abstract class Engine : IAsyncDisposable
{
    /// <summary>What a column of bytes is called.</summary>
    public abstract string Bytes { get; }

    /// <summary>Behind a SELECT whose row nobody else may change until the transaction ends; empty where there is one writer at a time anyway.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Behind a column of text that rows are sorted by, so that they are sorted by the bytes of UTF-8 and not by the language of the server.</summary>
    public abstract string ByteOrder { get; }

    /// <summary>An open connection for reading.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken stop);

    /// <summary>Runs something that writes, in one transaction: all of it is kept, or nothing.</summary>
    public abstract Task<T> WriteAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop);

    /// <summary>Runs something that reads several times and must see one moment.</summary>
    public abstract Task<T> ReadAsync<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
