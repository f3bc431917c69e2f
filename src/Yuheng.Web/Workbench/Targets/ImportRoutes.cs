using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>Import of target forms and self-evaluations from documents: first what would come of it, then all of it at once or nothing.</summary>
internal static class ImportRoutes
{
    private const string Pattern = "/w/{region}/{year:int}/import";
    private const int MostFiles = 50, MostForms = 500;

    /// <summary>Adds the routes.</summary>
    public static void MapImport(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, (string region, int year, DataStore store, Visit visit, CancellationToken stop) => region != visit.Region ? Task.FromResult(Answers.NotFound(visit))
            : store.ReadAsync(region, async data => Answers.Page<ImportPage>(new { Year = year, Bodies = await ProjectRoutes.OwnAsync(data, year, visit) }), stop)).Needs(Right.FillIn);
        routes.MapPost(Pattern, PreviewAsync).Needs(Right.FillIn);
        routes.MapPost(Pattern + "/apply", ApplyAsync).Needs(Right.FillIn);
    }

    private static async Task<IResult> PreviewAsync(string region, int year, HttpContext context, DataStore store, Visit visit)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        var texts = TargetTexts.In(visit.Language);
        var (own, profile) = await store.ReadAsync(region, async data => (await ProjectRoutes.OwnAsync(data, year, visit), (await data.RegionAsync())!.Value.Profile), context.RequestAborted);
        var files = context.Request.Form.Files;
        if (own.Find(b => b.Code == posted["body"]) is not { } body || files.Count is 0 or > MostFiles)
        {
            return Answers.Page<ImportPage>(new { Year = year, Bodies = own, Refused = files.Count > MostFiles ? texts.TooMany(MostFiles) : visit.Texts.NoFileChosen }, StatusCodes.Status400BadRequest);
        }

        var forms = new List<ImportedForm>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, context.RequestAborted);
            forms.AddRange(await Task.Run(() => ImportedForm.Read(Path.GetFileName(file.FileName), bytes.ToArray(), year, kind => PaperOnDesk.LayoutOf(kind, year, profile), texts), context.RequestAborted));
        }

        if (forms.Count > MostForms)
        {
            return Answers.Page<ImportPage>(new { Year = year, Bodies = own, Refused = texts.TooMany(MostForms) }, StatusCodes.Status400BadRequest);
        }

        var rows = await store.ReadAsync(region, data => TargetImport.PlanAsync(data, year, body, forms, visit), context.RequestAborted);
        return Answers.Page<ImportPage>(new { Year = year, Bodies = own, Body = body.Code, Rows = rows });
    }

    private static async Task<IResult> ApplyAsync(string region, int year, HttpContext context, DataStore store, Visit visit, TimeProvider clock)
    {
        if (await PostedFields.ReadAsync(context) is not { } posted)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        var forms = posted.Values("form").Take(MostForms).Select(ImportedForm.FromJson).OfType<ImportedForm>().ToList();
        if (region != visit.Region)
        {
            return Answers.NotFound(visit);
        }

        // Planned again in the transaction that writes: what is stored may have changed since it was looked at.
        return await store.WriteAsync(region, async data =>
        {
            var own = await ProjectRoutes.OwnAsync(data, year, visit);
            if (own.Find(b => b.Code == posted["body"]) is not { } body)
            {
                return Answers.NotAllowed(visit, Right.FillIn);
            }

            var rows = await TargetImport.PlanAsync(data, year, body, forms, visit);
            await TargetImport.ApplyAsync(data, year, rows, visit, clock.GetUtcNow());
            return Answers.Page<ImportPage>(new { Year = year, Bodies = own, Done = rows });
        }, context.RequestAborted);
    }
}
