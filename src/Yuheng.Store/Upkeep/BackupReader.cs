using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Store.Upkeep;

/// <summary>Reads what <see cref="BackupWriter"/> wrote: first all of it, to see whether it is whole, then again into an empty place.</summary>
internal static class BackupReader
{
    /// <summary>The longest line: one with the largest file that is kept.</summary>
    private const int LongestLine = 512 << 20;

    /// <summary>Reads a backup through. Nothing of one that is not whole is ever stored.</summary>
    public static Outcome<BackupManifest> Check(Stream file, string name)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry(BackupManifest.Entry) is not { } entry)
            {
                return Refused(name, "backup-damaged", $"没有 {BackupManifest.Entry}：不是备份文件，或没有写完；请用另一份备份");
            }

            using var json = entry.Open();
            if (BackupManifest.FromJson(json) is not { Tables: { } tables, Migrations: { } migrations, Regions: not null } manifest || manifest.Format != BackupManifest.ThisFormat)
            {
                return Refused(name, "backup-damaged", $"{BackupManifest.Entry} 不是本程序写的；请用另一份备份");
            }

            if (migrations.Except(Migrations.Names).FirstOrDefault() is { } newer)
            {
                return Refused(name, "backup-newer", $"由更新的版本写成（{newer}）；请用那个版本恢复");
            }

            if (StoredTables.All.FirstOrDefault(t => tables.All(b => b.Name != t.Name)) is { } missing)
            {
                return Refused(name, "backup-damaged", $"清单里没有表 {missing.Name}；请用另一份备份");
            }

            if (tables.FirstOrDefault(b => StoredTables.All.All(t => t.Name != b.Name)) is { } unknown)
            {
                return Refused(name, "backup-damaged", $"清单里的表 {unknown.Name} 不是本程序的；请用另一份备份");
            }

            foreach (var table in tables)
            {
                if (Wrong(zip, table) is { } wrong)
                {
                    return Refused(name, "backup-damaged", $"{BackupManifest.EntryOf(table.Name)}：{wrong}；文件已损坏，请用另一份备份");
                }
            }

            return manifest;
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException or EndOfStreamException)
        {
            return Refused(name, "backup-damaged", "不是完整的压缩文件；文件已损坏或没有写完，请用另一份备份");
        }
    }

    /// <summary>Fills a table.</summary>
    public static async Task FillAsync(ZipArchive zip, BackupTable table, DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        using var entry = zip.GetEntry(BackupManifest.EntryOf(table.Name))!.Open();
        ManyRows? rows = null;
        foreach (var line in Lines(entry))
        {
            stop.ThrowIfCancellationRequested();
            if (rows is null)
            {
                rows = new ManyRows(connection, transaction, table.Name, [.. Values(line.Span).Select(Column)]);
                continue;
            }

            await rows.AddAsync(Values(line.Span)).ConfigureAwait(false);
        }

        if (rows is not null)
        {
            await rows.FlushAsync().ConfigureAwait(false);
            await rows.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Refusal Refused(string name, string code, string message) => new(code, name, Place.None, message);

    /// <summary>What is wrong with a table; null for nothing.</summary>
    private static string? Wrong(ZipArchive zip, BackupTable table)
    {
        if (zip.GetEntry(BackupManifest.EntryOf(table.Name)) is not { } entry)
        {
            return "不在文件里";
        }

        using var sha = SHA256.Create();
        var (lines, columns) = (0L, 0);
        try
        {
            using var bytes = entry.Open();
            using var hashed = new CryptoStream(bytes, sha, CryptoStreamMode.Read);
            foreach (var line in Lines(hashed))
            {
                var values = Values(line.Span);
                if (lines == 0 && !values.All(v => v is string name && IsName(name)))
                {
                    return "第 1 行不是列名";
                }

                columns = lines == 0 ? values.Length : columns;
                if (values.Length != columns)
                {
                    return $"第 {lines + 1} 行有 {values.Length} 列，应有 {columns} 列";
                }

                lines++;
            }
        }
        catch (Exception damage) when (damage is InvalidDataException or JsonException or InvalidOperationException or FormatException or EndOfStreamException)
        {
            return $"第 {lines + 1} 行读不了";
        }

        var hash = Convert.ToHexStringLower(sha.Hash!);
        return lines != table.Rows + 1 ? $"应有 {table.Rows} 行，实有 {Math.Max(0, lines - 1)} 行"
            : hash != table.Sha256 ? $"指纹应为 {table.Sha256}，实为 {hash}"
            : null;
    }

    /// <summary>The lines of a stream; each is only good until the next.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(Stream stream)
    {
        var buffer = new byte[1 << 18];
        var (start, end) = (0, 0);
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return buffer.AsMemory(start, length);
                start += length + 1;
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }
            else if (end == buffer.Length)
            {
                if (buffer.Length >= LongestLine)
                {
                    throw new InvalidDataException("A line without end.");
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                if (end > start)
                {
                    throw new EndOfStreamException();
                }

                yield break;
            }

            end += read;
        }
    }

    private static object?[] Values(ReadOnlySpan<byte> line)
    {
        var values = new List<object?>();
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Null:
                    values.Add(null);
                    break;
                case JsonTokenType.Number:
                    values.Add(reader.GetInt64());
                    break;
                case JsonTokenType.String:
                    values.Add(reader.GetString());
                    break;
                case JsonTokenType.StartObject:
                    reader.Read();
                    reader.Read();
                    values.Add(reader.GetBytesFromBase64());
                    reader.Read();
                    break;
                default:
                    throw new FormatException("No row of a table.");
            }
        }

        return [.. values];
    }

    private static string Column(object? value) => (string)value!;

    /// <summary>Names of columns go into statements: letters and underscores, nothing else.</summary>
    private static bool IsName(string name) => name.Length is > 0 and < 40 && name.All(c => char.IsAsciiLetterLower(c) || c == '_');
}
