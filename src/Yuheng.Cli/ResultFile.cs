namespace Yuheng.Cli;

/// <summary>A file that is there whole or not at all: it is written under another name beside its place, and moved there when it is done.</summary>
internal static class ResultFile
{
    private const string Devices = "/dev/";

    /// <summary>Writes the file at <paramref name="path"/>; what was there before is replaced only when all is written.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var target = Path.GetFullPath(path);
        target = new FileInfo(target).LinkTarget is null ? target : File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
        if (target.StartsWith(Devices, StringComparison.Ordinal))
        {
            // A device is written to, not replaced.
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        // A name that begins with a dot is hidden: the file is not taken for a document where it lies among them.
        var unfinished = Path.Join(Path.GetDirectoryName(target), $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                write(file);
            }

            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
