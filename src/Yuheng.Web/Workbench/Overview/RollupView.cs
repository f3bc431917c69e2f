using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>One body in the matrix.</summary>
/// <param name="Body">The body.</param>
/// <param name="Totals">Its papers by kind and state, with those of the bodies below it.</param>
/// <param name="Reminders">How often it was reminded this year, and when last.</param>
/// <param name="HasClerk">Whether somebody fills in papers for it; a department has units that do.</param>
public sealed record RollupRow(Body Body, IReadOnlyList<PaperTotal> Totals, (int Count, DateTimeOffset? Last) Reminders, bool HasClerk)
{
    /// <summary>The most pressing state of a kind, how many papers stand there and how many there are; null for none.</summary>
    public (PaperState State, long Papers, long All)? Cell(PaperKind kind)
    {
        var of = Totals.Where(t => t.Kind == kind && t.Papers > 0).ToList();
        return of.Count == 0 ? null : of.MinBy(t => Pressing(t.State)) is { } first ? (first.State, first.Papers, of.Sum(t => t.Papers)) : null;
    }

    /// <summary>What the papers of a kind come to, in yuan, as far as they were reported: what a unit has not handed in is not added up.</summary>
    public decimal Amount(PaperKind kind) => Totals.Where(t => t.Kind == kind && t.State.IsReported()).Sum(t => t.Amount) / 100m;

    /// <summary>退回 before 草稿 before what lies with the reviewers before what is done.</summary>
    private static int Pressing(PaperState state) => state switch
    {
        PaperState.Returned => 0,
        PaperState.Draft => 1,
        PaperState.Submitted => 2,
        PaperState.DepartmentReview => 3,
        PaperState.FinanceReview => 4,
        PaperState.Rejected => 5,
        _ => 6,
    };
}

/// <summary>The matrix of a year: the bodies that the reader may see, each with its papers; the totals are those that the store keeps.</summary>
public sealed class RollupView
{
    private RollupView(int year, IReadOnlyList<RollupRow> rows, IReadOnlyList<Deadline> deadlines)
    {
        Year = year;
        Rows = rows;
        Deadlines = deadlines;
    }

    /// <summary>The kinds of papers that have a column.</summary>
    public static IReadOnlyList<PaperKind> Kinds { get; } = [PaperKind.Target, PaperKind.DepartmentTarget, PaperKind.Budget, PaperKind.Monitoring, PaperKind.SelfEvaluation];

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The bodies, by code.</summary>
    public IReadOnlyList<RollupRow> Rows { get; }

    /// <summary>The deadlines of the year.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; }

    /// <summary>Everything that the reader may see of a kind and state, counted once: the rows that no other row holds.</summary>
    public IEnumerable<PaperTotal> Overall => Rows.Where(r => !Rows.Any(above => r.Body.Code.Length > above.Body.Code.Length && r.Body.Code.StartsWith(above.Body.Code, StringComparison.Ordinal)))
        .SelectMany(r => r.Totals).GroupBy(t => (t.Kind, t.State)).Select(g => new PaperTotal("", g.Key.Kind, g.Key.State, g.Sum(t => t.Papers), g.Sum(t => t.Amount)));

    /// <summary>Loads it.</summary>
    public static async Task<RollupView> OfAsync(RegionData data, int year, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(actor);
        var totals = (await data.TotalsAsync(year)).ToLookup(t => t.Body);
        var clerks = (await data.DutiesAsync()).Where(d => d.Duty.Role == Role.Clerk).ToList();
        var reminders = (await data.HistoryAsync(new HistoryFilter(Act: RollupRoutes.RemindAct, Most: 10_000)))
            .Where(r => r.Note.StartsWith(year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToLookup(r => r.Body);
        var rows = (await data.BodiesAsync()).Where(b => b.IsThere(year) && actor.Has(Right.ReadPapers, b.Code, year))
            .Select(body => new RollupRow(
                body, [.. totals[body.Code]], (reminders[body.Code].Count(), reminders[body.Code].Select(r => (DateTimeOffset?)DataStore.Time(r.At)).DefaultIfEmpty(null).Max()),
                clerks.Exists(c => c.Duty.Covers(body.Code, year)) || totals[body.Code].Any(t => t.Body != body.Code)));
        return new RollupView(year, [.. rows], await data.DeadlinesAsync(year));
    }
}
