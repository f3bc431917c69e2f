using System.Diagnostics.CodeAnalysis;

namespace Yuheng.Core.Values;

/// <summary>What is printed at one place of a document: the raw text, untouched but for repairs that are named.</summary>
/// <param name="Raw">The text as printed; null where the document has no such cell or the cell is blank. Blank is not zero.</param>
/// <param name="Place">Where it stands; for a blank cell, the blank cell.</param>
/// <param name="How">Whether the document declares it, or it was repaired or guessed.</param>
/// <param name="Repair">What was repaired or guessed, in Chinese phrases; null when declared.</param>
public readonly record struct Printed(string? Raw, Place Place, How How = How.Declared, string? Repair = null)
{
    private const int ExcerptLength = 24;

    /// <summary>Nothing was printed, anywhere.</summary>
    public static Printed Missing => default;

    /// <summary>The beginning of the text, for a message.</summary>
    internal string Excerpt => Raw is null ? "" : Raw.Length <= ExcerptLength ? Raw : Raw[..ExcerptLength] + "…";

    /// <summary>Whether nothing is printed.</summary>
    [MemberNotNullWhen(false, nameof(Raw))]
    public bool IsMissing => Raw is null || Raw.Length == 0 || (Raw[0] <= '\u3000' && string.IsNullOrWhiteSpace(Raw));

    /// <summary>The same text, marked as put right. What was repaired or guessed before is kept: a guess stays a guess.</summary>
    public Printed Repaired(string repair) => this with { How = How == How.Guessed ? How.Guessed : How.Repaired, Repair = After(repair) };

    /// <summary>The same text, marked as a guess; what was repaired before is kept.</summary>
    public Printed Guessed(string why) => this with { How = How.Guessed, Repair = After(why) };

    private string After(string more) => Repair is null || Repair == more ? more : Repair + "；" + more;
}
