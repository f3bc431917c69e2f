namespace Yuheng.Store;

/// <summary>What the portal is given of the store: sealed publications of any region. No paper, person, draft or opinion can be reached through it, and nothing can be written.</summary>
public sealed class PublicationReader
{
    private readonly DataStore _store;

    internal PublicationReader(DataStore store) => _store = store;

    /// <summary>How often this program has sealed or withdrawn something; costs nothing to ask.</summary>
    public long Sealings => _store.Sealings;

    /// <summary>A line that changes with every sealing and withdrawal, of this program or another one over the same data.</summary>
    public Task<string> StampAsync(CancellationToken stop = default) => _store.PublicationStampAsync(stop);

    /// <summary>The regions, by code, with their names.</summary>
    public Task<IReadOnlyList<(string Region, string Name)>> RegionsAsync(CancellationToken stop = default) => _store.RegionsAsync(stop);

    /// <summary>Reads what is published of a region, all of it from one moment.</summary>
    public Task<T> ReadAsync<T>(string region, Func<PublishedData, Task<T>> work, CancellationToken stop = default) => _store.PublishedAsync(region, work, stop);
}
