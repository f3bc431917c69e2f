using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuheng.Store.Upkeep;

/// <summary>A table in a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Sha256">The SHA-256 of its lines.</param>
public sealed record BackupTable(string Name, long Rows, string Sha256);

/// <summary>A region in a backup.</summary>
/// <param name="Region">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Last">The number of the last row of its history.</param>
/// <param name="Head">The hash of that row.</param>
public sealed record BackupRegion(string Region, string Name, long Last, string Head);

/// <summary>What a backup says of itself: manifest.json, the last entry of the file.</summary>
/// <param name="Format">Which kind of file it is.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Migrations">Which migrations the tables have seen.</param>
/// <param name="Regions">The regions.</param>
/// <param name="Tables">The tables, in the order in which they are written.</param>
public sealed record BackupManifest(string Format, string Made, IReadOnlyList<string> Migrations, IReadOnlyList<BackupRegion> Regions, IReadOnlyList<BackupTable> Tables)
{
    /// <summary>The format of this version.</summary>
    public const string ThisFormat = "yuheng-backup-1";

    /// <summary>The name of the entry.</summary>
    internal const string Entry = "manifest.json";

    /// <summary>The name of the entry of a table.</summary>
    internal static string EntryOf(string table) => $"{table}.jsonl";

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.BackupManifest);

    internal static BackupManifest? FromJson(Stream json) => JsonSerializer.Deserialize(json, ManifestJson.Default.BackupManifest);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
