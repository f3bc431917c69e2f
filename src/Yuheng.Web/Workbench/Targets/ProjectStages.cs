using System.Globalization;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>One stage of a project in one year.</summary>
/// <param name="Word">What the stage is called.</param>
/// <param name="Mark">✓ done, → under way, ✎ being filled in, ↩ returned, ✕ over, ○ not yet.</param>
/// <param name="Style">How the mark is shown.</param>
/// <param name="Text">The day, or what it came to; empty where it is not there yet.</param>
/// <param name="Paper">The paper that it is about; null for payments.</param>
public readonly record struct ProjectStage(string Word, string Mark, string Style, string Text, Paper? Paper)
{
    /// <summary>The mark in words.</summary>
    public string Said => Mark switch { "✓" => "已办", "→" => "在办", "✎" => "填报中", "↩" => "退回", "✕" => "不予通过", _ => "未到" };
}

/// <summary>The stages of a project in one year, from the declaration of its target to publication.</summary>
internal static class ProjectStages
{
    private static readonly (string Word, PaperState State)[] s_reviews =
        [("申报", PaperState.Submitted), ("部门审核", PaperState.DepartmentReview), ("财政审核", PaperState.FinanceReview), ("批复", PaperState.Approved)];

    /// <summary>The stages of a year.</summary>
    /// <param name="papers">The papers of the project.</param>
    /// <param name="history">What happened to them.</param>
    /// <param name="year">The year.</param>
    /// <param name="paid">What was paid in the year, in fen; null where nothing was.</param>
    public static List<ProjectStage> Of(IReadOnlyList<Paper> papers, IEnumerable<HistoryRow> history, int year, long? paid)
    {
        Paper? Find(PaperKind kind) => papers.FirstOrDefault(p => p.Year == year && p.Kind == kind);
        var (target, monitoring, evaluation) = (Find(PaperKind.Target), Find(PaperKind.Monitoring), Find(PaperKind.SelfEvaluation));
        var rows = target is null ? [] : history.Where(h => h.Record == target.Id).OrderBy(h => h.Number).ToList();
        List<ProjectStage> stages = [.. s_reviews.Select((review, at) => Review(review.Word, at, target, rows))];
        stages.Add(paid is { } fen && target?.Facts.Amount is > 0 and var amount
            ? new("执行", "→", "", (fen * 100m / amount).ToString("0.00", CultureInfo.InvariantCulture) + "%", null) : new("执行", "○", "quiet", "", null));
        stages.Add(Report("监控", monitoring, ""));
        stages.Add(Report("自评", evaluation, evaluation?.Facts.Points is { } points ? (points / 100m).ToString("0.00", CultureInfo.InvariantCulture) + "分" : ""));
        var published = evaluation?.State == PaperState.Published ? evaluation : target?.State == PaperState.Published ? target : null;
        stages.Add(published is null ? new("公开", "○", "quiet", "", null) : new("公开", "✓", "ok", Day(published.Changed), published));
        return stages;
    }

    private static ProjectStage Review(string word, int at, Paper? target, List<HistoryRow> rows)
    {
        // A state lasts from the row that led to it to the next: a stage is done when its paper has gone on to the next one.
        string After(PaperState state) => rows.FindLast(r => r.State == state.Tag()) is { } row ? Day(DataStore.Time(row.At)) : "";
        var reached = target is null ? -1 : target.State.IsApproved() ? s_reviews.Length : Array.FindIndex(s_reviews, r => r.State == target.State);
        return target switch
        {
            null => new(word, "○", "quiet", "", null),
            { State: PaperState.Returned or PaperState.Rejected } when Left(rows) == at => target.State == PaperState.Returned
                ? new(word, "↩", "back", After(PaperState.Returned), target) : new(word, "✕", "error", After(PaperState.Rejected), target),
            { State: PaperState.Draft } when at == 0 => new(word, "✎", "", Day(target.Changed), target),
            _ when reached > at => new(word, "✓", "ok", After(s_reviews[at].State), target),
            _ when reached == at => new(word, "→", "", After(s_reviews[at].State), target),
            _ => new(word, "○", "quiet", "", target),
        };
    }

    /// <summary>The stage at which it was returned or rejected: the state before the last act.</summary>
    private static int Left(List<HistoryRow> rows)
    {
        var end = rows.FindLastIndex(r => r.State is "returned" or "rejected" && r.Act is "return" or "reject");
        var state = rows.Take(Math.Max(0, end)).LastOrDefault(r => Array.Exists(s_reviews, s => s.State.Tag() == r.State))?.State;
        return Array.FindIndex(s_reviews, s => s.State.Tag() == state);
    }

    private static ProjectStage Report(string word, Paper? paper, string text) => paper switch
    {
        null => new(word, "○", "quiet", "", null),
        { State: PaperState.Returned } => new(word, "↩", "back", Day(paper.Changed), paper),
        { State: PaperState.Draft } => new(word, "✎", "", Day(paper.Changed), paper),
        _ when paper.State.IsApproved() => new(word, "✓", "ok", text.Length > 0 ? text : Day(paper.Changed), paper),
        _ => new(word, "→", "", text.Length > 0 ? text : Day(paper.Changed), paper),
    };

    private static string Day(DateTimeOffset time) => ChinaTime.Day(time).ToString("M-d", CultureInfo.InvariantCulture);
}
