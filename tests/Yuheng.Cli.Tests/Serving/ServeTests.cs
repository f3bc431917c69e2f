using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Yuheng.Cli.Tests.Serving;

/// <summary>The web program as its user starts and ends it.</summary>
public sealed class ServeTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Serve_prints_its_address_answers_and_ends_when_told_to(string signal)
    {
        using var process = ProgramRun.Start(ProgramRun.Script, ["serve", "--demo", "--urls", "http://127.0.0.1:0"]);
        var error = process.StandardError.ReadToEndAsync();
        var address = await process.StandardOutput.ReadLineAsync();
        Assert.True(Uri.TryCreate(address, UriKind.Absolute, out var uri), $"no address but “{address}”: {(address is null ? await error : "")}");

        using var client = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(uri)).StatusCode);

        await ProgramRun.Of("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await ProgramRun.End(process);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(await process.StandardOutput.ReadToEndAsync());
        Assert.Empty(await error);
    }

    [Fact]
    public async Task Over_empty_data_it_prints_a_code_besides_and_leads_to_the_page_that_asks_for_it()
    {
        var folder = Directory.CreateTempSubdirectory("yuheng-first-");
        try
        {
            using var process = ProgramRun.Start(ProgramRun.Script, ["serve", "--data", folder.FullName, "--urls", "http://127.0.0.1:0"]);
            var address = await process.StandardOutput.ReadLineAsync();
            Assert.Matches($"{address}/first，一次性代码 [a-z2-9]{{4}}(-[a-z2-9]{{4}}){{3}}$", await process.StandardOutput.ReadLineAsync());

            using var client = new HttpClient();
            var page = await client.GetStringAsync(new Uri(address + "/sign-in"));
            await ProgramRun.Of("kill", [process.Id.ToString(CultureInfo.InvariantCulture)]);
            await ProgramRun.End(process);
            Assert.Contains("一次性代码", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.Empty(await process.StandardError.ReadToEndAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var run = await ProgramRun.Of("serve", "--urls", url);

        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        var message = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(url, message, StringComparison.Ordinal);
        Assert.Contains("--urls", message, StringComparison.Ordinal);
    }
}
