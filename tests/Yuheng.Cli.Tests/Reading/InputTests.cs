using System.Text;

namespace Yuheng.Cli.Tests.Reading;

/// <summary>What FILE may be: files, folders, globs, standard input.</summary>
public sealed class InputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_is_read_with_all_below_it_sorted_by_name_without_hidden_files()
    {
        _folder.Write("b.txt", "乙");
        _folder.Write("a/2.txt", "甲");
        _folder.Write("a/1.txt", "甲");
        _folder.Write("B.txt", "乙");
        _folder.Write(".hidden.txt", "隐");
        _folder.Write(".git/c.txt", "隐");

        Assert.Equal(["B.txt", "a/1.txt", "a/2.txt", "b.txt"], await NamesRead(0, _folder.Path));
    }

    [Theory]
    [InlineData("*.txt", "1.txt 2.txt 图.txt")]
    [InlineData("?.txt", "1.txt 2.txt 图.txt")]
    [InlineData("[12].txt", "")]
    [InlineData("**/*.txt", "1.txt 2.txt a/1.txt a/b/1.txt a/b/c/3.txt 图.txt")]
    [InlineData("**/1.txt", "1.txt a/1.txt a/b/1.txt")]
    [InlineData("a/**/1.txt", "a/1.txt a/b/1.txt")]
    [InlineData("**/b/**/*.txt", "a/b/1.txt a/b/c/3.txt")]
    [InlineData("*/b", "a/b/1.txt a/b/c/3.txt")]
    [InlineData("a/**", "a/1.txt a/b/1.txt a/b/c/3.txt a/note.md")]
    public async Task A_glob_that_the_shell_left_alone_finds_each_file_once(string glob, string expected)
    {
        foreach (var name in new[] { "1.txt", "2.txt", "图.txt", "note.md", "a/1.txt", "a/note.md", "a/b/1.txt", "a/b/c/3.txt", ".x/1.txt" })
        {
            _folder.Write(name, "文");
        }

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), await NamesRead(expected.Length > 0 ? 0 : 2, _folder[glob]));
    }

    [Fact]
    public async Task A_glob_may_begin_where_one_stands()
    {
        _folder.Write("a.txt", "文");

        var run = await ProgramRun.Of(ProgramRun.Script, ["read", "*.txt"], folder: _folder.Path);

        Assert.StartsWith("a.txt", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_name_looks_like_a_glob_is_that_file()
    {
        _folder.Write("b.txt", "文");
        _folder.Write("*.txt", "文");

        Assert.Equal(["*.txt"], await NamesRead(0, _folder["*.txt"]));
    }

    [Fact]
    public async Task A_dash_is_standard_input()
    {
        var run = await ProgramRun.Of(ProgramRun.Script, ["read", "-"], Encoding.UTF8.GetBytes(Papers.Target()));

        Assert.Equal(0, run.Status);
        Assert.StartsWith("-  1 张表", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Arguments_are_read_in_the_order_given()
    {
        _folder.Write("a.txt", "文");
        _folder.Write("b.txt", "文");

        Assert.Equal(["b.txt", "a.txt"], await NamesRead(0, _folder["b.txt"], _folder["a.txt"]));
    }

    private async Task<string[]> NamesRead(int status, params string[] files)
    {
        var run = await ProgramRun.Of(["read", "--json", .. files]);
        Assert.Equal(status, run.Status);
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("documents").EnumerateArray()
            .Select(d => Path.GetRelativePath(_folder.Path, d.GetProperty("source").GetProperty("name").GetString()!))];
    }
}
