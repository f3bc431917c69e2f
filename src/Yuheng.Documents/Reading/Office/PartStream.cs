using System.IO.Compression;

namespace Yuheng.Documents.Reading.Office;

/// <summary>A part of a package goes over a limit; the message says which.</summary>
internal sealed class PartLimitException(string message) : IOException(message);

/// <summary>Unpacks a part as it is read: stops at the limits, and throws at the end where the checksum is not that of the package.</summary>
/// <param name="part">The part.</param>
/// <param name="count">Adds what was unpacked to what the whole package has unpacked.</param>
/// <param name="total">What the whole package has unpacked.</param>
internal sealed class PartStream(ZipArchiveEntry part, Action<int> count, Func<long> total) : Stream
{
    private readonly Stream _inner = part.Open();
    private readonly long _limit = Math.Min(Limits.MaxPartBytes, Math.Max(Limits.MaxFreeBytes, part.CompressedLength * Limits.MaxUnpackingRatio));
    private Checksum _checksum;
    private long _read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        if (read == 0)
        {
            return buffer.Length == 0 || (_read == part.Length && _checksum.Value == part.Crc32) ? 0
                : throw new InvalidDataException($"{part.FullName}: {_read} of {part.Length} bytes, checksum {_checksum.Value:x8} for {part.Crc32:x8}");
        }

        _checksum.Add(buffer[..read]);
        _read += read;
        count(read);
        return _read > _limit ? throw new PartLimitException($"文件内部的 {part.FullName} 解压后超过 {_limit >> 20} MB 的上限，像是压缩炸弹或整列格式")
            : total() > Limits.MaxUnpackedBytes ? throw new PartLimitException($"文件解压后超过 {Limits.MaxUnpackedBytes >> 20} MB 的上限")
            : read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
