using System.Globalization;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;

namespace Yuheng.Documents.Writing.Html;

/// <summary>
/// Findings as one HTML file that needs nothing beside it: each document's text with what was found beside the line, the cells marked.
/// It can be filtered and printed; without its script it is a plain list. Only so much is taken in as a browser can show; what is left out is said.
/// </summary>
public sealed class AuditReport : IAuditWriter
{
    /// <summary>The most findings that are listed.</summary>
    internal const int MostFindings = 5_000;

    /// <summary>The most characters of documents that are shown in full; of what comes after them, only the lines around findings.</summary>
    internal const int MostText = 4_000_000;

    /// <summary>The most documents in the list of contents.</summary>
    internal const int MostDocuments = 2_000;

    private readonly Stream _output;
    private readonly Spool _contentsKept = new(), _bodyKept = new();
    private readonly Markup _contents, _body;
    private int _documents, _findings, _text, _unlisted;

    /// <summary>Begins the report on <paramref name="output"/>.</summary>
    public AuditReport(Stream output)
    {
        _output = output;
        _contents = new Markup(_contentsKept.Stream);
        _body = new Markup(_bodyKept.Stream);
    }

    /// <inheritdoc/>
    public void Write(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var id = string.Create(CultureInfo.InvariantCulture, $"d{++_documents}");
        if (_documents > MostDocuments)
        {
            _unlisted += document.Findings.Count;
            return;
        }

        WriteContents(id, document);
        _body.Raw($"<section id=\"{id}\"><h2>").Text(document.Name).Raw("</h2>");
        WriteCounts(document);
        var listed = Listed(document.Findings);
        if (listed.Count < document.Findings.Count)
        {
            _body.Raw("<p class=\"note\">").Text($"另有 {document.Findings.Count - listed.Count} 条发现未列出：一份报告最多列 {MostFindings} 条。全部发现请用 --format csv 或 json 取得。").Raw("</p>");
        }

        ReportLists.WriteIndex(_body, id, listed);
        ReportLists.WriteGaps(_body, document.Insufficient);
        ReportLists.WriteReading(_body, document.Reading);
        if (listed.Count > 0)
        {
            var length = document.Document.Reading.Text.Length;
            var whole = length <= MostText - _text;
            _text += whole ? length : 0;
            new ReportPaper(_body, id, document.Document.Reading, listed).Write(whole);
        }

        _body.Raw("</section>\n");
    }

    /// <inheritdoc/>
    public void End(Audit batch, AuditSummary summary)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(summary);
        var page = new Markup(_output);
        ReportFrame.WriteHead(page, summary);
        ReportFrame.WriteFilter(page, summary);
        page.Raw("<main>\n<table><caption class=\"quiet\">目录</caption><thead><tr><th scope=\"col\">文件<th scope=\"col\">错误<th scope=\"col\">警告<th scope=\"col\">提示<th scope=\"col\">数据不足</thead><tbody>\n");
        _contents.Flush();
        page.Flush();
        _contentsKept.CopyTo(_output);
        page.Raw("</tbody></table>\n");
        if (_documents > MostDocuments)
        {
            page.Raw("<p class=\"note\">").Text($"另有 {_documents - MostDocuments} 份文件（发现 {_unlisted} 条）未列入：一份报告最多列 {MostDocuments} 份。").Raw("</p>\n");
        }

        WriteBatch(page, batch);
        _body.Flush();
        page.Flush();
        _bodyKept.CopyTo(_output);
        page.Raw("</main>\n<footer class=\"quiet\"><p>").Text($"玉衡检查报告，规则版本 {Rulebook.Version}。数据不足的检查既不算通过，也不算发现。").Raw("</p></footer>\n");
        ReportFrame.WriteScript(page);
        page.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _contentsKept.Dispose();
        _bodyKept.Dispose();
    }

    private IReadOnlyList<Finding> Listed(IReadOnlyList<Finding> findings)
    {
        var room = Math.Min(findings.Count, MostFindings - _findings);
        _findings += room;
        return room == findings.Count ? findings : [.. findings.Take(room)];
    }

    private void WriteContents(string id, AuditedDocument document)
    {
        _contents.Raw($"<tr><td><a href=\"#{id}\">").Text(document.Name).Raw("</a>");
        foreach (var severity in ReportFrame.Severities)
        {
            _contents.Raw("<td class=\"number\">").Number(document.Findings.Count(f => f.Severity == severity));
        }

        _contents.Raw("<td class=\"number\">").Number(document.Insufficient.Count).Raw("\n");
    }

    private void WriteCounts(AuditedDocument document)
    {
        _body.Raw("<p class=\"counts\">");
        foreach (var severity in ReportFrame.Severities)
        {
            ReportFrame.WriteCount(_body, severity, document.Findings.Count(f => f.Severity == severity));
        }

        _body.Raw("<span class=\"quiet\">SHA-256 ").Text(document.Document.Source.Sha256[..16]).Raw("…</span></p>");
    }

    private static void WriteBatch(Markup page, Audit batch)
    {
        if (batch.Findings.Count + batch.Insufficient.Count == 0)
        {
            return;
        }

        page.Raw("<section id=\"batch\"><h2>整批文件</h2>");
        foreach (var (number, finding) in batch.Findings.Take(MostFindings).Index())
        {
            ReportLists.WriteFinding(page, "batch", number, batch.Findings.Count, finding);
        }

        ReportLists.WriteGaps(page, batch.Insufficient);
        page.Raw("</section>\n");
    }
}
