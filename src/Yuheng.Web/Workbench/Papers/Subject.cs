using Yuheng.Core.Papers;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>A project in a year, as the papers that are opened from its target need it.</summary>
/// <param name="Target">The target as it stands now.</param>
/// <param name="Approved">The target as it was approved last; null where it never was.</param>
public sealed record Subject(Paper Target, PaperContent? Approved)
{
    /// <summary>The project; null where there is no target of it in the year, or the reader may not see it.</summary>
    public static async Task<Subject?> OfAsync(RegionData data, int year, string project, Visit visit)
    {
        var id = PaperId.Of(PaperKind.Target, year, project);
        return visit.Region == data.Region && visit.Actor is { } actor && await data.PaperAsync(id) is { } target && actor.Sees(target.Body, year, target.State)
            ? new Subject(target, await data.ApprovedAsync(id) is { } approved ? approved.Content : null)
            : null;
    }
}
