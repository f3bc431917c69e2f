namespace Yuheng.Core.Publication;

/// <summary>What published papers come to. What is blank in one of them counts for nothing, and where it is blank in all of them there is no figure.</summary>
/// <param name="Projects">How many projects.</param>
/// <param name="Indicators">How many indicators.</param>
/// <param name="Met">How many of them are met.</param>
/// <param name="Unmet">How many are not.</param>
/// <param name="Budget">The budget in yuan.</param>
/// <param name="Spent">What was spent in yuan, of the projects whose budget is known too.</param>
/// <param name="Grades">How many of each grade, in the order of the scale.</param>
public sealed record PublishedSummary(int Projects, int Indicators, int Met, int Unmet, decimal? Budget, decimal? Spent, IReadOnlyList<PublishedGrade> Grades)
{
    private static readonly string[] s_scale = ["优", "良", "中", "差"];

    /// <summary>The indicators of which that is not known.</summary>
    public int Unknown => Indicators - Met - Unmet;

    /// <summary>What was spent of the budget in per cent with two decimals; null where there is none.</summary>
    public decimal? Rate => RateOf(Spent, Budget);

    /// <summary>How many of the indicators are met, in per cent with two decimals; null where nothing is known of any.</summary>
    public decimal? MetRate => Met + Unmet == 0 ? null : RateOf(Met, Indicators);

    /// <summary>Sums up the papers of projects; those of whole departments are left out, for their money is that of their projects.</summary>
    public static PublishedSummary Of(IEnumerable<PublishedPaper> papers)
    {
        var projects = papers.Where(p => p.Project.Length > 0).ToList();
        var indicators = projects.SelectMany(p => p.Indicators).ToList();
        return new PublishedSummary(
            projects.Count, indicators.Count, indicators.Count(i => i.Met == true), indicators.Count(i => i.Met == false), Sum(projects, p => p.Budget), Sum(projects, p => p.Spent),
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
