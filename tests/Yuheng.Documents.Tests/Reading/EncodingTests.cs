using System.Text;
using Yuheng.Core.Values;
using static Yuheng.Documents.Tests.Reading.Texts;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>The encoding is declared by the bytes, or found by content and said to be.</summary>
public class EncodingTests
{
    private const string Paper = "财政项目支出绩效目标申报表\n（2023年度）\n项目名称\t一个中学食堂改造\n年度资金申请总额\t240,000.00\t≥90.00(%)\n";

    private static readonly string[][] PaperCells =
        [["财政项目支出绩效目标申报表"], ["（2023年度）"], ["项目名称", "一个中学食堂改造"], ["年度资金申请总额", "240,000.00", "≥90.00(%)"]];

    public static TheoryData<string, byte[], How> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Paper), How.Declared },
        { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Paper)], How.Declared },
        { "utf-16le", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Paper)], How.Declared },
        { "utf-16be", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Paper)], How.Declared },
        { "utf-16le", Encoding.Unicode.GetBytes(Paper), How.Guessed },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Paper), How.Guessed },
        { "gb18030", Gb18030.GetBytes(Paper), How.Guessed },
        { "gb18030", Gb18030.GetBytes("\uFEFF" + Paper), How.Guessed },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_paper_is_read_from_every_encoding(string name, byte[] bytes, How how)
    {
        var reading = ReadingOf(bytes);

        Assert.Equal(PaperCells, Cells(reading));
        Assert.Equal((name, how), (reading.Encoding, reading.How));
        Assert.Equal(how == How.Guessed ? "RD-01" : "", string.Concat(reading.Findings.Select(f => f.Code)));
    }

    [Fact]
    public void Every_sample_is_read_the_same_in_every_encoding()
    {
        var samples = Directory.GetFiles(Path.Join(Root(), "samples"), "*.txt", SearchOption.AllDirectories);

        Assert.NotEmpty(samples);
        foreach (var sample in samples)
        {
            var expected = ReadingOf(File.ReadAllBytes(sample));
            foreach (var (name, encoding) in new[] { ("utf-8", Encoding.UTF8), ("gb18030", Gb18030), ("utf-16le", Encoding.Unicode), ("utf-16be", Encoding.BigEndianUnicode) })
            {
                var reading = ReadingOf(encoding.GetBytes(expected.Text));
                Assert.Equal((sample, name), (sample, reading.Encoding));
                Assert.Equal(Cells(expected), Cells(reading));
            }
        }
    }

    [Fact]
    public void A_guess_names_the_encoding() =>
        Assert.Contains("GB18030", ReadingOf(Gb18030.GetBytes(Paper)).Findings.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void Characters_of_four_bytes_are_read_in_both()
    {
        Assert.Equal([["𠮷野家"]], Cells(ReadingOf(Encoding.UTF8.GetBytes("𠮷野家\n"))));
        Assert.Equal([["㐂路灯", "䶮"]], Cells(ReadingOf(Gb18030.GetBytes("㐂路灯\t䶮\n"))));
    }

    [Fact]
    public void Plain_ASCII_needs_no_guess()
    {
        var reading = ReadingOf("a\t1,234.50\n");

        Assert.Equal(("utf-8", How.Declared), (reading.Encoding, reading.How));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void Marks_within_files_that_were_joined_are_no_text()
    {
        byte[] joined = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("甲\n"), .. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("乙\n")];

        Assert.Equal([["甲"], ["乙"]], Cells(ReadingOf(joined)));
    }

    [Fact]
    public void Damaged_UTF8_stays_UTF8_and_the_damage_has_its_line()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("项目名称\t图书馆\n目标"), 0xFF, .. Encoding.UTF8.GetBytes("读者\n年度\t2023\n"), 0xE5, 0x9B, .. Encoding.UTF8.GetBytes("\n")];
        var reading = ReadingOf(bytes);

        Assert.Equal([["项目名称", "图书馆"], ["目标�读者"], ["年度", "2023"], ["�"]], Cells(reading));
        Assert.Equal(("utf-8", How.Guessed), (reading.Encoding, reading.How));
        var damage = reading.Findings.Single(f => f.Code == "RD-02");
        Assert.Equal(new Place(2), damage.Place);
        Assert.Contains(" 2 处", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF8_that_would_be_valid_in_another_encoding_is_not_taken_for_it()
    {
        // An even number of characters and no break: as GB18030 every byte pair would be some rare character.
        byte[] bytes = [.. Encoding.UTF8.GetBytes("公园道路图书馆食堂改造"), 0xE5, 0x9B];

        Assert.StartsWith("公园道路图书馆食堂改造", Cells(ReadingOf(bytes))[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_GB18030_has_its_line_too()
    {
        byte[] bytes = [.. Gb18030.GetBytes("项目名称\t图书馆改造\n目标"), 0xFF, .. Gb18030.GetBytes("读者满意度\n")];
        var reading = ReadingOf(bytes);

        Assert.Equal([["项目名称", "图书馆改造"], ["目标�读者满意度"]], Cells(reading));
        Assert.Equal("gb18030", reading.Encoding);
        Assert.Equal(new Place(2), reading.Findings.Single(f => f.Code == "RD-02").Place);
    }

    [Fact]
    public void Damage_in_a_declared_encoding_is_found_in_a_last_line_without_an_end()
    {
        var reading = ReadingOf([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("甲\n乙"), 0xE4]);

        Assert.Equal(new Place(2), reading.Findings.Single().Place);
        Assert.Equal(How.Declared, reading.How);
    }

    public static TheoryData<string, byte[]> Binaries => new()
    {
        { "zip", [0x50, 0x4B, 0x03, 0x04, 20, 0, 6, 0] },
        { "pdf", [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3] },
        { "ole", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] },
        { "zeros", new byte[4096] },
        { "counters", [.. Enumerable.Range(0, 4096).SelectMany(i => BitConverter.GetBytes(i))] },
        { "stray zero", [.. Encoding.UTF8.GetBytes(Paper), 0, .. Encoding.UTF8.GetBytes(Paper)] },
        { "stray zero in ASCII", [.. "hello"u8, 0, .. "world, this is no text"u8] },
        { "high bytes", [.. Enumerable.Repeat((byte)0xFF, 1000)] },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public void Binary_files_are_refused_with_what_to_do(string kind, byte[] bytes)
    {
        var refusal = Refused(bytes);

        Assert.True(refusal.Code == "not-text", kind);
        Assert.Equal("测试.txt", refusal.Subject);
        Assert.Contains("另存为", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_bytes_or_with_only_a_mark_is_refused_as_empty()
    {
        Assert.Equal("empty", Refused([]).Code);
        Assert.Equal("empty", Refused([.. Encoding.UTF8.Preamble]).Code);
        Assert.Equal("empty", Refused([.. Encoding.Unicode.Preamble]).Code);
    }
}
