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
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(mine);
        mine = Apart(original, theirs, mine);
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

    /// <summary>The lists to which both sides may add a row of their own: both are given the same next number, and are two rows all the same.</summary>
    private const string Lists = "iglmrt";

    /// <summary>Mine, with the rows that I added under numbers that others gave to rows of theirs moved behind those.</summary>
    private static PaperContent Apart(PaperContent original, PaperContent theirs, PaperContent mine)
    {
        var apart = mine;
        foreach (var row in mine.Paths.Select(PaperField.RowOf).Where(r => r.Length > 0 && Lists.Contains(r[0], StringComparison.Ordinal)).Distinct().ToList())
        {
            var fields = Fields(mine, row);
            if (Fields(original, row).Count > 0 || Fields(theirs, row) is not { Count: > 0 } other || fields.SequenceEqual(other))
            {
                continue;
            }

            var (behindMine, behindTheirs) = (apart.NextRow(row[0]), theirs.NextRow(row[0]));
            var next = Number(behindMine) > Number(behindTheirs) ? behindMine : behindTheirs;
            apart = apart.With(fields.SelectMany(f => new[] { KeyValuePair.Create<string, string?>($"{row}.{f.Key}", null), KeyValuePair.Create<string, string?>($"{next}.{f.Key}", f.Value) }));
        }

        return apart;
    }

    private static List<KeyValuePair<string, string>> Fields(PaperContent content, string row) =>
        [.. content.Cells.Where(c => PaperField.RowOf(c.Key) == row).Select(c => KeyValuePair.Create(c.Key[(row.Length + 1)..], c.Value))];

    private static int Number(string row) => int.Parse(row.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
