using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>Opens the papers that are made from an approved target. Asking twice opens one.</summary>
internal static class PaperOpening
{
    /// <summary>Opens the self-evaluation of a project; null where it is there already.</summary>
    public static Task<Paper?> SelfEvaluationAsync(RegionData data, Paper target, PaperContent approved, string account, DateTimeOffset at, DateOnly today) =>
        OpenAsync(data, PaperKind.SelfEvaluation, target, approved, account, at, today);

    /// <summary>Opens the monitoring form of a project; null where it is there already.</summary>
    public static Task<Paper?> MonitoringAsync(RegionData data, Paper target, PaperContent approved, string account, DateTimeOffset at, DateOnly today) =>
        OpenAsync(data, PaperKind.Monitoring, target, approved, account, at, today);

    /// <summary>Stores a self-evaluation that was published and read from its document; null where there is one already.</summary>
    public static async Task<Paper?> PublishedAsync(
        RegionData data, int year, string body, string project, PaperContent content, string account, DateTimeOffset at, DateOnly today, string note)
    {
        var profile = (await data.RegionAsync())!.Value.Profile;
        var layout = PaperOnDesk.LayoutOf(PaperKind.SelfEvaluation, year, profile);
        var background = await PaperBackground.OfAsync(data, New(PaperKind.SelfEvaluation, year, body, project, layout, content, account, at), profile, today);
        var facts = PaperOnDesk.Checked(PaperKind.SelfEvaluation, layout, year, content, profile, background).Facts;
        return await data.CreateAsync(PaperKind.SelfEvaluation, year, body, project, layout, content, facts, account, at, note);
    }

    private static Paper New(PaperKind kind, int year, string body, string project, string layout, PaperContent content, string account, DateTimeOffset at) =>
        new(PaperId.Of(kind, year, project), kind, year, body, project, layout, PaperState.Draft, 1, null, false, at, account, new PaperFacts(""), content);

    private static async Task<Paper?> OpenAsync(RegionData data, PaperKind kind, Paper target, PaperContent approved, string account, DateTimeOffset at, DateOnly today)
    {
        var profile = (await data.RegionAsync())!.Value.Profile;
        var layout = PaperOnDesk.LayoutOf(kind, target.Year, profile);
        var unit = PaperOnDesk.HeadOf(kind, layout, target.Year).Unit;
        var head = PaperOnDesk.HeadOf(PaperKind.Target, target.Layout, target.Year);
        var content = kind == PaperKind.Monitoring
            ? OpenedPaper.Monitoring(approved, head, unit)
            : OpenedPaper.SelfEvaluation(approved, head, unit, RegionProfiles.Shipped.Find(profile, target.Year)!);
        var blank = New(kind, target.Year, target.Body, target.Project, layout, content, account, at);
        var background = await PaperBackground.OfAsync(data, blank, profile, today);
        if (kind == PaperKind.Monitoring && background?.PaidByJuly is { } paid)
        {
            content = content.With("funds.total.executed", unit.Spell(paid));
        }

        var facts = PaperOnDesk.Checked(kind, layout, target.Year, content, profile, background).Facts;
        return await data.CreateAsync(kind, target.Year, target.Body, target.Project, layout, content, facts, account, at);
    }
}
