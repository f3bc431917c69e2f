using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents;

namespace Yuheng.Web.Checkup;

/// <summary>Loads the samples at the start.</summary>
internal static class SampleFolder
{
    /// <summary>Reads every file in a folder and below it onto the shelf, by name; files that are refused are put there with the refusal. Refused as a whole where the folder cannot be listed.</summary>
    public static Refusal? Load(string folder, DocumentShelf shelf, CancellationToken stop)
    {
        string[] files;
        try
        {
            files = Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal("no-folder", folder, Place.None, $"读不到样例文件夹（{failure.Message}）；请核对路径和权限。");
        }

        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (stop.IsCancellationRequested)
            {
                return null;
            }

            var name = Path.GetRelativePath(folder, file);
            shelf.Put(ShelvedDocument.Read(name, Open(name, file), isSample: true));
        }

        return null;
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
