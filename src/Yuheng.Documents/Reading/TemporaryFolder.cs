using System.Collections.Concurrent;

namespace Yuheng.Documents.Reading;

/// <summary>A folder for a child program, only for us to read; gone with all that is in it when disposed, or when the program is told to end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly ConcurrentDictionary<string, TemporaryFolder> Open = new(StringComparer.Ordinal);

    static TemporaryFolder() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var folder in Open.Values)
        {
            folder.Dispose();
        }
    };

    /// <summary>Makes it.</summary>
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("yuheng-").FullName;
        Open[Path] = this;
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Writes a file into it; the full path of the file.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = System.IO.Path.Join(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Deletes it.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A child that was stopped may have written a last file: once more, and then the system's cleaning has it.
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception again) when (again is IOException or UnauthorizedAccessException)
            {
            }
        }

        Open.TryRemove(Path, out _);
    }
}
