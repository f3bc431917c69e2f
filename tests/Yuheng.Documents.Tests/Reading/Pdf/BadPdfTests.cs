using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>A PDF that cannot be read, or not all of it, says so and says what to do; nothing is left behind.</summary>
public class BadPdfTests
{
    private const string Picture = "q 700 0 0 500 50 50 cm /Picture Do Q";

    [Fact]
    public void A_scanned_paper_is_refused_with_what_to_do()
    {
        var refusal = PdfPaper.Read(new PdfPaper().Page().Draw(Picture).Page().Draw(Picture).Bytes()).Refusal!;

        Assert.Equal("scanned", refusal.Code);
        Assert.Contains("OCR", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_are_pictures_are_named()
    {
        var reading = new PdfPaper().Page().Text(50, 50, "第一页有字").Page().Draw(Picture).Page().Text(50, 50, "第三页有字").Page().Draw(Picture).Text(400, 570, "4").Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("RD-14", Severity.Warning), (finding.Code, finding.Severity));
        Assert.StartsWith("第2、4页", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 beginbfchar <7eff> <e001> <5316> <e002> <8def> <fffd> endbfchar")]
    [InlineData("1 beginbfrange <0000> <ffff> <e000> endbfrange")]
    public void A_font_that_does_not_say_its_characters_makes_a_refusal_and_no_rubbish(string map)
    {
        var refusal = PdfPaper.Read(new PdfPaper { ToUnicode = map }.Page().Text(50, 50, "绿化绿化绿化").Text(50, 80, "绿化路路路").Bytes()).Refusal!;

        Assert.Equal("no-unicode", refusal.Code);
        Assert.Contains("字体", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_under_a_password_is_refused()
    {
        var encrypted = Encoding.Latin1.GetString(new PdfPaper().Page().Text(50, 50, "秘密").Bytes()).Replace(
            "/Root 1 0 R>>",
            "/Root 1 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<" + new string('a', 64) + ">/U<" + new string('b', 64) + ">>>>>",
            StringComparison.Ordinal);

        Assert.Equal("encrypted", PdfPaper.Read(Encoding.Latin1.GetBytes(encrypted)).Refusal!.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(200)]
    public void What_is_no_longer_a_pdf_is_refused(int kept)
    {
        var bytes = Encoding.ASCII.GetBytes("%PDF-1.7\n").Concat(new PdfPaper().Page().Text(50, 50, "残页").Bytes()[..kept]).ToArray();

        Assert.Equal("damaged", PdfPaper.Read(bytes).Refusal!.Code);
    }

    [Fact]
    public void A_file_with_damage_is_read_as_far_as_it_goes_and_that_is_said()
    {
        var bytes = new PdfPaper().Page().Text(50, 50, "第一页").Draw("10 20 rubbish").Page().Text(50, 50, "第二页").Bytes();
        var lost = Encoding.ASCII.GetString(bytes).Replace("\nxref\n", "\nlost\n", StringComparison.Ordinal);
        var reading = PdfPaper.Read(Encoding.ASCII.GetBytes(lost)).Value!;

        Assert.Equal(["第一页", "第二页"], PdfPaper.Lines(reading));
        Assert.Equal("RD-13", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void More_pages_than_the_limit_are_cut_off_and_that_is_said()
    {
        var paper = new PdfPaper().Page().Text(50, 50, "开头");
        for (var page = 0; page < Limits.MaxPages + 7; page++)
        {
            paper.Page();
        }

        var reading = paper.Text(50, 50, "过了上限").Read();

        Assert.Equal(["开头"], PdfPaper.Lines(reading));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("RD-07", finding.Code);
        Assert.Contains("3000 页", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_too_many_lines_is_a_drawing_and_its_words_are_still_read()
    {
        var paper = new PdfPaper().Page().Text(50, 10, "规划图");
        for (var i = 0; i < Limits.MaxRulesPerPage / 2; i++)
        {
            paper.Line(50 + (i % 700), 100, 50 + (i % 700), 500).Line(50, 100 + (i % 400), 750, 100 + (i % 400));
        }

        Assert.Equal(["规划图"], PdfPaper.Lines(paper.Read()));
    }

    [Fact]
    public void A_grid_of_too_many_fields_is_no_table()
    {
        var paper = new PdfPaper().Page("/MediaBox [0 0 6000 6000]").Text(50, 10, "网格纸");
        for (var i = 0; i <= 500; i++)
        {
            paper.Line(10 + (i * 8), -4000, 10 + (i * 8), 500).Line(10, (i * 8) - 4000, 4010, (i * 8) - 4000);
        }

        Assert.True((long)Limits.MaxFieldsPerGrid < 500 * 500);
        Assert.Equal(["网格纸"], PdfPaper.Lines(paper.Read()));
    }

    [Fact]
    public void Nothing_is_left_in_temporary_folders()
    {
        var refused = new PdfPaper().Page().Draw(Picture).Draw("% one that no other test reads").Bytes();
        var read = new PdfPaper().Page().Text(50, 50, "别的测试不读的字").Bytes();
        Assert.NotNull(PdfPaper.Read(refused).Refusal);
        Assert.NotNull(PdfPaper.Read(read).Value);

        var left = Directory.GetDirectories(Path.GetTempPath(), "yuheng-*").Select(f => Path.Join(f, "document.pdf")).Where(File.Exists);
        Assert.DoesNotContain(left, f => new FileInfo(f).Length is var length && (length == refused.Length || length == read.Length) && File.ReadAllBytes(f) is var bytes && (bytes.SequenceEqual(refused) || bytes.SequenceEqual(read)));
    }
}
