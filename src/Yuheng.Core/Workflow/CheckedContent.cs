using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Workflow;

/// <summary>A paper as it is filled in so far, typed and checked: a form (<see cref="CheckedPaper"/>) or a budget (<see cref="CheckedBudget"/>).</summary>
public abstract class CheckedContent
{
    private const decimal FenPerYuan = 100m, MostFen = 9_000_000_000_000_000_000m;

    /// <summary>What is filled in.</summary>
    public abstract PaperContent Content { get; }

    /// <summary>The rules that go for it.</summary>
    public abstract Profile Profile { get; }

    /// <summary>What typing and checking found.</summary>
    public abstract IReadOnlyList<Finding> Findings { get; }

    /// <summary>What lists need to know of it.</summary>
    public abstract PaperFacts Facts { get; }

    /// <summary>The field that a finding is at; empty where it is at none.</summary>
    public abstract string PathOf(Finding finding);

    /// <summary>What was found at a field; the empty path is what is at none.</summary>
    public IEnumerable<Finding> At(string path) => ByPath[path];

    /// <summary>The fields that something was found at, in the order of the paper.</summary>
    public IEnumerable<string> PathsWithFindings => ByPath.Select(g => g.Key);

    private ILookup<string, Finding> ByPath => field ??= Findings.ToLookup(PathOf, StringComparer.Ordinal);

    /// <summary>An amount in fen; null where it is not known, finer than a fen or too large.</summary>
    internal static long? Fen(Money? amount) =>
        amount is { Yuan: var yuan } && Math.Abs(yuan) < MostFen / FenPerYuan && decimal.Truncate(yuan * FenPerYuan) == yuan * FenPerYuan ? (long)(yuan * FenPerYuan) : null;

    internal static long? Hundredths(decimal? points) => points is { } value && Math.Abs(value) < MostFen / FenPerYuan ? (long)decimal.Round(value * FenPerYuan, MidpointRounding.AwayFromZero) : null;
}
