using System.Data.Common;
using Dapper;

namespace Yuheng.Store;

/// <summary>
/// The data of one region within one transaction. What belongs together is a part of this class in a file of its own:
/// papers, history, bodies, people, opinions, payments, publications.
/// </summary>
public sealed partial class RegionData
{
    private readonly Engine _engine;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    internal RegionData(string region, Engine engine, DbConnection connection, DbTransaction transaction)
    {
        Region = region;
        _engine = engine;
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>The region.</summary>
    public string Region { get; }

    /// <summary>Whether something was sealed or withdrawn in this transaction.</summary>
    internal bool HasSealed { get; private set; }

    /// <summary>The region's name and the profile of the rulebook that goes for it; null where there is no such region.</summary>
    public async Task<(string Name, string Profile)?> RegionAsync() =>
        await ListAsync<(string, string)>("SELECT name, profile FROM region WHERE region = @Region", new { Region }).ConfigureAwait(false) is [var region] ? region : null;

    /// <summary>Makes the region.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="profile">The profile of the rulebook that goes for it.</param>
    /// <returns>False where it is there already, and nothing was written.</returns>
    public async Task<bool> CreateRegionAsync(string name, string profile) =>
        await DoAsync("INSERT INTO region (region, name, profile, last, head) VALUES (@Region, @name, @profile, 0, '') ON CONFLICT (region) DO NOTHING", new { Region, name, profile }).ConfigureAwait(false) > 0;

    /// <summary>
    /// One writer at a time within the region until the transaction ends, in the order of its history: what a writer reads is what it changes,
    /// and no two wait for each other, because everybody begins here.
    /// </summary>
    internal Task LockAsync() => OneAsync<long>($"SELECT last FROM region WHERE region = @Region{_engine.ForUpdate}", new { Region });

    private async Task<List<T>> ListAsync<T>(string sql, object parameters) => [.. await _connection.QueryAsync<T>(sql, parameters, _transaction).ConfigureAwait(false)];

    private Task<T?> OneAsync<T>(string sql, object parameters) => _connection.QuerySingleOrDefaultAsync<T>(sql, parameters, _transaction);

    private Task<int> DoAsync(string sql, object parameters) => _connection.ExecuteAsync(sql, parameters, _transaction);
}
