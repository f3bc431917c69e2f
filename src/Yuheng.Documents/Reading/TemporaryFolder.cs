namespace Yuheng.Documents.Reading;

/// <summary>A folder for a child program, only for us to read; gone with all that is in it when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes it.</summary>
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("yuheng-").FullName;

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
    }
}
