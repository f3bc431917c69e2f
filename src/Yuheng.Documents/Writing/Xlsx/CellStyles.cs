using System.Globalization;
using System.Text;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>The looks that the cells of a workbook have, each written once. Style 0 is that of a cell that nobody wrote.</summary>
internal sealed class CellStyles
{
    /// <summary>
    /// The width of a digit of the default font, Arial 10, in points: what the widths of columns are counted in.
    /// It is there, or one of the same measures, wherever sheets are opened; a Chinese font is not, and columns would come out too wide.
    /// </summary>
    public const decimal DigitWidth = 5.25m;

    private const string TextFormat = "@";

    /// <summary>What keeps a number at the right edge from the rule: the width of a blank.</summary>
    private const string Distance = "_ ";
    private const int FirstOwnFormat = 164;

    private static readonly Dictionary<string, int> KnownFormats = new(StringComparer.Ordinal)
    {
        ["General"] = 0, ["0"] = 1, ["0.00"] = 2, ["#,##0"] = 3, ["#,##0.00"] = 4, [TextFormat] = 49,
    };

    private readonly Dictionary<Style, int> _styles = [];
    private readonly Numbered _fonts = new(), _borders = new(), _fills = new(), _formats = new();
    private readonly StringBuilder _cells = new("""<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>""");

    /// <summary>No looks yet but that of an empty cell.</summary>
    public CellStyles()
    {
        _fonts.Of("""<font><sz val="10"/><name val="Arial"/><family val="2"/></font>""");
        _fills.Of("""<fill><patternFill patternType="none"/></fill>""");
        _fills.Of("""<fill><patternFill patternType="gray125"/></fill>""");
        _borders.Of(Border(""));
    }

    /// <summary>The number of a look.</summary>
    /// <param name="look">How the text looks.</param>
    /// <param name="format">The number format of what stands in the cell; null for text.</param>
    /// <param name="open">Whether it may be filled in where the sheet is protected; such a cell is shaded.</param>
    public int Of(LaidLook look, string? format = null, bool open = false)
    {
        var style = new Style(look, format, open);
        if (!_styles.TryGetValue(style, out var number))
        {
            number = _styles.Count + 1;
            _styles.Add(style, number);
            Add(look, format is null ? TextFormat : look.Across == LaidAlign.End ? format + Distance : format, open);
        }

        return number;
    }

    /// <summary>The part with all of them.</summary>
    public string Xml()
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            """);
        if (_formats.Count > 0)
        {
            _formats.AppendTo(xml, "numFmts");
        }

        _fonts.AppendTo(xml, "fonts");
        _fills.AppendTo(xml, "fills");
        _borders.AppendTo(xml, "borders");
        return xml.Append("""<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""")
            .Append(CultureInfo.InvariantCulture, $"""<cellXfs count="{_styles.Count + 1}">{_cells}</cellXfs>""")
            .Append("""<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>""").ToString();
    }

    /// <summary>What a class of typefaces is called in a workbook, which takes one name only.</summary>
    private static string Family(LaidFont font) => font switch
    {
        LaidFont.Hei => "黑体",
        LaidFont.Kai => "楷体",
        LaidFont.Fang => "仿宋",
        _ => "宋体",
    };

    private static string Font(LaidFont font, decimal size, bool bold, string colour) =>
        $"""<font>{(bold ? "<b/>" : "")}<sz val="{SheetXml.Digits(size)}"/><color rgb="FF{colour}"/><name val="{Family(font)}"/><charset val="134"/></font>""";

    private static string Border(string line)
    {
        string Side(string side) => line.Length == 0 ? $"<{side}/>" : $"""<{side} style="{line}"><color rgb="FF000000"/></{side}>""";

        return $"<border>{Side("left")}{Side("right")}{Side("top")}{Side("bottom")}<diagonal/></border>";
    }

    private static string Across(LaidAlign align) => align switch
    {
        LaidAlign.Start => "left",
        LaidAlign.End => "right",
        _ => "center",
    };

    private static string Down(LaidAlign align) => align switch
    {
        LaidAlign.Start => "top",
        LaidAlign.End => "bottom",
        _ => "center",
    };

    private void Add(LaidLook look, string format, bool open)
    {
        var font = _fonts.Of(Font(look.Font, look.Size, look.Bold, look.Colour));
        var fill = open ? _fills.Of("""<fill><patternFill patternType="solid"><fgColor rgb="FFFFFBE6"/><bgColor indexed="64"/></patternFill></fill>""") : 0;
        var border = _borders.Of(Border(look.Border switch { <= 0 => "", < 1 => "thin", _ => "medium" }));
        var wrap = look.Wraps ? " wrapText=\"1\"" : look.Shrinks < 1 ? " shrinkToFit=\"1\"" : "";
        var prefix = format == TextFormat && !open ? " quotePrefix=\"1\"" : "";
        _cells.Append(CultureInfo.InvariantCulture, $"""<xf numFmtId="{FormatNumber(format)}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{prefix} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="{Across(look.Across)}" vertical="{Down(look.Down)}"{wrap}/>{(open ? "<protection locked=\"0\"/>" : "")}</xf>""");
    }

    private int FormatNumber(string format)
    {
        if (KnownFormats.TryGetValue(format, out var known))
        {
            return known;
        }

        var number = FirstOwnFormat + _formats.Count;
        var own = _formats.Of(format, () => $"""<numFmt numFmtId="{SheetXml.Digits(number)}" formatCode="{System.Security.SecurityElement.Escape(format)}"/>""");
        return FirstOwnFormat + own;
    }

    private readonly record struct Style(LaidLook Look, string? Format, bool Open);

    /// <summary>Elements that are written once and called by their number.</summary>
    private sealed class Numbered
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly StringBuilder _xml = new();

        public int Count => _numbers.Count;

        public int Of(string element) => Of(element, () => element);

        public int Of(string key, Func<string> element)
        {
            if (!_numbers.TryGetValue(key, out var number))
            {
                number = _numbers.Count;
                _numbers.Add(key, number);
                _xml.Append(element());
            }

            return number;
        }

        public void AppendTo(StringBuilder xml, string name) => xml.Append(CultureInfo.InvariantCulture, $"<{name} count=\"{Count}\">").Append(_xml).Append($"</{name}>");
    }
}
