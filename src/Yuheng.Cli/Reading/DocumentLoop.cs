using Yuheng.Core.Findings;
using Yuheng.Documents;

namespace Yuheng.Cli.Reading;

/// <summary>
/// The loop of every verb that takes documents: in they come in their order, as many at once as there are processors,
/// so that memory stays that of a few; what is refused is said on standard error, and the rest is still done.
/// </summary>
internal sealed class DocumentLoop
{
    private const string InvalidBytes = "RD-02", CutOff = "RD-07";
    private const int MostAtOnce = 8;

    private readonly string[] _arguments;
    private int _status = ExitStatus.Done;

    private DocumentLoop(string[] arguments) => _arguments = arguments;

    /// <summary>Opens standard output and lets a verb work on it; the result is the exit status.</summary>
    /// <param name="arguments">Files, folders, globs, or - for standard input.</param>
    /// <param name="work">What the verb does: it begins its result on the stream, goes through the documents, and ends it.</param>
    public static int Run(string[] arguments, Action<Stream, DocumentLoop> work) => Run(arguments, null, work);

    /// <summary>Opens the file at <paramref name="path"/>, or standard output where it is null, and lets a verb work on it; the result is the exit status.</summary>
    public static int Run(string[] arguments, string? path, Action<Stream, DocumentLoop> work)
    {
        var documents = new DocumentLoop(arguments);
        try
        {
            if (path is not null)
            {
                ResultFile.Write(path, output => work(output, documents));
            }
            else
            {
                using var output = StandardStreams.OpenOutput();
                work(output, documents);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A file that fails is a refusal, so this is the output. Where its reader has gone, there is nobody to tell.
            if (path is not null || failure is not IOException end || !StandardStreams.IsBrokenPipe(end))
            {
                StandardStreams.Say($"{path ?? "标准输出"}：写不出结果（{failure.Message}）；请检查磁盘空间和输出位置。");
                documents.Raise(ExitStatus.Refused);
            }
        }

        return documents._status;
    }

    /// <summary>Reads document after document; <paramref name="write"/> writes what the verb has to say of it, and gives the exit status that it deserves.</summary>
    public void ForEach(Func<DocumentRecord, int> write)
    {
        using var progress = new Progress();
        foreach (var record in Ahead(Inputs.Of(_arguments)))
        {
            progress.Next();
            if (record.Value is not { } document)
            {
                StandardStreams.Say(record.Refusal!.ToString());
                Raise(ExitStatus.Refused);
                continue;
            }

            Raise(write(document));
            SayDamage(document);
        }
    }

    /// <summary>Reads ahead: while one document is written the next ones are read, and all come out in the order of the arguments.</summary>
    private static IEnumerable<Outcome<DocumentRecord>> Ahead(IEnumerable<Input> inputs)
    {
        var begun = new Queue<Task<Outcome<DocumentRecord>>>();
        foreach (var input in inputs)
        {
            begun.Enqueue(Task.Run(() => Read(input)));
            if (begun.Count >= Math.Min(Environment.ProcessorCount, MostAtOnce))
            {
                yield return begun.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (begun.TryDequeue(out var last))
        {
            yield return last.GetAwaiter().GetResult();
        }
    }

    private static Outcome<DocumentRecord> Read(Input input)
    {
        var outcome = input.Take();
        return outcome.Value is { } source ? DocumentReader.Read(source) : outcome.Refusal!;
    }

    /// <summary>The exit status is at least this one.</summary>
    public void Raise(int status) => _status = Math.Max(_status, status);

    /// <summary>A document that is damaged or cut off was read only in part: that is said aloud, and its status is that of a refusal.</summary>
    private void SayDamage(DocumentRecord document)
    {
        foreach (var finding in document.Findings)
        {
            if (finding.Code is InvalidBytes or CutOff)
            {
                StandardStreams.Say(new Refusal(finding.Code, document.Source.Name, finding.Place, finding.Message).ToString());
                Raise(ExitStatus.Refused);
            }
        }
    }
}
