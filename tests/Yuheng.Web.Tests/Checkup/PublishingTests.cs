using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

/// <summary>What was read goes out as the official forms, and comes in again; a PDF is shown as its pages.</summary>
[Collection(typeof(InABrowser))]
public class PublishingTests(Browser browser)
{
    [Fact]
    public async Task A_link_to_a_place_of_a_PDF_brings_its_box_into_view_with_and_without_script()
    {
        var written = new MemoryStream();
        Assert.Null(Rendering.Write(Papers.Read("library.txt", Papers.Library).Record!, 1, "pdf", written));
        var pdf = ShelvedDocument.Read("library.pdf", written.ToArray());
        var place = pdf.Record!.Forms[0].Indicators[^1].Printed.Target.Place;
        await using var site = await Site.Start(pdf);
        foreach (var script in (bool[])[true, false])
        {
            var page = await browser.Open($"{site.Address}{CheckupAddresses.Text(pdf, place.Line)}#{CheckupAddresses.Anchor(place)}", script: script);
            Assert.Contains("第 1 页", await page.Locator(".title-bar").InnerTextAsync(), StringComparison.Ordinal);
            var box = await page.Locator("#" + CheckupAddresses.Anchor(place)).BoundingBoxAsync();
            Assert.InRange(box!.Y, 0, 768);
            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("text", "text/plain")]
    [InlineData("html", "text/html")]
    public async Task A_form_is_downloaded_as_an_official_form_that_reads_as_the_same_project(string format, string type)
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        using var answer = await site.Client.GetAsync(new Uri(CheckupAddresses.As(library, 1, format), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var again = ShelvedDocument.Read("again." + (format == "text" ? "txt" : format), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var (before, after) = (library.Record!.Forms[0], Assert.Single(again.Record!.Forms));
        Assert.Equal(before.Form.Project.Name.Raw, after.Form.Project.Name.Raw);
        Assert.Equal(before.TargetFunds!.Total.Value, after.TargetFunds!.Total.Value);
        Assert.Equal(before.Indicators.Select(i => i.Printed.Target.Raw), after.Indicators.Select(i => i.Printed.Target.Raw));
    }

    [Fact]
    public async Task A_form_that_the_document_does_not_have_is_not_found()
    {
        var library = Papers.Read("library.txt", Papers.Library);
        await using var site = await Site.Start(library);
        foreach (var address in (string[])[CheckupAddresses.As(library, 99, "docx"), CheckupAddresses.As(library, null, "exe"), CheckupAddresses.Template("no-such"), CheckupAddresses.Picture(library, 1)])
        {
            using var answer = await site.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_template_is_downloaded_and_comes_back_as_a_form_of_its_layout()
    {
        await using var site = await Site.Start();
        Assert.Contains("/check/templates/shanghai-self-evaluation.xlsx", await site.Page(CheckupAddresses.Templates));
        var bytes = await site.Client.GetByteArrayAsync(new Uri(CheckupAddresses.Template("shanghai-self-evaluation"), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("xlsx", ShelvedDocument.Read("模板.xlsx", bytes).Record!.Reading.Format);
    }

    [Fact]
    public async Task A_value_of_a_PDF_leads_to_its_box_on_the_picture_of_its_page()
    {
        var written = new MemoryStream();
        Assert.Null(Rendering.Write(Papers.Read("library.txt", Papers.Library).Record!, 1, "pdf", written));
        var pdf = ShelvedDocument.Read("library.pdf", written.ToArray());
        var form = Assert.Single(pdf.Record!.Forms);
        await using var site = await Site.Start(pdf);
        var page = await site.Page(CheckupAddresses.Form(pdf, 1));
        Assert.Contains($"<img src=\"{CheckupAddresses.Picture(pdf, 1)}\"", page);
        var anchor = CheckupAddresses.Anchor(form.Form.Project.Name.Place);
        Assert.Contains($"href=\"#{anchor}\"", page);
        var box = Regex.Match(page, $"<rect id=\"{anchor}\" class=\"box taken[^\"]*\" x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"");
        Assert.True(box.Success, "the value has no box");
        Assert.InRange(int.Parse(box.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 1, 595);

        var picture = await site.Client.GetByteArrayAsync(new Uri(CheckupAddresses.Picture(pdf, 1), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        using var beyond = await site.Client.GetAsync(new Uri(CheckupAddresses.Picture(pdf, 99), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }
}
