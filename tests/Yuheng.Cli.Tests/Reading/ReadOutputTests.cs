using System.Text;
using System.Text.Json;

namespace Yuheng.Cli.Tests.Reading;

/// <summary>What <c>read</c> prints, for programs and for people, and nothing beside it.</summary>
public sealed class ReadOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_has_the_documents_with_their_forms()
    {
        var run = await ProgramRun.Of("read", "--json", _folder.Write("t.txt", Papers.Target()), _folder.Write("s.txt", Papers.SelfEvaluation()));

        Assert.Equal(0, run.Status);
        Assert.Empty(run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var documents = json.RootElement.GetProperty("documents").EnumerateArray().ToArray();
        Assert.Equal(2, documents.Length);

        var target = Assert.Single(documents[0].GetProperty("forms").EnumerateArray());
        Assert.Equal("target", target.GetProperty("kind").GetString());
        Assert.Equal("区图书馆夜间开放", target.GetProperty("project").GetProperty("name").GetString());
        Assert.Equal("240000.00", target.GetProperty("funds").GetProperty("total").GetRawText());
        Assert.Equal("0.00", target.GetProperty("funds").GetProperty("carryOver").GetRawText());
        Assert.Equal(JsonValueKind.Null, target.GetProperty("funds").GetProperty("other").ValueKind);
        Assert.Equal(5, target.GetProperty("indicators").GetArrayLength());

        var evaluation = Assert.Single(documents[1].GetProperty("forms").EnumerateArray());
        Assert.Equal("selfEvaluation", evaluation.GetProperty("kind").GetString());
        Assert.Equal("万元", evaluation.GetProperty("amountUnit").GetString());
        Assert.Equal("1610700.00", evaluation.GetProperty("funds").GetProperty("total").GetProperty("executed").GetRawText());
        Assert.Equal("70.00", evaluation.GetProperty("total").GetProperty("score").GetRawText());
        Assert.Equal("汛期停工，已调整工期", evaluation.GetProperty("indicators")[0].GetProperty("deviation").GetString());
    }

    [Fact]
    public async Task Json_is_utf8_without_a_mark_with_chinese_as_it_is()
    {
        var file = _folder.Write("t.txt", Papers.Target());
        var run = await ProgramRun.Of("bash", ["-c", "\"$0\" read --json \"$1\" | od -An -tx1 -N2; \"$0\" read --json \"$1\" | grep -c 区图书馆夜间开放", ProgramRun.Script, file]);

        Assert.Equal([" 7b 0a", "1"], run.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task The_table_fits_eighty_columns_and_loses_nothing()
    {
        const string name = "老城区二次供水设施改造和居民住宅水表更新及配套管网建设项目（第二期第三标段）";
        var run = await ProgramRun.Of("read", _folder.Write("t.txt", Papers.Target(name) + Papers.Target("中小学校舍维修")));

        Assert.Equal(0, run.Status);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("240,000.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("中小学校舍维修", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n').Skip(1), line => Assert.InRange(Columns(line), 0, 80));
        Assert.All(name.Chunk(4), piece => Assert.Contains(piece[0], run.Output));
    }

    [Fact]
    public async Task The_columns_of_the_table_stand_one_below_the_other()
    {
        var run = await ProgramRun.Of("read", _folder.Write("t.txt", Papers.Target("甲") + Papers.Target("学校体育场地开放")));

        var lines = run.Output.Split('\n');
        var unit = Columns(lines[1][..lines[1].IndexOf("单位", StringComparison.Ordinal)]);
        Assert.All(lines[2..4], line => Assert.Equal(unit, Columns(line[..line.IndexOf("清河区图书馆", StringComparison.Ordinal)])));
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_program_quietly()
    {
        // Were the program to go on, it would wait for the pipe that nobody writes to.
        Assert.Equal(0, (await ProgramRun.Of("mkfifo", [_folder["pipe"]])).Status);
        using var process = ProgramRun.Start(ProgramRun.Script, ["read", "--json", "-", _folder["pipe"]]);
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(Papers.Target()));
        process.StandardInput.Close();

        await ProgramRun.End(process);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(await error);
    }

    /// <summary>All but ASCII is twice as wide in what these tests print; the dash for nothing is not among it.</summary>
    private static int Columns(string text) => text.Sum(c => c is < '\u2e80' ? 1 : 2);
}
