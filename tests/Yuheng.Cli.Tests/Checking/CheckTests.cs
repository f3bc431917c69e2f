using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Yuheng.Cli.Tests.Checking;

/// <summary>What <c>check</c> answers: its exit status, its formats, its files.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A form whose parts make 140,000 where its sum says 240,000.</summary>
    private static string Wrong => Papers.Target().Replace("其中：当年财政拨款\t240,000", "其中：当年财政拨款\t140,000", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sum_that_is_wrong_is_said_with_its_place_its_basis_and_what_to_write()
    {
        var run = await ProgramRun.Of("check", _folder.Write("t.txt", Wrong));

        Assert.Equal(1, run.Status);
        Assert.Empty(run.Error);
        Assert.Contains("错误 PT-14 资金勾稽错误  第8行第5格  表1 区图书馆夜间开放", run.Output, StringComparison.Ordinal);
        Assert.Contains("相差100,000.00", Joined(run.Output), StringComparison.Ordinal);
        Assert.Contains("应为140,000.00", Joined(run.Output), StringComparison.Ordinal);
        Assert.Contains("依据 财预〔2015〕88号", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"1 份文件：错误 1，警告 \d+，提示 \d+\n数据不足 \d+（不计入），识读 \d+；规则版本 [0-9a-f]{12}\n$", run.Output);
    }

    [Fact]
    public async Task A_sum_that_is_right_is_not()
    {
        var run = await ProgramRun.Of("check", "--min-severity", "error", _folder.Write("t.txt", Papers.Target()));

        Assert.Equal(0, run.Status);
        Assert.Contains("没有发现", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_document_is_two_and_the_others_are_still_checked()
    {
        var run = await ProgramRun.Of("check", _folder["missing.txt"], _folder.Write("cut.txt", Papers.CutOffTarget()), _folder.Write("t.txt", Wrong));

        Assert.Equal(2, run.Status);
        Assert.Contains("没有这个文件", run.Error, StringComparison.Ordinal);
        Assert.Contains("中断", run.Error, StringComparison.Ordinal);
        Assert.Contains("PT-14", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--profile", "mars", "shanghai")]
    [InlineData("--format", "docx", "sarif")]
    [InlineData("--min-severity", "fatal", "warning")]
    public async Task An_unknown_word_is_wrong_usage_and_the_known_ones_are_named(string option, string word, string known)
    {
        var run = await ProgramRun.Of("check", _folder.Write("t.txt", Papers.Target()), option, word);

        Assert.Equal(64, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains($"“{word}”", run.Error, StringComparison.Ordinal);
        Assert.Contains(known, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_documents_findings_and_counts()
    {
        var run = await ProgramRun.Of("check", "--format", "json", "--profile", "shanghai", _folder.Write("a.txt", Wrong), _folder.Write("b.txt", Papers.SelfEvaluation()));

        Assert.InRange(run.Status, 1, 1);
        using var json = JsonDocument.Parse(run.Output);
        var documents = json.RootElement.GetProperty("documents");
        Assert.Equal(2, documents.GetArrayLength());
        var finding = documents[0].GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "PT-14");
        Assert.Equal("140,000.00", finding.GetProperty("expected").GetString());
        Assert.Equal(8, finding.GetProperty("place").GetProperty("line").GetInt32());
        var all = documents.EnumerateArray().SelectMany(d => d.GetProperty("findings").EnumerateArray()).ToList();
        Assert.Equal(all.Count(f => f.GetProperty("severity").GetString() == "error"), json.RootElement.GetProperty("summary").GetProperty("error").GetInt32());
    }

    [Fact]
    public async Task Lighter_findings_are_left_out_on_request()
    {
        var run = await ProgramRun.Of("check", "--format", "json", "--min-severity", "error", _folder.Write("a.txt", Wrong));

        using var json = JsonDocument.Parse(run.Output);
        Assert.All(json.RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray(), f => Assert.Equal("error", f.GetProperty("severity").GetString()));
        Assert.Equal(0, json.RootElement.GetProperty("summary").GetProperty("hint").GetInt32());
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        foreach (var name in new[] { "b.txt", "a/1.txt", "a/2.txt" })
        {
            _folder.Write("in/" + name, name == "b.txt" ? Papers.SelfEvaluation() : Wrong);
        }

        foreach (var format in new[] { "text", "json", "sarif", "html", "xlsx", "csv" })
        {
            var (one, two) = (_folder["one." + format], _folder["two." + format]);
            Assert.Equal(1, (await ProgramRun.Of("check", "--format", format, "-o", one, _folder["in"])).Status);
            Assert.Equal(1, (await ProgramRun.Of("check", "--format", format, "-o", two, _folder["in"])).Status);
            Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(two));
        }
    }

    [Theory]
    [InlineData("xlsx", "PK")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("csv", "\ufeff文件,")]
    [InlineData("sarif", "{\n  \"$schema\"")]
    [InlineData("json", "{\n  \"rulebook\"")]
    public async Task The_ending_of_the_file_tells_the_format(string ending, string beginning)
    {
        var result = _folder["结果." + ending];
        var run = await ProgramRun.Of("check", "-o", result, _folder.Write("t.txt", Wrong));

        Assert.Equal(1, run.Status);
        Assert.Empty(run.Output);
        Assert.StartsWith(beginning, Encoding.UTF8.GetString(await File.ReadAllBytesAsync(result)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_on_standard_output_is_whole()
    {
        var result = _folder["a.xlsx"];
        await ProgramRun.Of("bash", ["-c", "\"$0\" check --format xlsx \"$1\" | cat >\"$2\"", ProgramRun.Script, _folder.Write("t.txt", Wrong), result]);

        await using var package = await ZipFile.OpenReadAsync(result);
        Assert.Contains(package.Entries, e => e.FullName == "xl/worksheets/sheet4.xml");
    }

    [Fact]
    public async Task A_workbook_is_not_poured_into_a_terminal()
    {
        var run = await ProgramRun.Of("script", ["-qec", $"{ProgramRun.Script} check --format xlsx {_folder.Write("t.txt", Wrong)}", _folder["typescript"]]);

        Assert.Equal(64, run.Status);
        Assert.Contains("-o", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PK", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_refused_and_what_was_there_stays()
    {
        var folder = _folder["folder.json"];
        Directory.CreateDirectory(folder);
        var input = _folder.Write("t.txt", Wrong);

        var intoFolder = await ProgramRun.Of("check", "-o", folder, input);
        var intoNowhere = await ProgramRun.Of("check", "-o", _folder["none/a.json"], input);

        Assert.Equal((2, 2), (intoFolder.Status, intoNowhere.Status));
        Assert.Contains("写不出结果", intoFolder.Error, StringComparison.Ordinal);
        Assert.Contains("写不出结果", intoNowhere.Error, StringComparison.Ordinal);
        Assert.Equal(["folder.json", "t.txt"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_link_is_written_through_and_a_device_is_not_replaced()
    {
        _folder.Write("real.json", "old");
        File.CreateSymbolicLink(_folder["link.json"], _folder["real.json"]);
        var input = _folder.Write("t.txt", Wrong);

        Assert.Equal(1, (await ProgramRun.Of("check", "-o", _folder["link.json"], input)).Status);
        Assert.Equal(1, (await ProgramRun.Of("check", "-o", "/dev/null", input)).Status);

        Assert.NotNull(new FileInfo(_folder["link.json"]).LinkTarget);
        Assert.StartsWith("{", await File.ReadAllTextAsync(_folder["real.json"]), StringComparison.Ordinal);
        Assert.Equal(0, (await ProgramRun.Of("test", ["-c", "/dev/null"])).Status);
    }

    [Fact]
    public async Task A_dash_is_standard_input_and_a_folder_is_all_below_it()
    {
        _folder.Write("a/1.txt", Wrong);
        var run = await ProgramRun.Of(ProgramRun.Script, ["check", "--format", "json", "-", _folder["a"]], Encoding.UTF8.GetBytes(Wrong));

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["-", _folder["a/1.txt"]], json.RootElement.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_program_quietly()
    {
        using var process = ProgramRun.Start(ProgramRun.Script, ["check", "--format", "json", "-"]);
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(Papers.Target()));
        process.StandardInput.Close();

        await ProgramRun.End(process);
        Assert.Empty(await error);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    [InlineData("xlsx")]
    [InlineData("csv")]
    public async Task A_full_disk_is_said(string format)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full of Linux");
        var run = await ProgramRun.Of("check", "--format", format, "-o", "/dev/full", _folder.Write("good.txt", Wrong));

        Assert.Equal(2, run.Status);
        Assert.Contains("写不出结果", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_document_holds_does_not_reach_the_terminal_as_a_command()
    {
        var run = await ProgramRun.Of("check", _folder.Write("t.txt", Wrong.Replace("区图书馆夜间开放", "\u001b[31m开放\u009b", StringComparison.Ordinal)));

        Assert.Contains("开放", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u009b', run.Output);
    }

    [Fact]
    public async Task The_page_fits_eighty_columns_and_breaks_no_number()
    {
        var run = await ProgramRun.Of("check", _folder.Write("t.txt", Wrong), "samples/self-evaluation/bus-stops-2023.txt", "samples/district-target/parks-2023.txt");

        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Sum(c => c is < '\u2e80' ? 1 : 2), 0, 80));
        Assert.DoesNotContain(run.Output.Split('\n'), line => line.TrimStart() is ['。' or '，' or '；', ..]);
        Assert.DoesNotContain(run.Output.Split('\n').Zip(run.Output.Split('\n').Skip(1)), pair => pair.First is [.., >= '0' and <= '9'] && pair.Second.TrimStart() is [>= '0' and <= '9' or '.', ..]);
    }

    /// <summary>The text without its blanks and line ends: a line may be broken at any blank.</summary>
    private static string Joined(string output) => string.Concat(output.Where(c => !char.IsWhiteSpace(c)));
}
