using System.Buffers;
using System.Globalization;
using System.Xml;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>The texts that the cells of a workbook share, as ranges of one text.</summary>
internal sealed class SharedStrings
{
    private readonly ArrayBufferWriter<char> _text = new(4096);
    private readonly List<int> _ends = [];

    /// <summary>The text of a number; null where there is none.</summary>
    public ReadOnlySpan<char> this[int index] => _text.WrittenSpan[(index == 0 ? 0 : _ends[index - 1]).._ends[index]];

    /// <summary>Whether there is a text of that number.</summary>
    public bool Has(int index) => index >= 0 && index < _ends.Count;

    /// <summary>Reads the shared texts; null for a workbook that has none.</summary>
    public static SharedStrings Read(XmlReader? xml)
    {
        var strings = new SharedStrings();
        if (xml is null)
        {
            return strings;
        }

        var item = xml.NameTable.Add("si");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && ReferenceEquals(xml.LocalName, item))
            {
                if (strings._text.WrittenCount > Limits.MaxTextLength)
                {
                    throw new PartLimitException($"工作簿的文字超过 {Limits.MaxTextLength} 字的上限");
                }

                ReadText(xml, strings._text);
                strings._ends.Add(strings._text.WrittenCount);
            }
        }

        return strings;
    }

    /// <summary>
    /// Reads the text of the element that the reader stands on, up to its end: the runs of a rich text joined, without how they are pronounced.
    /// </summary>
    public static void ReadText(XmlReader xml, IBufferWriter<char> to)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        var inText = false;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh":
                    if (!xml.IsEmptyElement)
                    {
                        for (var within = xml.Depth; xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == within);)
                        {
                        }
                    }

                    break;
                case XmlNodeType.Element:
                    inText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement:
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText:
                    Write(xml.Value, to);
                    break;
            }
        }
    }

    /// <summary>Writes text, with what is no character of XML brought back: _x000D_ is a carriage return, which is only ever part of a line break.</summary>
    public static void Write(ReadOnlySpan<char> text, IBufferWriter<char> to)
    {
        for (var at = text.IndexOf("_x"); at >= 0; at = text.IndexOf("_x"))
        {
            var isCode = text.Length >= at + 7 && text[at + 6] == '_'
                && ushort.TryParse(text.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
            to.Write(text[..at]);
            to.Write(isCode ? Decoded(text.Slice(at + 2, 4)) : text.Slice(at, 2));
            text = text[(at + (isCode ? 7 : 2))..];
        }

        to.Write(text);
    }

    private static string Decoded(ReadOnlySpan<char> code)
    {
        var c = (char)ushort.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return c == '\r' || char.IsSurrogate(c) || (char.IsControl(c) && c is not '\n' and not '\t') ? "" : c.ToString();
    }
}
