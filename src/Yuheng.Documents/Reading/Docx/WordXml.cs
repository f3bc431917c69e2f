using System.Globalization;
using System.Xml;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>Ways through the XML of a Word document.</summary>
internal static class WordXml
{
    /// <summary>The namespace of Word's own elements in ordinary files.</summary>
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The same in files that keep strictly to the standard.</summary>
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The next node; elements nested too deep are a limit that the part goes over.</summary>
    public static bool ReadOn(this XmlReader xml) =>
        xml.Depth <= Limits.MaxXmlDepth ? xml.Read() : throw new PartLimitException($"文件内部的元素嵌套超过 {Limits.MaxXmlDepth} 层的上限");

    /// <summary>Goes to the end of the element, past everything in it.</summary>
    public static void ToEnd(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        for (var depth = xml.Depth; xml.ReadOn() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth);)
        {
        }
    }

    /// <summary>The next element in the one that begins at <paramref name="depth"/>; false at its end.</summary>
    public static bool ReadWithin(this XmlReader xml, int depth)
    {
        while (xml.ReadOn() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attribute <c>val</c> of an element.</summary>
    public static string? Val(this XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    /// <summary>The attribute <c>val</c> as a number; null where there is none.</summary>
    public static int? Number(this XmlReader xml) =>
        int.TryParse(xml.Val(), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether an element that is a switch is on.</summary>
    public static bool IsOn(this XmlReader xml) => xml.Val() is not ("0" or "false" or "off" or "none");
}
