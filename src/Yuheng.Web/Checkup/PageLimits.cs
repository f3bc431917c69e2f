namespace Yuheng.Web.Checkup;

/// <summary>How much one page shows. A document may hold a hundred thousand forms; a browser may not.</summary>
internal static class PageLimits
{
    /// <summary>Forms of a document on the list; the others are on its page.</summary>
    public const int FormsOnList = 20;

    /// <summary>Forms on one page of a document.</summary>
    public const int FormsPerPage = 200;

    /// <summary>Findings on one page of a document.</summary>
    public const int FindingsPerPage = 200;

    /// <summary>What checking found, on one page of a document.</summary>
    public const int FoundPerPage = 50;

    /// <summary>Rows of one table of values: a budget table, a list of indicators, the narrative.</summary>
    public const int Rows = 1000;

    /// <summary>Lines on one page of source text, and the most lines of a form that stand beside its record.</summary>
    public const int SourceLines = 500;

    /// <summary>Cells of one line of source text.</summary>
    public const int SourceCells = 64;

    /// <summary>Characters of one value or cell.</summary>
    public const int ValueCharacters = 5000;

    /// <summary>Characters of a name in a list or a heading.</summary>
    public const int NameCharacters = 200;

    /// <summary>Characters of all source text on a page.</summary>
    public const int SourceCharacters = 500_000;

    /// <summary>A name as far as it is shown.</summary>
    public static string? Name(string? name) => name is { Length: > NameCharacters } ? name[..NameCharacters] + "……" : name;
}
