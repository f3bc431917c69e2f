using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>What all kinds of papers have in common: saving, drafts, moving on, versions.</summary>
internal static class PaperRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        foreach (var kind in PaperKinds.All)
        {
            routes.MapVersions(kind);
            if (kind != PaperKind.Project)
            {
                routes.MapFiles(kind);
            }

            var pattern = PaperAddress.Pattern(kind);
            routes.MapPost(pattern + "/save", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
                PaperSaving.SaveAsync(region, PaperId.Of(kind, year, subject), context, store, visit, clock)).Needs(Right.FillIn);
            routes.MapPost(pattern + "/draft", (string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
                PaperSaving.KeepAsync(region, PaperId.Of(kind, year, subject), context, store, visit, clock)).Needs(Right.FillIn);
            routes.MapPost(pattern + "/act/{act}", (string region, int year, string subject, string act, HttpContext context, DataStore store, Visit visit, TimeProvider clock) =>
                PaperActing.ActAsync(region, PaperId.Of(kind, year, subject), act, context, store, visit, clock)).Needs(Right.Review);
        }
    }
}
