using System.Text;
using Microsoft.Playwright;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Documents;
using Yuheng.Documents.Writing;
using Yuheng.Documents.Writing.Html;

namespace Yuheng.Web.Tests;

/// <summary>The report that <c>check --format html</c> writes, as a browser shows it from the disk.</summary>
[Collection(typeof(InABrowser))]
public sealed class ReportInABrowserTests(Browser browser) : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Findings_are_filtered_by_severity_and_by_check()
    {
        var page = await browser.Open(Written());
        await Assertions.Expect(page.Locator("article:visible")).ToHaveCountAsync(3);

        await page.GetByLabel("警告").UncheckAsync();
        await Assertions.Expect(page.Locator("article:visible")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync("2");

        await page.GetByText("按检查筛选").ClickAsync();
        await page.GetByLabel("SE-04").UncheckAsync();
        await Assertions.Expect(page.Locator("article:visible")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("tr.far").First).ToBeVisibleAsync();

        await page.GetByLabel("只看有发现的行").CheckAsync();
        await Assertions.Expect(page.Locator("tr.far").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_its_script_it_is_a_plain_list()
    {
        var page = await browser.Open(Written(), script: false);

        await Assertions.Expect(page.Locator("article:visible")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#filter")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1366)]
    public async Task It_is_never_wider_than_the_window(int width)
    {
        var page = await browser.Open(Written(), width);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private string Written()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Select(i => $"第{i}项\t{new string('字', 200)}\t=94\n"));
        var record = DocumentReader.Read(SourceDocument.Take("公园步道.txt", Encoding.UTF8.GetBytes(text)).Value!).Value!;
        var audit = new Audit(
            [
                new Finding("PT-14", Severity.Error, new(2, 3), "=94", "合计不平。"),
                new Finding("SE-04", Severity.Error, new(3, 3), "=94", "得分不符。"),
                new Finding("PT-10", Severity.Warning, new(4), null, "指标过少。"),
            ],
            []);
        var document = AuditedDocument.Of(record, audit, Severity.Hint);
        var summary = new AuditSummary();
        summary.Add(document);
        using var file = File.Create(_path);
        using var report = new AuditReport(file);
        report.Write(document);
        report.End(new Audit([], []), summary);
        return "file://" + _path;
    }
}
