using System.Globalization;
using System.Text;
using System.Xml;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>
/// The XML of one worksheet, written as it goes. Texts are inline strings, so that <c>=94</c> stays what the paper printed and is never worked out;
/// the only formulas are those that the program makes itself.
/// </summary>
internal sealed class SheetXml : IDisposable
{
    /// <summary>The highest that a row of a sheet may be, in points.</summary>
    public const decimal HighestRow = 409;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XmlWriter _xml;
    private readonly List<string> _letters = [""];
    private string _row = "";

    /// <param name="part">Where it is written.</param>
    public SheetXml(Stream part)
    {
        // What is no character of XML is replaced before it comes here.
        _xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = false });
        Start("worksheet");
    }

    /// <summary>Begins an element.</summary>
    public void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }
    }

    /// <summary>Ends the element begun last.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>An element without content.</summary>
    public void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    /// <summary>An element with a text.</summary>
    public void TextElement(string name, string text) => _xml.WriteElementString(name, Main, text);

    /// <summary>The widths of the columns, in digits of the default font.</summary>
    public void Columns(IEnumerable<decimal> widths)
    {
        Start("cols");
        var number = 0;
        foreach (var width in widths)
        {
            var at = Digits(++number);
            Element("col", ("min", at), ("max", at), ("width", Digits(width)), ("customWidth", "1"));
        }

        End();
    }

    /// <summary>Begins a row, counted from 1.</summary>
    public void StartRow(int number, decimal height)
    {
        _row = Digits(number);
        Start("row", ("r", _row), ("ht", Digits(Math.Min(height, HighestRow))), ("customHeight", "1"));
    }

    /// <summary>A cell without content, counted from 1 as all columns here.</summary>
    public void Blank(int column, int style) => Element("c", ("r", Letters(column) + _row), ("s", Digits(style)));

    /// <summary>A cell with a number.</summary>
    public void Number(int column, decimal number, int style)
    {
        Start("c", ("r", Letters(column) + _row), ("s", Digits(style)));
        TextElement("v", Digits(number));
        End();
    }

    /// <summary>A cell with a text; never a formula, whatever it begins with.</summary>
    public void Text(int column, string text, int style)
    {
        if (text.Length == 0)
        {
            Blank(column, style);
            return;
        }

        Start("c", ("r", Letters(column) + _row), ("s", Digits(style)), ("t", "inlineStr"));
        Start("is");
        Start("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(CellText.Of(text));
        End();
        End();
        End();
    }

    /// <summary>A cell with a formula of the program's own, and what it comes to now.</summary>
    public void Formula(int column, string formula, string value, int style, bool isText)
    {
        Start("c", ("r", Letters(column) + _row), ("s", Digits(style)));
        if (isText)
        {
            _xml.WriteAttributeString("t", "str");
        }

        TextElement("f", formula);
        TextElement("v", isText ? CellText.Of(value) : value);
        End();
    }

    /// <summary>The ranges whose cells are one.</summary>
    public void Merges(IReadOnlyList<string> ranges)
    {
        if (ranges.Count == 0)
        {
            return;
        }

        Start("mergeCells", ("count", Digits(ranges.Count)));
        foreach (var range in ranges)
        {
            Element("mergeCell", ("ref", range));
        }

        End();
    }

    /// <summary>What stands at the foot of each page.</summary>
    public void Footer(string footer)
    {
        Start("headerFooter");
        TextElement("oddFooter", footer);
        End();
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        End();
        _xml.Dispose();
    }

    /// <summary>A number as XML has it.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number as XML has it: without zeros at its end.</summary>
    public static string Digits(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private string Letters(int column)
    {
        while (_letters.Count <= column)
        {
            _letters.Add(Spot.Letters(_letters.Count));
        }

        return _letters[column];
    }
}
