using System.Diagnostics;
using System.Globalization;

namespace Yuheng.Benchmarks;

/// <summary>The wall time that a user waits for one file, beside that of a program that only says hello.</summary>
internal static class StartUp
{
    private const int Rounds = 15;

    public static void Run()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, GeneratedPapers.Document(46));
            var root = Environment.GetEnvironmentVariable("YUHENG_ROOT") ?? Directory.GetCurrentDirectory();
            (string Name, string Program, string[] Arguments)[] ways =
            [
                ("a .NET program that says hello", Environment.ProcessPath!, ["hello"]),
                ("./yuheng --version", Path.Combine(root, "yuheng"), ["--version"]),
                ($"./yuheng read --json, {new FileInfo(file).Length / 1000} KB", Path.Combine(root, "yuheng"), ["read", "--json", file]),
                ($"./yuheng read, {new FileInfo(file).Length / 1000} KB", Path.Combine(root, "yuheng"), ["read", file]),
            ];
            var times = ways.Select(_ => new List<double>()).ToArray();
            for (var round = 0; round < Rounds; round++)
            {
                for (var way = 0; way < ways.Length; way++)
                {
                    times[way].Add(Time(ways[way].Program, ways[way].Arguments));
                }
            }

            Console.WriteLine($"## Start-up, wall time of {Rounds} runs in turn");
            Console.WriteLine();
            Console.WriteLine("| what | median, ms | fastest | slowest |");
            Console.WriteLine("|---|---:|---:|---:|");
            for (var way = 0; way < ways.Length; way++)
            {
                times[way].Sort();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {ways[way].Name} | {times[way][Rounds / 2]:0} | {times[way][0]:0} | {times[way][^1]:0} |"));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Time(string program, string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
