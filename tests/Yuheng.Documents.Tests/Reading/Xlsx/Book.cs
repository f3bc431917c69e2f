using System.Security;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Xlsx;
using Yuheng.Documents.Tests.Reading.Office;

namespace Yuheng.Documents.Tests.Reading.Xlsx;

/// <summary>Puts a workbook together as Excel stores it.</summary>
internal sealed class Book
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly List<string> _formats = [], _shared = [];

    /// <summary>What stands in workbookPr.</summary>
    public string Properties { get; init; } = "";

    /// <summary>A sheet by its rows (the content of sheetData) and what stands before and behind them.</summary>
    public Book Sheet(string name, string rows, string after = "", string before = "", string state = "visible")
    {
        _sheets.Add((name, $"<worksheet {Main}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>", state));
        return this;
    }

    /// <summary>A sheet whose whole part is given.</summary>
    public Book SheetPart(string name, string xml)
    {
        _sheets.Add((name, xml, "visible"));
        return this;
    }

    /// <summary>A number format; its cells have the style of its place, from 1.</summary>
    public Book Format(string code)
    {
        _formats.Add(code);
        return this;
    }

    /// <summary>A shared string, as the XML within its si.</summary>
    public Book Shared(string xml)
    {
        _shared.Add(xml);
        return this;
    }

    /// <summary>Rows of text cells from lines of text with tabs.</summary>
    public static string Rows(string text) => string.Concat(text.Split('\n').Select((line, row) =>
        $"<row r=\"{row + 1}\">{string.Concat(line.Split('\t').Select((cell, column) => cell.Length == 0 ? "" : Text($"{Spot.Letters(column + 1)}{row + 1}", cell)))}</row>"));

    /// <summary>A text cell.</summary>
    public static string Text(string name, string text) => $"<c r=\"{name}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A number cell.</summary>
    public static string Number(string name, string value, int style = 0) => $"<c r=\"{name}\" s=\"{style}\"><v>{value}</v></c>";

    /// <summary>The merged cells of a sheet.</summary>
    public static string Merges(params string[] corners) => $"<mergeCells>{string.Concat(corners.Select(c => $"<mergeCell ref=\"{c}\"/>"))}</mergeCells>";

    private string ContentTypes => "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + Override("workbook", "sheet.main") + Override("styles", "styles") + Override("sharedStrings", "sharedStrings") + string.Concat(_sheets.Select((_, i) => Override($"worksheets/sheet{i + 1}", "worksheet"))) + "</Types>";

    private static string Override(string part, string type) => $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"{Types}{type}+xml\"/>";

    /// <summary>The package, without the part of one sheet where that is asked for.</summary>
    public Package Package(int except = -1)
    {
        var sheets = string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i}\"/>"));
        var package = new Package()
            .With("[Content_Types].xml", ContentTypes)
            .Relating("", ("book", "officeDocument", "xl/workbook.xml"))
            .With("xl/workbook.xml", $"<workbook {Main}><workbookPr {Properties}/><sheets>{sheets}</sheets></workbook>")
            .Relating("xl/workbook.xml", [.. _sheets.Select((_, i) => ($"s{i}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("st", "styles", "styles.xml"), ("ss", "sharedStrings", "sharedStrings.xml")])
            .With("xl/styles.xml", $"<styleSheet {Main}><numFmts>{string.Concat(_formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>"))}</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(_formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))}</cellXfs></styleSheet>")
            .With("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(_shared.Select(s => $"<si>{s}</si>"))}</sst>");
        for (var i = 0; i < _sheets.Count; i++)
        {
            if (i != except)
            {
                package.With($"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
            }
        }

        return package;
    }

    public Outcome<DocumentReading> Outcome() => ReadBytes(Package().Bytes());

    public DocumentReading Reading() => Outcome().Value!;

    /// <summary>The reading as text, without the last line break.</summary>
    public string Read() => Written(Reading());

    public static Outcome<DocumentReading> ReadBytes(byte[] bytes) => XlsxReading.Read(SourceDocument.Take("测试.xlsx", bytes).Value!);

    public static string Written(DocumentReading reading)
    {
        using var text = new StringWriter();
        reading.WriteText(text);
        return text.ToString().TrimEnd('\n');
    }
}
