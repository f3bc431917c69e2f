using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dapper;

namespace Yuheng.Store.Upkeep;

/// <summary>
/// Writes everything into one file that either engine can be filled from: a zip with a file of JSON lines for each table, a row a line, and the manifest.
/// All of it is from one moment, and others go on writing meanwhile; memory is needed for one row at a time.
/// </summary>
internal static class BackupWriter
{
    private const int WrittenAtOnce = 1 << 18;
    private static readonly JsonWriterOptions s_lines = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly byte[] s_newLine = "\n"u8.ToArray();

    /// <summary>Writes it within a transaction that sees one moment.</summary>
    public static async Task<BackupManifest> WriteAsync(Stream output, DateTimeOffset at, Engine engine, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var migrations = (await connection.QueryAsync<string>("SELECT name FROM migration ORDER BY name", transaction: transaction).ConfigureAwait(false)).Order(StringComparer.Ordinal).ToList();
        var regions = (await connection.QueryAsync<BackupRegion>("SELECT region AS Region, name AS Name, last AS Last, head AS Head FROM region", transaction: transaction).ConfigureAwait(false))
            .OrderBy(r => r.Region, StringComparer.Ordinal).ToList();
        var tables = new List<BackupTable>();
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var table in StoredTables.All)
        {
            using var entry = Entry(zip, BackupManifest.EntryOf(table.Name), at);
            tables.Add(await WriteAsync(table, entry, engine, connection, transaction, stop).ConfigureAwait(false));
        }

        var manifest = new BackupManifest(BackupManifest.ThisFormat, DataStore.Written(at), migrations, regions, tables);
        using (var entry = Entry(zip, BackupManifest.Entry, at))
        {
            await entry.WriteAsync(manifest.ToJson(), stop).ConfigureAwait(false);
        }

        return manifest;
    }

    private static Stream Entry(ZipArchive zip, string name, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = at;
        return entry.Open();
    }

    private static async Task<BackupTable> WriteAsync(StoredTable table, Stream entry, Engine engine, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        using var sha = SHA256.Create();
        using var hashed = new CryptoStream(entry, sha, CryptoStreamMode.Write, leaveOpen: true);
        using var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, s_lines);
        var (columns, rows) = await table.OpenAsync(engine, connection, transaction, stop).ConfigureAwait(false);
        var count = 0L;
        await using (rows.ConfigureAwait(false))
        {
            Write(json, columns);
            while (await rows.ReadAsync(stop).ConfigureAwait(false))
            {
                count++;
                json.Flush();
                line.Write(s_newLine);
                if (line.Length > WrittenAtOnce)
                {
                    hashed.Write(line.GetBuffer(), 0, (int)line.Length);
                    line.SetLength(0);
                }

                json.Reset();
                Write(json, Enumerable.Range(0, columns.Count).Select(at => rows.IsDBNull(at) ? null : rows.GetValue(at)));
            }
        }

        json.Flush();
        line.Write(s_newLine);
        hashed.Write(line.GetBuffer(), 0, (int)line.Length);
        hashed.FlushFinalBlock();
        return new BackupTable(table.Name, count, Convert.ToHexStringLower(sha.Hash!));
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<object?> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case byte[] bytes:
                    json.WriteStartObject();
                    json.WriteBase64String("bytes", bytes);
                    json.WriteEndObject();
                    break;
                default:
                    throw new InvalidOperationException($"No column has values of {value.GetType()}.");
            }
        }

        json.WriteEndArray();
    }
}
