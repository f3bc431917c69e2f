using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Checkup;
using Yuheng.Web.Demo;
using Yuheng.Web.Frame;
using Yuheng.Web.Portal;
using Yuheng.Web.Workbench;
using Yuheng.Web.Workbench.People;
using Yuheng.Web.Workbench.Targets;

namespace Yuheng.Web;

/// <summary>The web program.</summary>
public static class WebProgram
{
    private static readonly string[] s_thisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="urls">The addresses to listen on, separated by semicolons, such as http://127.0.0.1:5080; port 0 takes a free one.</param>
    /// <param name="samples">A folder of documents to load at the start, with everything below it, for a demonstration; null for none.</param>
    /// <param name="place">Where the data are; null for none: the program is then a check-up of documents, open to all, and writes nothing to disk.</param>
    /// <param name="ready">Called once the program answers: with the address, and with the code by which the first region can be made there; null where there is one.</param>
    /// <param name="stop">Ends the program.</param>
    /// <exception cref="IOException">It cannot listen there, or the samples cannot be listed.</exception>
    public static async Task ServeAsync(string urls, string? samples, StorePlace? place, Action<string, string?> ready, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(ready);
        var shelf = new DocumentShelf();
        if (samples is not null)
        {
            SampleFolder.Load(samples, shelf, stop);
        }

        var store = place is null ? null : await DataStore.OpenAsync(place, stop).ConfigureAwait(false);
        if (store is not null && samples is not null)
        {
            await DemoRegion.SeedAsync(store, samples, TimeProvider.System.GetUtcNow()).ConfigureAwait(false);
        }

        var app = Build(urls, shelf, store, isDemo: samples is not null);
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync(stop).ConfigureAwait(false);
            ready(AddressOf(app), store is null || (await store.RegionsAsync(stop).ConfigureAwait(false)).Count > 0 ? null : app.Services.GetRequiredService<FirstCode>().Code);
            await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>The program with its routes, not yet started.</summary>
    internal static WebApplication Build(string urls, DocumentShelf shelf, DataStore? store = null, bool isDemo = false, TimeProvider? clock = null)
    {
        // The empty builder looks for no settings in the folder or the environment that it happens to be started in.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Upload.MaxRequestBytes;
        });
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            // Said elsewhere: keys are not encrypted where they are stored, a bare post is told so, a failure is logged under its number, and one to start goes to the caller.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddRouting();
        SentBytes.AddCompression(builder.Services);
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        var keys = builder.Services.AddDataProtection().SetApplicationName("yuheng");
        if (store is null)
        {
            // Keys in memory only: a page opened before a restart is told to be loaded again.
            keys.UseEphemeralDataProtectionProvider();
        }
        else
        {
            builder.Services.Configure<KeyManagementOptions>(options => options.XmlRepository = new StoredKeys(store));
        }

        // A page elsewhere may have its name lead to this machine; it would then read what only this machine should.
        builder.Services.AddHostFiltering(hosts => hosts.AllowedHosts = IsThisMachineOnly(urls) ? s_thisMachine : ["*"]);
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(shelf);
        builder.Services.AddScoped(_ => new Visit { HasStore = store is not null, IsDemo = isDemo });
        if (store is not null)
        {
            // Disposed of with the program.
            builder.Services.AddSingleton(_ => store);
            builder.Services.AddSingleton<FirstCode>();
            builder.Services.AddSingleton<ImportWorker>();
            builder.Services.AddHostedService(services => services.GetRequiredService<ImportWorker>());
            builder.Services.AddSingleton<Workbench.Overview.KeptBudgetLines>();
            builder.Services.AddSingleton(services => new PortalAnswers(store.Publications, services.GetRequiredService<TimeProvider>()));
        }

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseProtectiveHeaders();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<Visit>().Begin(context);
            return next(context);
        });
        app.UseNumberedErrors();
        app.UsePagesForBareAnswers();
        app.UseRouting();
        if (store is not null)
        {
            app.UseSigning();
        }

        app.UseRights(openCheckup: store is null || isDemo, SignInRoutes.AskFirst);
        app.MapAssets();
        app.MapCheckup();
        if (store is null)
        {
            app.MapGet("/", () => Results.LocalRedirect(CheckupAddresses.Home)).Needs(Right.Public);
        }
        else
        {
            app.MapWorkbench();
            app.MapPortal();
        }

        return app;
    }

    /// <summary>The first address that a started program answers at.</summary>
    internal static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static bool IsThisMachineOnly(string urls) => urls.Split(';').All(url => s_thisMachine.Contains(BindingAddress.Parse(url).Host));
}
