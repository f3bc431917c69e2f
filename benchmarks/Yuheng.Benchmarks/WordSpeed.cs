using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Yuheng.Documents;
using Yuheng.Documents.Reading.Docx;

namespace Yuheng.Benchmarks;

/// <summary>
/// Word documents in, beside the OpenXml DOM and python-docx, round by round in one run. Each of the others reads the text of every
/// cell of every table and nothing else; python-docx also in the way that spares it working the table out anew for each row.
/// </summary>
internal static class WordSpeed
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Answers each line, a way and the name of a file, with the milliseconds and the characters.</summary>
    private const string Script = """
        import sys, time, docx
        for line in sys.stdin:
            way, name = line.rstrip('\n').split(' ', 1)
            start = time.perf_counter()
            length = 0
            for table in docx.Document(name).tables:
                if way == 'rows':
                    for row in table.rows:
                        for cell in row.cells:
                            length += len(cell.text)
                else:
                    for cell in table._cells:
                        length += len(cell.text)
            print((time.perf_counter() - start) * 1000, length, flush=True)
        """;

    public static void Run(int[] sizes)
    {
        Console.WriteLine("## Word documents in");
        Console.WriteLine();
        using var python = StartPython();
        Console.WriteLine("| forms | KB packed | MB of XML | way | ms | ms per form | times DocxReading |");
        Console.WriteLine("|---:|---:|---:|---|---:|---:|---:|");
        foreach (var forms in sizes)
        {
            Measure(forms, python);
        }

        Console.WriteLine();
    }

    private static void Measure(int forms, Process? python)
    {
        var bytes = WordPapers.Document(forms);
        var source = SourceDocument.Take("generated.docx", bytes).Value!;
        var found = DocumentReader.Read(source).Value!;
        if (found.Forms.Count != forms || found.Forms.Sum(f => f.Indicators.Count) != forms * GeneratedPapers.IndicatorsPerForm)
        {
            throw new InvalidOperationException($"{found.Forms.Count} forms with {found.Forms.Sum(f => f.Indicators.Count)} indicators were found in a document of {forms}: what is measured is not the work");
        }

        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes);
            var ways = new List<(string Name, Func<double> Milliseconds)>
            {
                ("DocxReading", () => Timed(() => DocxReading.Read(source).Value!.LineCount)),
                ("DocumentReader: forms found and typed", () => Timed(() => DocumentReader.Read(source).Value!.Forms.Count)),
                ("OpenXml DOM: tables, rows, cells, InnerText", () => Timed(() => ReadWithDom(bytes))),
            };
            if (python is not null)
            {
                ways.Add(("python-docx: tables, rows, cells, text", () => Ask(python, "rows", file)));
                ways.Add(("python-docx: each table's cells at once", () => Ask(python, "cells", file)));
            }

            Print(forms, bytes, ways);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Print(int forms, byte[] bytes, List<(string Name, Func<double> Milliseconds)> ways)
    {
        // The fastest round: what else the machine does can only add to a time.
        var fastest = ways.Select(_ => double.MaxValue).ToArray();
        for (var round = 0; round < Math.Clamp(400 / forms, 3, 40); round++)
        {
            for (var way = 0; way < ways.Count; way++)
            {
                fastest[way] = Math.Min(fastest[way], ways[way].Milliseconds());
            }
        }

        using var package = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        var xml = package.GetEntry("word/document.xml")!.Length / 1e6;
        for (var way = 0; way < ways.Count; way++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {forms:#,##0} | {bytes.Length / 1e3:0} | {xml:0.0} | {ways[way].Name} | {fastest[way]:0.0} | {fastest[way] / forms:0.000} | {fastest[way] / fastest[0]:0.0} |"));
        }
    }

    private static double Timed(Func<int> read)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(read());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static int ReadWithDom(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var length = 0;
        foreach (var table in document.MainDocumentPart!.Document.Body!.Descendants<Table>())
        {
            foreach (var row in table.Elements<TableRow>())
            {
                foreach (var cell in row.Elements<TableCell>())
                {
                    length += cell.InnerText.Length;
                }
            }
        }

        return length;
    }

    private static double Ask(Process python, string way, string file)
    {
        python.StandardInput.WriteLine($"{way} {file}");
        python.StandardInput.Flush();
        return double.Parse(python.StandardOutput.ReadLine()!.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static Process? StartPython()
    {
        using var check = File.Exists(Python) ? Process.Start(new ProcessStartInfo(Python, ["-c", "import docx"]) { RedirectStandardError = true }) : null;
        check?.WaitForExit();
        if (check?.ExitCode == 0)
        {
            return Process.Start(new ProcessStartInfo(Python, ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true });
        }

        Console.WriteLine("python-docx is not installed (apt-get install python3-docx) and is left out.");
        Console.WriteLine();
        return null;
    }
}
