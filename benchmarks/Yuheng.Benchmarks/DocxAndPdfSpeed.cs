using System.Diagnostics;
using System.Globalization;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Docx;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Pdf;

namespace Yuheng.Benchmarks;

/// <summary>How fast forms are written as Word documents and as PDF, beside what others would use, and whether many need more memory than few.</summary>
internal static class DocxAndPdfSpeed
{
    private const int Forms = 200, Rounds = 5;

    public static void Run()
    {
        var record = DocumentReader.Read(SourceDocument.Take("generated.txt", GeneratedPapers.Document(Forms)).Value!).Value!;
        var forms = LayoutEngine.Lay(record).Value!.Sections.Select(s => new LaidDocument(s.Name, [s])).ToArray();
        var ours = Fastest(() => Array.ForEach(forms, f => new LaidWord().Write(f, new MemoryStream())));
        var tree = Fastest(() => Array.ForEach(forms, f => WordWithOpenXml.Write(f, new MemoryStream())));
        var python = PythonWriter.Seconds("WordWithPythonDocx.py", forms);
        Console.WriteLine("| way | forms | seconds of processor | forms per second and core | × ours |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Row("docx: ours", forms.Length, ours, ours);
        Row("docx: the tree of DocumentFormat.OpenXml", forms.Length, tree, ours);
        Row("docx: python-docx", forms.Length, python, ours);
        Console.WriteLine();
        Pdf(forms[..100]);
        Memory();
    }

    /// <summary>The part of a process whose memory is measured.</summary>
    public static void Stream(int count)
    {
        var record = DocumentReader.Read(SourceDocument.Take("generated.txt", GeneratedPapers.Document(20)).Value!).Value!;
        for (var i = 0; i < count; i++)
        {
            new LaidWord().Write(LayoutEngine.Lay(record).Value!, System.IO.Stream.Null);
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static void Pdf(LaidDocument[] forms)
    {
        Console.WriteLine("| way | forms | seconds | forms per second | seconds of processor | forms per second and core |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        Printed("pdf: ours, one batch", [forms]);
        Printed("pdf: LibreOffice, one start a form", [.. forms[..5].Select(f => new[] { f })]);
        Console.WriteLine();

        static void Printed(string way, LaidDocument[][] batches)
        {
            var (start, before) = (Stopwatch.GetTimestamp(), ProcessorOfChildren());
            foreach (var batch in batches)
            {
                var written = LaidPdf.WriteAsync(batch).ToListAsync().AsTask().GetAwaiter().GetResult();
                if (written.Find(p => p.Refusal is not null).Refusal is { } refusal)
                {
                    throw new InvalidOperationException(refusal.Message);
                }
            }

            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var processor = ProcessorOfChildren() - before;
            var count = batches.Sum(b => b.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {way} | {count} | {seconds:0.0} | {count / seconds:0.0} | {processor:0.0} | {count / processor:0.0} |"));
        }
    }

    /// <summary>The seconds of processor that child processes took which have ended (proc(5), cutime and cstime in hundredths).</summary>
    private static double ProcessorOfChildren()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(' ');
        return (int.Parse(fields[15], CultureInfo.InvariantCulture) + int.Parse(fields[16], CultureInfo.InvariantCulture)) / 100.0;
    }

    private static void Memory()
    {
        Console.WriteLine("| documents of 20 forms, laid out and written as docx | peak working set, MB |");
        Console.WriteLine("|---:|---:|");
        foreach (var count in new[] { 50, 500 })
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["docx-memory", count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var peak = long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            process.WaitForExit();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {peak / 1e6:0.0} |"));
        }

        Console.WriteLine();
    }

    /// <summary>A row of the table; what is not installed is left out.</summary>
    public static void Row(string way, int forms, double? seconds, double ours)
    {
        if (seconds is { } taken)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {way} | {forms} | {taken:0.000} | {forms / taken:#,##0} | {taken / ours:0.0} |"));
        }
    }

    /// <summary>The seconds of processor of the fastest of some rounds.</summary>
    public static double Fastest(Action write)
    {
        var fastest = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            write();
            fastest = Math.Min(fastest, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return fastest;
    }
}
