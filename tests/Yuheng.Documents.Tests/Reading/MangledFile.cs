using System.IO.Compression;
using System.Text;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>Wounds for files of every format: in their bytes, and, for packages and web pages, in the markup within.</summary>
internal static class MangledFile
{
    private static readonly string[] Numbers = ["", "0", "-1", "1", "2", "65535", "65536", "16384", "1048577", "999999999", "99999999999999999999", "1e308", "NaN", "x", "&#0;", "&amp;", "%s"];

    /// <summary>The file with a few wounds.</summary>
    public static byte[] Of(byte[] whole, Random random) =>
        whole.AsSpan().StartsWith("PK"u8)
            ? random.Next(4) == 0 ? Bytes(whole, random) : Package(whole, random)
            : whole.AsSpan().StartsWith("<"u8) && random.Next(3) > 0 ? Encoding.UTF8.GetBytes(Markup(Encoding.UTF8.GetString(whole), random)) : Bytes(whole, random);

    /// <summary>Bytes exchanged, lost, copied, or the end cut off.</summary>
    public static byte[] Bytes(byte[] whole, Random random)
    {
        var bytes = new List<byte>(whole);
        for (var wounds = random.Next(1, 12); wounds > 0 && bytes.Count > 64; wounds--)
        {
            var at = random.Next(bytes.Count - 1);
            var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(4) == 0 ? 4096 : 16));
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    for (var i = at; i < at + length; i++)
                    {
                        bytes[i] = (byte)random.Next(256);
                    }

                    break;
                default:
                    if (random.Next(4) == 0)
                    {
                        bytes.RemoveRange(at, bytes.Count - at);
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>The parts of a package wounded one by one and put together again, some lost, doubled or exchanged.</summary>
    private static byte[] Package(byte[] whole, Random random)
    {
        var parts = new List<(string Name, byte[] Content)>();
        using (var package = new ZipArchive(new MemoryStream(whole)))
        {
            foreach (var entry in package.Entries)
            {
                using var content = new MemoryStream();
                using var part = entry.Open();
                part.CopyTo(content);
                parts.Add((entry.FullName, content.ToArray()));
            }
        }

        for (var wounds = random.Next(1, 4); wounds > 0 && parts.Count > 1; wounds--)
        {
            var at = random.Next(parts.Count);
            var (name, content) = parts[at];
            switch (random.Next(12))
            {
                case 0:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add((name, parts[random.Next(parts.Count)].Content));
                    break;
                case 2:
                    parts[at] = (name + "x", content);
                    break;
                case 3:
                    parts[at] = (name, Bytes(content, random));
                    break;
                default:
                    // Mostly where the content is: the largest parts.
                    at = Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i].Content.Length).ElementAt(random.Next(Math.Min(3, parts.Count)));
                    parts[at] = (parts[at].Name, Encoding.UTF8.GetBytes(Markup(Encoding.UTF8.GetString(parts[at].Content), random)));
                    break;
            }
        }

        using var written = new MemoryStream();
        using (var package = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = package.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return written.ToArray();
    }

    /// <summary>Elements lost, doubled, moved or left open; attributes with strange numbers; text exchanged.</summary>
    private static string Markup(string whole, Random random)
    {
        var text = new StringBuilder(whole);
        for (var wounds = random.Next(1, 10); wounds > 0 && text.Length > 200; wounds--)
        {
            var current = text.ToString();
            var at = current.IndexOf('<', random.Next(current.Length));
            var end = at < 0 ? -1 : current.IndexOf('>', at);
            if (end < 0)
            {
                continue;
            }

            var tag = current[at..(end + 1)];
            switch (random.Next(8))
            {
                case 0:
                    text.Remove(at, tag.Length);
                    break;
                case 1:
                    text.Insert(end + 1, tag);
                    break;
                case 2:
                    var passage = Math.Min(current.Length - at, random.Next(1, 4000));
                    text.Insert(current.LastIndexOf('>', random.Next(1, current.Length)) + 1, current.Substring(at, passage));
                    break;
                case 3:
                    text.Remove(at, Math.Min(current.Length - at, random.Next(1, 2000)));
                    break;
                case 4 or 5 when tag.IndexOf('"') is > 0 and var open && tag.IndexOf('"', open + 1) is > 0 and var close:
                    text.Remove(at + open + 1, close - open - 1).Insert(at + open + 1, Numbers[random.Next(Numbers.Length)]);
                    break;
                case 6:
                    // A thousand of the same, one within the other.
                    text.Insert(at, string.Concat(Enumerable.Repeat(tag, random.Next(2, 300))));
                    break;
                default:
                    var other = current.IndexOf('>', random.Next(current.Length)) + 1;
                    text.Insert(other, Numbers[random.Next(Numbers.Length)]);
                    break;
            }
        }

        return text.ToString();
    }
}
