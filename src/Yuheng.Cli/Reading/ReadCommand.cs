using Yuheng.Core.Findings;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Cli.Reading;

/// <summary>The verb <c>read</c>: documents in, records out.</summary>
internal static class ReadCommand
{
    /// <summary>Reads; the result is the exit status.</summary>
    /// <param name="arguments">Files, folders, globs, or - for standard input.</param>
    /// <param name="asJson">Whether to write JSON instead of tables.</param>
    public static int Run(string[] arguments, bool asJson) => DocumentLoop.Run(arguments, (output, documents) =>
    {
        if (asJson)
        {
            using var json = new ReadJson(output);
            documents.ForEach(document =>
            {
                json.Write(document);
                return StatusOf(document);
            });
        }
        else
        {
            using var lines = StandardStreams.Lines(output);
            var page = new RecordPage(lines);
            documents.ForEach(document =>
            {
                page.Write(document);
                return StatusOf(document);
            });
        }
    });

    private static int StatusOf(DocumentRecord document) =>
        document.Findings.Any(f => f.Severity == Severity.Error) ? ExitStatus.Errors : ExitStatus.Done;
}
