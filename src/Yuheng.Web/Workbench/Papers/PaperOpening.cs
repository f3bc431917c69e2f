using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;
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

    private static async Task<Paper?> OpenAsync(RegionData data, PaperKind kind, Paper target, PaperContent approved, string account, DateTimeOffset at, DateOnly today)
    {
        var profile = (await data.RegionAsync())!.Value.Profile;
        var layout = PaperOnDesk.LayoutOf(kind, target.Year, profile);
        var unit = PaperOnDesk.HeadOf(kind, layout, target.Year).Unit;
        var head = PaperOnDesk.HeadOf(PaperKind.Target, target.Layout, target.Year);
        var content = kind == PaperKind.Monitoring
            ? OpenedPaper.Monitoring(approved, head, unit)
            : OpenedPaper.SelfEvaluation(approved, head, unit, RegionProfiles.Shipped.Find(profile, target.Year)!);
        var blank = new Paper(PaperId.Of(kind, target.Year, target.Project), kind, target.Year, target.Body, target.Project, layout, Core.Workflow.PaperState.Draft, 1, null, false, at, account, target.Facts, content);
        var background = await PaperBackground.OfAsync(data, blank, profile, today);
        if (kind == PaperKind.Monitoring && background?.PaidByJuly is { } paid)
        {
            content = content.With("funds.total.executed", unit.Spell(paid));
        }

        var facts = PaperOnDesk.Checked(kind, layout, target.Year, content, profile, background).Facts;
        return await data.CreateAsync(kind, target.Year, target.Body, target.Project, layout, content, facts, account, at);
    }
}
