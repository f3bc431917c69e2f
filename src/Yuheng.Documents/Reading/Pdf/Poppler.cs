using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Calls the two programs of poppler-utils on one copy of a document: one for the words, the other for the rules of the pages that may have tables.</summary>
internal sealed class Poppler : IDisposable
{
    /// <summary>Paper that every page fits on as it is: otherwise what goes over the first page's edges is missing on all others.</summary>
    private const string Paper = "14400";

    private const string FileName = "document.pdf";

    /// <summary>Where a paper has no text at all, its first pages tell why.</summary>
    private const int PagesToTellBy = 3;

    private static readonly ChildLimits ForText = new(TimeSpan.FromSeconds(60), 2L << 30, 256L << 20, 1L << 20);
    private static readonly ChildLimits ForDrawing = new(TimeSpan.FromSeconds(60), 2L << 30, 256L << 20, 1L << 20);

    private readonly SourceDocument _source;
    private readonly TemporaryFolder _folder = new();

    /// <summary>Makes the copy.</summary>
    public Poppler(SourceDocument source)
    {
        _source = source;
        _folder.Write(FileName, source.Bytes.Span);
    }

    /// <summary>What poppler complained of.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Whether the rules of some pages could not be had.</summary>
    public bool LacksRules { get; private set; }

    /// <summary>The words of the pages, and what is drawn on those that were drawn; a refusal where there is no text to be had.</summary>
    public async Task<(Refusal? Refusal, List<PageText> Pages, PageDrawing?[] Drawings)> ReadAsync()
    {
        var text = await ChildProgram.RunAsync("pdftotext", ["-bbox", "-nodiag", "-cropbox", "-l", Number(Limits.MaxPages + 1), FileName, "-"], _folder.Path, ForText).ConfigureAwait(false);
        Said = text.Said;
        var pages = text.End == ChildEnd.Done ? WordScanner.Read(text.Output.Span, Limits.MaxPages + 1) : [];
        var drawings = new PageDrawing?[pages.Count];
        if (RefusalOf(text) is { } refusal)
        {
            return (refusal, pages, drawings);
        }

        if (pages.TrueForAll(p => p.Words.Count == 0))
        {
            // Characters that nobody knows are drawn all the same; on a scanned paper none are.
            await DrawAsync(drawings, 1, Math.Min(pages.Count, PagesToTellBy)).ConfigureAwait(false);
            return (Array.Exists(drawings, d => d?.Glyphs > 0) ? NoUnicode(_source.Name) : Scanned(_source.Name), pages, drawings);
        }

        drawings = PageContents.Draw(_source.Bytes, pages);
        foreach (var (first, last) in PagesToDraw.In(pages.GetRange(0, Math.Min(pages.Count, Limits.MaxPages)), drawings, _source.Bytes.Span))
        {
            await DrawAsync(drawings, first, last).ConfigureAwait(false);
        }

        return (null, pages, drawings);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private async Task DrawAsync(PageDrawing?[] drawings, int first, int last)
    {
        var result = await ChildProgram.RunAsync(
            "pdftocairo", ["-svg", "-paperw", Paper, "-paperh", Paper, "-nocenter", "-noshrink", "-f", Number(first), "-l", Number(last), FileName, "-"], _folder.Path, ForDrawing).ConfigureAwait(false);
        LacksRules |= result.End != ChildEnd.Done;
        if (result.End == ChildEnd.Done)
        {
            var read = new RuleScanner(result.Output.Span).Read();
            for (var i = 0; i < read.Count && first + i <= last; i++)
            {
                drawings[first + i - 1] = read[i];
            }
        }
    }

    private static Refusal Scanned(string name) =>
        new("scanned", name, Place.None, "这是扫描件或图片 PDF，没有文字层，读不出文字；请先做文字识别（OCR），或改用原始的 Word、Excel 文件。");

    /// <summary>The refusal of a document whose fonts do not say which characters they draw.</summary>
    public static Refusal NoUnicode(string name) =>
        new("no-unicode", name, Place.None, "PDF 的字体没有文字对照表，读出来的是乱码；请从原始的 Word、Excel 文件重新导出 PDF（嵌入字体），或先做文字识别（OCR）。");

    private Refusal? RefusalOf(ChildResult text) => text.End switch
    {
        ChildEnd.Done => null,
        ChildEnd.NotInstalled => new Refusal("not-installed", _source.Name, Place.None, "读取 PDF 需要 poppler（pdftotext、pdftocairo），本机没有安装；请安装软件包 poppler-utils，或把文件另存为 Word、Excel 再读。"),
        ChildEnd.TookTooLong => new Refusal("took-too-long", _source.Name, Place.None, $"读取 PDF 超过 {ForText.Time.TotalSeconds:0} 秒的上限，已停止；请拆分或重新导出后再读。"),
        ChildEnd.WroteTooMuch => new Refusal("too-large", _source.Name, Place.None, $"PDF 的文字超过 {ForText.OutputBytes >> 20} MB 的上限，未读取；请拆分后再读。"),
        _ when text.Said.Contains("password", StringComparison.OrdinalIgnoreCase) => new Refusal("encrypted", _source.Name, Place.None, "PDF 有打开密码，无法读取；请用原软件打开、去掉密码后另存再读。"),
        _ => new Refusal("damaged", _source.Name, Place.None, "PDF 已损坏或不完整，无法读取；请重新下载或重新导出后再读。"),
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
