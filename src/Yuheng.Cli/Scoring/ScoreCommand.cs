using Yuheng.Cli.Reading;
using Yuheng.Core.Checks;
using Yuheng.Core.Scores;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Cli.Scoring;

/// <summary>The verb <c>score</c>: self-evaluations in, their scores recomputed with the working out.</summary>
internal static class ScoreCommand
{
    /// <summary>Scores; the result is the exit status, 1 where a printed score differs.</summary>
    /// <param name="arguments">Files, folders, globs, or - for standard input.</param>
    /// <param name="asJson">Whether to write the trees as JSON instead of lines.</param>
    /// <param name="region">The region whose profile goes for all documents; null where each form's layout tells.</param>
    public static int Run(string[] arguments, bool asJson, string? region) => DocumentLoop.Run(arguments, (output, documents) =>
    {
        if (asJson)
        {
            using var json = new ScoreJson(output);
            documents.ForEach(document => Score(document, region, json.Write));
        }
        else
        {
            using var lines = StandardStreams.Lines(output);
            var page = new ScorePage(lines);
            documents.ForEach(document => Score(document, region, page.Write));
        }
    });

    private static int Score(DocumentRecord document, string? region, Action<DocumentRecord, IReadOnlyList<ScoreSheet>> write)
    {
        var checkedDocument = new CheckedDocument(document.Forms, document.Budget, document.DepartmentTarget) { Region = region };
        List<ScoreSheet> sheets = [.. document.Forms.Select(form => ScoreSheet.Of(form, checkedDocument.ProfileOf(form))).Where(sheet => sheet.IsEvaluation)];
        write(document, sheets);
        return sheets.Exists(sheet => sheet.Differs) ? ExitStatus.Errors : ExitStatus.Done;
    }
}
