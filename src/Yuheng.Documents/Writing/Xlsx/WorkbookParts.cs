using System.Globalization;
using System.Security;
using System.Text;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>The parts of a workbook around its sheets.</summary>
internal static class WorkbookParts
{
    public const string Styles = "xl/styles.xml";

    public const string Workbook = "xl/workbook.xml";

    public const string PackageRelationships = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    /// <summary>The types of the parts of a workbook of so many sheets.</summary>
    public static string ContentTypes(int sheets) => """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        """ + string.Concat(Enumerable.Range(0, sheets).Select(i => $"""<Override PartName="/{SheetPart(i)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")) + "</Types>";

    /// <summary>What belongs to a workbook of so many sheets.</summary>
    public static string WorkbookRelationships(int sheets) => """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
        """ + string.Concat(Enumerable.Range(1, sheets).Select(i => string.Create(CultureInfo.InvariantCulture, $"""<Relationship Id="sheet{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i}.xml"/>"""))) + "</Relationships>";

    /// <summary>The part of the sheet at <paramref name="index"/>.</summary>
    public static string SheetPart(int index) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    /// <summary>The workbook: its sheets, and what is known of each by a name.</summary>
    public static string Of(IReadOnlyList<SheetEntry> sheets)
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>
            """);
        for (var i = 0; i < sheets.Count; i++)
        {
            var state = sheets[i].VeryHidden ? " state=\"veryHidden\"" : "";
            xml.Append(CultureInfo.InvariantCulture, $"""<sheet name="{SecurityElement.Escape(sheets[i].Name)}" sheetId="{i + 1}"{state} r:id="sheet{i + 1}"/>""");
        }

        xml.Append("</sheets>");
        if (sheets.Any(s => s.Ranges.Count > 0))
        {
            xml.Append("<definedNames>");
            // A program that reads the names one by one wants those of a kind together.
            foreach (var kind in sheets.SelectMany(s => s.Ranges).Select(r => r.Kind).Distinct().Order().ToList())
            {
                for (var i = 0; i < sheets.Count; i++)
                {
                    foreach (var range in sheets[i].Ranges.Where(r => r.Kind == kind))
                    {
                        var hidden = kind == RangeKind.FilterDatabase ? " hidden=\"1\"" : "";
                        xml.Append(CultureInfo.InvariantCulture, $"""<definedName name="_xlnm.{NameOf(kind)}" localSheetId="{i}"{hidden}>{SecurityElement.Escape(Reference(sheets[i].Name, range.Cells))}</definedName>""");
                    }
                }
            }

            xml.Append("</definedNames>");
        }

        return xml.Append("</workbook>").ToString();
    }

    /// <summary>A range of a sheet, as formulas name it: the name of the sheet between marks unless it is nothing but Chinese characters.</summary>
    public static string Reference(string sheet, string cells) =>
        sheet.All(c => c > 0x7f && char.IsLetter(c)) ? $"{sheet}!{cells}" : $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cells}";

    private static string NameOf(RangeKind kind) => kind switch
    {
        RangeKind.FilterDatabase => "_FilterDatabase",
        RangeKind.PrintArea => "Print_Area",
        _ => "Print_Titles",
    };
}

/// <summary>A sheet as its workbook knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ranges">Its ranges that have a meaning.</param>
internal sealed record SheetEntry(string Name, params IReadOnlyList<SheetRange> Ranges)
{
    /// <summary>Whether it is not shown, nor named among those that could be.</summary>
    public bool VeryHidden { get; init; }
}

/// <summary>A range of a sheet that has a meaning.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Cells">Its cells, such as $A$1:$K$20, or its rows, such as $1:$2.</param>
internal readonly record struct SheetRange(RangeKind Kind, string Cells);

/// <summary>What a range of a sheet means.</summary>
internal enum RangeKind : byte
{
    /// <summary>The cells that are filtered.</summary>
    FilterDatabase,

    /// <summary>The cells that are printed.</summary>
    PrintArea,

    /// <summary>The rows that are repeated on every printed page.</summary>
    PrintTitles,
}
