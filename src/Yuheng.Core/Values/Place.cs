namespace Yuheng.Core.Values;

/// <summary>Where in a document something stands, so that a person can go and look.</summary>
/// <param name="Line">The line of a text, counted from 1; 0 where there is no such place.</param>
/// <param name="Cell">The cell in that line, counted from 1; 0 means the line as a whole.</param>
public readonly record struct Place(int Line, int Cell = 0) : IComparable<Place>
{
    /// <summary>No place: the document does not have what was looked for.</summary>
    public static Place None => default;

    /// <summary>Whether this names a place at all.</summary>
    public bool Exists => Line > 0;

    /// <summary>By line, then by cell.</summary>
    public int CompareTo(Place other) => Line != other.Line ? Line.CompareTo(other.Line) : Cell.CompareTo(other.Cell);

    /// <summary>第12行第3格.</summary>
    public override string ToString() => !Exists ? "" : Cell > 0 ? $"第{Line}行第{Cell}格" : $"第{Line}行";
}
