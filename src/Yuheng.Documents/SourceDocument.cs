using System.Security.Cryptography;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents;

/// <summary>A document as it was handed in: its bytes, nothing parsed.</summary>
public sealed class SourceDocument
{
    private SourceDocument(string name, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        Bytes = bytes;
    }

    /// <summary>The name under which it was handed in.</summary>
    public string Name { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => field ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Takes bytes in; refused when there are none or too many.</summary>
    public static Outcome<SourceDocument> Take(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length == 0)
        {
            return new Refusal("empty", name, Place.None, "文件是空的，没有可读的内容；请检查是否下载或导出完整。");
        }

        return bytes.Length > Limits.MaxBytes ? TooLarge(name) : new SourceDocument(name, bytes);
    }

    /// <summary>Takes a stream in, reading no more than <see cref="Limits.MaxBytes"/>; a failing stream is a refusal.</summary>
    public static Outcome<SourceDocument> Take(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            var known = stream.CanSeek ? stream.Length : 0;
            if (known > Limits.MaxBytes)
            {
                return TooLarge(name);
            }

            var bytes = new byte[known > 0 ? known : 65536];
            var length = 0;
            int read;
            while ((read = stream.Read(bytes, length, bytes.Length - length)) > 0)
            {
                length += read;
                if (length == bytes.Length)
                {
                    if (length > Limits.MaxBytes)
                    {
                        return TooLarge(name);
                    }

                    var next = stream.ReadByte();
                    if (next < 0)
                    {
                        break;
                    }

                    Array.Resize(ref bytes, (int)Math.Min(Math.Max(length * 2L, 65536), Limits.MaxBytes + 1));
                    bytes[length++] = (byte)next;
                }
            }

            return known > length
                ? new Refusal("vanished", name, Place.None, $"文件在读取时变短了（原有 {known} 字节，只读到 {length} 字节）；请等文件写完后重读。")
                : Take(name, bytes.AsMemory(0, length));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal("unreadable", name, Place.None, $"读取时出错（{failure.Message}）；请确认文件仍在、未被占用，然后重试。");
        }
    }

    private static Refusal TooLarge(string name) =>
        new("too-large", name, Place.None, $"文件超过 {Limits.MaxBytes >> 20} MB 的上限，未读取；请拆分后再读。");
}
