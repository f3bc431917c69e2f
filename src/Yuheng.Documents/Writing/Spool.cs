using System.IO.Compression;

namespace Yuheng.Documents.Writing;

/// <summary>What is written now and stands further down in the output: kept compressed, since it grows with the number of documents.</summary>
internal sealed class Spool : IDisposable
{
    private readonly MemoryStream _kept = new();
    private DeflateStream? _writing;

    /// <summary>To be written to, until <see cref="CopyTo"/>.</summary>
    public Stream Stream => _writing ??= new DeflateStream(_kept, CompressionLevel.Fastest, leaveOpen: true);

    /// <summary>Hands out what was written; nothing can be written after that.</summary>
    public void CopyTo(Stream output)
    {
        if (_writing is null)
        {
            return;
        }

        _writing.Dispose();
        _kept.Position = 0;
        using var reading = new DeflateStream(_kept, CompressionMode.Decompress, leaveOpen: true);
        reading.CopyTo(output);
    }

    public void Dispose()
    {
        _writing?.Dispose();
        _kept.Dispose();
    }
}
