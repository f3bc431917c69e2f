using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Writing.Text;

namespace Yuheng.Documents.Tests.Writing.Layouts;

public sealed class RoundTripTests
{
    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    public static TheoryData<string> Papers() => [.. SampleFiles.Names.Select(SampleFiles.PathOf).Concat(Corpus is null ? [] : Directory.GetFiles(Corpus, "*.txt").Order(StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Papers))]
    public void A_paper_written_as_text_is_read_again_as_the_same_record(string path)
    {
        var differences = ReadAgain.Differences(SampleFiles.Read(Path.GetFileName(path), File.ReadAllBytes(path)), new LaidText(), "txt");
        Assert.True(differences.Count == 0, $"{path}: {differences.Count} differences\n{string.Join('\n', differences.Take(40))}");
    }
}
