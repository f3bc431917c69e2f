namespace Yuheng.Store;

/// <summary>公开件: what was sealed for the public, in one version.</summary>
/// <param name="Year">The year that it is about.</param>
/// <param name="Body">The body that publishes.</param>
/// <param name="Kind">What is published: budget, accounts.</param>
/// <param name="Version">From 1; a correction is the next.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sealed">When it was sealed.</param>
/// <param name="SealedBy">Who sealed it. Not for the public.</param>
/// <param name="Reason">Why it was corrected; null in the first version.</param>
/// <param name="Hash">The SHA-256 of the manifest.</param>
/// <param name="Withdrawn">When it was withdrawn; null where it was not.</param>
/// <param name="Notice">What the public reads instead of what was withdrawn.</param>
/// <param name="Manifest">The manifest: canonical JSON with every file's hash; null in lists and of what was withdrawn.</param>
public sealed record Publication(
    long Year, string Body, string Kind, long Version, string Title, string Sealed, string SealedBy, string? Reason, string Hash, string? Withdrawn, string? Notice, string? Manifest)
{
    /// <summary>When it was sealed.</summary>
    public DateTimeOffset SealedAt => DataStore.Time(Sealed);

    /// <summary>When it was withdrawn; null where it is in force.</summary>
    public DateTimeOffset? WithdrawnAt => Withdrawn is null ? null : DataStore.Time(Withdrawn);
}

/// <summary>A file of a publication.</summary>
/// <param name="Name">Its name, such as 2026年部门预算.pdf.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record PublicationFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Something in a publication that the portal finds.</summary>
/// <param name="Address">Where the portal shows it.</param>
/// <param name="Kind">department, project, subject, document: what results are grouped by.</param>
/// <param name="Year">The year that it is about.</param>
/// <param name="Body">The body.</param>
/// <param name="Title">What the result is called.</param>
/// <param name="Amount">Its amount in fen; null for none.</param>
/// <param name="Text">The words by which it is found besides its title.</param>
public sealed record SearchItem(string Address, string Kind, long Year, string Body, string Title, long? Amount, string Text)
{
    /// <summary>As much of a text as is kept for searching, in characters.</summary>
    public const int LongestText = 20_000;
}

/// <summary>What is to be sealed.</summary>
/// <param name="Year">The year that it is about.</param>
/// <param name="Body">The body that publishes.</param>
/// <param name="Kind">What is published: budget, accounts.</param>
/// <param name="Prior">The version in force that whoever seals has seen; 0 for none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Content">What the manifest is to say besides: the papers with their revisions, what was checked. JSON.</param>
/// <param name="Files">The files, each with a name of its own.</param>
/// <param name="Items">What the portal finds in it.</param>
/// <param name="Reason">Why the version before is corrected; null in the first.</param>
public sealed record PublicationDraft(
    int Year, string Body, string Kind, long Prior, string Title, string Content, IReadOnlyList<PublicationFile> Files, IReadOnlyList<SearchItem> Items, string? Reason = null);
