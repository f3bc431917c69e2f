using Yuheng.Web.Workbench.Disclosure;
using Yuheng.Web.Workbench.Execution;
using Yuheng.Web.Workbench.Monitoring;
using Yuheng.Web.Workbench.Budget;
using Yuheng.Web.Workbench.Overview;
using Yuheng.Web.Workbench.Papers;
using Yuheng.Web.Workbench.People;
using Yuheng.Web.Workbench.SelfEvaluation;
using Yuheng.Web.Workbench.Targets;
using Yuheng.Web.Workbench.Review;
using Yuheng.Web.Workbench.Upkeep;

namespace Yuheng.Web.Workbench;

/// <summary>The workbench: everything that needs signing in. One line a slice.</summary>
internal static class WorkbenchRoutes
{
    /// <summary>Adds the routes of all slices.</summary>
    public static void MapWorkbench(this IEndpointRouteBuilder routes)
    {
        routes.MapFirst();
        routes.MapSignIn();
        routes.MapAccount();
        routes.MapPeople();
        routes.MapPapers();
        routes.MapReview();
        routes.MapOverview();
        routes.MapUpkeep();
        routes.MapBudgets();
        routes.MapTargets();
        routes.MapDisclosure();
        routes.MapExecution();
        routes.MapMonitoring();
        routes.MapSelfEvaluation();
    }
}
