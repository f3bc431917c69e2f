using System.Globalization;
using System.Xml;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Docx;

/// <summary>
/// Reads the text of a Word document in one pass, without a tree: paragraphs and rows go out as they end.
/// What was deleted or moved away, what is hidden, and the instructions of fields are left out; of alternative contents the first is read.
/// </summary>
internal sealed class BodyReader(XmlReader xml, Flow flow, DocumentParts parts)
{
    private const string Box = "□";
    private const string TickedBox = "☑";

    private readonly Paragraphs _paragraphs = new(flow);
    private readonly WordTables _tables = new(flow);
    private readonly Stack<bool> _alternatives = new();
    private readonly WordControls _controls = new();
    private readonly WordFields _fields = new();
    private readonly char[] _chunk = new char[1024];
    private object? _word;
    private bool _runIsHidden, _embeds;
    private string? _runFont;

    /// <summary>What of the text is left alone.</summary>
    public IEnumerable<Finding> LeftAlone()
    {
        if (_embeds)
        {
            yield return ReadingFindings.LeftAlone(Place.None, "正文里嵌入了其他文件的内容，没有打开；其中若有表格，请另存后单独读取");
        }

        if (_tables.NestedTooDeep)
        {
            yield return ReadingFindings.LeftAlone(Place.None, $"表格嵌套超过 {Limits.MaxTableNesting} 层，更深的表格按段落读取");
        }
    }

    /// <summary>Reads to the end, or until a limit is reached.</summary>
    public void Read()
    {
        while (!flow.IsFull && xml.ReadOn())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var ends = xml.IsEmptyElement;
                Start();
                if (ends)
                {
                    End();
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End();
            }
        }

        EndAll();
    }

    /// <summary>Everything that is open ends.</summary>
    public void EndAll()
    {
        _paragraphs.EndAll();
        _tables.EndAll();
    }

    private bool IsWord() => ReferenceEquals(xml.NamespaceURI, _word ??= xml.LocalName == "document" && xml.NamespaceURI is WordXml.Transitional or WordXml.Strict ? xml.NamespaceURI : null);

    private void Start()
    {
        if (!IsWord())
        {
            StartOther();
            return;
        }

        switch (xml.LocalName)
        {
            case "t": Text(); break;
            case "rPr": RunProperties(); break;
            case "p": _paragraphs.Begin(); break;
            case "pPr": ParagraphProperties(); break;
            case "tc": _tables.BeginCell(); break;
            case "tcPr": _tables.CellProperties(xml); break;
            case "tr": _tables.BeginRow(); break;
            case "trPr": _tables.RowProperties(xml); break;
            case "tbl": _paragraphs.Flush(); _tables.BeginTable(); break;
            case "tblGrid": _tables.Grid(xml); break;
            case "tab" or "ptab": Add("\t"); break;
            case "br": Break(); break;
            case "cr": Add("\n"); break;
            case "noBreakHyphen": Add("-"); break;
            case "sym": Symbol(); break;
            case "fldChar": Field(); break;
            case "sdt": _controls.Begin(); break;
            case "sdtPr": _controls.ReadProperties(xml); break;
            case "altChunk" or "subDoc": _embeds = true; break;
            case "del" or "moveFrom" or "rt" or "tblPr" or "tblPrEx" or "sectPr" or "sdtEndPr" or "background": xml.ToEnd(); break;
        }
    }

    private void StartOther()
    {
        switch (xml.LocalName)
        {
            case "AlternateContent": _alternatives.Push(false); break;
            case "Choice" or "Fallback" when _alternatives.TryPop(out var taken):
                _alternatives.Push(true);
                if (taken)
                {
                    xml.ToEnd();
                }

                break;
            case "t" when xml.NamespaceURI.EndsWith("/math", StringComparison.Ordinal): Text(); break;
        }
    }

    private void End()
    {
        switch (xml.LocalName)
        {
            case "AlternateContent": _alternatives.TryPop(out _); break;
            case "r" when IsWord(): (_runIsHidden, _runFont) = (false, null); break;
            case "p" when IsWord(): _fields.EndParagraph(); _paragraphs.End(); break;
            case "tc" when IsWord(): _paragraphs.Flush(); _tables.EndCell(); break;
            case "tr" when IsWord(): _tables.EndRow(); break;
            case "tbl" when IsWord(): _tables.EndTable(); break;
            case "sdt" when IsWord(): _controls.End(); break;
        }
    }

    private bool IsUnseen => _runIsHidden || _fields.InInstructions || _controls.InPrompt || _tables.InCoveredCell;

    private void Add(ReadOnlySpan<char> text)
    {
        if (!IsUnseen)
        {
            _paragraphs.Add(text);
        }
    }

    private void Text()
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var shown = !IsUnseen && !ShowsBoxInstead();
        for (var depth = xml.Depth; xml.ReadOn() && xml.Depth > depth;)
        {
            if (!shown || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            {
                continue;
            }

            for (int length; (length = xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
            {
                if (_runFont is not null)
                {
                    for (var i = 0; i < length; i++)
                    {
                        _chunk[i] = SymbolFonts.Sign(_runFont, _chunk[i]);
                    }
                }

                _paragraphs.Add(_chunk.AsSpan(0, length));
            }
        }
    }

    private void Symbol()
    {
        if (!IsUnseen && !ShowsBoxInstead()
            && int.TryParse(xml.GetAttribute("char", xml.NamespaceURI), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
        {
            _paragraphs.Add([SymbolFonts.Sign(xml.GetAttribute("font", xml.NamespaceURI), code)]);
        }
    }

    /// <summary>In a control that is a box to tick, its state is written in the place of whatever sign its author chose.</summary>
    private bool ShowsBoxInstead()
    {
        var isBox = _controls.IsBox(out var unshown);
        if (unshown is { } ticked)
        {
            _paragraphs.Add(BoxOf(ticked));
        }

        return isBox;
    }

    private static string BoxOf(bool ticked) => ticked ? TickedBox : Box;

    private void Break()
    {
        if (xml.GetAttribute("type", xml.NamespaceURI) == "page")
        {
            _paragraphs.BreakPage();
        }
        else
        {
            Add("\n");
        }
    }

    private void Field()
    {
        switch (xml.GetAttribute("fldCharType", xml.NamespaceURI))
        {
            case "begin":
                if (WordFields.BoxIn(xml) is { } ticked)
                {
                    Add(BoxOf(ticked));
                }

                _fields.Begin();
                break;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                _fields.End();
                break;
        }
    }

    private void RunProperties()
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        bool? hidden = null;
        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            switch (xml.LocalName)
            {
                case "vanish" or "specVanish": hidden = xml.IsOn(); break;
                case "rStyle" when xml.Val() is { } style: hidden ??= parts.Styles.IsHidden(style); break;
                case "rFonts" when xml.GetAttribute("ascii", xml.NamespaceURI) is { } font && SymbolFonts.Draws(font): _runFont = font; break;
                case "rPrChange": xml.ToEnd(); break;
            }
        }

        _runIsHidden = hidden ?? false;
    }

    private void ParagraphProperties()
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        string? style = null;
        int? list = null, level = null;
        bool deleted = false, breaks = false;
        for (var depth = xml.Depth; xml.ReadWithin(depth);)
        {
            switch (xml.LocalName)
            {
                case "pStyle": style = xml.Val(); break;
                case "numId": list = xml.Number(); break;
                case "ilvl": level = xml.Number(); break;
                case "del" or "moveFrom": deleted = true; break;
                case "pageBreakBefore" when xml.IsOn(): flow.BreakPage(); break;
                case "sectPr": breaks = true; break;
                case "type" when xml.Val() == "continuous": breaks = false; break;
                case "pPrChange" or "rPrChange" or "sectPrChange": xml.ToEnd(); break;
            }
        }

        _paragraphs.IsJoinedToNext = deleted;
        _paragraphs.BreaksPageAfter = breaks;
        if (!deleted && !IsUnseen)
        {
            Number(style, list, level);
        }
    }

    private void Number(string? style, int? list, int? level)
    {
        if (list is null && style is not null && parts.Styles.NumberingOf(style) is { } named)
        {
            (list, level, style) = (named.List, level ?? named.Level, named.Style);
        }

        if (list is > 0)
        {
            _paragraphs.Add(parts.Numbering.Next(list.Value, level, style));
        }
    }
}
