using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents;

namespace Yuheng.Web.Checkup;

/// <summary>Loads the samples at the start.</summary>
internal static class SampleFolder
{
    /// <summary>What stands beside the samples and is no document itself: what a test expects of one, and the notes on the folder.</summary>
    private static readonly string[] s_beside = [".expected.json", "README.md"];

    /// <summary>Reads every file in a folder and below it onto the shelf, by name; files that are refused are put there with the refusal.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public static void Load(string folder, DocumentShelf shelf, CancellationToken stop)
    {
        var files = Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => !s_beside.Any(end => file.EndsWith(end, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            stop.ThrowIfCancellationRequested();
            var name = Path.GetRelativePath(folder, file);
            shelf.Put(ShelvedDocument.Read(name, Open(name, file), isSample: true));
        }
    }

    private static Outcome<SourceDocument> Open(string name, string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return SourceDocument.Take(name, stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal("unreadable", name, Place.None, $"打不开文件（{failure.Message}）；请核对权限，确认文件仍在。");
        }
    }
}
