using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Core.Findings;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Tests.Writing.Layouts;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Pdf;

namespace Yuheng.Documents.Tests.Writing.Pdf;

/// <summary>What LibreOffice prints of our Word documents, as poppler sees it.</summary>
public sealed class LaidPdfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LaidPdfTests() => Assert.SkipUnless(ChildProgram.Find("soffice") is not null && ChildProgram.Find("pdftotext") is not null, "soffice or pdftotext is not installed");

    [Fact]
    public async Task A_form_is_printed_on_its_paper_with_every_text()
    {
        var pdf = await Printed(HandLaid.SelfEvaluation());

        var info = await Poppler("pdfinfo", pdf, "-");
        Assert.Contains("Pages:           1\n", info, StringComparison.Ordinal);
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
        Assert.DoesNotContain("CreationDate", info, StringComparison.Ordinal);
        var text = await Poppler("pdftotext", pdf, "-raw", "-", "-");
        Assert.All(["财政项目支出绩效自评表", "公园步道维修", "其中：当年财政", "偏差原因分析及", "98.90"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_table_goes_over_pages_with_its_headings_and_page_numbers()
    {
        var pdf = await Printed(HandLaid.BudgetTable(60));

        var pages = (await Poppler("pdftotext", pdf, "-layout", "-", "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(pages.Length, 4, 6);
        Assert.All(pages, page => Assert.Contains("功能分类科目名称", page, StringComparison.Ordinal));
        Assert.Equal(60, pages.Sum(page => page.Split('\n').Count(line => line.Contains("图书馆", StringComparison.Ordinal) && line.Contains("207", StringComparison.Ordinal))));
        for (var i = 0; i < pages.Length; i++)
        {
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"第{i + 1}页共{pages.Length}页"), pages[i].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_of_a_text_longer_than_a_page_is_lost()
    {
        var goal = string.Concat(Enumerable.Range(1, 300).Select(i => $"第{i}条步道铺设透水砖。"));

        var text = await Poppler("pdftotext", await Printed(HandLaid.SelfEvaluation(5, goal)), "-raw", "-", "-");

        var whole = Regex.Replace(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), "第[0-9]页共[0-9]页", "");
        Assert.All(Enumerable.Range(1, 300), i => Assert.Contains($"第{i}条步道", whole, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes_wherever_it_stands_in_a_batch()
    {
        LaidDocument[] documents = [HandLaid.SelfEvaluation(), HandLaid.BudgetTable(), HandLaid.SelfEvaluation()];

        var batch = await All(documents);
        var alone = await Printed(HandLaid.BudgetTable());

        Assert.Equal(batch[0], batch[2]);
        Assert.Equal(alone, batch[1]);
        Assert.NotEqual(batch[0], batch[1]);
    }

    [Fact]
    public async Task A_batch_that_takes_too_long_is_stopped_and_refused()
    {
        var limits = new ChildLimits(TimeSpan.FromMilliseconds(50), Limits.ConversionMemory, Limits.ConversionWords, Limits.MaxBytes);

        var refused = await LaidPdf.WriteAsync([HandLaid.SelfEvaluation(), HandLaid.BudgetTable()], limits, CancellationToken.None).ToListAsync();

        Assert.All(refused, r => Assert.Equal("took-too-long", r.Refusal!.Code));
        Assert.Equal(["财政项目支出绩效自评表", "2025年部门支出预算总表"], refused.Select(r => r.Refusal!.Subject));
    }

    [Fact]
    public async Task It_is_whole_after_its_fonts_are_numbered_anew()
    {
        var pdf = await Printed(HandLaid.SelfEvaluation());

        Assert.Equal("", (await Run("pdftocairo", pdf, "-pdf", "-", "-")).Said);
    }

    [Fact]
    public void What_changes_with_the_hour_is_blanked_in_its_own_length()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.6\n<</Creator(x)\n/CreationDate(D:20250101120000Z')>>\ntrailer\n/ID [ <AB01>\n<AB01> ]\n/DocChecksum /C83D\n>>\n%%EOF\n");
        var other = Encoding.ASCII.GetBytes("%PDF-1.6\n<</Creator(x)\n/CreationDate(D:20260202235959Z')>>\ntrailer\n/ID [ <0000>\n<0000> ]\n/DocChecksum /FFFF\n>>\n%%EOF\n");

        Assert.Equal(PdfStamp.Without(pdf), PdfStamp.Without(other));
        Assert.Matches("^%PDF-1.6\n<</Creator\\(x\\)\n {33}>>\ntrailer\n/ID \\[ <([0-9A-F]{4})>\n<\\1> \\]\n {18}\n>>\n%%EOF\n$", Encoding.ASCII.GetString(pdf));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<List<byte[]>> All(params LaidDocument[] documents)
    {
        var written = new List<byte[]>();
        await foreach (var pdf in LaidPdf.WriteAsync(documents))
        {
            Assert.Null(pdf.Refusal);
            written.Add(pdf.Value!);
        }

        return written;
    }

    private static async Task<byte[]> Printed(LaidDocument document) => (await All(document))[0];

    private async Task<string> Poppler(string program, byte[] pdf, params string[] arguments)
    {
        return Encoding.UTF8.GetString((await Run(program, pdf, arguments)).Output.Span);
    }

    private async Task<ChildResult> Run(string program, byte[] pdf, params string[] arguments)
    {
        var file = _folder.Write("paper.pdf", pdf);
        var result = await ChildProgram.RunAsync(program, arguments.Select((a, i) => a == "-" && i == arguments.Length - (program == "pdfinfo" ? 1 : 2) ? file : a), _folder.Path, new ChildLimits(TimeSpan.FromMinutes(1), 4L << 30, 1L << 24, 1L << 24));
        Assert.Equal(ChildEnd.Done, result.End);
        return result;
    }
}
