using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>What a layout lays out.</summary>
internal enum LayoutKind : byte
{
    /// <summary>绩效目标.</summary>
    Target,

    /// <summary>绩效自评.</summary>
    SelfEvaluation,

    /// <summary>绩效运行监控.</summary>
    Monitoring,

    /// <summary>One of the nine tables of a budget.</summary>
    BudgetTable,

    /// <summary>部门整体支出绩效目标.</summary>
    DepartmentTarget,
}

/// <summary>A printed form, as <c>rulebook/layouts/</c> defines it: lines above, one grid, lines below.</summary>
internal sealed class Layout
{
    /// <summary>Its id, such as shanghai-self-evaluation.</summary>
    public required string Id { get; init; }

    /// <summary>What it lays out.</summary>
    public required LayoutKind Kind { get; init; }

    /// <summary>The titles under which a form of it is known.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Who prints it so and since when, which tells forms of one title apart.</summary>
    public required string Edition { get; init; }

    /// <summary>What it is called: its first name, or the title of the table without the year.</summary>
    public string Name => Names.Count > 0 ? Names[0]
        : Words["title"].Fill((word, _) => Scope is not null && Scopes[Scope].TryGetValue(word, out var chosen) ? chosen : "").TrimStart('年');

    /// <summary>The unit of its amounts.</summary>
    public required AmountUnit Unit { get; init; }

    /// <summary>The number of a budget table; 0 for forms.</summary>
    public required int Number { get; init; }

    /// <summary>The page.</summary>
    public required LayoutPage Page { get; init; }

    /// <summary>The lines above the table.</summary>
    public required IReadOnlyList<LayoutLine> Before { get; init; }

    /// <summary>The lines below it.</summary>
    public required IReadOnlyList<LayoutLine> After { get; init; }

    /// <summary>The widths of the grid columns in points.</summary>
    public required IReadOnlyList<decimal> Columns { get; init; }

    /// <summary>Their widths where amounts have two decimals.</summary>
    public required IReadOnlyList<decimal> ColumnsWithFen { get; init; }

    /// <summary>How many rows at the top are repeated on every page.</summary>
    public required int HeaderRows { get; init; }

    /// <summary>The rows and groups of rows.</summary>
    public required IReadOnlyList<LayoutBlock> Blocks { get; init; }

    /// <summary>The words that its texts use, by the scope: of a department, of a unit; those of every scope under the empty name.</summary>
    public required IReadOnlyDictionary<string, TextTemplate> Words { get; init; }

    /// <summary>What may be chosen between, such as the words of a department and those of a unit; empty where there is nothing to choose.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Scopes { get; init; }

    /// <summary>The scope where the record does not tell.</summary>
    public required string? Scope { get; init; }

    /// <summary>The order of the levels of indicators.</summary>
    public required LevelOrder Order { get; init; }

    /// <summary>What rows of totals are called.</summary>
    public required IReadOnlySet<string> TotalNames { get; init; }
}

/// <summary>The page of a layout.</summary>
/// <param name="Width">The paper's width as it lies.</param>
/// <param name="Height">Its height as it lies.</param>
/// <param name="Top">The margin above.</param>
/// <param name="Right">The margin to the right.</param>
/// <param name="Bottom">The margin below.</param>
/// <param name="Left">The margin to the left.</param>
/// <param name="Natural">How wide the table is at the sizes of the file.</param>
/// <param name="FitsPage">Whether a form is shrunk to one page.</param>
/// <param name="LeastScale">But not below this.</param>
/// <param name="CentredAcross">Whether it is centred between left and right.</param>
/// <param name="CentredDown">Whether it is centred between top and bottom.</param>
internal sealed record LayoutPage(
    decimal Width, decimal Height, decimal Top, decimal Right, decimal Bottom, decimal Left,
    decimal Natural, bool FitsPage, decimal LeastScale, bool CentredAcross, bool CentredDown)
{
    /// <summary>The page of a section.</summary>
    /// <param name="scale">What its fonts, heights and paddings are multiplied with.</param>
    public LaidPage Laid(decimal scale) => new(Width, Height, Top, Right, Bottom, Left, scale)
    {
        CentredAcross = CentredAcross,
        CentredDown = CentredDown,
        FitsOnePage = FitsPage,
    };
}

/// <summary>When a line stands below a table.</summary>
internal enum LineCondition : byte
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Where the table has no rows.</summary>
    Empty,

    /// <summary>Where the table has a note of its own.</summary>
    Noted,
}

/// <summary>A line above or below the table, or an empty distance.</summary>
/// <param name="Text">Its text, or the one at the left edge; null for a distance.</param>
/// <param name="Right">The text at the right edge.</param>
/// <param name="Field">The field whose text is printed instead, where it has one.</param>
/// <param name="Look">How it looks; null for a distance.</param>
/// <param name="Height">Its least height.</param>
/// <param name="When">When it stands there.</param>
/// <param name="IsTitle">Whether it is the title of the form.</param>
internal sealed record LayoutLine(TextTemplate? Text, TextTemplate? Right, FieldPath? Field, LaidLook? Look, decimal Height, LineCondition When, bool IsTitle);

/// <summary>A row, or a group of rows.</summary>
/// <param name="Id">Its name in the file.</param>
internal abstract record LayoutBlock(string Id);

/// <summary>A row that is there once.</summary>
/// <param name="Id">Its name in the file.</param>
/// <param name="Row">The row.</param>
internal sealed record SingleRow(string Id, LayoutRow Row) : LayoutBlock(Id);

/// <summary>Rows for each item of a list, with headings above and a footer below.</summary>
internal sealed record RowGroup(string Id) : LayoutBlock(Id)
{
    /// <summary>The list; of two lists side by side the one to the right.</summary>
    public required GroupList List { get; init; }

    /// <summary>The list to the left, where two stand side by side.</summary>
    public GroupList? Left { get; init; }

    /// <summary>Whether the two are paired inside each first level.</summary>
    public bool WithinLevel1 { get; init; }

    /// <summary>Whether the items are brought into the order of the levels.</summary>
    public bool Ordered { get; init; }

    /// <summary>The rows above.</summary>
    public required IReadOnlyList<LayoutRow> Header { get; init; }

    /// <summary>The row of an item.</summary>
    public required LayoutRow Row { get; init; }

    /// <summary>The rows below.</summary>
    public required IReadOnlyList<LayoutRow> Footer { get; init; }

    /// <summary>Whether the header is repeated on every page: the group is a table of its own then.</summary>
    public bool RepeatsHeader { get; init; }

    /// <summary>How many rows there are at least, as long as they fit the page.</summary>
    public int LeastRows { get; init; }

    /// <summary>Whether an empty row stands for no items.</summary>
    public bool BlankWhenEmpty { get; init; }

    /// <summary>Levels that are printed without any indicator.</summary>
    public IReadOnlyList<(string Level1, string Level2)> Skeleton { get; init; } = [];

    /// <summary>What is printed in such a row.</summary>
    public IReadOnlyDictionary<string, string> SkeletonTexts { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of this form for the usual ones.</summary>
    public IReadOnlyDictionary<string, string> Print { get; init; } = new Dictionary<string, string>();
}

/// <summary>A list of items in a record.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Side">The side of a two-sided table that is taken; null for all.</param>
/// <param name="Total">Whether rows of totals are taken, or the others; null for all.</param>
/// <param name="Fixed">Names that are printed even without an item.</param>
/// <param name="Numbering">How names are numbered where none is: {chinese}、.</param>
internal sealed record GroupList(FieldPath Path, string? Side, bool? Total, IReadOnlyList<string> Fixed, TextTemplate? Numbering);

/// <summary>A row of the grid.</summary>
/// <param name="Height">Its least height.</param>
/// <param name="MaySplit">Whether it may break across pages.</param>
/// <param name="Cells">The cells that begin in it.</param>
internal sealed record LayoutRow(decimal Height, bool MaySplit, IReadOnlyList<LayoutCell> Cells);

/// <summary>How many rows a cell covers, where that is not a number.</summary>
internal enum RowReach : byte
{
    /// <summary>As many as its number says.</summary>
    Rows,

    /// <summary>The header, the rows and the footer of its group.</summary>
    Group,

    /// <summary>The rows of its group.</summary>
    Body,
}

/// <summary>A cell.</summary>
/// <param name="Content">What it shows.</param>
/// <param name="ColumnSpan">How many columns it covers.</param>
/// <param name="RowSpan">How many rows it covers.</param>
/// <param name="Reach">Or what part of its group.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Merges">Whether neighbours below with the same text become one with it.</param>
/// <param name="IsTitle">Whether it is the title of the form.</param>
internal sealed record LayoutCell(CellContent Content, int ColumnSpan, int RowSpan, RowReach Reach, LaidLook Look, bool Merges, bool IsTitle)
{
    /// <summary>The grid column where it begins.</summary>
    public int Column { get; set; }
}
