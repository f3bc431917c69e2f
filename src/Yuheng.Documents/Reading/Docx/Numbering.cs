using System.Globalization;
using System.Text;
using System.Xml;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>The numbers that Word puts before paragraphs by itself, such as 一、 and （一）, counted in the order of the document.</summary>
internal sealed class Numbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Kind> _kinds = [];
    private readonly Dictionary<int, ListOfNumbers> _lists = [];

    /// <summary>Reads the part; without one nothing is numbered.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="styles">Some lists are described by the list that a style names.</param>
    public static Numbering Read(XmlReader? xml, Styles styles)
    {
        var numbering = new Numbering();
        using (xml)
        {
            while (xml?.Read() == true)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.IsEmptyElement)
                {
                    continue;
                }

                if (xml.LocalName == "abstractNum" && Id(xml, "abstractNumId") is { } kind)
                {
                    numbering._kinds[kind] = ReadKind(xml);
                }
                else if (xml.LocalName == "num" && Id(xml, "numId") is { } list)
                {
                    numbering._lists[list] = ReadList(xml);
                }
            }
        }

        foreach (var list in numbering._lists.Values)
        {
            if (numbering._kinds.TryGetValue(list.Kind, out var kind) && kind.Link is { } link
                && styles.NumberingOf(link) is { } other && numbering._lists.TryGetValue(other.List, out var linked))
            {
                list.Kind = linked.Kind;
            }
        }

        return numbering;
    }

    /// <summary>The number of the next paragraph of a list, with the blank after it; empty where it has none, or a mark instead.</summary>
    /// <param name="id">The list.</param>
    /// <param name="level">The level; null for that which the style names, or the first.</param>
    /// <param name="style">The style of the paragraph.</param>
    public string Next(int id, int? level, string? style)
    {
        if (!_lists.TryGetValue(id, out var list) || !_kinds.TryGetValue(list.Kind, out var kind))
        {
            return "";
        }

        var at = Math.Clamp(level ?? Math.Max(0, Array.FindIndex(kind.Levels, l => l?.Style is not null && l.Style == style)), 0, Levels - 1);
        kind.Count(at, list);
        return Printed(kind, list, at);
    }

    private static string Printed(Kind kind, ListOfNumbers list, int at)
    {
        if (kind.LevelOf(list, at) is not { } level || level.Format == "bullet")
        {
            return "";
        }

        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var other = level.Text[++i] - '1';
                var format = level.AllDecimal ? "decimal" : kind.LevelOf(list, other)?.Format ?? "decimal";
                text.Append(NumberFormats.Write(kind.NumberAt(other, list), format));
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }

        return text.Length > 0 && char.IsAscii(text[^1]) && level.Gap ? text.Append(' ').ToString() : text.ToString();
    }

    private static int? Id(XmlReader xml, string name) =>
        int.TryParse(xml.GetAttribute(name, xml.NamespaceURI), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static Kind ReadKind(XmlReader xml)
    {
        var kind = new Kind();
        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            if (xml.LocalName == "lvl" && Id(xml, "ilvl") is >= 0 and < Levels and var at)
            {
                kind.Levels[at] = ReadLevel(xml);
            }
            else if (xml.LocalName == "numStyleLink")
            {
                kind.Link = xml.Val();
            }
        }

        return kind;
    }

    private static ListOfNumbers ReadList(XmlReader xml)
    {
        var list = new ListOfNumbers();
        var at = -1;
        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            switch (xml.LocalName)
            {
                case "abstractNumId": list.Kind = xml.Number() ?? -1; break;
                case "lvlOverride": at = Id(xml, "ilvl") ?? -1; break;
                case "startOverride" when at is >= 0 and < Levels: list.Starts[at] = xml.Number(); break;
                case "lvl" when at is >= 0 and < Levels: list.Levels[at] = ReadLevel(xml); break;
            }
        }

        return list;
    }

    private static Level ReadLevel(XmlReader xml)
    {
        var level = new Level();
        if (xml.IsEmptyElement)
        {
            return level;
        }

        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            switch (xml.LocalName)
            {
                case "start": level.Start = xml.Number() ?? 1; break;
                case "numFmt": level.Format = xml.Val() ?? "decimal"; break;
                case "lvlText": level.Text = xml.Val() ?? ""; break;
                case "lvlRestart": level.RestartsAfter = xml.Number(); break;
                case "suff": level.Gap = xml.Val() != "nothing"; break;
                case "isLgl": level.AllDecimal = xml.IsOn(); break;
                case "pStyle": level.Style = xml.Val(); break;
            }
        }

        return level;
    }

    /// <summary>How lists of a kind look; lists of one kind count together.</summary>
    private sealed class Kind
    {
        private readonly int?[] _counts = new int?[Numbering.Levels];

        public Level?[] Levels { get; } = new Level?[Numbering.Levels];

        /// <summary>The style whose list describes this one.</summary>
        public string? Link { get; set; }

        public Level? LevelOf(ListOfNumbers list, int level) => list.Levels[level] ?? Levels[level];

        public int NumberAt(int level, ListOfNumbers list) => _counts[level] ?? LevelOf(list, level)?.Start ?? 1;

        public void Count(int at, ListOfNumbers list)
        {
            if (!list.Begun)
            {
                list.Begun = true;
                for (var level = 0; level < Numbering.Levels; level++)
                {
                    _counts[level] = list.Starts[level] is { } start ? (int)Math.Clamp(start - 1L, int.MinValue, int.MaxValue) : _counts[level];
                }
            }

            _counts[at] = _counts[at] is { } count ? (int)Math.Min(count + 1L, int.MaxValue) : LevelOf(list, at)?.Start ?? 1;
            for (var level = at + 1; level < Numbering.Levels; level++)
            {
                // A deeper level starts anew after any level above it, or after those that it names only.
                if (LevelOf(list, level)?.RestartsAfter is not { } after || (after > 0 && at < after))
                {
                    _counts[level] = null;
                }
            }
        }
    }

    /// <summary>A list: its kind, and what it has otherwise.</summary>
    private sealed class ListOfNumbers
    {
        public int Kind { get; set; } = -1;

        public int?[] Starts { get; } = new int?[Numbering.Levels];

        public Level?[] Levels { get; } = new Level?[Numbering.Levels];

        /// <summary>Whether a paragraph of it was met.</summary>
        public bool Begun { get; set; }
    }

    private sealed class Level
    {
        public int Start { get; set; } = 1;

        public string Format { get; set; } = "decimal";

        public string Text { get; set; } = "";

        public int? RestartsAfter { get; set; }

        /// <summary>Whether a blank or tab follows the number.</summary>
        public bool Gap { get; set; } = true;

        public bool AllDecimal { get; set; }

        public string? Style { get; set; }
    }
}
