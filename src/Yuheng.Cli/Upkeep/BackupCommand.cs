using System.Globalization;
using Yuheng.Store;
using Yuheng.Store.Upkeep;

namespace Yuheng.Cli.Upkeep;

/// <summary>The verb <c>backup</c>.</summary>
internal static class BackupCommand
{
    /// <summary>Writes the backup; the result is the exit status.</summary>
    public static int Run(string path, StorePlace place) => StoreAtPlace.With(place, store =>
    {
        if (File.Exists(path))
        {
            StandardStreams.Say($"{path}：已经有这个文件，备份不会覆盖；请换一个名字。");
            return Task.FromResult(ExitStatus.Refused);
        }

        BackupManifest? manifest = null;
        ResultFile.Write(path, file => manifest = store.BackupAsync(file, DateTimeOffset.UtcNow).GetAwaiter().GetResult());
        Print(path, manifest!);
        return Task.FromResult(ExitStatus.Done);
    });

    /// <summary>Says what is in a backup.</summary>
    public static void Print(string path, BackupManifest manifest)
    {
        using var output = StandardStreams.OpenOutput();
        using var lines = StandardStreams.Lines(output);
        lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}  {manifest.Made}  {manifest.Tables.Sum(t => t.Rows)} 行"));
        foreach (var region in manifest.Regions)
        {
            lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{region.Region} {region.Name}  历史 {region.Last} 条  指纹 {region.Head}"));
        }
    }
}
