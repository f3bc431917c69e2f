using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Yuheng.Store;

/// <summary>Adds many rows to a table, some hundred values a statement, so that a large import is not a journey to the database for each.</summary>
internal sealed class ManyRows : IAsyncDisposable
{
    private const int MostValues = 600;

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly string _into;
    private readonly int _columns;
    private readonly int _full;
    private readonly List<object?[]> _waiting = [];
    private DbCommand? _command;
    private int _commandRows;

    /// <summary>Begins to add rows.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction that they belong to.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that every row fills, in this order.</param>
    public ManyRows(DbConnection connection, DbTransaction transaction, string table, params IReadOnlyList<string> columns)
    {
        _connection = connection;
        _transaction = transaction;
        _into = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ";
        _columns = columns.Count;
        _full = Math.Max(1, MostValues / _columns);
    }

    /// <summary>Adds a row; values are <c>long</c>, <c>string</c>, <c>byte[]</c> or null.</summary>
    public async Task AddAsync(params object?[] row)
    {
        _waiting.Add(row);
        if (_waiting.Count == _full)
        {
            await FlushAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Writes what is left; without it the last rows are not there.</summary>
    public async Task FlushAsync()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        if (_commandRows != _waiting.Count)
        {
            await DisposeAsync().ConfigureAwait(false);
            _command = Command(_waiting.Count);
            _commandRows = _waiting.Count;
        }

        var at = 0;
        foreach (var value in _waiting.SelectMany(row => row))
        {
            _command!.Parameters[at++].Value = value ?? DBNull.Value;
        }

        await _command!.ExecuteNonQueryAsync().ConfigureAwait(false);
        _waiting.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_command is not null)
        {
            await _command.DisposeAsync().ConfigureAwait(false);
            _command = null;
        }
    }

    private DbCommand Command(int rows)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        var text = new StringBuilder(_into);
        for (var at = 0; at < rows * _columns; at++)
        {
            text.Append(at % _columns > 0 ? ", " : at > 0 ? "), (" : "(").Append(CultureInfo.InvariantCulture, $"@p{at}");
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{at}");
            command.Parameters.Add(parameter);
        }

        command.CommandText = text.Append(')').ToString();
        return command;
    }
}
