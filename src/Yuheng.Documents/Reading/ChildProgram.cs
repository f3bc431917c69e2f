using System.Diagnostics;
using System.Text;

namespace Yuheng.Documents.Reading;

/// <summary>What a child program did.</summary>
internal enum ChildEnd : byte
{
    /// <summary>It ended with status 0.</summary>
    Done,

    /// <summary>It ended with another status; what it said is in <see cref="ChildResult.Said"/>.</summary>
    Failed,

    /// <summary>It took longer than it was given, and was stopped with its children.</summary>
    TookTooLong,

    /// <summary>It wrote more than it was allowed, and was stopped.</summary>
    WroteTooMuch,

    /// <summary>It is not installed.</summary>
    NotInstalled,
}

/// <summary>How a child program ended, and what it wrote.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Said">The beginning of what it wrote to standard error.</param>
internal sealed record ChildResult(ChildEnd End, ReadOnlyMemory<byte> Output, string Said);

/// <summary>
/// Runs a program of the system (poppler, LibreOffice) on a file of ours, with limits of time, memory and output, in a folder of its own,
/// without a shell in between and, where the system allows it, without network.
/// </summary>
internal static class ChildProgram
{
    private const int SaidBytes = 4096;
    private static readonly Lazy<string?> Unshare = new(FindUnshare);
    private static readonly Lazy<string?> Prlimit = new(() => Find("prlimit"));

    /// <summary>The full path of a program; null where it is not installed.</summary>
    public static string? Find(string program)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Join(folder, program);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name, looked up in PATH.</param>
    /// <param name="arguments">Its arguments; none is interpreted by a shell.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="cancel">Stops it from outside.</param>
    public static async Task<ChildResult> RunAsync(string program, IEnumerable<string> arguments, string folder, ChildLimits limits, CancellationToken cancel = default)
    {
        if (Find(program) is not { } path)
        {
            return new ChildResult(ChildEnd.NotInstalled, default, "");
        }

        string[] command = [.. Unshare.Value is { } unshare ? [unshare, "-n", "--"] : Array.Empty<string>(),
            .. Prlimit.Value is { } prlimit ? [prlimit, $"--as={limits.MemoryBytes}", $"--fsize={limits.FileBytes}", "--core=0", $"--cpu={(int)limits.Time.TotalSeconds + 1}", "--"] : Array.Empty<string>(),
            path, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["HOME"] = folder;
        start.Environment["TMPDIR"] = folder;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timed.CancelAfter(limits.Time);
        var output = ReadAsync(process.StandardOutput.BaseStream, limits.OutputBytes, stop: true, timed.Token);
        var said = ReadAsync(process.StandardError.BaseStream, SaidBytes, stop: false, timed.Token);
        try
        {
            var (bytes, tooMuch) = await output.ConfigureAwait(false);
            if (tooMuch)
            {
                return new ChildResult(ChildEnd.WroteTooMuch, default, "");
            }

            var (words, _) = await said.ConfigureAwait(false);
            await process.WaitForExitAsync(timed.Token).ConfigureAwait(false);
            return new ChildResult(process.ExitCode == 0 ? ChildEnd.Done : ChildEnd.Failed, bytes, Encoding.UTF8.GetString(words.Span));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ChildResult(ChildEnd.TookTooLong, default, "");
        }
        finally
        {
            Kill(process);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }
    }

    /// <summary>Reads to the end, or to a limit; what comes behind the limit is dropped, so that the program can go on, unless reading stops there.</summary>
    private static async Task<(ReadOnlyMemory<byte> Bytes, bool TooMuch)> ReadAsync(Stream stream, long limit, bool stop, CancellationToken cancel)
    {
        var bytes = new byte[1 << 16];
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 2L, Array.MaxLength));
            }

            var read = await stream.ReadAsync(bytes.AsMemory(length), cancel).ConfigureAwait(false);
            if (read == 0)
            {
                return (bytes.AsMemory(0, length), false);
            }

            length += read;
            if (length > limit)
            {
                if (stop)
                {
                    return (default, true);
                }

                length = (int)limit;
            }
        }
    }

    /// <summary>A network of its own, with nothing in it, where the system lets us have one.</summary>
    private static string? FindUnshare()
    {
        if (Find("unshare") is not { } unshare || Find("true") is not { } nothing)
        {
            return null;
        }

        using var trial = Process.Start(new ProcessStartInfo(unshare, ["-n", "--", nothing]) { RedirectStandardError = true, RedirectStandardOutput = true });
        trial!.WaitForExit();
        return trial.ExitCode == 0 ? unshare : null;
    }
}

/// <summary>What a child program may use.</summary>
/// <param name="Time">How long it may take.</param>
/// <param name="MemoryBytes">How much address space it may have.</param>
/// <param name="OutputBytes">How much it may write to standard output.</param>
/// <param name="FileBytes">How large a file it may write.</param>
internal sealed record ChildLimits(TimeSpan Time, long MemoryBytes, long OutputBytes, long FileBytes);
