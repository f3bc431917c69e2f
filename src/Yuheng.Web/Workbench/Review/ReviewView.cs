using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Review;

/// <summary>One field of a paper under review.</summary>
/// <param name="Path">The field.</param>
/// <param name="Before">Its text when it was handed in the time before; null where blank, or where there was no time before.</param>
/// <param name="Now">Its text now.</param>
/// <param name="Mark">新, 删, 改, or empty.</param>
public readonly record struct ReviewedField(string Path, string? Before, string? Now, string Mark);

/// <summary>One line of the review: a field of the head, or a row of a list with its fields put together.</summary>
/// <param name="Path">The field, or the row.</param>
/// <param name="Label">What it is called: 年度总体目标; 第3条 产出指标·数量指标 图书更新册数.</param>
/// <param name="Before">How it read the time before.</param>
/// <param name="Now">How it reads now.</param>
/// <param name="Mark">新, 删, 改, or empty.</param>
/// <param name="Paths">The fields of it.</param>
public sealed record ReviewedLine(string Path, string Label, string Before, string Now, string Mark, IReadOnlyList<string> Paths);

/// <summary>What the review page shows: the paper beside the last time it was handed in, and where the reader is in the queue.</summary>
public sealed class ReviewView
{
    private ReviewView(PaperOnDesk desk, PaperContent? before, int times, IReadOnlyList<Paper> queue)
    {
        Desk = desk;
        Times = times;
        IsFirst = before is null;
        Queue = queue;
        Fields = [.. FieldsOf(desk.Paper.Content!, before)];
    }

    /// <summary>The paper.</summary>
    public PaperOnDesk Desk { get; }

    /// <summary>How often it was handed in.</summary>
    public int Times { get; }

    /// <summary>Whether it is handed in for the first time: there is nothing to compare with.</summary>
    public bool IsFirst { get; }

    /// <summary>All fields that are filled in now or were the time before, in the order of the form.</summary>
    public IReadOnlyList<ReviewedField> Fields { get; }

    /// <summary>The same as lines: each row of a list is one.</summary>
    public IReadOnlyList<ReviewedLine> Lines => [.. Fields.GroupBy(f => PaperField.RowOf(f.Path) is { Length: > 0 } row ? row : f.Path).Select(g => Line(g.Key, [.. g]))];

    /// <summary>The papers that wait for the same reader.</summary>
    public IReadOnlyList<Paper> Queue { get; }

    /// <summary>Where this one is in the queue, from 0; -1 where it does not wait for the reader.</summary>
    public int At => Queue.ToList().FindIndex(p => p.Id == Desk.Paper.Id);

    /// <summary>The fields that changed since the last time.</summary>
    public IEnumerable<ReviewedField> Changed => Fields.Where(f => f.Mark.Length > 0);

    /// <summary>Loads what the page shows.</summary>
    public static async Task<ReviewView> OfAsync(RegionData data, PaperOnDesk desk, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(desk);
        var handedIn = (await data.HistoryOfAsync(desk.Paper.Id)).Where(h => h.Act == Act.Submit.Tag()).ToList();
        var before = handedIn.Count > 1 && await data.ContentAtAsync(desk.Paper.Id, handedIn[^2].Revision) is { } text ? PaperContent.FromJson(text) : null;
        var waiting = await data.PapersAsync(new PaperFilter { Kind = desk.Paper.Kind, Year = desk.Paper.Year, State = desk.Paper.State });
        return new ReviewView(desk, before, handedIn.Count, waiting.FindAll(p => PaperWorkflow.Open(new PaperStanding(p.Kind, p.Body, p.Year, p.State), actor).Any(a => a is Act.Pass or Act.Report)));
    }

    private static ReviewedLine Line(string path, List<ReviewedField> fields)
    {
        if (fields is [var only] && only.Path == path)
        {
            return new ReviewedLine(path, PaperField.Name(path), only.Before ?? "", only.Now ?? "", only.Mark, [path]);
        }

        string Text(string field) => fields.Find(f => f.Path == $"{path}.{field}") is { Path: not null } found ? found.Now ?? found.Before ?? "" : "";
        string Values(Func<ReviewedField, string?> text) => string.Join("；", fields.Where(f => !s_naming.Contains(f.Path[(path.Length + 1)..]) && !string.IsNullOrEmpty(text(f)))
            .Select(f => f.Path == path + ".target" ? text(f) : $"{PaperField.Of(f.Path)!.Label} {text(f)}"));

        var levels = string.Join('·', new[] { Text("level1"), Text("level2") }.Where(t => t.Length > 0));
        var mark = fields.TrueForAll(f => f.Mark == "新") ? "新" : fields.TrueForAll(f => f.Mark == "删") ? "删" : fields.Exists(f => f.Mark.Length > 0) ? "改" : "";
        return new ReviewedLine(path, $"第{path[1..]}条 {levels} {Text("name")}".TrimEnd(), Values(f => f.Before), Values(f => f.Now), mark, fields.ConvertAll(f => f.Path));
    }

    /// <summary>The fields that a row of a list is named by.</summary>
    private static readonly string[] s_naming = ["level1", "level2", "name"];

    private static IEnumerable<ReviewedField> FieldsOf(PaperContent now, PaperContent? before) =>
        now.Paths.Union(before?.Paths ?? []).Where(p => PaperField.Of(p) is not null && !p.EndsWith(".order", StringComparison.Ordinal)).OrderBy(p => Order(p, now))
            .Select(p => new ReviewedField(p, before?[p], now[p], before is null || before[p] == now[p] ? "" : before[p] is null ? "新" : now[p] is null ? "删" : "改"));

    /// <summary>Heads first, then rows by their number, within each by the order of the fields of the rulebook.</summary>
    private static (char List, int Row, int Field) Order(string path, PaperContent now)
    {
        var row = PaperField.RowOf(path);
        var field = s_order.GetValueOrDefault(PaperField.Of(path)!.Path);
        if (row.Length == 0)
        {
            return (' ', 0, field);
        }

        var at = now.Rows(row[0]).ToList().IndexOf(row);
        return (row[0], at >= 0 ? at : int.MaxValue, field);
    }

    private static readonly Dictionary<string, int> s_order = PaperField.All.Keys.Select((path, at) => (path, at)).ToDictionary(x => x.path, x => x.at);
}
