namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>What a cell shows.</summary>
internal abstract record CellContent;

/// <summary>A label.</summary>
internal sealed record LabelContent(TextTemplate Text) : CellContent;

/// <summary>A field of the record.</summary>
/// <param name="Path">Which.</param>
/// <param name="Format">How it prints.</param>
/// <param name="Side">Of which of two lists side by side.</param>
internal sealed record FieldContent(FieldPath Path, ValueFormat Format, PairSide Side) : CellContent
{
    /// <summary>The part of a code that is shown.</summary>
    public CodePart Part { get; init; }

    /// <summary>The row of a table that it is a field of.</summary>
    public RowPick? Pick { get; init; }

    /// <summary>How the text is numbered where it is not: 指标{k}：.</summary>
    public TextTemplate? Numbering { get; init; }

    /// <summary>The level under which the numbers begin anew.</summary>
    public FieldPath? NumberedPer { get; init; }

    /// <summary>The typed value beside a printed one.</summary>
    public FieldPath? Typed { get; init; }
}

/// <summary>Boxes of which the one that fits is ticked.</summary>
internal sealed record ChoiceContent(FieldPath Path, IReadOnlyList<string> Options, string Checked, string Unchecked, bool BoxAfter, string Gap) : CellContent;

/// <summary>A sign where something is so.</summary>
/// <param name="Path">The field.</param>
/// <param name="Equal">The value that it must have; null for true.</param>
/// <param name="Sign">The sign.</param>
internal sealed record MarkContent(FieldPath Path, string? Equal, string Sign) : CellContent;

/// <summary>The sum of a field over the items of the group.</summary>
internal sealed record SumContent(FieldPath Path, ValueFormat Format) : CellContent;

/// <summary>Which of two lists side by side an item comes from.</summary>
internal enum PairSide : byte
{
    /// <summary>There is one list, or both have the field in common.</summary>
    Both,

    /// <summary>The left one.</summary>
    Left,

    /// <summary>The right one.</summary>
    Right,
}

/// <summary>A part of a code.</summary>
internal enum CodePart : byte
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>类, three digits.</summary>
    Class,

    /// <summary>款, the next two.</summary>
    Section,

    /// <summary>项, the last two.</summary>
    Item,
}

/// <summary>One row of a table.</summary>
/// <param name="Side">On this side.</param>
/// <param name="Total">The row of totals, or one that is none.</param>
internal sealed record RowPick(string? Side, bool? Total);
