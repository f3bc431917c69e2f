namespace Yuheng.Core.Papers;

/// <summary>A field in two contents.</summary>
/// <param name="Path">The field.</param>
/// <param name="Before">Its text in the one; null where it was blank.</param>
/// <param name="After">Its text in the other; null where it is blank.</param>
public readonly record struct FieldChange(string Path, string? Before, string? After);

/// <summary>A field that both sides changed, each to something else.</summary>
/// <param name="Path">The field.</param>
/// <param name="Original">What both started from.</param>
/// <param name="Theirs">What is stored now.</param>
/// <param name="Mine">What the second one wants to store.</param>
public readonly record struct FieldConflict(string Path, string? Original, string? Theirs, string? Mine);

/// <summary>Two changes of one content put together, as far as they do not touch the same fields.</summary>
/// <param name="Merged">Theirs, with what only mine changed.</param>
/// <param name="Taken">What mine brought.</param>
/// <param name="Conflicts">What both changed, each to something else: in <paramref name="Merged"/> as theirs.</param>
public sealed record PaperMerge(PaperContent Merged, IReadOnlyList<FieldChange> Taken, IReadOnlyList<FieldConflict> Conflicts)
{
    /// <summary>What differs between two contents, by path in ordinal order.</summary>
    public static IReadOnlyList<FieldChange> Differences(PaperContent before, PaperContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. before.Paths.Union(after.Paths).Where(p => before[p] != after[p]).Order(StringComparer.Ordinal).Select(p => new FieldChange(p, before[p], after[p]))];
    }

    /// <summary>Puts two changes of one content together.</summary>
    /// <param name="original">What both started from.</param>
    /// <param name="theirs">What is stored now.</param>
    /// <param name="mine">What the second one wants to store.</param>
    public static PaperMerge Of(PaperContent original, PaperContent theirs, PaperContent mine)
    {
        ArgumentNullException.ThrowIfNull(theirs);
        var taken = new List<FieldChange>();
        var conflicts = new List<FieldConflict>();
        foreach (var (path, before, after) in Differences(original, mine))
        {
            if (theirs[path] == before)
            {
                taken.Add(new FieldChange(path, before, after));
            }
            else if (theirs[path] != after)
            {
                conflicts.Add(new FieldConflict(path, before, theirs[path], after));
            }
        }

        return new PaperMerge(theirs.With(taken.Select(t => KeyValuePair.Create(t.Path, t.After))), taken, conflicts);
    }
}
