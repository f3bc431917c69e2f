using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yuheng.Store;

public sealed partial class RegionData
{
    private static readonly JsonWriterOptions s_canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is sealed, as the public may read it.</summary>
    public PublishedData Published => new(Region, _connection, _transaction);

    /// <summary>
    /// Seals a publication: the next version, whose manifest has the hash of every file and that of the version before.
    /// The portal finds what is in it from now on, and no longer what was in the version before.
    /// </summary>
    /// <returns>What was sealed; null where another version than <see cref="PublicationDraft.Prior"/> is the last, and nothing was written.</returns>
    public async Task<Publication?> SealAsync(PublicationDraft draft, string account, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var last = await LastVersionAsync(draft.Year, draft.Body, draft.Kind).ConfigureAwait(false);
        if ((last?.Version ?? 0) != draft.Prior)
        {
            return null;
        }

        var files = draft.Files.Select(f => (f.Name, Hash: Convert.ToHexStringLower(SHA256.HashData(f.Bytes.Span)), f.Bytes)).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        var made = new Publication(draft.Year, draft.Body, draft.Kind, draft.Prior + 1, draft.Title, DataStore.Written(at), account, draft.Reason, "", null, null, null);
        var manifest = Manifest(made, last?.Hash, files.ConvertAll(f => (f.Name, f.Hash, f.Bytes.Length)), draft.Content);
        made = made with { Hash = HashOf(manifest), Manifest = manifest };

        await DoAsync(
            """
            INSERT INTO publication (region, year, body, kind, version, title, sealed, sealed_by, reason, manifest, hash)
            VALUES (@Region, @Year, @Body, @Kind, @Version, @Title, @Sealed, @SealedBy, @Reason, @Manifest, @Hash)
            """, new { Region, made.Year, made.Body, made.Kind, made.Version, made.Title, made.Sealed, made.SealedBy, made.Reason, made.Manifest, made.Hash }).ConfigureAwait(false);
        foreach (var (name, hash, bytes) in files)
        {
            await DoAsync(
                "INSERT INTO publication_file (region, year, body, kind, version, name, hash, bytes) VALUES (@Region, @Year, @Body, @Kind, @Version, @name, @hash, @Bytes)",
                new { Region, made.Year, made.Body, made.Kind, made.Version, name, hash, Bytes = bytes.ToArray() }).ConfigureAwait(false);
        }

        await IndexAsync(made, draft.Items).ConfigureAwait(false);
        HasSealed = true;
        await RememberAsync(at, account, "seal", body: made.Body, note: Sealing(made)).ConfigureAwait(false);
        return made;
    }

    /// <summary>撤下: takes every version of a publication away from the public, and leaves a notice. What was sealed stays in the store.</summary>
    /// <returns>False where nothing of it was public.</returns>
    public async Task<bool> WithdrawAsync(int year, string body, string kind, string notice, string account, DateTimeOffset at)
    {
        var done = await DoAsync(
            "UPDATE publication SET withdrawn = @Withdrawn, notice = @notice WHERE region = @Region AND year = @year AND body = @body AND kind = @kind AND withdrawn IS NULL",
            new { Region, year, body, kind, notice, Withdrawn = DataStore.Written(at) }).ConfigureAwait(false);
        if (done == 0)
        {
            return false;
        }

        await ForgetItemsAsync(year, body, kind).ConfigureAwait(false);
        HasSealed = true;
        await RememberAsync(at, account, "withdraw", body: body, note: $"{year} {kind}: {notice}").ConfigureAwait(false);
        return true;
    }

    /// <summary>What the history says of a sealing; <c>verify</c> looks for it.</summary>
    internal static string Sealing(Publication publication) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{publication.Year} {publication.Kind} {publication.Version} sha256:{publication.Hash}");

    /// <summary>The files that a manifest lists, with their hashes; none where it is no manifest.</summary>
    internal static IReadOnlyList<(string Name, string Hash)> FilesIn(string manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("sha256").GetString()!))];
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Task<Publication?> LastVersionAsync(int year, string body, string kind) => OneAsync<Publication>(
        $"SELECT {PublishedData.Columns}, NULL AS Manifest FROM publication WHERE region = @Region AND year = @year AND body = @body AND kind = @kind ORDER BY version DESC LIMIT 1",
        new { Region, year, body, kind });

    private string Manifest(Publication made, string? prior, IReadOnlyList<(string Name, string Hash, int Length)> files, string content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_canonical))
        {
            json.WriteStartObject();
            json.WriteString("region", Region);
            json.WriteNumber("year", made.Year);
            json.WriteString("body", made.Body);
            json.WriteString("kind", made.Kind);
            json.WriteNumber("version", made.Version);
            json.WriteString("title", made.Title);
            json.WriteString("sealed", made.Sealed);
            json.WriteString("reason", made.Reason);
            json.WriteString("prior", prior);
            json.WriteStartArray("files");
            foreach (var (name, hash, length) in files)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteNumber("bytes", length);
                json.WriteString("sha256", hash);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("content");
            json.WriteRawValue(content);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private async Task IndexAsync(Publication made, IReadOnlyList<SearchItem> items)
    {
        await ForgetItemsAsync((int)made.Year, made.Body, made.Kind).ConfigureAwait(false);
        var number = await OneAsync<long>("SELECT COALESCE(MAX(number), 0) FROM search_item WHERE region = @Region", new { Region }).ConfigureAwait(false);
        var rows = new ManyRows(
            _connection, _transaction, "search_item", "region", "number", "of_year", "of_body", "of_kind", "address", "kind", "year", "body", "title", "amount", "text", "folded");
        var terms = new ManyRows(_connection, _transaction, "search_term", "region", "term", "item");
        await using (rows.ConfigureAwait(false))
        await using (terms.ConfigureAwait(false))
        {
            foreach (var item in items)
            {
                number++;
                var text = item.Text.Length > SearchItem.LongestText ? item.Text[..SearchItem.LongestText] : item.Text;
                var folded = SearchTerms.Fold($"{item.Title}\n{text}");
                await rows.AddAsync(Region, number, made.Year, made.Body, made.Kind, item.Address, item.Kind, item.Year, item.Body, item.Title, item.Amount, text, folded).ConfigureAwait(false);
                foreach (var term in SearchTerms.Of(folded))
                {
                    await terms.AddAsync(Region, term, number).ConfigureAwait(false);
                }
            }

            await rows.FlushAsync().ConfigureAwait(false);
            await terms.FlushAsync().ConfigureAwait(false);
        }
    }

    private async Task ForgetItemsAsync(int year, string body, string kind)
    {
        const string Those = "FROM search_item WHERE region = @Region AND of_year = @year AND of_body = @body AND of_kind = @kind";
        await DoAsync($"DELETE FROM search_term WHERE region = @Region AND item IN (SELECT number {Those})", new { Region, year, body, kind }).ConfigureAwait(false);
        await DoAsync($"DELETE {Those}", new { Region, year, body, kind }).ConfigureAwait(false);
    }
}
