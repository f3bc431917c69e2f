namespace Yuheng.Core.Values;

/// <summary>Where in a document something stands, so that a person can go and look.</summary>
/// <param name="Line">The line of a text, or the row of any other reading, counted from 1; 0 where there is no such place.</param>
/// <param name="Cell">The cell in that line, counted from 1; 0 means the line as a whole.</param>
/// <param name="In">Tells where that line stands in a document that has pages, sheets or tables; null for a text.</param>
public readonly record struct Place(int Line, int Cell = 0, Whereabouts? In = null) : IComparable<Place>
{
    /// <summary>No place: the document does not have what was looked for.</summary>
    public static Place None => default;

    /// <summary>Whether this names a place at all.</summary>
    public bool Exists => Line > 0;

    /// <summary>The page, sheet or table; null for a text, and where there is no place.</summary>
    public Spot? Spot => Exists ? In?.SpotOf(Line, Cell) : null;

    /// <summary>The line as a whole.</summary>
    public Place OfLine => this with { Cell = 0 };

    /// <summary>By line, then by cell.</summary>
    public int CompareTo(Place other) => Line != other.Line ? Line.CompareTo(other.Line) : Cell.CompareTo(other.Cell);

    /// <summary>The same line and cell; two places are only ever compared within one document.</summary>
    public bool Equals(Place other) => Line == other.Line && Cell == other.Cell;

    /// <summary>By line and cell.</summary>
    public override int GetHashCode() => HashCode.Combine(Line, Cell);

    /// <summary>第12行第3格; in other documents 第3页第8行, 工作表“附件1”B5, 第2张表第4行第3格.</summary>
    public override string ToString() =>
        !Exists ? "" : Spot is { } spot ? spot.ToString() : Cell > 0 ? $"第{Line}行第{Cell}格" : $"第{Line}行";
}
