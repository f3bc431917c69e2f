using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents.Writing;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>P3 项目一览: the list, its files, new projects, projects from the year before, and submitting several.</summary>
internal static class ProjectRoutes
{
    private const string Pattern = "/w/{region}/{year:int}/projects";
    private const int MostAtOnce = 500;

    /// <summary>Adds the routes.</summary>
    public static void MapProjects(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, (string region, int year, HttpContext context, DataStore store, Visit visit) => region != visit.Region ? Task.FromResult(Answers.NotFound(visit))
            : store.ReadAsync(region, async data => Answers.Page<ProjectsPage>(new { List = await ProjectList.ReadAsync(data, year, context.Request.Query, visit.Actor!) }), context.RequestAborted)).Needs(Right.ReadPapers);
        foreach (var format in ListFile.Formats)
        {
            routes.MapGet(Pattern + "." + format, (string region, int year, HttpContext context, DataStore store, Visit visit) => FileAsync(region, year, format, context, store, visit)).Needs(Right.ReadPapers);
        }

        routes.MapGet(Pattern + "/new", (string region, int year, DataStore store, Visit visit, CancellationToken stop) => region != visit.Region ? Task.FromResult(Answers.NotFound(visit))
            : store.ReadAsync(region, async data => Answers.Page<NewProjectPage>(new { Year = year, Bodies = await OwnAsync(data, year, visit) }), stop)).Needs(Right.FillIn);
        routes.MapPost(Pattern + "/new", NewAsync).Needs(Right.FillIn);
        routes.MapGet(Pattern + "/carry-over", (string region, int year, DataStore store, Visit visit, CancellationToken stop) => region != visit.Region ? Task.FromResult(Answers.NotFound(visit))
            : store.ReadAsync(region, async data => Answers.Page<CarryOverPage>(new { Year = year, Papers = await LeftAsync(data, year, visit) }), stop)).Needs(Right.FillIn);
        routes.MapPost(Pattern + "/carry-over", CarryOverAsync).Needs(Right.FillIn);
    }

    /// <summary>The bodies that the reader fills in for.</summary>
    internal static async Task<List<Body>> OwnAsync(RegionData data, int year, Visit visit) =>
        (await data.BodiesAsync()).FindAll(b => b.IsThere(year) && visit.Actor.Has(Right.FillIn, b.Code, year));

    private static async Task<IResult> FileAsync(string region, int year, string format, HttpContext context, DataStore store, Visit visit)
    {
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        var list = await store.ReadAsync(region, data => ProjectList.ReadAsync(data, year, context.Request.Query, visit.Actor!, all: true), context.RequestAborted);
        using var written = new MemoryStream();
        list.Write(format, written);
        return Results.File(written.ToArray(), ListFile.ContentTypeOf(format), $"{list.Kind.Word()}-{year}.{format}");
    }

    private static async Task<IResult> NewAsync(string region, int year, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        return await store.WriteAsync(region, async data =>
        {
            var own = await OwnAsync(data, year, visit);
            var name = posted["name"].Trim();
            if (own.Find(b => b.Code == posted["body"]) is not { } body || name.Length is 0 or > 200)
            {
                return Answers.Page<NewProjectPage>(new { Year = year, Bodies = own, Name = name, Refused = TargetTexts.In(visit.Language).NewNeedsName }, StatusCodes.Status400BadRequest);
            }

            var department = (await data.BodiesAsync()).Find(b => b.Code.Length < body.Code.Length && body.Code.StartsWith(b.Code, StringComparison.Ordinal));
            var content = PaperContent.Empty.With([new("project.name", name), new("project.unit", body.Name), new("project.department", department?.Name ?? body.Name)]);
            var target = await ProjectMaking.CreateAsync(data, year, body.Code, null, content, visit.Actor!, clock.GetUtcNow());
            return Results.LocalRedirect(PaperAddress.Of(region, target) + "/edit", permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }

    /// <summary>The targets of the year before, of the reader's bodies, that have none in this year.</summary>
    private static async Task<List<Paper>> LeftAsync(RegionData data, int year, Visit visit)
    {
        var own = (await OwnAsync(data, year, visit)).Select(b => b.Code).ToHashSet();
        var there = (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = year, Reader = visit.Actor })).Select(p => p.Project).ToHashSet();
        return (await data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Year = year - 1, Reader = visit.Actor })).FindAll(p => own.Contains(p.Body) && !there.Contains(p.Project));
    }

    private static async Task<IResult> CarryOverAsync(string region, int year, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        return await store.WriteAsync(region, async data =>
        {
            var chosen = posted.Values("paper").ToHashSet();
            var profile = (await data.RegionAsync())!.Value.Profile;
            foreach (var paper in (await LeftAsync(data, year, visit)).Where(p => chosen.Contains(p.Id)))
            {
                var before = (await data.PaperAsync(paper.Id))!.Content!;
                await ProjectMaking.CreateTargetAsync(
                    data, year, paper.Body, paper.Project, ProjectMaking.CarriedOver(before), profile, visit.Actor!, clock.GetUtcNow(), TargetTexts.In(Wording.Language.Chinese).CarriedNote(year - 1));
            }

            return Results.LocalRedirect(System.FormattableString.Invariant($"/w/{region}/{year}/projects"), permanent: false, preserveMethod: false);
        }, context.RequestAborted);
    }
}
