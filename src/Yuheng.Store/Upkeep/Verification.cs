namespace Yuheng.Store.Upkeep;

/// <summary>What is verified.</summary>
public enum Verified : byte
{
    /// <summary>Rows of history: numbered without gaps, each with the hash that it has to have, the last one the region's head.</summary>
    History,

    /// <summary>Papers: each the same as its last revision in history.</summary>
    Papers,

    /// <summary>Totals: the same as a recount.</summary>
    Totals,

    /// <summary>Payments: those of each entry of history the same as it says.</summary>
    Payments,

    /// <summary>Attachments: each with the bytes of its hash, and used.</summary>
    Attachments,

    /// <summary>Sealed publications: each with the manifest of its hash, as history has it.</summary>
    Publications,

    /// <summary>Files of publications: each with the bytes of its hash, and in the manifest.</summary>
    Files,

    /// <summary>What belongs to something else: that is there.</summary>
    Belongings,
}

/// <summary>Something that is not as it has to be.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Region">The region.</param>
/// <param name="Where">Where in it: the number of a row, the id of a paper.</param>
/// <param name="Expected">What it has to be.</param>
/// <param name="Found">What it is.</param>
public sealed record Break(Verified What, string Region, string Where, string Expected, string Found);

/// <summary>What verifying all data gave.</summary>
/// <param name="Looked">What was looked at, and how many of each.</param>
/// <param name="Breaks">What is not as it has to be, in the order found; at most <see cref="MostBreaks"/>.</param>
public sealed record Verification(IReadOnlyDictionary<Verified, long> Looked, IReadOnlyList<Break> Breaks)
{
    /// <summary>As many breaks are listed; the first says enough.</summary>
    public const int MostBreaks = 100;

    /// <summary>Whether everything is as it has to be.</summary>
    public bool IsIntact => Breaks.Count == 0;
}
