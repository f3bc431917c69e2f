using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Publication;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Portal;

/// <summary>A department of a region's page.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; the code where it has published nothing itself.</param>
/// <param name="Summary">What its evaluations, or where there are none its targets, come to.</param>
/// <param name="Whole">Its budget in yuan: that of the department, or where it has published none those of its units; null where there is none.</param>
/// <param name="Day">When it last published.</param>
public sealed record RegionRow(string Code, string Name, PublishedSummary Summary, decimal? Whole, string Day);

/// <summary>What a body and those below it have published of a year.</summary>
/// <param name="Region">The region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Year">The year.</param>
/// <param name="Body">The body.</param>
/// <param name="Name">Its name.</param>
/// <param name="Summary">What its projects come to.</param>
/// <param name="Budget">Its own budget; null where it has published none.</param>
/// <param name="Papers">The papers that count: the evaluation of a project, or its target where there is no evaluation.</param>
/// <param name="Years">The figures of each published year, earliest first.</param>
/// <param name="Editions">The publications in force, and notices of those that were withdrawn.</param>
public sealed record UnitView(
    string Region, string RegionName, int Year, string Body, string Name, PublishedSummary Summary, PublishedPaper? Budget, IReadOnlyList<PublishedPaper> Papers, IReadOnlyList<YearFigures> Years, IReadOnlyList<Publication> Editions);

/// <summary>The figures of a year. Amounts in yuan.</summary>
/// <param name="Year">The year.</param>
/// <param name="Budget">The budget of the project, or of all projects.</param>
/// <param name="Spent">What was spent of it.</param>
/// <param name="Score">The score of a project.</param>
/// <param name="Whole">The budget of a body; null where it has published none.</param>
public sealed record YearFigures(int Year, decimal? Budget, decimal? Spent, decimal? Score = null, decimal? Whole = null);

/// <summary>What is published of a project in a year.</summary>
/// <param name="Region">The region.</param>
/// <param name="Year">The year.</param>
/// <param name="Target">Its target; null where none is published.</param>
/// <param name="Evaluation">Its self-evaluation; null where none is published.</param>
/// <param name="Years">The figures of each published year, earliest first.</param>
/// <param name="Editions">The publications that it is in.</param>
public sealed record ProjectView(string Region, int Year, PublishedPaper? Target, PublishedPaper? Evaluation, IReadOnlyList<YearFigures> Years, IReadOnlyList<Publication> Editions)
{
    /// <summary>The paper that the page is about: the evaluation, else the target.</summary>
    public PublishedPaper Main => Evaluation ?? Target!;
}

/// <summary>Puts sealed publications together for the pages of the portal. Reaches nothing else.</summary>
internal sealed class PortalShelf(PortalAnswers answers)
{
    private const int DepartmentDigits = 3;
    private static readonly string s_budget = PaperKind.Budget.Tag(), s_evaluation = PaperKind.SelfEvaluation.Tag(), s_target = PaperKind.Target.Tag();

    /// <summary>The departments that have published of a year.</summary>
    public async Task<IReadOnlyList<RegionRow>> RegionAsync(PublishedData data, int year)
    {
        var names = (await data.BodiesAsync()).ToDictionary(b => b.Body, b => b.Name);
        var rows = new List<RegionRow>();
        foreach (var department in (await data.ListAsync(year)).Where(p => p.Withdrawn is null).GroupBy(p => p.Body[..Math.Min(DepartmentDigits, p.Body.Length)]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var papers = await PapersAsync(data, department);
            rows.Add(new RegionRow(department.Key, NameOf(department.Key, names, papers), PublishedSummary.Of(Counting(papers)), WholeOf(papers, department.Key), ChinaTime.Dated(department.Max(p => p.SealedAt))));
        }

        return rows;
    }

    /// <summary>What a body has published of a year; null where nothing.</summary>
    public async Task<UnitView?> UnitAsync(PublishedData data, int year, string body)
    {
        var all = (await data.ListAsync()).FindAll(p => p.Body.StartsWith(body, StringComparison.Ordinal));
        var editions = all.FindAll(p => p.Year == year);
        if (editions.Count == 0)
        {
            return null;
        }

        var names = (await data.BodiesAsync()).ToDictionary(b => b.Body, b => b.Name);
        var years = new List<YearFigures>();
        foreach (var each in all.Where(p => p.Withdrawn is null).GroupBy(p => (int)p.Year).OrderBy(g => g.Key))
        {
            var those = await PapersAsync(data, each);
            var sum = PublishedSummary.Of(Counting(those));
            years.Add(new YearFigures(each.Key, sum.Budget, sum.Spent, Whole: BudgetOf(those, body)?.Budget));
        }

        var published = await PapersAsync(data, editions);
        var papers = Counting(published).OrderByDescending(p => p.Budget).ToList();
        return new UnitView(data.Region, await data.NameAsync() ?? data.Region, year, body, NameOf(body, names, papers), PublishedSummary.Of(papers), BudgetOf(published, body), papers, years, editions);
    }

    /// <summary>What is published of a project in a year; null where nothing.</summary>
    public async Task<ProjectView?> ProjectAsync(PublishedData data, int year, string project)
    {
        var years = await data.YearsAsync();
        if (years.Count == 0)
        {
            return null;
        }

        var places = await data.PublishedAtAsync([.. years.Select(y => string.Create(CultureInfo.InvariantCulture, $"/{data.Region}/{y}/p/{project}"))]);
        var (papers, editions) = (new List<PublishedPaper>(), new List<Publication>());
        foreach (var (of, body, kind) in places)
        {
            var edition = (await data.FindAsync((int)of, body, kind))!;
            papers.AddRange((await PapersAsync(data, [edition])).Where(p => p.Project == project));
            if (of == year)
            {
                editions.Add(edition);
            }
        }

        PublishedPaper? Of(int y, string kind) => papers.Find(p => p.Year == y && p.Kind == kind);
        var figures = papers.Select(p => p.Year).Distinct().Order().Select(y => Of(y, s_evaluation) ?? Of(y, s_target)!).Select(p => new YearFigures(p.Year, p.Budget, p.Spent, p.Score)).ToList();
        return Of(year, s_evaluation) is null && Of(year, s_target) is null ? null : new ProjectView(data.Region, year, Of(year, s_target), Of(year, s_evaluation), figures, editions);
    }

    /// <summary>The papers of a publication; none where it was withdrawn.</summary>
    public Task<List<PublishedPaper>> PapersAsync(PublishedData data, Publication edition) => PapersAsync(data, [edition]);

    private static PublishedPaper? BudgetOf(IEnumerable<PublishedPaper> papers, string body) => papers.FirstOrDefault(p => p.Kind == s_budget && p.Body == body);

    private static decimal? WholeOf(IReadOnlyList<PublishedPaper> papers, string department)
    {
        var units = papers.Where(p => p.Kind == s_budget && p.Budget is not null).ToList();
        return BudgetOf(papers, department) is { } own ? own.Budget : units.Count > 0 ? units.Sum(p => p.Budget) : null;
    }

    private static string NameOf(string body, Dictionary<string, string> names, IReadOnlyList<PublishedPaper> papers) =>
        names.GetValueOrDefault(body) ?? papers.Select(p => p.Fields.GetValueOrDefault("project.department")).FirstOrDefault(n => n is not null) ?? body;

    /// <summary>Of each project the evaluation, or its target where there is none.</summary>
    private static List<PublishedPaper> Counting(IReadOnlyList<PublishedPaper> papers)
    {
        var judged = papers.Where(p => p.Kind == s_evaluation).Select(p => p.Project).ToHashSet();
        return [.. papers.Where(p => p.Kind == s_evaluation || (p.Kind == s_target && !judged.Contains(p.Project)))];
    }

    private async Task<List<PublishedPaper>> PapersAsync(PublishedData data, IEnumerable<Publication> editions)
    {
        var papers = new List<PublishedPaper>();
        foreach (var edition in editions.Where(e => e.Withdrawn is null))
        {
            papers.AddRange(await answers.OnceAsync(edition.Hash, async () =>
                await data.FileAsync((int)edition.Year, edition.Body, edition.Kind, edition.Version, SealedFiles.Papers) is { } file
                    ? CanonicalJson.Read<List<PublishedPaper>>(file.Bytes) : []));
        }

        return papers;
    }
}
