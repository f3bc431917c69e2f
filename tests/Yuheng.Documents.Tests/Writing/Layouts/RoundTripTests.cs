using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Writing.Docx;
using Yuheng.Documents.Writing.Html;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Text;
using Yuheng.Documents.Writing.Xlsx;

namespace Yuheng.Documents.Tests.Writing.Layouts;

public sealed class RoundTripTests
{
    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    private static readonly Dictionary<string, ILayoutWriter> Writers = new()
    {
        ["txt"] = new LaidText(),
        ["docx"] = new LaidWord(),
        ["xlsx"] = new LaidWorkbook(),
        ["html"] = new LaidHtml(),
    };

    public static TheoryData<string> Originals() => [.. SampleFiles.Written.Select(SampleFiles.PathOf).Concat(Corpus is null ? [] : Directory.GetFiles(Corpus, "*.txt").Order(StringComparer.Ordinal))];

    public static MatrixTheoryData<string, string> Papers() => new(Writers.Keys, Originals().Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_written_in_a_format_is_read_again_as_the_same_record(string ending, string path)
    {
        var differences = ReadAgain.Differences(SampleFiles.Read(Path.GetFileName(path), File.ReadAllBytes(path)), Writers[ending], ending);
        Assert.True(differences.Count == 0, $"{path} as {ending}: {differences.Count} differences\n{string.Join('\n', differences.Take(40))}");
    }
}
