using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>One indicator in one year.</summary>
/// <param name="Target">Its target.</param>
/// <param name="Actual">What was reached; null where no self-evaluation says.</param>
/// <param name="IsHalfYear">Whether what was reached is that of the monitoring, of a part of the year.</param>
public sealed record IndicatorOfYear(string? Target, string? Actual, bool IsHalfYear);

/// <summary>P5 一项目一档: the papers of one project over the years, and how its indicators went.</summary>
public sealed class ProjectFile
{
    private ProjectFile(Paper? record, IReadOnlyList<Paper> papers, IReadOnlyList<(string Name, IReadOnlyDictionary<int, IndicatorOfYear> Years)> indicators, IReadOnlyList<HistoryRow> history, string body) =>
        (Record, Papers, Indicators, History, Body) = (record, papers, indicators, history, body);

    /// <summary>The project of the library; null where the reader may not see it yet.</summary>
    public Paper? Record { get; }

    /// <summary>Its papers that the reader may see.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    /// <summary>The years that it has papers of.</summary>
    public IEnumerable<int> Years => Papers.Where(p => p.Kind != PaperKind.Project).Select(p => p.Year).Distinct().Order();

    /// <summary>Its indicators by name, with each year that has them.</summary>
    public IReadOnlyList<(string Name, IReadOnlyDictionary<int, IndicatorOfYear> Years)> Indicators { get; }

    /// <summary>What happened to its papers, the latest first.</summary>
    public IReadOnlyList<HistoryRow> History { get; }

    /// <summary>The stages of each year, by <see cref="Years"/>.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<ProjectStage>> Stages { get; private init; } = new Dictionary<int, IReadOnlyList<ProjectStage>>();

    /// <summary>Why it is over or was carried over; null where it goes on.</summary>
    public string? EndNote { get; private init; }

    /// <summary>The name of its body.</summary>
    public string Body { get; }

    /// <summary>Its name.</summary>
    public string Title => Record?.Facts.Title ?? Papers[^1].Facts.Title;

    /// <summary>The paper of a kind and year; null where there is none.</summary>
    public Paper? this[int year, PaperKind kind] => Papers.FirstOrDefault(p => p.Year == year && p.Kind == kind);

    /// <summary>Reads it; null where there is nothing that the reader may see.</summary>
    public static async Task<ProjectFile?> ReadAsync(RegionData data, string project, Actor reader)
    {
        const int MostHistory = 30;
        var papers = await data.PapersAsync(new PaperFilter { Project = project, Reader = reader });
        if (papers.Count == 0)
        {
            return null;
        }

        var history = new List<HistoryRow>();
        foreach (var paper in papers)
        {
            history.AddRange(await data.HistoryOfAsync(paper.Id));
        }

        var body = (await data.BodiesAsync()).Find(b => b.Code == papers[0].Body)?.Name ?? papers[0].Body;
        var stages = new Dictionary<int, IReadOnlyList<ProjectStage>>();
        foreach (var year in papers.Where(p => p.Kind != PaperKind.Project).Select(p => p.Year).Distinct())
        {
            var paid = await data.PaidAsync(new PaymentFilter { Year = year, Project = project });
            stages[year] = ProjectStages.Of(papers, history, year, paid.Amount);
        }

        var record = papers.Find(p => p.Kind == PaperKind.Project);
        var isOver = record?.State is PaperState.Ended or PaperState.Terminated or PaperState.CarriedOver;
        return new ProjectFile(record, papers, await IndicatorsAsync(data, papers), [.. history.OrderByDescending(h => h.Number).Take(MostHistory)], body)
        {
            Stages = stages,
            EndNote = isOver ? history.FindLast(h => h.Record == record!.Id && h.State == record.State.Tag())?.Note : null,
        };
    }

    /// <summary>By name, in the order in which they came: targets first, then what the monitoring and at last the self-evaluation says was reached.</summary>
    private static async Task<List<(string, IReadOnlyDictionary<int, IndicatorOfYear>)>> IndicatorsAsync(RegionData data, List<Paper> papers)
    {
        var order = new List<string>();
        var years = new Dictionary<string, Dictionary<int, IndicatorOfYear>>(StringComparer.Ordinal);
        foreach (var listed in papers.Where(p => p.Kind is PaperKind.Target or PaperKind.Monitoring or PaperKind.SelfEvaluation).OrderBy(p => p.Year).ThenBy(p => p.Kind))
        {
            var content = (await data.PaperAsync(listed.Id))!.Content!;
            foreach (var row in content.Rows('i').Where(r => content[r + ".name"] is not null))
            {
                var name = content[row + ".name"]!;
                if (!years.TryGetValue(name, out var own))
                {
                    years[name] = own = [];
                    order.Add(name);
                }

                var before = own.GetValueOrDefault(listed.Year);
                var actual = content[row + ".actual"];
                own[listed.Year] = new IndicatorOfYear(before?.Target ?? content[row + ".target"], actual ?? before?.Actual, actual is null ? before?.IsHalfYear ?? false : listed.Kind == PaperKind.Monitoring);
            }
        }

        return [.. order.Select(name => (name, (IReadOnlyDictionary<int, IndicatorOfYear>)years[name]))];
    }
}
