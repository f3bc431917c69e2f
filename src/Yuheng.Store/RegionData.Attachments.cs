using System.Security.Cryptography;

namespace Yuheng.Store;

/// <summary>附件: a file that belongs to a field of a paper.</summary>
/// <param name="Record">The paper.</param>
/// <param name="Path">The field or row that it proves.</param>
/// <param name="Hash">The SHA-256 of its bytes, by which it is kept once however often it is used.</param>
/// <param name="Name">Its name.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Account">Who added it.</param>
/// <param name="At">When.</param>
public sealed record Attachment(string Record, string Path, string Hash, string Name, long Size, string Account, string At)
{
    /// <summary>The largest that is taken, in bytes.</summary>
    public const int MostBytes = 32 << 20;
}

public sealed partial class RegionData
{
    /// <summary>The attachments of a paper, by field and name.</summary>
    public Task<List<Attachment>> AttachmentsAsync(string record) => ListAsync<Attachment>(
        "SELECT record AS Record, path AS Path, hash AS Hash, name AS Name, size AS Size, account AS Account, at AS At FROM attachment_use WHERE region = @Region AND record = @record ORDER BY path, name, hash",
        new { Region, record });

    /// <summary>The bytes of an attachment of a paper; null where the paper has none such. Whoever may read the paper may read them.</summary>
    public Task<byte[]?> AttachmentAsync(string record, string hash) => OneAsync<byte[]>(
        "SELECT bytes FROM attachment WHERE region = @Region AND hash = @hash AND EXISTS (SELECT 1 FROM attachment_use u WHERE u.region = @Region AND u.record = @record AND u.hash = @hash)",
        new { Region, record, hash });

    /// <summary>Adds a file to a field of a paper. The same file at the same field is there already.</summary>
    /// <exception cref="ArgumentException">It is larger than <see cref="Attachment.MostBytes"/>: ask before.</exception>
    public async Task<Attachment> AttachAsync(string record, string path, string name, ReadOnlyMemory<byte> bytes, string account, DateTimeOffset at)
    {
        if (bytes.Length > Attachment.MostBytes)
        {
            throw new ArgumentException("Too large.", nameof(bytes));
        }

        var made = new Attachment(record, path, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), name, bytes.Length, account, DataStore.Written(at));
        await DoAsync("INSERT INTO attachment (region, hash, bytes) VALUES (@Region, @Hash, @Bytes) ON CONFLICT (region, hash) DO NOTHING", new { Region, made.Hash, Bytes = bytes.ToArray() }).ConfigureAwait(false);
        var added = await DoAsync(
            """
            INSERT INTO attachment_use (region, record, path, hash, name, size, account, at) VALUES (@Region, @Record, @Path, @Hash, @Name, @Size, @Account, @At)
            ON CONFLICT (region, record, path, hash) DO NOTHING
            """, new { Region, made.Record, made.Path, made.Hash, made.Name, made.Size, made.Account, made.At }).ConfigureAwait(false);
        if (added > 0)
        {
            await RememberAsync(at, account, "attach", record, note: $"{path} {name} sha256:{made.Hash}").ConfigureAwait(false);
        }

        return made;
    }

    /// <summary>Takes a file off a field; its bytes go with its last use.</summary>
    /// <returns>False where it was not there.</returns>
    public async Task<bool> DetachAsync(string record, string path, string hash, string account, DateTimeOffset at)
    {
        if (await DoAsync("DELETE FROM attachment_use WHERE region = @Region AND record = @record AND path = @path AND hash = @hash", new { Region, record, path, hash }).ConfigureAwait(false) == 0)
        {
            return false;
        }

        await DoAsync("DELETE FROM attachment WHERE region = @Region AND hash = @hash AND NOT EXISTS (SELECT 1 FROM attachment_use u WHERE u.region = @Region AND u.hash = @hash)", new { Region, hash }).ConfigureAwait(false);
        await RememberAsync(at, account, "detach", record, note: $"{path} sha256:{hash}").ConfigureAwait(false);
        return true;
    }
}
