namespace Yuheng.Store;

/// <summary>Where the data are: a folder with a SQLite file in it, or a PostgreSQL database.</summary>
public abstract record StorePlace
{
    private StorePlace()
    {
    }

    /// <summary>A folder; made where it is not there.</summary>
    /// <param name="Path">The folder.</param>
    public sealed record Folder(string Path) : StorePlace
    {
        /// <summary>The file in it.</summary>
        public string File => System.IO.Path.Combine(Path, "yuheng.db");
    }

    /// <summary>A database server.</summary>
    /// <param name="Connection">What Npgsql needs to know, such as <c>Host=…;Database=…</c>.</param>
    public sealed record Server(string Connection) : StorePlace;
}
