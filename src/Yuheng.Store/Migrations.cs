using Dapper;

namespace Yuheng.Store;

/// <summary>Brings the tables up to date: the numbered files that the data have not seen yet, in their order, each in a transaction.</summary>
internal static class Migrations
{
    private const string Prefix = "migrations/";

    /// <summary>The files, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>Runs those that are missing.</summary>
    /// <param name="engine">Where.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="only">Those that may be run; null for all.</param>
    public static async Task ApplyAsync(Engine engine, CancellationToken stop, IReadOnlyCollection<string>? only = null)
    {
        await engine.WriteAsync(async (connection, transaction) =>
        {
            await connection.ExecuteAsync("CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY)", transaction: transaction).ConfigureAwait(false);
            var done = (await connection.QueryAsync<string>("SELECT name FROM migration", transaction: transaction).ConfigureAwait(false)).ToHashSet();
            if (done.Except(Names).FirstOrDefault() is { } unknown)
            {
                throw new IOException($"These data were written by a newer version ({unknown}).");
            }

            foreach (var name in Names.Where(n => !done.Contains(n) && only?.Contains(n) != false))
            {
                await connection.ExecuteAsync(Text(name).Replace("{bytes}", engine.Bytes, StringComparison.Ordinal), transaction: transaction).ConfigureAwait(false);
                await connection.ExecuteAsync("INSERT INTO migration (name) VALUES (@name)", new { name }, transaction).ConfigureAwait(false);
            }

            return true;
        }, stop).ConfigureAwait(false);
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(Prefix + name)!);
        return reader.ReadToEnd();
    }
}
