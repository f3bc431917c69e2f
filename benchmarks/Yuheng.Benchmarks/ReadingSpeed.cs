using System.Diagnostics;
using System.Globalization;
using System.Text;
using Yuheng.Core.Projects;
using Yuheng.Documents;
using Yuheng.Documents.Forms;
using Yuheng.Documents.Reading.Text;

namespace Yuheng.Benchmarks;

/// <summary>
/// How long reading and recognising take beside merely decoding the bytes and splitting them, all in one run and in turn.
/// The bare ways do no more than they must: no limits, no page breaks, no pipes, no check of the encoding.
/// </summary>
internal static class ReadingSpeed
{
    private static readonly (string Name, Func<SourceDocument, int> Read)[] Ways =
    [
        ("decode + Split into strings", SplitIntoStrings),
        ("decode + ranges of lines and cells", SplitIntoRanges),
        ("TextReading", source => TextReading.Read(source).Value!.LineCount),
        ("TextReading + forms found and typed, one at a time", FindForms),
        ("DocumentReader: all of a document, kept", source => DocumentReader.Read(source).Value!.Forms.Count),
    ];

    public static void Run(int[] sizes)
    {
        Console.WriteLine("## Reading and recognising");
        Console.WriteLine();
        Console.WriteLine("| forms | MB | way | ms | MB/s | µs per form | × Split | × ranges |");
        Console.WriteLine("|---:|---:|---|---:|---:|---:|---:|---:|");
        WarmUp();
        foreach (var size in sizes)
        {
            Measure(size);
        }

        Console.WriteLine();
    }

    /// <summary>The optimised code is made in the background while the first runs; on a busy machine that takes seconds.</summary>
    private static void WarmUp()
    {
        var source = Source(200);
        for (var pass = 0; pass < 3; pass++)
        {
            foreach (var (_, read) in Ways)
            {
                for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 1;)
                {
                    read(source);
                }
            }

            Thread.Sleep(500);
        }
    }

    private static void Measure(int forms)
    {
        var source = Source(forms);
        var record = DocumentReader.Read(source).Value!;
        var indicators = record.Forms.Sum(f => f.Indicators.Count);
        if (record.Forms.Count != forms || indicators != forms * GeneratedPapers.IndicatorsPerForm)
        {
            throw new InvalidOperationException(
                $"{record.Forms.Count} forms with {indicators} indicators were found in a text of {forms}: what is measured is not the work");
        }

        var rounds = Math.Clamp(200_000 / forms, 5, 31);
        var times = Ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var way = 0; way < Ways.Length; way++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(Ways[way].Read(source));
                times[way].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        // The fastest round: what else the machine does can only add to a time.
        var fastest = times.Select(t => t.Min()).ToArray();
        var megabytes = source.Bytes.Length / 1e6;
        for (var way = 0; way < Ways.Length; way++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {forms:#,##0} | {megabytes:0.0} | {Ways[way].Name} | {fastest[way]:0.0} | {megabytes / fastest[way] * 1000:0} | {fastest[way] * 1000 / forms:0.0} | {fastest[way] / fastest[0]:0.0} | {fastest[way] / fastest[1]:0.0} |"));
        }
    }

    private static SourceDocument Source(int forms) => SourceDocument.Take("generated.txt", GeneratedPapers.Document(forms)).Value!;

    private static int SplitIntoStrings(SourceDocument source)
    {
        var lines = Encoding.UTF8.GetString(source.Bytes.Span).Split('\n');
        var cells = new string[lines.Length][];
        for (var i = 0; i < lines.Length; i++)
        {
            cells[i] = lines[i].Split('\t');
        }

        GC.KeepAlive(cells);
        return cells.Length;
    }

    private static int SplitIntoRanges(SourceDocument source)
    {
        var text = Encoding.UTF8.GetString(source.Bytes.Span);
        var span = text.AsSpan();
        var cells = new List<(int Start, int Length)>();
        var lines = new List<int>();
        var at = 0;
        while (at < span.Length)
        {
            var next = span[at..].IndexOf('\n');
            var end = next < 0 ? span.Length : at + next;
            lines.Add(cells.Count);
            var start = at;
            while (true)
            {
                var tab = span[start..end].IndexOf('\t');
                if (tab < 0)
                {
                    cells.Add((start, end - start));
                    break;
                }

                cells.Add((start, tab));
                start += tab + 1;
            }

            at = end + 1;
        }

        GC.KeepAlive(text);
        GC.KeepAlive(cells);
        return lines.Count;
    }

    private static int FindForms(SourceDocument source)
    {
        var count = 0;
        foreach (var form in FormFinder.Find(TextReading.Read(source).Value!))
        {
            GC.KeepAlive(ProjectRecord.From(form));
            count++;
        }

        return count;
    }
}
