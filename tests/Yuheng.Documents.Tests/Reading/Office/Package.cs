using System.IO.Compression;
using System.Text;

namespace Yuheng.Documents.Tests.Reading.Office;

/// <summary>Puts a package (docx, xlsx) together from the text of its parts.</summary>
internal sealed class Package
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private readonly List<(string Name, byte[] Bytes, CompressionLevel Level)> _parts = [];

    /// <summary>A part with this text, or these bytes.</summary>
    public Package With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="With(string, string)"/>
    public Package With(string name, byte[] bytes, CompressionLevel level = CompressionLevel.Fastest)
    {
        _parts.Add((name, bytes, level));
        return this;
    }

    /// <summary>The relationships of a part, each as id, type, target; a target with :// lies outside.</summary>
    public Package Relating(string part, params (string Id, string Type, string Target)[] to)
    {
        var slash = part.LastIndexOf('/') + 1;
        var items = to.Select(t => $"<Relationship Id=\"{t.Id}\" Type=\"{Relations}{t.Type}\" Target=\"{t.Target}\"{(t.Target.Contains("://", StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")}/>");
        return With($"{part[..slash]}_rels/{part[slash..]}.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(items)}</Relationships>");
    }

    /// <summary>Its parts.</summary>
    public IEnumerable<(string Name, byte[] Bytes)> Parts => _parts.Select(p => (p.Name, p.Bytes));

    /// <summary>The package as it would lie on the disk.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes, level) in _parts)
            {
                using var part = archive.CreateEntry(name, level).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
