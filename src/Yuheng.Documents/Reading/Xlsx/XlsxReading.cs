using System.Xml;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>
/// Reads a workbook (xlsx): its visible sheets in the order of their tabs, each cell as it is shown. Hidden sheets are left out,
/// which is said; hidden rows and columns are read, which is said too, since the sums of a table count them.
/// </summary>
internal static class XlsxReading
{
    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    public static Outcome<DocumentReading> Read(SourceDocument source) => OfficePackage.Read(source, package => Read(source, package));

    private static Outcome<DocumentReading> Read(SourceDocument source, OfficePackage package)
    {
        if (package.Has("xl/workbook.bin"))
        {
            return ConvertedReading.Read(source, "xlsb", isSheet: true);
        }

        var book = Workbook.Read(package);
        if (book.Sheets.Count == 0)
        {
            return new Refusal("damaged", source.Name, Place.None, "工作簿里没有工作表，文件可能已损坏；请用 Excel 或 WPS 打开后另存再读。");
        }

        var map = book.Sheets.FirstOrDefault(s => s.Name == TemplateMap.SheetName);
        var reading = new ReadingBuilder("xlsx") { Template = map is { Part: { Length: > 0 } part } ? ReadMap(part, package, book) : null };
        if (reading.Template is { IsKnown: false })
        {
            reading.Say(ReadingFindings.TemplateNotFollowed("由别的版本的玉衡生成，或其中的对应关系已损坏"));
        }

        SheetWords.SayHidden(reading, [.. book.Sheets.Where(s => s.Hidden && s != map).Select(s => s.Name)]);
        foreach (var sheet in book.Sheets.Where(s => s is { Hidden: false, Part: not "" } && s != map))
        {
            if (!reading.IsFull)
            {
                ReadSheet(sheet, package, book).WriteTo(reading);
                if (sheet.Part is { } found && SheetOverlays.Of(sheet.Name, found, package) is { } over)
                {
                    reading.Say(over);
                }
            }
        }

        foreach (var finding in package.LeftAlone())
        {
            reading.Say(finding);
        }

        return reading.Build() is { } built ? built : SheetWords.Empty(source);
    }

    /// <summary>Which cell of a template is which field; of a damaged map what can be read.</summary>
    private static TemplateMap? ReadMap(string part, OfficePackage package, Workbook book)
    {
        try
        {
            using var xml = package.OpenXml(part);
            return xml is null ? null : TemplateMap.Read(xml, book.Strings);
        }
        catch (Exception failure) when (failure is XmlException or PartLimitException)
        {
            return new TemplateMap(IsKnown: false, []);
        }
    }

    private static SheetGrid ReadSheet(Workbook.SheetPart sheet, OfficePackage package, Workbook book)
    {
        var grid = new SheetGrid(sheet.Name);
        using var xml = sheet.Part is null ? null : package.OpenXml(sheet.Part);
        if (xml is null)
        {
            grid.CutOff = "在文件里找不到";
            return grid;
        }

        try
        {
            new SheetReader(xml, grid, book).Read();
        }
        catch (Exception failure) when (failure is XmlException or PartLimitException)
        {
            grid.CutOff = "：" + OfficePackage.WhyUnreadable(failure);
        }

        return grid;
    }
}

/// <summary>What there is to say of any workbook.</summary>
internal static class SheetWords
{
    private const int Named = 5;

    /// <summary>Says which sheets were left out since they are hidden.</summary>
    public static void SayHidden(ReadingBuilder reading, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            var list = string.Join("、", names.Take(Named).Select(n => $"“{n}”")) + (names.Count > Named ? "等" : "");
            reading.Say(ReadingFindings.LeftAlone(Place.None, $"{names.Count} 张隐藏的工作表{list}没有读取；若要读取，请取消隐藏后保存再读"));
        }
    }

    /// <summary>Refuses a workbook whose visible sheets have no text.</summary>
    public static Refusal Empty(SourceDocument source) =>
        new("empty", source.Name, Place.None, "工作簿里没有可见的内容；请检查是否导出完整，表格是否在隐藏的工作表里。");
}
