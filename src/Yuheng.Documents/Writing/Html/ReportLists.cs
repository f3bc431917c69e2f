using System.Globalization;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Documents.Writing.Html;

/// <summary>Findings, gaps and what reading had to say, as lists of the report.</summary>
internal static class ReportLists
{
    /// <summary>The most rows of a folded list.</summary>
    private const int MostRows = 1_000;

    private const int MostOpen = 60;

    /// <summary>The findings in one line each, leading to where they stand.</summary>
    public static void WriteIndex(Markup page, string id, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            page.Raw("<p>没有发现。</p>");
            return;
        }

        page.Raw(findings.Count <= MostOpen ? "<details open>" : "<details>").Raw("<summary>发现一览</summary><ol class=\"index\">\n");
        foreach (var (number, finding) in findings.Index())
        {
            page.Raw("<li").Raw(Data(finding)).Raw($"><span class=\"{FindingJson.Word(finding.Severity)}\">{ReportFrame.Icon(finding.Severity)} {FindingWords.Of(finding.Severity)}</span> <a href=\"#{Anchor(id, number)}\">")
                .Text(finding.Code).Raw("</a> ").Text(FindingWords.NameOf(finding.Code)).Raw(" <span class=\"quiet\">").Text(FindingWords.Of(finding.Place)).Raw("</span>\n");
        }

        page.Raw("</ol></details>");
    }

    /// <summary>One finding with all that is said of it.</summary>
    public static void WriteFinding(Markup page, string id, int number, int count, Finding finding)
    {
        page.Raw($"<article id=\"{Anchor(id, number)}\" class=\"is-{FindingJson.Word(finding.Severity)}\"").Raw(Data(finding)).Raw("><p>");
        if (number + 1 < count)
        {
            page.Raw($"<a class=\"next\" href=\"#{Anchor(id, number + 1)}\">下一条</a>");
        }

        page.Raw($"<span class=\"{FindingJson.Word(finding.Severity)}\">{ReportFrame.Icon(finding.Severity)} {FindingWords.Of(finding.Severity)}</span> <span class=\"code\">").Text(finding.Code).Raw("</span> ")
            .Text(FindingWords.NameOf(finding.Code)).Raw("</p><p class=\"quiet\">").Text($"{FindingWords.Of(finding.About)} {FindingWords.Of(finding.Place)}".Trim());
        if (!string.IsNullOrWhiteSpace(finding.Quote))
        {
            page.Raw(" <q>").Text(finding.Quote).Raw("</q>");
        }

        page.Raw("</p><p>").Text(finding.Message).Raw("</p>");
        if (FindingWords.Remedy(finding) is { } remedy)
        {
            page.Raw("<p>").Text(remedy).Raw("</p>");
        }

        if (FindingWords.BasisOf(finding.Code) is { } basis)
        {
            page.Raw("<p class=\"quiet\">依据 ").Text(basis).Raw("</p>");
        }

        page.Raw("</article>");
    }

    /// <summary>What could not be known.</summary>
    public static void WriteGaps(Markup page, IReadOnlyList<InsufficientData> gaps)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        page.Raw("<details><summary>? 数据不足，无法判断：").Number(gaps.Count).Raw(" 项（不算发现）</summary><table><thead><tr><th scope=\"col\">检查<th scope=\"col\">表<th scope=\"col\">位置<th scope=\"col\">缺什么</thead><tbody>\n");
        foreach (var gap in gaps.Take(MostRows))
        {
            page.Raw("<tr><td>").Text($"{gap.Code} {FindingWords.NameOf(gap.Code)}").Raw("<td>").Text(FindingWords.Of(gap.About)).Raw("<td>").Text(FindingWords.Of(gap.Place)).Raw("<td>").Text(gap.Why).Raw("\n");
        }

        EndTable(page, gaps.Count);
    }

    /// <summary>What reading itself had to say.</summary>
    public static void WriteReading(Markup page, IReadOnlyList<Finding> reading)
    {
        if (reading.Count == 0)
        {
            return;
        }

        page.Raw("<details><summary>识读时的说明：").Number(reading.Count).Raw(" 条</summary><table><thead><tr><th scope=\"col\">级别<th scope=\"col\">位置<th scope=\"col\">说明<th scope=\"col\">原文</thead><tbody>\n");
        foreach (var finding in reading.Take(MostRows))
        {
            page.Raw($"<tr><td class=\"{FindingJson.Word(finding.Severity)}\">{ReportFrame.Icon(finding.Severity)} {FindingWords.Of(finding.Severity)}<td>").Text(FindingWords.Of(finding.Place)).Raw("<td>")
                .Text($"{finding.Code} {finding.Message}").Raw("<td>").Text(finding.Quote).Raw("\n");
        }

        EndTable(page, reading.Count);
    }

    private static void EndTable(Markup page, int count)
    {
        page.Raw("</tbody></table>");
        if (count > MostRows)
        {
            page.Raw("<p class=\"note\">").Text($"其余 {count - MostRows} 条未列出。").Raw("</p>");
        }

        page.Raw("</details>\n");
    }

    private static string Anchor(string id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id}-{number + 1}");

    private static string Data(Finding finding) => $" data-code=\"{finding.Code}\" data-severity=\"{FindingJson.Word(finding.Severity)}\"";
}
