using System.Xml;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>What a workbook has for all of its sheets, and which sheets there are.</summary>
/// <param name="Sheets">The sheets in the order of their tabs.</param>
/// <param name="Strings">The texts that they share.</param>
/// <param name="Formats">Their number formats.</param>
/// <param name="Since1904">Whether days count from 1904.</param>
internal sealed record Workbook(IReadOnlyList<Workbook.SheetPart> Sheets, SharedStrings Strings, NumberFormats Formats, bool Since1904)
{
    /// <summary>Reads what is not in the sheets.</summary>
    public static Workbook Read(OfficePackage package)
    {
        var main = package.MainPart("xl/workbook.xml");
        var parts = package.RelationshipsOf(main).Where(r => !r.External).ToLookup(r => r.Id, StringComparer.Ordinal);
        var sheets = new List<SheetPart>();
        var since1904 = false;
        using (var xml = package.OpenXml(main))
        {
            while (xml?.Read() == true)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "workbookPr")
                {
                    since1904 = xml.GetAttribute("date1904") is "1" or "true";
                }
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && sheets.Count < Limits.MaxSheets)
                {
                    sheets.Add(SheetOf(xml, parts));
                }
            }
        }

        string? PartOf(string type) => parts.SelectMany(p => p).FirstOrDefault(r => r.Type == type)?.Target;
        using var styles = package.OpenXml(PartOf("styles") ?? "xl/styles.xml");
        using var strings = package.OpenXml(PartOf("sharedStrings") ?? "xl/sharedStrings.xml");
        return new Workbook(sheets, SharedStrings.Read(strings), NumberFormats.Read(styles), since1904);
    }

    private static SheetPart SheetOf(XmlReader xml, ILookup<string, Relationship> parts)
    {
        var (name, hidden, id) = ("", false, "");
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "name":
                    name = xml.Value;
                    break;
                case "state":
                    hidden = xml.Value is "hidden" or "veryHidden";
                    break;
                case "id":
                    id = xml.Value;
                    break;
            }
        }

        var part = parts[id].FirstOrDefault();
        return new SheetPart(name, part is null or { Type: "worksheet" } ? part?.Target : "", hidden);
    }

    /// <summary>A sheet.</summary>
    /// <param name="Name">The name on its tab.</param>
    /// <param name="Part">Its part of the package; null where that is missing, empty for a chart or a dialogue.</param>
    /// <param name="Hidden">Whether its tab is hidden.</param>
    internal sealed record SheetPart(string Name, string? Part, bool Hidden);
}
