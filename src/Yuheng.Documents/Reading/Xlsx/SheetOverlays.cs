using System.Xml;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>What lies over the cells of a sheet, and is not read: comments, charts, text boxes.</summary>
internal static class SheetOverlays
{
    /// <summary>What there is to say of a sheet; null where nothing lies over its cells.</summary>
    public static Finding? Of(string sheet, string part, OfficePackage package)
    {
        var (comments, charts, texts) = (0, 0, 0);
        foreach (var overlay in package.RelationshipsOf(part))
        {
            switch (overlay)
            {
                case { External: false, Type: "comments" }:
                    comments += Count(package, overlay.Target, xml => xml.LocalName == "comment");
                    break;
                case { External: false, Type: "drawing" }:
                    charts += Count(package, overlay.Target, xml => xml.LocalName == "chart");
                    texts += Count(package, overlay.Target, HasText);
                    break;
            }
        }

        string[] found = [.. Named(comments, "条批注"), .. Named(charts, "个图表"), .. Named(texts, "个文本框")];
        return found.Length == 0 ? null
            : ReadingFindings.LeftAlone(Place.None, $"工作表“{sheet}”的 {string.Join("、", found)}没有读取；其中若有要填报的内容，请写进单元格后再读");
    }

    private static IEnumerable<string> Named(int count, string what) => count == 0 ? [] : [$"{count} {what}"];

    /// <summary>Whether an element is a box with text in it; goes on to its end.</summary>
    private static bool HasText(XmlReader xml)
    {
        if (xml.LocalName != "txBody" || xml.IsEmptyElement)
        {
            return false;
        }

        var filled = false;
        for (var depth = xml.Depth; xml.Read() && xml.Depth > depth;)
        {
            filled |= xml.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(xml.Value);
        }

        return filled;
    }

    /// <summary>How many elements of a part are of a kind; of a damaged part those before the damage.</summary>
    private static int Count(OfficePackage package, string part, Func<XmlReader, bool> isOne)
    {
        var count = 0;
        try
        {
            using var xml = package.OpenXml(part);
            while (xml?.Read() == true)
            {
                count += xml.NodeType == XmlNodeType.Element && isOne(xml) ? 1 : 0;
            }
        }
        catch (Exception failure) when (failure is XmlException or PartLimitException or InvalidDataException)
        {
            // What is not read anyway may be damaged.
        }

        return count;
    }
}
