using System.Diagnostics;
using System.Globalization;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Benchmarks;

/// <summary>Whether many files need more memory than few: each count is read by a process of its own, which then says its peak.</summary>
internal static class StreamingMemory
{
    private const int FormsPerFile = 45;

    public static void Run()
    {
        Console.WriteLine("## Streaming many files of 100 KB, read and written as JSON");
        Console.WriteLine();
        Console.WriteLine("| files | MB | peak working set, MB | seconds |");
        Console.WriteLine("|---:|---:|---:|---:|");
        foreach (var files in new[] { 200, 2000 })
        {
            Measure(files);
        }

        Console.WriteLine();
    }

    /// <summary>The part of the process that is measured.</summary>
    public static void Stream(string folder)
    {
        using (var json = new ReadJson(System.IO.Stream.Null))
        {
            foreach (var file in Directory.EnumerateFiles(folder))
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
                json.Write(DocumentReader.Read(SourceDocument.Take(file, stream).Value!).Value!);
            }
        }

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static void Measure(int files)
    {
        var folder = Directory.CreateTempSubdirectory("yuheng-benchmark-");
        try
        {
            long bytes = 0;
            for (var i = 0; i < files; i++)
            {
                var text = GeneratedPapers.Document(FormsPerFile, seed: i);
                bytes += text.Length;
                File.WriteAllBytes(Path.Combine(folder.FullName, $"{i:0000}.txt"), text);
            }

            var start = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["stream", folder.FullName]) { RedirectStandardOutput = true })!;
            var peak = long.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
            process.WaitForExit();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {files:#,##0} | {bytes / 1e6:0} | {peak / 1e6:0.0} | {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} |"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
