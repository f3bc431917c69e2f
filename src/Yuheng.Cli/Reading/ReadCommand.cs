using Yuheng.Core.Findings;
using Yuheng.Documents;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Cli.Reading;

/// <summary>The verb <c>read</c>: documents in, records out, one after the other, so that memory stays that of the largest.</summary>
internal static class ReadCommand
{
    private const string InvalidBytes = "RD-02", CutOff = "RD-07";

    /// <summary>Reads; the result is the exit status.</summary>
    /// <param name="arguments">Files, folders, globs, or - for standard input.</param>
    /// <param name="asJson">Whether to write JSON instead of tables.</param>
    public static int Run(string[] arguments, bool asJson)
    {
        var status = ExitStatus.Done;
        try
        {
            using var output = StandardStreams.OpenOutput();
            if (asJson)
            {
                using var json = new ReadJson(output);
                ReadAll(arguments, json.Write, ref status);
            }
            else
            {
                using var lines = StandardStreams.Lines(output);
                var page = new RecordPage(lines);
                ReadAll(arguments, page.Write, ref status);
            }
        }
        catch (IOException failure)
        {
            // A file that fails is a refusal, so this is standard output. Where its reader has gone, there is nobody to tell.
            if (!StandardStreams.IsBrokenPipe(failure))
            {
                StandardStreams.Say($"标准输出：写不出结果（{failure.Message}）；请检查磁盘空间和输出位置。");
                status = ExitStatus.Refused;
            }
        }

        return status;
    }

    private static void ReadAll(string[] arguments, Action<DocumentRecord> write, ref int status)
    {
        using var progress = new Progress();
        foreach (var input in Inputs.Of(arguments))
        {
            progress.Next();
            var outcome = input.Take();
            var record = outcome.Value is { } source ? DocumentReader.Read(source) : outcome.Refusal!;
            if (record.Value is not { } document)
            {
                StandardStreams.Say(record.Refusal!.ToString());
                status = ExitStatus.Refused;
                continue;
            }

            write(document);
            status = Math.Max(status, StatusOf(document));
        }
    }

    /// <summary>A document that is damaged or cut off was read only in part: that is said aloud, and its status is that of a refusal.</summary>
    private static int StatusOf(DocumentRecord document)
    {
        var status = ExitStatus.Done;
        foreach (var finding in document.Findings)
        {
            if (finding.Code is InvalidBytes or CutOff)
            {
                StandardStreams.Say(new Refusal(finding.Code, document.Source.Name, finding.Place, finding.Message).ToString());
                status = ExitStatus.Refused;
            }
            else if (finding.Severity == Severity.Error)
            {
                status = Math.Max(status, ExitStatus.Errors);
            }
        }

        return status;
    }
}
