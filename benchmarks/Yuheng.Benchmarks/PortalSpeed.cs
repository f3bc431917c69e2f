using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Yuheng.Store;
using Yuheng.Web;

namespace Yuheng.Benchmarks;

/// <summary>
/// Published pages of the demo region beside the same web server sending the same bytes from memory, in turn, in one run.
/// The client writes a request and reads the answer over connections that stay open, and does nothing else.
/// </summary>
internal static class PortalSpeed
{
    private const int Connections = 16, Rounds = 5;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);
    private static readonly (string Name, string Path)[] s_pages =
        [("project", "/990101/{0}/p/N00000101"), ("department with its budget", "/990101/{0}/219"), ("table of a budget", "/990101/{0}/219/budget/t3"), ("region", "/990101/{0}")];

    public static void Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task RunAsync()
    {
        var root = Environment.GetEnvironmentVariable("YUHENG_ROOT") ?? ".";
        var folder = Directory.CreateTempSubdirectory("yuheng-benchmark-");
        using var stop = new CancellationTokenSource();
        var ready = new TaskCompletionSource<Uri>();
        var serving = WebProgram.ServeAsync("http://127.0.0.1:0", Path.Combine(root, "samples"), new StorePlace.Folder(folder.FullName), (address, _) => ready.SetResult(new Uri(address)), stop.Token);
        try
        {
            var portal = await ready.Task;
            Console.WriteLine("## The portal");
            Console.WriteLine();
            Console.WriteLine("| page | bytes, as sent with br | the same bytes from memory, requests/s | from the portal, requests/s | share |");
            Console.WriteLine("|---|---:|---:|---:|---:|");
            foreach (var (name, path) in s_pages)
            {
                await LineAsync(portal, name, string.Format(CultureInfo.InvariantCulture, path, DateTime.UtcNow.Year - 1));
            }

            Console.WriteLine();
        }
        finally
        {
            await stop.CancelAsync();
            await serving;
            folder.Delete(recursive: true);
        }
    }

    private static async Task LineAsync(Uri portal, string name, string path)
    {
        using var client = new HttpClient { BaseAddress = portal };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        await using var bare = Bare(bytes, answer.Content.Headers.ContentType!.ToString());
        await bare.StartAsync();
        var other = new Uri(bare.Urls.First());
        var (froms, memories) = (new List<double>(), new List<double>());
        await RateAsync(other, path);
        await RateAsync(portal, path);
        for (var n = 0; n < Rounds; n++)
        {
            memories.Add(await RateAsync(other, path));
            froms.Add(await RateAsync(portal, path));
        }

        var (memory, from) = (memories.Order().ElementAt(Rounds / 2), froms.Order().ElementAt(Rounds / 2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {bytes.Length:N0} | {memory:N0} | {from:N0} | {100 * from / memory:F0} % |"));
    }

    private static WebApplication Bare(byte[] bytes, string type)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = type;
            context.Response.Headers.ContentEncoding = "br";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        return app;
    }

    /// <summary>How many requests a second are answered.</summary>
    private static async Task<double> RateAsync(Uri address, string path)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAccept-Encoding: br\r\n\r\n");
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(address, request, clock))));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(Uri address, byte[] request, Stopwatch clock)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port);
        var buffer = new byte[1 << 16];
        var (answered, length) = (0, 0);
        while (clock.Elapsed < s_round)
        {
            await socket.SendAsync(request);
            var got = 0;
            do
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(got % (buffer.Length / 2)));
                got += read;
                // Every answer is as long as the first: only its date differs.
                length = length == 0 ? LengthOf(buffer.AsSpan(0, got)) : length;
                if (read == 0)
                {
                    throw new IOException("The server closed the connection.");
                }
            }
            while (length == 0 || got < length);
            answered++;
        }

        return answered;
    }

    /// <summary>How long an answer is with its head; 0 where the head is not there yet.</summary>
    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return 0;
        }

        var head = Encoding.ASCII.GetString(answer[..end]);
        if (!head.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new IOException(head);
        }

        var at = head.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase) + "Content-Length: ".Length;
        var until = head.IndexOf('\r', at);
        return end + 4 + int.Parse(until < 0 ? head[at..] : head[at..until], CultureInfo.InvariantCulture);
    }
}
