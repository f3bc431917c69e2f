using System.Globalization;

namespace Yuheng.Cli.Tests;

/// <summary>
/// Published documents with an expected reading made independently. They are not part of this repository:
/// the variable YUHENG_CORPUS names the folder where they lie, with the program that compares.
/// </summary>
public sealed class CorpusTests
{
    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    /// <summary>How much of each document must be read exactly, in per cent: less only where its conversion to text destroyed headings.</summary>
    [Theory]
    [InlineData("department-budget-2024", 97)]
    [InlineData("department-targets-2021", 99.5)]
    [InlineData("district-targets-2023", 99.5)]
    [InlineData("self-evaluations-2024", 99.5)]
    [InlineData("township-targets-2023", 99.5)]
    public async Task A_published_document_is_read_as_expected(string name, double least)
    {
        Assert.SkipWhen(Corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        Assert.NotNull(Corpus);
        var corpus = Path.GetFullPath(Corpus, ProgramRun.Root);

        var read = await ProgramRun.Of("read", "--json", Path.Combine(corpus, $"{name}.txt"));
        Assert.InRange(read.Status, 0, 1);
        var actual = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(actual, read.Output);
            var compared = await ProgramRun.Of("python3", [Path.Combine(corpus, "compare"), Path.Combine(corpus, $"{name}.gold.json"), actual,
                "--min", least.ToString(CultureInfo.InvariantCulture)]);
            Assert.True(compared.Status == 0, compared.Output + compared.Error);
        }
        finally
        {
            File.Delete(actual);
        }
    }
}
