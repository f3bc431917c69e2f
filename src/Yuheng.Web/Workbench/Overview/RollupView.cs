using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing;
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
    public IEnumerable<PaperTotal> Overall => Rows.Where(IsTop)
        .SelectMany(r => r.Totals).GroupBy(t => (t.Kind, t.State)).Select(g => new PaperTotal("", g.Key.Kind, g.Key.State, g.Sum(t => t.Papers), g.Sum(t => t.Amount)));

    /// <summary>Writes the matrix as a file, in yuan; in a workbook the last row is the sum of the bodies that no other row holds.</summary>
    public void Write(string format, Stream output)
    {
        (string Heading, Func<PaperTotal, bool> Takes)[] states =
        [
            ("件数", _ => true), ("草稿", t => t.State == PaperState.Draft), ("退回", t => t.State == PaperState.Returned), ("审核中", t => t.State is PaperState.Submitted or PaperState.DepartmentReview or PaperState.FinanceReview),
            ("批复", t => t.State.IsApproved()),
        ];
        var tops = Rows.Index().Where(r => IsTop(r.Item)).Select(r => r.Index + 2).ToList();
        var width = Kinds.Count * (states.Length + 1);
        List<object?> Cells(RollupRow row) => [.. Kinds.SelectMany(kind => states.Select(s => (object?)row.Totals.Where(t => t.Kind == kind && s.Takes(t)).Sum(t => t.Papers)).Append(row.Amount(kind)))];
        var cells = Rows.Select(Cells).ToList();
        var sums = Enumerable.Range(0, width).Select(column => (object?)new ListFormula(
            string.Join('+', tops.Select(at => $"{Letters(column + 2)}{at.ToString(System.Globalization.CultureInfo.InvariantCulture)}")),
            tops.Sum(at => Convert.ToDecimal(cells[at - 2][column], System.Globalization.CultureInfo.InvariantCulture))));
        ListFile.Write(
            format, $"汇总{Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
            [new("代码", 10), new("单位", 24), .. Kinds.SelectMany(kind => states.Select(s => new ListColumn(kind.Word() + s.Heading, 10)).Append(new ListColumn(kind.Word() + "已报金额（元）", 18)))],
            [.. Rows.Select((row, at) => (IReadOnlyList<object?>)[row.Body.Code, row.Body.Name, .. cells[at]]), .. tops.Count == 0 ? [] : new IReadOnlyList<object?>[] { [null, "合计", .. sums] }], output);
    }

    private bool IsTop(RollupRow row) => !Rows.Any(above => row.Body.Code.Length > above.Body.Code.Length && row.Body.Code.StartsWith(above.Body.Code, StringComparison.Ordinal));

    /// <summary>The letters of a column from 0: A, Z, AA.</summary>
    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

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
