namespace Yuheng.Core.Publication;

/// <summary>
/// What published papers come to. What is blank in one of them counts for nothing, and where it is blank in all of them there is no figure.
/// A rate is of what is known on both sides: of three projects with a budget, two of which have published what they spent, it is that of the two.
/// </summary>
/// <param name="Projects">How many projects.</param>
/// <param name="Indicators">How many indicators.</param>
/// <param name="Judged">How many of them are of projects whose evaluation is published.</param>
/// <param name="Met">How many of those are met.</param>
/// <param name="Unmet">How many are not.</param>
/// <param name="Budget">The budget in yuan.</param>
/// <param name="Accounted">The budget in yuan of the projects that have published what they spent.</param>
/// <param name="Spent">What was spent in yuan.</param>
/// <param name="Grades">How many of each grade, in the order of the scale.</param>
public sealed record PublishedSummary(
    int Projects, int Indicators, int Judged, int Met, int Unmet, decimal? Budget, decimal? Accounted, decimal? Spent, IReadOnlyList<PublishedGrade> Grades)
{
    private static readonly string[] s_scale = ["优", "良", "中", "差"];

    /// <summary>The indicators of published evaluations of which it is not known whether they are met.</summary>
    public int Unknown => Judged - Met - Unmet;

    /// <summary>What was spent of <see cref="Accounted"/>, in per cent with two decimals; null where there is none.</summary>
    public decimal? Rate => RateOf(Spent, Accounted);

    /// <summary>How many of the indicators of which it is known are met, in per cent with two decimals; null where nothing is known of any.</summary>
    public decimal? MetRate => RateOf(Met, Met + Unmet);

    /// <summary>Sums up the papers of projects; those of whole departments are left out, for their money is that of their projects.</summary>
    public static PublishedSummary Of(IEnumerable<PublishedPaper> papers)
    {
        var projects = papers.Where(p => p.Project.Length > 0).ToList();
        var judged = projects.Where(p => p.IsJudged).SelectMany(p => p.Indicators).ToList();
        var accounted = projects.FindAll(p => p is { Spent: not null, Budget: not null });
        return new PublishedSummary(
            projects.Count, projects.Sum(p => p.Indicators.Count), judged.Count, judged.Count(i => i.Met == true), judged.Count(i => i.Met == false),
            Sum(projects, p => p.Budget), Sum(accounted, p => p.Budget), Sum(accounted, p => p.Spent),
            [.. projects.Where(p => p.Grade is not null).GroupBy(p => p.Grade!).OrderBy(g => Array.IndexOf(s_scale, g.Key)).Select(g => new PublishedGrade(g.Key, g.Count()))]);
    }

    /// <summary>A share in per cent with two decimals, half away from zero; null where there is none.</summary>
    public static decimal? RateOf(decimal? part, decimal? whole) =>
        part is { } some && whole is { } all && all > 0 ? decimal.Round(some * 100m / all, 2, MidpointRounding.AwayFromZero) : null;

    private static decimal? Sum(List<PublishedPaper> papers, Func<PublishedPaper, decimal?> amount) =>
        papers.Exists(p => amount(p) is not null) ? papers.Sum(p => amount(p) ?? 0m) : null;
}

/// <summary>How many papers have a grade.</summary>
/// <param name="Word">The grade: 优.</param>
/// <param name="Count">How many.</param>
public sealed record PublishedGrade(string Word, int Count);
