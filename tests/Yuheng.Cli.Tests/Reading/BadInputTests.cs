using System.Runtime.Versioning;
using System.Text;

namespace Yuheng.Cli.Tests.Reading;

/// <summary>What strangers hand in: each gets a message that names file and place and says what to do, and the other files are still read.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string ReadAllTheSame = "区图书馆夜间开放";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        var bad = _folder.Write("bad.txt", "");
        await IsRefusedBesideAGoodFile(bad, "空");
    }

    [Fact]
    public async Task A_file_of_blanks_has_nothing_to_find_but_is_no_error()
    {
        var run = await ProgramRun.Of("read", _folder.Write("blank.txt", "\n\n \n"));

        Assert.Equal(0, run.Status);
        Assert.Contains("没有找到", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_binary_file_is_refused()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        var bad = _folder.Write("bad.bin", bytes);
        await IsRefusedBesideAGoodFile(bad, "二进制");
    }

    [Fact]
    public async Task Two_hundred_megabytes_of_tabs_are_refused()
    {
        var bad = _folder["bad.txt"];
        await using (var file = File.Create(bad))
        {
            var tabs = new byte[1 << 20];
            Array.Fill(tabs, (byte)'\t');
            for (var i = 0; i < 200; i++)
            {
                await file.WriteAsync(tabs);
            }
        }

        await IsRefusedBesideAGoodFile(bad, "第1行", "上限");
    }

    [Fact]
    public async Task A_million_columns_are_refused()
    {
        var bad = _folder.Write("bad.txt", "表\n" + string.Concat(Enumerable.Repeat("1\t", 1_000_000)));
        await IsRefusedBesideAGoodFile(bad, "第2行", "上限");
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        var bad = _folder["bad.txt"];
        await using (var file = File.Create(bad))
        {
            // A hole in the file: as long as it says, and no space on the disk.
            file.SetLength(Yuheng.Documents.Reading.Limits.MaxBytes + 1);
        }

        await IsRefusedBesideAGoodFile(bad, "MB 的上限");
    }

    [Fact]
    public async Task Invalid_bytes_in_the_middle_are_named_with_their_line()
    {
        var text = Papers.Target("区图书馆藏书更新");
        var before = text[..text.IndexOf("设施完好率", StringComparison.Ordinal)];
        var bad = _folder.Write("bad.txt", [.. Encoding.UTF8.GetBytes(before), 0xFF, 0xFE, 0xC0, .. Encoding.UTF8.GetBytes(text[before.Length..])]);

        await IsRefusedBesideAGoodFile(bad, $"第{before.Count(c => c == '\n') + 1}行", "字节");
    }

    [Fact]
    public async Task A_form_that_ends_in_mid_row_is_named_with_its_place()
    {
        var text = Papers.CutOffTarget();
        var bad = _folder.Write("bad.txt", text);

        await IsRefusedBesideAGoodFile(bad, "第", "中断");
    }

    [Fact]
    public async Task A_file_that_is_taken_away_while_the_others_are_read_is_refused()
    {
        // The pipe keeps the program busy after it has seen what lies in the folder; it reads a few files ahead, and no more.
        var pipe = _folder["a.txt"];
        for (var ahead = 1; ahead <= 8; ahead++)
        {
            _folder.Write($"b{ahead}.txt", Papers.Target());
        }

        var vanishing = _folder.Write("c.txt", Papers.Target());
        _folder.Write("d.txt", Papers.Target("小学午餐补助"));
        Assert.Equal(0, (await ProgramRun.Of("mkfifo", [pipe])).Status);

        var reading = ProgramRun.Of("read", _folder.Path);
        await using (var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0))
        {
            File.Delete(vanishing);
            await writer.WriteAsync(Encoding.UTF8.GetBytes(Papers.Target("区体育馆照明")));
        }

        var run = await reading;
        Assert.Equal(2, run.Status);
        Assert.Contains($"{vanishing}：没有这个文件", run.Error, StringComparison.Ordinal);
        Assert.Contains("区体育馆照明", run.Output, StringComparison.Ordinal);
        Assert.Contains("小学午餐补助", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_turns_out_shorter_than_it_was_is_refused()
    {
        // The kernel says 4096 bytes and hands out a few: just what a file does that is cut while it is read.
        const string shrinking = "/sys/devices/system/cpu/online";
        Assert.SkipUnless(File.Exists(shrinking), "needs /sys of Linux");
        await IsRefusedBesideAGoodFile(shrinking, "变短");
    }

    [Fact]
    public async Task A_file_that_fails_while_it_is_read_is_refused()
    {
        const string failing = "/proc/self/mem";
        Assert.SkipUnless(File.Exists(failing), "needs /proc of Linux");
        await IsRefusedBesideAGoodFile(failing, "重试");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_and_a_file_without_rights_are_refused()
    {
        var good = _folder.Write("open/good.txt", Papers.Target());
        _folder.Write("open/closed/inside.txt", Papers.Target("看不到"));
        var file = _folder.Write("open/closed.txt", Papers.Target("看不到"));
        File.SetUnixFileMode(_folder["open/closed"], UnixFileMode.None);
        File.SetUnixFileMode(file, UnixFileMode.None);
        try
        {
            // Rights do not bind root, so root first gives away its power to ignore them.
            var run = Environment.IsPrivilegedProcess
                ? await ProgramRun.Of("setpriv", ["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all", ProgramRun.Script, "read", _folder["open"]])
                : await ProgramRun.Of("read", _folder["open"]);

            Assert.Equal(2, run.Status);
            Assert.Contains($"{_folder["open/closed"]}：没有读取的权限", run.Error, StringComparison.Ordinal);
            Assert.Contains($"{file}：没有读取的权限", run.Error, StringComparison.Ordinal);
            Assert.Contains(good, run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("看不到", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(_folder["open/closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_missing_file_is_refused() => await IsRefusedBesideAGoodFile(_folder["missing.txt"], "没有这个文件");

    [Fact]
    public async Task A_broken_link_in_a_folder_is_refused()
    {
        File.CreateSymbolicLink(_folder["broken.txt"], _folder["nowhere.txt"]);
        _folder.Write("good.txt", Papers.Target());

        var run = await ProgramRun.Of("read", _folder.Path);

        Assert.Equal(2, run.Status);
        Assert.Contains(_folder["broken.txt"], run.Error, StringComparison.Ordinal);
        Assert.Contains(ReadAllTheSame, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_leads_back_up_is_refused_and_not_followed_for_ever()
    {
        _folder.Write("good.txt", Papers.Target());
        Directory.CreateSymbolicLink(_folder["loop"], _folder.Path);

        var run = await ProgramRun.Of("read", _folder.Path);

        Assert.Equal(2, run.Status);
        Assert.Contains($"{_folder["loop"]}：这个链接指回上级文件夹", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith(_folder["good.txt"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_glob_and_a_folder_that_hold_nothing_are_refused()
    {
        Directory.CreateDirectory(_folder["empty"]);
        var good = _folder.Write("good.txt", Papers.Target());

        var run = await ProgramRun.Of("read", _folder["*.docx"], _folder["empty"], good);

        Assert.Equal(2, run.Status);
        Assert.Contains($"{_folder["*.docx"]}：没有文件符合", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{_folder["empty"]}：文件夹里没有", run.Error, StringComparison.Ordinal);
        Assert.Contains(ReadAllTheSame, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_name_holds_does_not_reach_the_terminal_as_a_command()
    {
        var run = await ProgramRun.Of("read", _folder["\u001b[31m.txt"]);

        Assert.Equal(2, run.Status);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public async Task A_full_disk_under_the_output_is_said()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full of Linux");
        var run = await ProgramRun.Of("bash", ["-c", "\"$0\" read --json \"$1\" >/dev/full", ProgramRun.Script, _folder.Write("good.txt", Papers.Target())]);

        Assert.Equal(2, run.Status);
        Assert.Contains("标准输出", run.Error, StringComparison.Ordinal);
    }

    private async Task IsRefusedBesideAGoodFile(string bad, params string[] words)
    {
        var first = _folder.Write("first.txt", Papers.Target());
        var last = _folder.Write("last.txt", Papers.SelfEvaluation());

        var run = await ProgramRun.Of("read", first, bad, last);

        Assert.Equal(2, run.Status);
        var message = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith($"yuheng: {bad}", message, StringComparison.Ordinal);
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
        Assert.Contains("；", message, StringComparison.Ordinal);
        Assert.Contains(ReadAllTheSame, run.Output, StringComparison.Ordinal);
        Assert.Contains("公园步道维修", run.Output, StringComparison.Ordinal);
    }
}
