using System.Data.Common;

namespace Yuheng.Store.Upkeep;

/// <summary>A table that is kept in backups.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Keys">How many of its first columns are its key; its rows are written in their order, which is the same on both engines.</param>
internal sealed record StoredTable(string Name, int Keys)
{
    /// <summary>Reads all rows in the order of the key.</summary>
    public async Task<(IReadOnlyList<string> Columns, DbDataReader Rows)> OpenAsync(Engine engine, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var columns = new List<string>();
        var order = new List<string>();
        var shape = await Query(connection, transaction, $"SELECT * FROM {Name} WHERE 1 = 0").ExecuteReaderAsync(stop).ConfigureAwait(false);
        await using (shape.ConfigureAwait(false))
        {
            for (var at = 0; at < shape.FieldCount; at++)
            {
                columns.Add(shape.GetName(at));
                if (at < Keys)
                {
                    order.Add(shape.GetName(at) + (shape.GetFieldType(at) == typeof(string) ? engine.ByteOrder : ""));
                }
            }
        }

        return (columns, await Query(connection, transaction, $"SELECT {string.Join(", ", columns)} FROM {Name} ORDER BY {string.Join(", ", order)}").ExecuteReaderAsync(stop).ConfigureAwait(false));
    }

    private static DbCommand Query(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}

/// <summary>The tables that are kept in backups: all but the browsers that are signed in, who have to do so again, the keys of their pages, imports under way, and the list of migrations, which the manifest has.</summary>
internal static class StoredTables
{
    /// <summary>In the order in which they are written.</summary>
    public static IReadOnlyList<StoredTable> All { get; } =
    [
        new("region", 1), new("body", 2), new("person", 2), new("duty", 5), new("deadline", 4), new("record", 2), new("history", 2), new("draft", 3), new("opinion", 3), new("explanation", 4),
        new("attachment", 2), new("attachment_use", 4), new("payment", 3), new("total", 5), new("publication", 5), new("publication_file", 6), new("search_item", 2), new("search_term", 3),
    ];

    /// <summary>The tables that are not kept in backups.</summary>
    public static IReadOnlyList<string> LeftOut { get; } = ["session", "page_key", "import_job", "import_file", "import_line", "migration"];
}
