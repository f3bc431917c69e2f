using System.Diagnostics;
using System.Text;

namespace Yuheng.Cli.Tests;

/// <summary>One run of <c>./yuheng</c> as its user starts it, and what it left behind.</summary>
/// <param name="Status">The exit status.</param>
/// <param name="Output">What it wrote on standard output.</param>
/// <param name="Error">What it wrote on standard error.</param>
internal sealed record ProgramRun(int Status, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string Script => Path.Combine(Root, "yuheng");

    public static Task<ProgramRun> Of(params string[] arguments) => Of(Script, arguments);

    /// <summary>Runs any command to its end, with <paramref name="input"/> on its standard input.</summary>
    public static async Task<ProgramRun> Of(string command, string[] arguments, byte[]? input = null, string? folder = null)
    {
        using var process = Start(command, arguments, folder);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input ?? []);
        process.StandardInput.Close();
        await End(process);
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command with all three streams in our hands.</summary>
    public static Process Start(string command, string[] arguments, string? folder = null)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Root,
        };
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; a program that hangs is ended and is a failure.</summary>
    public static async Task End(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} did not end within {Patience}");
        }
    }

    private static string FindRoot()
    {
        if (Environment.GetEnvironmentVariable("YUHENG_ROOT") is { Length: > 0 } root)
        {
            return root;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Yuheng.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Yuheng.slnx is nowhere above the tests");
        }

        return folder.FullName;
    }
}
