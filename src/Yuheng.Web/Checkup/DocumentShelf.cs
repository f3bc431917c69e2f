using System.Collections.Immutable;

namespace Yuheng.Web.Checkup;

/// <summary>
/// The documents that the program has at hand, in memory only: the samples, which stay, and the latest uploads.
/// Where uploads grow past a bound the oldest are dropped, so that nobody can fill the memory.
/// </summary>
public sealed class DocumentShelf
{
    /// <summary>The most uploads that are kept, refused ones included.</summary>
    public const int MaxUploads = 100;

    /// <summary>The most bytes of uploaded files that are kept: 64 MiB, some six hundred ordinary papers; what was read from them takes several times as much. The newest upload is kept in any case.</summary>
    public const long MaxUploadedBytes = 64L << 20;

    private readonly Lock _lock = new();
    private ImmutableList<ShelvedDocument> _samples = [];
    private ImmutableList<ShelvedDocument> _uploads = [];

    /// <summary>The uploads, newest first.</summary>
    public IReadOnlyList<ShelvedDocument> Uploads => _uploads;

    /// <summary>The samples, in the order they were put here.</summary>
    public IReadOnlyList<ShelvedDocument> Samples => _samples;

    /// <summary>The document with that id; null where there is none, or none any more.</summary>
    public ShelvedDocument? Find(string id) => _uploads.Find(d => d.Id == id) ?? _samples.Find(d => d.Id == id);

    /// <summary>Puts a document here. One that is uploaded again takes the place of its earlier self.</summary>
    public void Put(ShelvedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        lock (_lock)
        {
            if (document.IsSample)
            {
                _samples = _samples.RemoveAll(d => d.Id == document.Id).Add(document);
                return;
            }

            var uploads = _uploads.RemoveAll(d => d.Id == document.Id).Insert(0, document);
            while (uploads.Count > 1 && (uploads.Count > MaxUploads || uploads.Sum(KeptBytes) > MaxUploadedBytes))
            {
                uploads = uploads.RemoveAt(uploads.Count - 1);
            }

            _uploads = uploads;
        }
    }

    private static long KeptBytes(ShelvedDocument document) => document.Record is null ? 0 : document.Size;
}
