using System.Globalization;
using System.IO.Compression;
using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Pdf;

namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>Writes a small PDF by hand: pages with texts and rules, measured in points from the upper left corner.</summary>
internal sealed class PdfPaper
{
    private const int Height = 600;

    private readonly List<(StringBuilder Content, string Box)> _pages = [];

    /// <summary>What the font says of its characters; empty for a font that says nothing.</summary>
    public string ToUnicode { get; init; } = "1 beginbfrange <0000> <ffff> <0000> endbfrange";

    /// <summary>What the file says of itself besides its pages.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>How high its letters are, in thousandths of their size, as the font says.</summary>
    public int Ascent { get; init; } = 880;

    /// <summary>Begins a page.</summary>
    public PdfPaper Page(string box = "/MediaBox [0 0 800 600]")
    {
        _pages.Add((new StringBuilder(), box));
        return this;
    }

    /// <summary>A text, its upper left corner at a point; each character is as wide as high, ASCII half as wide.</summary>
    public PdfPaper Text(int left, int top, string text, int size = 10)
    {
        var hex = string.Concat(text.Select(c => ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
        return Draw($"BT /F1 {size} Tf 1 0 0 1 {left} {Height - top - (size * 88 / 100)} Tm <{hex}> Tj ET");
    }

    /// <summary>A line.</summary>
    public PdfPaper Line(int x1, int y1, int x2, int y2) => Draw($"0.5 w {x1} {Height - y1} m {x2} {Height - y2} l S");

    /// <summary>A line drawn as a thin rectangle that is filled.</summary>
    public PdfPaper Bar(int left, int top, int width, int height) => Draw($"{left} {Height - top - height} {width} {height} re f");

    /// <summary>A rectangle.</summary>
    public PdfPaper Rectangle(int left, int top, int right, int bottom) => Draw($"0.5 w {left} {Height - bottom} {right - left} {bottom - top} re S");

    /// <summary>The rules of a table with a rule between all rows and columns.</summary>
    public PdfPaper Grid(int[] xs, int[] ys)
    {
        foreach (var y in ys)
        {
            Line(xs[0], y, xs[^1], y);
        }

        foreach (var x in xs)
        {
            Line(x, ys[0], x, ys[^1]);
        }

        return this;
    }

    /// <summary>Texts in a grid, each near the upper left corner of its field.</summary>
    public PdfPaper Fill(int[] xs, int[] ys, params string[][] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length > 0)
                {
                    Text(xs[column] + 3, ys[row] + 4, rows[row][column]);
                }
            }
        }

        return this;
    }

    /// <summary>Operators as they stand in the page.</summary>
    public PdfPaper Draw(string operators)
    {
        _pages[^1].Content.Append(operators).Append('\n');
        return this;
    }

    /// <summary>The bytes of the file, its objects one after the other.</summary>
    public byte[] Bytes()
    {
        var objects = Objects();
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => file.Append(CultureInfo.InvariantCulture, $"{o:d10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>The bytes of the file without the table of where its objects stand.</summary>
    public byte[] Lost() => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Bytes()).Replace("\nxref\n", "\nlost\n", StringComparison.Ordinal));

    /// <summary>The bytes of the file as programs of today write it: its objects packed together, and where they stand as well.</summary>
    public byte[] Packed()
    {
        var objects = Objects();
        var file = new StringBuilder("%PDF-1.5\n");
        StringBuilder heads = new(), together = new(), table = new("\0\0\0\0\0");
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i].Contains(">>stream\n", StringComparison.Ordinal))
            {
                table.Append(Row(1, file.Length, 0));
                file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{Deflated(objects[i])}\nendobj\n");
            }
            else
            {
                table.Append(Row(2, objects.Count + 1, heads.ToString().Count(c => c == '\n')));
                heads.Append(CultureInfo.InvariantCulture, $"{i + 1} {together.Length}\n");
                together.Append(objects[i]).Append('\n');
            }
        }

        table.Append(Row(1, file.Length, 0));
        var packed = Stream($"{heads}{together}", $"/Type/ObjStm/N {heads.ToString().Count(c => c == '\n')}/First {heads.Length}");
        file.Append(CultureInfo.InvariantCulture, $"{objects.Count + 1} 0 obj\n{Deflated(packed)}\nendobj\n");
        var start = file.Length;
        var rows = Differences(table.Append(Row(1, start, 0)).ToString(), 5);
        var kind = $"/Type/XRef/Size {objects.Count + 3}/W[1 3 1]/DecodeParms<</Predictor 12/Columns 5>>/Root 1 0 R";
        file.Append(CultureInfo.InvariantCulture, $"{objects.Count + 2} 0 obj\n{Deflated(Stream(rows, kind))}\nendobj\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>What is read from it.</summary>
    public DocumentReading Read() => Read(Bytes()).Value ?? throw new InvalidOperationException(Read(Bytes()).Refusal!.ToString());

    /// <summary>What is read from bytes.</summary>
    public static Outcome<DocumentReading> Read(byte[] bytes) => PdfReading.Read(SourceDocument.Take("纸.pdf", bytes).Value!);

    /// <summary>The lines with something in them, their cells between bars.</summary>
    public static string[] Lines(DocumentReading reading) =>
        [.. Enumerable.Range(0, reading.LineCount).Select(i => reading[i]).Where(l => !l.IsBlank).Select(l => l.ToString().Replace('\t', '|'))];

    private List<string> Objects()
    {
        string[] fonts =
        [
            "<</Type/Font/Subtype/Type0/BaseFont/Paper/Encoding/Identity-H/DescendantFonts[4 0 R]" + (ToUnicode.Length > 0 ? "/ToUnicode 6 0 R" : "") + ">>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/Paper/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R/DW 1000/W[0 [" + string.Join(' ', Enumerable.Repeat("500", 128)) + "]]>>",
            $"<</Type/FontDescriptor/FontName/Paper/Flags 4/FontBBox[0 -120 1000 {Ascent}]/Ascent {Ascent}/Descent -120/CapHeight 880/StemV 80/ItalicAngle 0>>",
            Stream("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /P def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange " + ToUnicode + " endcmap end end"),
            Stream("0.5 w 50 500 m 350 500 l S 50 480 m 350 480 l S 50 460 m 350 460 l S 50 440 m 350 440 l S 50 440 m 50 500 l S 150 440 m 150 500 l S 250 440 m 250 500 l S 350 440 m 350 500 l S",
                "/Type/XObject/Subtype/Form/BBox[40 430 360 510]/Group<</S/Transparency>>"),
            Stream("00ff00ff>", (_pages.Exists(p => p.Content.ToString().Contains("/Picture", StringComparison.Ordinal)) ? "/Type/XObject/Subtype/Image" : "") + "/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode"),
        ];
        List<string> objects =
        [
            $"<</Type/Catalog/Pages 2 0 R{Catalog}>>",
            $"<</Type/Pages/Kids[{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{9 + (2 * i)} 0 R"))}]/Count {_pages.Count}>>",
            .. fonts,
        ];
        foreach (var (content, box) in _pages)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R {box}/Resources<</Font<</F1 3 0 R>>/ExtGState<</Half<</ca 0.5/CA 0.5>>>>/XObject<</Whole 7 0 R/Picture 8 0 R>>>>/Contents {objects.Count + 2} 0 R>>");
            objects.Add(Stream(content.ToString()));
        }

        return objects;
    }

    private static string Row(int kind, int one, int two) => string.Concat([(char)kind, (char)(one >> 16), (char)((one >> 8) & 0xff), (char)(one & 0xff), (char)two]);

    /// <summary>Each row as what it differs by from the row above.</summary>
    private static string Differences(string rows, int width) => string.Concat(Enumerable.Range(0, rows.Length).Select(i =>
        (i % width == 0 ? "\u0002" : "") + (char)((rows[i] - (i < width ? 0 : rows[i - width])) & 0xff)));

    private static string Deflated(string stream)
    {
        var at = stream.IndexOf(">>stream\n", StringComparison.Ordinal);
        if (stream.Contains("/Filter", StringComparison.Ordinal))
        {
            return stream;
        }

        using var bytes = new MemoryStream();
        using (var packing = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Encoding.Latin1.GetBytes(stream[(at + 9)..^10]));
        }

        return Stream(Encoding.Latin1.GetString(bytes.ToArray()), stream[2..stream.LastIndexOf("/Length", at, StringComparison.Ordinal)] + "/Filter/FlateDecode");
    }

    private static string Stream(string content, string kind = "") => $"<<{kind}/Length {content.Length}>>stream\n{content}\nendstream";
}
