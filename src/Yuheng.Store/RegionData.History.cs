using System.Security.Cryptography;
using System.Text;

namespace Yuheng.Store;

/// <summary>One row of a region's history: a revision, an act, or a change of the house.</summary>
/// <param name="Number">Its number, from 1 without gaps.</param>
/// <param name="At">When, by the clock of the server; the order is that of the numbers.</param>
/// <param name="Account">Who.</param>
/// <param name="Act">What was done: save, submit, return …</param>
/// <param name="Record">The paper; empty where it is about none.</param>
/// <param name="Body">The body.</param>
/// <param name="Revision">The revision of the paper after it; 0 where it is about none.</param>
/// <param name="State">The state of the paper after it.</param>
/// <param name="Note">Why, or what was said.</param>
/// <param name="Content">The content of the paper where the row is a revision; otherwise null.</param>
/// <param name="Prior">The hash of the row before; empty in the first.</param>
/// <param name="Hash">The hash of this row.</param>
public sealed record HistoryRow(
    long Number, string At, string Account, string Act, string Record, string Body, long Revision, string State, string Note, string? Content, string Prior, string Hash)
{
    /// <summary>What the hash of a row has to be: SHA-256 over every field with its length before it, in hexadecimal digits.</summary>
    public string Reckon(string region)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in new[] { region, Digits(Number), At, Account, Act, Record, Body, Digits(Revision), State, Note, Content, Prior })
        {
            var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
            sha.AppendData(Encoding.ASCII.GetBytes(field is null ? "-:" : Digits(bytes.Length) + ":"));
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    private static string Digits(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Which rows of the history are asked for; what is empty does not matter.</summary>
/// <param name="Account">Who.</param>
/// <param name="Act">What was done.</param>
/// <param name="Record">The paper.</param>
/// <param name="Body">The body, with all below it.</param>
/// <param name="From">Not before this time, as <see cref="DataStore.Written"/>.</param>
/// <param name="To">Before this time.</param>
/// <param name="Before">Before this number; 0 for from the end.</param>
/// <param name="Most">How many at most.</param>
public sealed record HistoryFilter(string Account = "", string Act = "", string Record = "", string Body = "", string From = "", string To = "", long Before = 0, int Most = 100);

public sealed partial class RegionData
{
    private const string HistoryColumns = "number, at, account, act, record, body, revision, state, note, content, prior, hash";

    /// <summary>Adds a row to the history; its hash holds that of the row before, so that a change of any row shows in all behind it.</summary>
    public async Task<HistoryRow> RememberAsync(
        DateTimeOffset at, string account, string act, string record = "", string body = "", long revision = 0, string state = "", string note = "", string? content = null)
    {
        var (last, head) = await OneAsync<(long, string)>("SELECT last, head FROM region WHERE region = @Region", new { Region }).ConfigureAwait(false);
        var row = new HistoryRow(last + 1, DataStore.Written(at), account, act, record, body, revision, state, note, content, head ?? "", "");
        row = row with { Hash = row.Reckon(Region) };
        await DoAsync(
            $"INSERT INTO history (region, {HistoryColumns}) VALUES (@Region, @Number, @At, @Account, @Act, @Record, @Body, @Revision, @State, @Note, @Content, @Prior, @Hash)",
            new { Region, row.Number, row.At, row.Account, row.Act, row.Record, row.Body, row.Revision, row.State, row.Note, row.Content, row.Prior, row.Hash }).ConfigureAwait(false);
        await DoAsync("UPDATE region SET last = @Number, head = @Hash WHERE region = @Region", new { Region, row.Number, row.Hash }).ConfigureAwait(false);
        return row;
    }

    /// <summary>Rows of the history by what they are about, newest first, without the contents of revisions.</summary>
    /// <param name="filter">Which.</param>
    public Task<List<HistoryRow>> HistoryAsync(HistoryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ListAsync<HistoryRow>(
            $"""
            SELECT number, at, account, act, record, body, revision, state, note, '' AS content, prior, hash FROM history
            WHERE {Condition(filter)} ORDER BY number DESC LIMIT @Most
            """, new { Region, filter.Account, filter.Act, filter.Record, filter.Body, filter.From, filter.To, filter.Before, filter.Most });
    }

    /// <summary>What a filter asks, and nothing that it does not ask: only so do the indexes serve.</summary>
    private static string Condition(HistoryFilter filter) => string.Join(" AND ", new[]
    {
        "region = @Region",
        filter.Account.Length == 0 ? "" : "account = @Account",
        filter.Act.Length == 0 ? "" : "act = @Act",
        filter.Record.Length == 0 ? "" : "record = @Record",
        filter.Body.Length == 0 ? "" : "body LIKE @Body || '%'",
        filter.From.Length == 0 ? "" : "at >= @From",
        filter.To.Length == 0 ? "" : "at < @To",
        filter.Before == 0 ? "" : "number < @Before",
    }.Where(c => c.Length > 0));

    /// <summary>The history of a paper, oldest first.</summary>
    public Task<List<HistoryRow>> HistoryOfAsync(string record) =>
        ListAsync<HistoryRow>($"SELECT {HistoryColumns} FROM history WHERE region = @Region AND record = @record ORDER BY number", new { Region, record });

    /// <summary>The content of a paper at a revision; null where there was none such.</summary>
    public Task<string?> ContentAtAsync(string record, long revision) => OneAsync<string>(
        "SELECT content FROM history WHERE region = @Region AND record = @record AND revision = @revision AND content IS NOT NULL", new { Region, record, revision });

    /// <summary>The rows from a number on, oldest first.</summary>
    /// <param name="from">The first number.</param>
    /// <param name="most">How many at most.</param>
    public Task<List<HistoryRow>> HistoryFromAsync(long from, int most) =>
        ListAsync<HistoryRow>($"SELECT {HistoryColumns} FROM history WHERE region = @Region AND number >= @from ORDER BY number LIMIT @most", new { Region, from, most });
}
