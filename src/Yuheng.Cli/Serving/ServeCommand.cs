using System.Net.Sockets;
using System.Runtime.InteropServices;
using Yuheng.Store;
using Yuheng.Web;

namespace Yuheng.Cli.Serving;

/// <summary>The verb <c>serve</c>: the web program until it is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>Where it listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Whether <paramref name="urls"/> are addresses that can be listened on, such as http://*:5080;http://[::1]:5080.</summary>
    public static bool AreUrls(string urls)
    {
        foreach (var url in urls.Split(';'))
        {
            // * and + stand for every name of this machine; they are no part of an ordinary address.
            var ordinary = url.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
            if (!Uri.TryCreate(ordinary, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Serves; the result is the exit status.</summary>
    /// <param name="urls">Where to listen.</param>
    /// <param name="demo">Whether to load the samples.</param>
    /// <param name="place">Where the data are; null for a check-up alone.</param>
    public static int Run(string urls, bool demo, StorePlace? place)
    {
        string? samples = null;
        if (demo)
        {
            samples = Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT") ?? ".", "samples");
            if (!Directory.Exists(samples))
            {
                StandardStreams.Say($"{samples}：没有样例文件夹；请从仓库根目录用 ./yuheng 启动，或把 YUHENG_ROOT 设为仓库根目录。");
                return ExitStatus.Refused;
            }
        }

        // A demonstration without a place of its own leaves nothing behind.
        var folder = demo && place is null ? Directory.CreateTempSubdirectory("yuheng-demo-") : null;
        place ??= folder is null ? null : new StorePlace.Folder(folder.FullName);
        using var stop = new CancellationTokenSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }

        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            WebProgram.ServeAsync(urls, samples, place, Ready, stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop before it was ready.
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            StandardStreams.Say($"无法监听 {urls}（{failure.Message}）；端口可能已被占用或不允许使用，请用 --urls 换一个，例如 --urls http://127.0.0.1:5081。");
            return ExitStatus.Refused;
        }
        finally
        {
            folder?.Delete(recursive: true);
        }

        return ExitStatus.Done;
    }

    private static void Ready(string address, string? firstCode)
    {
        using var output = StandardStreams.OpenOutput();
        using var lines = StandardStreams.Lines(output);
        lines.WriteLine(address);
        if (firstCode is not null)
        {
            lines.WriteLine($"还没有数据：打开 {address}/first，一次性代码 {firstCode}");
        }
    }
}
