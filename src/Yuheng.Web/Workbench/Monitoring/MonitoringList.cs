using Yuheng.Core.Checks.LifeCycle;
using Yuheng.Core.Monitoring;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Monitoring;

/// <summary>A project on the list: money and work on one line.</summary>
/// <param name="Target">Its approved target.</param>
/// <param name="Paper">Its monitoring form; null where there is none, or the reader may not see it yet.</param>
/// <param name="Budget">全年预算, in fen; null where it is not known.</param>
/// <param name="Paid">What was paid by the end of July, in fen; null where nothing tells.</param>
/// <param name="IsByPayments">Whether the payments tell it, and not the form.</param>
/// <param name="Progress">What comes of it.</param>
public sealed record MonitoringRow(Paper Target, Paper? Paper, long? Budget, long? Paid, bool IsByPayments, ProjectProgress Progress)
{
    /// <summary>EX-03: how many days after the deadline it was reported, or has not been by now; 0 where it was in time or still is.</summary>
    public int LateDays { get; init; }

    /// <summary>Whether the department has it or has had it.</summary>
    public bool IsReported { get; init; }

    /// <summary>How pressing: the worse the smaller.</summary>
    public int Rank => (Progress.Light, Progress.IsApart, Paper) switch
    {
        (ProgressLight.FarBehind, _, _) => 0,
        (ProgressLight.Behind, true, _) => 1,
        (ProgressLight.Behind, _, _) => 2,
        (_, true, _) => 3,
        (_, _, null) => 4,
        (ProgressLight.Unknown, _, _) => 5,
        _ => 6,
    };

    /// <summary>What the list says of it: 严重滞后、背离、逾期3天未报.</summary>
    public string LateWord => LateDays == 0 ? "" : IsReported ? $"迟报{LateDays.ToString(System.Globalization.CultureInfo.InvariantCulture)}天" : $"逾期{LateDays.ToString(System.Globalization.CultureInfo.InvariantCulture)}天未报";
}

/// <summary>The projects of a year by July, the worst first, with what they come to.</summary>
public sealed class MonitoringList
{
    /// <summary>The filter for projects without a report.</summary>
    public const string NotReported = "none";

    /// <summary>The filter for projects whose money and work are apart.</summary>
    public const string Apart = "apart";

    private const decimal FenPerYuan = 100m, Hundredths = 100m;

    private MonitoringList(IReadOnlyList<MonitoringRow> rows, Profile profile, string? until)
    {
        Rows = rows;
        Profile = profile;
        Until = until;
    }

    /// <summary>All rows, the worst first.</summary>
    public IReadOnlyList<MonitoringRow> Rows { get; }

    /// <summary>The thresholds.</summary>
    public Profile Profile { get; }

    /// <summary>The last day of any payment; null where there are none.</summary>
    public string? Until { get; }

    /// <summary>The filter for forms that are late, or were.</summary>
    public const string Late = "late";

    /// <summary>The rows of one light, all for the empty text.</summary>
    public IReadOnlyList<MonitoringRow> Lit(string light) => light switch
    {
        NotReported => [.. Rows.Where(r => r.Paper is null)],
        Late => [.. Rows.Where(r => r.LateDays > 0)],
        Apart => [.. Rows.Where(r => r.Progress.IsApart)],
        _ when Enum.TryParse<ProgressLight>(light, ignoreCase: true, out var wanted) => [.. Rows.Where(r => r.Progress.Light == wanted)],
        _ => Rows,
    };

    /// <summary>Gathers the list: lists of papers and payments by project, no contents; where the region has payment plans those of the targets.</summary>
    public static async Task<MonitoringList> OfAsync(RegionData data, int year, string body, Actor actor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(data);
        var profile = RegionProfiles.Shipped.Find((await data.RegionAsync())!.Value.Profile, year)!;
        var filter = new PaymentFilter { Year = year, Body = body, To = PaperBackground.EndOfJuly(year) };
        var paid = (await data.PaidByMonthAsync(filter)).GroupBy(p => p.Project).ToDictionary(g => g.Key, g => g.Sum(p => p.Amount));
        var papers = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Monitoring, Year = year, Body = body })).Where(p => actor.Sees(p.Body, year, p.State)).ToDictionary(p => p.Project);
        var deadlines = await data.DeadlinesAsync(year);
        // The first time that a form went to the department: what comes after a return is not late.
        var reported = (await data.HistoryAsync(new HistoryFilter(Act: Act.Report.Tag(), Body: body, Most: int.MaxValue))).GroupBy(r => r.Record).ToDictionary(g => g.Key, g => DataStore.Time(g.Last().At));
        var rows = new List<MonitoringRow>();
        foreach (var target in await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = year, Body = body }))
        {
            if (actor.Sees(target.Body, year, target.State) && (target.State.IsApproved() || papers.ContainsKey(target.Project)))
            {
                var plan = profile.Of(Parameters.PaymentCheckpoints).Length == 0 ? [] : await PlanAsync(data, target);
                DateTimeOffset? at = reported.TryGetValue(PaperId.Of(PaperKind.Monitoring, year, target.Project), out var first) ? first : null;
                var due = PaperDeadlines.DueOf(deadlines, PaperKind.Monitoring, target.Body) ?? ChinaTime.EndOf(new DateOnly(year, 8, 31));
                rows.Add(Row(target, papers.GetValueOrDefault(target.Project), paid.TryGetValue(target.Project, out var amount) ? amount : null, plan, profile) with
                {
                    IsReported = at is not null,
                    LateDays = Math.Max((at ?? now) > due ? 1 : 0, ChinaTime.Day(at ?? now).DayNumber - ChinaTime.Day(due).DayNumber),
                });
            }
        }

        return new MonitoringList(
            [.. rows.OrderBy(r => r.Rank).ThenByDescending(r => r.Progress.Expected - r.Progress.Execution).ThenBy(r => r.Target.Facts.Title, StringComparer.Ordinal)], profile, (await data.PaidAsync(filter)).LastDay);
    }

    /// <summary>Payments go before what the form says: they are the record.</summary>
    private static MonitoringRow Row(Paper target, Paper? paper, long? payments, IReadOnlyList<Core.Projects.PlannedPayment> plan, Profile profile)
    {
        var (budget, paid) = (paper?.Facts.Amount ?? target.Facts.Amount, payments ?? paper?.Facts.Paid);
        var progress = ProjectProgress.Of(
            budget / FenPerYuan, paid / FenPerYuan, paper?.Facts.Points / Hundredths, paper?.Facts.DuePoints / Hundredths, (int)(paper?.Facts.Met ?? 0), plan, ProjectProgress.July, profile);
        return new MonitoringRow(target, paper, budget, paid, payments is not null, progress);
    }

    private static async Task<IReadOnlyList<Core.Projects.PlannedPayment>> PlanAsync(RegionData data, Paper target) =>
        await data.ApprovedAsync(target.Id) is { } approved ? ApprovedTarget.Of(approved.Content, PaperOnDesk.HeadOf(PaperKind.Target, target.Layout, target.Year)).Record.PaymentPlan : [];
}
