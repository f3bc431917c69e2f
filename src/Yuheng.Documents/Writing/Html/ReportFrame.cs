using System.Security.Cryptography;
using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Documents.Writing.Html;

/// <summary>The frame of the report: head, counts, filter, script. The page may run and show what is written here, and nothing else.</summary>
internal static class ReportFrame
{
    private static readonly string Style = Asset("report.css"), Script = Asset("report.js");

    /// <summary>The severities, the heaviest first.</summary>
    public static Severity[] Severities { get; } = [Severity.Error, Severity.Warning, Severity.Hint];

    public static void WriteHead(Markup page, AuditSummary summary)
    {
        page.Raw("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Allowed(Style)}'; script-src '{Allowed(Script)}'; base-uri 'none'; form-action 'none'\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>玉衡检查报告</title>\n<style>").Raw(Style).Raw("</style>\n</head>\n<body>\n")
            .Raw("<h1>玉衡检查报告</h1>\n<p class=\"counts\"><span>").Number(summary.Documents).Raw(" 份文件</span>");
        foreach (var severity in Severities)
        {
            WriteCount(page, severity, summary[severity]);
        }

        page.Raw("<span class=\"quiet\">? 数据不足 ").Number(summary.Insufficient).Raw("（不计入）</span><span class=\"quiet\">识读 ").Number(summary.Reading)
            .Raw("</span><span class=\"quiet\">规则版本 ").Text(Rulebook.Version).Raw("</span></p>\n");
    }

    /// <summary>The filter; shown by the script, since without it it could do nothing.</summary>
    public static void WriteFilter(Markup page, AuditSummary summary)
    {
        page.Raw("<form id=\"filter\" hidden><fieldset><legend>显示</legend>");
        foreach (var severity in Severities)
        {
            WriteBox(page, FindingJson.Word(severity), FindingWords.Of(severity));
        }

        page.Raw("</fieldset><label><input type=\"checkbox\" id=\"near\">只看有发现的行</label><span class=\"quiet\">列出 <span id=\"shown\"></span> 条</span>\n<details><summary>按检查筛选</summary>");
        foreach (var code in summary.Codes)
        {
            var count = Severities.Sum(s => code[s]);
            if (count > 0)
            {
                WriteBox(page, code.Code, $"{code.Code} {FindingWords.NameOf(code.Code)} {count}");
            }
        }

        page.Raw("</details></form>\n");
    }

    public static void WriteCount(Markup page, Severity severity, int count) =>
        page.Raw($"<span class=\"{FindingJson.Word(severity)}\">{Icon(severity)} {FindingWords.Of(severity)} ").Number(count).Raw("</span>");

    /// <summary>The icon beside the word: colour alone says nothing.</summary>
    public static string Icon(Severity severity) => severity switch
    {
        Severity.Error => "■",
        Severity.Warning => "▲",
        Severity.Hint => "●",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static void WriteScript(Markup page) => page.Raw("<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n");

    private static void WriteBox(Markup page, string value, string label) =>
        page.Raw("<label><input type=\"checkbox\" checked value=\"").Text(value).Raw("\">").Text(label).Raw("</label>");

    internal static string Allowed(string inline) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)));

    internal static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(ReportFrame).Assembly.GetManifestResourceStream("report/" + name)!);
        return reader.ReadToEnd();
    }
}
