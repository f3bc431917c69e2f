using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Web.Checkup;
using Yuheng.Web.Frame;

namespace Yuheng.Web;

/// <summary>The web program.</summary>
public static class WebProgram
{
    /// <summary>Where it listens unless told otherwise: on this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>Serves until it is told to stop. Reads nothing but the samples, and writes nothing to disk.</summary>
    /// <param name="urls">The addresses to listen on, separated by semicolons, such as <see cref="DefaultUrls"/>; port 0 takes a free one.</param>
    /// <param name="samples">A folder of documents to load at the start, with everything below it; null for none.</param>
    /// <param name="ready">Called with the address once the program answers.</param>
    /// <param name="stop">Ends the program.</param>
    /// <returns>Null once it was stopped; the refusal where it could not start: no such folder, a bad address, a port in use.</returns>
    public static async Task<Refusal?> ServeAsync(string urls, string? samples, Action<string> ready, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(ready);
        var shelf = new DocumentShelf();
        if (samples is not null && SampleFolder.Load(samples, shelf, stop) is { } refusal)
        {
            return refusal;
        }

        var app = Build(urls, shelf);
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(stop).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is IOException or FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                return new Refusal("cannot-listen", urls, Place.None, $"不能在这个地址提供服务（{failure.Message}）；请换一个端口，例如 --urls http://127.0.0.1:5081。");
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return null;
            }

            ready(AddressOf(app));
            await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>The program with its routes, not yet started.</summary>
    internal static WebApplication Build(string urls, DocumentShelf shelf)
    {
        // The empty builder looks for no settings in the folder or the environment that it happens to be started in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Upload.MaxRequestBytes;
        });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        // Keys in memory only: a page opened before a restart is told to be loaded again.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(shelf);
        builder.Services.AddScoped<Visit>();

        var app = builder.Build();
        app.UseProtectiveHeaders();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<Visit>().Begin(context);
            return next(context);
        });
        app.UseNumberedErrors();
        app.UsePagesForBareAnswers();
        app.UseRouting();
        app.MapAssets();
        app.MapCheckup();
        return app;
    }

    /// <summary>The first address that a started program answers at.</summary>
    internal static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
