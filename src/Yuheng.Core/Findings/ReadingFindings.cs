using Yuheng.Core.Values;

namespace Yuheng.Core.Findings;

/// <summary>What reading itself may have to say. One constructor a code; the code is stable for ever.</summary>
public static class ReadingFindings
{
    /// <summary>The code of <see cref="RowNotUnderstood"/>: where it stands in a form, its rows are not all there.</summary>
    public const string UnreadRow = "RD-08";

    private const int QuoteLength = 40;
    private const int PagesNamed = 20;

    /// <summary>RD-01: the bytes did not say their encoding; the one named fits best.</summary>
    public static Finding EncodingGuessed(string encoding) =>
        new("RD-01", Severity.Hint, Place.None, null, $"文件没有标明编码，按内容判断为 {encoding}。");

    /// <summary>RD-02: bytes that are no text in the encoding of the file.</summary>
    public static Finding InvalidBytes(Place place, int count) =>
        new("RD-02", Severity.Warning, place, null, $"此处起有 {count} 处字节无法解码，已用“�”代替；请核对原文件。");

    /// <summary>RD-03: something was put right, since the form itself tells how.</summary>
    public static Finding Repaired(Place place, string? quote, string what) =>
        new("RD-03", Severity.Hint, place, Shorten(quote), $"已修复：{what}。");

    /// <summary>RD-04: something was guessed where the form does not decide.</summary>
    public static Finding Guessed(Place place, string? quote, string what) =>
        new("RD-04", Severity.Warning, place, Shorten(quote), $"推测：{what}；请核对原文。");

    /// <summary>RD-05: a printed value that its type cannot be read from.</summary>
    public static Finding Unreadable(Place place, string? quote, string what) =>
        new("RD-05", Severity.Warning, place, Shorten(quote), $"读不出：{what}；未作猜测，请核对原文。");

    /// <summary>RD-06: a form that has no title.</summary>
    public static Finding TitleMissing(Place place) =>
        new("RD-06", Severity.Hint, place, null, "此表没有标题，按栏目认定。");

    /// <summary>RD-07: the document ends within a form.</summary>
    public static Finding CutOff(Place place, string what) =>
        new("RD-07", Severity.Error, place, null, $"文件在表内中断：{what}；请取得完整文件后重读。");

    /// <summary>RD-08: a row whose cells no column could be found for.</summary>
    public static Finding RowNotUnderstood(Place place, string? quote) =>
        new(UnreadRow, Severity.Warning, place, Shorten(quote), "这一行未能归入表内任何栏目，未读取；请核对原文。");

    /// <summary>RD-09: a part that the layout has and the form lacks.</summary>
    public static Finding SectionMissing(Place place, string section) =>
        new("RD-09", Severity.Warning, place, null, $"表内没有找到“{section}”部分。");

    /// <summary>RD-10: the unit of the amounts is not printed.</summary>
    public static Finding UnitNotPrinted(Place place, string assumed) =>
        new("RD-10", Severity.Warning, place, null, $"未标明金额单位，按同类表格的“{assumed}”读取；请核对。");

    /// <summary>RD-11: nothing in the document was recognised as a form, a budget or a whole-department target.</summary>
    public static Finding NothingFound() =>
        new("RD-11", Severity.Hint, Place.None, null, "没有认出任何项目表、预算表或部门整体目标；若文件里确有表格，请检查各格是否分得开：文本要保留制表符，PDF 要有文字。");

    /// <summary>RD-12: the name of the file says another format than its content, which was gone by.</summary>
    public static Finding NameLies(string extension, string format) =>
        new("RD-12", Severity.Hint, Place.None, null, $"文件名以 {extension} 结尾，内容却是 {format}；按内容读取。");

    /// <summary>RD-13: something in the file was left alone: macros, external links, parts that are not text.</summary>
    public static Finding LeftAlone(Place place, string what) =>
        new("RD-13", Severity.Hint, place, null, $"未处理：{what}。");

    /// <summary>RD-14: pages of which nothing, or not all, could be read.</summary>
    public static Finding PagesNotRead(IReadOnlyCollection<int> pages, string why) =>
        new("RD-14", Severity.Warning, Place.None, null, $"第{string.Join("、", pages.Take(PagesNamed))}{(pages.Count > PagesNamed ? $" 等 {pages.Count} " : "")}页{why}。");

    /// <summary>RD-15: cells of a filled template that are no longer there.</summary>
    public static Finding TemplateCellsLost(Place place, string cells) =>
        new("RD-15", Severity.Warning, place, null, $"填报模板里原来在 {cells} 的格子已被删除或移走，按空白读取；请核对，或在新模板里重填。");

    /// <summary>RD-16: a filled template that is not read by its cells.</summary>
    public static Finding TemplateNotFollowed(string why) =>
        new("RD-16", Severity.Warning, Place.None, null, $"填报模板{why}，没有按格子读入，改按表格的栏目识读；请核对各项。");

    /// <summary>RD-17: the words of two headings stand over the same amounts.</summary>
    public static Finding HeadingsCompete(Place place, string heading, string other) =>
        new("RD-17", Severity.Warning, place, Shorten(heading), $"“{heading}”和“{other}”两个表头压在同一列金额上，金额归入压得更多的“{other}”，“{heading}”按空白读取；请核对原文。");

    private static string? Shorten(string? quote) =>
        quote is null || quote.Length <= QuoteLength ? quote : quote[..QuoteLength] + "…";
}
