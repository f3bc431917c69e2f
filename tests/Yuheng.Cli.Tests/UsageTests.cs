namespace Yuheng.Cli.Tests;

/// <summary>The program as a command among others: version, help, wrong usage.</summary>
public sealed class UsageTests
{
    [Fact]
    public async Task Version_is_printed()
    {
        var run = await ProgramRun.Of("--version");

        Assert.Equal(0, run.Status);
        Assert.Matches(@"^yuheng \d+\.\d+\.\d+\n$", run.Output);
    }

    [Theory]
    [InlineData("yuheng read", "--help")]
    [InlineData("yuheng score", "score", "--help")]
    [InlineData("--json", "read", "--help")]
    [InlineData("--min-severity", "check", "--help")]
    [InlineData("yuheng render", "render", "--help")]
    [InlineData("yuheng rules", "rules", "--help")]
    [InlineData("--urls", "serve", "--help")]
    [InlineData("--demo", "serve", "-h")]
    public async Task Help_is_printed(string word, params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);

        Assert.Equal(0, run.Status);
        Assert.Contains(word, run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Theory]
    [InlineData]
    [InlineData("read")]
    [InlineData("read", "--jsn", "a.txt")]
    [InlineData("reed", "a.txt")]
    [InlineData("check")]
    [InlineData("render")]
    [InlineData("rules", "a.txt")]
    [InlineData("serve", "--urls", "5080")]
    [InlineData("serve", "--port", "5080")]
    public async Task Wrong_usage_is_64_with_a_message_and_no_result(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);

        Assert.Equal(64, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains("用法不对", run.Error, StringComparison.Ordinal);
    }
}
