using System.Data.Common;
using Dapper;

namespace Yuheng.Store;

/// <summary>One thing that was found.</summary>
/// <param name="Address">Where the portal shows it.</param>
/// <param name="Kind">department, project, subject, document.</param>
/// <param name="Year">The year.</param>
/// <param name="Body">The body.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Amount">Its amount in fen; null for none.</param>
/// <param name="Text">Its text, for an excerpt.</param>
public sealed record SearchHit(string Address, string Kind, long Year, string Body, string Title, long? Amount, string Text);

/// <summary>
/// What the public may read of one region: sealed publications and what is found in them. It can reach no paper, no person and no draft:
/// the portal is given this and nothing else.
/// </summary>
public sealed class PublishedData
{
    internal const string Columns =
        "year AS Year, body AS Body, kind AS Kind, version AS Version, title AS Title, sealed AS Sealed, sealed_by AS SealedBy, reason AS Reason, hash AS Hash, withdrawn AS Withdrawn, notice AS Notice";

    private const int MostTerms = 64;
    private const int MostWords = 8;

    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    internal PublishedData(string region, DbConnection connection, DbTransaction transaction)
    {
        Region = region;
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>The region.</summary>
    public string Region { get; }

    /// <summary>The region's name; null where there is no such region.</summary>
    public async Task<string?> NameAsync() => (await ListAsync<string>("SELECT name FROM region WHERE region = @Region", new { Region }).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>The bodies that have published something, with their names, by code.</summary>
    public async Task<List<(string Body, string Name)>> BodiesAsync() => await ListAsync<(string, string)>(
        "SELECT b.code, b.name FROM body b WHERE b.region = @Region AND EXISTS (SELECT 1 FROM publication p WHERE p.region = b.region AND p.body = b.code) ORDER BY b.code", new { Region }).ConfigureAwait(false);

    /// <summary>The years with publications, latest first.</summary>
    public Task<List<long>> YearsAsync() => ListAsync<long>("SELECT DISTINCT year FROM publication WHERE region = @Region ORDER BY year DESC", new { Region });

    /// <summary>The last version of each publication, without manifests; what was withdrawn is there with its notice.</summary>
    /// <param name="year">Of this year only.</param>
    /// <param name="body">Of this body only.</param>
    public Task<List<Publication>> ListAsync(int? year = null, string? body = null) => ListAsync<Publication>(
        $"""
        SELECT {Columns}, NULL AS Manifest FROM publication p
        WHERE region = @Region AND (@Year = 0 OR year = @Year) AND (@Body = '' OR body = @Body)
          AND version = (SELECT MAX(version) FROM publication l WHERE l.region = p.region AND l.year = p.year AND l.body = p.body AND l.kind = p.kind)
        ORDER BY year DESC, body, kind
        """, new { Region, Year = year ?? 0, Body = body ?? "" });

    /// <summary>Every version of a publication, last first, without manifests.</summary>
    public Task<List<Publication>> VersionsAsync(int year, string body, string kind) => ListAsync<Publication>(
        $"SELECT {Columns}, NULL AS Manifest FROM publication WHERE region = @Region AND year = @year AND body = @body AND kind = @kind ORDER BY version DESC", new { Region, year, body, kind });

    /// <summary>A publication with its manifest: the last version, or the one that is asked for. Of what was withdrawn there is only the notice; null where there is none.</summary>
    public async Task<Publication?> FindAsync(int year, string body, string kind, long? version = null) => (await ListAsync<Publication>(
        $"""
        SELECT {Columns}, CASE WHEN withdrawn IS NULL THEN manifest END AS Manifest FROM publication
        WHERE region = @Region AND year = @year AND body = @body AND kind = @kind AND (@Version = 0 OR version = @Version) ORDER BY version DESC LIMIT 1
        """, new { Region, year, body, kind, Version = version ?? 0 }).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>The files of a version: name, SHA-256 and length in bytes; none where it was withdrawn.</summary>
    public async Task<List<(string Name, string Hash, long Length)>> FilesAsync(int year, string body, string kind, long version) => await ListAsync<(string, string, long)>(
        $"SELECT f.name, f.hash, CAST(LENGTH(f.bytes) AS BIGINT) {FilesOfVersion} ORDER BY f.name", new { Region, year, body, kind, version }).ConfigureAwait(false);

    /// <summary>A file of a version with its SHA-256; null where there is none, or it was withdrawn.</summary>
    public async Task<(byte[] Bytes, string Hash)?> FileAsync(int year, string body, string kind, long version, string name) =>
        await ListAsync<(byte[], string)>($"SELECT f.bytes, f.hash {FilesOfVersion} AND f.name = @name", new { Region, year, body, kind, version, name }).ConfigureAwait(false) is [var file] ? file : null;

    /// <summary>
    /// What has every word of a query in its title or text, in the publications that are in force: titles first, then the latest year.
    /// Words are parted by blanks; a Chinese word of one character, two or more is found wherever it stands.
    /// </summary>
    /// <param name="query">What was typed.</param>
    /// <param name="year">Of this year only.</param>
    /// <param name="kind">department, project, subject, document; null for all.</param>
    /// <param name="skip">How many to leave out from the start.</param>
    /// <param name="take">How many at most.</param>
    /// <returns>The hits, and how many there are of each kind.</returns>
    public async Task<(List<SearchHit> Hits, IReadOnlyDictionary<string, long> Counts)> SearchAsync(string query, int? year = null, string? kind = null, int skip = 0, int take = 50)
    {
        ArgumentNullException.ThrowIfNull(query);
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchTerms.Fold).Distinct().Take(MostWords).ToList();
        var terms = words.SelectMany(SearchTerms.Asked).Distinct().Take(MostTerms).ToList();
        if (terms.Count == 0)
        {
            return ([], new Dictionary<string, long>());
        }

        var parameters = new DynamicParameters(new { Region, Terms = terms.Count, Year = year ?? 0, Kind = kind ?? "", skip, take });
        for (var at = 0; at < words.Count; at++)
        {
            parameters.Add($"word{at}", $"%{Escaped(words[at])}%");
        }

        var asked = AnyOf.In(parameters, "term", terms);
        var found = $"""
            FROM search_item WHERE region = @Region AND (@Year = 0 OR year = @Year)
              AND number IN (SELECT item FROM search_term WHERE region = @Region AND term {asked} GROUP BY item HAVING COUNT(*) = @Terms)
            {string.Concat(words.Select((_, at) => $"  AND folded LIKE @word{at} ESCAPE '!'\n"))}
            """;
        var hits = await ListAsync<SearchHit>(
            $"""
            SELECT address AS Address, kind AS Kind, year AS Year, body AS Body, title AS Title, amount AS Amount, text AS Text {found}
              AND (@Kind = '' OR kind = @Kind) ORDER BY CASE WHEN LOWER(title) LIKE @word0 ESCAPE '!' THEN 0 ELSE 1 END, year DESC, number LIMIT @take OFFSET @skip
            """, parameters).ConfigureAwait(false);
        var counts = await ListAsync<(string Kind, long Hits)>($"SELECT kind, COUNT(*) {found} GROUP BY kind ORDER BY kind", parameters).ConfigureAwait(false);
        return (hits, counts.ToDictionary(c => c.Kind, c => c.Hits));
    }

    /// <summary>The publications in force that show something at one of some addresses, latest year first.</summary>
    public async Task<List<(long Year, string Body, string Kind)>> PublishedAtAsync(IReadOnlyList<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var parameters = new DynamicParameters(new { Region });
        var asked = AnyOf.In(parameters, "address", addresses);
        return await ListAsync<(long, string, string)>(
            $"SELECT DISTINCT of_year, of_body, of_kind FROM search_item WHERE region = @Region AND address {asked} ORDER BY of_year DESC, of_body, of_kind", parameters).ConfigureAwait(false);
    }

    private const string FilesOfVersion = """
        FROM publication_file f JOIN publication p ON p.region = f.region AND p.year = f.year AND p.body = f.body AND p.kind = f.kind AND p.version = f.version
        WHERE f.region = @Region AND f.year = @year AND f.body = @body AND f.kind = @kind AND f.version = @version AND p.withdrawn IS NULL
        """;

    private static string Escaped(string word) => word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private async Task<List<T>> ListAsync<T>(string sql, object parameters) => [.. await _connection.QueryAsync<T>(sql, parameters, _transaction).ConfigureAwait(false)];
}
