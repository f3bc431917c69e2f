using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Json;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Xlsx;
using Yuheng.Documents.Writing.Xlsx.Templates;

namespace Yuheng.Benchmarks;

/// <summary>How fast forms are written as workbooks, beside what others would use, how fast templates are made and read again, and whether many need more memory than few.</summary>
internal static class WorkbookWritingSpeed
{
    private const int Forms = 200;

    public static void Run()
    {
        var record = DocumentReader.Read(SourceDocument.Take("generated.txt", GeneratedPapers.Document(Forms)).Value!).Value!;
        var forms = LayoutEngine.Lay(record).Value!.Sections.Select(s => new LaidDocument(s.Name, [s])).ToArray();
        var whole = LayoutEngine.Lay(record).Value!;
        var writer = new LaidWorkbook();
        var ours = DocxAndPdfSpeed.Fastest(() => Array.ForEach(forms, f => writer.Write(f, new MemoryStream())));
        Console.WriteLine("| way | forms | seconds of processor | forms per second and core | × ours |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        DocxAndPdfSpeed.Row("xlsx: ours, a workbook a form", Forms, ours, ours);
        DocxAndPdfSpeed.Row("xlsx: ours, one workbook of all", Forms, DocxAndPdfSpeed.Fastest(() => writer.Write(whole, new MemoryStream())), ours);
        DocxAndPdfSpeed.Row("xlsx: the tree of DocumentFormat.OpenXml", Forms, DocxAndPdfSpeed.Fastest(() => Array.ForEach(forms, f => WorkbookWrittenWithOpenXml.Write(f, new MemoryStream()))), ours);
        DocxAndPdfSpeed.Row("xlsx: openpyxl", Forms, PythonWriter.Seconds("WorkbookWrittenWithOpenpyxl.py", forms), ours);
        Templates(record, ours);
        Console.WriteLine();
        Memory();
    }

    /// <summary>The part of a process whose memory is measured.</summary>
    public static void Stream(int count)
    {
        var record = DocumentReader.Read(SourceDocument.Take("generated.txt", GeneratedPapers.Document(20)).Value!).Value!;
        for (var i = 0; i < count; i++)
        {
            new LaidWorkbook().Write(LayoutEngine.Lay(record).Value!, System.IO.Stream.Null);
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static void Templates(DocumentRecord record, double ours)
    {
        using var json = new MemoryStream();
        using (var writer = new ReadJson(json))
        {
            writer.Write(record);
        }

        using var parsed = JsonDocument.Parse(json.ToArray());
        var forms = parsed.RootElement.GetProperty("documents")[0].GetProperty("forms").EnumerateArray().ToList();
        var templates = new List<byte[]>();
        DocxAndPdfSpeed.Row("templates filled from a record, a workbook a form", Forms, DocxAndPdfSpeed.Fastest(() => { templates.Clear(); templates.AddRange(forms.Select(Template)); }), ours);
        DocxAndPdfSpeed.Row("the same read again", Forms, DocxAndPdfSpeed.Fastest(() => templates.ForEach(Read)), ours);

        static byte[] Template(JsonElement form)
        {
            using var output = new MemoryStream();
            _ = FillingTemplate.Write(form, form.GetProperty("layout").GetString()!, "generated", output) is { } refusal ? throw new InvalidOperationException(refusal.Message) : 0;
            return output.ToArray();
        }

        static void Read(byte[] template)
        {
            if (DocumentReader.Read(SourceDocument.Take("template.xlsx", template).Value!).Value is not { Forms.Count: 1 })
            {
                throw new InvalidOperationException("a template was not read again");
            }
        }
    }

    private static void Memory()
    {
        Console.WriteLine("| documents of 20 forms, laid out and written as xlsx | peak working set, MB |");
        Console.WriteLine("|---:|---:|");
        foreach (var count in new[] { 50, 500 })
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["xlsx-writing-memory", count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var peak = long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            process.WaitForExit();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {peak / 1e6:0.0} |"));
        }

        Console.WriteLine();
    }
}
