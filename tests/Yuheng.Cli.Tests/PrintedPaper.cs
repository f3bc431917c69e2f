using System.Net;
using System.Text;
using Yuheng.Documents;

namespace Yuheng.Cli.Tests;

/// <summary>A text printed as a PDF: its lines of several cells as ruled tables, the others as paragraphs, as a body would publish it.</summary>
internal static class PrintedPaper
{
    private const string Browser = "chromium";

    private const string Head = """
        <!DOCTYPE html><meta charset="utf-8"><style>
        @page { size: A4 landscape; margin: 15mm }
        body { font: 9pt serif } p { margin: 2pt 0 } table { border-collapse: collapse; width: 100% } tr { break-inside: avoid }
        td { border: 1px solid black; padding: 2pt 3pt } td.amount { text-align: right; white-space: nowrap }
        </style>
        """;

    /// <summary>Whether there is a browser to print with and poppler to read.</summary>
    public static bool IsPossible { get; } = Array.TrueForAll([Browser, "pdftotext"], command =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, command))));

    /// <summary>Prints it into a folder, and gives the path.</summary>
    public static async Task<string> Of(string path, TemporaryFolder folder)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var page = folder.Write(name + ".html", Html(path));
        var printed = folder[name + ".pdf"];
        var run = await ProgramRun.Of(
            Browser,
            ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--user-data-dir=" + folder["profile"], "--no-pdf-header-footer", "--print-to-pdf=" + printed, new Uri(page).AbsoluteUri]);
        Assert.True(File.Exists(printed), run.Error);
        return printed;
    }

    private static string Html(string path)
    {
        var reading = DocumentReader.Read(SourceDocument.Take(Path.GetFileName(path), File.ReadAllBytes(path)).Value!).Value!.Reading;
        var html = new StringBuilder(Head);
        var inTable = false;
        for (var line = 0; line < reading.LineCount; line++)
        {
            var cells = Enumerable.Range(0, reading[line].Count).Select(i => reading[line][i].Trim().ToString()).ToList();
            if (cells.Count > 1 != inTable)
            {
                inTable = !inTable;
                html.Append(inTable ? "<table>" : "</table>");
            }

            html.Append(inTable ? "<tr>" : "<p>");
            foreach (var cell in cells)
            {
                var text = WebUtility.HtmlEncode(cell);
                html.Append(!inTable ? text : cell.Contains('.', StringComparison.Ordinal) && cell.All(c => char.IsAsciiDigit(c) || c is ',' or '.') ? $"<td class=amount>{text}" : $"<td>{text}");
            }

            html.Append('\n');
        }

        return html.ToString();
    }
}
