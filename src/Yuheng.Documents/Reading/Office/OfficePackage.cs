using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Office;

/// <summary>
/// A package of parts (docx, xlsx), opened in memory: nothing is unpacked to disk, no part goes over the limits, every part is held
/// against its checksum, packages within it are not opened, nothing outside of it is followed, no macro is run.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
        MaxCharactersInDocument = Limits.MaxPartBytes,
        MaxCharactersFromEntities = 1024,
    };

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private long _unpacked;

    private OfficePackage(ZipArchive archive) => _archive = archive;

    /// <summary>The names of its parts, without a slash before them, such as word/document.xml.</summary>
    public IEnumerable<string> Parts => _parts.Keys;

    /// <summary>
    /// Opens a package and reads it. Refused where it is no whole package, is under a password or goes over a limit; what
    /// <paramref name="read"/> meets of that kind (see <see cref="WhyUnreadable"/>) it may leave to us, and the package is refused.
    /// </summary>
    public static Outcome<DocumentReading> Read(SourceDocument source, Func<OfficePackage, Outcome<DocumentReading>> read)
    {
        var bytes = source.Bytes;
        if (bytes.Span.Count("PK\x01\x02"u8) > Limits.MaxParts)
        {
            return Refuse(source, "too-many-parts", $"文件里的部件超过 {Limits.MaxParts} 个的上限，未读取；请用 Word、Excel 或 WPS 打开后另存再读。");
        }

        try
        {
            var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
            using var package = new OfficePackage(new ZipArchive(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false), ZipArchiveMode.Read));
            return package.List(source, bytes.Length) is { } refusal ? refusal : read(package);
        }
        catch (Exception failure) when (WhyUnreadable(failure) is { } why)
        {
            return Refuse(source, failure is PartLimitException ? "too-large" : "damaged", $"{why}，未读取；请用 Word、Excel 或 WPS 打开后另存，或重新取得完整文件再读。");
        }
    }

    /// <summary>In the user's words, why a part cannot be read (on); null for an exception that is a mistake of ours.</summary>
    public static string? WhyUnreadable(Exception failure) => failure switch
    {
        PartLimitException limit => limit.Message,
        XmlException xml => $"文件内部的格式有误（第 {xml.LineNumber} 行第 {xml.LinePosition} 字）",
        InvalidDataException => "文件已损坏或不完整",
        _ => null,
    };

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>A part as a stream that stops at the limits, and at its end where its bytes are not those that were packed; null where there is none.</summary>
    public Stream? Open(string part) =>
        _parts.TryGetValue(part, out var entry) ? new PartStream(entry, read => _unpacked = checked(_unpacked + read), () => _unpacked) : null;

    /// <summary>A part as XML, without document types, entities or anything from outside; null where there is none.</summary>
    public XmlReader? OpenXml(string part) => Open(part) is { } stream ? XmlReader.Create(stream, Settings) : null;

    /// <summary>What a part refers to; the whole package for an empty name.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        using var xml = OpenXml($"{folder}_rels/{part[folder.Length..]}.rels");
        var found = new List<Relationship>();
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                var type = xml.GetAttribute("Type") ?? "";
                var external = xml.GetAttribute("TargetMode") == "External";
                found.Add(new Relationship(id, type[(type.LastIndexOf('/') + 1)..], external ? target : Resolve(folder, target), external));
            }
        }

        return found;
    }

    /// <summary>The part that the package is about, such as word/document.xml; <paramref name="usual"/> where it does not say.</summary>
    public string MainPart(string usual) =>
        RelationshipsOf("").FirstOrDefault(r => r is { Type: "officeDocument", External: false } && Has(r.Target))?.Target ?? usual;

    /// <summary>What of the package is left alone: macros, what is embedded, what lies outside. Each is said once.</summary>
    public IEnumerable<Finding> LeftAlone()
    {
        if (_parts.Keys.Any(p => p.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || p.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            yield return ReadingFindings.LeftAlone(Place.None, "文件带有宏，没有运行");
        }

        var embedded = _parts.Keys.Count(p => p.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) || p.EndsWith(".zip", StringComparison.OrdinalIgnoreCase));
        if (embedded > 0)
        {
            yield return ReadingFindings.LeftAlone(Place.None, $"文件内嵌了 {embedded} 个其他文件，没有打开；其中若有表格，请另存后单独读取");
        }

        // A web address in a text is text; everything else from outside would have been loaded.
        var outside = _parts.Keys.Where(p => p.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList()
            .SelectMany(p => RelationshipsOf(p.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^5]))
            .FirstOrDefault(r => r is { External: true, Type: not "hyperlink" });
        if (outside is not null)
        {
            yield return ReadingFindings.LeftAlone(Place.None, "文件引用了外部的文件或网址，没有打开，以文件内保存的内容为准");
        }
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => _archive.Dispose();

    private Refusal? List(SourceDocument source, long length)
    {
        var packed = 0L;
        foreach (var entry in _archive.Entries)
        {
            if (entry.IsEncrypted)
            {
                return Refuse(source, "encrypted", "文件有打开密码，无法读取；请用原软件打开、去掉密码后另存再读。");
            }

            var claimed = entry.CompressedLength;
            packed += Math.Clamp(claimed, 0, length + 1);
            if (claimed < 0 || packed > length || !_parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                return Refuse(source, "damaged", "文件内部的部件互相重叠或重名，不是正常保存的文件，未读取；请用 Word、Excel 或 WPS 打开后另存再读。");
            }
        }

        return _parts.Count > 0 ? null : Refuse(source, "empty", "文件是空的压缩包，没有可读的内容；请检查是否下载或导出完整。");
    }

    private static Refusal Refuse(SourceDocument source, string code, string message) => new(code, source.Name, Place.None, message);

    private static string Resolve(string folder, string target)
    {
        var path = Uri.UnescapeDataString(target).Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in (path.StartsWith('/') ? path : folder + path).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}

/// <summary>What a part of a package refers to.</summary>
/// <param name="Id">By which name the part calls it.</param>
/// <param name="Type">The last word of its type, such as worksheet or image.</param>
/// <param name="Target">The part, or an address outside.</param>
/// <param name="External">Whether it lies outside of the package.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool External);
