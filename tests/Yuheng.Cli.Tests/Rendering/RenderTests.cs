namespace Yuheng.Cli.Tests.Rendering;

/// <summary>What <c>render</c> writes, and what it refuses.</summary>
public sealed class RenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_record_is_written_in_the_layout_of_its_paper_and_read_again()
    {
        var record = await RecordOf("self-evaluation/water-pipes-2024.txt");
        var text = Path.Combine(_folder.Path, "form.txt");

        var run = await ProgramRun.Of("render", record, "-o", text);

        Assert.Equal(0, run.Status);
        Assert.Empty(run.Output + run.Error);
        Assert.StartsWith("财政项目支出绩效自评表\n", await File.ReadAllTextAsync(text), StringComparison.Ordinal);
        Assert.Equal(0, (await ProgramRun.Of("read", text)).Status);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("html")]
    [InlineData("text")]
    [InlineData("json")]
    public async Task The_same_record_gives_the_same_bytes(string format)
    {
        var record = await RecordOf("district-target/library-2024.txt");
        var (one, two) = (Path.Combine(_folder.Path, "one"), Path.Combine(_folder.Path, "two"));

        Assert.Equal(0, (await ProgramRun.Of("render", record, "--to", format, "-o", one)).Status);
        Assert.Equal(0, (await ProgramRun.Of("render", record, "--to", format, "--output", two)).Status);

        Assert.NotEqual(0, new FileInfo(one).Length);
        Assert.Equal(await File.ReadAllBytesAsync(one), await File.ReadAllBytesAsync(two));
    }

    [Fact]
    public async Task A_template_is_filled_from_a_record_and_read_again()
    {
        var record = await RecordOf("self-evaluation/water-pipes-2024.txt");
        var (template, read) = (Path.Combine(_folder.Path, "填报.xlsx"), Path.Combine(_folder.Path, "填报.json"));

        var run = await ProgramRun.Of("render", record, "--template", "--layout", "shanghai-self-evaluation", "-o", template);
        await File.WriteAllTextAsync(read, (await ProgramRun.Of("read", template, "--json")).Output);

        Assert.Equal((0, ""), (run.Status, run.Output + run.Error));
        var (first, again) = (await ProgramRun.Of("render", record, "-o", "-"), await ProgramRun.Of("render", read, "-o", "-"));
        Assert.Equal(first.Output, again.Output);
    }

    [Fact]
    public async Task A_blank_template_needs_no_record_but_a_layout()
    {
        var template = Path.Combine(_folder.Path, "空白.xlsx");

        Assert.Equal(64, (await ProgramRun.Of("render", "--template", "-o", template)).Status);
        Assert.Equal(2, (await ProgramRun.Of("render", "--template", "--layout", "shanghai-budget-table-1", "-o", template)).Status);
        Assert.False(File.Exists(template));
        Assert.Equal(0, (await ProgramRun.Of("render", "--template", "--layout", "shanghai-district-target", "-o", template)).Status);
        Assert.True(File.Exists(template));
    }

    [Fact]
    public async Task A_target_can_be_written_in_another_layout()
    {
        var record = await RecordOf("district-target/library-2024.txt");

        var run = await ProgramRun.Of("render", record, "--layout", "national-project-target", "-o", "-");

        Assert.Equal(0, run.Status);
        Assert.StartsWith("项目支出绩效目标申报表\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("中期资金总额：\t186.00\t", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_for_another_kind_of_form_is_refused_with_advice_and_leaves_no_file()
    {
        var record = await RecordOf("district-target/library-2024.txt");
        var file = Path.Combine(_folder.Path, "form.html");

        var run = await ProgramRun.Of("render", record, "--layout", "shanghai-self-evaluation", "-o", file);

        Assert.Equal(2, run.Status);
        Assert.Contains("表式 shanghai-self-evaluation 用于绩效自评表，这份记录里只有绩效目标表；请换用相应的表式", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("{\n\"documents\": [\n{ forms }\n]}", "第3行")]
    [InlineData("项目名称\t步道\n", "第1行")]
    [InlineData("{ \"documents\": [] }", "没有可以输出的表")]
    [InlineData("[1, 2]", "没有可以输出的表")]
    [InlineData("\"forms\"", "没有可以输出的表")]
    public async Task What_is_no_record_is_refused_with_what_to_do(string text, string said)
    {
        var run = await ProgramRun.Of("render", _folder.Write("record.json", text));

        Assert.Equal(2, run.Status);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains("read --json", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--layout", "shanghai", "可用的有 auto、")]
    [InlineData("--to", "odt", "可用的有 docx、")]
    public async Task An_unknown_word_is_wrong_usage_and_the_message_says_which_there_are(string option, string word, string said)
    {
        var run = await ProgramRun.Of("render", "record.json", option, word);

        Assert.Equal(64, run.Status);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_layouts_are_listed_with_what_they_are_for_their_unit_and_who_prints_them()
    {
        var run = await ProgramRun.Of("render", "--layouts");

        Assert.Equal(0, run.Status);
        Assert.Matches(@"\nshanghai-self-evaluation +财政项目支出绩效自评表 +绩效自评表 +万元 +上海市，2024年\n", run.Output);
        Assert.Matches(@"\nshanghai-budget-table-9 +部门“三公”经费和机关运行经费预算表 +部门预算的表 +万元 .*\n", run.Output);
    }

    private async Task<string> RecordOf(string sample) =>
        _folder.Write("record.json", (await ProgramRun.Of("read", "--json", Path.Combine(ProgramRun.Root, "samples", sample))).Output);
}
