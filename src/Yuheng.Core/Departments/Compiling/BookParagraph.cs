namespace Yuheng.Core.Departments.Compiling;

/// <summary>A piece of a paragraph of the book.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Cell">The cell that the number is tied to, as 5/2070104/合计; null for none.</param>
/// <param name="Path">The field that it was filled in at; null for none.</param>
public readonly record struct BookPiece(string Text, string? Cell = null, string? Path = null);

/// <summary>A paragraph of the book: its text in pieces, every number with its source.</summary>
/// <param name="Printed">The paragraph.</param>
/// <param name="Pieces">Its pieces, in order.</param>
/// <param name="Blanks">Free texts that it has room for and that are blank: n1.reason.</param>
public sealed record BookParagraph(BudgetParagraph Printed, IReadOnlyList<BookPiece> Pieces, IReadOnlyList<string> Blanks);
