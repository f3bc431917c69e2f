using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing;
using Yuheng.Documents.Writing.Html;

namespace Yuheng.Documents.Tests.Writing.Html;

/// <summary>The report in one file.</summary>
public partial class AuditReportTests
{
    [Fact]
    public void A_finding_stands_beside_its_line_and_its_cell_is_marked()
    {
        var page = Page(Audited.Ordinary());

        var row = Row().Matches(page).Single(m => m.Value.Contains("SE-04", StringComparison.Ordinal)).Value;
        Assert.Contains("<mark class=\"error\">=94</mark>", row, StringComparison.Ordinal);
        Assert.Contains("应为 10.80。改正得分。", row, StringComparison.Ordinal);
        Assert.Contains("依据 财预〔2020〕10号", row, StringComparison.Ordinal);
        Assert.Contains("data-code=\"SE-04\" data-severity=\"error\"", row, StringComparison.Ordinal);
        Assert.Contains("表内没有佐证材料一栏", page, StringComparison.Ordinal);
        Assert.Contains("平均分 99.1。", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_document_says_becomes_markup()
    {
        var page = Page(Audited.HostileOne());

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Single(ScriptBegins().Matches(page));
        Assert.DoesNotContain('\u001b', page);
        Assert.DoesNotContain('\0', page);
    }

    [Fact]
    public void It_needs_nothing_beside_it_and_allows_only_its_own_script_and_style()
    {
        var page = Page(Audited.Ordinary());

        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(page, "style")}'", page, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{Hash(page, "script")}'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_long_documents_only_the_lines_around_findings_are_shown_and_that_is_said()
    {
        var text = string.Concat(Enumerable.Range(1, 30).Select(i => $"第{i}行{new string('字', AuditReport.MostText / 25)}\n"));
        var page = Page(Audited.Of("长.txt", text, [new Finding("PT-02", Severity.Error, new(20), null, "问题")]));

        Assert.Contains("只列出有发现的行", page, StringComparison.Ordinal);
        Assert.Equal(5, Row().Count(page[page.IndexOf("class=\"paper\"", StringComparison.Ordinal)..]) - 1);
        Assert.InRange(page.Length, 0, 60_000);
        Assert.Contains("（略 ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void More_findings_than_a_browser_shows_are_counted_and_not_listed()
    {
        var findings = Enumerable.Range(1, AuditReport.MostFindings + 7).Select(i => new Finding("PT-02", Severity.Warning, new(1), null, "问题")).ToList();
        var page = Page(Audited.Of("多.txt", "一行\n", findings), Audited.Ordinary());

        Assert.Contains("另有 7 条发现未列出", page, StringComparison.Ordinal);
        Assert.Contains("另有 3 条发现未列出", page, StringComparison.Ordinal);
        Assert.Contains("警告 5009", page, StringComparison.Ordinal);
    }

    private static string Page(params AuditedDocument[] documents) => Encoding.UTF8.GetString(Audited.Written(output => new AuditReport(output), documents));

    private static string Hash(string page, string element)
    {
        var start = page.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page[start..page.IndexOf($"</{element}>", StringComparison.Ordinal)])));
    }

    [GeneratedRegex("<tr.*")]
    private static partial Regex Row();

    [GeneratedRegex("<script")]
    private static partial Regex ScriptBegins();
}
