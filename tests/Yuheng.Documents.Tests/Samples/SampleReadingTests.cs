using System.Text.Json;

namespace Yuheng.Documents.Tests.Samples;

public class SampleReadingTests
{
    [Theory]
    [MemberData(nameof(SampleFiles.All), MemberType = typeof(SampleFiles))]
    public void Every_sample_is_read_as_its_expected_reading_says(string sample)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(SampleFiles.ExpectedOf(sample)));
        var reading = ExpectedReading.Compare(expected.RootElement, SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample))));
        Assert.True(
            reading.Differences.Count == 0,
            $"{sample}: {reading.Differences.Count} differences in {reading.Compared} values\n{string.Join('\n', reading.Differences)}");
    }

    [Fact]
    public void Every_family_has_at_least_two_samples()
    {
        var families = SampleFiles.Names.GroupBy(name => name[..name.IndexOf('/', StringComparison.Ordinal)]).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(["department-budget", "department-target", "district-target", "monitoring", "project-target", "provincial-evaluation", "provincial-target", "self-evaluation", "term-target", "township-target"], families.Keys.Order(StringComparer.Ordinal));
        Assert.All(families.Values, count => Assert.True(count >= 2));
    }

    [Fact]
    public void Every_sample_has_its_expected_reading_and_the_other_way_round()
    {
        var expected = Directory.EnumerateFiles(Path.Combine(SampleFiles.Root, "samples"), "*.expected.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        Assert.Equal(expected, SampleFiles.Names.Select(SampleFiles.ExpectedOf).Order(StringComparer.Ordinal));
    }
}
