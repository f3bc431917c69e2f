namespace Yuheng.Documents.Reading;

/// <summary>What a stranger's file may ask of us. Every limit stands here, and a test goes over each.</summary>
public static class Limits
{
    /// <summary>The largest file that is read: 256 MiB, about 100,000 forms of text.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>The most cells that one line may have; the widest official table has 24.</summary>
    public const int MaxCellsPerLine = 4096;

    /// <summary>The most cells that one document may have.</summary>
    public const int MaxCells = 40_000_000;

    /// <summary>The most pages of a PDF that are read; the budget of a whole district has under 2,000.</summary>
    public const int MaxPages = 3000;

    /// <summary>The most rules that are looked at on one page of a PDF: more are a drawing, and no table.</summary>
    public const int MaxRulesPerPage = 20_000;

    /// <summary>The most characters of one page of a PDF whose place is taken from its drawing; a page of small print has under 10,000.</summary>
    public const int MaxGlyphsPerPage = 100_000;

    /// <summary>The most bytes that we go through to see what is drawn on the pages of a PDF; a budget of 35 pages has 3 MB. The pages behind that are left to poppler, which has limits of its own.</summary>
    public const long MaxDrawnBytes = 256L << 20;

    /// <summary>The most rows times columns that the rules of one page of a PDF may make.</summary>
    public const int MaxFieldsPerGrid = 200_000;

    /// <summary>The most rows that one form may have, with what stands between it and the next; the longest seen in practice has under 100.</summary>
    public const int MaxRowsPerForm = 50_000;

    /// <summary>The longest cell that is read as text of a form, in characters; the longest goal seen in practice has under 5,000.</summary>
    public const int MaxCellLength = 1_000_000;

    /// <summary>The most characters that one document may have.</summary>
    public const int MaxTextLength = 300_000_000;

    /// <summary>The most parts that a package (docx, xlsx) may have; a workbook of a hundred sheets has under 500.</summary>
    public const int MaxParts = 10_000;

    /// <summary>The most bytes that one part of a package may unpack to; a sheet of a million rows and ten columns has 400 MB.</summary>
    public const long MaxPartBytes = 512L << 20;

    /// <summary>The most bytes that all parts of a package together may unpack to.</summary>
    public const long MaxUnpackedBytes = 2L << 30;

    /// <summary>How many times its packed size a part may unpack to, once it is over <see cref="MaxFreeBytes"/>; sheets of like rows reach 60.</summary>
    public const int MaxUnpackingRatio = 250;

    /// <summary>How many bytes a part may unpack to whatever its packed size.</summary>
    public const long MaxFreeBytes = 8L << 20;

    /// <summary>The most tables that may stand one in the other; those deeper are read as paragraphs. The deepest seen in practice, on old web pages, is eight.</summary>
    public const int MaxTableNesting = 32;

    /// <summary>The most parts (paragraphs, rows, cells) that a web page may have: a table of a million rows and three columns.</summary>
    public const int MaxPageParts = 8_000_000;

    /// <summary>The most merged cells of one sheet that are taken as merged.</summary>
    public const int MaxMerges = 100_000;

    /// <summary>The most cell styles that a workbook may have; Excel ends at 65,490.</summary>
    public const int MaxStyles = 65_536;

    /// <summary>The most sheets of a workbook that are read.</summary>
    public const int MaxSheets = 2_000;

    /// <summary>The deepest that elements of a Word document may stand one in the other; tables in content controls in text boxes reach 60.</summary>
    public const int MaxXmlDepth = 1024;

    /// <summary>The largest old workbook (xls) that is read; its sheets end at row 65,536.</summary>
    public const long MaxXlsBytes = 64L << 20;

    /// <summary>How long LibreOffice may take to convert a file.</summary>
    public static readonly TimeSpan ConversionTime = TimeSpan.FromSeconds(120);

    /// <summary>How long LibreOffice may take to print a batch of documents.</summary>
    public static readonly TimeSpan PrintingTime = TimeSpan.FromMinutes(5);

    /// <summary>How much address space LibreOffice may have; it takes two to three gigabytes for a small file.</summary>
    public const long ConversionMemory = 8L << 30;

    /// <summary>How much LibreOffice may say while it converts.</summary>
    public const long ConversionWords = 1L << 20;
}
