using Yuheng.Cli.Reading;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing;
using Yuheng.Documents.Writing.Csv;
using Yuheng.Documents.Writing.Html;
using Yuheng.Documents.Writing.Json;
using Yuheng.Documents.Writing.Sarif;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Cli.Checking;

/// <summary>The verb <c>check</c>: documents in, findings out.</summary>
internal static class CheckCommand
{
    /// <summary>Checks; the result is the exit status.</summary>
    /// <param name="arguments">Files, folders, globs, or - for standard input.</param>
    /// <param name="format">How the findings are written.</param>
    /// <param name="region">The region whose profile goes for all documents; null where each document's layout tells.</param>
    /// <param name="least">Findings below it are left out.</param>
    /// <param name="path">The file to write; null for standard output.</param>
    public static int Run(string[] arguments, CheckFormat format, string? region, Severity least, string? path) => DocumentLoop.Run(arguments, path, (output, documents) =>
    {
        using var writer = WriterOf(format, output);
        var summary = new AuditSummary();
        var batch = new Batch();
        documents.ForEach(record =>
        {
            var name = record.Source.Name;
            var document = new CheckedDocument(record.Forms, record.Budget, record.DepartmentTarget) { Region = region };
            var audited = AuditedDocument.Of(record, Auditor.Check(document).With(batch.Take(name, document)), least);
            summary.Add(audited);
            writer.Write(audited);
            return audited.HasErrors ? ExitStatus.Errors : ExitStatus.Done;
        });

        var end = batch.Finish();
        end = end with { Findings = AuditedDocument.AtLeast(end.Findings, least) };
        summary.Add(end);
        writer.End(end, summary);
        documents.Raise(end.Findings.Any(f => f.Severity == Severity.Error) ? ExitStatus.Errors : ExitStatus.Done);
    });

    private static IAuditWriter WriterOf(CheckFormat format, Stream output) => format switch
    {
        CheckFormat.Text => new FindingsPage(output),
        CheckFormat.Json => new AuditJson(output),
        CheckFormat.Sarif => new AuditSarif(output),
        CheckFormat.Html => new AuditReport(output),
        CheckFormat.Xlsx => new FixList(output),
        CheckFormat.Csv => new AuditCsv(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
