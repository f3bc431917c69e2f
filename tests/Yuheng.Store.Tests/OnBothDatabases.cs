namespace Yuheng.Store.Tests;

/// <summary>Tests that run on SQLite and on PostgreSQL, each on a database of its own.</summary>
public abstract class OnBothDatabases(Databases databases)
{
    protected const string Region = "990101";

    protected static readonly DateTimeOffset Day = new(2026, 9, 12, 10, 21, 7, TimeSpan.FromHours(8));

    /// <summary>An empty database. Where PostgreSQL is missing the test is skipped, loudly; CI does not allow that.</summary>
    protected Task<StorePlace> EmptyAsync()
    {
        Assert.SkipUnless(databases.IsThere, "PostgreSQL is not installed (package postgresql)");
        return databases.EmptyAsync();
    }

    /// <summary>A database with a region and a body.</summary>
    protected async Task<DataStore> StoreAsync() => await WithRegionAsync(await EmptyAsync());

    protected static async Task<DataStore> WithRegionAsync(StorePlace place)
    {
        var store = await DataStore.OpenAsync(place);
        await store.WriteAsync(Region, async data =>
        {
            await data.CreateRegionAsync("示范区", "shanghai");
            await data.PutBodyAsync(new Body("219", "区文化和旅游局", "行政", 2020));
            await data.PutBodyAsync(new Body("219001", "区图书馆", "事业", 2020));
            return true;
        });
        return store;
    }
}
