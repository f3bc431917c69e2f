using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Yuheng.Documents;
using Yuheng.Documents.Reading.Xlsx;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Benchmarks;

/// <summary>How fast workbooks are read beside ExcelDataReader, which only hands over the values, and openpyxl, all in one run; and whether many need more memory than few.</summary>
internal static class WorkbookSpeed
{
    private const int Forms = 20, Workbooks = 200, Rows = 100_000, Rounds = 7;

    private static readonly (string Name, Action<byte[]> Read)[] Ways =
    [
        ("ExcelDataReader: every value, nothing else", Bare),
        ("ExcelDataReader: every value as text, with number formats and merged cells", AsShown),
        ("XlsxReading: cells as shown, merged cells, places", bytes => XlsxReading.Read(SourceDocument.Take("a.xlsx", bytes).Value!)),
        ("DocumentReader: forms found and typed too", bytes => DocumentReader.Read(SourceDocument.Take("a.xlsx", bytes).Value!)),
    ];

    public static void Run()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Console.WriteLine("| workbook | way | ms of processor | MB of the sheets per second | × bare |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        Measure($"{Workbooks} times {Forms} forms, a sheet each", FormsAsWorkbook(), Workbooks);
        Measure($"one table of {Rows:#,##0} rows and 12 columns", Table(), 1);
        Console.WriteLine();
        Memory();
    }

    /// <summary>The part of a process whose memory is measured.</summary>
    public static void Stream(int count)
    {
        var bytes = FormsAsWorkbook();
        for (var i = 0; i < count; i++)
        {
            DocumentReader.Read(SourceDocument.Take("a.xlsx", bytes).Value!);
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static void Measure(string name, byte[] workbook, int times)
    {
        var fastest = new double[Ways.Length];
        Array.Fill(fastest, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var way = 0; way < Ways.Length; way++)
            {
                var before = Environment.CpuUsage.TotalTime;
                for (var i = 0; i < times; i++)
                {
                    Ways[way].Read(workbook);
                }

                fastest[way] = Math.Min(fastest[way], (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
        }

        var megabytes = Unpacked(workbook) * times / 1e6;
        for (var way = 0; way < Ways.Length; way++)
        {
            Row(name, Ways[way].Name, fastest[way], megabytes, fastest[0]);
        }

        foreach (var (mode, words) in new[] { ("stream", "openpyxl: read_only, every value"), ("usual", "openpyxl: load_workbook, every value") })
        {
            Row(name, words, Openpyxl(workbook, mode, Math.Min(times, 10)) * times / Math.Min(times, 10), megabytes, fastest[0]);
        }
    }

    private static void Row(string name, string way, double milliseconds, double megabytes, double bare) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {way} | {milliseconds:#,##0} | {megabytes / milliseconds * 1000:0.0} | {milliseconds / bare:0.00} |"));

    private static void Bare(byte[] bytes)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    reader.GetValue(column);
                }
            }
        }
        while (reader.NextResult());
    }

    private static void AsShown(byte[] bytes)
    {
        var text = new StringBuilder();
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        do
        {
            _ = reader.MergeCells;
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is { } value)
                    {
                        _ = reader.GetNumberFormatString(column);
                        text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\t');
                    }
                }
            }
        }
        while (reader.NextResult());
    }

    private static byte[] FormsAsWorkbook()
    {
        var record = DocumentReader.Read(SourceDocument.Take("generated.txt", GeneratedPapers.Document(Forms)).Value!).Value!;
        using var stream = new MemoryStream();
        return new LaidWorkbook().Write(LayoutEngine.Lay(record).Value!, stream) is { } refusal ? throw new InvalidOperationException(refusal.Message) : stream.ToArray();
    }

    /// <summary>A table as Excel stores it: texts shared, amounts with a format.</summary>
    private static byte[] Table()
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var sheet = new StringBuilder($"<worksheet {main}><sheetData>");
        for (var row = 1; row <= Rows; row++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\" spans=\"1:12\">");
            for (var column = 0; column < 12; column++)
            {
                sheet.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\" s=\"1\"").Append(
                    column < 4 ? $" t=\"s\"><v>{((row * 7) + column) % 5000}</v></c>" : string.Create(CultureInfo.InvariantCulture, $"><v>{(row * 37.25m) + column}</v></c>"));
            }

            sheet.Append("</row>");
        }

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string text)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }

            string Links(params (string Id, string Type, string Target)[] to) =>
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(to.Select(t => $"<Relationship Id=\"{t.Id}\" Type=\"{relations}/{t.Type}\" Target=\"{t.Target}\"/>"))}</Relationships>";
            string Type(string part, string type) => $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + Type("workbook", "sheet.main") + Type("styles", "styles") + Type("sharedStrings", "sharedStrings") + Type("worksheets/sheet1", "worksheet") + "</Types>");
            Part("_rels/.rels", Links(("a", "officeDocument", "xl/workbook.xml")));
            Part("xl/_rels/workbook.xml.rels", Links(("a", "worksheet", "worksheets/sheet1.xml"), ("b", "styles", "styles.xml"), ("c", "sharedStrings", "sharedStrings.xml")));
            Part("xl/workbook.xml", $"<workbook {main} xmlns:r=\"{relations}\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
            Part("xl/styles.xml", $"<styleSheet {main}><fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"4\" xfId=\"0\"/></cellXfs></styleSheet>");
            Part("xl/sharedStrings.xml", $"<sst {main}>{string.Concat(Enumerable.Range(0, 5000).Select(i => $"<si><t>城北公园绿地养护第{i}标段</t></si>"))}</sst>");
            Part("xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString());
        }

        return stream.ToArray();
    }

    private static long Unpacked(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return zip.Entries.Sum(e => e.Length);
    }

    private static double Openpyxl(byte[] workbook, string mode, int times)
    {
        var file = Path.GetTempFileName() + ".xlsx";
        try
        {
            File.WriteAllBytes(file, workbook);
            var script = Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "benchmarks", "Yuheng.Benchmarks", "WorkbookWithOpenpyxl.py");
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, file, mode, times.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture) * 1000;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Memory()
    {
        Console.WriteLine($"| workbooks of {Forms} forms, read one after the other | peak working set, MB | seconds |");
        Console.WriteLine("|---:|---:|---:|");
        foreach (var count in new[] { 1_000, 10_000 })
        {
            var start = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["workbook-memory", count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var peak = long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            process.WaitForExit();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:#,##0} | {peak / 1e6:0.0} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} |"));
        }

        Console.WriteLine();
    }
}
