using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>P6 绩效目标编辑, P8 部门整体绩效目标, and the projects of the library.</summary>
internal static class TargetRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void MapTargets(this IEndpointRouteBuilder routes)
    {
        routes.MapProjects();
        routes.MapImport();
        routes.MapImportJobs();
        routes.MapPaste(PaperKind.Target);
        routes.MapPaste(PaperKind.DepartmentTarget);
        routes.MapGet("/w/{region}/{year:int}/p/{subject}", (string region, int year, string subject, DataStore store, Visit visit, CancellationToken stop) => region != visit.Region ? Task.FromResult(Answers.NotFound(visit))
            : store.ReadAsync(region, async data => await ProjectFile.ReadAsync(data, subject, visit.Actor!) is { } project
                ? Answers.Page<ProjectPage>(new { Code = subject, Year = year, Project = project })
                : Answers.NotFound(visit), stop)).Needs(Right.ReadPapers);
        routes.MapEditor(PaperKind.Target, EditAsync);
        routes.MapEditor(PaperKind.Project, EditAsync);
        routes.MapEditor(PaperKind.DepartmentTarget, EditAsync, BeginAsync);
        routes.MapPost(PaperAddress.Pattern(PaperKind.DepartmentTarget) + "/create", CreateAsync).Needs(Right.FillIn);
    }

    private static async Task<IResult> EditAsync(PaperEditing editing, RegionData data)
    {
        var paper = editing.Desk.Paper;
        return Answers.Page<TargetEditor>(new
        {
            Editing = editing,
            Earlier = await EarlierIndicators.BeforeAsync(data, paper),
            Projects = paper.Kind == PaperKind.DepartmentTarget ? await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = paper.Year, Body = paper.Body, Take = 2_000 }) : [],
        });
    }

    /// <summary>A body that has no whole-department target in a year yet is offered to begin one.</summary>
    private static async Task<IResult?> BeginAsync(RegionData data, int year, string body, Visit visit) =>
        visit.Actor.Has(Right.FillIn, body, year) && (await data.BodiesAsync()).Find(b => b.Code == body && b.IsThere(year)) is { } found
            ? Answers.Page<BeginPage>(new { Year = year, Body = found })
            : null;

    private static async Task<IResult> CreateAsync(string region, int year, string subject, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.WriteAsync(region, async data =>
        {
            if (region != visit.Region || (await data.BodiesAsync()).Find(b => b.Code == subject && b.IsThere(year)) is not { } body)
            {
                return Answers.NotFound(visit);
            }

            if (!visit.Actor.Has(Right.FillIn, subject, year))
            {
                return Answers.NotAllowed(visit, Right.FillIn);
            }

            var profile = (await data.RegionAsync())!.Value.Profile;
            var layout = PaperOnDesk.LayoutOf(PaperKind.DepartmentTarget, year, profile);
            var content = PaperContent.Empty.With("project.unit", body.Name);
            var facts = PaperOnDesk.Checked(PaperKind.DepartmentTarget, layout, year, content, profile).Facts with { Title = body.Name };
            await data.CreateAsync(PaperKind.DepartmentTarget, year, subject, "", layout, content, facts, visit.Actor!.Account, clock.GetUtcNow());
            return Results.LocalRedirect(PaperAddress.Of(region, PaperKind.DepartmentTarget, year, subject) + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }
}
