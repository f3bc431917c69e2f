using Yuheng.Store;

namespace Yuheng.Cli.Upkeep;

/// <summary>The verb <c>restore</c>.</summary>
internal static class RestoreCommand
{
    /// <summary>Restores the backup and verifies what is then there; the result is the exit status.</summary>
    public static int Run(string path, StorePlace place) => StoreAtPlace.Try(place, async () =>
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            var restored = await DataStore.RestoreAsync(place, file, path).ConfigureAwait(false);
            if (restored.Value is not { } manifest)
            {
                StandardStreams.Say($"{restored.Refusal}。");
                return ExitStatus.Refused;
            }

            BackupCommand.Print(path, manifest);
        }

        return VerifyCommand.Run(place, asJson: false);
    });
}
