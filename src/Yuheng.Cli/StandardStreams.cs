using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Yuheng.Cli;

/// <summary>Standard output and error as plain UTF-8 streams: results go to the one, messages to the other.</summary>
internal static class StandardStreams
{
    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Standard output. The console's own stream swallows the news that nobody reads any more (<c>| head</c>),
    /// so a pipe is written directly: the first write after its end fails, and <see cref="IsBrokenPipe"/> knows it.
    /// </summary>
    public static Stream OpenOutput()
    {
        if (Console.IsOutputRedirected && !OperatingSystem.IsWindows())
        {
            var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, BufferSize);
            if (!direct.CanSeek)
            {
                return direct;
            }
        }

        return new BufferedStream(Console.OpenStandardOutput(), BufferSize);
    }

    /// <summary>A writer of lines on <paramref name="stream"/>.</summary>
    public static StreamWriter Lines(Stream stream) => new(stream, Utf8, bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };

    /// <summary>One line on standard error.</summary>
    public static void Say(string message)
    {
        using var error = Console.OpenStandardError();
        error.Write(Utf8.GetBytes(Visible.Line($"yuheng: {message}") + "\n"));
    }

    /// <summary>Whether a failed write means that the reader of the pipe has gone.</summary>
    public static bool IsBrokenPipe(IOException failure)
    {
        const int brokenPipe = 32, pipeClosing = unchecked((int)0x800700E8), pipeEnded = unchecked((int)0x8007006D);
        return failure.HResult is brokenPipe or pipeClosing or pipeEnded;
    }
}
