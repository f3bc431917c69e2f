using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yuheng.Documents.Writing.Csv;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Documents.Writing;

/// <summary>A column of a list that goes out as a file.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">How wide it is in a workbook, in digits.</param>
public readonly record struct ListColumn(string Heading, int Width);

/// <summary>A number that a workbook works out of other cells; in the other formats it is the number.</summary>
/// <param name="Formula">The formula, such as SUM(C3:C9): row 1 has the headings.</param>
/// <param name="Value">What it comes to.</param>
public sealed record ListFormula(string Formula, decimal Value);

/// <summary>Lists as files: csv in UTF-8 with its mark, xlsx, json. What a list says on a page it says in all of them.</summary>
public static class ListFile
{
    /// <summary>The formats, as they end.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "xlsx", "json"];

    /// <summary>What a format is called where it is sent.</summary>
    public static string ContentTypeOf(string format) => format switch
    {
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>Writes a list.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="name">The name of the list; at most 31 characters of it name its sheet.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows: texts, numbers, sums of other cells, and null for what is missing.</param>
    /// <param name="output">Where to.</param>
    public static void Write(string format, string name, IReadOnlyList<ListColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, Stream output)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        switch (format)
        {
            case "csv":
                WriteCsv(columns, rows, output);
                break;
            case "xlsx":
                WriteWorkbook(name, columns, rows, output);
                break;
            case "json":
                WriteJson(columns, rows, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    private static void WriteCsv(IReadOnlyList<ListColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, Stream output)
    {
        using var lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        CsvLine.Write(lines, [.. columns.Select(c => c.Heading)]);
        foreach (var row in rows)
        {
            CsvLine.Write(lines, [.. row.Select(c => Convert.ToString(c is ListFormula sum ? sum.Value : c, CultureInfo.InvariantCulture))]);
        }
    }

    private static void WriteWorkbook(string name, IReadOnlyList<ListColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, Stream output)
    {
        const int LongestName = 31;
        using var package = new WorkbookPackage(output, 1);
        package.Write(WorkbookParts.Styles, ListSheet.Styles);
        SheetEntry entry;
        using (var part = package.Sheet(0))
        {
            var sheet = new ListSheet(part, [.. columns.Select(c => new SheetColumn(c.Heading, c.Width))]);
            foreach (var row in rows)
            {
                sheet.Write([.. row]);
            }

            entry = sheet.Entry(name.Length > LongestName ? name[..LongestName] : name);
            sheet.Dispose();
        }

        package.Write(WorkbookParts.Workbook, WorkbookParts.Of([entry]));
    }

    private static void WriteJson(IReadOnlyList<ListColumn> columns, IEnumerable<IReadOnlyList<object?>> rows, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
            {
                json.WritePropertyName(columns[i].Heading);
                JsonSerializer.Serialize(json, row[i] is ListFormula sum ? sum.Value : row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
