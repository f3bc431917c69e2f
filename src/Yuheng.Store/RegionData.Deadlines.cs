using Dapper;

namespace Yuheng.Store;

/// <summary>截止: until when something is due.</summary>
/// <param name="Year">The year that it is about.</param>
/// <param name="Kind">What is due: the tag of a kind of paper, or publication.</param>
/// <param name="Body">The body that has more time, with all below it; empty for all.</param>
/// <param name="Due">Until when, as <see cref="DataStore.Written"/>.</param>
/// <param name="Reason">Why there is more time; null for the deadline of all.</param>
/// <param name="Opens">From when papers are made, as <see cref="DataStore.Written"/>; null where nobody said.</param>
public sealed record Deadline(long Year, string Kind, string Body, string Due, string? Reason = null, string? Opens = null);

public sealed partial class RegionData
{
    private const string DeadlineColumns = "year AS Year, kind AS Kind, body AS Body, due AS Due, reason AS Reason, opens AS Opens";

    /// <summary>The deadlines of a year with all extensions.</summary>
    public Task<List<Deadline>> DeadlinesAsync(int year) =>
        ListAsync<Deadline>($"SELECT {DeadlineColumns} FROM deadline WHERE region = @Region AND year = @year ORDER BY kind, body", new { Region, year });

    /// <summary>The deadline that goes for a body: its own extension, else that of the body above it, else that of all; null where none is set.</summary>
    public async Task<Deadline?> DeadlineAsync(int year, string kind, string body)
    {
        var parameters = new DynamicParameters(new { Region, year, kind });
        var bodies = AnyOf.In(parameters, "body", Above(body));
        return (await ListAsync<Deadline>(
            $"SELECT {DeadlineColumns} FROM deadline WHERE region = @Region AND year = @year AND kind = @kind AND body {bodies} ORDER BY LENGTH(body) DESC LIMIT 1", parameters).ConfigureAwait(false)).SingleOrDefault();
    }

    /// <summary>Sets a deadline, or another in its place.</summary>
    public async Task PutDeadlineAsync(Deadline deadline, string account, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        await DoAsync(
            """
            INSERT INTO deadline (region, year, kind, body, opens, due, reason) VALUES (@Region, @Year, @Kind, @Body, @Opens, @Due, @Reason)
            ON CONFLICT (region, year, kind, body) DO UPDATE SET opens = excluded.opens, due = excluded.due, reason = excluded.reason
            """, new { Region, deadline.Year, deadline.Kind, deadline.Body, deadline.Opens, deadline.Due, deadline.Reason }).ConfigureAwait(false);
        await RememberAsync(at, account, "deadline", body: deadline.Body, note: $"{deadline.Year} {deadline.Kind} {deadline.Due} {deadline.Reason}".TrimEnd()).ConfigureAwait(false);
    }

    /// <summary>Takes a deadline or an extension away.</summary>
    public async Task EndDeadlineAsync(Deadline deadline, string account, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        await LockAsync().ConfigureAwait(false);
        await DoAsync("DELETE FROM deadline WHERE region = @Region AND year = @Year AND kind = @Kind AND body = @Body", new { Region, deadline.Year, deadline.Kind, deadline.Body }).ConfigureAwait(false);
        await RememberAsync(at, account, "deadline", body: deadline.Body, note: $"{deadline.Year} {deadline.Kind} 取消 {deadline.Due}").ConfigureAwait(false);
    }
}
