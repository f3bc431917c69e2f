using System.Diagnostics;
using Npgsql;
using Yuheng.Store.Tests;

[assembly: AssemblyFixture(typeof(SqliteFolders))]
[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Yuheng.Store.Tests;

/// <summary>Where tests get databases of their own, empty at first.</summary>
public abstract class Databases : IAsyncLifetime
{
    /// <summary>Whether it can be had here; where it cannot, tests are skipped, which CI does not allow.</summary>
    public abstract bool IsThere { get; }

    /// <summary>An empty place of its own.</summary>
    public abstract Task<StorePlace> EmptyAsync();

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public abstract ValueTask DisposeAsync();
}

/// <summary>SQLite in temporary folders.</summary>
public sealed class SqliteFolders : Databases
{
    private readonly string _root = Directory.CreateTempSubdirectory("yuheng-store-").FullName;
    private int _count;

    public override bool IsThere => true;

    public override Task<StorePlace> EmptyAsync() => Task.FromResult<StorePlace>(new StorePlace.Folder(Path.Combine(_root, $"{Interlocked.Increment(ref _count)}")));

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>A PostgreSQL server of the tests' own, reachable by a socket in a temporary folder alone.</summary>
public sealed class PostgresServer : Databases
{
    private const string Account = "postgres";
    private static readonly string? s_programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb"))) : null;

    private readonly string _root = Directory.CreateTempSubdirectory("yuheng-postgres-").FullName;
    private readonly Lazy<Task> _started;
    private int _count;

    public PostgresServer() => _started = new Lazy<Task>(StartAsync);

    public override bool IsThere => s_programs is not null;

    private string Connection => $"Host={_root};Username={Account};Database=postgres;Pooling=true;Maximum Pool Size=20";

    private async Task StartAsync()
    {
        var data = Path.Combine(_root, "data");
        Directory.CreateDirectory(data);
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root.
            await RunAsync("chown", "-R", Account, _root);
        }

        await AsServerAsync("initdb", "-D", data, "-U", Account, "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await AsServerAsync("pg_ctl", "-D", data, "-w", "-l", Path.Combine(_root, "log"), "-o", $"-k {_root} -h '' -c fsync=off -c max_connections=120", "start");
    }

    public override async Task<StorePlace> EmptyAsync()
    {
        await _started.Value;
        var name = $"yuheng{Interlocked.Increment(ref _count)}";
        await using var source = NpgsqlDataSource.Create(Connection);
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return new StorePlace.Server(Connection.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal));
    }

    public override async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            await AsServerAsync("pg_ctl", "-D", Path.Combine(_root, "data"), "-m", "immediate", "stop");
        }

        Directory.Delete(_root, recursive: true);
    }

    private static Task AsServerAsync(string program, params string[] arguments) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", Account, "--", Path.Combine(s_programs!, program), .. arguments])
        : RunAsync(Path.Combine(s_programs!, program), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Its output goes nowhere: a server that is started inherits it and would keep a pipe open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
