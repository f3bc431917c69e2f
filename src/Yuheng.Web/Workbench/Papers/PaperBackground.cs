using Yuheng.Core.Checks.LifeCycle;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>Gathers what else is known of the project of a paper: the approved target, the payments, what was reported and adjusted.</summary>
internal static class PaperBackground
{
    private const decimal FenPerYuan = 100m;

    /// <summary>The last day that the monitoring of a year looks at: 2026-07-31.</summary>
    public static string EndOfJuly(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:D4}-07-31");

    /// <summary>What else is known; null for papers that are checked alone.</summary>
    public static async Task<ProjectBackground?> OfAsync(RegionData data, Paper paper, string profile, DateOnly today)
    {
        if (paper.Kind is PaperKind.Target or PaperKind.DepartmentTarget)
        {
            // A target that was approved and is opened again stands beside what was approved.
            return !paper.State.IsApproved() && await data.ApprovedAsync(paper.Id) is { } own
                ? new ProjectBackground { Approved = ApprovedTarget.Of(own.Content, PaperOnDesk.HeadOf(paper.Kind, paper.Layout, paper.Year)) }
                : null;
        }

        if (paper.Kind is not (PaperKind.Monitoring or PaperKind.SelfEvaluation))
        {
            return null;
        }

        var target = PaperId.Of(PaperKind.Target, paper.Year, paper.Project);
        var approved = await data.ApprovedAsync(target);
        var reported = await data.LastInAsync(paper.Id, PaperState.DepartmentReview);
        var layout = approved is null ? "" : (await data.PaperAsync(target))?.Layout ?? PaperOnDesk.LayoutOf(PaperKind.Target, paper.Year, profile);
        var july = await data.PaidAsync(new PaymentFilter { Year = paper.Year, Project = paper.Project, To = EndOfJuly(paper.Year) });
        var all = await data.PaidAsync(new PaymentFilter { Year = paper.Year, Project = paper.Project });
        return new ProjectBackground
        {
            PaidByJuly = july.Amount / FenPerYuan,
            Paid = all.Amount / FenPerYuan,
            Approved = approved is { } found ? ApprovedTarget.Of(found.Content, PaperOnDesk.HeadOf(PaperKind.Target, layout, paper.Year)) : null,
            Reported = reported is { } report ? ChinaTime.Day(report.At) : null,
            Adjusted = reported is { } before && approved is { } after && after.At > before.At ? ChinaTime.Day(after.At) : null,
            Today = today,
        };
    }
}
