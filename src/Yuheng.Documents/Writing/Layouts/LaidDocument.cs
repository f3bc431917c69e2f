namespace Yuheng.Documents.Writing.Layouts;

/// <summary>
/// A publication laid out by its layout definitions: texts, spans, widths and looks, nothing left to look up.
/// Every format is written from it, so that docx, xlsx, html, pdf and text say the same. Lengths are points.
/// </summary>
/// <param name="Title">What the document is called, for its properties.</param>
/// <param name="Sections">Its parts; each begins on a new page, and is a sheet of its own in a workbook.</param>
internal sealed record LaidDocument(string Title, IReadOnlyList<LaidSection> Sections);

/// <summary>A part of a document with one page set-up: one form, one budget table, or some pages of text.</summary>
/// <param name="Name">A short name, for the sheet of a workbook: unique in the document, at most 31 characters, none of <c>[]:*?/\</c>.</param>
/// <param name="Page">The page.</param>
/// <param name="Blocks">What stands on it, from above.</param>
internal sealed record LaidSection(string Name, LaidPage Page, IReadOnlyList<LaidBlock> Blocks)
{
    /// <summary>The layout that it was laid out by, such as shanghai-self-evaluation; null for pages of text.</summary>
    public string? Layout { get; init; }
}

/// <summary>A page set-up.</summary>
/// <param name="Width">The width of the sheet of paper as it lies, 595.3 for A4 portrait.</param>
/// <param name="Height">Its height as it lies.</param>
/// <param name="Top">The margin above.</param>
/// <param name="Right">The margin to the right.</param>
/// <param name="Bottom">The margin below.</param>
/// <param name="Left">The margin to the left.</param>
/// <param name="Scale">What fonts, heights and paddings are multiplied with so that the table fits the width: at most 1. Workbooks keep the natural sizes.</param>
internal sealed record LaidPage(decimal Width, decimal Height, decimal Top, decimal Right, decimal Bottom, decimal Left, decimal Scale = 1)
{
    /// <summary>Whether the long side lies across.</summary>
    public bool IsLandscape => Width > Height;

    /// <summary>Whether the content is centred between left and right.</summary>
    public bool CentredAcross { get; init; }

    /// <summary>Whether the content is centred between top and bottom.</summary>
    public bool CentredDown { get; init; }

    /// <summary>Whether the whole section is to be shrunk to one page, in a workbook.</summary>
    public bool FitsOnePage { get; init; }

    /// <summary>Whether 第 x 页 共 y 页 stands at the foot.</summary>
    public bool Numbered { get; init; } = true;

    /// <summary>The width between the margins.</summary>
    public decimal PrintableWidth => Width - Left - Right;
}

/// <summary>A line of text, an empty distance, or a table.</summary>
internal abstract record LaidBlock;

/// <summary>A line or paragraph outside of tables.</summary>
/// <param name="Text">Its text; with <see cref="Right"/> the text at the left edge.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Height">Its least height; 0 for what the font needs.</param>
internal sealed record LaidLine(string Text, LaidLook Look, decimal Height = 0) : LaidBlock
{
    /// <summary>The text at the right edge of the same line: 单位：元.</summary>
    public string? Right { get; init; }

    /// <summary>Whether it is a heading that a table of contents may name.</summary>
    public bool IsHeading { get; init; }
}

/// <summary>An empty distance.</summary>
/// <param name="Height">How much.</param>
internal sealed record LaidSpace(decimal Height) : LaidBlock;

/// <summary>A table.</summary>
/// <param name="Columns">The widths of its grid columns, natural, from the left.</param>
/// <param name="HeaderRows">How many of its first rows are repeated on every page that it goes over.</param>
/// <param name="Rows">Its rows; every position of the grid is covered by exactly one cell.</param>
internal sealed record LaidTable(IReadOnlyList<decimal> Columns, int HeaderRows, IReadOnlyList<LaidRow> Rows) : LaidBlock
{
    /// <summary>Whether it goes on from the table above without a gap: a form is cut in two so that the headings of its indicators can repeat. A workbook writes both as one.</summary>
    public bool JoinsAbove { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Height">Its least height.</param>
/// <param name="Cells">The cells that begin in it, by column; what cells from above cover is left out.</param>
internal sealed record LaidRow(decimal Height, IReadOnlyList<LaidCell> Cells)
{
    /// <summary>Whether it may be broken over pages.</summary>
    public bool MaySplit { get; init; }

    /// <summary>Whether it stays on the page of the row before: the total of a table.</summary>
    public bool KeepsWithAbove { get; init; }
}

/// <summary>A cell.</summary>
/// <param name="Column">Its first grid column, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="Text">Its text as printed; line feeds break it.</param>
/// <param name="Look">How it looks.</param>
internal sealed record LaidCell(int Column, int ColumnSpan, int RowSpan, string Text, LaidLook Look)
{
    /// <summary>The text in the lines in which paper prints it, where its words do not fit side by side; null where it breaks by itself or not at all.</summary>
    public string? Lines { get; init; }

    /// <summary>The text as paper shows it.</summary>
    public string Shown => Lines ?? Text;

    /// <summary>The number that the text prints, in the unit printed; null for what is text. A workbook stores it.</summary>
    public decimal? Number { get; init; }

    /// <summary>The number format of a workbook for it: #,##0.00; null for text.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>The path of the field that it shows, such as project.name or indicators[3].target; with the value that a mark stands for, indicators[3].likelihood=有可能; null for a label.</summary>
    public string? Field { get; init; }

    /// <summary>The fields that it adds up, such as tasks[].total for those of every task; null where it is no sum.</summary>
    public string? Sums { get; init; }

    /// <summary>What may be chosen for the field; null where anything may be written.</summary>
    public IReadOnlyList<string>? Options { get; init; }
}

/// <summary>How a text looks.</summary>
/// <param name="Font">Its class.</param>
/// <param name="Size">Its size, natural.</param>
internal sealed record LaidLook(LaidFont Font, decimal Size)
{
    /// <summary>Bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Six hexadecimal digits.</summary>
    public string Colour { get; init; } = "000000";

    /// <summary>Where it stands between left and right.</summary>
    public LaidAlign Across { get; init; } = LaidAlign.Centre;

    /// <summary>Where it stands between top and bottom; Start is the top.</summary>
    public LaidAlign Down { get; init; } = LaidAlign.Centre;

    /// <summary>Whether it may break into lines; amounts never do.</summary>
    public bool Wraps { get; init; } = true;

    /// <summary>The width of the rule around the cell; 0 for none.</summary>
    public decimal Border { get; init; }

    /// <summary>The distance of the text from the left and right rule.</summary>
    public decimal PadX { get; init; } = 2;

    /// <summary>The distance of the text from the upper and lower rule.</summary>
    public decimal PadY { get; init; } = 1;

    /// <summary>The distance of lines, as a multiple of the size.</summary>
    public decimal LineHeight { get; init; } = 1.22m;

    /// <summary>How far the first line is set in, in multiples of the size.</summary>
    public decimal Indent { get; init; }

    /// <summary>The least share of its size to which a text that does not wrap may be shrunk to fit; 1 for not at all.</summary>
    public decimal Shrinks { get; init; } = 1;
}

/// <summary>The classes of typefaces that official papers use.</summary>
internal enum LaidFont : byte
{
    /// <summary>宋体.</summary>
    Song,

    /// <summary>黑体.</summary>
    Hei,

    /// <summary>楷体.</summary>
    Kai,

    /// <summary>仿宋.</summary>
    Fang,
}

/// <summary>Where a text stands in its cell.</summary>
internal enum LaidAlign : byte
{
    /// <summary>Left, or top.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>Right, or bottom.</summary>
    End,
}
