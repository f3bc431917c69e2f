using System.Xml;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>What styles say of the text in them: whether it is hidden, and which list numbers it.</summary>
internal sealed class Styles
{
    /// <summary>Styles that are based on one another in a circle are followed so far.</summary>
    private const int MostSteps = 20;

    private readonly Dictionary<string, Style> _styles = [];

    /// <summary>Reads the part; without one there are no styles.</summary>
    public static Styles Read(XmlReader? xml)
    {
        var styles = new Styles();
        using (xml)
        {
            while (xml?.Read() == true)
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "style", IsEmptyElement: false } && xml.GetAttribute("styleId", xml.NamespaceURI) is { } id)
                {
                    styles._styles[id] = ReadStyle(xml);
                }
            }
        }

        return styles;
    }

    /// <summary>Whether text in a style is hidden.</summary>
    public bool IsHidden(string id) => Along(id).Select(s => s.Hidden).FirstOrDefault(h => h is not null) == true;

    /// <summary>The list that numbers paragraphs in a style, its level, and the style that says so; null where none does.</summary>
    public (int List, int? Level, string Style)? NumberingOf(string id)
    {
        int? level = null;
        foreach (var style in Along(id))
        {
            level ??= style.Level;
            if (style.List is { } list)
            {
                return (list, level, style.Id);
            }
        }

        return null;
    }

    private static Style ReadStyle(XmlReader xml)
    {
        var style = new Style(xml.GetAttribute("styleId", xml.NamespaceURI)!);
        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            switch (xml.LocalName)
            {
                case "basedOn": style.BasedOn = xml.Val(); break;
                case "vanish": style.Hidden = xml.IsOn(); break;
                case "ilvl": style.Level = xml.Number(); break;
                case "numId": style.List = xml.Number(); break;
                case "pPrChange" or "rPrChange" or "tblStylePr": xml.ToEnd(); break;
            }
        }

        return style;
    }

    private IEnumerable<Style> Along(string id)
    {
        for (var step = 0; step < MostSteps && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            if (style.BasedOn is null)
            {
                yield break;
            }

            id = style.BasedOn;
        }
    }

    private sealed class Style(string id)
    {
        public string Id { get; } = id;

        public string? BasedOn { get; set; }

        public bool? Hidden { get; set; }

        public int? List { get; set; }

        public int? Level { get; set; }
    }
}
