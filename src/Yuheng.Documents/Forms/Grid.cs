using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>A cell of a row: where its text lies, where it stands, and what it means if it is a label.</summary>
/// <param name="Start">Where its text begins in the text of the reading, blanks before it left out.</param>
/// <param name="Length">The length of its text; 0 when blank.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Meaning">What it means as a label.</param>
internal readonly record struct GridCell(int Start, int Length, Place Place, Meaning Meaning)
{
    /// <summary>Whether nothing is printed in it.</summary>
    public bool IsBlank => Length == 0;

    /// <summary>Whether it means any of <paramref name="meanings"/>.</summary>
    public bool Means(Meaning meanings) => (Meaning & meanings) != 0;
}

/// <summary>A row of cells as the form has it, whatever lines the conversion made of it.</summary>
internal sealed class GridRow
{
    public GridRow(GridCell[] cells, int line)
    {
        Cells = cells;
        Line = line;
        LastLine = line;
        foreach (var cell in cells)
        {
            Meanings |= cell.Meaning;
            Filled += cell.IsBlank ? 0 : 1;
        }
    }

    /// <summary>Its cells, blank ones included.</summary>
    public GridCell[] Cells { get; }

    /// <summary>The number of its first line.</summary>
    public int Line { get; }

    /// <summary>The number of its last line; another one than <see cref="Line"/> where line breaks cut it.</summary>
    public int LastLine { get; init; }

    /// <summary>Everything that its cells mean.</summary>
    public Meaning Meanings { get; }

    /// <summary>How many cells hold something.</summary>
    public int Filled { get; }

    /// <summary>The row as a place.</summary>
    public Place Place => Cells.Length > 0 ? Cells[0].Place.OfLine : new(Line);

    /// <summary>What was repaired to make this row; null where nothing had to be.</summary>
    public string? Repair { get; init; }

    /// <summary>Whether the row means any of <paramref name="meanings"/>.</summary>
    public bool Means(Meaning meanings) => (Meanings & meanings) != 0;

    /// <summary>How many different ones of <paramref name="meanings"/> its cells mean.</summary>
    public int CountOf(Meaning meanings) => System.Numerics.BitOperations.PopCount((ulong)(Meanings & meanings));
}
