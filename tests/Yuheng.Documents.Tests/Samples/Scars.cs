namespace Yuheng.Documents.Tests.Samples;

/// <summary>What conversion does to a form. Each can be switched on by itself.</summary>
[Flags]
public enum Scars
{
    /// <summary>The form as it was drawn.</summary>
    None = 0,

    /// <summary>No title above the form.</summary>
    TitleLost = 1 << 0,

    /// <summary>The title and the year in one row of the table, or the heading of the goals in another order.</summary>
    HeadingsJoined = 1 << 1,

    /// <summary>The blank first column of the indicators dropped, for the whole form.</summary>
    FirstColumnLost = 1 << 2,

    /// <summary>Single rows pushed one column to the left, with a blank cell at the end or between.</summary>
    RowPushedLeft = 1 << 3,

    /// <summary>Single rows pushed one column to the right.</summary>
    RowPushedRight = 1 << 4,

    /// <summary>The label 其他资金 of the left column lost together with its amount.</summary>
    LabelLost = 1 << 5,

    /// <summary>The label that follows slipped into the cell of the amount, and pushed it on.</summary>
    LabelSwallowed = 1 << 6,

    /// <summary>A page break within the indicators, as a blank line; what follows lost its first column.</summary>
    PageBreakBlank = 1 << 7,

    /// <summary>A page break within the indicators, as a form feed.</summary>
    PageBreakFeed = 1 << 8,

    /// <summary>Paragraph tags around the goals.</summary>
    ParagraphTags = 1 << 9,

    /// <summary>Both goals in one cell, each in paragraph tags.</summary>
    GoalsInOneCell = 1 << 10,

    /// <summary>Blanks within words.</summary>
    BrokenWords = 1 << 11,

    /// <summary>Blanks after the marks of numbers and dates: 1, 860. 00.</summary>
    SpacedNumbers = 1 << 12,

    /// <summary>Extra blank columns to the right.</summary>
    ExtraColumns = 1 << 13,

    /// <summary>Words cut across cells, level labels in the middle row of their merged cell.</summary>
    CutAcrossCells = 1 << 14,

    /// <summary>The last line without an end.</summary>
    LastLineOpen = 1 << 15,
}
