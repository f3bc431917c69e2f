using System.IO.Compression;
using System.Text;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>The package around the parts of a workbook. It has no clock: the same parts give the same bytes.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;

    /// <summary>Begins a package of a number of sheets.</summary>
    public WorkbookPackage(Stream output, int sheets)
    {
        _zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Write("[Content_Types].xml", WorkbookParts.ContentTypes(sheets));
        Write("_rels/.rels", WorkbookParts.PackageRelationships);
        Write("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelationships(sheets));
    }

    /// <summary>Begins the part of the sheet at <paramref name="index"/>; it is ended before the next part begins.</summary>
    public Stream Sheet(int index) => Part(WorkbookParts.SheetPart(index));

    /// <summary>Writes a part.</summary>
    public void Write(string name, string xml)
    {
        using var part = Part(name);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    /// <summary>Ends the package.</summary>
    public void Dispose() => _zip.Dispose();

    private Stream Part(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
