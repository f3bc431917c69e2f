using System.Globalization;
using System.Xml;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>The number formats of a workbook, by the style of a cell.</summary>
internal sealed class NumberFormats
{
    private readonly List<NumberFormat> _ofStyle = [];

    /// <summary>The format of a style; <see cref="NumberFormat.General"/> where there is no such style.</summary>
    public NumberFormat this[int style] => style >= 0 && style < _ofStyle.Count ? _ofStyle[style] : NumberFormat.General;

    /// <summary>Reads the styles of a workbook; null for a workbook that has none.</summary>
    public static NumberFormats Read(XmlReader? xml)
    {
        var formats = new NumberFormats();
        var codes = new Dictionary<int, string>();
        var known = new Dictionary<int, NumberFormat>();
        var inCells = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && xml.GetAttribute("formatCode") is { } code)
            {
                codes.TryAdd(Number(xml.GetAttribute("numFmtId")), code);
            }
            else if (inCells && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && formats._ofStyle.Count < Limits.MaxStyles)
            {
                var id = Number(xml.GetAttribute("numFmtId"));
                if (!known.TryGetValue(id, out var format))
                {
                    known[id] = format = NumberFormat.Parse(codes.GetValueOrDefault(id) ?? BuiltIn(id));
                }

                formats._ofStyle.Add(format);
            }
        }

        return formats;
    }

    /// <summary>The formats that every workbook has without writing them down, as a Chinese Excel shows them.</summary>
    public static string BuiltIn(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        5 or 6 => "¥#,##0",
        7 or 8 => "¥#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 or 48 => "0.00E+00",
        12 or 13 => "# ?/?",
        14 or 15 or 31 => "yyyy-mm-dd",
        16 or 28 or 29 or 30 or 51 or 53 or 54 or 58 => "m-d",
        17 or 27 or 36 or 50 or 52 or 57 => "yyyy-mm",
        18 or 20 or 32 or 34 or 55 => "h:mm",
        19 or 21 or 33 or 35 or 56 => "h:mm:ss",
        22 => "yyyy-mm-dd h:mm",
        41 => "#,##0;-#,##0;\"-\"",
        42 => "¥#,##0;-¥#,##0;\"-\"",
        43 => "#,##0.00;-#,##0.00;\"-\"",
        44 => "¥#,##0.00;-¥#,##0.00;\"-\"",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        _ => "General",
    };

    private static int Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
