using Yuheng.Core.Findings;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Documents.Writing.Html;

/// <summary>A document's lines with the findings beside them. A finding that stands at no line comes first.</summary>
internal sealed class ReportPaper(Markup page, string id, DocumentReading reading, IReadOnlyList<Finding> findings)
{
    /// <summary>How many lines around a finding go with it.</summary>
    private const int Around = 2;

    /// <summary>The longest cell that is shown whole.</summary>
    private const int LongestCell = 2_000;

    private int _next;
    private string _part = "";

    /// <summary>Writes the document.</summary>
    /// <param name="whole">Whether to write every line, or only those around findings.</param>
    public void Write(bool whole)
    {
        if (!whole)
        {
            page.Raw("<p class=\"note\">").Text($"正文较长，只列出有发现的行和它们前后各 {Around} 行。").Raw("</p>");
        }

        page.Raw("<table class=\"paper\"><colgroup><col class=\"line\"><col><col class=\"beside\"></colgroup><thead><tr><th scope=\"col\">行<th scope=\"col\">原文<th scope=\"col\">发现</thead><tbody>\n");
        if (!findings[0].Place.Exists)
        {
            page.Raw("<tr class=\"marked\"><td class=\"line\"><td class=\"text\">全文<td class=\"beside\">");
            WriteFindings(f => !f.Place.Exists);
            page.Raw("\n");
        }

        var last = 0;
        for (var line = 1; line <= reading.LineCount; line++)
        {
            var here = _next < findings.Count && findings[_next].Place.Line == line;
            var near = here || (last > 0 && line - last <= Around) || (_next < findings.Count && findings[_next].Place.Line - line <= Around);
            if (here || ((near || whole) && !reading[line - 1].IsBlank))
            {
                WriteLine(reading[line - 1], here, near);
            }

            last = here ? line : last;
        }

        page.Raw("</tbody></table>");
    }

    private void WriteLine(ReadingLine line, bool marked, bool near)
    {
        var spot = line.Place.Spot;
        if (spot?.Part is { Length: > 0 } part && part != _part)
        {
            page.Raw("<tr class=\"part\"><td class=\"line\"><td class=\"text\" colspan=\"2\">").Text(part).Raw("\n");
            _part = part;
        }

        page.Raw(marked ? "<tr class=\"marked\"><td class=\"line\">" : near ? "<tr><td class=\"line\">" : "<tr class=\"far\"><td class=\"line\">").Number(spot?.Row ?? line.Number).Raw("<td class=\"text\">");
        for (var cell = 0; cell < line.Count; cell++)
        {
            WriteCell(line[cell], marked ? MarkOf(line.Number, cell + 1) : null);
        }

        page.Raw("<td class=\"beside\">");
        WriteFindings(f => f.Place.Line == line.Number);
        page.Raw("\n");
    }

    private void WriteCell(ReadOnlySpan<char> text, Severity? mark)
    {
        var shown = text.Length <= LongestCell ? text.ToString() : $"{text[..LongestCell]}……（略 {text.Length - LongestCell} 字）";
        if (mark is { } severity)
        {
            page.Raw($"<mark class=\"{FindingJson.Word(severity)}\">").Text(shown).Raw("</mark>");
        }
        else
        {
            page.Raw("<span>").Text(shown).Raw("</span>");
        }
    }

    /// <summary>The heaviest finding at a cell; null for none.</summary>
    private Severity? MarkOf(int line, int cell)
    {
        Severity? heaviest = null;
        for (var i = _next; i < findings.Count && findings[i].Place.Line == line; i++)
        {
            if (findings[i].Place.Cell == cell && !(heaviest >= findings[i].Severity))
            {
                heaviest = findings[i].Severity;
            }
        }

        return heaviest;
    }

    private void WriteFindings(Func<Finding, bool> belongs)
    {
        for (; _next < findings.Count && belongs(findings[_next]); _next++)
        {
            ReportLists.WriteFinding(page, id, _next, findings.Count, findings[_next]);
        }
    }
}
