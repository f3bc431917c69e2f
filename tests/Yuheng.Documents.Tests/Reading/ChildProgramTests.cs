using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>A program of the system gets what it is given and no more: a hang, a flood, a bomb ends it, and nothing of it stays.</summary>
public class ChildProgramTests
{
    private static readonly ChildLimits Roomy = new(TimeSpan.FromSeconds(30), 4L << 30, 1 << 20, 1 << 20);

    [Fact]
    public async Task A_program_that_hangs_is_stopped()
    {
        using var folder = new TemporaryFolder();
        var end = await ChildProgram.RunAsync("sleep", ["600"], folder.Path, Roomy with { Time = TimeSpan.FromMilliseconds(300) }, TestContext.Current.CancellationToken);
        Assert.Equal(ChildEnd.TookTooLong, end.End);
    }

    [Fact]
    public async Task A_program_that_floods_is_stopped()
    {
        using var folder = new TemporaryFolder();
        var end = await ChildProgram.RunAsync("yes", [], folder.Path, Roomy with { OutputBytes = 100_000 }, TestContext.Current.CancellationToken);
        Assert.Equal(ChildEnd.WroteTooMuch, end.End);
    }

    [Fact]
    public async Task A_program_that_asks_for_too_much_memory_fails()
    {
        using var folder = new TemporaryFolder();
        var end = await ChildProgram.RunAsync("python3", ["-c", "b = bytearray(3 << 30); print(len(b))"], folder.Path, Roomy with { MemoryBytes = 1L << 30 }, TestContext.Current.CancellationToken);
        Assert.Equal(ChildEnd.Failed, end.End);
        Assert.Contains("MemoryError", end.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_writes_too_large_a_file_fails()
    {
        using var folder = new TemporaryFolder();
        var end = await ChildProgram.RunAsync("python3", ["-c", "open('large', 'wb').write(b'0' * (1 << 21))"], folder.Path, Roomy, TestContext.Current.CancellationToken);
        Assert.Equal(ChildEnd.Failed, end.End);
        Assert.True(new FileInfo(Path.Combine(folder.Path, "large")).Length <= Roomy.FileBytes);
    }

    [Fact]
    public async Task A_program_gets_its_arguments_as_they_are_and_works_in_its_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a b.txt", "公园"u8);
        var end = await ChildProgram.RunAsync("cat", ["a b.txt"], folder.Path, Roomy, TestContext.Current.CancellationToken);
        Assert.Equal(ChildEnd.Done, end.End);
        Assert.Equal("公园"u8.ToArray(), end.Output.ToArray());
    }

    [Fact]
    public async Task What_a_program_says_when_it_fails_is_kept()
    {
        using var folder = new TemporaryFolder();
        var end = await ChildProgram.RunAsync("cat", ["missing.txt"], folder.Path, Roomy, TestContext.Current.CancellationToken);
        Assert.Equal(ChildEnd.Failed, end.End);
        Assert.Contains("missing.txt", end.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_no_failure_of_ours()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ChildEnd.NotInstalled, (await ChildProgram.RunAsync("no-such-program", [], folder.Path, Roomy, TestContext.Current.CancellationToken)).End);
    }

    [Fact]
    public void A_temporary_folder_goes_with_all_that_is_in_it()
    {
        string path;
        using (var folder = new TemporaryFolder())
        {
            path = folder.Path;
            folder.Write("paper.pdf", "x"u8);
            Directory.CreateDirectory(Path.Combine(path, "profile", "deep"));
        }

        Assert.False(Directory.Exists(path));
    }
}
