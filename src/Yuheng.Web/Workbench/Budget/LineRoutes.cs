using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Frame;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Workbench.Budget;

/// <summary>导入明细 into the lines of a budget: what would come of it, row by row; what is taken then is posted as if it had been typed.</summary>
internal static class LineRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void MapLines(this IEndpointRouteBuilder routes)
    {
        var pattern = PaperAddress.Pattern(PaperKind.Budget) + "/lines";
        routes.MapGet(pattern, (string region, int year, string subject, DataStore store, Visit visit, CancellationToken stop) =>
            store.ReadAsync(region, async data => await OpenAsync(data, year, subject, visit) is { } desk ? Answers.Page<LinesPage>(new { Desk = desk }) : Answers.NotFound(visit), stop)).Needs(Right.FillIn);
        routes.MapPost(pattern, PreviewAsync).Needs(Right.FillIn);
    }

    /// <summary>A budget whose lines the reader may write; a department's lines are its units'.</summary>
    private static async Task<PaperOnDesk?> OpenAsync(RegionData data, int year, string body, Visit visit) =>
        await PaperOnDesk.OpenAsync(data, PaperId.Of(PaperKind.Budget, year, body), visit) is { MayWrite: true, Budget.Compiled: { IsGiven: false, Setting.IsDepartment: false } } desk ? desk : null;

    private static async Task<IResult> PreviewAsync(string region, int year, string subject, HttpContext context, DataStore store, Visit visit)
    {
        if (await PostedFields.ReadAsync(context) is null)
        {
            return Answers.NotDone(visit, visit.Texts.PageExpired);
        }

        return await store.ReadAsync(region, async data =>
        {
            if (await OpenAsync(data, year, subject, visit) is not { } desk)
            {
                return Answers.NotFound(visit);
            }

            if (context.Request.Form.Files is not [var file])
            {
                return Answers.Page<LinesPage>(new { Desk = desk, Refused = visit.Texts.NoFileChosen }, StatusCodes.Status400BadRequest);
            }

            using var stream = file.OpenReadStream();
            var source = SourceDocument.Take(file.FileName, stream);
            var read = source.Value is { } taken ? LineFile.Read(taken, desk.Paper.Content!) : source.Refusal!;
            return read.Value is { } lines
                ? Answers.Page<LinesPage>(new { Desk = desk, File = file.FileName, lines.Lines })
                : Answers.Page<LinesPage>(new { Desk = desk, Refused = read.Refusal!.Message }, StatusCodes.Status400BadRequest);
        }, context.RequestAborted);
    }
}
