namespace Yuheng.Cli.Tests;

/// <summary>What the READMEs show is what the program does.</summary>
public class ReadmeTests
{
    [Theory]
    [InlineData("README.md", "read", 0)]
    [InlineData("README.zh-CN.md", "read", 0)]
    [InlineData("README.md", "check", 1)]
    [InlineData("README.zh-CN.md", "check", 1)]
    [InlineData("README.md", "score", 1)]
    [InlineData("README.zh-CN.md", "score", 1)]
    public async Task The_table_shown_is_the_table_printed(string paper, string verb, int status)
    {
        var blocks = Blocks(paper);
        var at = blocks.FindIndex(b => b.StartsWith($"./yuheng {verb} samples/", StringComparison.Ordinal));

        var run = await ProgramRun.Of(blocks[at].Split(' ')[1..]);

        Assert.Equal(status, run.Status);
        Assert.StartsWith(blocks[at + 1], run.Output.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task Every_value_of_the_record_shown_is_in_the_record_printed(string paper)
    {
        var blocks = Blocks(paper);
        var at = blocks.FindIndex(b => b.StartsWith("./yuheng read --json ", StringComparison.Ordinal));
        var shown = blocks[at + 1].Split('\n').SelectMany(line => line.Split("//")[0].Split(", ")).Select(part => part.Trim(' ', ',', '…', '{', '}')).Where(part => part.Contains("\": ", StringComparison.Ordinal));

        var run = await ProgramRun.Of(blocks[at].Split(' ')[1..]);

        var printed = string.Concat(run.Output.Where(c => !char.IsWhiteSpace(c)));
        Assert.Equal(0, run.Status);
        Assert.All(shown, part => Assert.Contains(string.Concat(part.Where(c => !char.IsWhiteSpace(c))), printed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task The_commands_that_write_forms_write_them(string paper)
    {
        using var folder = new TemporaryFolder();
        var commands = Blocks(paper).Find(b => b.Contains("./yuheng render ", StringComparison.Ordinal))!;

        var run = await ProgramRun.Of("bash", ["-euc", commands.Replace("-o ", $"-o {folder.Path}/", StringComparison.Ordinal)], folder: ProgramRun.Root);

        Assert.True(run.Status == 0, run.Error);
        Assert.Equal(commands.Split("-o ").Length - 1, Directory.GetFiles(folder.Path).Length);
    }

    /// <summary>The code blocks of a paper, without their fences.</summary>
    private static List<string> Blocks(string paper) =>
        [.. File.ReadAllText(Path.Combine(ProgramRun.Root, paper)).Split("```").Where((_, i) => i % 2 == 1).Select(b => b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimEnd('\n'))];
}
