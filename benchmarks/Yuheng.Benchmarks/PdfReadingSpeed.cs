using System.Diagnostics;
using System.Globalization;
using Yuheng.Documents;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Pdf;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Pdf;

namespace Yuheng.Benchmarks;

/// <summary>
/// How fast PDFs are read, beside the bare call of poppler that finds the words, and beside both calls that find words and drawings. The PDFs are those of the folder that YUHENG_PDFS names;
/// without it, forms printed by LibreOffice.
/// </summary>
internal static class PdfReadingSpeed
{
    private const int Documents = 30, FormsPerDocument = 12;
    private static readonly string[] Words = ["pdftotext", "-bbox", "-nodiag", "-cropbox", "document.pdf", "-"], Drawings = ["pdftocairo", "-svg", "document.pdf", "-"];

    public static void Run()
    {
        var papers = Papers();
        SourceDocument[] batch = [.. Enumerable.Range(0, Documents).Select(i => papers[i % papers.Count])];
        Console.WriteLine("| way | documents | seconds | ms per document | documents per second | seconds of processor, ours | of poppler |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        Row("pdftotext alone, output dropped", batch, 1, s => Bare(s, Words));
        Row("pdftotext and pdftocairo at once, output dropped", batch, 1, s => Bare(s, Words, Drawings));
        Row("PdfReading", batch, 1, s => PdfReading.Read(s));
        Row("DocumentReader", batch, 1, s => DocumentReader.Read(s));
        var atOnce = Environment.ProcessorCount;
        Row($"pdftotext alone, {atOnce} documents at once", batch, atOnce, s => Bare(s, Words));
        Row($"pdftotext and pdftocairo, {atOnce} documents at once", batch, atOnce, s => Bare(s, Words, Drawings));
        Row($"PdfReading, {atOnce} documents at once", batch, atOnce, s => PdfReading.Read(s));
        Row($"DocumentReader, {atOnce} documents at once", batch, atOnce, s => DocumentReader.Read(s));
        Console.WriteLine();
        Memory();
    }

    /// <summary>The part of a process whose memory is measured.</summary>
    public static void Stream(int count)
    {
        var papers = Papers();
        for (var i = 0; i < count; i++)
        {
            _ = DocumentReader.Read(papers[i % papers.Count]).Value!;
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static List<SourceDocument> Papers()
    {
        if (Environment.GetEnvironmentVariable("YUHENG_PDFS") is { Length: > 0 } folder)
        {
            return [.. Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).Select(f => SourceDocument.Take(Path.GetFileName(f), File.ReadAllBytes(f)).Value!)];
        }

        var record = DocumentReader.Read(SourceDocument.Take("generated.txt", GeneratedPapers.Document(FormsPerDocument)).Value!).Value!;
        using var pdf = new MemoryStream();
        return new LaidPdf().Write(LayoutEngine.Lay(record).Value!, pdf) is { } refusal
            ? throw new InvalidOperationException(refusal.Message)
            : [SourceDocument.Take("generated.pdf", pdf.ToArray()).Value!];
    }

    private static void Bare(SourceDocument source, params string[][] calls)
    {
        using var folder = new TemporaryFolder();
        folder.Write("document.pdf", source.Bytes.Span);
        var limits = new ChildLimits(TimeSpan.FromSeconds(60), 2L << 30, 1L << 30, 1L << 20);
        Task.WhenAll(calls.Select(c => ChildProgram.RunAsync(c[0], c[1..], folder.Path, limits))).GetAwaiter().GetResult();
    }

    private static void Row(string way, SourceDocument[] batch, int atOnce, Action<SourceDocument> read)
    {
        Parallel.ForEach(batch[..Math.Min(batch.Length, 2 * atOnce)], new ParallelOptions { MaxDegreeOfParallelism = atOnce }, read);
        var (start, ours, poppler) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, ProcessorOfChildren());
        Parallel.ForEach(batch, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, read);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {way} | {batch.Length} | {seconds:0.00} | {seconds * 1000 / batch.Length:0} | {batch.Length / seconds:0.0} | {(Environment.CpuUsage.TotalTime - ours).TotalSeconds:0.00} | {ProcessorOfChildren() - poppler:0.00} |"));
    }

    /// <summary>The seconds of processor that child processes took which have ended (proc(5), cutime and cstime in hundredths).</summary>
    private static double ProcessorOfChildren()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(' ');
        return (int.Parse(fields[15], CultureInfo.InvariantCulture) + int.Parse(fields[16], CultureInfo.InvariantCulture)) / 100.0;
    }

    private static void Memory()
    {
        Console.WriteLine("| PDFs read, one after the other | peak working set, MB |");
        Console.WriteLine("|---:|---:|");
        foreach (var count in new[] { 20, 200 })
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["pdf-memory", count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            var peak = long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            process.WaitForExit();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {peak / 1e6:0.0} |"));
        }

        Console.WriteLine();
    }
}
