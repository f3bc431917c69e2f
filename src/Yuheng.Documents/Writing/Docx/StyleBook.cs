using System.Globalization;
using System.Text;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Docx;

/// <summary>What a paragraph looks like, to scale; sizes in half points, distances in twentieths of a point.</summary>
internal readonly record struct ParagraphLook(LaidFont Font, int Size, bool Bold, string Colour, LaidAlign Across, int LineHeight, bool IsHeading);

/// <summary>
/// The styles of a document: each look is a style of its own, so that the text carries no formatting and a person can change all of one kind at once.
/// They are numbered as they are met.
/// </summary>
internal sealed class StyleBook
{
    private readonly Dictionary<ParagraphLook, int> _numbers = [];
    private readonly List<ParagraphLook> _looks = [];

    /// <summary>The number of the style for a look.</summary>
    public int Number(LaidLook look, decimal scale, bool isHeading = false)
    {
        var size = HalfPoints(look.Size, scale);
        var line = Math.Max(1, Twips(look.Size * look.LineHeight, scale));
        var wanted = new ParagraphLook(look.Font, size, look.Bold, look.Colour, look.Across, line, isHeading);
        if (!_numbers.TryGetValue(wanted, out var number))
        {
            number = _looks.Count;
            _numbers.Add(wanted, number);
            _looks.Add(wanted);
        }

        return number;
    }

    /// <summary>A size to scale, in half points; never nothing.</summary>
    public static int HalfPoints(decimal size, decimal scale) => Math.Max(2, (int)decimal.Round(size * scale * 2, MidpointRounding.AwayFromZero));

    /// <summary>A length to scale, in twentieths of a point.</summary>
    public static int Twips(decimal points, decimal scale = 1) => (int)decimal.Round(points * scale * 20, MidpointRounding.AwayFromZero);

    /// <summary>Writes the part of the styles.</summary>
    public void Write(Stream part)
    {
        using var xml = new XmlPieces(part);
        xml.Raw(DocumentParts.BeginStyles);
        for (var number = 0; number < _looks.Count; number++)
        {
            Write(xml, number, _looks[number]);
        }

        xml.Raw("</w:styles>"u8);
    }

    private static void Write(XmlPieces xml, int number, ParagraphLook look)
    {
        xml.Raw("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"s"u8).Number(number).Raw("\"><w:name w:val=\""u8).Text(Name(number, look))
            .Raw(look.IsHeading ? "\"/><w:basedOn w:val=\"heading1\"/>"u8 : "\"/><w:basedOn w:val=\"normal\"/>"u8)
            .Raw("<w:qFormat/><w:pPr><w:spacing w:line=\""u8).Number(look.LineHeight).Raw("\" w:lineRule=\"exact\"/><w:jc w:val=\""u8)
            .Raw(look.Across switch { LaidAlign.Start => "left"u8, LaidAlign.Centre => "center"u8, _ => "right"u8 })
            .Raw("\"/></w:pPr><w:rPr>"u8);
        var font = Encoding.UTF8.GetBytes(FontOf(look));
        xml.Raw("<w:rFonts w:ascii=\""u8).Raw(font).Raw("\" w:hAnsi=\""u8).Raw(font).Raw("\" w:eastAsia=\""u8).Raw(font).Raw("\" w:cs=\""u8).Raw(font).Raw("\"/>"u8);
        if (look.Bold)
        {
            xml.Raw("<w:b/>"u8);
        }

        if (look.Colour != "000000")
        {
            xml.Raw("<w:color w:val=\""u8).Text(look.Colour).Raw("\"/>"u8);
        }

        xml.Raw("<w:sz w:val=\""u8).Number(look.Size).Raw("\"/><w:szCs w:val=\""u8).Number(look.Size).Raw("\"/></w:rPr></w:style>"u8);
    }

    private static string FontOf(ParagraphLook look) => LayoutBook.Instance.Fonts[look.Font][0];

    private static string Name(int number, ParagraphLook look)
    {
        var bold = look.Bold ? " 加粗" : "";
        var across = look.Across switch { LaidAlign.Start => "居左", LaidAlign.Centre => "居中", _ => "居右" };
        var use = look.IsHeading ? "表题" : "表文";
        return string.Create(CultureInfo.InvariantCulture, $"{use}{number + 1} {FontOf(look)} {look.Size / 2m:0.#}{bold} {across}");
    }
}
