using System.Diagnostics;
using System.Globalization;
using Yuheng.Core.Checks;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Benchmarks;

/// <summary>
/// How long typing, scoring and checking take on one core, beside a bare loop that parses the same decimals and does nothing else.
/// The forms are made before the clock runs, and typed anew each time, as if they streamed by.
/// </summary>
internal static class CheckingSpeed
{
    /// <summary>Forms made before the clock runs: more than the caches of the processor hold.</summary>
    private const int Pool = 20_000;

    public static void Run(int[] sizes)
    {
        Console.WriteLine("## Typing, scoring and checking");
        Console.WriteLine();
        Console.WriteLine("| forms | way | seconds of processor | µs per form | forms per second and core | findings | managed memory after, MB |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        var forms = Enumerable.Range(0, Pool).Select(n => SyntheticYear.Form(n)).ToArray();
        var wrong = Enumerable.Range(0, Pool).Select(n => SyntheticYear.Form(n, wrong: true)).ToArray();
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 4;)
        {
            Check(forms, 2_000);
            Check(wrong, 1_000);
        }

        foreach (var size in sizes)
        {
            Measure("bare loop: the same decimals", size, () => ParseDecimals(forms, size));
            Measure("typed", size, () => Type(forms, size));
            Measure("typed, scored, checked", size, () => Check(forms, size));
            Measure("typed, scored, checked, every row wrong", size, () => Check(wrong, size));
        }

        Console.WriteLine();
        using (var process = Process.GetCurrentProcess())
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak of the working set so far, with {2 * Pool:#,0} forms held ready: {process.PeakWorkingSet64 / 1e6:0} MB."));
        }

        Console.WriteLine();
        NearDuplicates(sizes);
    }

    private static void NearDuplicates(int[] sizes)
    {
        Console.WriteLine("| forms | near-duplicates over the batch | seconds of processor | µs per form | findings |");
        Console.WriteLine("|---:|---|---:|---:|---:|");
        foreach (var size in sizes.Where(s => s <= 100_000))
        {
            Batched("all different", size, n => SyntheticYear.Form(n * 2));
            var same = SyntheticYear.Form(2);
            Batched("all the same", size, _ => same);
        }

        Console.WriteLine();
    }

    private static void Batched(string what, int count, Func<int, ParsedForm> form)
    {
        // A thousand forms a document, as an auditor's folder of districts would have.
        var documents = Enumerable.Range(0, count).Select(n => ProjectRecord.From(form(n))).Chunk(1_000).Select(forms => new CheckedDocument(forms, null, null)).ToList();
        var batch = new Batch();
        var (findings, start) = (0, Environment.CpuUsage.TotalTime);
        for (var i = 0; i < documents.Count; i++)
        {
            findings += batch.Take("document", documents[i]).Findings.Count;
        }

        findings += batch.Finish().Findings.Count;
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:#,0} | {what} | {seconds:0.00} | {seconds * 1e6 / count:0.0} | {findings:#,0} |"));
    }

    private static void Measure(string way, int forms, Func<long> run)
    {
        GC.Collect();
        // The time of the processor, so that what else the machine does is not counted; the collector's threads are.
        var start = Environment.CpuUsage.TotalTime;
        var findings = run();
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var memory = GC.GetTotalMemory(forceFullCollection: false) / 1e6;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {forms:#,0} | {way} | {seconds:0.00} | {seconds * 1e6 / forms:0.0} | {forms / seconds:#,0} | {findings:#,0} | {memory:0} |"));
    }

    private static long ParseDecimals(ParsedForm[] pool, int count)
    {
        long read = 0;
        for (var i = 0; i < count; i++)
        {
            var form = pool[i % Pool];
            foreach (var indicator in form.Indicators)
            {
                read += Parsed(indicator.Target) + Parsed(indicator.Actual) + Parsed(indicator.Weight) + Parsed(indicator.Score);
            }

            read += Parsed(form.TargetFunds.Total) + Parsed(form.TargetFunds.Annual) + Parsed(form.ExecutionFunds.Total.Executed);
        }

        return read > 0 ? 0 : -1;
    }

    private static int Parsed(Printed printed)
    {
        var text = printed.Raw.AsSpan().Trim("≥≤=()%元处次度人");
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? 1 : 0;
    }

    private static long Type(ParsedForm[] pool, int count)
    {
        long findings = 0;
        for (var i = 0; i < count; i++)
        {
            findings += ProjectRecord.From(pool[i % Pool]).Findings.Count;
        }

        return findings;
    }

    private static long Check(ParsedForm[] pool, int count)
    {
        long findings = 0;
        for (var i = 0; i < count; i++)
        {
            var record = ProjectRecord.From(pool[i % Pool]);
            findings += Auditor.Check(record, RegionProfiles.Shipped.ForLayout(record.Form.Layout, record.Year.Value)).Findings.Count;
        }

        return findings;
    }
}
